"""Tables: aligned columns, one row a line on a pipe; wrapped to the terminal elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shanxi_facts.report.layout import make_console
from shanxi_facts.report.visible import visible, width

if TYPE_CHECKING:
    from shanxi_facts.report import Screen

Cells = Sequence[str]

_GAP = "  "


def table(headers: Cells, rows: Sequence[Cells], screen: Screen) -> str:
    """Return a table of foreign text. The last column takes the room that is left, and wraps in it."""
    shown = [[visible(cell) for cell in cells] for cells in rows]
    return _aligned([headers, *shown]) if screen.width is None else _fitted(headers, shown, screen)


def _aligned(lines: Sequence[Cells]) -> str:
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    padded = (
        _GAP.join(cell + " " * (room - width(cell)) for cell, room in zip(cells, widths, strict=True))
        for cells in lines
    )
    return "".join(line.rstrip() + "\n" for line in padded)


def _fitted(headers: Cells, rows: Sequence[Cells], screen: Screen) -> str:
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=None, pad_edge=False, padding=(0, len(_GAP), 0, 0), header_style="bold")
    for header in headers[:-1]:
        grid.add_column(header, overflow="fold", max_width=(screen.width or 0) * 2 // 5)
    grid.add_column(headers[-1], overflow="fold", ratio=1)
    for cells in rows:
        grid.add_row(*map(Text, cells))
    console = make_console(screen)
    with console.capture() as captured:
        console.print(grid)
    return "".join(line.rstrip() + "\n" for line in captured.get().splitlines())
