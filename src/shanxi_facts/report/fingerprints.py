"""What follows a finding from run to run, while lines move: for the services that keep a list of what is known."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shanxi_facts.lint.model import Finding, ReportedFile
    from shanxi_facts.report.records import Record

OWN = "shanxiFacts/v1"
_SPACE = re.compile(r"\s+")


def fingerprints(finding: Finding, page: ReportedFile, seen: Counter[str]) -> Record:
    """Return what follows a finding from run to run: the text of its line for GitHub; claim, fact and source besides.

    A number is added where the same comes again in one draft.
    """
    line = finding.whole.of(page.linted.document.raw)
    evidence = finding.verdict.evidence
    said = [str(finding.outcome), finding.rule or "", finding.verdict.claim.casefold()]
    said += [evidence.fact, evidence.sentence] if evidence else []
    return {
        "primaryLocationLineHash": _numbered(_digest(str(finding.rule), line)[:16], seen),
        OWN: _numbered(_digest(*said), seen),
    }


def _digest(*texts: str) -> str:
    plain = "\0".join(_SPACE.sub(" ", text).strip() for text in texts)
    return sha256(plain.encode("utf-8", "backslashreplace")).hexdigest()


def _numbered(digest: str, seen: Counter[str]) -> str:
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"
