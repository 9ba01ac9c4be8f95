"""Findings as JSON: the record of ``check``, and where in the draft the deciding words stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from shanxi_facts.files.writing import dump
from shanxi_facts.report import Answer
from shanxi_facts.report.records import SCHEMA, Record, record

if TYPE_CHECKING:
    from shanxi_facts.lint.model import Finding, Place, ReportedFile
    from shanxi_facts.lint.notices import Notice
    from shanxi_facts.report.linted import ReportContext


def lines(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    """Yield one record a line (``jsonl``), those of a draft as soon as it is judged."""
    for page in pages:
        for finding in page.shown:
            yield dump(finding_record(finding, page, setting)) + "\n"
    for notice in setting.notices:
        yield dump(notice_record(notice)) + "\n"


def document(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    """Yield all records as one array (``json``), once all drafts are judged."""
    records = [finding_record(finding, page, setting) for page in pages for finding in page.shown]
    records += map(notice_record, setting.notices)
    yield dump(records, indent=2) + "\n"


def finding_record(finding: Finding, page: ReportedFile, setting: ReportContext) -> Record:
    """Return the record of one finding. One of lint's own has no verdict, but a rule and a message."""
    made = record(Answer(finding.verdict, setting.bases[0]))
    if finding.label is None:
        made |= {"verdict": None, "basis": None, "unexplained": [], "rule": finding.rule, "message": finding.message}
        made["related"] = [
            {"message": other.message, "path": page.path, **_place(other.place)} for other in finding.related
        ]
    return {**made, "path": page.path, **_place(finding.place)}


def notice_record(notice: Notice) -> Record:
    """Return the record of something that was not read: without a claim and a verdict, after those of all findings."""
    made: Record = {"schema": SCHEMA, "verdict": None, "rule": notice.kind.value, "message": notice.message}
    return {**made, "path": notice.path, **(_place(notice.place) if notice.place else {})}


def _place(place: Place) -> Record:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
