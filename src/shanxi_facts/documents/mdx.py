"""MDX as Markdown: imports and comments out, a hole for each expression, the tags of components taken away.

What stands within a component is Markdown again, and is moved to where it would stand without it: MDX knows no indented
code. The map leads from the Markdown made here back into the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import NamedTuple

from shanxi_facts.documents.fences import Fences
from shanxi_facts.documents.marks import HOLE
from shanxi_facts.documents.model import Asides, Unread
from shanxi_facts.documents.origin import Origin
from shanxi_facts.documents.prose import reads_as_prose
from shanxi_facts.model import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_MODULE = re.compile(
    r"""^(?:import\s+(?:[\w*{$][^\r\n]*\sfrom\s*)?["']|import\s*[{]|import\s+[\w$]+\s*,"""
    r"""|export\s+(?:default|const|let|var|function|async|class|type|interface)\b|export\s*[{*])""",
    re.MULTILINE,
)
_BLANK_LINE = re.compile(r"(?>\r\n|\n|\r)[ \t]*(?=\r\n|\n|\r)|\Z")
_SIGN = re.compile(r"`+|<(?=[A-Za-z/>])|\{|\\.", re.DOTALL)
_TEXT = r"\"(?:[^\"\\\r\n]|\\.){0,2000}\"|'(?:[^'\\\r\n]|\\.){0,2000}'|`(?:[^`\\]|\\.){0,5000}`"
_BRACES = re.compile(rf"[{{}}]|{_TEXT}|/\*.{{0,5000}}?\*/", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_TAG_PART = re.compile(r"[{<>]|\"[^\"]{0,5000}\"|'[^']{0,5000}'")
_ATTRIBUTE = re.compile(r"=\s?\{?\s?(?P<text>\"[^\"]{5,5000}\"|'[^']{5,5000}')")
_NAME = re.compile(r"</?(?P<name>[A-Za-z][\w.:-]*)?")


class _Kind(IntEnum):
    """What is taken out of a text, and whether it opens or closes a component around what follows."""

    OUT = 0
    HOLE = 1
    OPEN = 2
    CLOSE = 3


class _Cut(NamedTuple):
    start: int
    end: int
    kind: _Kind


class _Stretch(NamedTuple):
    """Text that is left, or what a hole is left for."""

    start: int
    end: int
    hole: bool = False


def as_markdown(text: str, asides: Asides) -> tuple[str, Origin]:
    """Return MDX as Markdown, with the way back; comments go to ``asides``."""
    writer, at = _Writer(text), 0
    line: list[_Stretch] = []
    kinds: list[_Kind] = []
    for cut in [*_cuts(text, asides), _Cut(len(text), len(text), _Kind.OUT)]:
        for part in _LINE.finditer(text, at, cut.start):
            if part[0]:
                line.append(_Stretch(*part.span()))
            if part[0].endswith(("\r", "\n")):
                writer.line(line, kinds)
                line, kinds = [], []
        kinds.append(cut.kind)
        if cut.kind is _Kind.HOLE:
            line.append(_Stretch(cut.start, cut.end, hole=True))
        at = cut.end
    writer.line(line, kinds)
    return writer.finish()


class _Writer:
    """Writes lines, those within components without the indent that they have there."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._raws: list[int] = []
        self._ends: list[int] = []
        self._length = 0
        self._indents: list[int | None] = []  # of what stands within each open component

    def line(self, left: list[_Stretch], kinds: list[_Kind]) -> None:
        """Write what is ``left`` of a line, ``kinds`` of things having been taken out of it."""
        words = "".join(HOLE if hole else self._text[start:end] for start, end, hole in left)
        if words.strip():
            self._write(left, self._surplus(words, kinds))
        elif left:
            self._put("\n" if words.endswith(("\n", "\r")) else "", left[-1].end, left[-1].end)
        for kind in kinds:
            if kind is _Kind.OPEN:
                self._indents.append(None)
            elif kind is _Kind.CLOSE and self._indents:
                self._indents.pop()

    def _surplus(self, words: str, kinds: list[_Kind]) -> int:
        """Return how many blanks at the start of a line are the component's, not the Markdown's."""
        indent = len(words) - len(words.lstrip(" \t"))
        if kinds and kinds[0] in (_Kind.OPEN, _Kind.OUT):
            return indent
        if not self._indents:
            return 0
        if self._indents[-1] is None:
            self._indents[-1] = indent
        return min(indent, self._indents[-1] or 0)

    def _write(self, left: list[_Stretch], surplus: int) -> None:
        for start, end, hole in left:
            if hole:
                self._put(HOLE, start, end)
                continue
            taken = min(surplus, end - start)
            surplus -= taken
            self._put(self._text[start + taken : end], start + taken, end)

    def finish(self) -> tuple[str, Origin]:
        """Return what was written."""
        origin = Origin(tuple(self._starts), tuple(self._raws), tuple(self._ends), self._length)
        return "".join(self._parts), origin

    def _put(self, text: str, raw: int, raw_end: int) -> None:
        if text:
            self._parts.append(text)
            self._starts.append(self._length)
            self._raws.append(raw)
            self._ends.append(raw_end)
            self._length += len(text)


def _cuts(text: str, asides: Asides) -> Iterator[_Cut]:
    """Yield what is taken out, in order."""
    modules = [_Cut(start, end, _Kind.OUT) for start, end in _modules(text)]
    skipped = sorted([*_fenced(text), *((cut.start, cut.end) for cut in modules)])
    at = 0
    for cut in sorted([*modules, *_signs(text, skipped, asides)]):
        if cut.start >= at:
            yield cut
            at = cut.end


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Yield where code stands, its fences included."""
    fences, start = Fences(), 0
    for line in _LINE.finditer(text):
        held = fences.holds(line[0])
        if held and not fences.is_open:
            yield start, line.end()
        elif fences.is_open and not held:
            start = line.start()
    if fences.is_open:
        yield start, len(text)


def _modules(text: str) -> Iterator[tuple[int, int]]:
    """Yield the imports and exports: each goes on to the next blank line."""
    at = 0
    while found := _MODULE.search(text, at):
        end = _BLANK_LINE.search(text, found.start())
        assert end  # at the end of the text at the latest
        yield found.start(), end.start()
        at = max(end.start(), found.end())


def _signs(text: str, skipped: list[tuple[int, int]], asides: Asides) -> Iterator[_Cut]:
    places = iter(skipped)
    skip, at = next(places, None), 0
    braces = _braces(text)
    while sign := _SIGN.search(text, at):
        start, at = sign.span()
        while skip and skip[1] <= start:
            skip = next(places, None)
        if skip and skip[0] <= start:
            at = skip[1]
        elif sign[0][0] == "`":  # code in a line, if it is closed
            end = text.find(sign[0], at, at + 2000)
            at = end + len(sign[0]) if end >= 0 else at
        elif sign[0] == "{" and (end := braces.get(start, 0)):
            is_comment = text.startswith("/*", start + 1)
            if is_comment:
                asides.comments.append(Span(start, end))
            yield _Cut(start, end, _Kind.OUT if is_comment else _Kind.HOLE)
            at = end
        elif sign[0] == "<" and (end := _tag_end(text, start, braces)):
            if (kind := _kind(text, start, end)) is not None:
                yield _Cut(start, end, kind)
                asides.unread += _attributes(text, start, end)
            at = end


def _kind(text: str, start: int, end: int) -> _Kind | None:
    """Return what a tag is; None for one of HTML without an expression in it, which is left to the reader of HTML."""
    name = _NAME.match(text, start)
    if name and name["name"] and name["name"].islower() and text.find("{", start, end) < 0:
        return None
    if text.startswith("</", start):
        return _Kind.CLOSE
    return _Kind.OUT if text[end - 2] == "/" else _Kind.OPEN


def _attributes(text: str, start: int, end: int) -> Iterator[Unread]:
    """Yield the attributes of a component that read as prose: most show them."""
    for found in _ATTRIBUTE.finditer(text, start, end):
        if reads_as_prose(found["text"][1:-1]):
            yield Unread("component attribute", Span(*found.span("text")))


def _braces(text: str) -> dict[int, int]:
    """Return for each brace that opens where its other half ends, if it has one. Texts in an expression have none."""
    opened: list[int] = []
    ends: dict[int, int] = {}
    at = 0
    while sign := (_BRACES if opened else _BRACE).search(text, at):
        at = sign.end()
        if sign[0] == "{":
            opened.append(sign.start())
        elif sign[0] == "}" and opened:
            ends[opened.pop()] = at
    return ends


def _tag_end(text: str, start: int, braces: Mapping[int, int]) -> int:
    """Return where the tag ends that opens at ``start``; 0 if it does not."""
    at = start + 1
    while sign := _TAG_PART.search(text, at):
        if sign[0] == ">":
            return sign.end()
        at = braces.get(sign.start(), 0) if sign[0] == "{" else 0 if sign[0] == "<" else sign.end()
        if not at:
            return 0
    return 0
