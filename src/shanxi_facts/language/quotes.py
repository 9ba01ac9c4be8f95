"""Quotations: where the words between quotation marks stand in a source, to the letter.

    quotation = part {cut part}
    cut       = "..." | ". . ." | "[" anything "]"

Each part is a run of words and numbers of the source; how glyphs, case, blanks and punctuation were set is free.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from shanxi_facts.language.text import fold
from shanxi_facts.language.tokens import normal
from shanxi_facts.model import Span
from shanxi_facts.values import lazy, value

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")  # 1.277 and 1,277 are two figures
_DOTS = r"\.(?: *\.){2,}"
_CUT = re.compile(rf"{_DOTS}|\[ *{_DOTS} *\]|\[[^\]]*\](?=\W|$)")
_RECASED = re.compile(r"\[(\w)\](?=\w)")  # "[P]hotovoltaic": one letter put into another case
_WIDEST_CUT = 119  # words that an ellipsis may leave out

_MARK = re.compile(r'"|(?<![\w\'])\'(?P<single>\w[^"]*?[\w.,!?%])\'(?!\w)')
_BEFORE_QUOTATION = frozenset(" ([-—'")


def quotations(text: str) -> list[Span]:
    """Return the spans between quotation marks of folded ``text``.

    A sentence may begin or end inside a quotation: a first mark that can only close one, closes one that began before.

    >>> [span.of('the pier is safe," said Voss. "It') for span in quotations('the pier is safe," said Voss. "It')]
    ['the pier is safe,', 'It']
    """
    found: list[Span] = []
    start = -1
    for match in _MARK.finditer(text):
        if match["single"]:
            if start < 0:
                found.append(Span(*match.span("single")))
            continue
        at = match.start()
        if start >= 0 and not _only_opens(text, at):
            found.append(Span(start, at))
            start = -1
        elif start < 0 and not found and _only_closes(text, at):
            found.append(Span(0, at))
        else:
            start = at + 1
    if start >= 0:
        found.append(Span(start, len(text)))
    return [span for span in found if span.start < span.end]


def _only_opens(text: str, at: int) -> bool:
    """Tell whether a mark stands behind a blank and before a word."""
    return (at == 0 or text[at - 1] in _BEFORE_QUOTATION) and text[at + 1 : at + 2].isalnum()


def _only_closes(text: str, at: int) -> bool:
    """Tell whether a mark stands behind a word or stop and before none. Behind a figure it means inches."""
    before = text[at - 1] if at else " "
    return not (before in _BEFORE_QUOTATION or before.isdigit() or text[at + 1 : at + 2].isalnum())


@value(lazies=True)
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
        chain: list[list[int]] = []  # for each part, from the last on: where it stands and the next can follow
        for part in reversed(parts):
            starts = self._standing(part)
            chain.append([at for at in starts if not chain or _next(chain[-1], at + len(part)) is not None])
        found: list[Span] = []
        start = next(iter(chain[-1]), None)
        for part, following in zip(parts, [*chain[-2::-1], []], strict=True):
            if start is None:
                return None
            end = start + len(part)
            found.append(Span(self.places[start].start, self.places[end - 1].end))
            start = _next(following, end)
        return found

    def _standing(self, part: tuple[str, ...]) -> Iterator[int]:
        """Yield where ``part`` stands, in order."""
        return (at for at in self.where.get(part[0], ()) if self.words[at : at + len(part)] == part)

    def share(self, quotation: str, within: Span) -> float:
        """Return the share of the words of ``quotation`` that stand, in order, in the passage ``within``."""
        wanted = _words(fold(quotation).text)
        first, behind = self._inside(within)
        return _common(wanted, self.words[first:behind]) / len(wanted) if wanted else 0.0

    def most_in(self, quotation: str, within: Span) -> float:
        """Return the share of the words of ``quotation`` that the passage ``within`` has in any order."""
        wanted = _words(fold(quotation).text)
        first, behind = self._inside(within)
        found = 0
        for word in set(wanted):
            places = self.where.get(word, ())
            found += min(wanted.count(word), bisect_left(places, behind) - bisect_left(places, first))
        return found / len(wanted) if wanted else 0.0

    def _inside(self, within: Span) -> tuple[int, int]:
        """Return where the words of a passage begin and end among all."""
        starts, ends = self._edges
        return bisect_right(starts, within.start - 1), bisect_right(ends, within.end)

    @lazy
    def _edges(self) -> tuple[list[int], list[int]]:
        """Where the words start, and where they end."""
        return [place.start for place in self.places], [place.end for place in self.places]


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


def _next(starts: Sequence[int], end: int) -> int | None:
    """Return the first of ``starts`` from ``end`` on that a cut may reach."""
    index = bisect_left(starts, end)
    return starts[index] if index < len(starts) and starts[index] - end <= _WIDEST_CUT else None


def _words(text: str) -> tuple[str, ...]:
    return tuple(normal(match[0]) for match in _WORD.finditer(text))


def _common(wanted: Sequence[str], passage: Sequence[str]) -> int:
    """Return the length of the longest common subsequence of two runs of words."""
    shared = set(wanted).intersection(passage)  # few of the words of a passage as a rule: the rest need no row
    wanted, passage = ([word for word in words if word in shared] for words in (wanted, passage))
    row = [0] * (len(passage) + 1)
    for word in wanted:
        previous = 0
        for index, other in enumerate(passage, 1):
            kept = row[index]
            row[index] = previous + 1 if word == other else max(row[index], row[index - 1])
            previous = kept
    return row[-1]
