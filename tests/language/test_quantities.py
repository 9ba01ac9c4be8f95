"""Quantities: figures, ranges, shares and hedges as sets of values; and everything with digits that is no quantity."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.model import Kind, Quantity

# A set is written as in mathematics: "[285, 315]", "(90, )"; a point as itself.
HEDGES = [
    ("about 300 villages", "about 300", "[285, 315]", "about"),
    ("some 2,600 migrants", "some 2,600", "[2470, 2730]", "about"),
    ("approx. 7 hours", "approx. 7 hours", "[6.65, 7.35]", "about"),
    ("c. 300 deeds", "c. 300", "[285, 315]", "about"),
    ("~40 tonnes", "~40 tonnes", "[38, 42]", "about"),
    ("in the region of 300 villages", "in the region of 300", "[285, 315]", "about"),
    ("20 or so shepherds", "20 or so", "[19, 21]", "about"),
    ("a hundred or so villages", "a hundred or so", "[95, 105]", "about"),
    ("300-odd villages", "300-odd", "[285, 315]", "about"),
    ("some 300-odd villages", "some 300-odd", "[285, 315]", "about"),
    ("only about 40 donkeys", "only about 40", "[38, 42]", "about"),
    ("about -20 degrees Celsius", "about -20 degrees Celsius", "[-21, -19]", "about"),
    ("nearly two million", "nearly two million", "[1800000, 2000000)", "nearly"),
    ("just under 12 million yuan", "just under 12 million yuan", "[10800000, 12000000)", "nearly"),
    ("just shy of 500 villages", "just shy of 500", "[450, 500)", "nearly"),
    ("slightly fewer than 500 villages", "slightly fewer than 500", "[450, 500)", "nearly"),
    ("almost a third of them", "almost a third", "[3/10, 1/3)", "nearly"),
    ("just over 900 workshops", "just over 900", "(900, 990]", "just-over"),
    ("a little more than 8,200 stools", "a little more than 8,200", "(8200, 9020]", "just-over"),
    ("hardly more than 300", "hardly more than 300", "(300, 330]", "just-over"),
    ("more than 90 brands", "more than 90", "(90, )", "over"),
    ("well in excess of 90 brands", "well in excess of 90", "(90, )", "over"),
    ("exceeding 600 million yuan", "exceeding 600 million yuan", "(600000000, )", "over"),
    ("upwards of 5,000 goats", "upwards of 5,000", "(5000, )", "over"),
    ("90-plus brands", "90-plus", "(90, )", "over"),
    ("90+ brands", "90+", "(90, )", "over"),
    ("300 villages at most", "300", "(, 300]", "at-most"),
    ("several hundred thousand people", "several hundred thousand", "[200000, 999999]", "plural"),
    ("$2m+ for greenhouses", "$2m+", "(2000000, )", "over"),
    (">300", ">300", "(300, )", "over"),
    ("worked for over five years", "over five years", "(5, )", "over"),
    ("people over 60 years old", "over 60 years old", "(60, )", "over"),
    ("at least 26 culverts", "at least 26", "[26, )", "at-least"),
    ("no fewer than 140 petitions", "no fewer than 140", "[140, )", "at-least"),
    ("not below 40 percent", "not below 40 percent", "[40, )", "at-least"),
    ("500 kg or more", "500 kg or more", "[500, )", "at-least"),
    ("90 brands or more", "90", "[90, )", "at-least"),
    ("aged 60 and over", "60 and over", "[60, )", "at-least"),
    ("fewer than 75 weavers", "fewer than 75", "(, 75)", "under"),
    ("well under $9 million", "well under $9 million", "(, 9000000)", "under"),
    ("nowhere near 90 brands", "nowhere near 90", "(, 90)", "under"),
    ("up to 50 kg", "up to 50 kg", "(, 50]", "at-most"),
    ("no more than a handful of villages", "no more than a handful", "(, 9]", "at-most"),
    ("not exceeding 3 tonnes", "not exceeding 3 tonnes", "(, 3]", "at-most"),
    ("<=5%", "<=5%", "(, 5]", "at-most"),
    ("exactly 3,127 stones", "exactly 3,127", "3127", "exactly"),
    ("as many as 1,300 stalls", "as many as 1,300", "1300", "exactly"),
    ("a total of 468,000 tenants", "a total of 468,000", "468000", "exactly"),
    ("delayed by at least a week", "at least a week", "[1, )", "at-least"),
    ("delayed by a week at most", "a week at most", "(, 1]", "at-most"),
    ("nearly a mile away", "nearly a mile", "[0.9, 1)", "nearly"),
    ("waited for an hour or so", "an hour or so", "[0.95, 1.05]", "about"),
    ("more than a day and a half", "more than a day and a half", "(1.5, )", "over"),
    ("dozens of kites", "dozens", "[24, 99]", "plural"),
    ("hundreds of thousands of people", "hundreds of thousands", "[200000, 999999]", "plural"),
]
PLAIN_WORDS = [  # words that are a hedge elsewhere
    ("a memoir about seven sisters", "seven"),
    ("incomes rose 5% over five years", "five years"),
    ("200 or more than 190", "200"),
    ("90 plus 5", "90"),
    ("it adds up to 300", "adds up to 300"),
    ("raised 58 at least twice", "58"),
]
RANGES = [
    ("4 to 6 million ducks", "4 to 6 million", "[4000000, 6000000]", None),
    ("$7–8bn for pylons", "$7–8bn", "[7000000000, 8000000000]", "USD"),
    ("between seven and eight thousand lanterns", "between seven and eight thousand", "[7000, 8000]", None),
    ("between $3 and $4 billion", "between $3 and $4 billion", "[3000000000, 4000000000]", "USD"),
    ("from 40 to 60 metres deep", "from 40 to 60 metres", "[40, 60]", "metre"),
    ("800,000 to 1.2 million saplings", "800,000 to 1.2 million", "[800000, 1200000]", None),
    ("39m to 40m people", "39m to 40m", "[39000000, 40000000]", None),
    ("€200,000–€250,000", "€200,000–€250,000", "[200000, 250000]", "EUR"),
    ("−15 to 40 °C", "−15 to 40 °C", "[-15, 40]", "celsius"),
    ("an 8- to 16-metre telescope", "8- to 16-metre", "[8, 16]", "metre"),
    ("two or three villages", "two or three", "[2, 3]", None),
    ("ranged from -18 °C to -34 °C", "from -18 °C to -34 °C", "[-34, -18]", "celsius"),
    ("increased by 5 to 10 percent", "5 to 10 percent", "[5, 10]", "percent"),
    ("about 300 to 400 people", "about 300 to 400", "[285, 420]", None),
]
AGES = [
    ("Mia Sund, 31, left", "31", "31"),
    ("the actor Bo Ray (39) left", "39", "39"),
    ("Sund, 31, and Ray, thirty-nine", "31", "31"),
    ("his wife, Eva Holm, about 40, left", "about 40", "[38, 42]"),
    ("The suspect, 22, was held", "22", "22"),
    ("a man aged 31", "31", "31"),
    ("men aged between 30 and 40", "between 30 and 40", "[30, 40]"),
    ("ages 18 to 24", "18 to 24", "[18, 24]"),
    ("at the age of 92", "92", "92"),
    ("She turned 50 in May", "50", "50"),
    ("children under five", "under five", "(, 5)"),
    ("people over 60 are", "over 60", "(60, )"),
    ("she is 31 years old", "31 years old", "31"),
    ("a 60-year-old man", "60-year-old", "60"),
    ("18-year-olds voted", "18-year-olds", "18"),
    ("31 years of age", "31 years of age", "31"),
    ("both 34, left", "34", "34"),
    ("He was just 18 when it began", "just 18", "18"),
    ("his brother is 31.", "31", "31"),
    ("At 39, she left", "39", "39"),
    ("Mia Sund is 31.", "31", "31"),
    ("Mia Sund died in May at 86.", "86", "86"),
    ("aged five, seven and nine", "five", "5"),
]
NOT_AGES = [
    "In Fendia, 31 people left",
    "However, 31, not 30, left",
    "the pupils, 31, left",
    "She turned 50 heads",
    "the Holm Act (12)",
    "They have 31, and more",
    "Eva Holm, 1.75, left",
    "Eva Holm, 310, left",
    "Jan., 31, left",
    "Holm, 31 players and a coach",
    "The score was 18 and rose",
    "He was 31 points behind",
    "At 39, prices rose",
    "The score was 31.",
    "The match died down at 86 points",
]
COMPOUNDS = [
    ("2 hours 10 minutes", "130", "minute"),
    ("one hour and 20 minutes", "80", "minute"),
    ("1 hour, 20 minutes and 5 seconds", "4805", "second"),
    ("1m 20s", "80", "second"),
    ("2h30m", "150", "minute"),
    ("3 years and 6 months", "42", "month"),
    ("5 ft 4 in", "64", "inch"),
    ("5 ft. 4 in. tall", "64", "inch"),
    ("6ft 2in", "74", "inch"),
    ("6-foot-6", "78", "inch"),
    ("six-foot-six", "78", "inch"),
    ("a 6-foot-10-inch man", "82", "inch"),
    ("5'4\"", "64", "inch"),
    ("5’4", "64", "inch"),
    ("10 stone 4", "144", "pound"),
    ("3 pounds 6 ounces", "54", "ounce"),
    ("twelve pounds and fifty pence", "12.5", "GBP"),
    ("$5 and 20 cents", "5.2", "USD"),
    ("£12.50", "12.5", "GBP"),
]
NO_COMPOUNDS = [
    ("90 minutes and 2 hours", ["90 minutes", "2 hours"]),
    ("6 feet 4 people stood on", ["6 feet", "4"]),
    ("5 ft 4 in 2019", ["5 ft", "4"]),
    ("2 pounds and 50 people", ["2 pounds", "50"]),
    ("5 days and 6 nights", ["5 days", "6"]),
    ("2 hours and 90 minutes", ["2 hours", "90 minutes"]),
    ("2 hours to 2 hours 30 minutes", ["2 hours", "2 hours 30 minutes"]),
]
GLUED = [
    ("12in of pipe", "12in", "12", "inch"),
    ("a 50p coin", "50p", "50", "penny"),
    ("a rise of 1.5C", "1.5C", "1.5", "celsius"),
    ("it hit 38C", "38C", "38", "celsius"),
    ("68pc of pupils", "68pc", "68", "percent"),
    ("68 p.c. of pupils", "68 p.c.", "68", "percent"),
]
SHARES = [  # text, span, value, what stands apart
    ("Two pupils out of three", "Two", "2/3", "out of three"),
    ("one worker in four lost", "one", "1/4", "in four"),
    ("one adult in every five", "one", "1/5", "in every five"),
    ("three people in 10 have it", "three", "3/10", "in 10"),
    ("two out of three pupils", "two out of three", "2/3", None),
    ("seven of ten", "seven of ten", "7/10", None),
    ("1-in-5 odds", "1-in-5", "1/5", None),
    ("a one-in-five chance", "one-in-five", "1/5", None),
    ("every third pupil", "every third", "1/3", None),
    ("every second house", "every second", "1/2", None),
]
NO_SHARES = [
    ("one man in two cars", ["one", "two"]),
    ("hundreds of people out of 1,000", ["hundreds", "1,000"]),
    ("every third year", ["third"]),
    ("every second counts", []),
    ("two deaths in 10 days", ["two", "10 days"]),
    ("three people in 2019", ["three"]),
]
TWO = [
    ("rose from 3 to 5 million", ["3", "5 million"]),
    ("fell from 31.2 percent to 4 percent", ["31.2 percent", "4 percent"]),
    ("will reach 35C (95F)", ["35C", "95F"]),
    ("Twenty Men and Two Women Held", ["Twenty", "Two"]),
    ("slid 1.8 percentage points to 62.4 per cent", ["1.8 percentage points", "62.4 per cent"]),
    ("dropped by 40 to 260", ["40", "260"]),
    ("grew by $4 million to $441 million", ["$4 million", "$441 million"]),
    ("grew by 5 to 10 percent", ["5 to 10 percent"]),
    ("grew by 1 to 5 percent", ["1 to 5 percent"]),
    ("up 5% to 58%", ["5%", "58%"]),
    ("gave 300 to 58 villages", ["300", "58"]),
    ("from over 300 to more than 500", ["over 300", "more than 500"]),
    ("at least 3 and at most 5", ["at least 3", "at most 5"]),
    ("in 2020, 58 counties and 7,993 villages", ["58", "7,993"]),
    ("two worries and three guarantees", ["two", "three"]),
]
FIGURES = [
    ("the boats number 48", "48", "48", None, Kind.COUNT),
    ("the boats that were sold number 48", "48", "48", None, Kind.COUNT),
    ("12 million yuan", "12 million yuan", "12000000", "CNY", Kind.MONEY),
    ("RMB 3.5 billion", "RMB 3.5 billion", "3500000000", "CNY", Kind.MONEY),
    ("RMB850 million", "RMB850 million", "850000000", "CNY", Kind.MONEY),
    ("¥500", "¥500", "500", "CNY", Kind.MONEY),
    ("3.29亿元", "3.29亿元", "329000000", "CNY", Kind.MONEY),
    ("Rs. 500 crore", "Rs. 500 crore", "5000000000", "INR", Kind.MONEY),
    ("US$1.5 trillion", "US$1.5 trillion", "1500000000000", "USD", Kind.MONEY),
    ("Rs.500", "Rs.500", "500", "INR", Kind.MONEY),
    ("-$15", "-$15", "-15", "USD", Kind.MONEY),
    ("20 million pounds", "20 million pounds", "20000000", "GBP", Kind.MONEY),
    ("25 pounds", "25 pounds", "25", "pound", Kind.MEASURE),
    ("It cost them 25 pounds each", "25 pounds", "25", "GBP", Kind.MONEY),
    ("a 25-pound fine. It weighed", "25-pound", "25", "GBP", Kind.MONEY),
    ("It weighed 25 pounds; they paid well", "25 pounds", "25", "pound", Kind.MEASURE),
    ("a 3-million-yuan bridge", "3-million-yuan", "3000000", "CNY", Kind.MONEY),
    ("42,800 kilometers of roads", "42,800 kilometers", "42800", "km", Kind.MEASURE),
    ("5m deep", "5m", "5", "metre", Kind.MEASURE),
    ("a 5m pole", "5m", "5", "metre", Kind.MEASURE),
    ("3.29m people", "3.29m", "3290000", None, Kind.COUNT),
    ("2m yuan", "2m yuan", "2000000", "CNY", Kind.MONEY),
    ("half an hour", "half an hour", "0.5", "hour", Kind.MEASURE),
    ("it took an hour and a half", "an hour and a half", "1.5", "hour", Kind.MEASURE),
    ("a quarter of a mile", "a quarter of a mile", "0.25", "mile", Kind.MEASURE),
    ("minus 12 degrees Celsius", "minus 12 degrees Celsius", "-12", "celsius", Kind.MEASURE),
    ("1.2 billion kWh", "1.2 billion kWh", "1200000000", "kWh", Kind.MEASURE),
    ("８７％", "８７％", "87", "percent", Kind.PERCENT),
    ("0.25 percentage points", "0.25 percentage points", "0.25", "percentage point", Kind.PERCENT),
    ("half a percentage point", "half a percentage point", "0.5", "percentage point", Kind.PERCENT),
    ("one in ten", "one in ten", "0.1", None, Kind.FRACTION),
    ("71 of every 100 households", "71 of every 100", "0.71", None, Kind.FRACTION),
    ("two-thirds of the wheat", "Two-thirds", "2/3", None, Kind.FRACTION),
    ("the 18th National Congress", "18th", "18", None, Kind.ORDINAL),
    ("the twenty-second edition", "twenty-second", "22", None, Kind.ORDINAL),
    ("the 29th session", "29th", "29", None, Kind.ORDINAL),
    ("a third hospital", "third", "3", None, Kind.ORDINAL),
    ("one hospital was built", "one", "1", None, Kind.COUNT),
    ("58", "58", "58", None, Kind.COUNT),
    ("In May 300 people", "300", "300", None, Kind.COUNT),
    ("built 2000 villages", "2000", "2000", None, Kind.COUNT),
]
NOT_QUANTITIES = [
    "",
    # scores, votes, times
    "won 3-1, lost 14-21, and drew 2-2",
    "a 5–4 decision",
    "by 12 votes to 3",
    "6-4, 4-6, 7-5",
    "between 9 and 11 a.m.",
    "at six in the morning",
    "half past six",
    "at 12 noon",
    "open 9.15pm, 18:30 and 6 o'clock",
    "on 3-5 May 2020",
    "fiscal 2021, FY21, FY 2019-20",
    # numbers of names
    "bus number 48 stopped at number 6",
    "the Falcon 9 rocket",
    "Category 5 hurricanes",
    "an iPhone 12 sale",
    "a Boeing 747 crashed",
    "the Euro 2020 matches",
    "Chapter Two begins",
    "Year 6 is hard",
    "its 2018 results and Holm's 2019 figures",
    "the new board of the Group of Seven",
    "the old Big Four firms",
    "a visit to the Three Gorges dam",
    "World War Two ended",
    "phase three of it",
    "He dialled 999",
    "It was on Flight 370.",
    "He lives off Interstate 90.",
    "In 2012",
    "since 1984",
    "the 1990s",
    "the 1990's",
    "as recently as 1990, it",
    "5G+4K",
    "2012–13",
    "between 2012 and 2021",
    "The 2016-2020 plan",
    "the 2020 almanac",
    "on September 29",
    "29 September 2022",
    "on the 29th,",
    "May 4th",
    "12/03/2023",
    "2022-09-29",
    "at 07:52",
    "at 9 a.m.",
    "five o'clock",
    "Call +86 351 555 0142",
    "ISBN 978-7-302-51234-6",
    "postcode 030002",
    "version 4.2.1",
    "Android 13 or later",
    "COVID-19",
    "B2B",
    "G20",
    "07-A",
    "PM2.5",
    "a 5G link",
    "Train G2683",
    "Paragraph 7 of it",
    "Form 3B",
    "Room 412 by noon",
    "pages 3 to 5",
    "No. 58",
    "#5",
    "won 3-1",
    "3. Item",
    "(4) Verify it",
    "One of them",
    "no one",
    "one by one",
    "one another",
    "On the one hand",
    "a second look",
    "second thoughts",
    "the second-hand stove",
    "first-aid kit",
    "some of the villages",
    "first of all",
    "the first of January",
    "a 3-fold rise",
    "two-way",
    "fifty-eigth counties",
    "a few villages",
    "often",
    "none",
    "²",
    "٣",
    "x = y",
]


def bounds(quantity: Quantity) -> str:
    """Return the set of a quantity as it is written in the rows above."""
    if quantity.low is not None and quantity.low == quantity.high:
        return str(Fraction(quantity.low))
    low = "" if quantity.low is None else str(Fraction(quantity.low))
    high = "" if quantity.high is None else str(Fraction(quantity.high))
    return f"{'[' if quantity.low_incl else '('}{low}, {high}{']' if quantity.high_incl else ')'}"


def exact(written: str) -> str:
    """Return a set of the rows above with its decimals as fractions."""
    inner = [str(Fraction(part)) if part else "" for part in written.strip("[]()").split(", ")]
    return written[0] + ", ".join(inner) + written[-1] if ", " in written else inner[0]


@pytest.mark.parametrize(("text", "span", "expected", "hedge"), HEDGES)
def test_hedges_make_sets(text: str, span: str, expected: str, hedge: str) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.span.of(text), bounds(quantity), quantity.hedge) == (span, exact(expected), hedge)


@pytest.mark.parametrize(("text", "span"), PLAIN_WORDS)
def test_words_that_hedge_elsewhere(text: str, span: str) -> None:
    found = [quantity for quantity in read_quantities(text) if quantity.span.of(text) == span]
    assert found
    assert found[0].low == found[0].high


@pytest.mark.parametrize(("text", "span", "expected", "unit"), RANGES)
def test_ranges(text: str, span: str, expected: str, unit: str | None) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.span.of(text), bounds(quantity), quantity.unit, quantity.step) == (
        span,
        exact(expected),
        unit,
        None,
    )


@pytest.mark.parametrize(("text", "span", "expected"), AGES)
def test_ages(text: str, span: str, expected: str) -> None:
    quantity = read_quantities(text)[0]
    assert (quantity.span.of(text), bounds(quantity)) == (span, exact(expected))
    assert (quantity.unit, quantity.kind) == ("year", Kind.MEASURE)


@pytest.mark.parametrize("text", NOT_AGES)
def test_bare_numbers_that_are_no_ages(text: str) -> None:
    assert all(quantity.unit is None for quantity in read_quantities(text))


@pytest.mark.parametrize(("text", "value", "unit"), COMPOUNDS)
def test_measures_in_several_units(text: str, value: str, unit: str) -> None:
    (quantity,) = read_quantities(text)
    assert (bounds(quantity), quantity.unit) == (exact(value), unit)
    assert quantity.step is None or "£" in text


@pytest.mark.parametrize(("text", "spans"), NO_COMPOUNDS)
def test_measures_that_stand_apart(text: str, spans: list[str]) -> None:
    assert [quantity.span.of(text) for quantity in read_quantities(text)] == spans


@pytest.mark.parametrize(("text", "span", "value", "unit"), GLUED)
def test_signs_right_behind_digits(text: str, span: str, value: str, unit: str) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.span.of(text), bounds(quantity), quantity.unit) == (span, exact(value), unit)


@pytest.mark.parametrize(("text", "span", "value", "apart"), SHARES)
def test_shares(text: str, span: str, value: str, apart: str | None) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.span.of(text), bounds(quantity), quantity.kind) == (span, exact(value), Kind.FRACTION)
    assert (quantity.apart and quantity.apart.of(text)) == apart


@pytest.mark.parametrize(("text", "spans"), NO_SHARES)
def test_numbers_that_are_no_share(text: str, spans: list[str]) -> None:
    assert [quantity.span.of(text) for quantity in read_quantities(text)] == spans
    assert all(quantity.apart is None for quantity in read_quantities(text))


@pytest.mark.parametrize(("text", "spans"), TWO)
def test_figures_that_make_no_range(text: str, spans: list[str]) -> None:
    assert [quantity.span.of(text) for quantity in read_quantities(text)] == spans


@pytest.mark.parametrize(("text", "span", "value", "unit", "kind"), FIGURES)
def test_figures(text: str, span: str, value: str, unit: str | None, kind: Kind) -> None:
    (quantity,) = read_quantities(text)
    assert quantity.span.of(text).lower() == span.lower()
    assert (bounds(quantity), quantity.unit, quantity.kind) == (exact(value), unit, kind)
    assert quantity.hedge is None


@pytest.mark.parametrize("text", NOT_QUANTITIES)
def test_what_is_no_quantity(text: str) -> None:
    assert read_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("3.29 million", 10000),
        ("3.3 million", 100000),
        ("36,000", 1000),
        ("12.5", Fraction(1, 10)),
        ("7,993", None),
        ("exactly 8,000", None),
        ("3 million to 4 million", None),
        ("the 20th session", None),
    ],
)
def test_the_last_digit_given(text: str, step: int | Fraction | None) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.step if quantity.step is None else Fraction(quantity.step)) == step


def test_the_numeral_is_apart_from_hedge_and_unit() -> None:
    text = "built more than 42,800 kilometers"
    (quantity,) = read_quantities(text)
    assert (quantity.span.of(text), quantity.numeral.of(text)) == ("more than 42,800 kilometers", "42,800")


def test_offsets_count_the_characters_of_the_text_itself() -> None:
    text = "İİ İ\n\u3000３２６ villages"
    (quantity,) = read_quantities(text)
    assert quantity.span.of(text) == "３２６"


WORDS = (
    "one two twenty hundred thousand million billion and a an half quarter third fifth thirds of point "
    "dozen dozens several few minus between from to or more less plus odd about over nearly just not no "
    "percent km m kg yuan USD RMB $ Rs crore second in every 5 3.29 1,000 2012 3/4 - – , . at least up "
    "most only exactly tousand eigth st th % + ~ ½ 万 年 foot feet ft inch hours minutes pounds pence cents stone aged "
    "Holm ( ) a.m. 5'4\" 2h30m 1m20s 3-1 4-6 won votes out man people out of in four six-foot-six 50p 38C was turned"
).split()


@given(
    st.one_of(
        st.text(),
        st.text(alphabet="0123456789.,-–/:%$€+~ ½²³٣３İ万mktnM\n'", max_size=30),
        st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    )
)
@example("9" * 5000)
@example("1" + ",000" * 3000)
@example("million " * 500)
@example("1e99 9e-99")
def test_any_text_gives_sound_quantities(text: str) -> None:
    end = 0
    for quantity in read_quantities(text):
        assert (
            end
            <= quantity.span.start
            <= quantity.numeral.start
            < quantity.numeral.end
            <= quantity.span.end
            <= len(text)
        )
        end = quantity.span.end
        if quantity.apart is not None:
            assert end <= quantity.apart.start < quantity.apart.end <= len(text)
            end = quantity.apart.end
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        assert (quantity.low is None) <= (not quantity.low_incl)
        assert (quantity.high is None) <= (not quantity.high_incl)
        assert quantity.low is not None or quantity.high is not None
