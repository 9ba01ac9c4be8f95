"""Names in a sentence: runs of capitalised words, and the other wordings that each is known by.

A mention is one run of names and initials ("Clara J. Voss"); a long name may hold small words ("Bank of the North").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shanxi_facts.language.names import governments_of, names_of, people_of
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import Tag, Word

_FEWEST_INITIALS, _MOST_INITIALS = 2, 6
_LONGEST_NAME = 5  # words
_SHORTEST_HEADLINE = 4  # words


class Mention(NamedTuple):
    """A name as it stands in a sentence: words ``start:stop``."""

    start: int
    stop: int

    def of(self, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words of the name."""
        return words[self.start : self.stop]


class NameKey(NamedTuple):
    """What a name may be compared by beside its own words, ``start:stop``: as a claim's, and as a source's.

    Letters stand for a long name, and a long name for letters: two names with the same initials are two names.
    """

    start: int
    stop: int
    key: str
    target: str


def mentions(words: Sequence[Word]) -> Iterator[Mention]:
    """Yield the names of a sentence in order. A genitive ends a name, and so does a mark."""
    index = 0
    while index < len(words):
        if words[index].tag is not Tag.NAME:
            index += 1
            continue
        stop = index + 1
        while stop < len(words) and not words[stop - 1].genitive and _goes_on(words[stop]):
            stop += 1
        yield Mention(index, stop)
        index = stop


def _goes_on(word: Word) -> bool:
    return word.tag is Tag.NAME or (len(word.text) == 1 and word.text.isupper() and word.tag is Tag.NOUN)


def name_keys(words: Sequence[Word]) -> Iterator[NameKey]:
    """Yield the full names and the initials that the names of a sentence stand for.

    "the U.S.", "Americans" and "the United States" have one key; so have "the World Health Organization" and "WHO".
    """
    yield from _full_names(words)
    is_loud = _is_in_capitals(words)
    for mention in mentions(words):
        for word in () if is_loud else mention.of(words):
            letters = word.text.replace(".", "")
            if _FEWEST_INITIALS <= len(letters) <= _MOST_INITIALS and letters.isupper():
                yield NameKey(word.index, word.index + 1, f"&<{letters.lower()}", f"&>{letters.lower()}")
    for start, stop in _long_names(words):
        initials = "".join(_initials(word) for word in words[start:stop] if word.tag is Tag.NAME)
        if _FEWEST_INITIALS <= len(initials) <= _MOST_INITIALS:
            yield NameKey(start, stop, f"&>{initials}", f"&<{initials}")


def _is_in_capitals(words: Sequence[Word]) -> bool:
    """Tell whether a text is a headline in capitals, which tell no initials there."""
    letters = [word.text for word in words if word.text.isalpha()]
    return len(letters) >= _SHORTEST_HEADLINE and all(map(str.isupper, letters))


def _initials(word: Word) -> str:
    """Return what a word gives to the initials of a name: "s" of "Survey", "us" of "U.S."."""
    letters = word.text.replace(".", "")
    return letters.lower() if letters.isupper() and letters != word.text else word.lower[0]


def _full_names(words: Sequence[Word]) -> Iterator[NameKey]:
    """Yield the full names that runs of words with capitals are known to stand for, the longest first.

    In a headline every word has a capital: there two words or more are a name, and one is none.
    """
    index = 0
    while index < len(words):
        run = index
        while run < min(index + _LONGEST_NAME, len(words)) and words[run].text[:1].isupper():
            run += 1
        for length in range(run - index, 0, -1):
            found = _meant(words, index, length) if length > 1 or words[index].tag is Tag.NAME else ()
            if found:
                yield from (NameKey(index, index + length, f"&{name}", f"&{name}") for name in found)
                index += length - 1
                break
        index += 1


def _meant(words: Sequence[Word], index: int, length: int) -> tuple[str, ...]:
    wording = " ".join(word.lower for word in words[index : index + length])
    found = (*names_of(wording), *people_of(wording))
    return found if _is_a_place(words, index) else (*found, *governments_of(wording))


def _is_a_place(words: Sequence[Word], index: int) -> bool:
    """Tell whether a capital is the city itself: "talks in Vienna"; elsewhere it may stand for the government."""
    before = words[index - 1] if index else None
    return before is not None and before.tag is Tag.PREPOSITION and before.lower in closed("local_prepositions")


def _long_names(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the runs of two or more capitalised words, small words between them allowed."""
    start = last = -1
    for word in words:
        if word.tag is Tag.NAME:
            start, last = (word.index if start < 0 else start), word.index
        elif start >= 0 and word.lower not in closed("name_joints"):
            yield from _without_owner(words, start, last + 1)
            start = last = -1
    yield from _without_owner(words, start, last + 1)


def _without_owner(words: Sequence[Word], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield a run, and what stands behind each genitive in it: "King's Hill Rovers", but "Arden's Clara Voss"."""
    for index in range(start, stop):
        if (index == start or words[index - 1].genitive) and stop - index > 1:
            yield index, stop
