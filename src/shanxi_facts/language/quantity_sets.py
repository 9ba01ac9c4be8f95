"""Quantities as sets of values: when one that a claim gives holds for one that the source gives.

The claim's set is widened by rounding where its digits allow it; the source's is taken as it stands. The claim holds
if the source's set, in the claim's unit, lies inside the claim's.
"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from shanxi_facts.language.numeral import EXACT
from shanxi_facts.language.units import convert, dimension
from shanxi_facts.model import Kind, Number, Quantity

_MOST_DIGITS = 1000
_ROUGH = Context(prec=_MOST_DIGITS)
_SLIP = 10  # times off, from where on a bound bounds nothing
_PERCENTS = 100  # in a whole: a fraction is compared with percentages


def holds(claim: Quantity, source: Quantity) -> bool:
    """Return whether the set of ``source`` lies inside that of ``claim``, after conversion and rounding."""
    converted = _bounds_in(source, claim)
    if converted is None:
        return False
    low, high = converted
    if low is not None and low == high and _rounds_to(claim, low, converted=claim.unit != source.unit):
        return True
    return _above(claim, low, source.low_incl) and _below(claim, high, source.high_incl)


def comparable(claim: Quantity, source: Quantity) -> bool:
    """Return whether the two are of one dimension, so that their values may be compared at all."""
    return _bounds_in(source, claim) is not None


def is_slip(claim: Quantity, source: Quantity) -> bool:
    """Return whether an open bound lies ten times off or more: "more than 9 million" for 9 billion bounds nothing."""
    converted = _bounds_in(source, claim)
    if converted is None:
        return False
    low, high = converted
    if claim.high is None and claim.low is not None and low is not None:
        return claim.low > 0 and _fraction(low) >= _SLIP * _fraction(claim.low)
    if claim.low is None and claim.high is not None and high is not None:
        return high > 0 and _fraction(claim.high) >= _SLIP * _fraction(high)
    return False


def _bounds_in(source: Quantity, claim: Quantity) -> tuple[Number | None, Number | None] | None:
    """Return the bounds of ``source`` in the unit of ``claim``; None if they are of different dimensions."""
    if (claim.kind is Kind.ORDINAL) is not (source.kind is Kind.ORDINAL):
        return None
    if claim.unit == source.unit:
        return source.low, source.high
    wanted, wanted_factor = _unit(claim)
    given, given_factor = _unit(source)
    if wanted is None or given is None or dimension(wanted) != dimension(given):
        return None

    def converted(value: Number | None) -> Fraction | None:
        return None if value is None else convert(_fraction(value) * given_factor, given, wanted) / wanted_factor

    return converted(source.low), converted(source.high)


def _unit(quantity: Quantity) -> tuple[str | None, int]:
    """Return the unit of a quantity, and how many of it one of the quantity makes. A currency is a dimension itself."""
    return ("percent", _PERCENTS) if quantity.kind is Kind.FRACTION else (quantity.unit, 1)


def _rounds_to(claim: Quantity, value: Number, *, converted: bool) -> bool:
    """Return whether ``value`` rounds to the plain figure of ``claim``: half up, two significant digits or more.

    Out of another unit a value comes with digits that the claim may cut: 728 feet are 222 metres.
    """
    low = claim.low
    step = claim.step if claim.step is not None else Decimal(1) if converted else None
    if low is None or low != claim.high or step is None or claim.hedge is not None:
        return False
    if isinstance(low, Decimal) and isinstance(step, Decimal) and isinstance(value, Decimal):
        if EXACT.abs(low) < EXACT.multiply(step, Decimal(10)):
            return False
        twice = EXACT.multiply(EXACT.subtract(value, low), Decimal(2))
        return EXACT.minus(step) <= twice < step
    exact_low, exact_step, exact_value = _fraction(low), _fraction(step), _fraction(value)
    return abs(exact_low) >= 10 * exact_step and -exact_step <= 2 * (exact_value - exact_low) < exact_step


def _above(claim: Quantity, low: Number | None, included: bool) -> bool:
    if claim.low is None or low is None:
        return claim.low is None
    order = _order(low, claim.low)
    return order > 0 or (order == 0 and (claim.low_incl or not included))


def _below(claim: Quantity, high: Number | None, included: bool) -> bool:
    if claim.high is None or high is None:
        return claim.high is None
    order = _order(high, claim.high)
    return order < 0 or (order == 0 and (claim.high_incl or not included))


def _order(a: Number, b: Number) -> int:
    """Return 1, 0 or -1 as ``a`` is above, at or below ``b``."""
    if isinstance(a, Decimal) and isinstance(b, Decimal):
        return (a > b) - (a < b)
    one, other = _fraction(a), _fraction(b)
    return (one > other) - (one < other)


def _fraction(value: Number) -> Fraction:
    """Return a value as a fraction; beyond a thousand digits, where that would take seconds, only roughly."""
    if isinstance(value, Fraction):
        return value
    if abs(value.adjusted()) > _MOST_DIGITS:
        tiny = value.adjusted() < 0 or not value
        return Fraction(0) if tiny else Fraction(10) ** _MOST_DIGITS * (1 if value > 0 else -1)
    return Fraction(_ROUGH.plus(value))


def distance(claim: Quantity, source: Quantity) -> float:
    """Return how far two figures lie apart, from 0 to 1, whatever their size."""
    a = claim.low if claim.low is not None else claim.high
    b = source.low if source.low is not None else source.high
    if a is None or b is None or (not a and not b):
        return 1.0
    if isinstance(a, Decimal) and isinstance(b, Decimal):
        return float(_ROUGH.divide(_ROUGH.abs(_ROUGH.subtract(a, b)), _ROUGH.add(_ROUGH.abs(a), _ROUGH.abs(b))))
    one, other = _fraction(a), _fraction(b)
    whole = abs(one) + abs(other)
    return float(abs(one - other) / whole) if whole else 0.0
