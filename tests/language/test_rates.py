"""Rates: what a quantity is by, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.rates import read_rates

RATES = [
    ("$310 per pupil", ["$310 | per pupil | pupil 1"]),
    ("40 euros a month", ["40 euros | a month | month 1"]),
    ("5 per 100,000 people", ["5 | per 100,000 people | person 100000"]),
    ("5 new cases of flu per 100,000 people", ["5 | per 100,000 people | person 100000"]),
    ("12 deaths per 1,000 live births", ["12 | per 1,000 live births | birth 1000"]),
    ("5 women for every 10 men", ["5 | for every 10 men | man 10"]),
    ("300 people a day", ["300 | a day | day 1"]),
    ("30 each year and 20 an hour", ["30 | each year | year 1", "20 | an hour | hour 1"]),
    ("three times a week", ["three | a week | week 1"]),
    ("a $5-a-day job", ["$5 | a-day | day 1"]),
    ("$40/month", ["$40 | /month | month 1"]),
    ("500 tonnes annually", ["500 tonnes | annually | year 1"]),
    ("80 new cases daily.", ["80 | daily | day 1"]),
    ("5 percent a year", ["5 percent | a year | year 1"]),
    ("2 kg per square metre", ["2 kg | per square metre | square metre 1"]),
    ("3 per head", ["3 | per head | person 1"]),
    ("$50 per capita", ["$50 | per capita | person 1"]),
    ("5.6 points and 2.9 rebounds a game", ["5.6 | a game | game 1", "2.9 | a game | game 1"]),
    ("one worker in four a day", ["one | a day | day 1"]),
]
NO_RATES = [
    "",
    "5 per cent",
    "60 km/h",
    "100 miles per hour",
    "5 men died a day later",
    "two goals a year ago",
    "8 men, a night watch",
    "10 daily papers",
    "it rose 5% in a year",
    "12 apples each",
    "the 3rd a day",
]


@pytest.mark.parametrize(("text", "expected"), RATES)
def test_rates(text: str, expected: list[str]) -> None:
    quantities = read_quantities(text)
    found = read_rates(text, quantities)
    written = [f"{quantities[r.index].span.of(text)} | {r.span.of(text)} | {r.per} {r.count}" for r in found]
    assert written == expected


@pytest.mark.parametrize("text", NO_RATES)
def test_no_rates(text: str) -> None:
    assert read_rates(text, read_quantities(text)) == ()


words = st.sampled_from("5 100,000 $3 a per each every day year people of / , . died annually for in one four".split())


@given(st.text() | st.lists(words).map(" ".join))
def test_rates_are_in_order_and_behind_their_quantity(text: str) -> None:
    quantities = read_quantities(text)
    rates = read_rates(text, quantities)
    assert [rate.index for rate in rates] == sorted({rate.index for rate in rates})
    for rate in rates:
        assert quantities[rate.index].span.end <= rate.span.start < rate.span.end <= len(text)
        assert rate.counted is None or quantities[rate.counted].span.end <= rate.span.end
