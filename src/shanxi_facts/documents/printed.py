"""What is read of a package (.docx, .odt) written down as it would print: a paragraph a line, and blocks of prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from textwrap import shorten
from typing import NamedTuple

from shanxi_facts.documents.builder import Builder
from shanxi_facts.documents.model import Asides, Block, BlockKind
from shanxi_facts.documents.origin import Origin
from shanxi_facts.documents.tables import Cell

LINE_END = "\v"
_LONGEST = 60  # characters of a heading that are told


class Printout(NamedTuple):
    """The printed text, its blocks, and from which offset on it stands where: "table 1, row 2, cell 3"."""

    raw: str
    blocks: tuple[Block, ...]
    where: tuple[tuple[int, str], ...]


class Printed:
    """Writes paragraphs, tables and whole texts of another format one below the other."""

    def __init__(self, asides: Asides) -> None:
        self.builder = Builder(asides)
        self._lines: list[str] = []
        self._length = 0
        self._part = self._heading = ""
        self._where: list[tuple[int, str]] = []

    def paragraph(self, text: str, kind: BlockKind | None = None) -> None:
        """Write a paragraph, in which LINE_END stands for the end of a line."""
        self.builder.open("paragraph", kind)
        written = text.replace(LINE_END, " ")
        at = self._line(written)
        if kind is BlockKind.HEADING and not self._part and written.strip():
            self._heading = f"under “{shorten(written, _LONGEST, placeholder='…')}”"
        for number, line in enumerate(text.split(LINE_END)):
            if number:
                self.builder.hard_break(at - 1, at)
            self.builder.text(line, at)
            at += len(line) + 1
        self.builder.close("paragraph")

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        """Write a table that stands for a chart, whose first row and column are headings, a cell a line."""
        self.builder.table(numbered=False)
        for number, row in enumerate(rows):
            self.builder.row()
            for place, text in enumerate(row):
                self.builder.cell(Cell(header=not number or not place))
                if text:
                    self.paragraph(text)
        self.builder.close("table")

    def page(self, blocks: Iterable[Block]) -> None:
        """Write the blocks of a text of another format, each on a line of its own."""
        for block in blocks:
            self.builder.flush()
            at = self._line(block.text)
            origin = Origin.of(at, at + len(block.text))
            self.builder.add(replace(block, origin=origin))

    def pass_over(self, what: str, *, lost: bool = False) -> None:
        """Note that something which stands here is not read."""
        at = max(0, self._length - 1)
        self.builder.pass_over(what, at, at, lost=lost)

    @contextmanager
    def within(self, part: str) -> Iterator[None]:
        """Note that what is written now stands in a part of the page by itself: a footnote, a header, a chart."""
        before, self._part = self._part, part
        yield
        self._part = before

    def finish(self) -> Printout:
        """Return what was written."""
        return Printout("\n".join(self._lines), self.builder.end(), tuple(self._where))

    def _line(self, text: str) -> int:
        at = self._length
        cell = self.builder.cell_place
        table = "table {}, row {}, cell {}".format(*cell) if cell else ""
        where = ", ".join(filter(None, (self._part or self._heading, table)))
        if where != (self._where[-1][1] if self._where else ""):
            self._where.append((at, where))
        self._lines.append(text)
        self._length += len(text) + 1
        return at
