"""Countries by their names, the words for their people, and the capitals that stand for their governments.

The rows are in ``data/countries.json``.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from shanxi_facts.language.datafiles import read_data

__all__ = ["LONGEST_NAME", "CountryName", "country_of"]

LONGEST_NAME = 4  # words: "united states of america"


class CountryName(NamedTuple):
    """What a wording says: the country, and whether it is its capital, which only stands for it."""

    country: str
    is_capital: bool = False


@cache
def _by_wording() -> dict[str, CountryName]:
    found: dict[str, CountryName] = {}
    for row in read_data("countries")["countries"]:
        name = row["names"][0]
        for wording in (*row["names"], *row["demonyms"]):
            found[wording] = CountryName(name)
        if "capital" in row:
            found.setdefault(row["capital"], CountryName(name, is_capital=True))
    return found


def country_of(wording: str) -> CountryName | None:
    """Return the country that a name in lower case means; None for any other.

    >>> country_of("french"), country_of("paris")
    (CountryName(country='france', is_capital=False), CountryName(country='france', is_capital=True))
    """
    return _by_wording().get(wording)
