"""Whether a piece of a claim speaks of a fact at all.

A number alone makes no topic, nor does a name, a place or a noun as wide as "people". What makes one is the fact's
relation, or what it counts, with at least half of the piece's content on the fact.
"""

from __future__ import annotations

from collections.abc import Callable

from shanxi_facts.align import SAID, SWAPPED, Link
from shanxi_facts.claims import is_verb
from shanxi_facts.compare.case import Case
from shanxi_facts.language.reading import Unit

Weight = Callable[[Unit], float]

_SWAPPED_SHARE = 0.6  # a word swapped for its opposite is about the fact, if less surely than the word itself
_HALF = 0.5
_MOST = 0.75


def topic(case: Case, weight: Weight) -> float:
    """Return how far the piece is on the fact's topic: 0 or less is off it, about 1 wholly on it."""
    said = swapped = unknown = 0.0
    telling = False  # something but a name or a wide noun is said
    strange_predicate = False
    for link in case.links:
        if case.is_attribution(link.unit):
            continue
        if link.kind in SAID:
            value = 1.0 if link.kind == "quoted" else weight(link.unit)
            said += value
            telling |= not link.unit.has("name") and not link.unit.has("generic")
        elif link.kind in SWAPPED:
            swapped += _SWAPPED_SHARE * weight(link.unit)
        elif link.kind in ("unknown", "name"):
            unknown += weight(link.unit)
            strange_predicate |= link.kind == "unknown" and is_verb(link.unit)
    if not said:
        return 0.0
    coverage = (said + swapped) / (said + swapped + unknown)
    if coverage < _needed(case, telling, strange_predicate):
        return coverage - 1
    licensed = any(figure.licence for figure in case.figures)
    return coverage * min(1.0, 0.5 + (said + swapped) / 4) + (0.3 if licensed else 0.0)


def _needed(case: Case, telling: bool, strange_predicate: bool) -> float:
    """Return what share of the piece must be on the fact."""
    if not telling:
        return 1.01 if strange_predicate else _MOST
    relation = case.alignment.says("relation") or _swaps_slot(case, "relation")
    if strange_predicate and not relation and not _counts_the_same(case):
        return _MOST
    if _counts_something_else(case):
        return _MOST
    return _HALF


def _swaps_slot(case: Case, slot: str) -> bool:
    return any(link.targets & case.frame.slots[slot] for link in case.alignment.of_kind(*SWAPPED))


def _counts_the_same(case: Case) -> bool:
    """Tell whether the piece's figure counts the fact's noun, by more than a word as wide as "people"."""
    counted = case.frame.slots["counted"]
    return any(
        link.targets & counted and not link.unit.has("generic") and link.kind in SAID
        for figure in case.figures
        if figure.licence
        for link in case.noun_group(figure.place)
    )


def _counts_something_else(case: Case) -> bool:
    """Tell whether the piece's figure counts a noun that the fact does not know."""
    return any(_foreign(case.noun_group(figure.place)) for figure in case.figures)


def _foreign(group: list[Link]) -> bool:
    nouns = [link for link in group if link.kind in ("unknown", "name") and not is_verb(link.unit)]
    return bool(nouns) and not any(link.kind in SAID or link.kind in SWAPPED for link in group)
