"""Dates, periods and times of day: where they stand, and which parts of a date they give.

    date     = [weekday] month day [year] | day ["of"] month [year] | month year | year "-" month "-" day | …
    period   = [part "of"] (year | month | season | "last year" | "two weeks ago" | …)
    time     = hour [":" minute] ("a.m." | "p.m.") | "noon" | hour "o'clock" | …

The forms are in ``date_forms``. Whether digits are a year or day, or count something, is decided where quantities are
read (``contexts``), and only there: what was read as a quantity is no date, save for the few wordings that are sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.date_forms import Found, every_form, find, found, is_time, shifted_form, signs, sure_form
from shanxi_facts.language.number_vocabulary import vocabulary
from shanxi_facts.model import Quantity, Span
from shanxi_facts.values import StrEnum, replace, value

_TAKEN = "\0"
_BEFORE_NOUNS = tuple(f" {word} " for word in read_data("calendar")["before_nouns"])
_NOON = 720
_DAY = 1440
_REACH = 48  # how far before a date its preposition may stand


class Timing(StrEnum):
    """What the preposition before a date says: at it, or on which side of it."""

    IN = "in"
    SINCE = "since"
    FROM = "from"
    AFTER = "after"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"


class Relative(NamedTuple):
    """A period by its distance from another: "last year" is ("year", -1, "now"), "a week later" ("week", 1, "then").

    ``anchor`` is "now" (when the text was written), "then" (a time the text spoke of), or "every" and "within".
    """

    unit: str
    offset: int
    anchor: str = "now"


@value
class Date:
    """A date, period or time of day as far as it is given; ``span`` is of the folded text.

    ``end`` is the last year of a run of years, or the last day of a run of days. ``part`` is a part of what is given
    ("early", "first half", "third quarter", "fiscal"), ``decade`` tells that ten years from ``year`` on are meant.
    ``time`` counts minutes from midnight; ``twelve_hour`` tells that it may be of either half of the day.
    ``relation`` is the preposition's. ``other`` holds the words of what has no year, month or day of its own: a
    weekday, a relative date, or the last two digits of the year that a run of years goes to.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    other: str | None = None
    weekday: str | None = None
    daypart: str | None = None
    season: str | None = None
    part: str | None = None
    end: int | None = None
    decade: bool = False
    relative: Relative | None = None
    time: int | None = None
    twelve_hour: bool = False
    relation: Timing | None = None

    @property
    def is_today(self) -> bool:
        """Whether it says no more than "today", which is colour: a text speaks of its own day."""
        return self.relative == Relative("day", 0) and self.daypart is None

    def within(self, other: Date) -> bool:
        """Return whether everything that this date gives, ``other`` gives too, in the same words."""
        mine = (self.year, self.month, self.day, self.other, self.part, self.daypart, self.time)
        theirs = (other.year, other.month, other.day, other.other, other.part, other.daypart, other.time)
        return all(own in (None, known) for own, known in zip(mine, theirs, strict=True))


class _Words(NamedTuple):
    """The words of the data file as they are looked up."""

    data: dict[str, Any]
    months: dict[str, int]
    weekdays: dict[str, str]
    timing: re.Pattern[str]
    before_name: re.Pattern[str]
    behind_name: re.Pattern[str]


@cache
def _words() -> _Words:
    data = read_data("calendar")
    months = {month: number for number, month in enumerate(data["months"], 1)}
    weekdays = {day: day for day in data["weekdays"]} | data["weekday_abbreviations"]
    timings, between = "|".join(map(re.escape, data["timings"])), "|".join(map(re.escape, data["between"]))
    return _Words(
        data,
        months | {month[:3]: number for month, number in months.items()},
        weekdays,
        re.compile(rf"\b({timings})\s+(?:(?:{between})\s+)*$"),
        re.compile(rf"\b(?:{'|'.join(data['before_weekday_names'])})\s$"),
        re.compile(rf"\s(?:{'|'.join(data['behind_weekday_names'])})\b"),
    )


def read_dates(text: str, quantities: Sequence[Quantity] = ()) -> tuple[Date, ...]:
    """Return the dates of folded ``text``, in order. ``quantities`` are those of the text: what they hold is no date.

    >>> [(date.month, date.day) for date in read_dates("on September 29")]
    [(9, 29)]
    """
    lowered = text.lower()
    if not signs().search(lowered):
        return ()
    free = _without(text, quantities) if quantities else text
    dates: list[Date] = []
    for match in find(every_form(), free):
        form = found(match)
        if _is_date(form, free, dates):
            date = _date(form)
            dates.append(replace(date, relation=_timing(form, free, dates)))
    return tuple(dates)


def _without(text: str, quantities: Sequence[Quantity]) -> str:
    """Return ``text`` with its quantities blanked, save where a date is sure."""
    sure = [match.span() for match in find(sure_form(), text)]
    lengths = {match.start(): match.end() for match in find(shifted_form(), text)}
    pieces: list[str] = []
    position = at = 0
    for quantity in quantities:
        start, end = quantity.span.start, quantity.span.end
        while at < len(sure) and sure[at][1] <= start:
            at += 1
        if start < position or (at < len(sure) and sure[at][0] < end) or lengths.get(start, 0) >= end:
            continue
        pieces += [text[position:start], _TAKEN * (end - start)]
        position = end
    return "".join(pieces) + text[position:]


def _is_date(form: Found, text: str, dates: list[Date]) -> bool:
    """Return whether a form that was found is a date and not the same words in another sense."""
    if re.search(r"\bmay\b", text[form.start : form.end]) and text != text.lower():
        return False  # "nobody under 18 may enter", in a text that has capitals
    check = _CHECKS.get(form.form)
    return check is None or check(form, text, dates)


def _is_season(form: Found, text: str, _: list[Date]) -> bool:
    """Return whether "fall" is a season: in the fall, last fall; not "this fall in prices"."""
    if form.values.get("season") != "fall":
        return True
    dated = form.values.keys() & {"which", "whichthen", "beforeseason"}
    return bool(dated) and _word_behind(form, text) not in _words().data["not_behind_fall"]


def _is_relative(form: Found, text: str, dates: list[Date]) -> bool:
    if "season" in form.values:
        return _is_season(form, text, dates)
    return form.values["period"] not in _words().data["slight"] or not form.values.keys() & {"which", "edgeof"}


def _is_weekday(form: Found, text: str, _: list[Date]) -> bool:
    """Return whether a day is none of a name: Good Friday, the Sunday Times."""
    before = text[max(0, form.core - 14) : form.core].lower()
    named = text[form.core].isupper() and _words().before_name.search(before)
    return not named and not _words().behind_name.match(text[form.end : form.end + 16].lower())


def _is_month(form: Found, text: str, _: list[Date]) -> bool:
    """Return whether a month is nobody's name: not "by May" in a text that speaks of Eva May."""
    month = form.values["month"]
    if month not in _words().data["name_months"] or "which" in form.values:
        return True
    before = _words().data["before_months"]
    named = (match[1].lower() for match in re.finditer(rf"\b([A-Z][a-z]+)\.? {month.capitalize()}\b", text))
    return all(word in before or word in _words().data["between"] for word in named)


def _is_shift(form: Found, text: str, _: list[Date]) -> bool:
    """Return whether "a year ago" is not "half a year ago"."""
    return _word_before(form, text) not in _words().data["no_run"]


def _is_time(form: Found, text: str, _: list[Date]) -> bool:
    return is_time(form, text)


def _is_further(form: Found, text: str, dates: list[Date]) -> bool:
    """Return whether "May" goes on a list or run of months: in March and May, March to May."""
    if not dates or dates[-1].month is None:
        return False
    data = _words().data
    gap = text[dates[-1].span.end : form.start].strip().lower()
    return gap in data["joints"] or gap in data["lists"]


_CHECKS: dict[str, Callable[[Found, str, list[Date]], bool]] = {
    "season": _is_season,
    "relative": _is_relative,
    "part_period": _is_relative,
    "weekday": _is_weekday,
    "month": _is_month,
    "shift": _is_shift,
    "clock": _is_time,
    "hour": _is_time,
    "further_month": _is_further,
}


def _word_before(form: Found, text: str) -> str:
    return (text[max(0, form.start - 12) : form.start].lower().split() or [""])[-1]


def _word_behind(form: Found, text: str) -> str:
    return (text[form.end : form.end + 12].lower().split() or [""])[0].strip(".,;")


def _date(form: Found) -> Date:
    values, words = form.values, _words()
    month, day = values.get("month") or values.get("suremonth") or values.get("sureshort"), values.get("day")
    weekday = words.weekdays.get(values.get("weekday") or values.get("shortweekday") or "")
    year = values.get("year") or ("20" + values["shortyear"] if "shortyear" in values else None)
    decade = "plural" in values or "shortdecade" in values
    if "shortdecade" in values:
        year = "19" + values["shortdecade"]
    time, twelve_hour = _time(values)
    return Date(
        Span(form.start, form.end),
        year=int(year) if year else None,
        month=words.months[month[:3]] if month else int(values["numbered"]) if "numbered" in values else None,
        day=_number(day) if day else None,
        other=_other(form),
        weekday=weekday,
        daypart=_daypart(values),
        season=words.data["seasons"].get(values.get("season", "")),
        part=_part(values),
        end=_last(values),
        decade=decade,
        relative=_relative(values),
        time=time,
        twelve_hour=twelve_hour,
    )


def _number(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _other(form: Found) -> str | None:
    """Return the words of a date without year, month or day, or the last digits of a run's last year."""
    values = form.values
    if "until" in values:
        return values["until"][-2:]
    if values.keys() & {"year", "month", "suremonth", "sureshort", "day", "shortyear", "shortdecade"}:
        return None
    written = " ".join(value for name, value in values.items() if not name.startswith("before"))
    return _words().weekdays.get(values.get("weekday", "")) or ("the " if "whichthen" in values else "") + written


def _part(values: dict[str, str]) -> str | None:
    data = _words().data
    if "edge" in values:
        return str(data["edges"][values["edge"]])
    edge = values.get("edgeof") or values.get("halfyear") or values.get("bound")
    if edge:
        return str(data["edges_of"][edge])
    if "short" in values:
        return str(data["short_edges"][values["short"]])
    return "fiscal" if "fiscal" in values else None


def _last(values: dict[str, str]) -> int | None:
    """Return the last year or day of a run: 2012-13, May 3-5."""
    if "lastday" in values:
        return _number(values["lastday"])
    until = values.get("until")
    if until is None:
        return None
    return int(until if len(until) > 2 else values["year"][:2] + until)


def _daypart(values: dict[str, str]) -> str | None:
    if values.keys() & {"night", "overnight"} or values.get("nowday") == "tonight":
        return "night"
    return str(_words().data["dayparts"][values["daypart"]]) if "daypart" in values else None


def _relative(values: dict[str, str]) -> Relative | None:
    data = _words().data
    unit = data["periods"].get(values.get("period") or values.get("periods") or "")
    if "nowday" in values:
        return Relative("day", data["relative_days"][values["nowday"]])
    if "shift" in values:
        sign, anchor = data["shifts"][values["shift"]]
        few = values.get("few") or values.get("fewword")
        count = 1 if few is None else int(few) if few.isdigit() else vocabulary().words[few].value
        return Relative(unit, sign * count, anchor)
    for name in ("every", "within"):
        if name in values:
            return Relative(unit or "season", 0, name)
    which, then = values.get("which"), values.get("whichthen")
    if which is None and then is None:
        return Relative(unit, 0) if unit else None
    if unit is None:
        unit = "week" if "weekday" in values else "day" if "daypart" in values else "year"
    if then is not None and then != "past":
        return Relative(unit, data["relative_then"][then], "then")
    return Relative(unit, data["relative_now"][which or "past"])


def _time(values: dict[str, str]) -> tuple[int | None, bool]:
    """Return the minutes from midnight, and whether they may be of either half of the day."""
    data = _words().data
    if "clock" in values:
        return data["clock"][values["clock"]], False
    hour = _hour(values)
    if hour is None:
        return None, False
    minutes = hour * 60 + int(values.get("minute", 0))
    if "pasthour" in values:
        minutes += data["past_hour"][values["pasthour"].removeprefix("a ")]
    if "twodigits" in values or hour > 12 or hour == 0:
        return minutes % _DAY, False
    half = values["half"][0] if "half" in values else _half(hour, values)
    if half is None:
        is_long = "zone" in values or values.get("hourofday", "").startswith("0")
        return minutes % _DAY, "hourofday" not in values or not is_long
    return (minutes % _NOON + (_NOON if half == "p" else 0)) % _DAY, False


def _hour(values: dict[str, str]) -> int | None:
    for name in ("hour", "hourofday", "twodigits"):
        if name in values:
            return int(values[name])
    return vocabulary().words[values["hourword"]].value if "hourword" in values else None


def _half(hour: int, values: dict[str, str]) -> str | None:
    """Return "a" or "p" as the part of the day beside an hour tells."""
    daypart = _daypart(values)
    if daypart is None:
        return None
    if daypart == "night":
        return "a" if hour < 6 or hour == 12 else "p"
    return "a" if daypart == "morning" else "p"


def _timing(form: Found, text: str, dates: list[Date]) -> Timing | None:
    """Return what the preposition before a date says, and give the one before "to" its "from"."""
    data = _words().data
    before = text[max(0, form.core - _REACH) : form.core].lower()
    if dates and dates[-1].span.end <= form.core:
        gap = text[dates[-1].span.end : form.core].strip().lower()
        spans = gap in data["joints"] or (gap == "and" and dates[-1].relation is Timing.FROM)
        if spans:
            if dates[-1].relation in {None, Timing.IN}:
                dates[-1] = replace(dates[-1], relation=Timing.FROM)
            return Timing.UNTIL
    match = _words().timing.search(before)
    if match is None or _is_modifier(form, text, before):
        return None
    return Timing(data["timings"][match[1]])


def _is_modifier(form: Found, text: str, before: str) -> bool:
    """Return whether the preposition governs a noun behind the date: by Sunday's results, by the 2019 report."""
    if text.startswith(("'s", "’s"), form.end) and "plural" not in form.values:
        return form.values.get("beforeweekday") == "by" or before.endswith("by ")
    return form.form == "year" and "plural" not in form.values and before.endswith(_BEFORE_NOUNS)
