"""Findings as a person reads them in a log: place and verdict, the line with the deciding words, the source beneath.

No line begins with foreign text, nor with blanks before it: a sentence of a draft that looks like a command of the log
it is printed in must not be taken for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from shanxi_facts.documents import BlockKind
from shanxi_facts.in_words import counted
from shanxi_facts.lint.notices import Notice, Reading
from shanxi_facts.model import Outcome, Span
from shanxi_facts.report.layout import STYLES, make_console
from shanxi_facts.report.origin import reference
from shanxi_facts.report.visible import visible, width

if TYPE_CHECKING:
    from shanxi_facts.documents import Document
    from shanxi_facts.lint.model import Finding, Linted, ReportedFile
    from shanxi_facts.report.linted import ReportContext

_MESSAGES = {Outcome.MATCH: "the source says so", Outcome.NOT_FOUND: "the base has no sentence about this"}
_BEFORE, _AFTER = 60, 60  # characters of a long line to show around the deciding words

Line = tuple[tuple[str, str], ...]  # runs of text, each with its style


def text(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    """Yield the view of each finding, a blank line between two, and what of each draft could not be verified."""
    gap = ""
    for page in pages:
        for finding in page.shown:
            yield gap + _laid_out(list(_lines(finding, page.linted)), setting)
            gap = "\n"
        if page.linted.unverified:
            yield gap + _laid_out([_unverified(page)], setting)
            gap = "\n"
    unread = [notice for notice in setting.notices if notice.kind is Reading.UNREAD]
    if unread:
        yield gap + _laid_out([_notice(notice) for notice in unread], setting)


def _lines(finding: Finding, linted: Linted) -> Iterator[Line]:
    place = finding.place
    word = str(finding.outcome or finding.rule)
    rule = f" [{finding.rule}]" if finding.outcome and finding.rule else ""
    message = visible(finding.message) or _MESSAGES.get(finding.outcome or Outcome.MISMATCH, "")
    where = f"{_named(linted.document.path)}:{place.line}:{place.column}: "
    yield (where, "bold"), (word, STYLES[finding.outcome]), (f"{rule}: {message}", "")
    yield from _excerpt(finding, linted)
    yield from _whereabouts(finding, linted.document)
    yield from _further(finding, linted.document)
    for other in finding.related:
        yield _also(other.place.line, other.place.column, other.message, linted.document)
    yield from _grounds(finding)


def _further(finding: Finding, document: Document) -> Iterator[Line]:
    """Yield what else the source contradicts in the same sentence, and where."""
    if finding.outcome is not Outcome.MISMATCH:
        return
    reasons = [reason for reason in finding.verdict.reasons if reason.span]
    for reason, mark in list(zip(reasons, finding.marks, strict=False))[1:]:
        if reason.source and mark != finding.span:
            yield _also(*document.place(mark.start), reason.message, document)


def _also(line: int, column: int, message: str, document: Document) -> Line:
    columns = "column" if document.unit == "line" else "character"
    return (f"also: {document.unit} {line}, {columns} {column}: ", "dim"), (visible(message), "")


def _whereabouts(finding: Finding, document: Document) -> Iterator[Line]:
    """Yield where a finding is where its line does not say it: what a cell is read with, in which part it stands."""
    line = _line(document, finding.place.line)
    if finding.kind is BlockKind.TABLE_CELL and not (
        line.start <= finding.whole.start and finding.whole.end <= line.end
    ):
        yield ("read as: ", "dim"), (visible(finding.verdict.claim), "")
    if part := document.part(finding.span.start):
        yield ("where: ", "dim"), (visible(part), "")


def _grounds(finding: Finding) -> Iterator[Line]:
    evidence = finding.verdict.evidence
    if evidence:
        yield ("source: ", "dim"), (visible(evidence.sentence), "")
        yield ("from: ", "dim"), (visible(reference(evidence)), "")
    if finding.outcome is Outcome.NOT_FOUND and finding.verdict.near:
        nearest = finding.verdict.near[0]
        yield ("nearest: ", "dim"), (visible(nearest.sentence), "")


def _excerpt(finding: Finding, linted: Linted) -> Iterator[Line]:
    """Yield the line of the draft that the deciding words begin in, cut where it is long, and carets below them."""
    number = f"{finding.place.line} | "
    pieces = list(_cut(finding, linted.document))
    carets = "".join("^" * max(1, width(run)) if marked else " " * width(run) for run, marked in pieces)
    yield (number, "dim"), *((run, "bold" if marked else "") for run, marked in pieces)
    yield (" " * (len(number) - 2) + "| ", "dim"), (carets.rstrip(), "bold red")


def _cut(finding: Finding, document: Document) -> Iterator[tuple[str, bool]]:
    """Yield what is to be shown of a line, in runs, and whether each is of the words that decide.

    Those of an unconfirmed claim may stand apart; of others the first ones are what the message is about.
    """
    line = _line(document, finding.place.line)
    first = Span(finding.span.start, max(finding.span.start, min(finding.span.end, line.end)))
    start, end = max(line.start, first.start - _BEFORE), min(line.end, first.end + _AFTER)
    others = finding.marks if finding.outcome is Outcome.UNCONFIRMED else ()
    at = start
    for mark in (first, *(other for other in others if first.end < other.start < end)):
        yield "…" * (at == start > line.start) + visible(document.raw[at : mark.start]), False
        yield visible(document.raw[mark.start : min(mark.end, end)]), True
        at = min(mark.end, end)
    yield visible(document.raw[at:end]) + "…" * (end < line.end), False


def _line(document: Document, number: int) -> Span:
    """Return where a line stands, without what ends it."""
    start = document.offset(number, 1)
    try:
        last = document.offset(number + 1, 1)
    except IndexError:
        last = len(document.raw)
    return Span(start, start + len(document.raw[start:last].rstrip("\r\n")))


def _unverified(page: ReportedFile) -> Line:
    figures = page.linted.unverified
    unit = page.linted.document.unit
    listed = ", ".join(f"{visible(figure.text)} ({unit} {figure.place.line})" for figure in figures)
    number = counted(len(figures), "figure")
    return (f"{_named(page.path)}: ", "bold"), (f"{number} that the base could not verify: {listed}", "")


def _notice(notice: Notice) -> Line:
    place = f"{notice.place.line}:{notice.place.column}:" if notice.place else ""
    return (f"{_named(notice.path)}:{place} ", "bold"), (visible(notice.message), "")


def _named(path: str) -> str:
    """Return a path as it may begin a line."""
    shown = visible(path)
    return shown if shown[:1].isalnum() or shown[:1] in "./_<" else f"./{shown}"


def _laid_out(lines: list[Line], setting: ReportContext) -> str:
    if not setting.screen.styled:
        return "".join("".join(run for run, _ in line).rstrip() + "\n" for line in lines)
    from rich.text import Text

    console = make_console(setting.screen)
    with console.capture() as captured:
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True)
    return captured.get()
