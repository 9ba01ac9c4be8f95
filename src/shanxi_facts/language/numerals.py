"""Numerals of a text, in digits and in words, each with its exact value and its place.

Both readers give ``Numeral``: ``digits.read_digits`` what begins with a digit, ``number_words.read_words`` number
words. Here they are merged ("3 hundred and twenty", "2 and a half million", "2.5 dozen"). Values are Decimal, or
Fraction where a decimal would not be exact; no value goes through float.
"""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction

from shanxi_facts.language.digits import read_digits
from shanxi_facts.language.glyphs import Text
from shanxi_facts.language.number_tokens import scan
from shanxi_facts.language.number_words import read_words
from shanxi_facts.language.numeral import Numeral, exact, step_of

_JOINS = frozenset((" ", "-", " and "))
_AND = frozenset((" and ", " & "))
_HUNDRED = 2


def read_numerals(text: Text) -> list[Numeral]:
    """Return the numerals of ``text`` in order, none overlapping another."""
    found = read_digits(text.plain, text.lowered)
    tokens = scan(text.lowered)
    if not tokens:
        return found
    if found:  # words that a numeral in digits took as its magnitude are not read again
        ends = [numeral.end for numeral in found]
        tokens = [token for token in tokens if not _taken(token[0], found, bisect_right(ends, token[0]))]
    merged: list[Numeral] = []
    for numeral in sorted(found + read_words(text.lowered, tokens), key=lambda numeral: numeral.start):
        mixed = merged and (merged[-1].digits or numeral.digits)
        if not mixed or not _join(merged[-1], numeral, text.lowered):
            merged.append(numeral)
    return merged


def _taken(start: int, found: list[Numeral], index: int) -> bool:
    """Return whether the numeral at ``index``, the first that ends behind ``start``, holds it."""
    return index < len(found) and found[index].start <= start


def _join(left: Numeral, right: Numeral, lowered: str) -> bool:
    """Add ``right`` to ``left`` if the two are one number; return whether they are."""
    value = None if left.ordinal or right.ordinal or right.plural else _sum(left, right, lowered)
    if value is None:
        return False
    left.low = left.high = left.coefficient = exact(value)
    left.step = step_of(left.low)
    left.end, left.exp, left.by_word, left.digits, left.plain = right.end, 0, False, True, False
    return True


def _sum(left: Numeral, right: Numeral, lowered: str) -> Fraction | None:
    """Return the value of two numerals that are one number, None if they are two."""
    gap = lowered[left.end : right.start]
    first, second = Fraction(left.low), Fraction(right.low)
    if gap in _AND and right.is_fraction and not left.is_fraction and not left.exp:
        return (first + Fraction(right.coefficient)) * Fraction(10**right.exp)  # 2 and a half million
    if gap in {" ", "-"} and not left.exp and lowered[right.start : right.end] == "dozen":
        return first * 12
    if gap not in _JOINS or not left.by_word:
        return None
    small = left.exp == _HUNDRED and not right.exp and second < 100 and second.denominator == 1
    smaller = gap != " and " and right.by_word and second < 10**left.exp
    return first + second if small or smaller else None  # 3 hundred and 21; 3 million 290 thousand
