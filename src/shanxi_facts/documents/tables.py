"""Tables as prose: a cell is read with its row's and its column's heading.

``| People relocated | 472,000 |`` reads "People relocated: 472,000", and under a column headed 2020 "People relocated,
2020: 472,000". A heading that is a mere label ("Figure", "Status") is left out. The cell below "Unit" is read behind
each figure of its row: "Rye sold: 90 tonnes".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from shanxi_facts.documents.model import Block, BlockKind, Part, Role
from shanxi_facts.documents.prose import Prose
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.model import Span

MOST_COLUMNS = 200  # a cell that claims to span thousands must not cost thousands
_WORDS = read_data("layout")
_LABELS = frozenset(_WORDS["labels"])
_UNITS = frozenset(_WORDS["units"])
_FIGURE = re.compile(rf"\W*(?:(?:{'|'.join(_WORDS['before_figures'])})\s+)?\d", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?|\d+(?:st|nd|rd|th)\b.*")
_CLOSING = " \t:;,."


@dataclass(slots=True)
class Cell:
    """A cell with the blocks in it. ``continues``: it belongs to the cell above (a .docx marks merged cells so)."""

    blocks: list[Block] = field(default_factory=list)
    header: bool = False
    columns: int = 1
    rows: int = 1
    continues: bool = False

    @property
    def text(self) -> str:
        """The text of the cell, for looking at."""
        return " ".join(block.text for block in self.blocks)


@dataclass(slots=True)
class Table:
    """A table as it is written. ``layout``: it arranges a page, and its cells are no data."""

    rows: list[list[Cell]] = field(default_factory=list)
    layout: bool = False


_Row = dict[int, Cell]


def read_table(table: Table) -> Iterator[Block]:
    """Return the prose of a table, a block a cell."""
    grid = [row for row in _grid(table.rows) if any(cell.blocks for cell in row.values())]
    if table.layout or _is_layout(grid):
        yield from _plainly(cell for row in table.rows for cell in row)
        return
    headed = [_is_header(row) for row in grid]
    if all(headed):
        headed = [index == 0 and len(grid) > 1 for index in range(len(grid))]
    guessed = not any(headed) and _looks_headed(grid)
    body = [row for row, head in zip(grid, headed, strict=True) if not head][guessed:]
    units = {
        column for row in grid[:1] if headed[0] or guessed for column, cell in row.items() if _name(cell) in _UNITS
    }
    heading_column = _heading_column([{c: cell for c, cell in row.items() if c not in units} for row in body])
    columns: list[_Row] = []
    above_is_header = False
    for index, (row, head) in enumerate(zip(grid, headed, strict=True)):
        if len({id(cell) for cell in row.values()}) == 1 and (head or len(row) > 1):
            yield from _plainly(row.values())  # a title across the table, a row that divides it
            continue
        if head:
            columns = [*columns, row] if above_is_header else [row]
        else:
            yield from _read_row(row, heading_column, columns)
        above_is_header = head
        if guessed and index == 0:
            columns = [row]


def _grid(rows: list[list[Cell]]) -> list[_Row]:
    """Lay cells that span columns and rows out on the squares that they cover."""
    grid: list[_Row] = []
    spanning: dict[int, tuple[Cell, int]] = {}
    for cells in rows:
        row: _Row = {column: cell for column, (cell, _) in spanning.items()}
        spanning = {column: (cell, left - 1) for column, (cell, left) in spanning.items() if left > 1}
        column = 0
        for cell in cells:
            while column in row:
                column += 1
            placed = grid[-1].get(column, cell) if cell.continues and grid else cell
            for square in range(column, min(column + max(cell.columns, 1), MOST_COLUMNS)):
                row[square] = placed
                if cell.rows > 1:
                    spanning[square] = (cell, cell.rows - 1)
            column += max(cell.columns, 1)
        grid.append(dict(sorted(row.items())))
    return grid


def _is_layout(grid: list[_Row]) -> bool:
    cells = [cell for row in grid for cell in row.values()]
    if any(block.kind in {BlockKind.HEADING, BlockKind.TABLE_CELL} for cell in cells for block in cell.blocks):
        return True
    return all(len(row) < 2 for row in grid) or any(len(row[0].blocks) > 1 for row in grid if 0 in row)


def _is_header(row: _Row) -> bool:
    return all(cell.header or not cell.blocks for cell in row.values())


def is_figure(text: str) -> bool:
    """Tell whether the text of a cell is a figure: not a year, nor an ordinal.

    >>> is_figure("over 58"), is_figure("2020"), is_figure("Mills")
    (True, False, False)
    """
    return bool(_FIGURE.match(text)) and not _YEAR.fullmatch(text.strip())


def _looks_headed(grid: list[_Row]) -> bool:
    """Return whether an unmarked first row heads the columns: short words above a column of figures."""
    if len(grid) < 3:
        return False
    first, *rest = grid
    words = [cell.text for column, cell in first.items() if column or cell.blocks]
    if any(not text or is_figure(text) or len(text.split()) > 4 for text in words):
        return False
    return any(_mostly(rest, column, is_figure) for column in first if column)


def _mostly(rows: list[_Row], column: int, holds: Callable[[str], bool]) -> bool:
    texts = [row[column].text for row in rows if column in row and row[column].blocks]
    return 2 * sum(holds(text) for text in texts) > len(texts)


def _heading_column(rows: list[_Row]) -> int | None:
    """Return the column that says what a row is about: the first that is neither a counter nor figures."""
    for column in range(max((column + 1 for row in rows for column in row), default=0)):
        cells = [row[column] for row in rows if column in row]
        if not cells:
            continue
        if all(cell.header for cell in cells):
            return column
        texts = [cell.text.strip(" .)#") for cell in cells]
        if len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]:
            continue
        if not _mostly(rows, column, is_figure) and any(texts):
            return column
    return None


def _read_row(row: _Row, heading_column: int | None, columns: list[_Row]) -> Iterator[Block]:
    heading = None if heading_column is None else row.get(heading_column)
    units = [cell for column, cell in row.items() if any(_name(head.get(column)) in _UNITS for head in columns)]
    cells = list({id(cell): (column, cell) for column, cell in row.items() if cell is not heading}.values())
    filled = [(column, cell) for column, cell in cells if cell.blocks]
    others = [(column, cell) for column, cell in filled if cell not in units]
    filled = others or filled
    if heading_column and len(filled) > 1:
        counters = range(heading_column)
        filled = [(column, cell) for column, cell in filled if column not in counters or not cell.text.isdigit()]
    if not filled and heading:
        yield from _plainly([heading])
    for column, cell in filled:
        above = list({id(head[column]): head[column] for head in columns if column in head}.values())
        above = [head for head in above if _name(head) not in _LABELS and head is not heading]
        for block in cell.blocks:
            unit = units[0].blocks if len(units) == 1 and is_figure(block.text) else []
            yield _with_headings(block, heading, above, unit)


def _name(heading: Cell | None) -> str:
    return "" if heading is None else heading.text.casefold().strip(_CLOSING)


def _with_headings(block: Block, row: Cell | None, columns: list[Cell], unit: list[Block]) -> Block:
    """Return a cell's block with its headings before it, and its unit behind: "row, column: cell unit"."""
    prose, parts = Prose(), list[Part]()
    cells = [(Role.ROW, row)] if row else []
    headings = [
        (role, head) for role, cell in [*cells, *((Role.COLUMN, cell) for cell in columns)] for head in cell.blocks
    ]
    for index, (role, head) in enumerate(headings):
        length = len(head.text.rstrip(_CLOSING))
        start = prose.length
        _copy(prose, head, length)
        parts.append(Part(role, Span(start, prose.length)))
        raw = head.origin.back(0, length).end
        prose.mark(", " if index + 1 < len(headings) else ": ", raw, raw)
    start = prose.length
    _copy(prose, block, len(block.text))
    for behind in unit:
        raw = behind.origin.back(0, len(behind.text)).start
        prose.mark(" ", raw, raw)
        _copy(prose, behind, len(behind.text))
    parts.append(Part(Role.CELL, Span(start, prose.length)))
    text, origin = prose.written()
    return Block(BlockKind.TABLE_CELL, text, origin, tuple(parts) if headings else (), block.hidden)


def _copy(prose: Prose, block: Block, length: int) -> None:
    prose.copy(block.text, block.origin, 0, length)


def _plainly(cells: Iterable[Cell]) -> Iterator[Block]:
    """Return the blocks of cells as they stand, without headings."""
    for cell in {id(cell): cell for cell in cells}.values():
        yield from cell.blocks
