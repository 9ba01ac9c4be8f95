"""Where prose came from: a map from the prose of a block back to the raw text, in segments."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from shanxi_facts.model import Span
from shanxi_facts.values import value


class Piece(NamedTuple):
    """A run of prose and the run of raw text that it stands for. Equal lengths run in step; others are one unit."""

    start: int
    end: int
    raw_start: int
    raw_end: int


@value
class Origin:
    """Segments in the order of the prose: segment ``i`` begins at ``starts[i]`` and stands for ``raws[i]:ends[i]``.

    A segment as long as its raw text runs in step with it, character by character. Any other is one unit: a decoded
    entity, a space for a line break, a mark that stands nowhere in the raw text (``raws[i] == ends[i]``).
    """

    starts: tuple[int, ...]
    raws: tuple[int, ...]
    ends: tuple[int, ...]
    length: int

    @classmethod
    def of(cls, start: int, end: int) -> Origin:
        """Return the map of prose that stands verbatim at ``start:end``."""
        return cls((0,), (start,), (end,), end - start)

    def back(self, start: int, end: int) -> Span:
        """Return the raw text that the prose ``start:end`` came from."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        piece = self._piece(first)
        raw = piece.raw_start + (start - piece.start if _in_step(piece) else 0)
        if end <= start:
            return Span(raw, raw)
        last = max(bisect_left(self.starts, end) - 1, first)
        piece = self._piece(last)
        raw_end = piece.raw_start + end - piece.start if _in_step(piece) else piece.raw_end
        return Span(min(raw, raw_end), max(raw, raw_end))

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Return the segments of the prose ``start:end``, those at its edges cut to it."""
        index = max(bisect_right(self.starts, start) - 1, 0)
        while start < end and index < len(self.starts) and self.starts[index] < end:
            piece = self._piece(index)
            if _in_step(piece):
                low, high = max(start, piece.start), min(end, piece.end)
                shift = piece.raw_start - piece.start
                yield Piece(low, high, low + shift, high + shift)
            else:
                yield Piece(max(start, piece.start), min(end, piece.end), piece.raw_start, piece.raw_end)
            index += 1

    def through(self, outer: Origin) -> Origin:
        """Return the map that leads on through ``outer``: what is raw here is the prose there."""
        starts, raws, ends = list[int](), list[int](), list[int]()
        for piece in self.pieces(0, self.length):
            if _in_step(piece):
                shift = piece.start - piece.raw_start
                for inner in outer.pieces(piece.raw_start, piece.raw_end):
                    starts.append(inner.start + shift)
                    raws.append(inner.raw_start)
                    ends.append(inner.raw_end)
            else:
                raw = outer.back(piece.raw_start, piece.raw_end)
                starts.append(piece.start)
                raws.append(raw.start)
                ends.append(raw.end)
        return Origin(tuple(starts), tuple(raws), tuple(ends), self.length)

    def _piece(self, index: int) -> Piece:
        end = self.starts[index + 1] if index + 1 < len(self.starts) else self.length
        return Piece(self.starts[index], end, self.raws[index], self.ends[index])


def _in_step(piece: Piece) -> bool:
    return piece.end - piece.start == piece.raw_end - piece.raw_start
