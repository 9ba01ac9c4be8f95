"""All rules, in the order in which their reasons are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from shanxi_facts.compare import (
    alternatives,
    bounds,
    counted,
    dates,
    figures,
    joint,
    levels,
    names,
    pairing,
    parts,
    polarity,
    prepositions,
    quotations,
    rates,
    roles,
    speakers,
    status,
    titles,
)
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.model import Reason

Rule = Callable[[Comparison], Iterable[Reason]]

RULES: tuple[Rule, ...] = (
    figures.check,
    counted.check,
    levels.check,
    joint.check,
    parts.check,
    rates.check,
    bounds.check,
    pairing.check,
    dates.check,
    names.check,
    titles.check,
    polarity.check,
    status.check,
    roles.check,
    prepositions.check,
    alternatives.check,
    quotations.check,
    speakers.check,
)
