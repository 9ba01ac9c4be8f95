"""Findings as rdjson, which reviewdog reads. Columns count UTF-8 bytes of the line from 1, and ends are exclusive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from shanxi_facts.files.writing import dump
from shanxi_facts.model import Outcome
from shanxi_facts.report.records import Record
from shanxi_facts.report.remarks import remark
from shanxi_facts.report.suggestions import suggestion
from shanxi_facts.report.visible import visible

if TYPE_CHECKING:
    from shanxi_facts.documents import Document
    from shanxi_facts.lint.model import Finding, ReportedFile
    from shanxi_facts.lint.notices import Notice
    from shanxi_facts.model import Span
    from shanxi_facts.report.linted import ReportContext

_SEVERITIES = {
    Outcome.MATCH: "INFO",
    Outcome.MISMATCH: "ERROR",
    Outcome.UNCONFIRMED: "WARNING",
    Outcome.NOT_FOUND: "WARNING",
    None: "ERROR",
}


def result(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    """Yield the whole result, once all drafts are judged."""
    diagnostics = [_diagnostic(finding, page, setting.located(page.path)) for page in pages for finding in page.shown]
    diagnostics += (_notice(notice, setting.located(notice.path)) for notice in setting.notices)
    yield dump({"source": {"name": "shanxi-facts"}, "diagnostics": diagnostics}, indent=2) + "\n"


def _diagnostic(finding: Finding, page: ReportedFile, path: str) -> Record:
    document = page.linted.document
    made: Record = {
        "message": remark(finding),
        "location": {"path": path, "range": _range(document, finding.span)},
        "severity": _SEVERITIES[finding.outcome],
        "code": {"value": finding.code},
    }
    if suggested := suggestion(finding, document):
        made["suggestions"] = [{"range": _range(document, suggested.span), "text": suggested.text}]
    return made


def _notice(notice: Notice, path: str) -> Record:
    location: Record = {"path": path}
    if notice.place:  # in bytes only a line's beginning is known without the draft
        location["range"] = {"start": {"line": notice.place.line, "column": 1}}
    severity = "ERROR" if notice.fails else "INFO"
    return {
        "message": visible(notice.message),
        "location": location,
        "severity": severity,
        "code": {"value": notice.kind.value},
    }


def _range(document: Document, span: Span) -> Record:
    return {"start": _position(document, span.start), "end": _position(document, span.end)}


def _position(document: Document, offset: int) -> Record:
    line, column = document.place(offset)
    before = document.raw[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
