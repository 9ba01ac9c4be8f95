"""Numerals: exact values of digits and number words, their place, and the unit of the last digit given."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.glyphs import plain_glyphs
from shanxi_facts.language.numeral import Numeral
from shanxi_facts.language.numerals import read_numerals

DIGITS = [
    ("7,993", "7993", None),
    ("3,290,000", "3290000", 10000),
    ("3 290 000", "3290000", 10000),
    ("3\u00a0290\u202f000", "3290000", 10000),
    ("3'290'000", "3290000", 10000),
    ("1,10,000", "110000", 10000),
    ("32,90,000", "3290000", 10000),
    ("３２６", "326", None),
    ("３，２９０", "3290", 10),
    ("36,000", "36000", 1000),
    ("12.5", "12.5", "0.1"),
    ("3.29 million", "3290000", 10000),
    ("3.3 million", "3300000", 100000),
    ("3.30 million", "3300000", 10000),
    ("3.29m", "3290000", 10000),
    ("3.29mn", "3290000", 10000),
    ("3.29 mln", "3290000", 10000),
    ("3.29-million", "3290000", 10000),
    ("3.29  million", "3290000", 10000),
    ("1.2bn", "1200000000", 10**8),
    ("1.2b", "1200000000", 10**8),
    ("45k", "45000", 1000),
    ("2tn", "2" + "0" * 12, 10**12),
    ("32.9 lakh", "3290000", 10000),
    ("5 lakh crore", "5" + "0" * 12, 10**12),
    ("329万", "3290000", 10000),
    ("3.29亿", "329000000", 10**6),
    ("5 hundred", "500", 100),
    ("3 hundred and 21", "321", None),
    ("9 hundred and twenty", "920", 10),
    ("3 million 290 thousand", "3290000", 10000),
    ("2.5 dozen", "30", 10),
    ("3 hundred thousand", "300000", 100000),
    ("1e10", "1e10", 10**10),
    ("2.7×10^6", "2700000", 100000),
    ("3.29 x 10⁶", "3290000", 10000),
    (".5", "0.5", "0.1"),
    ("2 1/2", "2.5", None),
    ("2½", "2.5", None),
    ("½", "0.5", None),
    ("3/4", "3/4", None),
    ("1/3", "1/3", None),
    ("3/8ths", "3/8", None),
    ("18th", "18", None),
    ("3 milion", "3000000", 10**6),
    ("3,29 million", "3290000", 10000),
    ("2 and a half million", "2500000", 100000),
]
WORDS = [
    ("fifty-eight", 58),
    ("fifty eight", 58),
    ("Fifty-Eight", 58),
    ("fiftyeight", 58),
    ("fourty", 40),
    ("zero", 0),
    ("three million two hundred and ninety thousand", 3290000),
    ("three million, two hundred thousand", 3200000),
    ("two hundred and two thousand", 202000),
    ("two  thousand  and  two hundred", 2200),
    ("a hundred", 100),
    ("nineteen hundred seventy-three", 1973),
    ("forty-five hundred", 4500),
    ("hundred and twelve", 112),
    ("two thousand two million", 2002000000),
    ("three lakh crore", 3 * 10**12),
    ("seventy-five thousands", 75000),
    ("twenty-one-thousand-four-hundred-and-seventy-three", 21473),
    ("a dozen", 12),
    ("two dozen", 24),
    ("three quarters", Fraction(3, 4)),
    ("half a dozen", 6),
    ("a couple of hundred", 200),
    ("half a million", 500000),
    ("a quarter of a million", 250000),
    ("three quarters of a million", 750000),
    ("two and a half million", 2500000),
    ("one and three quarters", Fraction(7, 4)),
    ("a million and a half", 1500000),
    ("two and a third", Fraction(7, 3)),
    ("one and one-half", Fraction(3, 2)),
    ("nine point nine nine", Fraction(999, 100)),
    ("five point three three thousand", 5330),
    ("nought point nought three", Fraction(3, 100)),
    ("two thirds", Fraction(2, 3)),
    ("one-third", Fraction(1, 3)),
    ("a tenth", Fraction(1, 10)),
    ("three twenty-firsts", Fraction(1, 7)),
    ("half", Fraction(1, 2)),
    ("three tousand", 3000),
    ("twenty-first", 21),
    ("one thousand two hundred thirty-fourth", 1234),
    ("one hundredth", 100),
    ("a hundredth", Fraction(1, 100)),
]
SPLIT = [
    ("thirty fifteen", ["30", "15"]),
    ("thirty twenty one", ["30", "21"]),
    ("between five and six", ["5", "6"]),
    ("one hundred and two hundred", ["100", "200"]),
    ("two hundred hundred", ["200", "100"]),
    ("between one hundred and fifty and two hundred", ["150", "200"]),
    ("one, two and three", ["1", "2", "3"]),
    ("two thousand, two million", ["2000", "2000000"]),
    ("seven and eight thousand", ["7", "8000"]),
    ("five million and 300 schools", ["5000000", "300"]),
    ("in 2012 58 counties", ["2012", "58"]),
]
PLURALS = [
    ("dozens of kites", 24, 99),
    ("scores of", 40, 99),
    ("hundreds", 200, 999),
    ("tens of thousands", 20000, 99999),
    ("hundreds of thousands", 200000, 999999),
    ("tens of millions", 2 * 10**7, 10**8 - 1),
    ("several thousand", 2000, 9999),
    ("a few hundred people", 200, 999),
    ("a handful of", 3, 9),
]
NONE = [
    "COVID-19",
    "B2B",
    "G20",
    "07-A",
    "v2.1",
    "3.11.4",
    "192.168.1.1",
    "12/03/2023",
    "2022-09-29",
    "07:52",
    "2012–13",
    "2016-2020",
    "+86 351 555 0142",
    "0351-5550142",
    "978-7-302-51234-6",
    "won 3-1",
    "the 1990s",
    "often",
    "tense",
    "²",
    "٣",
    "x²",
    "12,34,5",
    "1.815.000",
    "fifty-eigth counties",
    "nineteen eighty-four",
    "thre million",
    "per million",
    "thirds",
]


def read(text: str) -> list[Numeral]:
    return read_numerals(plain_glyphs(text))


@pytest.mark.parametrize(("text", "value", "step"), DIGITS)
def test_digits(text: str, value: str, step: int | str | None) -> None:
    (numeral,) = read(text)
    assert (numeral.start, numeral.end) == (0, len(text))
    assert Fraction(numeral.low) == Fraction(numeral.high) == Fraction(value)
    assert numeral.step == (None if step is None else Decimal(step))


@pytest.mark.parametrize(("text", "value"), WORDS)
def test_number_words(text: str, value: int | Fraction) -> None:
    (numeral,) = read(text)
    assert Fraction(numeral.low) == value
    assert (numeral.start, numeral.end) == (0, len(text))


@pytest.mark.parametrize(("text", "values"), SPLIT)
def test_numbers_that_do_not_join(text: str, values: list[str]) -> None:
    assert [Decimal(value) for value in values] == [numeral.low for numeral in read(text)]


@pytest.mark.parametrize(("text", "low", "high"), PLURALS)
def test_plurals(text: str, low: int, high: int) -> None:
    (numeral,) = read(text)
    assert (numeral.low, numeral.high, numeral.step) == (low, high, None)


@pytest.mark.parametrize("text", NONE)
def test_no_numeral(text: str) -> None:
    assert read(text) == []


def test_no_digit_is_rounded_away() -> None:
    digits = "1234567890" * 600  # beyond what int() reads and the default decimal context keeps
    (numeral,) = read(digits)
    assert str(numeral.low) == digits


@given(st.integers(0, 10**15), st.sampled_from([",", " ", "\u00a0", "\u202f", "'"]))
def test_grouped_integers_read_back(value: int, separator: str) -> None:
    (numeral,) = read(f"{value:,}".replace(",", separator))
    assert numeral.low == value


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_decimals_read_back(whole: int, decimals: int) -> None:
    (numeral,) = read(f"{whole}.{decimals} million")
    assert numeral.low == Decimal(f"{whole}.{decimals}") * 1000000


@given(st.integers(0, 10**13 - 1), st.booleans())
def test_number_words_read_back(value: int, conjoined: bool) -> None:
    (numeral,) = read(spell(value, " and " if conjoined else " "))
    assert numeral.low == value


def spell(value: int, joint: str) -> str:
    """Return ``value`` in words, as a British or an American writer has it."""
    for size, name in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if value >= size:
            rest = value % size
            link = joint if rest < 100 else " "
            return f"{spell(value // size, joint)} {name}" + (link + spell(rest, joint) if rest else "")
    small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    words = [*small.split(), "seventeen", "eighteen", "nineteen"]
    tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    if value < 20:
        return words[value]
    return tens[value // 10] + (f"-{words[value % 10]}" if value % 10 else "")
