"""Findings left alone because a draft or the configuration says so, and what is wrong with saying so.

A suppression names a rule or a fact and gives a reason. One that silences nothing, is past its day, has no reason or
names what does not exist is a finding itself, and those cannot be silenced.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from shanxi_facts.documents import BlockKind, Document
from shanxi_facts.lint.filters.directives import Ignore, ignores
from shanxi_facts.lint.model import Finding, Linted, place_of
from shanxi_facts.model import Label, Span, Verdict
from shanxi_facts.values import replace

RULE = "suppression"


@dataclass(slots=True)
class Entry:
    """A suppression of the configuration, for the drafts that it names by path. ``used`` is set when it silences."""

    name: str
    reason: str
    until: date | None = None
    used: bool = field(default=False)

    def holds(self, today: date) -> bool:
        """Return whether its day has not passed."""
        return self.until is None or today <= self.until


def suppress(
    linted: Linted, names: Collection[str], today: date, entries: Sequence[Entry] = ()
) -> tuple[Linted, tuple[Finding, ...]]:
    """Return a draft without the findings that it, or one of ``entries``, silences, and the findings silenced.

    ``names`` are the ids of all rules and facts. What is wrong with the draft's own suppressions is added to it.
    """
    wishes = ignores(linted.document)
    if not wishes and not entries:
        return linted, ()
    faults = [wish.fault or _fault(wish, names, today) for wish in wishes]
    obeyed = [wish for wish, fault in zip(wishes, faults, strict=True) if not fault]
    used: set[Span] = set()
    kept, silenced = list[Finding](), list[Finding]()
    for finding in linted.findings:
        (silenced if _is_silenced(finding, obeyed, used, entries, today) else kept).append(finding)
    for wish, fault in zip(wishes, faults, strict=True):
        if not fault and wish.place not in used:
            fault = f"It silences nothing: no finding of {wish.name} is there any more."  # noqa: PLW2901
        if fault:
            kept.append(finding_at(linted.document, wish.place, RULE, fault))
    kept.sort(key=lambda finding: (finding.span.start, finding.span.end))
    return replace(linted, findings=tuple(kept)), tuple(silenced)


def finding_at(document: Document, span: Span, rule: str, message: str) -> Finding:
    """Return a finding of lint's own about a place of a draft, or of another file."""
    said = " ".join(span.of(document.raw).split())
    verdict = Verdict(said, Label.NOT_FOUND)
    place = place_of(document, span)
    return Finding(None, rule, message, span, place, span, (span,), BlockKind.PARAGRAPH, verdict)


def expired(until: date) -> str:
    """Return what is said of a suppression whose day has passed."""
    return f"It has expired: it held until {until.isoformat()}."


def _fault(wish: Ignore, names: Collection[str], today: date) -> str:
    if wish.name.casefold() not in {name.casefold() for name in names}:
        return f"{wish.name} is neither a rule nor a fact."
    return expired(wish.until) if wish.until and today > wish.until else ""


def _is_silenced(
    finding: Finding, wishes: Sequence[Ignore], used: set[Span], entries: Sequence[Entry], today: date
) -> bool:
    """Tell whether a finding is silenced; every suppression that does so counts as used."""
    if finding.label is Label.MATCH or finding.rule == RULE:
        return False
    own = [wish.place for wish in wishes if _names(wish.name, finding) and wish.scope.overlaps(finding.span)]
    used.update(own)
    asked = [entry for entry in entries if entry.holds(today) and _names(entry.name, finding)]
    for entry in asked:
        entry.used = True
    return bool(own or asked)


def _names(name: str, finding: Finding) -> bool:
    evidence = finding.verdict.evidence
    said = (finding.rule, finding.outcome, evidence.fact if evidence else None)
    return name.casefold() in {word.casefold() for word in said if word}
