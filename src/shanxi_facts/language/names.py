"""Other names of countries, places and organisations (``lexicon/names``).

Names are in lower case. An acronym may be an ordinary word ("who", "us"): whoever asks looks at the capitals first.
"""

from __future__ import annotations

from shanxi_facts.language.marks import values_of


def names_of(wording: str) -> tuple[str, ...]:
    """Return the full names that a name or acronym may stand for: "united states" of "U.S." and of "America"."""
    return values_of(wording, "alias")


def people_of(wording: str) -> tuple[str, ...]:
    """Return the places whose people, or what is theirs, a word names: "france" of "French"."""
    return values_of(wording, "people")


def governments_of(wording: str) -> tuple[str, ...]:
    """Return the countries whose government a capital or seat may stand for: "china" of "Beijing"."""
    return values_of(wording, "government")


def is_country(wording: str) -> bool:
    """Tell whether a name is that of a country or of its people: "france", "French"."""
    return any(value.startswith("country=") for value in values_of(wording, "set"))
