"""Two dates held against each other: whether one bears the other out, and whether they exclude each other.

What a claim's date does not give is not asked for, and what the source's gives beyond it does no harm. Two dates that
give nothing in common neither bear each other out nor conflict.
"""

from __future__ import annotations

from functools import cache

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.dates import Date, Relative, Timing
from shanxi_facts.values import replace

_FORWARD = frozenset((Timing.SINCE, Timing.FROM, Timing.AFTER))
_BACKWARD = frozenset((Timing.UNTIL, Timing.BY, Timing.BEFORE))
_TODAY = Relative("day", 0)
_HALF_DAY = 720
_DAY = 1440
_QUARTERS = ("first quarter", "second quarter", "third quarter", "fourth quarter")


@cache
def _exclusive() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in read_data("calendar")["exclusive_edges"])


def compatible(claim: Date, source: Date) -> bool:
    """Return whether ``source`` bears ``claim`` out: it gives all that the claim gives, or something finer.

    "May" holds for "May 4", "morning" for "9 a.m.", "the 1980s" for "1985"; "May 4" does not hold for "May". "Before
    May 4" holds for "on May 3", and "after 1990" for "in 1991".
    """
    if (lies := _lies_on_side(claim, source)) is not None:
        return lies
    return (
        _same_year(claim, source)
        and claim.month in (None, source.month)
        and claim.day in (None, source.day)
        and claim.end in (None, source.end)
        and claim.weekday in (None, source.weekday)
        and claim.season in (None, source.season)
        and (claim.part is None or claim.part in _parts(source, _level(claim)))
        and (claim.daypart is None or claim.daypart in _dayparts(source))
        and _same_time(claim, source)
        and _same_relative(claim, source)
        and _same_relation(claim.relation, source.relation)
    )


def conflicts(claim: Date, source: Date) -> bool:
    """Return whether the two cannot be one: something that both give differs, or they lie on opposite sides.

    >>> from shanxi_facts.language.dates import read_dates
    >>> may, june = read_dates("in May 2019 or by June 2019")
    >>> conflicts(may, june), conflicts(may, may)
    (True, False)
    """
    lies = _lies_on_side(claim, source)
    if lies is None:
        lies = _lies_on_side(source, claim)
    if lies is not None:
        return not lies
    differs = any(
        own is not None and known is not None and own != known
        for own, known in (
            (claim.month, source.month),
            (claim.day, source.day),
            (claim.weekday, source.weekday),
            (claim.season, source.season),
            (claim.end, source.end),
        )
    )
    return (
        differs
        or _years_differ(claim, source)
        or _excludes(claim.part, _parts(source, _level(claim)))
        or _excludes(source.part, _parts(claim, _level(source)))
        or _hours_differ(claim, source)
        or _relatives_differ(claim.relative, source.relative)
        or _opposed(claim.relation, source.relation)
    )


def resolved(date: Date, published: Date) -> Date:
    """Return ``date`` with what "last year", "next month" say counted from the day the text was published.

    >>> from shanxi_facts.language.dates import read_dates
    >>> [today] = read_dates("November 30, 2019")
    >>> [last_month] = read_dates("last month")
    >>> (resolved(last_month, today).year, resolved(last_month, today).month)
    (2019, 10)
    """
    relative = date.relative
    if relative is None or relative.anchor != "now" or published.year is None or date.weekday or date.month:
        return date
    if relative.unit == "year":
        return replace(date, year=published.year + relative.offset, relative=None)
    if relative.unit == "month" and published.month is not None:
        months = published.year * 12 + published.month - 1 + relative.offset
        return replace(date, year=months // 12, month=months % 12 + 1, relative=None)
    if relative.unit == "day" and published.month is not None and published.day is not None:
        return _days_from(date, published.year, published.month, published.day)
    return date


def _lies_on_side(claim: Date, source: Date) -> bool | None:
    """Tell whether a day or year of the source lies before or after that of the claim, as the claim says it does.

    None where the claim says no such thing, or where it cannot be told.
    """
    forward = claim.relation is Timing.AFTER
    if not (forward or claim.relation is Timing.BEFORE) or source.relation not in {None, Timing.IN}:
        return None
    mine, known = _given(claim), dict(_given(source))
    theirs = [(part, known[part]) for part, _ in mine if part in known]
    if not mine or len(theirs) < len(mine) or mine == theirs:
        return None
    return (theirs > mine) is forward


def _given(date: Date) -> list[tuple[str, int]]:
    """Return year, month and day as far as they are given, in this order; nothing for what is no single one of them."""
    if date.decade or date.part or date.end or date.relative or date.season:
        return []
    parts = (("year", date.year), ("month", date.month), ("day", date.day))
    return [(name, value) for name, value in parts if value is not None]


def _days_from(date: Date, year: int, month: int, day: int) -> Date:
    """Return a date that counts in days, counted from a day of the calendar; unchanged if that is none."""
    import datetime

    offset = date.relative.offset if date.relative else 0
    try:
        found = datetime.date(year, month, day) + datetime.timedelta(days=offset)
    except (ValueError, OverflowError):  # "February 30" is written, and is no day
        return date
    return replace(date, year=found.year, month=found.month, day=found.day, relative=None)


def _same_year(claim: Date, source: Date) -> bool:
    if claim.year is None or claim.year == source.year:
        return claim.year is None or claim.decade or not source.decade
    return claim.decade and source.year is not None and claim.year <= source.year < claim.year + 10


def _years_differ(claim: Date, source: Date) -> bool:
    if claim.year is None or source.year is None or claim.year == source.year:
        return False
    in_claim = claim.decade and claim.year <= source.year < claim.year + 10
    in_source = source.decade and source.year <= claim.year < source.year + 10
    return not in_claim and not in_source


def _level(date: Date) -> str:
    """Return what a date's part is a part of: a day, a month or a year."""
    unit = date.relative.unit if date.relative else None
    if date.weekday or date.day or date.daypart or unit in {"day", "week"}:
        return "day"
    return "month" if date.month or unit == "month" else "year"


def _parts(date: Date, level: str) -> frozenset[str]:
    """Return the parts of a month or year (``level``) that a date lies in: its own, and what its day or month says."""
    if _level(date) == level and date.part:
        half = {_QUARTERS[0]: "first half", _QUARTERS[1]: "first half"}.get(date.part, "second half")
        return frozenset({date.part, half} if date.part in _QUARTERS else {date.part})
    if level == "month" and date.day is not None:
        return _thirds(date.day, 31)
    if level == "year" and date.month is not None:
        half = "first half" if date.month <= 6 else "second half"
        return _thirds(date.month, 12) | {_QUARTERS[(date.month - 1) // 3], half}
    return frozenset()


def _thirds(number: int, last: int) -> frozenset[str]:
    third = (number - 1) * 3 // last
    parts = {("early", "mid", "late")[third]}
    if number * 10 <= last * 3:
        parts.add("start")
    if number * 10 >= last * 8:
        parts.add("end")
    return frozenset(parts)


def _excludes(part: str | None, others: frozenset[str]) -> bool:
    """Return whether a part excludes all that another date lies in: early excludes late."""
    if part is None or part in others:
        return False
    return any(part in group and not group.isdisjoint(others) for group in _exclusive())


def _dayparts(date: Date) -> frozenset[str]:
    if date.daypart or date.time is None:
        return frozenset((date.daypart,)) if date.daypart else frozenset()
    times = {date.time, (date.time + _HALF_DAY) % _DAY} if date.twelve_hour else {date.time}
    return frozenset(
        part
        for part, (start, end) in read_data("calendar")["daypart_hours"].items()
        if all(start <= time < end or start <= time + _DAY < end for time in times)
    )


def _hours_differ(claim: Date, source: Date) -> bool:
    if claim.time is not None and source.time is not None:
        return not _same_time(claim, source) and not _same_time(source, claim)
    mine, theirs = _dayparts(claim), _dayparts(source)
    return bool(mine and theirs) and mine.isdisjoint(theirs) and not mine | theirs <= {"evening", "night"}


def _same_time(claim: Date, source: Date) -> bool:
    if claim.time is None or claim.time == source.time:
        return True
    either = claim.twelve_hour or source.twelve_hour
    return source.time is not None and either and (claim.time - source.time) % _HALF_DAY == 0


def _same_relative(claim: Date, source: Date) -> bool:
    mine, theirs = claim.relative, source.relative
    if mine is None or mine == theirs:
        return True
    if theirs is None and mine.anchor == "now":
        # A text speaks of its own day, and calls the Friday before it "Friday" as well as "last Friday".
        return mine == _TODAY or (mine.offset <= 0 and (claim.weekday or claim.month) is not None)
    return False


def _relatives_differ(mine: Relative | None, theirs: Relative | None) -> bool:
    if mine is None or theirs is None or mine.anchor != theirs.anchor or mine == theirs:
        return False
    if mine.unit == theirs.unit:
        return True
    return "day" not in (mine.unit, theirs.unit) and mine.offset == theirs.offset != 0


def _same_relation(claim: Timing | None, source: Timing | None) -> bool:
    if claim is None or claim is source:
        return True
    match claim:
        case Timing.IN:
            return source in {None, Timing.SINCE, Timing.FROM}
        case Timing.SINCE | Timing.FROM:
            return source in {Timing.SINCE, Timing.FROM}
        case Timing.BY:
            return source in {None, Timing.IN, Timing.BEFORE}
        case _:
            return False


def _opposed(claim: Timing | None, source: Timing | None) -> bool:
    return (claim in _FORWARD and source in _BACKWARD) or (claim in _BACKWARD and source in _FORWARD)
