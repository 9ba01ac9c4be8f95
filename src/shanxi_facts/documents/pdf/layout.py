"""From runs to the rows of a document in reading order: running heads left out, columns one after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from shanxi_facts.documents.pdf.pages import WIDE, Page, Run

_MARGIN = 0.12  # of a page's height, at its top and its foot: where running heads stand
_OUTERMOST = 3  # rows at either end of a page that may be running heads
_MARK = re.compile(r"[^\w\s]|\w{1,3}[.)]")  # of an item of a list: the item stands apart from it
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[\W\d]*\d[\W\d]*")
_JOINED = 0.15  # of a letter's height: a gap below it is none between words
_PROSE = 25  # characters to a run of a column, at least, that is no column of a table
_FEWEST = 3  # rows that make columns


class Row(NamedTuple):
    """The runs at one height of a page, from left to right. Of prose there is one."""

    page: int
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words of the row."""
        return " ".join(run.text for run in self.runs)


def read_rows(pages: Sequence[Page]) -> list[Row]:
    """Return the rows of a document in reading order, without its running heads and page numbers.

    The order of the file is that of its author's program, columns included. Where it goes to and fro between two
    columns, they are read one after the other.
    """
    found = [(number, page, list(_rows(number, page.runs))) for number, page in enumerate(pages, 1)]
    running = _running(page for page in found)
    rows: list[Row] = []
    for number, page, all_rows in found:
        kept = [row for row in all_rows if not _is_running(row, page, all_rows, running)]
        rows += _columns_in_turn(number, kept)
    return rows


def _rows(number: int, runs: Iterable[Run]) -> Iterator[Row]:
    """Yield the runs that follow each other at one height, those without a gap between them as one."""
    row: list[Run] = []
    for run in runs:
        if row and not _continues(row[-1], run):
            yield Row(number, tuple(row))
            row = []
        if row and (run.left - row[-1].right <= WIDE * run.height or _MARK.fullmatch(row[-1].text)):
            row[-1] = _joined(row[-1], run)
        else:
            row.append(run)
    if row:
        yield Row(number, tuple(row))


def _continues(last: Run, run: Run) -> bool:
    overlap = min(last.top, run.top) - max(last.bottom, run.bottom)
    return overlap > 0.5 * min(last.height, run.height) and run.left >= last.right - 0.5 * run.height


def _joined(last: Run, run: Run) -> Run:
    space = " " * (run.left - last.right > _JOINED * run.height)
    larger = max(last, run, key=lambda part: part.height)
    bold = last.bold and run.bold
    return Run(last.text + space + run.text, last.left, larger.bottom, run.right, larger.top, bold)


def _running(found: Iterable[tuple[int, Page, list[Row]]]) -> frozenset[str]:
    """Return what stands at the same place of several pages, figures aside."""
    seen: Counter[str] = Counter()
    pages = 0
    for _, page, rows in found:
        pages += 1
        seen.update({_told(row, page) for row in rows if _is_outermost(row, page, rows)})
    return frozenset(told for told, times in seen.items() if times >= (2 if pages < 6 else 3))


def _told(row: Row, page: Page) -> str:
    """Return the words of a row, its figures aside, and how high it stands on the page, to a hundredth."""
    return f"{row.runs[0].bottom / page.height:.2f} {_FIGURES.sub('#', row.text)}"


def _is_outermost(row: Row, page: Page, rows: Sequence[Row]) -> bool:
    at = row.runs[0].bottom
    if _MARGIN * page.height < at < (1 - _MARGIN) * page.height:
        return False
    beyond = sum(other.runs[0].bottom > at for other in rows)
    return min(beyond, len(rows) - 1 - beyond) < _OUTERMOST


def _is_running(row: Row, page: Page, rows: Sequence[Row], running: frozenset[str]) -> bool:
    if not _is_outermost(row, page, rows):
        return False
    return _told(row, page) in running or bool(len(row.runs) == 1 and _PAGE_NUMBER.fullmatch(row.text))


def _columns_in_turn(number: int, rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows, and those that run across two columns of prose column by column."""
    stretch: list[Row] = []
    for row in rows:
        if stretch and not _same_columns(stretch[-1], row):
            yield from _in_turn(number, stretch)
            stretch = []
        stretch.append(row)
    yield from _in_turn(number, stretch)


def _same_columns(row: Row, other: Row) -> bool:
    if len(row.runs) != 2 or len(other.runs) != 2:
        return False
    return max(row.runs[0].right, other.runs[0].right) < min(row.runs[1].left, other.runs[1].left)


def _in_turn(number: int, rows: Sequence[Row]) -> Iterator[Row]:
    if len(rows) >= _FEWEST and all(_is_prose(row.runs[column] for row in rows) for column in (0, 1)):
        for column in (0, 1):
            yield from (Row(number, (row.runs[column],)) for row in rows)
    else:
        yield from rows


def _is_prose(runs: Iterable[Run]) -> bool:
    lengths = [len(run.text) for run in runs]
    return sum(lengths) >= _PROSE * len(lengths)
