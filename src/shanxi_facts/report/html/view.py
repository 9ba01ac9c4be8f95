"""What the page shows, gathered from the drafts: the template only puts it in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from shanxi_facts.lint.notices import Reading
from shanxi_facts.model import Span
from shanxi_facts.report.html.chunks import Stretch, markup, stretches
from shanxi_facts.report.html.kinds import MISMATCH, NOT_FOUND, OWN, UNCONFIRMED, Count, Kind, counts, kind_of
from shanxi_facts.report.html.layers import Element, Layer, Text, tree
from shanxi_facts.report.html.notes import Note, note
from shanxi_facts.values import value

if TYPE_CHECKING:
    from shanxi_facts.documents import Document
    from shanxi_facts.lint.model import Finding, Linted, ReportedFile
    from shanxi_facts.model import BaseInfo
    from shanxi_facts.report.linted import ReportContext

_TO_CORRECT = (MISMATCH, OWN)
_LONGEST_ROW = 40  # chunks: as many as the style sheet has lines for


@value
class Chunk:
    """A stretch of a draft, and the notes on what begins in it: those with a source ``beside`` it, others beneath."""

    stretch: Stretch
    nodes: tuple[Text | Element, ...]
    beside: tuple[Note, ...]
    beneath: tuple[Note, ...]


@value
class Unverified:
    """A figure that the base could not verify. ``id`` is its anchor in the text."""

    id: str
    text: str
    line: int


@value
class Draft:
    """One draft. ``unit`` is what its lines are: those of a .docx are paragraphs.

    A row begins with a chunk that has notes beside it; those without run on next to them.
    """

    id: str
    path: str
    unit: str
    counts: tuple[Count, ...]
    rows: tuple[tuple[Chunk, ...], ...]
    to_correct: tuple[Note, ...]
    unverified: tuple[Unverified, ...]


@value
class Report:
    """The whole page. ``unreadable`` names the drafts that could not be read, and says why, ``unread`` all else."""

    drafts: tuple[Draft, ...]
    counts: tuple[Count, ...]
    claims: int
    unverified: int
    unreadable: tuple[str, ...]
    unread: tuple[str, ...]
    bases: tuple[BaseInfo, ...]
    version: str

    @property
    def to_correct(self) -> int:
        """How many findings want a correction."""
        return sum(count.number for count in self.counts if count.kind in _TO_CORRECT)

    @property
    def unconfirmed(self) -> int:
        """How many claims the source neither bears out nor contradicts, though it speaks of the same thing."""
        return sum(count.number for count in self.counts if count.kind is UNCONFIRMED)


def report(pages: Iterable[ReportedFile], setting: ReportContext) -> Report:
    """Return what the page on these drafts shows."""
    kept = list(pages)
    numbers: Counter[Kind] = Counter()
    drafts = tuple(_draft(place, page.linted, numbers) for place, page in enumerate(kept, 1))
    findings = [finding for page in kept for finding in page.linted.findings]
    return Report(
        drafts=drafts,
        counts=counts(findings, (finding for page in kept for finding in page.shown)),
        claims=sum(finding.outcome is not None for finding in findings),
        unverified=sum(len(draft.unverified) for draft in drafts),
        unreadable=_notices(setting, Reading.UNREADABLE),
        unread=_notices(setting, Reading.UNREAD),
        bases=setting.bases,
        version=setting.version,
    )


def _notices(setting: ReportContext, kind: Reading) -> tuple[str, ...]:
    return tuple(notice.said for notice in setting.notices if notice.kind is kind)


def _draft(place: int, linted: Linted, numbers: Counter[Kind]) -> Draft:
    document = linted.document
    noted = list(_noted(linted, numbers))
    notes = [note for _, note in noted]
    figures = list(_figures(place, linted))
    layers = [Layer(span, "markup") for span in markup(document)]
    layers += [layer for finding, note in noted for layer in _layers(finding, note)]
    layers += [layer for layer, _ in figures]
    layers.sort(key=lambda layer: layer.span.start)
    return Draft(
        id=f"draft-{place}",
        path=document.path,
        unit=document.unit,
        counts=counts(linted.findings),
        rows=tuple(_rows(_chunks(document, layers))),
        to_correct=tuple(note for note in notes if note.kind in _TO_CORRECT),
        unverified=tuple(figure for _, figure in figures),
    )


def _noted(linted: Linted, numbers: Counter[Kind]) -> Iterator[tuple[Finding, Note]]:
    for finding in linted.findings:
        kind = kind_of(finding)
        numbers[kind] += 1
        yield finding, note(finding, numbers[kind], " ".join(finding.span.of(linted.document.raw).split()))


def _layers(finding: Finding, note: Note) -> Iterator[Layer]:
    """Yield the deciding words, and the sentence around them where something in it is wrong or open."""
    if note.kind in (*_TO_CORRECT, UNCONFIRMED) and finding.whole not in finding.marks:
        yield Layer(finding.whole, "claim", note)
    for place, mark in enumerate(finding.marks):
        yield Layer(mark, "key", note, anchored=not place)


def _figures(place: int, linted: Linted) -> Iterator[tuple[Layer, Unverified]]:
    document = linted.document
    for number, figure in enumerate(linted.unverified, 1):
        id = f"figure-{place}-{number}"
        at = figure.place
        span = Span(document.offset(at.line, at.column), document.offset(at.end_line, at.end_column))
        yield Layer(span, "figure", id=id), Unverified(id, figure.text, at.line)


def _rows(chunks: Iterable[Chunk]) -> Iterator[tuple[Chunk, ...]]:
    row: list[Chunk] = []
    for chunk in chunks:
        if row and (chunk.beside or len(row) == _LONGEST_ROW):
            yield tuple(row)
            row = []
        row.append(chunk)
    if row:
        yield tuple(row)


def _chunks(document: Document, layers: Sequence[Layer]) -> Iterator[Chunk]:
    """Yield the stretches with what is laid over each. ``layers`` are in order, and so a window of them will do."""
    first = 0
    for stretch in stretches(document, layers):
        span = stretch.span
        while first < len(layers) and layers[first].span.end <= span.start:
            first += 1
        met = [layer for layer in _until(layers, first, span.end) if layer.span.overlaps(span)]
        notes = [layer.note for layer in met if layer.note and layer.anchored and layer.span.start >= span.start]
        beside = tuple(note for note in notes if note.kind is not NOT_FOUND)
        beneath = tuple(note for note in notes if note.kind is NOT_FOUND)
        yield Chunk(stretch, tuple(tree(document.raw, span, met)), beside, beneath)


def _until(layers: Sequence[Layer], first: int, end: int) -> Iterator[Layer]:
    for place in range(first, len(layers)):
        if layers[place].span.start >= end:
            return
        yield layers[place]
