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
    """A figure of a draft, and the ``place`` in its source of the one that the base gives for it, None if not known."""

    finding: Finding
    words: str
    quantity: Quantity
    place: int | None


def conflicts(findings: Sequence[Finding], unit: str = "line") -> Iterator[Finding]:
    """Yield a finding for each further value that a draft gives for a fact. ``unit``: what its lines are called."""
    given: dict[tuple[str, int | str], dict[object, _Given]] = {}
    for finding in findings:
        evidence = finding.verdict.evidence
        for mine in _given(finding) if evidence is not None else ():
            assert evidence is not None
            values = given.setdefault((evidence.source.id, evidence.fact if mine.place is None else mine.place), {})
            against = next((other for other in values.values() if _disagree(other.quantity, mine.quantity)), None)
            if against is not None:
                # Of a right one and a wrong one, the wrong one is where to look.
                here, there = (against, mine) if finding.label is Label.MATCH else (mine, against)
                yield _conflict(here.finding, here.words, there.finding, there.words, unit)
            values.setdefault(_value(mine.quantity), mine)  # of those who say the same, the first is named


def _value(quantity: Quantity) -> object:
    """Return what two quantities have in common that are the same set of values."""
    return replace(quantity, span=_NOWHERE, numeral=_NOWHERE, apart=None)


def _given(finding: Finding) -> Iterator[_Given]:
    """Yield the figures that a finding is about: the wrong one, or those that the source has too."""
    verdict, evidence = finding.verdict, finding.verdict.evidence
    if evidence is None:
        return
    if verdict.label is Label.MISMATCH:
        reason = next((reason for reason in verdict.reasons if reason.rule in _FIGURES), None)
        read = read_quantities(reason.claim) if reason else ()
        if reason and len(read) == 1:
            place = evidence.start + reason.source_span.start if reason.source_span else None
            yield _Given(finding, reason.claim, read[0], place)
    elif verdict.label is Label.MATCH:
        text = verdict.assertions[0].text
        known = [(q, mark.start) for mark in evidence.marks for q in read_quantities(mark.of(evidence.sentence))]
        for quantity in read_quantities(text):
            its = [(q, start) for q, start in known if comparable(quantity, q) and holds(quantity, q)]
            if len(its) == 1:
                (theirs, start), place = its[0], evidence.start
                yield _Given(finding, quantity.span.of(text), quantity, place + start + theirs.span.start)


def _disagree(one: Quantity, other: Quantity) -> bool:
    """Tell whether no value is in both."""
    return comparable(one, other) and not holds(one, other) and not holds(other, one)


def _conflict(finding: Finding, words: str, other: Finding, other_words: str, unit: str) -> Finding:
    message = f"The draft says {words} here and {other_words} in {unit} {other.place.line}."
    related = Related(other.span, other.place, f"Here the draft says {other_words}.")
    return replace(finding, label=None, rule=RULE, message=message, related=(related,))
