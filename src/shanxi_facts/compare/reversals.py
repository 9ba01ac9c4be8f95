"""A change told the other way round: "from weak to strong", "from strong to weak"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, VALUES, Tag, Word

_LONGEST = 8  # words of either end


class _Change(NamedTuple):
    """What a change begins and what it ends with, and the words ``first`` to ``last`` that tell it."""

    start: frozenset[int]
    end: frozenset[int]
    first: Word
    last: Word


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a change whose two ends stand in the other order in the source; figures have their own rule.

    "The mill went from ruin to riches" against "the mill went from riches to ruin".
    """
    ours = list(_changes(comparison.claim))
    theirs = list(_changes(comparison.source)) if ours else []
    for mine in ours:
        if any(_run_alike(comparison, mine, other) for other in theirs):
            continue
        start, end = (frozenset(map(comparison.alignment.counterpart, side)) for side in (mine.start, mine.end))
        for other in theirs:
            crossed = not start.isdisjoint(other.end) and not end.isdisjoint(other.start)
            if crossed and start.isdisjoint(other.start) and end.isdisjoint(other.end):
                here, there = (mine.first, mine.last), (other.first, other.last)
                text = comparison.source.wording(*there)
                yield comparison.reason("direction", here, there, f"The source says “{text}”.", text)
                return


def _run_alike(comparison: Comparison, mine: _Change, other: _Change) -> bool:
    """Tell whether two changes have words in common at their start and at their end."""
    claim, source = comparison.claim.words, comparison.source.words
    sides = ((mine.start, other.start), (mine.end, other.end))
    return all(any(claim[i].lemma == source[j].lemma for i in ours for j in theirs) for ours, theirs in sides)


def _changes(sentence: Sentence) -> Iterator[_Change]:
    for word in sentence.words:
        if word.lower == "from":
            middle = next((w.index for w in _behind(sentence, word.index) if w.lower in closed("goals")), None)
            if middle is not None:
                start = _telling(sentence.words[word.index + 1 : middle])
                end = _telling(tuple(_behind(sentence, middle)))
                if start and end:
                    yield _Change(start, end, word, sentence.words[max(end)])


def _behind(sentence: Sentence, index: int) -> Iterator[Word]:
    """Yield the words behind a preposition, to the next mark."""
    for word in sentence.words[index + 1 : index + 1 + _LONGEST]:
        if word.tag is Tag.MARK or word.lower == "from":
            return
        yield word


def _telling(words: tuple[Word, ...]) -> frozenset[int]:
    return frozenset(word.index for word in words if word.tag in CONTENT and word.tag not in VALUES)
