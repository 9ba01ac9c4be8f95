"""Findings as a code quality report, which GitLab shows in a merge request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from shanxi_facts.model import Outcome
from shanxi_facts.report.fingerprints import OWN, fingerprints
from shanxi_facts.report.records import Record, dump
from shanxi_facts.report.remarks import remark

if TYPE_CHECKING:
    from shanxi_facts.lint.model import Finding
    from shanxi_facts.report.linted import Page, Setting

_SEVERITIES = {
    Outcome.MATCH: "info",
    Outcome.MISMATCH: "major",
    Outcome.UNCONFIRMED: "minor",
    Outcome.NOT_FOUND: "minor",
    None: "major",
}


def issues(pages: Iterable[Page], _setting: Setting) -> Iterator[str]:
    """Yield the whole report, once all drafts are judged."""
    yield dump([issue for page in pages for issue in _issues(page)], indent=2) + "\n"


def _issues(page: Page) -> Iterator[Record]:
    seen: Counter[str] = Counter()
    for finding in page.shown:
        yield _issue(finding, page, fingerprints(finding, page, seen)[OWN])


def _issue(finding: Finding, page: Page, fingerprint: str) -> Record:
    path = page.path.removeprefix("./")  # GitLab finds no file whose path begins with a dot and a slash
    return {
        "description": remark(finding),
        "check_name": str(finding.rule or finding.outcome),
        "fingerprint": sha256(f"{path}\0{fingerprint}".encode("utf-8", "backslashreplace")).hexdigest(),
        "severity": _SEVERITIES[finding.outcome],
        "location": {"path": path, "lines": {"begin": finding.place.line, "end": finding.place.end_line}},
    }
