"""A change told the other way round, or what something has changed from told as what it is.

"The hall went from empty to full" against "from full to empty"; "The fee, raised to 5 euros from 4, …" against "The fee
is 4 euros".

    change = "from" words "to" words | "to" words "from" words
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import AUXILIARIES, CONTENT, VALUES, Clause, Tag, Word
from shanxi_facts.reading.status import Tense, tense_of

_FROM, _TO = "from", "to"
_ENDS = frozenset({Tag.MARK, Tag.RELATIVE, Tag.SUBORDINATOR}) | AUXILIARIES
_LONGEST = 10  # words of what something changes from, or to
_CHANGED = frozenset({Tense.PAST, Tense.PERFECT})


class _Change(NamedTuple):
    """What something changes from, and to."""

    before: tuple[Word, ...]
    after: tuple[Word, ...]


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason where the claim turns a change round, or tells its first state as the present one."""
    theirs = list(_changes(comparison.source))
    if not theirs:
        return
    own = list(_changes(comparison.claim))
    for change in own:
        for other in theirs:
            crossed = _crossed(comparison, change, other)
            if crossed is not None:
                yield _reason(comparison, *crossed)
                return
    if not own:
        yield from _past_state(comparison, theirs)


def _changes(sentence: Sentence) -> Iterator[_Change]:
    """Yield the changes that a sentence tells of."""
    for word in sentence.words:
        if word.lower in {_FROM, _TO}:
            other = _TO if word.lower == _FROM else _FROM
            first = _part(sentence, word.index + 1, other)
            stop = word.index + 1 + len(first)
            if first and stop < len(sentence.words) and sentence.words[stop].lower == other:
                second = _part(sentence, stop + 1, word.lower)
                change = (first, second) if word.lower == _FROM else (second, first)
                yield _Change(*(tuple(w for w in part if w.tag in CONTENT) for part in change))


def _part(sentence: Sentence, start: int, stop: str) -> Sequence[Word]:
    """Return the words from a place on, up to a mark, a clause or the preposition of the other part."""
    end = start
    while end < min(len(sentence.words), start + _LONGEST):
        word = sentence.words[end]
        if word.lower == stop or (word.tag in _ENDS and (end > start or word.tag not in AUXILIARIES)):
            break
        end += 1
    return sentence.words[start:end]


def _crossed(
    comparison: Comparison, change: _Change, other: _Change
) -> tuple[tuple[Word, Word], tuple[Word, Word]] | None:
    """Return a word of each part of the claim's change with their counterparts, if each stands in the other part."""
    first, second = _inside(comparison, change.before, other.after), _inside(comparison, change.after, other.before)
    straight = _inside(comparison, change.before, other.before) or _inside(comparison, change.after, other.after)
    if first is None or second is None or straight is not None:
        return None
    return (first[0], second[0]), (first[1], second[1])


def _inside(comparison: Comparison, words: Sequence[Word], others: Sequence[Word]) -> tuple[Word, Word] | None:
    """Return the first of some words that has its counterpart among others, and that; figures and dates left out."""
    for word in words:
        found = comparison.counterpart(word)
        if found is not None and found in others and word.tag not in VALUES:
            return word, found
    return None


def _past_state(comparison: Comparison, theirs: Sequence[_Change]) -> Iterator[Reason]:
    """Yield a reason where what the claim says is so is what something in the source has changed from."""
    for clause in comparison.claim.clauses:
        is_state = clause.passive or (clause.verb >= 0 and comparison.claim.words[clause.verb].tag is Tag.BE)
        if not is_state or tense_of(comparison.claim, clause) is not Tense.PRESENT:
            continue
        told = [(w, c) for w in _predicate(comparison.claim, clause) if (c := comparison.counterpart(w)) is not None]
        told = [pair for pair in told if pair[0].tag in VALUES] or told
        for change in theirs:
            before = [pair for pair in told if pair[1] in change.before]
            if before and not any(other in change.after for _, other in told) and _is_over(comparison, before[0][1]):
                word, other = before[0]
                message = f"In the source “{other.text}” is what it was before a change."
                yield comparison.reason("relation", word, other, message)
                return


def _predicate(sentence: Sentence, clause: Clause) -> list[Word]:
    inside = sentence.words[clause.verb : clause.stop]
    return [word for word in inside if word.tag in CONTENT and sentence.clause_of[word.index] == clause.index]


def _is_over(comparison: Comparison, word: Word) -> bool:
    """Tell whether a change has taken place."""
    clause = comparison.source.clause_at(word.index)
    while clause.parent is not None and tense_of(comparison.source, clause) is Tense.NONE:
        clause = comparison.source.clauses[clause.parent]
    return tense_of(comparison.source, clause) in _CHANGED


def _reason(comparison: Comparison, here: tuple[Word, Word], there: tuple[Word, Word]) -> Reason:
    message = f"The source tells this change the other way round, from {there[1].text} to {there[0].text}."
    return comparison.reason("direction", run(*here), run(*there), message)
