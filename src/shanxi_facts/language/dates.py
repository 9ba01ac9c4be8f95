"""Dates and years: where they stand, and which parts of a date they give.

    date     = month day [year] | day ["of"] month [year] | month year | year "-" month "-" day
             | "on the" ordinal | year ["-" year] | preposition month | preposition weekday | relative

Whether digits are a year or day, or count something, is decided where quantities are read (``contexts``), and only
there: what was read as a quantity is no date, save for the few wordings of ``_SURE``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from shanxi_facts.model import Quantity, Span

# What the words in capitals stand for in the forms below. START and END keep off figures and words that go on.
_PARTS = {
    "MONTH": r"""(?: january | february | march | april | may | june | july | august | september | october | november
                   | december | (?: jan | feb | mar | apr | jun | jul | aug | sept? | oct | nov | dec ) \b \.? )""",
    "NUMBERED": r"0?[1-9] | 1[0-2]",
    "DAY": r"(?: 0?[1-9] | [12][0-9] | 3[01] ) (?: st | nd | rd | th )?",
    "YEAR": r"1[0-9]{3} | 2[01][0-9]{2}",
    "UNTIL": r"(?: 1[0-9] | 2[01] )? [0-9]{2}",
    "WEEKDAY": r"(?: mon | tues | wednes | thurs | fri | satur | sun ) day",
    "RELATIVE": r"""yesterday | tomorrow
                  | (?: last | next | this | every | the \s+ (?: same | previous | following | past | next ) )
                    \s+ (?: year | month | week | quarter | spring | summer | autumn | winter )
                  | a \s+ year \s+ (?: earlier | later | ago )
                  | within \s+ a \s+ (?: year | month | week )""",
    "START": r"(?<! \d[.,] ) \b",
    "END": r"(?! [\w%] | [.,]\d | -[a-z] )",
    # What stands before a month, or a year that might be another number; not "this may help".
    "BEFORE": r"""(?! this \s (?-i:may) ) (?: in | of | by | since | until | till | during | throughout | from | between
                   | before | after | last | next | this | early | late | mid ) [\s-]+""",
    "TIMED": r"""(?: (?<= \bin \s ) | (?<= \bsince \s ) | (?<= \buntil \s ) | (?<= \byear \s ) | (?<= \bad \s )
                   | (?<= \bcirca \s ) )""",
}
_PLACES = frozenset(("START", "END", "BEFORE", "TIMED"))  # parts that hold no value
# Of two forms that begin at one place, the one listed first is tried first.
_FORMS = {
    "month_day": r"START MONTH \s+ DAY (?: (?: \s* , \s* | \s+ ) YEAR )? END",  # September 29, 2021
    "day_month": r"START DAY \s+ (?: of \s+ )? MONTH (?: (?: \s* , \s* | \s+ ) YEAR )? END",  # 29 Sept. 2021
    "month_year": r"START MONTH ,? \s+ (?: of \s+ )? YEAR END",  # September 2021
    "numbers": r"START YEAR [-/.] NUMBERED [-/.] DAY END",  # 2021-09-29
    "day": r"\b on \s+ the \s+ DAY (?<= [a-z] ) END",  # on the 29th
    "years": r"START YEAR \s? [-/] \s? UNTIL END",  # 2012-13
    "year": r"START (?= 19 | 20 ) YEAR s? END",  # 2020, 1970s
    "early_year": r"TIMED YEAR s? END",  # in 1899
    "month": r"\b BEFORE MONTH (?<! \. ) (?! \w | \.? ,? \s+ (?: (?: of \s+ )? YEAR | DAY ) END )",  # in March
    "weekday": r"\b (?: on | last | next | this | since | until | by ) \s+ WEEKDAY \b",
    "relative": r"\b (?: RELATIVE ) \b",
}
# Dates whatever follows: "by the end of 2020 incomes …", "By 2020 incomes …", "29 of September", "On the 29th Zhang …"
# (but not "on the 18th National Congress").
_SURE = {
    "end_of_year": r"\b (?: end | close | start | beginning | middle | half | quarter ) \s+ of \s+ YEAR END",
    "opening_year": r"(?: ^ | [.;:!?] \s+ ) by \s+ YEAR END",
    "day_of_month": r"START DAY \s+ of \s+ MONTH",
    "day_of_name": r"""\b on \s+ the \s+ DAY (?<= [a-z] ) (?= \s+ (?-i:[A-Z]) )
                       (?! \s+ [a-z-]* (?: \s+ [a-z-]+ )? \s* (?: congress | plan | anniversary | session ) \b )""",
}
# A text in lower case without any of these has no date: the forms themselves cost fifteen times as much.
_SIGN = re.compile(
    r"\b(?:[12]\d{3}|on\s+the\s+\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|yesterday|tomorrow"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:year|month|week|quarter|spring|summer|autumn|winter)\b)",
    re.ASCII,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_TAKEN = "\0"


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it is given; ``span`` is of the folded text.

    ``other`` holds a weekday, a relative date, or the last two digits of the year that a run of years goes to.
    """

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


def read_dates(text: str, quantities: Sequence[Quantity] = ()) -> tuple[Date, ...]:
    """Return the dates of folded ``text``, in order. ``quantities`` are those of the text: what they hold is no date.

    >>> [(date.month, date.day) for date in read_dates("on September 29")]
    [(9, 29)]
    """
    if not _SIGN.search(text.lower()):
        return ()
    if quantities:
        text = _without(text, quantities)
    return tuple(_date(match) for match in _pattern().finditer(text))


def _without(text: str, quantities: Sequence[Quantity]) -> str:
    """Return ``text`` with its quantities blanked, save where a date is sure."""
    sure = [Span(*match.span()) for match in _sure_pattern().finditer(text)]
    for quantity in quantities:
        span = quantity.span
        if not any(span.overlaps(other) for other in sure):
            text = text[: span.start] + _TAKEN * (span.end - span.start) + text[span.end :]
    return text


@cache
def _pattern() -> re.Pattern[str]:
    return _compiled(_FORMS)


@cache
def _sure_pattern() -> re.Pattern[str]:
    return _compiled(_SURE)


def _compiled(forms: dict[str, str]) -> re.Pattern[str]:
    alternatives = (_alternative(form, written) for form, written in forms.items())
    return re.compile("|".join(alternatives), re.ASCII | re.IGNORECASE | re.VERBOSE)


def _alternative(form: str, written: str) -> str:
    """Return a form with its parts filled in. Each that holds a value is a group, such as ``year__month_day``."""

    def part(match: re.Match[str]) -> str:
        name = match[0]
        return _PARTS[name] if name in _PLACES else f"(?P<{name.lower()}__{form}>{_PARTS[name]})"

    return re.sub(r"\b[A-Z]{3,}\b", part, written)


def _date(match: re.Match[str]) -> Date:
    found = {name.partition("__")[0]: value for name, value in match.groupdict().items() if value}
    month, numbered, day = found.get("month"), found.get("numbered"), found.get("day")
    other = found.get("weekday") or found.get("relative")
    return Date(
        Span(*match.span()),
        year=int(found["year"]) if "year" in found else None,
        month=_MONTHS.index(month[:3].lower()) + 1 if month else int(numbered) if numbered else None,
        day=int(day.rstrip("stndrhSTNDRH")) if day else None,
        other=" ".join(other.lower().split()) if other else found["until"][-2:] if "until" in found else None,
    )
