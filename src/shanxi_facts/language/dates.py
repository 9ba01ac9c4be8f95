"""Dates and years: where they stand, and which parts of a date they give.

A date is (year, month, day) with None for what is not given. Only forms that cannot be a quantity are read:
"September 29", "29 Sept. 2021", "the 29th" after "on", "in 2020", "2012-13", a weekday, "last year".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from shanxi_facts.model import Span

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?P<month{n}>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"(?P<day{n}>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{n}>1[5-9][0-9]{{2}}|20[0-9]{{2}})"
_END = r"(?![\w%]|[.,]\d|-[a-z])"

_DATE = re.compile(
    "|".join(
        [
            rf"\b{_MONTH}\s+{_DAY}(?:\s*,?\s+{_YEAR})?{_END}".replace("{n}", "_a").replace("{{", "{").replace("}}", "}"),
            rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?:\s*,?\s+{_YEAR})?{_END}".replace("{n}", "_b")
            .replace("{{", "{")
            .replace("}}", "}"),
            rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}{_END}".replace("{n}", "_c").replace("{{", "{").replace("}}", "}"),
            r"\bon\s+the\s+(?P<day_d>[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)(?!\s+[a-z-]*(?:congress|plan|anniversary|session))\b",
            r"\b(?P<year_e>19[0-9]{2}|20[0-9]{2})(?:s\b|\s?[-/]\s?(?:20)?[0-9]{2}(?![\w,.]))?(?![\w%]|[.,]\d|\s+(?:[a-z]+\s+)?"
            r"(?:people|villages?|households?|yuan|kilomet|km|counties|workers|projects))",
            r"\b(?:in|of|by|since|until|during|last|next|this|early|late|mid)[\s-]+" + _MONTH.replace("{n}", "_f") + r"\b",
            r"\b(?:on|last|next|since|until|by)\s+(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
            r"\b(?P<relative>yesterday|tomorrow|(?:last|next|this|the same|the previous|the following|the past|the next|every)\s+"
            r"(?:year|month|week|quarter|spring|summer|autumn|winter)|a\s+year\s+(?:earlier|later|ago)|within\s+a\s+(?:year|month|week))\b",
        ]
    )
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it is given; ``span`` is of the folded text. ``other`` holds a weekday or relative date."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    other: str | None = None

    def within(self, other: Date) -> bool:
        """Return whether everything that this date gives, ``other`` gives too."""
        return (
            self.year in (None, other.year)
            and self.month in (None, other.month)
            and self.day in (None, other.day)
            and self.other in (None, other.other)
        )


def read_dates(text: str) -> tuple[Date, ...]:
    """Return the dates of folded ``text``, in order."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose lower case is longer: offsets would shift
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return tuple(_date(match) for match in _DATE.finditer(lowered))


def _date(match: re.Match[str]) -> Date:
    found = {name.split("_")[0]: value for name, value in match.groupdict().items() if value}
    month = found.get("month")
    return Date(
        Span(*match.span()),
        year=int(found["year"]) if "year" in found else None,
        month=next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month[:3])) if month else None,
        day=int(found["day"]) if "day" in found else None,
        other=found.get("weekday") or found.get("relative"),
    )
