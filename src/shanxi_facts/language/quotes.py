"""Quotations: where the words between quotation marks stand in a source, to the letter.

Verbatim means up to the glyphs of quotes and dashes, case, white space, the punctuation that closes the quotation, an
ellipsis that marks a cut and [brackets] that mark an insertion.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from shanxi_facts.language.text import fold
from shanxi_facts.language.tokens import normal
from shanxi_facts.model import Span

_WORD = re.compile(r"[^\W_]+")
_CUT = re.compile(r"\.\.\.|\. \. \.|\[\s*\.\.\.\s*\]|\[[^\]]*\](?=\W|$)")
_RECASED = re.compile(r"\[(\w)\](?=\w)")  # "[P]hotovoltaic": one letter put into another case
_WIDEST_CUT = 120  # words that an ellipsis may leave out


@dataclass(frozen=True, slots=True)
class Passages:
    """A source text as a run of words, for finding quotations. ``places[i]`` is where word ``i`` stands in the text."""

    words: tuple[str, ...]
    places: tuple[Span, ...]
    where: dict[str, tuple[int, ...]]

    def find(self, quotation: str) -> list[Span] | None:
        """Return where the parts of ``quotation`` stand in the text, in order; None if it is not verbatim."""
        quotation = _RECASED.sub(r"\1", fold(quotation).text)
        parts = [words for part in _CUT.split(quotation) if (words := _words(part))]
        if not parts:
            return None
        for start in self.where.get(parts[0][0], ()):
            if found := self._follow(parts, start):
                return found
        return None

    def _follow(self, parts: list[list[str]], start: int) -> list[Span] | None:
        found: list[Span] = []
        for part in parts:
            limit = start + 1 if not found else start + _WIDEST_CUT
            place = next((at for at in range(start, limit) if self._stands(part, at)), None)
            if place is None:
                return None
            found.append(Span(self.places[place].start, self.places[place + len(part) - 1].end))
            start = place + len(part)
        return found

    def _stands(self, part: list[str], at: int) -> bool:
        return self.words[at : at + len(part)] == tuple(part)

    def share(self, quotation: str, within: Span) -> float:
        """Return the share of the words of ``quotation`` that stand, in order, in the passage ``within``."""
        wanted = _words(fold(quotation).text)
        first = bisect_right([place.start for place in self.places], within.start - 1)
        passage = [w for w, place in zip(self.words[first:], self.places[first:], strict=True) if place.end <= within.end]
        return _common(wanted, passage) / len(wanted) if wanted else 0.0


def passages(text: str) -> Passages:
    """Prepare a source text for finding quotations in it."""
    folded = fold(text)
    matches = list(_WORD.finditer(folded.text))
    found = tuple(normal(match[0]) for match in matches)
    where: dict[str, list[int]] = {}
    for index, word in enumerate(found):
        where.setdefault(word, []).append(index)
    places = tuple(folded.back(*match.span()) for match in matches)
    return Passages(found, places, {word: tuple(indices) for word, indices in where.items()})


def _words(text: str) -> list[str]:
    return [normal(match[0]) for match in _WORD.finditer(text)]


def _common(wanted: list[str], passage: list[str]) -> int:
    """Return the length of the longest common subsequence of two runs of words."""
    row = [0] * (len(passage) + 1)
    for word in wanted:
        previous = 0
        for index, other in enumerate(passage, 1):
            kept = row[index]
            row[index] = previous + 1 if word == other else max(row[index], row[index - 1])
            previous = kept
    return row[-1]
