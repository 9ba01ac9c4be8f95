"""Findings as JUnit's XML: a suite a draft, a case a finding, as Jenkins and GitLab show them.

What the source contradicts fails, what it leaves unconfirmed and what was not found is skipped, a match passes. A draft
with nothing to show has one case that passes, so that the report says what was read. A draft that cannot be read is an
error, and so is a part of one with text that was not read; any other part that was not read is skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

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
    root = Element("testsuites")
    for page in listed:
        _add_suite(root, page)
    for kind in Reading:
        _add_notices(root, [notice for notice in setting.notices if notice.kind is kind], kind)
    tests = sum(int(suite.get("tests", "0")) for suite in root)
    failures = _failures(finding for page in listed for finding in page.shown)
    errors = sum(notice.fails for notice in setting.notices)
    _describe(root, {"name": _NAME, "tests": tests, "failures": failures, "errors": errors})
    indent(root)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _add_suite(root: Element, page: ReportedFile) -> None:
    skipped = sum(finding.outcome in _SKIPPED for finding in page.shown)
    counts = {"tests": max(1, len(page.shown)), "failures": _failures(page.shown), "errors": 0, "skipped": skipped}
    suite = _add(root, "testsuite", {"name": page.path, **counts})
    for finding in page.shown:
        _add_case(suite, finding, page)
    if not page.shown:
        _add(suite, "testcase", {"name": "nothing to report", "classname": page.path, "file": page.path})


def _add_case(suite: Element, finding: Finding, page: ReportedFile) -> None:
    place = finding.place
    name = f"{place.line}:{place.column} {finding.verdict.claim}"
    case = _add(suite, "testcase", {"name": name, "classname": page.path, "file": page.path, "line": place.line})
    if finding.outcome in _SKIPPED:
        _add(case, "skipped", {"message": remark(finding)})
    elif finding.outcome is not Outcome.MATCH:
        failure = _add(case, "failure", {"type": finding.code, "message": finding.message})
        failure.text = visible(f"{page.path}:{place.line}:{place.column}: {remark(finding)}")


def _add_notices(root: Element, notices: Sequence[Notice], kind: Reading) -> None:
    if not notices:
        return
    errors = sum(notice.fails for notice in notices)
    counts = {"tests": len(notices), "failures": 0, "errors": errors, "skipped": len(notices) - errors}
    suite = _add(root, "testsuite", {"name": kind, **counts})
    for notice in notices:
        case = _add(suite, "testcase", {"name": notice.said, "classname": _NAME})
        about = {"type": kind, "message": notice.said} if notice.fails else {"message": notice.said}
        _add(case, "error" if notice.fails else "skipped", about)


def _failures(findings: Iterable[Finding]) -> int:
    return sum(finding.outcome in (Outcome.MISMATCH, None) for finding in findings)


def _add(parent: Element, tag: str, attributes: Mapping[str, object]) -> Element:
    element = SubElement(parent, tag)
    _describe(element, attributes)
    return element


def _describe(element: Element, attributes: Mapping[str, object]) -> None:
    """Give an element its attributes. What XML cannot hold (control characters, surrogates) is shown as an escape."""
    for name, value in attributes.items():
        element.set(name, visible(str(value)))
