"""Texts made to cost time: every reader of the language layer goes through them, and looks back over none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from shanxi_facts.language.dates import read_dates
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.quantity_sets import comparable, distance, holds
from shanxi_facts.language.rates import read_rates
from shanxi_facts.language.reading import read
from shanxi_facts.language.scores import read_scores
from shanxi_facts.language.sentences import split

Grows = Callable[[Callable[[int], object], int], bool]

SIZE = 5000
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


OTHERS = ["5", "5 percent", "half", "5 miles", "5" * 4 * SIZE, "3.29 million"]


def read_whole(text: str) -> None:
    read_rates(text, read_quantities(text))
    for reader in (read_dates, read_scores, split, read):
        reader(text)


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_a_long_text_is_read(unit: str) -> None:
    read_whole((unit * SIZE)[:SIZE])


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_the_time_of_a_text_grows_with_its_length(unit: str, grows_evenly: Grows) -> None:
    assert grows_evenly(lambda size: read_whole((unit * size)[:size]), SIZE)


@pytest.mark.parametrize("other", OTHERS, ids=lambda text: text[:12])
def test_a_figure_of_many_digits_is_compared(other: str) -> None:
    [long], [short] = read_quantities("9" * 4 * SIZE + " km"), read_quantities(other + " km" * other.isdigit())
    assert not holds(long, short)
    assert not holds(short, long)
    assert 0 < distance(long, short) <= 1
    comparable(long, short)


@pytest.mark.slow
@pytest.mark.parametrize("other", OTHERS, ids=lambda text: text[:12])
def test_the_time_of_a_comparison_grows_with_its_digits(other: str, grows_evenly: Grows) -> None:
    def compare(digits: int) -> None:
        [long], [short] = read_quantities("9" * digits + " km"), read_quantities(other + " km" * other.isdigit())
        holds(long, short)
        holds(short, long)
        distance(long, short)
        comparable(long, short)

    assert grows_evenly(compare, SIZE)
