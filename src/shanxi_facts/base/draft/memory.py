"""What has been spoken of so far in an article, so that pronouns and elided nouns find what they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from shanxi_facts.base.draft.phrases import Run, bare, head_of
from shanxi_facts.base.draft.tagging import Word
from shanxi_facts.language import words as dictionary

_PLURAL = frozenset("they them their theirs these those themselves".split())
_PERSONAL = frozenset("he him his she her hers".split())
_SINGULAR = frozenset("it its itself this that".split())
_FAR = 3  # sentences


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that was a subject or an object: its wordings, the fullest first."""

    wordings: tuple[str, ...]
    plural: bool
    person: bool
    sentence: int
    subject: bool
    core: str = ""


@dataclass(slots=True)
class Memory:
    """The mentions of an article in order, and the persons that it names in full."""

    mentions: list[Mention] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    titled: dict[str, str] = field(default_factory=dict)  # a person's name, and with the title before it

    def keep(self, mention: Mention) -> None:
        """Take a mention down; the last comes first to mind."""
        self.mentions.append(mention)

    def meant_by(self, pronoun: str, sentence: int) -> tuple[str, ...]:
        """Return the wordings of what a pronoun stands for, none if nothing near may be meant."""
        if pronoun in _PERSONAL:
            return (self.persons[-1],) if self.persons else ()
        found = self.mention_of(pronoun, sentence)
        return found.wordings if found else ()

    def mention_of(self, pronoun: str, sentence: int) -> Mention | None:
        """Return the mention that a pronoun which is no person's stands for, if one near fits."""
        near = [m for m in reversed(self.mentions) if sentence - m.sentence < _FAR and m.wordings]
        fitting: list[Mention] = []
        if pronoun in _PLURAL:
            fitting = [m for m in near if m.plural]
        elif pronoun in _SINGULAR:
            fitting = [m for m in near if not m.plural and not m.person]
        # A subject is resumed before an object is, but not one that stands further off.
        return min(fitting, key=lambda m: (sentence - m.sentence, not m.subject), default=None)

    def elided(self, sentence: int) -> tuple[str, ...]:
        """Return the wordings of the noun that a bare figure counts: the last plural that was counted."""
        near = [m for m in reversed(self.mentions) if sentence - m.sentence < _FAR and m.plural and m.wordings]
        return near[0].wordings if near else ()

    def full_name(self, name: str) -> str:
        """Return the name in full of a person who is called by a part of it."""
        for known in reversed(self.persons):
            if name != known and name in known.split():
                return known
        return name


def mention(
    words: Sequence[Word], text: str, run: Run, sentence: int, count: str | None, fate: str | None, *, subject: bool
) -> Mention:
    """Return a mention of a noun phrase; ``count`` is the figure that its clause gives for it, ``fate`` what became of it."""
    whole = run
    core = bare(words, Run(whole.start, _core_end(words, whole)))
    full = Run(core.start, whole.end)
    head = words[head_of(words, core)]
    texts = [_words(words, text, full), _words(words, text, core), *_members(words, text, whole)]
    core_words = texts[1]
    if fate:
        texts.append(f"{texts[1]} {fate}")
    if count:
        texts = [f"{count} {texts[0]}", *texts]
    plural = _is_plural(head) or any(word.norm == "and" for word in core.of(words))
    return Mention(tuple(dict.fromkeys(texts)), plural, head.kind == "name" and core.end - core.start > 1, sentence, subject, core_words)


def _members(words: Sequence[Word], text: str, run: Run) -> list[str]:
    """Return the members of a list, each by itself."""
    cuts = [place for place in range(run.start, run.end) if words[place].norm in ("and", ",")]
    if not cuts:
        return []
    bounds = zip([run.start, *(cut + 1 for cut in cuts)], [*cuts, run.end], strict=True)
    return [_words(words, text, bare(words, Run(start, end))) for start, end in bounds if start < end]


def _core_end(words: Sequence[Word], run: Run) -> int:
    for place in range(run.start + 1, run.end):
        if words[place].kind in ("prep", "date"):
            return place
    return run.end


def _words(words: Sequence[Word], text: str, run: Run) -> str:
    return text[words[run.start].start : words[run.end - 1].end]


def _is_plural(head: Word) -> bool:
    if head.kind == "name":
        return False
    bases = set(dictionary.lemmas(head.norm)) - {head.norm}
    return head.norm in ("people", "police") or (bool(bases) and not head.norm.endswith("ing"))
