"""What Markdown, HTML and .docx have in common: open elements, the block being written, tables on the way.

Readers say what opens and closes and hand over text with its place; the builder makes blocks of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from shanxi_facts.documents.marks import HOLE
from shanxi_facts.documents.model import Asides, Block, BlockKind, Unread
from shanxi_facts.documents.prose import Prose
from shanxi_facts.documents.tables import Cell, Table, read_table
from shanxi_facts.model import Span

_DEEPEST = 512  # elements beyond this depth are not kept apart, as in browsers
_TAG = re.compile(r"<[^<>]{0,2000}>")  # in what the tokenizer hands over as it is written (noscript)
_INSIDE: dict[str, tuple[str, ...]] = {"table": ("row", "cell"), "row": ("cell",)}
_SUPERSCRIPT = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")


class _Open(NamedTuple):
    """An open element. ``wall``: what is open outside cannot be closed from inside (a table cell)."""

    tag: str
    kind: BlockKind
    skip: bool
    block: bool
    wall: bool
    hidden: bool = False
    hides: bool = False  # the outermost element that hides: a block of its own, whatever stands around it
    unread: tuple[str, int] | None = None  # what it is called, and where it stands, if text in it is missed
    loose: bool = False  # nothing closes it: it ends where the next block begins


class Builder:
    """Collects the blocks of a draft, and in ``asides`` what stands beside the prose."""

    def __init__(self, asides: Asides | None = None, *, formulas: bool = False) -> None:
        self._open = [_Open("", BlockKind.PARAGRAPH, skip=False, block=True, wall=True)]
        self._counts: Counter[str] = Counter()  # of open elements by name: most closings find none to close
        self._prose = Prose()
        self._sinks: list[list[Block]] = [[]]
        self._tables: list[Table] = []
        self._numbered = 0  # of them, not counting those in others
        self._is_numbered = True  # the one being written
        self._outside: list[Prose] = []  # what was being written when a hidden element began
        self._missed: set[int] = set()
        self._formulas = formulas
        self.superscript = False
        self.asides = asides or Asides()

    @property
    def skipping(self) -> bool:
        """Whether what comes now is no prose."""
        return self._open[-1].skip

    @property
    def hiding(self) -> bool:
        """Whether the page does not show what comes now."""
        return self._open[-1].hidden

    @property
    def cell_place(self) -> tuple[int, int, int] | None:
        """The number of the table being written, of the row in it and of the cell in that; None outside of cells."""
        if not self._counts["cell"] or not self._is_numbered:
            return None
        rows = self._tables[0].rows
        return self._numbered, len(rows), len(rows[-1])

    @property
    def tail(self) -> str:
        """The last characters of the block being written."""
        return self._prose.tail

    def open(
        self, tag: str, kind: BlockKind | None = None, *, skip: bool = False, block: bool = True, wall: bool = False
    ) -> None:
        """Open an element. ``kind`` None: as around it; ``skip``: it holds no prose; ``block``: it stands apart."""
        self._push(_Open(tag, kind or self._open[-1].kind, skip, block, wall))

    def open_unread(self, tag: str, called: str | None, raw: int, *, loose: bool = False) -> None:
        """Open an element that holds no prose; what it is ``called``, if somebody may see text in it.

        ``loose``: nothing closes it, and it ends with the block that it stands in.
        """
        kind, unread = self._open[-1].kind, (called, raw) if called else None
        self._push(_Open(tag, kind, True, False, False, unread=unread, loose=loose))

    def open_shown(self, tag: str, kind: BlockKind | None = None, *, block: bool = True, hidden: bool) -> None:
        """Open an element of a page that may be ``hidden``."""
        self._push(_Open(tag, kind or self._open[-1].kind, False, block, False, hidden))

    def _push(self, made: _Open) -> None:
        if made.block:
            self._end_loose()
            self.flush()
        around = self._open[-1]
        if len(self._open) >= _DEEPEST:
            return
        hides = made.hidden and not around.hidden
        made = made._replace(skip=made.skip or around.skip, hidden=made.hidden or around.hidden, hides=hides)
        self._open.append(made._replace(unread=around.unread or made.unread))
        self._counts[made.tag] += 1
        if hides:
            self._outside.append(self._prose)
            self._prose = Prose()

    def _end_loose(self) -> None:
        """End the elements that nothing closes, and what is open in them: they stand in no block but the last."""
        index = len(self._open)
        while not self._open[index - 1].block:
            index -= 1
        while index < len(self._open) and not self._open[index].loose:
            index += 1
        while len(self._open) > index:
            self._end(self._open.pop())

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

    def has_open(self, tag: str) -> bool:
        """Tell whether an element of this name is open."""
        return bool(self._counts[tag])

    def text(self, text: str, raw: int) -> None:
        """Add text that stands verbatim at ``raw``."""
        if self._open[-1].skip:
            self.miss(text)
        else:
            self._prose.text(text.translate(_SUPERSCRIPT) if self.superscript else text, raw)

    def unit(self, text: str, raw: int, raw_end: int) -> None:
        """Add text that stands for ``raw:raw_end`` as a whole."""
        if not self._open[-1].skip:
            self._prose.unit(text, raw, raw_end)

    def comment(self, raw: int, raw_end: int) -> None:
        """Note a comment, unless it stands in what is no prose."""
        if not self._open[-1].skip:
            self.asides.comments.append(Span(raw, raw_end))

    def pass_over(self, what: str, raw: int, raw_end: int, *, lost: bool = False) -> None:
        """Note what is not read, unless it stands in what is no prose."""
        if not self._open[-1].skip:
            self.asides.unread.append(Unread(what, Span(raw, raw_end), lost))

    def miss(self, text: str) -> None:
        """Note that text is passed over, where a reader of the page may see it."""
        missed = self._open[-1].unread
        if missed and missed[1] not in self._missed and any(map(str.isalnum, _TAG.sub("", text))):
            self._missed.add(missed[1])
            self.asides.unread.append(Unread(missed[0], Span(missed[1], missed[1])))

    def hole(self, raw: int, raw_end: int) -> None:
        """Leave a mark where something stood that is no prose."""
        self.unit(HOLE, raw, raw_end)

    def soft_break(self, raw: int, raw_end: int) -> None:
        """Add a line end that the page does not show."""
        if not self._open[-1].skip:
            self._prose.soft_break(raw, raw_end)

    def hard_break(self, raw: int, raw_end: int) -> None:
        """Add a line end that the page shows."""
        if not self._open[-1].skip:
            self._prose.hard_break(raw, raw_end)

    def flush(self) -> None:
        """End the block being written."""
        if not self._prose.length:
            return
        prose, self._prose, around = self._prose, Prose(), self._open[-1]
        for text, origin in prose.stretches(formulas=self._formulas):
            if any(character.isalnum() for character in text):
                self._sinks[-1].append(Block(around.kind, text, origin, hidden=around.hidden))

    def add(self, block: Block) -> None:
        """Add a block that was read elsewhere."""
        if not self._open[-1].skip:
            self._sinks[-1].append(block)

    def table(self, *, layout: bool = False, hidden: bool = False, numbered: bool = True) -> None:
        """Open a table; ``close("table")`` ends it. ``numbered``: who counts the tables of the page counts it."""
        if self._is_full():
            return
        self._push(_Open("table", self._open[-1].kind, False, True, True, hidden))
        if not self._tables:
            self._numbered += numbered
            self._is_numbered = numbered
        self._tables.append(Table(layout=layout))

    def row(self, *, hidden: bool = False) -> None:
        """Open a row, and end the row before."""
        if self._tables:
            self._return_to("table")
            self._push(_Open("row", self._open[-1].kind, False, True, True, hidden))
            self._tables[-1].rows.append([])

    def cell(self, cell: Cell, *, hidden: bool = False) -> None:
        """Open a cell, and end the cell before."""
        if not self._tables:
            return
        self._return_to("row", "table")
        if self._open[-1].tag == "table":
            self.row()
        if self._open[-1].tag == "row" and not self._is_full():
            self._push(_Open("cell", self._open[-1].kind, False, True, True, hidden))
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
        if (element.block or element.hides) and self._prose.length:
            self._open.append(element)  # the block is of the element's kind
            self.flush()
            self._open.pop()
        if element.hides:
            self._prose = self._outside.pop()
        if element.tag == "cell":
            self._sinks.pop()
        elif element.tag == "table":
            self._sinks[-1].extend(read_table(self._tables.pop()))
