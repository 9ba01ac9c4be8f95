"""Rows of a label and a text with marked words, laid out for a pipe or for a terminal.

On a pipe a row is one line whatever its length, so that it can be searched and compared. On a terminal it wraps beside
its label. Marked words are set bold and underlined where the screen takes escape sequences, and underlined with
carets on the line below where it does not: the text itself is never touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from shanxi_facts.model import Outcome
from shanxi_facts.report.visible import visible, width
from shanxi_facts.values import value

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from shanxi_facts.model import Span
    from shanxi_facts.report import Screen

#: Room for the longest label of a verdict, "~ UNCONFIRMED", and two blanks.
LABEL_WIDTH = 15
#: How verdicts are set off; None is for the findings of lint's own.
STYLES: dict[Outcome | None, str] = {
    Outcome.MATCH: "bold green",
    Outcome.MISMATCH: "bold red",
    Outcome.UNCONFIRMED: "bold cyan",
    Outcome.NOT_FOUND: "bold yellow",
    None: "bold red",
}
_MARK = "bold underline"
_NARROWEST = 24


@value
class Piece:
    """A run of text, as it is shown."""

    text: str
    marked: bool = False


@value
class Row:
    """A label, set in ``style``, and the text beside it."""

    label: str
    pieces: tuple[Piece, ...]
    style: str = "dim"


def row(label: str, text: str, marks: Iterable[Span] = (), *, style: str = "dim") -> Row:
    """Return a row of foreign ``text``, made visible, with the spans ``marks`` of it marked."""
    return Row(label, tuple(_pieces(text, marks)), style)


def _pieces(text: str, marks: Iterable[Span]) -> Iterator[Piece]:
    at = 0
    for mark in sorted(marks):
        start, end = max(mark.start, at), min(mark.end, len(text))
        if start >= end:
            continue
        yield Piece(visible(text[at:start]))
        yield Piece(visible(text[start:end]), marked=True)
        at = end
    yield Piece(visible(text[at:]))


def lay_out(rows: Sequence[Row], screen: Screen) -> str:
    """Return the rows as the text of whole lines for ``screen``."""
    if screen.width is None and not screen.styled:
        return "".join(line.rstrip() + "\n" for row in rows for line in _plain(row))
    return _with_rich(rows, screen)


def _plain(row: Row) -> Iterator[str]:
    yield row.label.ljust(LABEL_WIDTH) + "".join(piece.text for piece in row.pieces)
    if any(piece.marked for piece in row.pieces):
        yield " " * LABEL_WIDTH + "".join(("^" if p.marked else " ") * width(p.text) for p in row.pieces)


def _with_rich(rows: Sequence[Row], screen: Screen) -> str:
    console = make_console(screen)
    with console.capture() as captured:
        for row in rows:
            for line in _wrapped(row, console, screen):
                console.print(line, soft_wrap=True)
    return captured.get()


def _wrapped(row: Row, console: Console, screen: Screen) -> Iterator[Text]:
    from rich.text import Text

    body = Text.assemble(*((piece.text, _MARK if piece.marked else "") for piece in row.pieces))
    label = Text.assemble((row.label, row.style), " " * (LABEL_WIDTH - len(row.label)))
    room = max(_NARROWEST, screen.width - LABEL_WIDTH) if screen.width else None
    for line in body.wrap(console, room) if room else [body]:
        line.rstrip()
        yield label + line
        label = Text(" " * LABEL_WIDTH)
        if not screen.styled and line.spans:
            yield label + _carets(line)


def _carets(line: Text) -> str:
    shown = line.plain
    below, at = "", 0
    for span in line.spans:
        below += " " * width(shown[at : span.start]) + "^" * width(shown[span.start : span.end])
        at = span.end
    return below


def make_console(screen: Screen) -> Console:
    """Return a rich console that takes text literally and prints what ``screen`` can show."""
    from rich.console import Console

    return Console(
        width=screen.width or 10_000,
        force_terminal=screen.styled,
        color_system="standard" if screen.styled else None,
        no_color=not screen.styled,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
