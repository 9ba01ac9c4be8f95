"""A source's sentence as a margin can hold it: the deciding words, some around them, and the rest within reach."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from shanxi_facts.model import Span
from shanxi_facts.values import value

_SHORT = 200  # characters of a sentence that needs no cut
_AROUND = 60  # characters to keep on either side of the deciding words
_WORTH = 40  # fewer characters than this are not worth a cut
_WORD_END = re.compile(r"\s")


@value
class Part:
    """A run of a sentence: ``marked`` if it decides, ``far`` if it may be left out where room is scarce."""

    text: str
    marked: bool = False
    far: bool = False


def parts(sentence: str, marks: Iterable[Span]) -> tuple[Part, ...]:
    """Return a sentence, whole and verbatim, in parts.

    >>> [part.text for part in parts("All 58 counties were removed.", [Span(4, 6)])]
    ['All ', '58', ' counties were removed.']
    """
    return tuple(_parts(sentence, list(_disjoint(marks, len(sentence)))))


def _disjoint(marks: Iterable[Span], length: int) -> Iterator[Span]:
    at = 0
    for mark in sorted(marks):
        span = Span(max(mark.start, at), min(mark.end, length))
        if span.start < span.end:
            yield span
            at = span.end


def _parts(sentence: str, marks: Sequence[Span]) -> Iterator[Part]:
    near = _near(sentence, marks)
    at = 0
    for mark in marks:
        yield from _plain(sentence, Span(at, mark.start), near)
        yield Part(mark.of(sentence), marked=True)
        at = mark.end
    yield from _plain(sentence, Span(at, len(sentence)), near)


def _plain(sentence: str, span: Span, near: Sequence[Span]) -> Iterator[Part]:
    """Yield a run between two marks, cut where it comes near to them and where it leaves them."""
    at = span.start
    for stretch in near:
        start, end = max(stretch.start, at), min(stretch.end, span.end)
        if start >= end:
            continue
        if start > at:
            yield Part(sentence[at:start], far=True)
        yield Part(sentence[start:end])
        at = end
    if at < span.end:
        yield Part(sentence[at : span.end], far=True)


def _near(sentence: str, marks: Sequence[Span]) -> list[Span]:
    """Return what of a sentence is near the marks, or its beginning if it has none."""
    if len(sentence) <= _SHORT:
        return [Span(0, len(sentence))]
    near: list[Span] = []
    for mark in marks or [Span(0, _SHORT - _AROUND)]:
        start, end = _word_start(sentence, mark.start - _AROUND), _word_end(sentence, mark.end + _AROUND)
        if near and start - near[-1].end < _WORTH:
            start = near.pop().start
        near.append(Span(start, end))
    return near


def _word_start(sentence: str, at: int) -> int:
    if at < _WORTH:
        return 0
    return max(sentence.rfind(" ", 0, at) + 1, at - _AROUND)


def _word_end(sentence: str, at: int) -> int:
    if at > len(sentence) - _WORTH:
        return len(sentence)
    found = _WORD_END.search(sentence, at, at + _AROUND)
    return found.start() if found else at
