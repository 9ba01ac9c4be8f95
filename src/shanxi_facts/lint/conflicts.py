"""Drafts that contradict themselves: two values for one fact, whichever of them the base has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.quantity_sets import comparable, holds
from shanxi_facts.lint.model import Finding, Related
from shanxi_facts.model import Label, Quantity, Span
from shanxi_facts.values import replace

RULE = "conflict"
_NOWHERE = Span(0, 0)
_FIGURES = frozenset({"quantity", "hedge"})


class _Given(NamedTuple):
    """A figure of a draft, and the ``place`` of the one that the base's sentence gives for it, None if not known.

    One sentence may give figures for several things.
    """

    finding: Finding
    words: str
    quantity: Quantity
    place: Span | None


def conflicts(findings: Sequence[Finding], unit: str = "line") -> Iterator[Finding]:
    """Yield a finding for each further value that a draft gives for a fact. ``unit``: what its lines are called."""
    given: dict[tuple[str, Span | None], dict[object, _Given]] = {}
    for finding in findings:
        evidence, mine = finding.verdict.evidence, _given(finding)
        if evidence is None or mine is None:
            continue
        values = given.setdefault((evidence.fact, mine.place), {})
        against = next((other for other in values.values() if _disagree(other.quantity, mine.quantity)), None)
        if against is not None:
            # Of a right one and a wrong one, the wrong one is where to look.
            here, there = (against, mine) if finding.label is Label.MATCH else (mine, against)
            yield _conflict(here.finding, here.words, there.finding, there.words, unit)
        values.setdefault(_value(mine.quantity), mine)  # of those who say the same, the first is named


def _value(quantity: Quantity) -> object:
    """Return what two quantities have in common that are the same set of values."""
    return replace(quantity, span=_NOWHERE, numeral=_NOWHERE, apart=None)


def _given(finding: Finding) -> _Given | None:
    """Return the figure that a finding is about: the wrong one, or the one that the source has too."""
    verdict = finding.verdict
    if verdict.label is Label.MISMATCH:
        reason = next((reason for reason in verdict.reasons if reason.rule in _FIGURES), None)
        read = read_quantities(reason.claim) if reason else ()
        return _Given(finding, reason.claim, read[0], reason.source_span) if reason and len(read) == 1 else None
    if verdict.label is not Label.MATCH or verdict.evidence is None:
        return None
    text, evidence = verdict.assertions[0].text, verdict.evidence
    known = [(q, mark.start) for mark in evidence.marks for q in read_quantities(mark.of(evidence.sentence))]
    given = [q for q in read_quantities(text) if any(comparable(q, other) and holds(q, other) for other, _ in known)]
    if not len(known) == len(given) == 1:
        return None
    (its, start), (quantity,) = known[0], given
    return _Given(finding, quantity.span.of(text), quantity, Span(start + its.span.start, start + its.span.end))


def _disagree(one: Quantity, other: Quantity) -> bool:
    """Tell whether no value is in both."""
    return comparable(one, other) and not holds(one, other) and not holds(other, one)


def _conflict(finding: Finding, words: str, other: Finding, other_words: str, unit: str) -> Finding:
    message = f"The draft says {words} here and {other_words} in {unit} {other.place.line}."
    related = Related(other.span, other.place, f"Here the draft says {other_words}.")
    return replace(finding, label=None, rule=RULE, message=message, related=(related,))
