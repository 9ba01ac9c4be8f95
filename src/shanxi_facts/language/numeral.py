"""One numeral while it is being read, and the exact arithmetic of it."""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction

from shanxi_facts.model import Number

# Products of digits must not be rounded: the default context keeps 28 digits.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


class Numeral:
    """A numeral with its magnitude: ``text[start:end]``. Mutable while it is read; never handed out.

    ``low`` and ``high`` are its value; they differ for plurals ("dozens"). ``coefficient`` is the value before the
    magnitude 10**``exp``, which a range may share ("4 to 6 million"). ``plain`` marks bare ASCII digits, which may be a
    year or a label; ``by_word`` a magnitude written as a word.
    """

    __slots__ = (
        "by_word", "coefficient", "digits", "end", "exp", "fraction", "high", "is_fraction", "low", "one", "ordinal",
        "plain", "plural", "signed", "start", "step",
    )  # fmt: skip

    def __init__(self, start: int, end: int, value: Number, step: Decimal | None = None) -> None:
        self.start, self.end, self.low, self.high, self.step = start, end, value, value, step
        self.coefficient: Number = value
        self.exp = 0
        self.plain = self.by_word = self.digits = self.fraction = self.is_fraction = False
        self.ordinal = self.plural = self.one = self.signed = False

    @property
    def value(self) -> Number:
        """The value of a numeral that is no plural."""
        return self.low


def negated(value: Number) -> Number:
    """Return minus ``value``; a Decimal's own minus would round it to the digits of the context."""
    return value.copy_negate() if isinstance(value, Decimal) else -value


def power(exponent: int) -> Decimal:
    """Return 10**``exponent`` as a Decimal written out in full (1000, not 1E+3), however large."""
    return Decimal("1" + "0" * exponent) if exponent >= 0 else Decimal((0, (1,), exponent))


def shift(digits: str, decimals: str, exponent: int) -> Decimal:
    """Return ``digits.decimals`` times 10**``exponent``, moving the point in the string: exact, and no E notation."""
    if exponent >= len(decimals):
        return Decimal(digits + decimals + "0" * (exponent - len(decimals)))
    if exponent >= 0:
        return Decimal(f"{digits}{decimals[:exponent]}.{decimals[exponent:]}")
    return Decimal(f"{digits}.{decimals}E{exponent}" if decimals else f"{digits}E{exponent}")


def digit_step(digits: str, decimals: str, exponent: int) -> Decimal | None:
    """Return the unit of the last digit given: zeros before the point are not given, those after it are."""
    if decimals:
        return power(exponent - len(decimals))
    stripped = digits.rstrip("0")
    place = len(digits) - len(stripped) + exponent
    return power(place) if stripped and place else None


def step_of(value: Number) -> Decimal | None:
    """Return the unit of the last digit given of a whole value read from words; None if it is exact or no decimal."""
    if isinstance(value, Fraction):
        return None
    _, digits, exponent = value.as_tuple()
    text = "".join(map(str, digits))
    return digit_step(text, "", int(exponent)) if int(exponent) >= 0 else power(int(exponent))


def exact(value: Fraction) -> Number:
    """Return ``value`` as a Decimal if a decimal can be exact, else unchanged."""
    if value.denominator == 1:
        return EXACT.create_decimal(value.numerator)
    twos = fives = 0
    rest = value.denominator
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return value
    places = max(twos, fives)
    return EXACT.scaleb(EXACT.create_decimal(value.numerator * 10**places // value.denominator), -places)
