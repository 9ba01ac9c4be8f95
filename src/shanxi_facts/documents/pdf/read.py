"""A PDF as a document: its text, a paragraph a line, that knows at which page each part of it stands."""

from __future__ import annotations

from collections.abc import Iterable

from shanxi_facts.documents.model import Block, BlockKind, Document
from shanxi_facts.documents.origin import Origin
from shanxi_facts.documents.pdf.layout import Row, read_rows
from shanxi_facts.documents.pdf.pages import Page, Run, read_pages
from shanxi_facts.documents.pdf.paragraphs import Grid, Paragraph, read_paragraphs
from shanxi_facts.documents.tables import Cell, Table, read_table
from shanxi_facts.errors import InputError


def read_pdf(data: bytes, path: str) -> Document:
    """Return the document in a PDF. Raises InputError if it cannot be read, or holds pictures alone."""
    pages = read_pages(data, path)
    if not any(page.runs for page in pages):
        what = "this PDF holds no text: its pages are pictures" if pages else "this PDF has no pages"
        raise InputError(what, where=path, remedy="Have its text recognised (OCR), or give the text.")
    return document_of(pages, path)


def document_of(pages: list[Page], path: str) -> Document:
    """Return the document that the pages of a PDF make."""
    text = _Text()
    for found in read_paragraphs(read_rows(pages)):
        if isinstance(found, Paragraph):
            text.paragraph(found)
        else:
            text.table(found)
    text.turn_to(len(pages))
    return Document(path, "pdf", "".join(text.parts), tuple(text.blocks), pages=tuple(text.starts))


class _Text:
    """The text as it is written: its parts, the blocks in it, and where its pages begin."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.starts: list[int] = []
        self._length = 0

    def paragraph(self, paragraph: Paragraph) -> None:
        """Write a paragraph."""
        start = self._length
        for piece in paragraph.pieces:
            self._write(piece.text, piece.page)
        words = "".join(piece.text for piece in paragraph.pieces).rstrip()
        if any(map(str.isalnum, words)):
            self.blocks.append(Block(paragraph.kind, words, Origin.of(start, start + len(words))))
        self._write("\n", paragraph.pieces[-1].page)

    def table(self, grid: Grid) -> None:
        """Write a table; one of a single row is read as its cells alone."""
        columns = _columns(grid.rows)
        table = Table([self._cells(row, columns) for row in grid.rows])
        self.blocks += read_table(table)

    def _cells(self, row: Row, columns: list[tuple[float, float]]) -> list[Cell]:
        cells = [Cell() for _ in columns]
        for run in row.runs:
            start = self._length
            self._write(run.text, row.page)
            block = Block(BlockKind.PARAGRAPH, run.text, Origin.of(start, self._length))
            cells[_column(run, columns)].blocks.append(block)
            self._write("\t" if run is not row.runs[-1] else "\n", row.page)
        return cells

    def turn_to(self, page: int) -> None:
        """Begin the pages up to one; those before it that are not begun have no text."""
        while len(self.starts) < page:
            self.starts.append(self._length)

    def _write(self, text: str, page: int) -> None:
        self.turn_to(page)
        self.parts.append(text)
        self._length += len(text)


def _columns(rows: Iterable[Row]) -> list[tuple[float, float]]:
    """Return the columns of a table from left to right: runs that overlap across rows stand in one."""
    columns: list[tuple[float, float]] = []
    for left, right in sorted((run.left, run.right) for row in rows for run in row.runs):
        if columns and left < columns[-1][1]:
            columns[-1] = columns[-1][0], max(right, columns[-1][1])
        else:
            columns.append((left, right))
    return columns


def _column(run: Run, columns: list[tuple[float, float]]) -> int:
    return next(index for index, (_, right) in enumerate(columns) if run.left < right or run.right <= right)
