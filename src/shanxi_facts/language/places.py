"""Places that a claim may be about instead of the source's own."""

from __future__ import annotations

from functools import cache

from shanxi_facts.language.datafiles import read_data


@cache
def _table() -> dict[str, str]:
    return {place: part for part, places in read_data("places").items() if part != "about" for place in places}


def is_place(norm: str) -> bool:
    """Tell whether a word in lower case names a country, a province of China, a large city, or a whole country."""
    return norm in _table()


def is_wide(norm: str) -> bool:
    """Tell whether a word says that something is so in a whole country or the world: "nationwide"."""
    return _table().get(norm) == "wide"
