"""From what to what: a way told backwards, or its first end told as what is so.

"The yard went from idle to busy" has two ends. A claim that has both, each behind the other's preposition, says the
opposite, and so does one by which the yard is idle now. What only spans a space ("the road runs from Orle to Halm") may
be told from either end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.places import role_words
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import AUXILIARIES, CONTENT, VALUES, Clause, Tag, Word
from shanxi_facts.reading.status import DONE, Tense, tense_of

_TELLING = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.NUMBER, Tag.BASE, Tag.PAST, Tag.ING, Tag.ADVERB})
_STOPPING = AUXILIARIES | {Tag.MARK, Tag.RELATIVE, Tag.SUBORDINATOR}
_REACH = 12  # words that one end may have
_ENDS = {"from": "to", "to": "from"}


class _Way(NamedTuple):
    """The words behind "from" and those behind "to"."""

    start: tuple[Word, ...]
    end: tuple[Word, ...]


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a way of the claim whose ends the source has the other way round."""
    ways = list(_ways(comparison.claim))
    theirs = list(_ways(comparison.source))
    for way in ways:
        for other in theirs:
            if _leads(comparison, way.start, other.end) and _leads(comparison, way.end, other.start):
                here, there = run(*way.start, *way.end), run(*other.start, *other.end)
                message = f"The source says from {_text(other.start)} to {_text(other.end)}."
                yield comparison.reason("direction", here, there, message)
                return
    if theirs and not ways:
        yield from _left_state(comparison, theirs)


def _leads(comparison: Comparison, own: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Tell whether all words of an end that are linked are linked to one end of the source."""
    linked = [found for word in own if (found := comparison.counterpart(word)) is not None]
    return bool(linked) and all(word in theirs for word in linked)


def _left_state(comparison: Comparison, theirs: Sequence[_Way]) -> Iterator[Reason]:
    """Yield a reason where what the claim says is so is what something in the source has changed from."""
    for clause in comparison.claim.clauses:
        is_state = clause.passive or (clause.verb >= 0 and comparison.claim.words[clause.verb].tag is Tag.BE)
        is_state = is_state and tense_of(comparison.claim, clause) is Tense.PRESENT
        if not is_state and not _came_to(comparison, clause, theirs):
            continue
        told = [(w, c) for w in _predicate(comparison.claim, clause) if (c := comparison.counterpart(w)) is not None]
        told = [pair for pair in told if pair[0].tag in VALUES] or told
        for way in theirs:
            left = [pair for pair in told if pair[1] in way.start]
            if left and not any(other in way.end for _, other in told) and _is_over(comparison, left[0][1]):
                word, other = left[0]
                message = f"In the source “{other.text}” is what it was before a change."
                yield comparison.reason("relation", word, other, message)
                return


def _came_to(comparison: Comparison, clause: Clause, theirs: Sequence[_Way]) -> bool:
    """Tell whether the claim has the verb of a change of the source, and gives something as what it came to."""
    verb = comparison.claim.words[clause.verb] if clause.verb >= 0 else None
    other = comparison.counterpart(verb) if verb is not None else None
    if verb is None or other is None or not (verb.is_verb and other.is_verb) or not clause.objects:
        return False
    there = comparison.source.clause_at(other.index)
    return there.verb == other.index and any(there.start <= way.start[0].index < there.stop for way in theirs)


def _predicate(sentence: Sentence, clause: Clause) -> list[Word]:
    """Return what is said of the subject of a clause of "be", a participle among it."""
    inside = sentence.words[clause.verb : clause.stop]
    return [word for word in inside if word.tag in CONTENT and sentence.clause_of[word.index] == clause.index]


def _is_over(comparison: Comparison, word: Word) -> bool:
    """Tell whether a change has taken place."""
    clause = comparison.source.clause_at(word.index)
    while clause.parent is not None and tense_of(comparison.source, clause) is Tense.NONE:
        clause = comparison.source.clauses[clause.parent]
    return tense_of(comparison.source, clause) in DONE


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _ways(sentence: Sentence) -> Iterator[_Way]:
    """Yield the pairs of ends, in either order: "from 9 to 40", "to 40 from 9"."""
    if not any(word.lower == "from" for word in sentence.words):
        return
    for word in sentence.words:
        other = _ENDS.get(word.lower)
        first = _behind(sentence, word.index) if other is not None else ()
        joint = word.index + len(first) + 1
        if not first or joint >= len(sentence.words) or sentence.words[joint].lower != other or _spans(sentence, word):
            continue
        second = _behind(sentence, joint)
        telling = [tuple(w for w in end if w.tag in _TELLING) for end in (first, second)]
        if all(telling):
            yield _Way(*telling) if word.lower == "from" else _Way(*reversed(telling))


def _behind(sentence: Sentence, index: int) -> tuple[Word, ...]:
    """Return the words behind a preposition, up to the next, a mark or a verb that goes on."""
    found: list[Word] = []
    for word in sentence.words[index + 1 : index + 1 + _REACH]:
        stops = word.tag in _STOPPING and word.lower != "being"
        if word.lower in _ENDS or stops:
            break
        found.append(word)
    return tuple(found)


def _spans(sentence: Sentence, word: Word) -> bool:
    """Tell whether the verb before only spans a space or range: "runs from", "stretches from"."""
    before = [w for w in sentence.words[: word.index] if w.is_verb]
    return bool(before) and before[-1].lemma in role_words("spanning_verbs")
