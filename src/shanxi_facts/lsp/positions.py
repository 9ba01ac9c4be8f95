"""Offsets of a draft as positions of the protocol, and back.

A position is a line and a number of code units in it: of UTF-16, unless client and server agree on others. Lines end at
LF, CRLF and CR, and at nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol.types import Position, PositionEncodingKind, Range

from shanxi_facts.model import Span

_LINE_END = re.compile(r"\r\n|\n|\r")
_MARK = "\ufeff"
_WIDEST = 0x10000  # from here on, a character takes two units of UTF-16


class Positions:
    """The positions in a text as the client has it. Offsets are of the text without a byte order mark."""

    def __init__(self, text: str, encoding: str = PositionEncodingKind.Utf16) -> None:
        self.raw = text.removeprefix(_MARK)
        self._encoding = encoding
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(self.raw))]
        self._ends = [*(match.start() for match in _LINE_END.finditer(self.raw)), len(self.raw)]
        self._mark = self._units(_MARK) if text.startswith(_MARK) else 0

    def range(self, span: Span) -> Range:
        """Return the range of a span."""
        return Range(self.position(span.start), self.position(span.end))

    def position(self, offset: int) -> Position:
        """Return the position of an offset; between the two characters of a line's end, that of the end."""
        line = bisect_right(self._starts, offset) - 1
        start = self._starts[line]
        units = self._units(self.raw[start : min(offset, self._ends[line])])
        return Position(line, units + (0 if line else self._mark))

    def offset(self, position: Position) -> int:
        """Return the offset of a position. One behind the end of its line, or of the text, stands for that end."""
        if position.line >= len(self._starts):
            return len(self.raw)
        wanted = position.character - (0 if position.line else self._mark)
        start, end = self._starts[position.line], self._ends[position.line]
        for offset in range(start, end):
            wanted -= self._units(self.raw[offset])
            if wanted < 0:
                return offset
        return end

    def span(self, of: Range) -> Span:
        """Return the span of a range."""
        start = self.offset(of.start)
        return Span(start, max(start, self.offset(of.end)))

    def line(self, offset: int) -> Span:
        """Return the line that an offset stands in, without its end."""
        number = bisect_right(self._starts, offset) - 1
        return Span(self._starts[number], self._ends[number])

    def _units(self, text: str) -> int:
        if self._encoding == PositionEncodingKind.Utf32:
            return len(text)
        if self._encoding == PositionEncodingKind.Utf8:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) if text.isascii() else len(text) + sum(ord(char) >= _WIDEST for char in text)
