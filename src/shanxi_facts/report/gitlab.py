"""Findings as a code quality report, which GitLab shows in a merge request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from shanxi_facts.files.writing import dump
from shanxi_facts.model import Outcome
from shanxi_facts.report.fingerprints import OWN, fingerprints
from shanxi_facts.report.records import Record
from shanxi_facts.report.remarks import remark
from shanxi_facts.report.visible import visible

if TYPE_CHECKING:
    from shanxi_facts.lint.model import Finding, ReportedFile
    from shanxi_facts.lint.notices import Notice
    from shanxi_facts.report.linted import ReportContext

_SEVERITIES = {
    Outcome.MATCH: "info",
    Outcome.MISMATCH: "major",
    Outcome.UNCONFIRMED: "minor",
    Outcome.NOT_FOUND: "minor",
    None: "major",
}


def issues(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    """Yield the whole report, once all drafts are judged."""
    found = [issue for page in pages for issue in _issues(page, setting.located(page.path))]
    yield (
        dump([*found, *(_notice(notice, setting.located(notice.path)) for notice in setting.notices)], indent=2) + "\n"
    )


def _issues(page: ReportedFile, path: str) -> Iterator[Record]:
    seen: Counter[str] = Counter()
    for finding in page.shown:
        yield _issue(finding, path, fingerprints(finding, page, seen)[OWN])


def _issue(finding: Finding, path: str, fingerprint: str) -> Record:
    path = _relative(path)
    return {
        "description": remark(finding),
        "check_name": finding.code,
        "fingerprint": _digest(path, fingerprint),
        "severity": _SEVERITIES[finding.outcome],
        "location": {"path": path, "lines": {"begin": finding.place.line, "end": finding.place.end_line}},
    }


def _notice(notice: Notice, path: str) -> Record:
    path, line = _relative(path), notice.place.line if notice.place else 1
    return {
        "description": visible(notice.message),
        "check_name": notice.kind.value,
        "fingerprint": _digest(path, notice.kind.value, notice.message),
        "severity": "major" if notice.fails else "info",
        "location": {"path": path, "lines": {"begin": line, "end": line}},
    }


def _relative(path: str) -> str:
    return path.removeprefix("./")  # GitLab finds no file whose path begins with a dot and a slash


def _digest(*texts: str) -> str:
    return sha256("\0".join(texts).encode("utf-8", "backslashreplace")).hexdigest()
