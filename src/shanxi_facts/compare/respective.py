"""What "respectively" joins: the members of one list have those of another, each its own.

"Halm and Orle have 40 and 75 schools respectively" gives 40 to Halm and 75 to Orle. A claim that pairs a member of one
list with a member of the other at another place is crossed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.pairing import parts_of
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import VALUES, Tag, Word

_CUE = "respectively"
_BETWEEN = frozenset({Tag.MARK, Tag.COORDINATOR})

List = tuple[Word, ...]


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for the first pair of the claim that the source's lists do not pair."""
    lists = paired_lists(comparison.source)
    if lists is None:
        return
    here = paired_lists(comparison.claim)
    places = {word.index: (number, place) for number, row in enumerate(lists) for place, word in enumerate(row)}
    linked = [(own, *places[other.index]) for own, other in comparison.pairs() if other.index in places]
    for own, number, place in linked:
        for second, other_number, other_place in linked:
            if (number, other_number) == (0, 1) and place != other_place and _together(comparison, here, own, second):
                given = lists[1][place]
                words = comparison.source.wording(given)
                said = comparison.claim.wording(second)
                message = f"The source gives {own.text} {words}, not {said}."
                yield comparison.reason("relation", second, given, message)
                return


def paired_lists(sentence: Sentence) -> tuple[List, List] | None:
    """Return the two lists that "respectively" pairs, as the heads of their members; None if there are none."""
    if not any(word.lower == _CUE for word in sentence.words):
        return None
    values = _runs(sentence)
    nouns = _noun_lists(sentence)
    for row in values:
        for other in (*nouns, *values):
            if len(other) == len(row) and other[0].index != row[0].index:
                first, second = sorted((row, other), key=lambda words: words[0].index)
                return first, second
    equal = [(a, b) for a in nouns for b in nouns if a[0].index < b[0].index and len(a) == len(b)]
    return equal[0] if equal else None


def _runs(sentence: Sentence) -> list[List]:
    """Return the lists of figures, ordinals or dates."""
    found: list[list[Word]] = []
    for word in sentence.words:
        if word.tag not in VALUES:
            continue
        between = sentence.words[found[-1][-1].index + 1 : word.index] if found else ()
        if between and all(other.tag in _BETWEEN for other in between):
            found[-1].append(word)
        else:
            found.append([word])
    return [tuple(row) for row in found if len(row) > 1]


def _noun_lists(sentence: Sentence) -> list[List]:
    """Return the lists of nouns and names."""
    found: dict[int, list[Word]] = {}
    for phrase in sentence.phrases:
        head = sentence.words[phrase.head]
        if phrase.conjunct is not None and head.tag not in VALUES and phrase.quantity < 0:
            first = sentence.phrases[phrase.conjunct]
            found.setdefault(phrase.conjunct, [sentence.words[first.head]]).append(head)
    return [tuple(row) for row in found.values() if row[0].tag not in VALUES]


def _together(comparison: Comparison, lists: Sequence[List] | None, one: Word, other: Word) -> bool:
    """Tell whether the claim pairs two words: by lists of its own, or in one part."""
    if lists is None:
        parts = parts_of(comparison.claim).part_of
        return parts[one.index] == parts[other.index]
    places = [{word.index: place for place, word in enumerate(row)} for row in lists]
    return any(first.get(one.index, -1) == second.get(other.index, -2) for first, second in (places, places[::-1]))
