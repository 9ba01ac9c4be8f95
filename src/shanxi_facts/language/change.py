"""Which way a word says that a figure moves, and how strongly (``lexicon/relations``)."""

from __future__ import annotations

from typing import Literal, cast

from shanxi_facts.language.marks import values_of

Direction = Literal["up", "down", "flat"]
Strength = Literal["strong", "neutral", "weak"]


def direction(wording: str) -> Direction | None:
    """Return the way of a verb or noun of change in any inflection, None for other words and for those of both ways.

    >>> direction("plummeted"), strength("plummeted")
    ('down', 'strong')
    """
    found = values_of(wording, "direction")
    return cast(Direction, found[0]) if len(found) == 1 else None


def strength(wording: str) -> Strength | None:
    """Return how strong a change a word names, None for words of no change."""
    found = values_of(wording, "strength")
    return cast(Strength, found[0]) if len(found) == 1 else None
