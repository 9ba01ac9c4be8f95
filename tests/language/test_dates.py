"""Dates: what is read as one, what is left to the quantities, and what one date holds of another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.dates import Date, read_dates
from shanxi_facts.language.reading import read
from shanxi_facts.model import Span

# text, then for each date its words and year, month, day, other ("-" for what is not given)
DATES = [
    ("Taiyuan, September 29 (Yang Jing)", ["September 29 | - 9 29 -"]),
    ("SEPTEMBER 29TH, 2021", ["SEPTEMBER 29TH, 2021 | 2021 9 29 -"]),
    ("on Sept. 29, 2021,", ["Sept. 29, 2021 | 2021 9 29 -"]),
    ("May 3,2021", ["May 3,2021 | 2021 5 3 -"]),
    ("29 September, 2021", ["29 September, 2021 | 2021 9 29 -"]),
    ("8 sep 2020", ["8 sep 2020 | 2020 9 8 -"]),
    ("the 29th of September", ["29th of September | - 9 29 -"]),
    ("29 of September", ["29 of September | - 9 29 -"]),
    ("September of 2021", ["September of 2021 | 2021 9 - -"]),
    ("in Sept. 2021", ["Sept. 2021 | 2021 9 - -"]),
    ("2022-09-29", ["2022-09-29 | 2022 9 29 -"]),
    ("2022/9/29", ["2022/9/29 | 2022 9 29 -"]),
    ("29/09/2022", ["2022 | 2022 - - -"]),
    # A preposition before a month does not hide its day.
    ("the press conference of September 29", ["September 29 | - 9 29 -"]),
    ("by May 20, 2021", ["May 20, 2021 | 2021 5 20 -"]),
    # A month that ends a sentence does not take the figure of the next one.
    ("It ended in June. 4 villages followed", ["in June | - 6 - -"]),
    ("in May 300 people moved", ["in May | - 5 - -"]),
    ("In March 20 km of roads were built", ["In March | - 3 - -"]),
    ("mid-September", ["mid-September | - 9 - -"]),
    ("this May", ["this May | - 5 - -"]),
    ("since January's flood", ["since January | - 1 - -"]),
    # Days
    ("at a press conference held on the 29th", ["on the 29th | - - 29 -"]),
    ("on the 29th, Zhang Yuhong spoke", ["on the 29th | - - 29 -"]),
    ("On the 29th Zhang Yuhong spoke", ["On the 29th | - - 29 -"]),
    # Years
    ("in 2020", ["2020 | 2020 - - -"]),
    ("In 2020 incomes rose", ["2020 | 2020 - - -"]),
    ("By 2020 farmers had moved", ["2020 | 2020 - - -"]),
    ("by the end of 2020 farmers had moved", ["end of 2020 | 2020 - - -"]),
    ("the 2019 figures", ["2019 | 2019 - - -"]),
    ("about 2012", ["2012 | 2012 - - -"]),
    ("in 1899, as in 1644", ["1899 | 1899 - - -", "1644 | 1644 - - -"]),
    ("between 2012 and 2021", ["2012 | 2012 - - -", "2021 | 2021 - - -"]),
    ("2012-13", ["2012-13 | 2012 - - 13"]),
    ("the 2016–2020 plan", ["2016-2020 | 2016 - - 20"]),
    ("in 2020 - 21 counties", ["2020 | 2020 - - -"]),
    ("the late 1990s", ["late 1990s | 1990 - - -"]),
    ("in 2012 villages", ["2012 | 2012 - - -"]),
    # Weekdays and what depends on today
    ("on Tuesday", ["on Tuesday | - - - tuesday"]),
    ("LAST  YEAR", ["LAST  YEAR | - - - last year"]),
    ("the same month", ["the same month | - - - the same month"]),
    ("a year later", ["a year later | - - - a year later"]),
]

NO_DATES = [
    "",
    "58 poor counties",
    "2012 people",
    "2018 rural households",
    "a total of 2012 villages",
    "over 2000",
    "exactly 2000",
    "2000 brands",
    "2012 yuan",
    "$2012",
    "2012%",
    "2012 percent",
    "2012 m deep",
    "7,2012",
    "3.2019",
    "2012.5",
    "1899",
    "2100",
    "in 1500 villages",
    "G2012",
    "2019-nCoV",
    "May 3.5 million",
    "May 3,000",
    "May 32",
    "may 20 people go",
    "march 20 km",
    "This may help farmers",
    "12 Junior",
    "Decisions 12",
    "on the 18th National Congress",
    "on the 14th Five-Year Plan",
    "on the 3rd floor",
    "on the 12th-ranked",
    "the 29th",
    "half a year ago",
    "the last two years",
    "marching on",
    "a birthday",
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates(text: str, expected: list[str]) -> None:
    reading = read(text)
    assert [_written(date, reading.text) for date in reading.dates] == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert read(text).dates == ()


def test_curated_dates_are_read_without_quantities() -> None:
    assert [date.day for date in read_dates("on the 18th")] == [18]
    assert [date.year for date in read_dates("2012 villages")] == [2012]


@pytest.mark.parametrize(
    ("date", "other", "expected"),
    [
        (Date(Span(0, 1)), Date(Span(0, 1), 2021, 9, 29), True),
        (Date(Span(0, 1), day=29), Date(Span(5, 9), None, 9, 29), True),
        (Date(Span(0, 1), month=9, day=28), Date(Span(0, 1), None, 9, 29), False),
        (Date(Span(0, 1), 2021, 9, 29), Date(Span(0, 1), None, 9, 29), False),
        (Date(Span(0, 1), other="last year"), Date(Span(0, 1)), False),
    ],
)
def test_within(date: Date, other: Date, expected: bool) -> None:
    assert date.within(other) is expected


WORDS = (
    "on the 29th may May 20 2012 2012-13 , . of in this 1899 % last next early late mid end first half quarter Sunday "
    "Friday night morning at 9 10:50 a.m. pm noon o'clock to and from since until by two weeks ago a year later Q3 "
    "FY21 '80s 1980s summer fall Jan. - 0600 GMT every within tonight yesterday half-past six half past"
).split()


@given(st.text() | st.lists(st.sampled_from(WORDS)))
def test_any_text_has_dates_in_order_and_apart(text: str | list[str]) -> None:
    text = text if isinstance(text, str) else " ".join(text)
    for dates in (read_dates(text), read(text).dates):
        ends = [0]
        for date in dates:
            assert ends[-1] <= date.span.start < date.span.end <= len(text) * 18
            ends.append(date.span.end)


@given(st.text(alphabet="0123456789 ,.-$%aeknmy", max_size=40))
def test_a_date_and_a_quantity_never_share_a_character(text: str) -> None:
    reading = read(text)
    assert not any(date.span.overlaps(quantity.span) for date in reading.dates for quantity in reading.quantities)


def _written(date: Date, text: str) -> str:
    parts = (date.year, date.month, date.day, date.other)
    return f"{date.span.of(text)} | {' '.join('-' if part is None else str(part) for part in parts)}"
