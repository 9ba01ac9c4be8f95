"""Whole numbers and ordinals in words.

    number    = group {magnitude [("and" | ",")] group}
    group     = below-100 ["hundred" [["and"] below-100]] | "hundred" …
    below-100 = unit | teen | tens [unit]            the last word of all may be an ordinal

Where two groups cannot join, the number ends: "one hundred and two hundred" is 100, and 200 after it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from shanxi_facts.language.number_tokens import AND, JOINING, NEAR, Tokens

_HUNDRED = 2
_THOUSAND = 3
_NO_MAGNITUDE = 99
_MOST_DIGITS = 100
_LONE = frozenset(("dozen", "score", "couple"))


class Group(NamedTuple):
    """A number below a thousand (or "forty-five hundred"): its value, the word after it, whether it is an ordinal."""

    value: int
    after: int
    ordinal: bool = False


class Run(NamedTuple):
    """A number: its value, the word after it, its last magnitude (a power of ten, 0 for none), whether an ordinal."""

    value: Fraction
    after: int
    magnitude: int = 0
    ordinal: bool = False


def read_number(tokens: Tokens, index: int) -> Run | None:
    """Return the longest number that begins at ``index``, None if none does."""
    total, at, last = Fraction(0), index, _NO_MAGNITUDE
    while at == index or _continues(tokens, at, last):
        group = _group(tokens, at, first=at == index)
        if group is None:
            break
        exponent, after, ordinal = _magnitude(tokens, at, group)
        if exponent >= last:
            if tokens.gap(at) in AND or exponent == last or ordinal:
                break
            total = (total + group.value) * 10**exponent  # two thousand two million
        elif at > index and not exponent and _belongs_on(tokens, at, after):
            break
        else:
            total += group.value * 10**exponent
        at, last = after, exponent
        if ordinal:
            return Run(total, at, 0, ordinal=True)
        if not exponent:
            break
        while tokens.near(at) and tokens.is_magnitude(at) and tokens.word(at).value > last:
            last += tokens.word(at).value  # three lakh crore
            total *= 10 ** tokens.word(at).value
            at += 1
    return Run(total, at, 0 if last == _NO_MAGNITUDE else last) if at > index else None


def _magnitude(tokens: Tokens, at: int, group: Group) -> tuple[int, int, bool]:
    """Return the magnitude behind a group, the word after it, and whether the whole is an ordinal."""
    after = group.after
    if group.ordinal or not (after == at or tokens.near(after)):
        return 0, after, group.ordinal
    if tokens.is_magnitude(after):
        return tokens.word(after).value, after + 1, False
    if tokens.word(after).part == "th":
        return tokens.word(after).value, after + 1, True
    return 0, after, False


def _continues(tokens: Tokens, at: int, last: int) -> bool:
    """Return whether the group at ``at`` may go on the number before it, whose last magnitude is ``last``."""
    if at >= len(tokens) or not last:
        return False
    gap = tokens.gap(at)
    if gap in {" and ", " & ", ", and "} and tokens.between(at):
        return False
    if gap in JOINING:
        return True
    # "three million, two hundred thousand" goes on; "two thousand, five" and "a thousand, two million" do not.
    return (
        gap in {", ", ", and "} and last >= _THOUSAND and tokens.word(at + 1).part == "hundred" and tokens.near(at + 1)
    )


def _belongs_on(tokens: Tokens, at: int, after: int) -> bool:
    """Return whether the group belongs to what follows: a hundred, a magnitude, or a fraction that it counts."""
    if not tokens.near(after):
        return False
    part = tokens.word(after).part
    return part == "hundred" or tokens.is_magnitude(after) or (tokens.gap(at) in AND and _is_denominator(tokens, after))


def _is_denominator(tokens: Tokens, at: int) -> bool:
    return tokens.word(at).part in {"ths", "thths", "halves", "half"} or (
        tokens.word(at).part in {"ordinal", "quarter"}
        and tokens.word(at).value > 2
        and tokens.word(at - 1) == ("unit", 1)
    )


def _group(tokens: Tokens, at: int, *, first: bool) -> Group | None:
    """Parse what may stand before a magnitude. A number may begin with a bare magnitude, which counts as one of it."""
    part, value = tokens.word(at)
    if first and part == "th":
        return Group(10**value, at + 1, ordinal=True)
    if part in _LONE:
        return Group(value, at + 1) if first else None
    bare = first and part in {"hundred", "magnitude"}
    group = Group(1, at) if bare else below_hundred(tokens, at)
    if group is None or group.ordinal or not group.value or not (bare or tokens.near(group.after)):
        return group
    part, value = tokens.word(group.after)
    if value != _HUNDRED or part not in {"hundred", "plural", "th"}:
        return group
    if part == "th":
        return Group(group.value * 100, group.after + 1, ordinal=True)
    return _hundreds(tokens, group.value * 100, group.after + 1)


def _hundreds(tokens: Tokens, value: int, after: int) -> Group:
    """Parse what follows "hundred": tens and units, with or without "and"."""
    alone = Group(value, after)
    conjoined = tokens.gap(after) not in NEAR
    if tokens.gap(after) not in JOINING or (conjoined and tokens.between(after)):
        return alone
    rest = below_hundred(tokens, after)
    if rest is None or not rest.value or (tokens.near(rest.after) and tokens.word(rest.after).part == "hundred"):
        return alone
    if conjoined and _is_denominator(tokens, rest.after):  # one hundred and three quarters
        return alone
    return Group(value + rest.value, rest.after, rest.ordinal)


def below_hundred(tokens: Tokens, at: int) -> Group | None:
    """Parse 0 to 99 at ``at``, or an ordinal of that size."""
    part, value = tokens.word(at)
    after = tokens.word(at + 1)
    if part == "unit" and value == 0 and tokens.gap(at + 1) == " " and after.part == "unit":
        return Group(after.value, at + 2)  # zero eight
    if part == "tens" and 0 < after.value < 10 and tokens.gap(at + 1) in {" ", "-", " - "}:
        if after.part == "unit":
            return Group(value + after.value, at + 2)
        if after.part == "ordinal":
            return Group(value + after.value, at + 2, ordinal=True)
    return Group(value, at + 1, part == "ordinal") if part in {"unit", "teen", "tens", "ty", "ordinal"} else None


def read_decimals(tokens: Tokens, run: Run) -> Run:
    """Return ``run`` with what follows its "point": "point nine nine", "point two hundred thirty-six (thousand)"."""
    if tokens.gap(run.after) != " " or tokens.word(run.after).part != "point":
        return run
    digits, after = digits_after(tokens, run.after + 1)
    if not digits:
        return run
    value = run.value + Fraction(int(digits), 10 ** len(digits))
    if tokens.gap(after) == " " and tokens.is_magnitude(after):
        return Run(value * 10 ** tokens.word(after).value, after + 1)
    return Run(value, after)


def digits_after(tokens: Tokens, at: int) -> tuple[str, int]:
    """Return the digits that are read out from ``at`` on, as behind a point, and the word after them."""
    digits = ""
    while (
        len(digits) < _MOST_DIGITS
        and tokens.near(at)
        and tokens.word(at).part == "unit"
        and tokens.word(at + 1).part != "hundred"
    ):
        digits, at = digits + str(tokens.word(at).value), at + 1
    if tokens.near(at) and not digits.strip("0") and tokens.word(at).part in {"unit", "teen", "tens", "ty"}:
        group = _group(tokens, at, first=False)
        if group is not None and not group.ordinal:
            return digits + str(group.value), group.after
    return digits, at
