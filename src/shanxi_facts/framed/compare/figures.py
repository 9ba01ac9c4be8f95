"""Figures: value, unit, hedge, and what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from shanxi_facts.framed.align import SAID, meeting
from shanxi_facts.framed.compare import against
from shanxi_facts.framed.compare.case import Case, Figure
from shanxi_facts.framed.frames import Frame
from shanxi_facts.language.grammar import is_verb
from shanxi_facts.language.quantity_sets import comparable, distance, holds
from shanxi_facts.model import Kind, Quantity, Reason, Span

_RATIOS = (Kind.PERCENT, Kind.FRACTION)


def quantity(case: Case) -> Iterator[Reason]:
    """Yield a reason for each figure that the fact does not license, or that counts something else."""
    for figure in case.figures:
        if figure.licensed:
            yield from _counted(figure, case)
            yield from _joint(figure, case)
        elif _is_share(figure, case):
            yield from _share(figure, case)
        else:
            yield _wrong_figure(figure, case)
    for unit in case.cues("multiples"):
        yield case.reason("quantity", [unit], "The source gives no such factor.")


def _is_share(figure: Figure, case: Case) -> bool:
    """Tell whether the figure says how much of the whole, where the source gives no such figure."""
    return figure.quantity.kind in _RATIOS and not any(c.quantity.kind in _RATIOS for c in case.frame.quantities)


def _share(figure: Figure, case: Case) -> Iterator[Reason]:
    whole = 100 if figure.quantity.kind is Kind.PERCENT else 1
    says_all = case.frame.fact.scope == "all"
    if says_all and figure.quantity.low == figure.quantity.high == whole:
        return
    message = "The source says all." if says_all else "The source speaks of no such share."
    yield case.reason("scope", [figure.unit], message, against=against.extent(case))


def _wrong_figure(figure: Figure, case: Case) -> Reason:
    known = case.frame.quantities
    alike = [counted for counted in known if comparable(figure.quantity, counted.quantity)]
    if not known:
        return case.reason("quantity", [figure.unit], "The source gives no such figure here.")
    nearest = min(alike or known, key=lambda counted: distance(figure.quantity, counted.quantity))
    words = nearest.span.of(case.frame.fact.sentence)
    rule = _value_rule(figure.quantity, nearest.quantity)
    message = f"The source says {words}, not {case.words([figure.unit])}."
    return Reason(
        rule, case.words([figure.unit]), words, message, case.span([figure.unit]), nearest.span, suggestion=words
    )


def _value_rule(claim: Quantity, source: Quantity) -> str:
    same_digits = claim.low == source.low and claim.high == source.high
    if not comparable(claim, source) or (same_digits and claim.unit != source.unit):
        return "unit"
    return "hedge" if claim.hedge is not None or source.hedge is not None else "quantity"


def licensed(case: Case) -> frozenset[int]:
    """Return where the figures start that the fact gives for the noun they count."""
    return frozenset(figure.unit.start for figure in case.figures if figure.licensed and _fits(figure, case))


def _fits(figure: Figure, case: Case) -> bool:
    """Tell whether the noun behind a figure, if there is one, is the very noun that the fact counts."""
    counted = case.frame.slots["counted"]
    group = [link for link in case.noun_group(figure.place) if link.kind not in ("colour", "light", "context")]
    return not group or not counted or any(max(counted) in meeting(link.unit, case.frame) for link in group)


def _counted(figure: Figure, case: Case) -> Iterator[Reason]:
    """Yield a reason if the noun behind a right figure is not what the source counts."""
    counted = case.frame.slots["counted"]
    group = case.noun_group(figure.place)
    if not counted or len(case.frame.quantities) > 1:
        return
    if any(link.targets & counted for link in group):
        return
    nouns = [link for link in group if not is_verb(link.unit)]
    if nouns and nouns[-1].kind in ("light", "colour"):
        yield case.reason("counted", [nouns[-1].unit], "The source counts something else.", max(counted))


def _joint(figure: Figure, case: Case) -> Iterator[Reason]:
    """Yield a reason if a joint count ("newly built and renovated") is given to one part alone."""
    joint = case.frame.joint
    if not joint or not case.alignment.says("relation"):
        return
    coordinated = any(link.unit.norm in ("and", "or", "&") for link in case.links)
    if coordinated and any(w.joins and all(side & w.covers for side in joint) for w in case.alignment.wordings):
        return
    own = frozenset().union(*(meeting(link.unit, case.frame) for link in case.links if link.kind in SAID))
    said = [side for side in joint if side & own]
    lost = [side for side in joint if not side & own]
    if said and lost:
        words = case.source_words(min(lost[0]))
        yield case.reason(
            "counted", [figure.unit], f"The source’s figure counts those “{words}” as well.", min(lost[0])
        )


def rounded(claim: Quantity, span: Span, frame: Frame) -> Iterator[Reason]:
    """Yield the word that a match needs if its figure is the source's, rounded."""
    for counted in frame.quantities:
        exact = claim.hedge is None and claim.low == claim.high and distance(claim, counted.quantity) > 0
        if exact and claim.unit == counted.quantity.unit and holds(claim, counted.quantity):
            words = counted.span.of(frame.fact.sentence)
            yield Reason(
                "rounded", "", words, f"Rounded: the source says {words}.", span, counted.span, suggestion=words
            )
            return


def rounding(case: Case) -> Iterator[Reason]:
    """Yield the word that a match needs for each figure that is rounded."""
    for figure in case.figures:
        for reason in rounded(figure.quantity, case.span([figure.unit]), case.frame):
            yield replace(reason, claim=case.words([figure.unit]))
