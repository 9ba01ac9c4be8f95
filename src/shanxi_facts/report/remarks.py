"""What is said of a finding where one text has to do: the message, then the sentence of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shanxi_facts.model import Outcome
from shanxi_facts.report.visible import visible

if TYPE_CHECKING:
    from shanxi_facts.lint.model import Finding

#: What is said of a finding that has no message of its own.
MESSAGES = {
    Outcome.MATCH: "The source says so.",
    Outcome.MISMATCH: "The source does not say this.",
    Outcome.UNCONFIRMED: "The source does not go so far as to say this.",
    Outcome.NOT_FOUND: "The base has no sentence about this.",
    None: "The draft should be looked at here.",
}


def remark(finding: Finding) -> str:
    """Return the message, in one line, with the sentence that bears it out."""
    said = visible(finding.message) or MESSAGES[finding.outcome]
    evidence = finding.verdict.evidence
    return f"{said} Source: {visible(evidence.sentence)}" if evidence else said
