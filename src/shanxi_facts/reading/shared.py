"""Figures that share their unit or their whole with another of the sentence.

range = "from" figure "to" figure unit        both are of the unit: "from 58 to 49 euros"
share = "of every" number noun … "," number   the second is so many of the first: "of every 100 pupils, 71 passed"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from shanxi_facts.model import Kind, Quantity
from shanxi_facts.values import replace

_FROM = re.compile(r"\bfrom (?:\w+ )?\Z", re.IGNORECASE)
_OF_EVERY = re.compile(r"\b(?:of|in) (?:every|each) \Z", re.IGNORECASE)
_REACH = 24  # characters before a figure


def with_shared(text: str, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the quantities of a text, those that share a unit or a whole with their neighbour made whole.

    >>> from shanxi_facts.language.quantities import read_quantities
    >>> text = "fell from 58 to 49 euros"
    >>> [quantity.unit for quantity in with_shared(text, read_quantities(text))]
    ['EUR', 'EUR']
    """
    found = list(quantities)
    for index in range(len(found) - 1):
        one, other = found[index], found[index + 1]
        before = text[max(0, one.span.start - _REACH) : one.span.start]
        between = text[one.span.end : other.span.start]
        if one.kind is not Kind.COUNT:
            continue
        if between == " to " and other.unit and _FROM.search(before):
            found[index] = replace(one, unit=other.unit, kind=other.kind)
        elif (value := _share(one, other, before, between)) is not None:
            found[index + 1] = replace(other, low=value, high=value, step=None, kind=Kind.FRACTION)
    return tuple(found)


def _share(one: Quantity, other: Quantity, before: str, between: str) -> Fraction | None:
    """Return what part of the first figure the second is, if it is told as a part of it."""
    if other.kind is not Kind.COUNT or one.low is None or other.low is None or not _OF_EVERY.search(before):
        return None
    plain = one.low == one.high and other.low == other.high and 0 < other.low < one.low
    return Fraction(other.low) / Fraction(one.low) if plain and "," in between else None
