"""Figures, read and written without the project's own reader, so that neither can vouch for the other.

A figure in a source is the set of values that its words make; one in a claim holds if that set lies in its own, where
a plain figure of two digits or more stands for every value that rounds to it, half up.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

MAGNITUDES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
HEDGES = {
    "over": ("over {}", "more than {}", "above {}", "upwards of {}", "in excess of {}"),
    "at least": ("at least {}", "no fewer than {}", "a minimum of {}"),
    "under": ("under {}", "less than {}", "fewer than {}", "below {}"),
    "at most": ("at most {}", "up to {}", "no more than {}"),
    "nearly": ("nearly {}", "almost {}", "close to {}", "just under {}"),
    "just over": ("just over {}",),
    "about": ("about {}", "around {}", "roughly {}", "approximately {}"),
    "exactly": ("exactly {}", "a total of {}", "only {}"),
}
_WRITTEN = {form.format("").strip(): hedge for hedge, forms in HEDGES.items() for form in forms}
# The first unit of each dimension is 1; a name in the singular, and every way of writing it here.
UNITS: dict[str, dict[str, tuple[Fraction, tuple[str, ...]]]] = {
    "length": {
        "meter": (Fraction(1), ("meters", "metres")),
        "kilometer": (Fraction(1000), ("kilometers", "kilometres", "km")),
        "mile": (Fraction(1609344, 1000), ("miles",)),
        "foot": (Fraction(3048, 10000), ("feet",)),
    },
    "area": {
        "hectare": (Fraction(10000), ("hectares",)),
        "square kilometer": (Fraction(10**6), ("square kilometers", "square kilometres", "sq km")),
        "acre": (Fraction(40468564224, 10**7), ("acres",)),
    },
    "mass": {
        "kilogram": (Fraction(1), ("kilograms", "kg")),
        "tonne": (Fraction(1000), ("tonnes", "metric tons")),
        "pound": (Fraction(45359237, 10**8), ("pounds",)),
    },
    "time": {"hour": (Fraction(1), ("hours",)), "day": (Fraction(24), ("days",)), "week": (Fraction(168), ("weeks",))},
}
_DIMENSIONS = {name: (d, unit) for d, units in UNITS.items() for unit, (_, names) in units.items() for name in names}
_FIGURE = re.compile(
    rf"""(?:(?P<hedge>{"|".join(map(re.escape, sorted(_WRITTEN, key=len, reverse=True)))})\s+)?
    (?P<sign>[$€£¥])?(?P<numeral>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{"|".join(_ONES[1:])})
    (?:[ -](?P<magnitude>{"|".join(MAGNITUDES)}))?(?P<unit>\s?%|[ ][a-z ]+)?""",
    re.VERBOSE | re.IGNORECASE,
)


class Values(NamedTuple):
    """An interval; None for no bound."""

    low: Fraction | None
    high: Fraction | None
    low_in: bool = True
    high_in: bool = True

    def holds(self, other: Values) -> bool:
        """Tell whether ``other`` lies inside."""
        above = self.low is None or (
            other.low is not None
            and (other.low > self.low or (other.low == self.low and (self.low_in or not other.low_in)))
        )
        below = self.high is None or (
            other.high is not None
            and (other.high < self.high or (other.high == self.high and (self.high_in or not other.high_in)))
        )
        return above and below


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a source, taken apart: "More than 90", "3.29 million", "42,800 kilometers", "five"."""

    text: str
    hedge: str | None
    sign: str
    numeral: str
    magnitude: str
    unit: str

    @property
    def scale(self) -> int:
        """What the magnitude word multiplies by."""
        return MAGNITUDES.get(self.magnitude.lower(), 1)

    @property
    def value(self) -> Fraction:
        """The value, magnitude included."""
        return value_of(self.numeral) * self.scale

    @property
    def values(self) -> Values:
        """The set that the hedge makes of the value."""
        return hedged(self.hedge, self.value)

    @property
    def plain(self) -> bool:
        """Whether it is a bare count: no hedge, unit or sign."""
        return self.hedge is None and not self.unit and not self.sign

    @property
    def spelled(self) -> bool:
        """Whether the numeral is a word."""
        return self.numeral.isalpha()

    def written(self, numeral: str, magnitude: str | None = None) -> str:
        """Return the figure's words with another numeral, and another magnitude if one is given."""
        start = self.text.index(self.numeral) - len(self.sign)
        size = self.magnitude if magnitude is None else magnitude
        return self.text[:start] + self.sign + numeral + (f" {size}" if size else "") + self.unit

    def core(self, numeral: str, magnitude: str = "") -> str:
        """Return another numeral with the sign and unit of the figure, without its hedge."""
        return self.sign + numeral + (f" {magnitude}" if magnitude else "") + self.unit


def parse_figure(text: str) -> Figure | None:
    """Read the figure of a fact; None if it is written in a way that is not dealt with here."""
    match = _FIGURE.fullmatch(text)
    if match is None or (match["numeral"].isalpha() and match["unit"]):
        return None  # "two thirds" is no two
    part = {name: found or "" for name, found in match.groupdict().items()}
    hedge = _WRITTEN[part["hedge"].lower()] if part["hedge"] else None
    return Figure(text, hedge, part["sign"], part["numeral"], part["magnitude"], part["unit"])


def value_of(numeral: str) -> Fraction:
    """Return the value of digits or of a number word below twenty."""
    return Fraction(_ONES.index(numeral.lower())) if numeral.isalpha() else Fraction(numeral.replace(",", ""))


def step_of(numeral: str, scale: int) -> Fraction:
    """Return the unit of the last digit given; 0 where the figure is exact."""
    digits = numeral.replace(",", "")
    if "." in digits:
        return Fraction(scale, 10 ** len(digits.partition(".")[2]))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Fraction(scale * 10**zeros) if zeros or scale > 1 else Fraction(0)


def said(numeral: str, scale: int = 1, hedge: str | None = None) -> Values:
    """Return what a claim's figure stands for, rounding included."""
    value = value_of(numeral) * scale
    step = Fraction(0) if numeral.isalpha() else step_of(numeral, scale)
    if hedge is not None or step == 0 or value < 10 * step:
        return hedged(hedge, value)
    return Values(value - step / 2, value + step / 2, True, False)


def hedged(hedge: str | None, value: Fraction) -> Values:
    """Return the set that a hedge makes of a value."""
    sets = {
        "over": Values(value, None, low_in=False),
        "at least": Values(value, None),
        "under": Values(None, value, high_in=False),
        "at most": Values(None, value),
        "nearly": Values(value * 9 / 10, value, high_in=False),
        "just over": Values(value, value * 11 / 10, low_in=False),
        "about": Values(value * 19 / 20, value * 21 / 20),
    }
    return sets.get(hedge or "exactly", Values(value, value))


def dimension_of(unit: str) -> tuple[str, str] | None:
    """Return the dimension and the name of a unit as written; None if it is not in the table here."""
    return _DIMENSIONS.get(unit.strip().lower())


def converted(value: Fraction, dimension: str, old: str, new: str) -> Fraction:
    """Return ``value`` of the unit ``old`` in the unit ``new``."""
    return value * UNITS[dimension][old][0] / UNITS[dimension][new][0]


def rounded(value: Fraction, digits: int) -> Fraction:
    """Round to so many significant digits, half up."""
    step = Fraction(10) ** (exponent(value) - digits + 1)
    return math.floor(value / step + Fraction(1, 2)) * step


def exponent(value: Fraction) -> int:
    """Return the power of ten of the first digit."""
    power = len(str(math.floor(value))) - 1 if value >= 1 else -1
    while value < Fraction(10) ** power:
        power -= 1
    return power


def in_digits(value: Fraction, grouping: str = ",") -> str:
    """Write a value with digits, as short as it goes: 3,290,000 or 3.29."""
    whole, rest = divmod(value, 1)
    grouped = f"{whole:,}".replace(",", grouping)
    decimals = ""
    while rest:
        digit, rest = divmod(rest * 10, 1)
        decimals += str(digit)
        if len(decimals) > 9:
            raise ValueError(f"{value} has no short decimal form")
    return f"{grouped}.{decimals}" if decimals else grouped


def indian(value: int) -> str:
    """Write a whole number with Indian grouping: 32,90,000."""
    digits = str(value)
    head, tail = digits[:-3], digits[-3:]
    return ",".join([*re.findall(r"\d{1,2}(?=(?:\d\d)*$)", head), tail])


def in_words(number: int) -> str:
    """Spell a whole number: three million two hundred and ninety thousand."""
    for name, size in reversed(MAGNITUDES.items()):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_words(number // size)} {name}" + (joint + in_words(rest) if rest else "")
    if number >= 100:
        return f"{_ONES[number // 100]} hundred" + (f" and {in_words(number % 100)}" if number % 100 else "")
    if number >= 20:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    return _ONES[number]
