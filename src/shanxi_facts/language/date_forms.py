"""The forms that a date may take, as one pattern made of small parts.

A part in capitals stands for words of ``data/calendar.json`` or for figures. Each that holds a value is a group of the
pattern, named after the part and its form (``month__month_day``); each form is a group around its parts, so that
``match.lastgroup`` tells which form was found. ``values`` gives what the parts of a match say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.model import Span

# START and END keep off figures and words that go on; FREE that no day or year follows a month.
_FIXED = {
    "START": r"(?<! \d[.,] ) (?<! \w )",
    "END": r"(?! [\w%] | [.,]\d | -[a-z] )",
    "FREE": r"(?<! \. ) (?! \w | \.? ,? \s+ (?: (?: of \s+ )? [12]\d{3} | (?: 0?[1-9] | [12][0-9] | 3[01] ) (?: st | nd | rd | th )? ) (?! [\w%] | [.,]\d | -[a-z] ) )",  # noqa: E501
    "UPTO": " | ".join(read_data("calendar")["until"]),
    "ORDERED": " | ".join(read_data("calendar")["numbered"]),
    "PART": r"(?: EDGE [\s-]+ (?: (?: on | in ) \s+ (?: the \s+ )? )? | (?: EDGEOF \s+ (?: of | on ) \s+ | BOUND - ) (?: the \s+ )? | SHORT \s+ (?: of \s+ )? )",  # noqa: E501
}
_FIGURES = {
    "NUMBERED": r"0?[1-9] | 1[0-2]",
    "DAY": r"(?: 0?[1-9] | [12][0-9] | 3[01] ) (?: st | nd | rd | th )?",
    "LASTDAY": r"(?: 0?[1-9] | [12][0-9] | 3[01] ) (?: st | nd | rd | th )?",
    "YEAR": r"1[0-9]{3} | 2[01][0-9]{2}",
    "SHORTYEAR": r"[0-9]{2}",
    "UNTIL": r"(?: 1[0-9] | 2[01] )? [0-9]{2}",
    "PLURAL": r"['’]? s",
    "SHORTDECADE": r"[2-9]0",
    "HOUR": r"1[0-2] | 0?[1-9]",
    "HOUROFDAY": r"[01]?[0-9] | 2[0-3]",
    "TWODIGITS": r"[01][0-9] | 2[0-3]",
    "MINUTE": r"[0-5][0-9]",
    "HALF": r"(?: [ap] \.m\.? | [ap] m ) (?! \w )",
    "FEW": r"[0-9]{1,3}",
    "BOUND": r"start | end",
}
# Of two forms that begin at one place, the one listed first is tried first.
_FORMS = {
    "time_first": r"""START HOUR (?: [:.] MINUTE )? (?= \s? (?: - | UPTO ) \s? (?: 1[0-2] | 0?[1-9] )
                      (?: [:.] [0-5][0-9] )? \s? HALF )""",  # 9 to 11 a.m.
    "time": r"START (?: HOUR | HOURWORD ) (?: [:.] MINUTE )? \s? HALF (?: \s ZONE \b )?",  # 10:50 a.m.
    "hours": r"START TWODIGITS MINUTE \s (?: hours \b | ZONE \b )",  # 1830 GMT
    "clock": r"START (?<! [:\d] ) HOUROFDAY : MINUTE (?! [:\d] ) (?: \s? (?: h | hrs | hours | ZONE ) \b )? END",
    "oclock": r"START (?: HOUR | HOURWORD ) \s? o '? \s? clock (?: \s+ (?: in \s+ the | at ) \s+ DAYPART )? \b",
    "past_hour": r"START PASTHOUR \s+ (?: HOUR | HOURWORD ) \b (?: \s? HALF )?",  # half past six
    "hour": r"START (?: HOUR | HOURWORD ) \s+ (?: in \s+ the \s+ DAYPART | at \s+ NIGHT ) \b",  # six in the morning
    "named_time": r"START (?: 12 \s )? CLOCK \b",  # 12 noon
    "weekday_month": r"""START PART? (?: WEEKDAY | SHORTWEEKDAY \.? ) (?: \s+ DAYPART )? ,? \s+ MONTH \s+ DAY
                         (?: (?: \s* , \s* | \s+ ) YEAR )? END""",  # Sunday, May 4, 2019
    "weekday_day": r"""START PART? (?: WEEKDAY | SHORTWEEKDAY \.? ) (?: \s+ DAYPART )? ,? \s+ (?: the \s+ )? DAY \s+
                       (?: of \s+ )? MONTH (?: (?: \s* , \s* | \s+ ) YEAR )? END""",
    "month_day": r"START MONTH \s+ DAY (?: \s? - \s? LASTDAY )? (?: (?: \s* , \s* | \s+ ) YEAR )? END",
    "day_month": r"START DAY (?: \s? - \s? LASTDAY )? \s+ (?: of \s+ )? MONTH (?: (?: \s* , \s* | \s+ ) YEAR )? END",
    "month_year": r"START PART? MONTH ,? \s+ (?: of \s+ )? YEAR END",  # September 2021
    "numbers": r"START YEAR [-/.] NUMBERED [-/.] DAY END",  # 2021-09-29
    "day": r"\b on \s+ the \s+ DAY (?<= [a-z] ) END",  # on the 29th
    "fiscal": r"START PART? FISCAL \s? (?: YEAR (?: [-/] UNTIL )? | ' ? SHORTYEAR ) END",  # FY21
    "years": r"START YEAR \s? [-/] \s? UNTIL END",  # 2012-13
    "season_year": r"START PART? SEASON \s+ (?: of \s+ )? YEAR END",  # summer 2019
    "year": r"START PART? (?= 19 | 20 ) YEAR PLURAL? END",  # 2020, the late 1970s
    "early_year": r"TIMED YEAR PLURAL? END",  # in 1899
    "short_decade": r"(?<! \w ) ' SHORTDECADE s \b",
    "part_month": r"START PART MONTH FREE",  # mid-March
    "month": r"\b (?! this \s (?-i:may) ) (?: BEFOREMONTH | WHICH ) [\s-]+ MONTH FREE",  # in March
    "sure_month": r"START (?: SUREMONTH FREE | SURESHORT (?! \s+ \d ) )",
    "further_month": r"(?<= [\s-] ) (?= (?-i: [A-Z] ) ) MONTH FREE",  # in March and May
    "weekday": r"\b (?: BEFOREWEEKDAY \s+ | WHICH \s+ )? PART? WEEKDAY (?: s \b )? (?: \s+ DAYPART )? \b",
    "day_of_now": r"\b PART? NOWDAY (?: \s+ DAYPART )? \b",  # yesterday evening
    "part_of_now": r"\b (?: the \s+ WHICHTHEN | WHICH ) \s+ DAYPART \b",  # last night
    "shift": r"\b (?: ONE | FEW | FEWWORD ) [\s-] PERIODS \s+ SHIFT \b",  # two weeks ago
    "relative": r"\b PART? (?: the \s+ WHICHTHEN | WHICH | EVERY | WITHIN ) \s+ (?: PERIOD | SEASON ) \b",  # last year
    "part_period": r"START EDGEOF \s+ of \s+ the \s+ PERIOD \b",  # the end of the year
    "season": r"\b (?: BEFORESEASON \s+ (?: the \s+ )? PART? | PART ) SEASON \b",  # in summer
    "part_alone": r"\b (?: HALFYEAR | SHORT ) (?: \s+ of \s+ the \s+ (?: year | season ) )? END",  # the second quarter
    "daypart": r"\b (?: in \s+ the \s+ | at \s+ (?= night ) | during \s+ the \s+ )? PART DAYPART \b",
    "daypart_alone": r"\b (?: in \s+ the \s+ | at \s+ (?= night ) | during \s+ the \s+ | by \s+ ) DAYPART \b | \b OVERNIGHT \b",  # noqa: E501
}
# Dates whatever follows: "by the end of 2020 incomes …", "By 2020 incomes …", "29 of September", "On the 29th Zhang …"
# (but not "on the 18th National Congress"); and what a reader of quantities takes for a length or an order.
_SURE = {
    "end_of_year": r"\b EDGEOF \s+ of \s+ (?: the \s+ )? YEAR END",
    "opening_year": r"(?: ^ | [.;:!?] \s+ ) by \s+ YEAR END",
    "day_of_month": r"START DAY \s+ of \s+ MONTH",
    "day_of_name": r"""\b on \s+ the \s+ DAY (?<= [a-z] ) (?= \s+ (?-i:[A-Z]) )
                       (?! \s+ [a-z-]* (?: \s+ [a-z-]+ )? \s* (?: ORDERED ) \b )""",
} | {
    name: _FORMS[name]
    for name in ("time_first", "hour", "part_alone", "relative", "weekday", "part_month", "fiscal", "past_hour")
}
_JOINT = re.compile(r"[\s-]+")  # parts words in a form as well as a blank
_PART = re.compile(r"(?<![\\:(?])\b[A-Z]{3,}\b")
_SHIFTED = {"shift": _FORMS["shift"]}
# What is no count, whoever reads it: times, and days of a month joined by a dash.
_TIMES = {
    name: _FORMS[name] for name in ("time_first", "time", "hours", "clock", "oclock", "past_hour", "hour", "named_time")
} | {
    "day_run": r"START DAY \s? [-–] \s? LASTDAY \s+ (?: of \s+ )? MONTH \b",
}
_TIME_SIGN = re.compile(
    r"[0-9]\s?[ap]\.?m\b|[a-z] [ap]\.m|clock\b|[0-9]:[0-9]|\b(?:half|quarter)[ -](?:past|to)\b"
    r"|\bin the (?:morning|afternoon|evening)|\bat night\b|\b12 (?:noon|mid)|[0-9]\s?[-–]\s?[0-9]+ (?:of )?[a-z]"
)


class Found(NamedTuple):
    """A form found in a text: where, where its first value stands, and its values by the names of their parts."""

    form: str
    start: int
    end: int
    core: int
    values: dict[str, str]


@cache
def every_form() -> re.Pattern[str]:
    """Return the pattern of all forms."""
    return _compiled(_FORMS)


@cache
def sure_form() -> re.Pattern[str]:
    """Return the pattern of forms that are dates even where a quantity was read."""
    return _compiled(_SURE)


@cache
def shifted_form() -> re.Pattern[str]:
    """Return the pattern of lengths before "ago", which are dates only as they stand: not "over two weeks ago"."""
    return _compiled(_SHIFTED)


@cache
def _time_form() -> re.Pattern[str]:
    return _compiled(_TIMES)


def find(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of one of the patterns above in order, none overlapping another."""
    end = 0
    for beginning in _beginnings().finditer(text):
        if beginning.start() >= end and (match := pattern.match(text, beginning.start())):
            yield match
            end = match.end()


def find_times(text: str, lowered: str) -> list[Span]:
    """Return where ``text`` gives times of day and runs of days, whose figures count nothing."""
    if not _TIME_SIGN.search(lowered):
        return []
    return [Span(*match.span()) for match in find(_time_form(), text) if is_time(found(match), text)]


def is_time(form: Found, text: str) -> bool:
    """Return whether a form is a time as far as the word before it tells: not "won in 2:05", "four in the morning"."""
    words = read_data("calendar")
    before = (text[max(0, form.start - 12) : form.start].lower().split() or [""])[-1]
    if form.form == "clock":
        return before not in words["lengths"]
    return form.form != "hour" or not before or before in words["before_hours"]


def found(match: re.Match[str]) -> Found:
    """Return what a match of ``every_form()`` says."""
    form = match.lastgroup or ""
    groups = {name: match.start(name) for name in _groups(match.re)[form] if match[name] is not None}
    values = {name.partition("__")[0]: " ".join(_JOINT.split(match[name].lower())) for name in groups}
    core = min((start for name, start in groups.items() if not name.startswith("before")), default=match.start())
    return Found(form, match.start(), match.end(), core, values)


@cache
def _groups(pattern: re.Pattern[str]) -> dict[str, tuple[str, ...]]:
    """Return the names of the groups with values, by form."""
    named: dict[str, tuple[str, ...]] = {}
    for name in pattern.groupindex:
        _, inner, form = name.partition("__")
        if inner:
            form = form.partition("__")[0]
            named[form] = (*named.get(form, ()), name)
    return named


def _compiled(written: dict[str, str]) -> re.Pattern[str]:
    alternatives = (f"(?P<{form}> {_filled(form, pattern)} )" for form, pattern in written.items())
    return re.compile("|".join(alternatives), re.ASCII | re.IGNORECASE | re.VERBOSE)


def _filled(form: str, written: str) -> str:
    """Return a form with its parts filled in; a part that it has twice is numbered."""
    parts = _parts()
    seen: list[str] = []

    def part(match: re.Match[str]) -> str:
        name = match[0]
        if name in _FIXED:
            return _PART.sub(part, _FIXED[name])
        seen.append(name)
        count = seen.count(name)
        return f"(?P<{name.lower()}__{form}{f'__{count}' if count > 1 else ''}> {parts[name]} )"

    return _PART.sub(part, written)


@cache
def _parts() -> dict[str, str]:
    """Return the patterns of the parts: figures, and the words of the data file."""
    data = read_data("calendar")
    numbers = read_data("numbers")
    small = [*numbers["units"], *numbers["teens"], *numbers["tens"]]
    halves = [words for words in data["edges_of"] if words.endswith(("half", "quarter"))]
    return _FIGURES | {
        "MONTH": rf"(?: {_words(data['months'])} ) \b | (?: {_words(data['month_abbreviations'])} ) \b \.?",
        "SUREMONTH": rf"(?-i: {_words(data['sure_months'])} ) \b",
        "SURESHORT": rf"(?-i: {_words(data['sure_short_months'])} ) \.",
        "WEEKDAY": _words(data["weekdays"]),
        "SHORTWEEKDAY": _words(data["weekday_abbreviations"]),
        "DAYPART": _words(data["dayparts"]),
        "NIGHT": "night",
        "OVERNIGHT": "overnight",
        "SEASON": _words(data["seasons"]),
        "EDGE": _words(data["edges"]),
        "EDGEOF": _words(data["edges_of"]),
        "HALFYEAR": _words(halves),
        "SHORT": _words(data["short_edges"]),
        "FISCAL": _words(data["fiscal"]),
        "PERIOD": _words(word for word, period in data["periods"].items() if word == period),
        "PERIODS": _words(data["periods"]),
        "WHICH": _words(data["relative_now"]),
        "WHICHTHEN": _words(data["relative_then"]),
        "EVERY": "every",
        "WITHIN": r"within \s+ a",
        "NOWDAY": _words(data["relative_days"]),
        "SHIFT": _words(data["shifts"]),
        "ONE": _words(data["one"]),
        "FEWWORD": _words(small),
        "HOURWORD": _words([*list(numbers["units"])[3:], "ten", "eleven", "twelve", "one", "two"]),
        "PASTHOUR": rf"(?: a \s )? (?: {_words(data['past_hour'])} )",
        "CLOCK": _words(data["clock"]),
        "ZONE": rf"(?-i: {_words(data['zones'])} )",
        "TIMED": "|".join(rf"(?<= \b{word}\s )" for word in data["timed"]),
        "BEFOREMONTH": _words(data["before_months"]),
        "BEFOREWEEKDAY": _words(data["before_weekdays"]),
        "BEFORESEASON": _words(data["before_seasons"]),
    }


def _words(listed: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    longest_first = sorted(listed, key=len, reverse=True)
    return " | ".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in longest_first)


@cache
def _beginnings() -> re.Pattern[str]:
    """Return a pattern for the words and digits that forms begin with: to try all forms anywhere costs seven times."""
    data, numbers = read_data("calendar"), read_data("numbers")
    lists = """months month_abbreviations weekdays weekday_abbreviations edges edges_of short_edges relative_now
               relative_days one clock seasons past_hour dayparts before_months before_weekdays before_seasons"""
    words = {*data["openers"]} | {re.split(r"[\s-]", entry)[0] for name in lists.split() for entry in data[name]}
    words |= {f"{day}s" for day in data["weekdays"]}
    words |= {word for name in ("units", "teens", "tens") for word in numbers[name]}
    longest_first = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:[0-9']|fy|(?:{longest_first})\b)", re.ASCII | re.IGNORECASE)


@cache
def signs() -> re.Pattern[str]:
    """Return a pattern without which a text in lower case has no date: most sentences have none."""
    data: dict[str, Any] = read_data("calendar")
    beginnings = {month[:3] for month in data["months"]}
    whole = {word for name in ("dayparts", "seasons", "relative_days", "periods", "clock") for word in data[name]}
    halves = {word.split()[-1] for word in data["edges_of"] if word.endswith(("half", "quarter"))}
    zones = "|".join(data["zones"]).lower()
    ends = {"overnight", "clock", "fy", "fiscal", *halves, *data["short_edges"]}
    return re.compile(
        rf"\b(?:[12]\d{{3}}|on\s+the\s+\d|{'|'.join(sorted(beginnings))}|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
        rf"|(?:{'|'.join(sorted(whole | ends))})\b)|'\d0s|\d:\d\d|(?:\d|[a-z])\s?[ap]\.?m\b|\bfy\d|\d\s(?:{zones})\b",
        re.ASCII,
    )
