"""Rows joined to paragraphs: what ends one is a gap, an indent, a short line, another size of letters.

A word that is broken at the end of a line is put together; the hyphen of a compound stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from shanxi_facts.documents.model import BlockKind
from shanxi_facts.documents.pdf.layout import Row
from shanxi_facts.documents.pdf.pages import Run
from shanxi_facts.language import words as dictionary

_ENDED = re.compile(r"[.!?:;…][\"'”’)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*\Z")
_BULLET = re.compile(r"(?P<sure>[•‣◦▪■●])\s*(?=\S)|(?:[*–—·-]|(?P<number>\d{1,3})[.)])\s+(?=\S)")
_BROKEN = re.compile(r"(?P<tail>[^\W\d_]+(?:-[^\W\d_]+)*)[-‐]\Z")
_HEAD = re.compile(r"[a-zà-öø-ÿ]+")
_LARGER = 1.12  # times the size of the text: a heading
_OTHER = 0.1  # by which sizes differ that are not the same
_FAR = 1.3  # times the usual distance of lines: a gap
_INDENT, _MOST_INDENT = 0.7, 5.0  # heights of a letter
_LONGEST_HEADING = 160


class Piece(NamedTuple):
    """The text that a paragraph has on one page."""

    page: int
    text: str


class Paragraph(NamedTuple):
    """A paragraph: its text by pages, one after the other without a gap."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


class Grid(NamedTuple):
    """The rows of a table."""

    rows: tuple[Row, ...]


class _Measures(NamedTuple):
    """What is usual in a document: the height of letters, and the distance of lines in such heights."""

    height: float
    pitch: float


def read_paragraphs(rows: Sequence[Row]) -> Iterator[Paragraph | Grid]:
    """Yield the paragraphs and tables that rows in reading order make."""
    measures = _measure(rows)
    lines: list[Row] = []
    table: list[Row] = []
    for row in rows:
        if len(row.runs) > 1:
            if lines:
                yield _paragraph(lines, measures)
                lines = []
            table.append(row)
            continue
        if table:
            yield Grid(tuple(table))
            table = []
        if lines and _ends(lines, row, measures):
            yield _paragraph(lines, measures)
            lines = []
        lines.append(row)
    if table:
        yield Grid(tuple(table))
    if lines:
        yield _paragraph(lines, measures)


def _measure(rows: Sequence[Row]) -> _Measures:
    sizes: Counter[float] = Counter()
    for row in rows:
        for run in row.runs:
            sizes[round(run.height, 1)] += len(run.text)
    height = max(sizes, key=lambda size: sizes[size], default=1.0) or 1.0
    steps = Counter(round(step, 1) for step in _steps(rows) if 0 < step < 3)
    # Of distances that are as frequent, the small one is that of lines, the other that of paragraphs.
    usual = max(steps, key=lambda step: (steps[step], -step), default=1.0)
    return _Measures(height, usual)


def _steps(rows: Sequence[Row]) -> Iterator[float]:
    for row, other in pairwise(rows):
        if row.page == other.page and len(row.runs) == len(other.runs) == 1:
            yield _step(row.runs[0], other.runs[0])


def _step(run: Run, other: Run) -> float:
    """Return how far below a run another one stands, in heights of its letters."""
    return (run.bottom - other.bottom) / (other.height or 1.0)


def _ends(lines: Sequence[Row], row: Row, measures: _Measures) -> bool:
    """Tell whether a paragraph ends before ``row``."""
    last, run = lines[-1].runs[0], row.runs[0]
    if abs(last.height - run.height) > _OTHER * max(last.height, run.height) or last.bold != run.bold:
        return True
    if _is_item(lines, run):
        return True
    step = _step(last, run)
    if lines[-1].page != row.page or step <= 0:  # the next column, or the next page
        return bool(_ENDED.search(last.text)) or not (_BROKEN.search(last.text) or run.text[:1].islower())
    if step > _FAR * measures.pitch:
        return True
    return bool(_ENDED.search(last.text)) and (_is_indented(lines, run) or _is_short(lines, run))


def _is_item(lines: Sequence[Row], run: Run) -> bool:
    """Tell whether an item of a list begins: a dash or a number may just have been wrapped to the start of a line."""
    bullet = _BULLET.match(run.text)
    if not bullet or bullet["sure"]:
        return bool(bullet)
    before = _BULLET.match(lines[0].runs[0].text)
    if before and before["number"] and bullet["number"]:
        return int(bullet["number"]) == int(before["number"]) + 1
    return bool(before) or bool(_ENDED.search(lines[-1].runs[0].text))


def _is_indented(lines: Sequence[Row], run: Run) -> bool:
    indent = (run.left - lines[-1].runs[0].left) / run.height
    hanging = bool(_BULLET.match(lines[0].runs[0].text)) and len(lines) == 1
    return _INDENT < indent < _MOST_INDENT and not hanging


def _is_short(lines: Sequence[Row], run: Run) -> bool:
    """Tell whether the first word of a run would have found room on the line before: then nobody wrapped there."""
    last = lines[-1].runs[0]
    edge = max(line.runs[0].right for line in (*lines, Row(0, (run,))))
    word = len(run.text.split(maxsplit=1)[0]) + 1
    return last.right + 1.5 * word * (run.right - run.left) / max(len(run.text), 1) < edge


def _paragraph(lines: Sequence[Row], measures: _Measures) -> Paragraph:
    first = lines[0].runs[0]
    pieces: list[Piece] = []
    bullet = _BULLET.match(first.text)
    text = first.text[bullet.end() :] if bullet else first.text
    kind = BlockKind.LIST_ITEM if bullet else BlockKind.PARAGRAPH
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if line is not lines[0]:
            text = line.runs[0].text
        text = _joined(text, after.runs[0].text) if after else text
        if pieces and pieces[-1].page == line.page:
            pieces[-1] = Piece(line.page, pieces[-1].text + text)
        else:
            pieces.append(Piece(line.page, text))
    words = "".join(piece.text for piece in pieces)
    stands_out = first.bold or first.height > _LARGER * measures.height
    if stands_out and len(words) <= _LONGEST_HEADING and not _ENDED.search(words):
        kind = BlockKind.HEADING
    return Paragraph(kind, tuple(pieces))


def _joined(line: str, after: str) -> str:
    """Return a line as it is followed by the next one: with a space, or as the first part of a word."""
    if not (line.endswith(("-", "‐")) and line[-2:-1].isalnum() and after[:1].isalnum()):
        return line + " "
    broken, head = _BROKEN.search(line), _HEAD.match(after)
    if not broken or not head:
        return line  # "COVID-" and "19"
    if dictionary.known(head[0]) and not dictionary.pos(head[0]):
        return line + " "  # "two-" and "and three-year"
    return line if _is_compound(broken["tail"], head[0]) else line[:-1]


def _is_compound(tail: str, head: str) -> bool:
    """Tell whether the hyphen at the end of a line is one of the word's own: "long-term", and not "har-bour"."""
    last = tail.rpartition("-")[2].lower()
    return not dictionary.known(last + head) and dictionary.known(last) and dictionary.known(head)
