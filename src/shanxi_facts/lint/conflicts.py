"""Drafts that contradict themselves: two values for one fact, whichever of them the base has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.quantity_sets import comparable, holds
from shanxi_facts.lint.model import Finding, Related
from shanxi_facts.model import Label, Quantity, Span
from shanxi_facts.values import replace

RULE = "conflict"
_NOWHERE = Span(0, 0)
_FIGURES = frozenset({"quantity", "hedge"})


def conflicts(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield a finding for each further value that a draft gives for a fact."""
    given: dict[str, dict[object, tuple[Finding, str, Quantity]]] = {}
    for finding in findings:
        evidence = finding.verdict.evidence
        figure = _figure(finding)
        if evidence is None or figure is None:
            continue
        values = given.setdefault(evidence.fact, {})
        key = _value(figure[1])
        against = next((other for other in values.values() if _disagree(other[2], figure[1])), None)
        if against is not None:
            here, there = (finding, figure[0]), against[:2]
            if finding.label is Label.MATCH:  # the other one is wrong: that is where to look
                here, there = there, here
            yield _conflict(*here, *there)
        values.setdefault(key, (finding, *figure))  # of those who say the same, the first is named


def _value(quantity: Quantity) -> object:
    """Return what two quantities have in common that are the same set of values."""
    return replace(quantity, span=_NOWHERE, numeral=_NOWHERE, apart=None)


def _figure(finding: Finding) -> tuple[str, Quantity] | None:
    """Return the figure that a finding is about: the wrong one, or the one that the source has too."""
    verdict = finding.verdict
    if verdict.label is Label.MISMATCH:
        words = next((reason.claim for reason in verdict.reasons if reason.rule in _FIGURES), None)
        read = read_quantities(words) if words else ()
        return (words, read[0]) if words and len(read) == 1 else None
    if verdict.label is not Label.MATCH or verdict.evidence is None:
        return None
    text, evidence = verdict.assertions[0].text, verdict.evidence
    known = [quantity for mark in evidence.marks for quantity in read_quantities(mark.of(evidence.sentence))]
    given = [q for q in read_quantities(text) if any(comparable(q, other) and holds(q, other) for other in known)]
    return (given[0].span.of(text), given[0]) if len(known) == len(given) == 1 else None


def _disagree(one: Quantity, other: Quantity) -> bool:
    """Tell whether no value is in both."""
    return comparable(one, other) and not holds(one, other) and not holds(other, one)


def _conflict(finding: Finding, words: str, other: Finding, other_words: str) -> Finding:
    message = f"The draft says {words} here and {other_words} in line {other.place.line}."
    related = Related(other.span, other.place, f"Here the draft says {other_words}.")
    return replace(finding, label=None, rule=RULE, message=message, related=(related,))
