"""All rules, in the order in which their reasons are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from shanxi_facts.compare import (
    alternatives,
    amounts,
    bounds,
    counted,
    dates,
    degree,
    earlier,
    ends,
    figures,
    focus,
    joint,
    levels,
    names,
    nouns,
    offices,
    opposites,
    pairing,
    parts,
    polarity,
    prepositions,
    quotations,
    rank,
    rates,
    respective,
    restrictions,
    roles,
    scope,
    speakers,
    status,
    times,
    titles,
    wider,
)
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.model import Reason

Rule = Callable[[Comparison], Iterable[Reason]]

RULES: tuple[Rule, ...] = (
    figures.check,
    times.check,
    counted.check,
    levels.check,
    joint.check,
    parts.check,
    rates.check,
    bounds.check,
    amounts.check,
    restrictions.check,
    earlier.check,
    pairing.check,
    respective.check,
    dates.check,
    names.check,
    titles.check,
    offices.check,
    polarity.check,
    status.check,
    nouns.check,
    roles.check,
    prepositions.check,
    ends.check,
    opposites.check,
    degree.check,
    alternatives.check,
    scope.check,
    wider.check,
    focus.check,
    rank.check,
    quotations.check,
    speakers.check,
)
