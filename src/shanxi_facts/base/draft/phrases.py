"""Noun phrases and verb groups in a run of tagged words: where they begin, end, and what heads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.settling import is_one_of
from shanxi_facts.base.draft.tagging import AUXILIARIES, Word

_INSIDE = frozenset({"det", "adj", "noun", "name", "num", "pron"})
_PERIODS = frozenset("second minute hour day night week weekend month quarter season year decade".split())
_HEADS = frozenset({"noun", "name", "num", "pron"})


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """A half-open run of words, by their places in the sentence."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.end > self.start

    def of(self, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words of the run."""
        return words[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group: its words with auxiliaries, the main verb, and whether it is passive, copular or negated."""

    run: Run
    main: int
    passive: bool = False
    copular: bool = False


def noun_phrase(words: Sequence[Word], start: int, end: int) -> Run:
    """Return the noun phrase that begins at ``start``, without what prepositions hang on it; empty if there is none."""
    place = start
    while place < end and _continues(words, start, place, end):
        place += 1
    while place > start and words[place - 1].kind not in _HEADS:
        if place < end and words[place].norm == "of" and words[place - 1].kind in ("adj", "det"):
            break  # "an average of", "each of"
        if words[place - 1].norm == '"' and sum(word.norm == '"' for word in words[start:place]) % 2 == 0:
            break  # the end of a title
        place -= 1
    return Run(start, place)


def _continues(words: Sequence[Word], start: int, place: int, end: int) -> bool:
    word = words[place]
    earlier = words[place - 1] if place > start else None
    behind = words[place + 1] if place + 1 < end else None
    if word.norm == '"' or sum(w.norm == '"' for w in words[start:place]) % 2:
        return True  # a title in quotation marks is one name
    if earlier is not None and word.kind in ("pron", "det", "num"):
        return _goes_on(word, earlier, behind)
    if word.kind == "adv":
        return is_one_of(behind, "adj", "num", "pron")
    if word.kind == "verb" and word.form in ("ing", "past"):
        return is_one_of(behind, "noun", "adj") and is_one_of(earlier, "det", "num", "adj")
    return word.kind in _INSIDE or (word.kind == "conj" and _joins_nouns(word, earlier, behind))


def _goes_on(word: Word, earlier: Word, behind: Word | None) -> bool:
    """Tell whether a pronoun, determiner or figure inside a noun phrase does not begin another."""
    if word.kind == "pron":
        return word.norm in ("one", "ones") and earlier.kind in ("adj", "noun")
    if word.norm in ("a", "an") and behind is not None and behind.norm in _PERIODS:
        return True  # "140 trains a week"
    after_noun = earlier.kind in ("noun", "name", "pron")
    return not after_noun or (word.kind == "num" and earlier.possessive)


def _joins_nouns(word: Word, earlier: Word | None, behind: Word | None) -> bool:
    kinds = ("noun", "name", "adj")
    return word.norm in ("and", "or") and is_one_of(earlier, *kinds) and is_one_of(behind, *kinds)


def full_phrase(words: Sequence[Word], start: int, end: int) -> Run:
    """Return the noun phrase that begins at ``start`` with the prepositional phrases that follow it."""
    run = noun_phrase(words, start, end)
    while run and run.end < end and (words[run.end].kind in ("prep", "date") or _is_such_as(words, run.end, end)):
        if words[run.end].kind == "date":
            run = Run(run.start, run.end + 1)
            continue
        inner = noun_phrase(words, run.end + 1 + _is_such_as(words, run.end, end), end)
        if not inner:
            break
        run = Run(run.start, inner.end)
    return run


def _is_such_as(words: Sequence[Word], place: int, end: int) -> bool:
    return place + 1 < end and words[place].norm == "such" and words[place + 1].norm == "as"


def verb_group(words: Sequence[Word], place: int, end: int) -> Group:
    """Return the verb group whose first finite word stands at ``place``, with infinitives that it governs."""
    main, passive = place, False
    open_ = words[place].kind in AUXILIARIES  # the main verb has not come yet
    step = place + 1
    while step < end:
        word = words[step]
        if open_ and (word.kind in AUXILIARIES or word.kind == "verb"):
            passive = passive or (words[main].kind == "be" and word.kind == "verb" and word.form == "past")
            main, open_ = step, word.kind in AUXILIARIES
        elif word.norm == "to" and step + 1 < end and words[step + 1].kind in ("verb", "be", "have", "do"):
            step += 1
            main, open_ = step, words[step].kind in AUXILIARIES
        elif word.kind != "adv":
            break
        step += 1
    last = main + _has_particle(words, main + 1, end)
    while (joined := _joined_verb(words, last + 1, end)) is not None:
        last = joined  # "built and renovated"
    return Group(Run(place, last + 1), main, passive, words[main].kind == "be")


def _joined_verb(words: Sequence[Word], place: int, end: int) -> int | None:
    """Return the place of a verb that "and" joins directly to the one before."""
    if place + 1 >= end or words[place].kind != "conj" or words[place - 1].kind != "verb":
        return None
    behind = next((step for step in range(place + 1, end) if words[step].kind != "adv"), place)
    return behind if words[behind].kind == "verb" and words[behind].form == words[place - 1].form else None


def _has_particle(words: Sequence[Word], place: int, end: int) -> bool:
    """Tell whether a verb has a particle: "handed out"; not in "rose up 7 percent"."""
    if place >= end or words[place].kind == "prep" or not belongs(words[place].norm, "particles"):
        return False
    return place + 1 >= end or not words[place + 1].is_share


def head_of(words: Sequence[Word], run: Run) -> int:
    """Return the place of the word that heads a noun phrase: its last noun."""
    for place in range(run.end - 1, run.start - 1, -1):
        if words[place].kind in ("noun", "name"):
            return place
    return run.end - 1


def bare(words: Sequence[Word], run: Run) -> Run:
    """Return a noun phrase without the determiners, figures and quantifiers that open it."""
    start, end = run.start, run.end
    while start < end - 1 and (
        words[start].kind in ("det", "num", "adv", "pron", "prep")
        or belongs(words[start].norm, "quantifiers")
        or (words[start].norm == "single" and words[start - 1].norm == "a")
    ):
        start += 1
    if end - start > 2 and words[end - 1].norm in _PERIODS and words[end - 2].norm in ("a", "per", "each", "every"):
        end -= 2
    while end > start and words[end - 1].norm == '"' and sum(w.norm == '"' for w in words[start:end]) % 2:
        end -= 1
    return Run(start, end)
