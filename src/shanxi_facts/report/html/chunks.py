"""A draft cut into stretches of lines, each with the notes on it: side by side where there is room."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from shanxi_facts.documents import BlockKind
from shanxi_facts.model import Span
from shanxi_facts.report.html.layers import Layer
from shanxi_facts.values import value

if TYPE_CHECKING:
    from shanxi_facts.documents import Document

_LINE_END = re.compile(r"\r\n|\n|\r")
_MOST_NOTES = 3  # beside one stretch, if its lines can be parted
_FOLDED = 12  # lines without prose that are worth folding
_OWN_STRETCH = frozenset(BlockKind) - {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL}


@value
class Stretch:
    """Lines of a draft, from ``line`` on. ``blank`` are empty ones; ``folded`` is a long run without prose."""

    span: Span
    line: int
    lines: int
    blank: bool
    folded: bool


def markup(document: Document) -> Iterator[Span]:
    """Yield what of the raw text is no prose: tags, front matter, code."""
    at = 0
    pieces = (piece for block in document.blocks for piece in block.origin.pieces(0, len(block.text)))
    for start, end in sorted((piece.raw_start, piece.raw_end) for piece in pieces):
        if start > at and not document.raw[at:start].isspace():
            yield Span(at, start)
        at = max(at, end)
    if at < len(document.raw) and not document.raw[at:].isspace():
        yield Span(at, len(document.raw))


def stretches(document: Document, layers: Sequence[Layer]) -> Iterator[Stretch]:
    """Yield the stretches of a draft. No claim is cut in two; paragraphs, and runs without prose, stand alone."""
    lines = _lines(document.raw)
    cutter = _Cutter(document, lines, layers)
    first = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or cutter.cuts(first, number):
            span = Span(lines[first].start, lines[number - 1].end)
            blank = all(cutter.is_blank[first:number])
            folded = cutter.is_bare[first] and number - first >= _FOLDED and not blank
            yield Stretch(span, first + 1, number - first, blank, folded)
            first = number


def _lines(raw: str) -> list[Span]:
    """Return the lines, each with its end. What ends at the end of the text is no further line."""
    ends = [match.end() for match in _LINE_END.finditer(raw)]
    if not ends or ends[-1] < len(raw):
        ends.append(len(raw))
    return [Span(start, end) for start, end in zip([0, *ends], ends, strict=False) if start < end]


class _Cutter:
    """Knows between which lines a draft may be cut, and where it should be."""

    def __init__(self, document: Document, lines: Sequence[Span], layers: Sequence[Layer]) -> None:
        starts = [line.start for line in lines]

        def line_of(offset: int) -> int:
            return max(0, bisect_right(starts, offset) - 1)

        self.is_blank = [not line.of(document.raw).strip() for line in lines]
        self.is_bare = self._bare(lines, layers)
        self._notes = [0] * len(lines)
        self._held = [False] * (len(lines) + 1)  # to the line before: a claim runs across
        for layer in layers:
            if layer.role in ("claim", "key"):
                first, last = line_of(layer.span.start), line_of(max(layer.span.start, layer.span.end - 1))
                self._held[first + 1 : last + 1] = [True] * (last - first)
                self._notes[first] += layer.anchored
        blocks = (b.back(0, len(b.text)).start for b in document.blocks if b.kind in _OWN_STRETCH)
        self._begins = {line_of(start) for start in blocks}

    def _bare(self, lines: Sequence[Span], layers: Sequence[Layer]) -> list[bool]:
        """Return for each line whether nothing of it is prose; blank ones count where they stand between two such."""
        spans = [layer.span for layer in layers if layer.role == "markup"]
        starts = [span.start for span in spans]

        def covered(line: Span) -> bool:
            place = bisect_right(starts, line.start) - 1
            return place >= 0 and spans[place].end >= line.end - 2

        bare = [covered(line) for line in lines]
        for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
            beside = False
            for number in order:
                beside = bare[number] = bare[number] and (beside or not self.is_blank[number])
        return bare

    def cuts(self, first: int, line: int) -> bool:
        """Tell whether a stretch that begins at ``first`` ends before ``line``."""
        if self._held[line]:
            return False
        before = line - 1
        if self.is_bare[before] != self.is_bare[line]:
            return True
        if self.is_bare[line]:
            return False
        if self.is_blank[before] != self.is_blank[line] or line in self._begins:
            return True
        return bool(self._notes[line]) and sum(self._notes[first:line]) >= _MOST_NOTES
