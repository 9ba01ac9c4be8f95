"""Texts made to cost time: every reader of the language layer goes through them once."""

from __future__ import annotations

import time

import pytest

from shanxi_facts.language.dates import read_dates
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.quantity_sets import comparable, distance, holds
from shanxi_facts.language.rates import read_rates
from shanxi_facts.language.reading import read
from shanxi_facts.language.scores import read_scores
from shanxi_facts.language.sentences import split

SIZE = 20_000
UNITS = [
    "5",
    "5 ",
    "½",
    "5万",
    "5'",
    "'a ",
    '"a. B ',
    "more than about ",
    "more than about 5 ",
    "not more than ",
    "one hundred ",
    "fifty-",
    "one man in ",
    "In Two Men ",
    "in May 5 men ",
    "in March and ",
    "Monday to ",
    "end of the ",
    "9 to ",
    "won 3-1, ",
    "Holm, 5, ",
    "5 men a day ",
    "Mr. ",
    "U.S. ",
    "AB, ",
    "By Ab Cd, ",
    "(a. B ",
    "\n",
    " \n",
    "- a\n",
    "A. B.\n\n",
]


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_a_long_text_is_read_in_time(unit: str) -> None:
    text = (unit * SIZE)[:SIZE]
    before = time.process_time()
    read_rates(text, read_quantities(text))
    for reader in (read_dates, read_scores, split, read):
        reader(text)
    assert time.process_time() - before < 10  # one that looks back over the whole text takes a minute


@pytest.mark.parametrize("other", ["5", "5 percent", "half", "5 miles", "5" * SIZE, "3.29 million"])
def test_a_figure_of_many_digits_is_compared_in_time(other: str) -> None:
    [long], [short] = read_quantities("9" * SIZE + " km"), read_quantities(other + " km" * other.isdigit())
    before = time.process_time()
    assert not holds(long, short)
    assert not holds(short, long)
    assert 0 < distance(long, short) <= 1
    comparable(long, short)
    assert time.process_time() - before < 2
