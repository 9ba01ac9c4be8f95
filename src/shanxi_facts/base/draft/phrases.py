"""Noun phrases and verb groups in a run of tagged words: where they begin, end, and what heads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shanxi_facts.base.draft.grammar import belongs
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
        place -= 1
    return Run(start, place)


def _continues(words: Sequence[Word], start: int, place: int, end: int) -> bool:
    word = words[place]
    if word.norm == '"' or sum(w.norm == '"' for w in words[start:place]) % 2:
        return True  # a title in quotation marks is one name
    if word.norm in ("one", "ones") and place > start and words[place - 1].kind in ("adj", "noun"):
        return True
    if word.kind == "pron" and place > start:
        return False
    if word.norm in ("a", "an") and place > start and place + 1 < end and words[place + 1].norm in _PERIODS:
        return True  # "140 trains a week"
    if word.kind == "det" and place > start and words[place - 1].kind in ("noun", "name", "pron"):
        return False  # "a week" behind a noun begins a phrase of its own
    if word.kind == "num" and place > start and words[place - 1].kind in ("noun", "name", "pron") and not words[place - 1].possessive:
        return False
    if word.kind in _INSIDE:
        return True
    if word.kind == "adv":
        return place + 1 < end and words[place + 1].kind in ("adj", "num", "pron")
    if word.kind == "verb" and word.form in ("ing", "past"):
        return place + 1 < end and words[place + 1].kind in ("noun", "adj") and place > start and words[place - 1].kind in ("det", "num", "adj")
    return word.kind == "conj" and _joins_nouns(words, start, place, end)


def _joins_nouns(words: Sequence[Word], start: int, place: int, end: int) -> bool:
    if place == start or place + 1 >= end or words[place].norm not in ("and", "or"):
        return False
    before, behind = words[place - 1], words[place + 1]
    if before.kind == "num" or behind.kind in ("num", "pron"):
        return False
    return before.kind in ("noun", "name", "adj") and behind.kind in ("noun", "name", "adj")


def full_phrase(words: Sequence[Word], start: int, end: int) -> Run:
    """Return the noun phrase that begins at ``start`` with the prepositional phrases that follow it."""
    run = noun_phrase(words, start, end)
    while run and run.end < end and words[run.end].kind in ("prep", "date"):
        if words[run.end].kind == "date":
            run = Run(run.start, run.end + 1)
            continue
        inner = noun_phrase(words, run.end + 1, end)
        if not inner:
            break
        run = Run(run.start, inner.end)
    return run


def verb_group(words: Sequence[Word], place: int, end: int) -> Group:
    """Return the verb group whose first finite word stands at ``place``, with infinitives that it governs."""
    main, last = place, place
    passive = False
    auxiliary = words[place].kind in AUXILIARIES
    step = place + 1
    while step < end:
        word = words[step]
        if word.kind in ("adv",) or word.norm == "not":
            step += 1
            continue
        if auxiliary and word.kind in AUXILIARIES:
            main = last = step
        elif auxiliary and word.kind == "verb":
            passive = passive or (words[main].kind == "be" and word.form == "past")
            main = last = step
            auxiliary = False
        elif word.norm == "to" and step + 1 < end and words[step + 1].kind in ("verb", "be", "have", "do"):
            main = last = step + 1
            auxiliary = words[step + 1].kind in AUXILIARIES
            step += 1
        else:
            break
        step += 1
    if last + 1 < end and belongs(words[last + 1].norm, "particles") and words[last + 1].kind != "prep" and not _is_figure(words, last + 2, end):
        last += 1
    return Group(Run(place, last + 1), main, passive, words[main].kind == "be")


def _is_figure(words: Sequence[Word], place: int, end: int) -> bool:
    return place < end and words[place].kind == "num" and words[place].norm.endswith(("percent", "%"))


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
