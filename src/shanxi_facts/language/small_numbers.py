"""A single number or place in order, in digits or in one word: 7, "seven", "7th", "seventh"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from shanxi_facts.caches import WORDS
from shanxi_facts.language.datafiles import read_data

_DIGITS = re.compile(r"(?P<digits>\d{1,9})(?P<ordinal>st|nd|rd|th)?$")


class SmallNumber(NamedTuple):
    """A number, and whether it is a place in order."""

    value: int
    ordinal: bool


@cache
def _words() -> dict[str, SmallNumber]:
    data = read_data("numbers")
    cardinals = {**data["units"], **data["teens"], **data["tens"]}
    found = {word: SmallNumber(value, False) for word, value in cardinals.items()}
    found.update({word: SmallNumber(value, True) for word, value in data["ordinals"].items()})
    found["hundred"], found["hundredth"] = SmallNumber(100, False), SmallNumber(100, True)
    found.update({word: SmallNumber(10**power, False) for word, power in data["magnitudes"].items()})
    found["dozen"] = SmallNumber(12, False)
    return found


@lru_cache(WORDS)
def number_of(word: str) -> SmallNumber | None:
    """Return the number that one word is, None for any other word.

    >>> number_of("7th") == number_of("seventh") != number_of("seven")
    True
    """
    if match := _DIGITS.match(word):
        return SmallNumber(int(match["digits"]), match["ordinal"] is not None)
    return _words().get(word)
