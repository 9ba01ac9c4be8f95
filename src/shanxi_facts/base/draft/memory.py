"""What has been spoken of so far in an article, so that pronouns and elided nouns find what they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from shanxi_facts.base.draft.clause import Clause
from shanxi_facts.base.draft.parts import Part
from shanxi_facts.base.draft.phrases import Run, bare, head_of, noun_phrase
from shanxi_facts.base.draft.tagging import Word
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.model import Kind

_PLURAL = frozenset("they them their theirs these those themselves".split())
_SINGULAR = frozenset("it its itself this that".split())
_MAIN = frozenset({"", "that", "while", "whereas"})  # what opens a clause whose subject may be taken up again
_FAR = 3  # sentences


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that was a subject or an object: its wordings, the fullest first, and ``core``, the shortest."""

    wordings: tuple[str, ...]
    core: str
    plural: bool
    person: bool
    sentence: int
    subject: bool = False


@dataclass(slots=True)
class Memory:
    """The mentions of an article in order."""

    mentions: list[Mention] = field(default_factory=list)

    def meant_by(self, pronoun: str, sentence: int) -> Mention | None:
        """Return the mention that a pronoun which is no person's stands for, if one near fits."""
        near = self._near(sentence)
        fitting: list[Mention] = []
        if pronoun in _PLURAL:
            fitting = [m for m in near if m.plural]
        elif pronoun in _SINGULAR:
            fitting = [m for m in near if not m.plural and not m.person]
        # A subject is resumed before an object is, but not one that stands further off.
        return min(fitting, key=lambda m: (sentence - m.sentence, not m.subject), default=None)

    def elided(self, sentence: int) -> tuple[str, ...]:
        """Return the wordings of the noun that a bare figure counts: the last plural that was spoken of."""
        return next((m.wordings for m in self._near(sentence) if m.plural), ())

    def ones(self, sentence: int) -> str:
        """Return the noun that "red ones" stands for: the last that was not a subject; empty if there is none."""
        return next((m.core.split()[-1] for m in self._near(sentence) if m.plural and not m.subject), "")

    def _near(self, sentence: int) -> list[Mention]:
        return [m for m in reversed(self.mentions) if sentence - m.sentence < _FAR]

    def remember(self, part: Part, clause: Clause, sentence: int) -> None:
        """Take down the object and the subject of a clause, and whatever it counts."""
        if clause.verb is None or clause.relative or clause.subordinate not in _MAIN:
            return
        self.remember_counts(part, clause.run, sentence)
        obj = noun_phrase(part.words, clause.verb.run.end, clause.run.end)
        if _is_named(part, obj):
            self.mentions.append(_object(part, clause, obj, sentence))
        if (subject := clause.subject) is None:
            return
        last = part.words[subject.end - 1]
        if last.kind == "pron" and (known := self.meant_by(last.norm, sentence)):
            self.mentions.append(replace(known, sentence=sentence, subject=True))  # "it", "90 of them"
        elif _is_named(part, subject):
            made = _mention(part, subject, sentence, _count(part, clause, subject), _fate(part, clause, suffers=False))
            self.mentions.append(replace(made, subject=True))

    def remember_counts(self, part: Part, run: Run, sentence: int) -> None:
        """Take down what is counted anywhere in a run: a bare figure behind it may be of that."""
        for place in range(run.start, run.end):
            phrase = noun_phrase(part.words, place, run.end)
            if part.words[place].kind == "num" and phrase.end > place + 1 and part.words[phrase.end - 1].kind == "noun":
                self.mentions.append(_mention(part, phrase, sentence, part.text(Run(place, place + 1))))


def _is_named(part: Part, run: Run) -> bool:
    """Tell whether a phrase names something, and does not just point to it."""
    words = run.of(part.words)
    named = any(word.kind in ("noun", "name") for word in words)
    return named and words[-1].kind not in ("pron", "num") and words[0].kind != "pron"


def _object(part: Part, clause: Clause, run: Run, sentence: int) -> Mention:
    made = _mention(part, run, sentence, _count(part, clause, run), _fate(part, clause, suffers=True))
    owner = clause.subject
    if owner is None or part.words[owner.end - 1].kind != "name":
        return made
    whose = f"{part.text(Run(owner.end - 1, owner.end))}'s {made.core}"
    return replace(made, wordings=(*made.wordings, whose))


def _mention(part: Part, run: Run, sentence: int, count: str | None = None, fate: str | None = None) -> Mention:
    """Return a mention of a noun phrase; ``count`` is how many there are, ``fate`` what became of it ("tested")."""
    words = part.words
    stop = next((p for p in range(run.start + 1, run.end) if words[p].kind in ("prep", "date")), run.end)
    core = bare(words, Run(run.start, stop))
    full, short = part.text(Run(core.start, run.end)), part.text(core)
    counts = [f"{count} {full}", f"{count} {short}"] if count else []
    texts = [*counts, full, short, *_members(part, run)]
    texts += [f"{short} {fate}"] if fate else []
    head = words[head_of(words, core)]
    plural = _is_plural(head) or any(word.norm == "and" for word in core.of(words))
    person = head.kind == "name" and core.end - core.start > 1
    return Mention(tuple(dict.fromkeys(texts)), short, plural, person, sentence)


def _members(part: Part, run: Run) -> Iterator[str]:
    """Yield the members of a list, each by itself."""
    cuts = [place for place in range(run.start, run.end) if part.words[place].norm in ("and", ",")]
    for start, end in zip([run.start, *(cut + 1 for cut in cuts)], [*cuts, run.end], strict=True):
        if cuts and start < end:
            yield part.text(bare(part.words, Run(start, end)))


def _count(part: Part, clause: Clause, run: Run) -> str | None:
    """Return how many there are of what a noun phrase names, as its clause says: in it, or behind "to"."""
    for place in range(clause.run.start, clause.run.end):
        told = run.start <= place < run.end or (place > 0 and part.words[place - 1].norm == "to")
        text = part.text(Run(place, place + 1))
        found = read_quantities(text) if told and part.words[place].kind == "num" else ()
        if found and found[0].kind is Kind.COUNT:
            return found[0].numeral.of(text)
    return None


def _fate(part: Part, clause: Clause, *, suffers: bool) -> str | None:
    """Return the participle for what a clause says became of its object, or of its subject in the passive."""
    verb = clause.verb
    if verb is None or not (suffers or verb.passive):
        return None
    main = part.words[verb.main]
    return main.norm if main.kind == "verb" and main.form == "past" else None


def _is_plural(head: Word) -> bool:
    if head.kind == "name":
        return False
    bases = set(dictionary.lemmas(head.norm)) - {head.norm}
    return head.norm in ("people", "police") or (bool(bases) and not head.norm.endswith("ing"))
