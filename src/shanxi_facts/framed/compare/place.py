"""Claims about another place or period: the base does not speak of these, unless given its own figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.framed.compare.case import Case, Figure
from shanxi_facts.framed.compare.origin import date_known
from shanxi_facts.framed.frames import Frame
from shanxi_facts.language.places import is_wide
from shanxi_facts.language.quantity_sets import distance
from shanxi_facts.language.reading import Unit
from shanxi_facts.model import Reason

_COUNTRY = frozenset({"country", "nation"})
_SAME_FIGURE = 0.01  # apart, as a part of both
_CLOSE = 0.7  # without a figure, a claim about another place is about the fact only if nearly all of it is


def abroad_of(places: Sequence[Unit], frame: Frame) -> tuple[Unit, ...]:
    """Return the places that are not the fact's own: "nationwide" is, where the fact speaks of the country."""
    if any(word in _COUNTRY for target in frame.targets for word in target.norm.split()):
        return tuple(unit for unit in places if not is_wide(unit.norm))
    return tuple(places)


def is_elsewhere(case: Case, coverage: float) -> bool:
    """Tell whether the claim is about another place or period: it brings figures of its own, or little of the fact."""
    if any(_is_the_figure(figure, case) for figure in case.figures) or not case.frame.slots["relation"]:
        return False  # a fact without a relation is about names and places itself
    if case.figures:
        return bool(case.abroad) or not all(date_known(link, case) for link in case.alignment.of_kind("date"))
    return bool(case.abroad) and coverage < _CLOSE


def _is_the_figure(figure: Figure, case: Case) -> bool:
    """Tell whether a figure is the source's own, and does not just happen to hold it: "more than two million"."""
    known = case.frame.quantities
    return figure.licensed and any(distance(figure.quantity, c.quantity) < _SAME_FIGURE for c in known)


def elsewhere(case: Case) -> Iterator[Reason]:
    """Yield a reason if the clause is about a place that the source does not speak of, and names it elsewhere."""
    if case.abroad and not case.alignment.of_kind("name"):
        yield case.reason("name", case.abroad[:1], "The source does not speak of this place.")
