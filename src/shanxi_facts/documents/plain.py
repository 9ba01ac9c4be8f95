"""Plain text as prose: paragraphs, hard-wrapped or a line each, headings, lists and quoted lines.

A line end in plain text may be a wrap or may be meant. Blank lines, bullets, indents, underlines and changes of
quotation are meant; so is every line end in a text that is not wrapped, and the one after a heading in capitals or a
short line over full ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from shanxi_facts.documents.model import Asides, Block, BlockKind
from shanxi_facts.documents.prose import Prose
from shanxi_facts.documents.rows import cells
from shanxi_facts.documents.tables import Cell, Table, is_figure, read_table
from shanxi_facts.model import Span

_LINE = re.compile(
    r"""
    (?P<quote> (?: [ \t]{0,3} > )* )
    (?P<indent> [ \t\f\v\u00a0\u3000]* )
    (?P<text> [^\r\n]* )
    (?P<end> \r\n | \n | \r | \Z )
    """,
    re.VERBOSE,
)
_BULLET = re.compile(
    r"(?P<sign>[-*+•‣◦▪■●–—·]|(?P<number>\d{1,3})[.)]|\((?P<bracketed>\d{1,3})\))[ \t\u00a0\u3000]+(?=\S)"
)
_COMMENT = re.compile(r"\[shanxi-facts:[^\[\]]*\]")
_RULE = re.compile(r"(?=[^\w\s])(?P<sign>.)(?:[ \t]*(?P=sign)){2,}[ \t]*")
_LINES = re.compile(r"[-+=|│─┼├┤═:\s]{3,}")  # between the rows of a table
_ENDED = re.compile(r"[.!?。！？…:;][\"'”’)\]]*\Z")
_WRAPPED = 120  # nobody wraps lines beyond this
_SURE_BULLETS = frozenset("*+•‣◦▪■●·")


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    depth: int  # of quotation
    indent: int


class _Item(NamedTuple):
    """A line of a paragraph to be."""

    line: _Line
    kind: BlockKind
    number: int | None = None


def read_plain(raw: str, asides: Asides | None = None) -> tuple[Block, ...]:
    """Return the prose blocks of a plain text; ``asides`` takes in the places of the lines meant for programs."""
    blocks: list[Block] = []
    stretch: list[_Line] = []
    for line in _lines(raw):
        if _COMMENT.fullmatch(line.text):
            blocks.extend(_read_stretch(stretch))
            stretch = []
            if asides is not None:
                asides.comments.append(Span(line.start, line.end))
            continue
        if line.text and (not stretch or stretch[-1].depth == line.depth):
            stretch.append(line)
            continue
        blocks.extend(_read_stretch(stretch))
        stretch = [line] if line.text else []
    blocks.extend(_read_stretch(stretch))
    return tuple(blocks)


def _lines(raw: str) -> Iterator[_Line]:
    position = 0
    while position < len(raw):
        match = _LINE.match(raw, position)
        assert match  # it matches anything
        text = match["text"].rstrip()
        depth = match["quote"].count(">")
        start = match.start("text")
        if depth and text and not match["indent"] and text[0].isdigit():  # ">90 million" is no quotation
            depth, start = 0, match.start("quote")
            text = raw[start : match.end("text")].strip()
        yield _Line(start, start + len(text), text, depth, len(match["indent"].expandtabs()))
        position = match.end()


def _read_stretch(lines: list[_Line]) -> Iterator[Block]:
    """Return the blocks of lines that no blank line parts: tables made of blanks, tabs or bars, and all else."""
    start = 0
    for first, last in _tables(lines):
        rows = [_row(line) for line in lines[first:last] if not _LINES.fullmatch(line.text)]
        if first > start and lines[first - 1].indent and len(cells(lines[first - 1].text)) == len(rows[0]) - 1:
            first -= 1  # noqa: PLW2901 - what heads the columns has nothing above the first
            rows = [[Cell(), *_row(lines[first])], *rows]
        yield from _read_lines(lines[start:first])
        yield from read_table(Table(rows))
        start = last
    yield from _read_lines(lines[start:])


def _tables(lines: list[_Line]) -> Iterator[tuple[int, int]]:
    """Yield where lines have as many columns as those around them, and one of figures, or bars that part them."""
    widths = [0 if _LINES.fullmatch(line.text) else len(cells(line.text)) for line in lines]
    first = 0
    while first < len(lines):
        last = first
        while last < len(lines) and (widths[last] == widths[first] or not widths[last]):
            last += 1
        last = max(last, first + 1)
        if widths[first] > 1 and _is_table([line.text for line, width in zip(lines, widths, strict=True)][first:last]):
            yield first, last
        first = last


def _is_table(lines: list[str]) -> bool:
    rows = [[span.of(line) for span in cells(line)] for line in lines if not _LINES.fullmatch(line)]
    barred = all(line.startswith(("|", "│")) for line in lines if not _LINES.fullmatch(line))
    figures = [sum(map(is_figure, column)) for column in list(zip(*rows, strict=True))[1:]]
    return len(rows) > 1 and (barred or 2 * max(figures, default=0) > len(rows))


def _row(line: _Line) -> list[Cell]:
    row = list[Cell]()
    for span in cells(line.text):
        prose = Prose()
        prose.text(span.of(line.text), line.start + span.start)
        text, origin = prose.finish()
        blocks = [Block(BlockKind.PARAGRAPH, text, origin)] if any(map(str.isalnum, text)) else []
        row.append(Cell(blocks))
    return row


def _read_lines(lines: list[_Line]) -> Iterator[Block]:
    """Return the blocks of lines of prose."""
    unwrapped = any(line.end - line.start > _WRAPPED for line in lines)
    titled = _is_titled(lines)
    pending: list[_Item] = []
    for index, line in enumerate(lines):
        if _RULE.fullmatch(line.text):
            if len(pending) == 1 and line.text[0] in "=-~":
                pending = [pending[0]._replace(kind=BlockKind.HEADING)]
            yield from _join(pending)
            pending = []
            continue
        item = _start_item(line, pending)
        if item or (pending and ((titled and index == 1) or _is_meant(pending, line, unwrapped=unwrapped))):
            yield from _join(pending)
            pending = []
        alone = len(lines) == 1 or unwrapped or (titled and index == 0)
        pending.append(item or _Item(line, pending[0].kind if pending else _kind(line, alone=alone)))
    yield from _join(pending)


def _kind(line: _Line, *, alone: bool) -> BlockKind:
    if line.depth:
        return BlockKind.QUOTE
    heads = line.text.isupper() or (alone and not line.text[0].islower() and not _ENDED.search(line.text))
    return BlockKind.HEADING if heads and 3 < len(line.text) <= _WRAPPED else BlockKind.PARAGRAPH


def _is_titled(lines: list[_Line]) -> bool:
    """Return whether a short first line stands over a paragraph whose other lines are full."""
    if len(lines) < 3 or lines[0].depth:
        return False
    width = max(line.end - line.start for line in lines[1:])
    filled = all(not _would_have_fitted(line, after, width) for line, after in pairwise(lines[1:]))
    return filled and _would_have_fitted(lines[0], lines[1], width)


def _would_have_fitted(last: _Line, line: _Line, width: int) -> bool:
    """Return whether the first word of a line would have found room on the line before: then nobody wrapped there."""
    return last.end - last.start + 1 + len(line.text.split(maxsplit=1)[0]) <= width


def _start_item(line: _Line, before: list[_Item]) -> _Item | None:
    """Return the line as the first of a list item, its bullet taken off, if that is what it is.

    Inside a paragraph a dash or a number may just have been wrapped to the start of a line.
    """
    bullet = _BULLET.match(line.text)
    if not bullet:
        return None
    number = bullet["number"] or bullet["bracketed"]
    inside = bool(before) and before[0].kind is not BlockKind.LIST_ITEM
    if inside and not (bullet["sign"] in _SURE_BULLETS or number == "1" or _ENDED.search(before[-1].line.text)):
        return None
    if number and before and not inside and before[0].number is not None and int(number) != before[0].number + 1:
        return None
    rest = line._replace(start=line.start + bullet.end(), text=line.text[bullet.end() :])
    return _Item(rest, BlockKind.LIST_ITEM, int(number) if number else None)


def _is_meant(before: list[_Item], line: _Line, *, unwrapped: bool) -> bool:
    """Return whether the line end before ``line`` is meant, and no wrap."""
    last = before[-1].line
    if unwrapped:
        return bool(_ENDED.search(last.text)) or not line.text[0].islower()
    if last.text.isupper() and before[0].kind is BlockKind.HEADING:
        return not line.text.isupper()
    if before[0].kind is BlockKind.LIST_ITEM:
        return False
    return line.indent >= last.indent + 2 and bool(_ENDED.search(last.text))


def _join(items: list[_Item]) -> Iterator[Block]:
    if not items:
        return
    prose, previous = Prose(), None
    for item in items:
        if previous:
            prose.soft_break(previous.line.end, item.line.start)
        prose.text(item.line.text, item.line.start)
        previous = item
    for text, origin in prose.stretches():
        if any(character.isalnum() for character in text):
            yield Block(items[0].kind, text, origin)
