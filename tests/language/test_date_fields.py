"""Dates, periods and times: which fields each form gives, and what is left alone."""

from __future__ import annotations

import pytest

from shanxi_facts.language.dates import Date, Relative
from shanxi_facts.language.reading import read

# text, then the words of each date with its fields
ROWS = [
    # Days of the week and parts of the day
    ("They met Saturday", "Saturday: weekday=saturday"),
    ("on Sunday morning", "on Sunday morning: weekday=sunday daypart=morning relation=in"),
    ("It rained Friday night.", "Friday night: weekday=friday daypart=night"),
    ("open on Mondays", "on Mondays: weekday=monday relation=in"),
    ("early on Sunday", "early on Sunday: weekday=sunday part=early"),
    ("in the early hours of Friday", "early hours of Friday: weekday=friday part=early relation=in"),
    ("Sunday, May 4, 2019", "Sunday, May 4, 2019: year=2019 month=5 day=4 weekday=sunday"),
    ("Mon., 6 May", "Mon., 6 May: month=5 day=6 weekday=monday"),
    ("last Friday", "last Friday: weekday=friday relative=week-1"),
    ("in the morning", "in the morning: daypart=morning relation=in"),
    ("late afternoon", "late afternoon: daypart=afternoon part=late"),
    ("it froze overnight", "overnight: daypart=night"),
    # Parts of months and years
    ("mid-March", "mid-March: month=3 part=mid"),
    ("in late May", "late May: month=5 part=late relation=in"),
    ("early 2020", "early 2020: year=2020 part=early"),
    ("at the end of March", "end of March: month=3 part=end relation=in"),
    ("end-2019", "end-2019: year=2019 part=end"),
    ("the first half of 2021", "first half of 2021: year=2021 part=first half"),
    ("the second quarter", "second quarter: part=second quarter"),
    ("Q3 2019", "Q3 2019: year=2019 part=third quarter"),
    ("the first half of last year", "first half of last year: part=first half relative=year-1"),
    ("by the end of the year", "end of the year: part=end relative=year+0 relation=by"),
    ("fiscal 2021", "fiscal 2021: year=2021 part=fiscal"),
    ("FY21", "FY21: year=2021 part=fiscal"),
    ("2019-20", "2019-20: year=2019 end=2020"),
    ("May 3-5, 2020", "May 3-5, 2020: year=2020 month=5 day=3 end=5"),
    ("in March, May and June", "in March: month=3 relation=in | May: month=5 | June: month=6"),
    ("September figures", "September: month=9"),
    # Seasons and decades
    ("last winter", "last winter: season=winter relative=year-1"),
    ("the summer of 2019", "summer of 2019: year=2019 season=summer"),
    ("in the fall", "in the fall: season=autumn relation=in"),
    ("the 1980s", "1980s: year=1980 decade"),
    ("the late '80s", "'80s: year=1980 decade"),
    # Relative
    ("last year", "last year: relative=year-1"),
    ("a year ago", "a year ago: relative=year-1"),
    ("two weeks ago", "two weeks ago: relative=week-2"),
    ("10 years ago", "10 years ago: relative=year-10"),
    ("three months earlier", "three months earlier: relative=month-3 then"),
    ("the following day", "the following day: relative=day+1 then"),
    ("yesterday evening", "yesterday evening: daypart=evening relative=day-1"),
    ("tonight", "tonight: daypart=night relative=day+0"),
    ("last night", "last night: daypart=night relative=day-1"),
    # Prepositions
    ("since 1976", "1976: year=1976 relation=since"),
    ("by June", "by June: month=6 relation=by"),
    ("until Sunday", "until Sunday: weekday=sunday relation=until"),
    ("prior to 2015", "2015: year=2015 relation=before"),
    ("after about 2015", "2015: year=2015 relation=after"),
    ("from 2012 to 2021", "2012: year=2012 relation=from | 2021: year=2021 relation=until"),
    ("between March and May", "between March: month=3 relation=from | May: month=5 relation=until"),
    ("Monday to Friday", "Monday: weekday=monday relation=from | Friday: weekday=friday relation=until"),
    ("sent down by Sunday's results", "by Sunday: weekday=sunday"),
    ("by the 2019 report", "2019: year=2019"),
    (
        "10 a.m.-4 p.m. Mondays",
        "10 a.m.: time=600 relation=from | 4 p.m.: time=960 relation=until | Mondays: weekday=monday",
    ),
    # Times of day
    ("at 10:50 a.m.", "10:50 a.m.: time=650 relation=in"),
    ("11am", "11am: time=660"),
    ("11 A.M. ET", "11 A.M. ET: time=660"),
    ("9.15pm", "9.15pm: time=1275"),
    ("nine p.m.", "nine p.m.: time=1260"),
    ("12 p.m.", "12 p.m.: time=720"),
    ("before 18:30", "18:30: time=1110 relation=before"),
    ("at 6 o'clock", "6 o'clock: time=360 either relation=in"),
    ("six in the morning", "six in the morning: daypart=morning time=360"),
    ("at half past six", "half past six: time=390 either relation=in"),
    ("quarter to nine p.m.", "quarter to nine p.m.: time=1245"),
    ("12 noon", "12 noon: time=720"),
    ("earlier this year", "earlier this year: part=earlier relative=year+0"),
    ("by noon", "noon: time=720 relation=by"),
    ("at midnight", "midnight: time=0 relation=in"),
    ("from 9 to 11 a.m.", "9: time=540 relation=from | 11 a.m.: time=660 relation=until"),
    ("around 10:50 a.m.", "10:50 a.m.: time=650"),
    ("0600 GMT", "0600 GMT: time=360"),
]
NO_DATES = [
    "a Good Friday deal",
    "the Sunday Times",
    "won in 2:05",
    "this fall in prices",
    "the fall of Kabul",
    "at the last minute",
    "at the end of the day",
    "He may go and march on",
    "half a year ago",
    "more than two weeks ago",
    "two and a half years ago",
    "a quarter of them",
    "I am 5",
    "a night market",
    "They spring up",
    "the 19th century",
    "Eva May left after a plan by May",
    "2:1 odds",
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_fields(text: str, expected: str) -> None:
    reading = read(text)
    assert " | ".join(_written(date, reading.text) for date in reading.dates) == expected
    assert not reading.quantities


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert read(text).dates == ()


def _written(date: Date, text: str) -> str:
    named = {name: getattr(date, name) for name in ("year", "month", "day", "end", "weekday", "daypart", "season")}
    named |= {"part": date.part, "relative": _distance(date.relative), "time": date.time}
    fields = [f"{name}={value}" for name, value in named.items() if value is not None]
    fields += ["decade"] * date.decade + ["either"] * date.twelve_hour
    fields += [f"relation={date.relation}"] if date.relation else []
    return f"{date.span.of(text)}: {' '.join(fields)}"


def _distance(relative: Relative | None) -> str | None:
    if relative is None:
        return None
    return f"{relative.unit}{relative.offset:+}" + (" then" if relative.anchor == "then" else "")
