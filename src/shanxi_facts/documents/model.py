"""What a reader makes of a draft: blocks of prose, each with its way back into the raw text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from shanxi_facts.documents.origin import Origin
from shanxi_facts.model import Span

PACKAGES = frozenset({"docx", "odt"})
"""The formats that are no text: their lines are paragraphs, and the words of a draft stand nowhere in its bytes."""
_LINE_END = re.compile(r"\r\n|\n|\r")


class BlockKind(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE_CELL = "table-cell"
    FOOTNOTE = "footnote"
    CAPTION = "caption"


class Role(StrEnum):
    """What a part of a table cell's block is: the cell, or a heading that it is read with."""

    ROW = "row-heading"
    COLUMN = "column-heading"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a block that comes from a place of its own. ``span`` is where it stands in the block's text."""

    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class Block:
    """Prose as an editor reads it: lines joined, markup gone, entities decoded.

    ``parts`` is set for a table cell that is read with its headings ("People relocated, 2020: 472,000"). ``hidden``:
    the page does not show it.
    """

    kind: BlockKind
    text: str
    origin: Origin
    parts: tuple[Part, ...] = ()
    hidden: bool = False

    def back(self, start: int, end: int) -> Span:
        """Return the raw text that ``text[start:end]`` came from.

        A span across a cell and its headings stands for the cell and its row's heading: the column's heading may
        stand far above, and the rows between would not be meant.
        """
        span = Span(start, end)
        met = [part for part in self.parts if part.span.overlaps(span)]
        if len(met) < 2:
            return self.origin.back(start, end)
        met = [part for part in met if part.role is not Role.COLUMN]
        raws = [self.origin.back(max(start, part.span.start), min(end, part.span.end)) for part in met]
        return Span(min(raw.start for raw in raws), max(raw.end for raw in raws))


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a draft that was not read: what it is ("chart"), in the singular, and where it stands.

    ``lost``: it is known to hold text that readers of the draft see, so that not everything was judged.
    """

    what: str
    span: Span
    lost: bool = False


@dataclass(slots=True)
class Asides:
    """What a reader comes upon beside the prose: comments, and what it does not read."""

    comments: list[Span] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Document:
    """A draft: its raw text, decoded and without a byte order mark, and the prose blocks in it, in reading order.

    The raw text of a .docx is the text as it would print, a paragraph a line. ``comments`` are the places where the
    draft speaks to programs: HTML comments, and in plain text the lines ``[shanxi-facts: …]``. ``unread`` are the
    parts of it that no block holds, though somebody may see text there. ``pages`` are the offsets at which the pages of
    a PDF begin; other formats have none. ``parts`` of a .docx or .odt say from which offset on the text stands under
    which heading, in which cell of a table, in a footnote, a header.
    """

    path: str
    format: str
    raw: str
    blocks: tuple[Block, ...] = ()
    comments: tuple[Span, ...] = ()
    unread: tuple[Unread, ...] = ()
    pages: tuple[int, ...] = ()
    parts: tuple[tuple[int, str], ...] = ()
    _lines: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = (0, *(match.end() for match in _LINE_END.finditer(self.raw)))
        object.__setattr__(self, "_lines", starts)

    @property
    def unit(self) -> str:
        """What its lines are called: paragraphs in a .docx or .odt."""
        return "paragraph" if self.format in PACKAGES else "line"

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, counted from 1 in characters; of a .docx paragraph and character.

        A line ends at LF, CRLF or CR and at nothing else.
        """
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and a column: the inverse of ``place``."""
        return self._lines[line - 1] + column - 1

    def part(self, offset: int) -> str:
        """Return where in a .docx or .odt an offset stands: "under “Sums”, table 1, row 2, cell 3"; "" if nowhere."""
        index = bisect_right(self.parts, offset, key=lambda part: part[0])
        return self.parts[index - 1][1] if index else ""

    def page(self, offset: int) -> int | None:
        """Return the page that an offset stands on, counted from 1; None in a format without pages."""
        return bisect_right(self.pages, offset) or None
