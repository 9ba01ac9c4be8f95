"""Quantities as sets: rows of the contract, and a brute-force oracle over random sets."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.quantity_sets import comparable, holds, is_slip
from shanxi_facts.model import Kind, Quantity, Span

# claim, source
HOLD = [
    ("£0.50", "50p"),
    ("45 cents", "$0.45"),
    ("1.98 metres", "6-foot-6"),
    ("two thirds", "Two pupils out of three"),
    ("3.29 million", "3.29 million"),
    ("3,290,000", "3.29 million"),
    ("three million two hundred and ninety thousand", "3.29 million"),
    ("32.9 lakh", "3.29 million"),
    ("3.3 million", "3.29 million"),
    ("1.28 million", "1.277 million"),
    ("7,993", "7,993"),
    ("8,000", "8,000"),
    ("exactly 58", "58"),
    ("about 3 million", "3.1 million"),
    ("nearly 8,000", "7,993"),
    ("almost two million", "1.8 million"),
    ("over 50", "58"),
    ("at least 58", "58"),
    ("over 90", "more than 90"),
    ("90-plus", "more than 90"),
    ("at least 90", "more than 90"),
    ("over 50", "more than 90"),
    ("under 60", "58"),
    ("at most 58", "58"),
    ("between 50 and 60", "58"),
    ("dozens", "58"),
    ("a dozen", "12"),
    ("26,600 miles", "42,800 kilometers"),
    ("42.8 thousand km", "42,800 kilometers"),
    ("0.5 metres", "50 cm"),
    ("half", "50%"),
    ("50 percent", "half"),
    ("0.5%", "5‰"),
    ("50 basis points", "0.5 percentage points"),
    ("the 18th", "eighteenth"),
    # Out of another unit a value comes with digits that were never given.
    ("222 metres", "728 feet"),
]
SLIPS = [
    ("more than 9 million", "9 billion"),
    ("over 5", "50"),
    ("under 500", "40"),
    ("at least $3,000", "$30,000"),
]
NO_SLIPS = [
    ("over 50", "more than 90"),
    ("over 5", "49"),
    ("under 390", "40"),
    ("9 million", "9 billion"),
]
DO_NOT_HOLD = [
    ("3 million", "3.29 million"),
    ("3.28 million", "3.29 million"),
    ("1.27 million", "1.277 million"),
    ("exactly 3.3 million", "3.29 million"),
    ("8,000", "7,993"),
    ("60", "58"),
    ("90", "more than 90"),
    ("95", "more than 90"),
    ("exactly 90", "more than 90"),
    ("over 95", "more than 90"),
    ("nearly 8,000", "8,000"),
    ("nearly 8,000", "7,100"),
    ("over 58", "58"),
    ("under 58", "58"),
    ("about 3 million", "3.29 million"),
    ("between 59 and 60", "58"),
    ("42,800 miles", "42,800 kilometers"),
    ("58 yuan", "58"),
    ("58 yuan", "$58"),
    ("58 km", "58 kg"),
    ("58%", "58"),
    # A share, a thousandth, and a difference of shares are three things.
    ("5%", "5‰"),
    ("3%", "3 percentage points"),
    ("50 percentage points", "50 basis points"),
    ("half", "50 percentage points"),
    ("18", "the 18th"),
    ("the 18th", "18"),
]
NOT_COMPARABLE = [
    ("58 yuan", "$58"),
    ("58 km", "58 kg"),
    ("5%", "5 percentage points"),
    ("18", "18th"),
    ("58 km", "58"),
]


@pytest.mark.parametrize(("claim", "source"), HOLD)
def test_holds(claim: str, source: str) -> None:
    assert holds(quantity(claim), quantity(source))


@pytest.mark.parametrize(("claim", "source"), DO_NOT_HOLD)
def test_does_not_hold(claim: str, source: str) -> None:
    assert not holds(quantity(claim), quantity(source))


@pytest.mark.parametrize(("claim", "source"), SLIPS)
def test_a_bound_ten_times_off_is_a_slip(claim: str, source: str) -> None:
    assert is_slip(quantity(claim), quantity(source))


@pytest.mark.parametrize(("claim", "source"), NO_SLIPS)
def test_a_nearer_bound_is_none(claim: str, source: str) -> None:
    assert not is_slip(quantity(claim), quantity(source))


@pytest.mark.parametrize(("claim", "source"), NOT_COMPARABLE)
def test_not_comparable(claim: str, source: str) -> None:
    assert not comparable(quantity(claim), quantity(source))
    assert not comparable(quantity(source), quantity(claim))


@pytest.mark.parametrize(("claim", "source"), [("3.92 million", "58"), ("5 miles", "58 km"), ("5‰", "half")])
def test_comparable(claim: str, source: str) -> None:
    assert comparable(quantity(claim), quantity(source))


def quantity(text: str) -> Quantity:
    [found] = read_quantities(text)
    return found


# Bounds lie on halves and the probes on quarters, so that every open or closed end, and every gap, has a probe.
LARGEST = 40
PROBES = [Fraction(quarters, 4) for quarters in range(-4, 4 * LARGEST + 9)]
bounds = st.none() | st.integers(0, 2 * LARGEST).map(lambda halves: Fraction(halves, 2))


@st.composite
def random_sets(draw: st.DrawFn) -> Quantity:
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None and low > high:
        low, high = high, low
    point = low is not None and low == high
    hedge = draw(st.sampled_from([None, "about"]))
    step = draw(st.sampled_from([None, Decimal("0.5"), Decimal(1), Decimal(2)]))
    low_incl, high_incl = (True, True) if point else (draw(st.booleans()), draw(st.booleans()))
    return Quantity(Span(0, 1), Span(0, 1), low, high, low_incl, high_incl, step, None, Kind.COUNT, hedge)


def members(of: Quantity) -> set[Fraction]:
    return {
        probe
        for probe in PROBES
        if (of.low is None or probe > of.low or (probe == of.low and of.low_incl))
        and (of.high is None or probe < of.high or (probe == of.high and of.high_incl))
    }


def rounds_to(claim: Quantity, source: Quantity) -> bool:
    """Whether the source is one value that rounds, half up, to the plain figure of the claim."""
    if claim.low is None or claim.low != claim.high or claim.hedge or claim.step is None:
        return False
    if source.low is None or source.low != source.high:
        return False
    step = Fraction(claim.step)
    two_digits = abs(claim.low) >= 10 * step
    return two_digits and floor(Fraction(source.low) / step + Fraction(1, 2)) * step == claim.low


@given(random_sets(), random_sets())
def test_holds_agrees_with_trying_every_value(claim: Quantity, source: Quantity) -> None:
    on_grid = claim.low is None or claim.step is None or Fraction(claim.low) % Fraction(claim.step) == 0
    expected = members(source) <= members(claim) or rounds_to(claim, source)
    if on_grid:  # a figure is a multiple of the unit of its last digit
        assert holds(claim, source) is expected


@given(random_sets())
def test_a_set_holds_for_itself(claim: Quantity) -> None:
    assert holds(claim, claim)


@given(random_sets(), random_sets(), random_sets())
def test_holding_is_passed_on(first: Quantity, second: Quantity, third: Quantity) -> None:
    exact = [
        Quantity(q.span, q.numeral, q.low, q.high, q.low_incl, q.high_incl, None, None, q.kind) for q in (first, second)
    ]
    if holds(*exact) and holds(exact[1], third):
        assert holds(exact[0], third)
