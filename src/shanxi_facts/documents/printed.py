"""What is read of a package (.docx, .odt) written down as it would print: a paragraph a line, and blocks of prose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from shanxi_facts.documents.builder import Builder
from shanxi_facts.documents.model import Asides, Block, BlockKind
from shanxi_facts.documents.origin import Origin
from shanxi_facts.documents.tables import Cell

LINE_END = "\v"


class Printed:
    """Writes paragraphs, tables and whole texts of another format one below the other."""

    def __init__(self, asides: Asides) -> None:
        self.builder = Builder(asides)
        self._lines: list[str] = []
        self._length = 0

    def paragraph(self, text: str, kind: BlockKind | None = None) -> None:
        """Write a paragraph, in which LINE_END stands for the end of a line."""
        self.builder.open("paragraph", kind)
        at = self._line(text.replace(LINE_END, " "))
        for number, line in enumerate(text.split(LINE_END)):
            if number:
                self.builder.hard_break(at - 1, at)
            self.builder.text(line, at)
            at += len(line) + 1
        self.builder.close("paragraph")

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        """Write a table whose first row and column are headings, a cell a line."""
        self.builder.table()
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

    def finish(self) -> tuple[str, tuple[Block, ...]]:
        """Return the printed text and the blocks."""
        return "\n".join(self._lines), self.builder.end()

    def _line(self, text: str) -> int:
        at = self._length
        self._lines.append(text)
        self._length += len(text) + 1
        return at
