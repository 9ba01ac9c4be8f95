"""What Markdown, HTML and .docx have in common: open elements, the block being written, tables on the way.

Readers say what opens and closes and hand over text with its place; the builder makes blocks of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from shanxi_facts.documents.model import Block, BlockKind
from shanxi_facts.documents.prose import HOLE, Prose
from shanxi_facts.documents.tables import Cell, Table, read_table
from shanxi_facts.model import Span

_DEEPEST = 512  # elements beyond this depth are not kept apart, as in browsers
_INSIDE: dict[str, tuple[str, ...]] = {"table": ("row", "cell"), "row": ("cell",)}
_SUPERSCRIPT = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")


class _Open(NamedTuple):
    """An open element. ``wall``: what is open outside cannot be closed from inside (a table cell)."""

    tag: str
    kind: BlockKind
    skip: bool
    block: bool
    wall: bool


class Builder:
    """Collects the blocks of a draft, and in ``comments`` the places of what is said to programs, not to readers."""

    def __init__(self) -> None:
        self._open = [_Open("", BlockKind.PARAGRAPH, skip=False, block=True, wall=True)]
        self._counts: Counter[str] = Counter()  # of open elements by name: most closings find none to close
        self._prose = Prose()
        self._sinks: list[list[Block]] = [[]]
        self._tables: list[Table] = []
        self.superscript = False
        self.comments: list[Span] = []

    @property
    def skipping(self) -> bool:
        """Whether what comes now is no prose."""
        return self._open[-1].skip

    def open(
        self,
        tag: str,
        kind: BlockKind | None = None,
        *,
        skip: bool = False,
        block: bool = True,
        wall: bool = False,
    ) -> None:
        """Open an element. ``kind`` None: as around it; ``skip``: it holds no prose; ``block``: it stands apart."""
        if block:
            self.flush()
        around = self._open[-1]
        if len(self._open) < _DEEPEST:
            self._open.append(_Open(tag, kind or around.kind, skip or around.skip, block, wall))
            self._counts[tag] += 1

    def close(self, tag: str, *, within: Iterable[str] = (), surely: bool = False) -> None:
        """Close the innermost element of this name and all that is open in it; nothing if there is none.

        An element outside a table cell, or outside one named in ``within``, stays open, unless it ``surely`` ends here.
        """
        if not self._counts[tag]:
            return
        for index in range(len(self._open) - 1, 0, -1):
            met = self._open[index]
            if met.tag == tag:
                while len(self._open) > index:
                    self._end(self._open.pop())
                return
            if not surely and ((met.wall and met.tag not in _INSIDE.get(tag, ())) or met.tag in within):
                return

    def text(self, text: str, raw: int) -> None:
        """Add text that stands verbatim at ``raw``."""
        if not self._open[-1].skip:
            self._prose.text(text.translate(_SUPERSCRIPT) if self.superscript else text, raw)

    def unit(self, text: str, raw: int, raw_end: int) -> None:
        """Add text that stands for ``raw:raw_end`` as a whole."""
        if not self._open[-1].skip:
            self._prose.unit(text, raw, raw_end)

    def space(self, raw: int, raw_end: int) -> None:
        """Add a space that stands for ``raw:raw_end``."""
        self.unit(" ", raw, raw_end)

    def comment(self, raw: int, raw_end: int) -> None:
        """Note a comment, unless it stands in what is no prose."""
        if not self._open[-1].skip:
            self.comments.append(Span(raw, raw_end))

    def hole(self, raw: int, raw_end: int) -> None:
        """Leave a mark where something stood that is no prose."""
        self.unit(HOLE, raw, raw_end)

    def soft_break(self, raw: int, raw_end: int) -> None:
        """Add a line end that the page does not show."""
        if not self._open[-1].skip:
            self._prose.soft_break(raw, raw_end)

    def flush(self) -> None:
        """End the block being written."""
        if not self._prose.length:
            return
        (text, origin), self._prose = self._prose.finish(), Prose()
        if any(character.isalnum() for character in text):
            self._sinks[-1].append(Block(self._open[-1].kind, text, origin))

    def table(self, *, layout: bool = False) -> None:
        """Open a table; ``close("table")`` ends it."""
        if self._is_full():
            return
        self.open("table", wall=True)
        self._tables.append(Table(layout=layout))

    def row(self) -> None:
        """Open a row, and end the row before."""
        if self._tables:
            self._return_to("table")
            self.open("row", wall=True)
            self._tables[-1].rows.append([])

    def cell(self, cell: Cell) -> None:
        """Open a cell, and end the cell before."""
        if not self._tables:
            return
        self._return_to("row", "table")
        if self._open[-1].tag == "table":
            self.row()
        if self._open[-1].tag == "row" and not self._is_full():
            self.open("cell", wall=True)
            self._tables[-1].rows[-1].append(cell)
            self._sinks.append(cell.blocks)

    def end(self) -> tuple[Block, ...]:
        """Close whatever is open, and return the blocks."""
        self.flush()
        while len(self._open) > 1:
            self._end(self._open.pop())
        return tuple(self._sinks[0])

    def _return_to(self, *tags: str) -> None:
        while self._open[-1].tag not in tags:
            self._end(self._open.pop())

    def _is_full(self) -> bool:
        return len(self._open) >= _DEEPEST

    def _end(self, element: _Open) -> None:
        self._counts[element.tag] -= 1
        if element.block and self._prose.length:
            self._open.append(element)  # the block is of the element's kind
            self.flush()
            self._open.pop()
        if element.tag == "cell":
            self._sinks.pop()
        elif element.tag == "table":
            self._sinks[-1].extend(read_table(self._tables.pop()))
