"""Several facts of one sentence that say together what none of them says alone.

A sentence often carries several facts, and a claim may draw on two: who said it and what, an event and its outcome.
What one fact leaves open, another fact of the same sentence may license: names and days it gives, and, where the claim
says its relation too, its other words and its figure.
"""

from __future__ import annotations

from collections.abc import Iterable

from shanxi_facts.framed.compare.case import Outcome
from shanxi_facts.framed.frames import Frame
from shanxi_facts.language.reading import Unit
from shanxi_facts.model import Label

_OPEN_RULES = frozenset({"wording", "relation", "counted", "name", "date", "degree", "quantity", "hedge", "unit"})
_FIGURE_RULES = frozenset({"quantity", "hedge", "unit"})


def may_be_joined(outcome: Outcome, frames: Iterable[Frame]) -> bool:
    """Tell, at little cost, whether the facts of ``frames`` may license the words that keep a piece from a match."""
    if not outcome.reasons or any(reason.rule not in _OPEN_RULES for reason in outcome.reasons):
        return False
    open_units = [link.unit for link in outcome.alignment.links if link.kind in ("unknown", "name", "degree")]
    others = [frame for frame in frames if frame is not outcome.frame]
    return bool(others) and all(any(_reaches(frame, unit) for frame in others) for unit in open_units)


def _reaches(frame: Frame, unit: Unit) -> bool:
    keys = (unit.keys, *(part.keys for part in unit.parts))
    return any(not frame.reach.isdisjoint(some) for some in keys) or unit.norm in frame.context


def joined(outcome: Outcome, siblings: Iterable[Outcome]) -> bool:
    """Tell whether the facts of ``siblings``, from the same sentence, license all that ``outcome`` leaves open."""
    helpers = [sibling for sibling in siblings if sibling.frame is not outcome.frame]
    if any(_contradicts(helper) for helper in helpers):
        return False
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


def _contradicts(helper: Outcome) -> bool:
    """Tell whether the claim is on this fact's topic too, and turns it round."""
    turned = any(reason.rule in ("direction", "polarity", "degree") for reason in helper.reasons)
    return helper.label is Label.MISMATCH and helper.predicate and turned


def _licenses(helper: Outcome, start: int, rule: str) -> bool:
    if rule in _FIGURE_RULES:
        counted = not helper.frame.slots["counted"] or helper.alignment.says("counted")
        return start in helper.licensed and counted and _stands_by_itself(helper)
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
