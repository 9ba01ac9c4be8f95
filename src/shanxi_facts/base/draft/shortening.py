"""Sentences too long to show as evidence, cut to a run around the statement of each fact."""

from __future__ import annotations

from shanxi_facts.base.anchors import words_of
from shanxi_facts.base.draft.record import Fact
from shanxi_facts.base.quality import LONGEST_SENTENCE
from shanxi_facts.base.shape import SLOTS


def shortened(fact: Fact) -> Fact:
    """Return a fact whose sentence can be shown: what does not stand in the run that is left goes with the rest."""
    sentence, statement = fact["sentence"], fact["statement"]
    if len(sentence) <= LONGEST_SENTENCE:
        return fact
    start, end = _widened(sentence, sentence.index(statement), len(statement))
    run = sentence[start:end].strip()
    made = {**fact, "sentence": run, "review": ["sentence", *fact["review"]]}
    for slot in SLOTS:
        if slot in made and words_of(made[slot]) not in run:
            del made[slot]
    for slot in ("names", "dates"):
        if kept := [words for words in made.get(slot, ()) if words in run]:
            made[slot] = kept
        else:
            made.pop(slot, None)
    return made


def _widened(sentence: str, start: int, length: int) -> tuple[int, int]:
    """Return the longest run around a statement that may be shown; what comes before it tells the most."""
    end = start + length
    first = max(0, end - LONGEST_SENTENCE)
    if first:
        space = sentence.find(" ", first, start)
        first = space + 1 if space >= 0 else start
    last = min(len(sentence), first + LONGEST_SENTENCE)
    if last < len(sentence):
        last = max(end, sentence.rfind(" ", end, last))
    return first, last
