"""Several facts of one sentence that say together what none of them says alone.

A sentence often carries several facts, and a claim may draw on two: who said it and what, an event and its outcome. What
one fact leaves open, another fact of the same sentence may license: names and days it gives, and, where the claim says
its relation too, its other words and its figure.
"""

from __future__ import annotations

from collections.abc import Iterable

from shanxi_facts.compare.case import Outcome

_OPEN_RULES = frozenset({"wording", "relation", "name", "date", "degree", "quantity", "hedge", "unit"})
_FIGURE_RULES = frozenset({"quantity", "hedge", "unit"})


def may_be_joined(outcome: Outcome) -> bool:
    """Tell whether nothing but open words keeps the piece from being a match."""
    return bool(outcome.reasons) and all(reason.rule in _OPEN_RULES for reason in outcome.reasons)


def joined(outcome: Outcome, siblings: Iterable[Outcome]) -> bool:
    """Tell whether the facts of ``siblings``, from the same sentence, license all that ``outcome`` leaves open."""
    helpers = [sibling for sibling in siblings if sibling.frame is not outcome.frame]
    reasons = [reason for reason in outcome.reasons if reason.span]
    if len(reasons) < len(outcome.reasons):
        return False
    units = {
        link.unit.start: outcome.back(link.unit)
        for link in outcome.alignment.links
        if link.kind in ("unknown", "name", "date", "degree", "quantity")
    }
    for reason in reasons:
        within = [start for start, span in units.items() if reason.span and span.overlaps(reason.span)]
        # What a figure counts must be said by the fact that has the figure.
        if reason.rule not in _FIGURE_RULES and outcome.counted.intersection(within):
            return False
        if not within or not all(any(_licenses(helper, start, reason.rule) for helper in helpers) for start in within):
            return False
    return True


def _licenses(helper: Outcome, start: int, rule: str) -> bool:
    if rule in _FIGURE_RULES:
        return start in helper.licensed and _stands_by_itself(helper)
    link = next((link for link in helper.alignment.links if link.unit.start == start), None)
    if link is None:
        return False
    if link.kind == "date":
        return start in helper.licensed
    if link.kind not in ("same", "alias", "wording"):
        return False
    return link.unit.has("name") or _stands_by_itself(helper)


def _stands_by_itself(helper: Outcome) -> bool:
    """Tell whether the claim says the helper's relation, of its own agent if it has one, and nothing against it."""
    frame = helper.frame
    agent = frame.slots["agent"]
    own = not agent or helper.alignment.says("agent") or frame.has_subject_as_agent
    return own and helper.predicate and all(reason.rule in _OPEN_RULES for reason in helper.reasons)
