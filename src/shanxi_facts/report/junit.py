"""Findings as JUnit's XML: a suite a draft, a case a finding, as Jenkins and GitLab show them.

What the source contradicts fails, what it leaves unconfirmed and what was not found is skipped, a match passes. A draft
with nothing to show has one case that passes, so that the report says what was read. A draft that cannot be read is an
error, and so is a part of one with text that was not read; any other part that was not read is skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from shanxi_facts.lint.notices import Notice, Reading
from shanxi_facts.model import Outcome
from shanxi_facts.report.remarks import remark
from shanxi_facts.report.visible import visible

if TYPE_CHECKING:
    from shanxi_facts.lint.model import Finding, ReportedFile
    from shanxi_facts.report.linted import ReportContext

_NAME = "shanxi-facts"
_SKIPPED = (Outcome.UNCONFIRMED, Outcome.NOT_FOUND)


def suites(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    """Yield the whole report, once all drafts are judged: its head counts what follows."""
    listed = list(pages)
    shown = [finding for page in listed for finding in page.shown]
    errors = sum(notice.fails for notice in setting.notices)
    tests = sum(max(1, len(page.shown)) for page in listed) + len(setting.notices)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield _open("testsuites", {"name": _NAME, "tests": tests, "failures": _failures(shown), "errors": errors})
    for page in listed:
        yield from _suite(page)
    for kind in Reading:
        yield from _notices([notice for notice in setting.notices if notice.kind is kind], kind)
    yield "</testsuites>\n"


def _suite(page: ReportedFile) -> Iterator[str]:
    skipped = sum(finding.outcome in _SKIPPED for finding in page.shown)
    counts = {"tests": max(1, len(page.shown)), "failures": _failures(page.shown), "errors": 0, "skipped": skipped}
    yield "  " + _open("testsuite", {"name": page.path, **counts})
    for finding in page.shown:
        yield from _case(finding, page)
    if not page.shown:
        yield "    " + _open("testcase", {"name": "nothing to report", "classname": page.path, "file": page.path}, "/")
    yield "  </testsuite>\n"


def _case(finding: Finding, page: ReportedFile) -> Iterator[str]:
    place = finding.place
    name = f"{place.line}:{place.column} {finding.verdict.claim}"
    head = {"name": name, "classname": page.path, "file": page.path, "line": place.line}
    if finding.outcome is Outcome.MATCH:
        yield "    " + _open("testcase", head, "/")
        return
    yield "    " + _open("testcase", head)
    if finding.outcome in _SKIPPED:
        yield "      " + _open("skipped", {"message": remark(finding)}, "/")
    else:
        kind = finding.code
        body = _text(f"{page.path}:{place.line}:{place.column}: {remark(finding)}")
        yield "      " + _open("failure", {"type": kind, "message": finding.message}).rstrip() + f"{body}</failure>\n"
    yield "    </testcase>\n"


def _notices(notices: Sequence[Notice], kind: Reading) -> Iterator[str]:
    if not notices:
        return
    errors = sum(notice.fails for notice in notices)
    counts = {"tests": len(notices), "failures": 0, "errors": errors, "skipped": len(notices) - errors}
    yield "  " + _open("testsuite", {"name": kind, **counts})
    for notice in notices:
        yield "    " + _open("testcase", {"name": notice.said, "classname": _NAME})
        about = {"type": kind, "message": notice.said} if notice.fails else {"message": notice.said}
        yield "      " + _open("error" if notice.fails else "skipped", about, "/")
        yield "    </testcase>\n"
    yield "  </testsuite>\n"


def _failures(findings: Iterable[Finding]) -> int:
    return sum(finding.outcome in (Outcome.MISMATCH, None) for finding in findings)


def _open(tag: str, attributes: Mapping[str, object], end: str = "") -> str:
    """Return a tag. What XML cannot hold (control characters, lone surrogates) is shown as an escape."""
    given = "".join(f' {name}="{_text(str(value))}"' for name, value in attributes.items())
    return f"<{tag}{given}{end}>\n"


def _text(text: str) -> str:
    return escape(visible(text))
