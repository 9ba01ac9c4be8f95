"""Numerals of a text, in digits and in words, each with its exact value and its place.

Both readers fill one list of ``Numeral``: ``digits.read_digits`` what begins with a digit, ``number_words.read_words``
number words; ``read_numerals`` merges them ("3 hundred and twenty", "2 and a half million"). Values are Decimal, or
Fraction where a decimal would not be exact; no value goes through float.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from shanxi_facts.language.digits import read_digits
from shanxi_facts.language.number_tokens import scan
from shanxi_facts.language.number_words import read_words
from shanxi_facts.language.numeral import Numeral, exact, step_of

_JOINS = frozenset((" ", "-", " and "))
_HALVES = frozenset((" and ", " & "))


def read_numerals(text: str, lowered: str) -> list[Numeral]:
    """Return the numerals of ``text`` in order, none overlapping another.

    ``lowered`` is ``text`` in lower case, of the same length; both have ASCII digits and spaces (see ``glyphs``).
    """
    tokens = scan(lowered)
    found = read_digits(text, lowered)
    if not tokens:
        return found
    return _merged(found, tokens, lowered)


def _merged(
    digits: list[Numeral], tokens: list[tuple[int, int, str]], lowered: str
) -> list[Numeral]:
    """Return digits and words as one list; words that a digit numeral has taken as its magnitude are not read again."""
    if digits:
        taken = [(numeral.start, numeral.end) for numeral in digits]
        tokens = [token for token in tokens if not any(start <= token[0] < end for start, end in taken)]
    found = digits + read_words(lowered, tokens)
    found.sort(key=lambda numeral: numeral.start)
    merged: list[Numeral] = []
    for numeral in found:
        if merged and (merged[-1].digits or numeral.digits) and _join(merged[-1], numeral, lowered):
            continue
        merged.append(numeral)
    return merged


def _join(left: Numeral, right: Numeral, lowered: str) -> bool:
    """Add ``right`` to ``left`` if the two are one number; return whether they are."""
    gap = lowered[left.end : right.start]
    if left.exp == 0 and right.is_fraction and gap in _HALVES and not left.is_fraction and left.coefficient < 1000:
        value = (Fraction(left.coefficient) + right.coefficient) * 10**right.exp
    elif gap in (" ", "-") and lowered[right.start : right.end] == "dozen" and not left.exp:
        value = Fraction(left.value) * 12
    elif gap not in _JOINS or not left.by_word or right.ordinal or left.ordinal or right.low is None:
        return False
    elif left.exp == 2 and right.exp == 0 and right.value < 100 and right.value == int(right.value):
        value = Fraction(left.value) + Fraction(right.value)
    elif gap != " and " and right.by_word and right.value < 10**left.exp:
        value = Fraction(left.value) + Fraction(right.value)
    else:
        return False
    left.set_value(exact(value))
    left.step = step_of(left.value)
    left.end, left.exp, left.by_word, left.digits = right.end, 0, False, True
    left.coefficient = left.value
    return True


__all__ = ["Decimal", "Numeral", "read_numerals"]
