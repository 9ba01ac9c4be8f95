"""Dates held against each other: what bears a claim out, and what excludes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.date_comparison import compatible, conflicts, resolved
from shanxi_facts.language.dates import Date, read_dates
from shanxi_facts.language.quantities import read_quantities

HOLDS = [  # claim, source
    ("before 20 May 2016", "on 15 May 2016"),
    ("before April 17", "on 16 April 2020"),
    ("after 1990", "in 1991"),
    ("in May", "on May 4"),
    ("in 2019", "in May 2019"),
    ("the 1980s", "in 1985"),
    ("early May", "May 4"),
    ("the first half of 2019", "March 2019"),
    ("the first half of 2019", "the first quarter of 2019"),
    ("Friday", "Friday night"),
    ("Friday", "last Friday"),
    ("last Friday", "Friday"),
    ("in the morning", "at 9 a.m."),
    ("6 o'clock", "6 p.m."),
    ("noon", "12 p.m."),
    ("a year ago", "last year"),
    ("in 2016", "since 2016"),
    ("by 2016", "in 2016"),
    ("since 2016", "from 2016"),
    ("2016", "before 2016"),
    ("today", "in May"),
]
FAILS = [
    ("May 4", "in May"),
    ("in May 2019", "in 2019"),
    ("in 1985", "the 1980s"),
    ("Friday night", "Friday"),
    ("early 2019", "2019"),
    ("early 2019", "the 9th of November 2019"),
    ("next Friday", "Friday"),
    ("last year", "2019"),
    ("since 2016", "in 2016"),
    ("yesterday", "in May"),
    ("2019", "in May"),
    ("at 9 a.m.", "in the morning"),
    ("Friday evening", "Friday night"),
]
EXCLUDE = [
    ("before 10 May 2016", "on 15 May 2016"),
    ("on Sunday", "on Monday"),
    ("2019", "2020"),
    ("May 4", "May 5"),
    ("May 4", "June 4"),
    ("the first half of 2021", "the second half of 2021"),
    ("the first half of 2021", "October 2021"),
    ("early May", "late May"),
    ("since 2016", "until 2016"),
    ("before 2016", "after 2016"),
    ("by Friday", "from Friday"),
    ("in the morning", "in the evening"),
    ("9 a.m.", "9 p.m."),
    ("9 a.m.", "in the evening"),
    ("in 1995", "the 1980s"),
    ("today", "yesterday"),
    ("last year", "next year"),
    ("two weeks ago", "two months ago"),
    ("last summer", "last winter"),
    ("the second quarter", "the third quarter"),
]
NEITHER = [
    ("in May", "in 2019"),
    ("Friday evening", "Friday night"),
    ("yesterday", "last week"),
    ("last year", "2019"),
    ("6 o'clock", "on Monday"),
]


@pytest.mark.parametrize(("claim", "source"), HOLDS)
def test_holds(claim: str, source: str) -> None:
    assert compatible(date(claim), date(source))
    assert not conflicts(date(claim), date(source))


@pytest.mark.parametrize(("claim", "source"), FAILS)
def test_fails(claim: str, source: str) -> None:
    assert not compatible(date(claim), date(source))


@pytest.mark.parametrize(("claim", "source"), EXCLUDE)
def test_excludes(claim: str, source: str) -> None:
    assert conflicts(date(claim), date(source))
    assert conflicts(date(source), date(claim))
    assert not compatible(date(claim), date(source))


@pytest.mark.parametrize(("claim", "source"), NEITHER)
def test_neither(claim: str, source: str) -> None:
    assert not compatible(date(claim), date(source))
    assert not conflicts(date(claim), date(source))


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("last year", "May 4, 2019", (2018, None, None)),
        ("a year ago", "2019", (2018, None, None)),
        ("next month", "December 4, 2019", (2020, 1, None)),
        ("yesterday", "March 1, 2020", (2020, 2, 29)),
        ("yesterday", "February 30, 2020", (None, None, None)),
        ("last week", "March 1, 2020", (None, None, None)),
        ("a year earlier", "March 1, 2020", (None, None, None)),
        ("on Friday", "March 1, 2020", (None, None, None)),
    ],
)
def test_resolved(text: str, published: str, expected: tuple[int | None, ...]) -> None:
    found = resolved(date(text), date(published))
    assert (found.year, found.month, found.day) == expected


texts = st.sampled_from([text for rows in (HOLDS, FAILS, EXCLUDE, NEITHER) for row in rows for text in row])


@given(texts, texts)
def test_nothing_both_holds_and_excludes(claim: str, source: str) -> None:
    one, other = date(claim), date(source)
    assert not (compatible(one, other) and conflicts(one, other))
    assert conflicts(one, other) == conflicts(other, one)
    assert compatible(one, one)


def date(text: str) -> Date:
    (found,) = read_dates(text, read_quantities(text))
    return found
