"""Changes of the hedge: every one on the figure itself, and on the round numbers about it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from evaluation.changes.change import Given, Made, right, wrong
from evaluation.changes.counts import in_quotes, put_figure
from evaluation.changes.figures import HEDGES, Figure, exponent, hedged, in_digits, said, value_of
from evaluation.changes.nouns import true_elsewhere


def hedge(given: Given) -> Iterator[Made]:
    """Every hedge, on the figure itself and on round numbers about it: right where the set holds, wrong elsewhere."""
    if (figure := given.figure) is None or in_quotes(given):
        return
    for name, forms in HEDGES.items():
        for place, numeral in enumerate(_round_numbers(figure)):
            values = said(numeral, figure.scale, name)
            forms_here = [f for f in forms if not (f.startswith(("no fewer", "fewer")) and figure.unit)]
            pattern = forms_here[place % len(forms_here)]
            if name == "exactly" and not said(numeral, 1).holds(said(numeral, 1, "exactly")):
                continue
            text = pattern.format(figure.core(numeral, figure.magnitude))
            yield from _judged(given, figure, text, values.holds(figure.values), not true_elsewhere(given, values))
    yield from _ranges(given, figure)


def _round_numbers(figure: Figure) -> list[str]:
    """Return the figure's numeral, and round numbers well below, just below, just above and well above it."""
    if figure.spelled:
        return [figure.numeral]
    value = value_of(figure.numeral)
    step = Fraction(10) ** exponent(value)
    numbers = [_below(value, step), _below(value, step / 10), _above(value, step / 10), _above(value, step)]
    good = [n for n in numbers if n > 0 and n != value and (figure.scale > 1 or n.denominator == 1)]
    # "At least 91" for "more than 90": of things that come whole, the two are one set.
    good = [n for n in good if figure.hedge is None or abs(n - value) > 1]
    return [figure.numeral, *dict.fromkeys(in_digits(n, "," if value >= 1000 else "") for n in good)]


def _below(value: Fraction, step: Fraction) -> Fraction:
    """Return the next round number below ``value``."""
    return (math.ceil(value / step) - 1) * step


def _above(value: Fraction, step: Fraction) -> Fraction:
    """Return the next round number above ``value``."""
    return (math.floor(value / step) + 1) * step


def _ranges(given: Given, figure: Figure) -> Iterator[Made]:
    # Whether the ends are meant too is a matter of taste where one of them is the figure itself.
    numbers = sorted((value_of(n), n) for n in _round_numbers(figure) if n != figure.numeral)
    for (_, low), (_, high) in pairwise(numbers):
        bounds = hedged(None, value_of(low) * figure.scale)._replace(high=value_of(high) * figure.scale)
        text = f"between {figure.core(low, figure.magnitude)} and {figure.core(high, figure.magnitude)}"
        yield from _judged(given, figure, text, bounds.holds(figure.values), not true_elsewhere(given, bounds))


def _judged(given: Given, figure: Figure, text: str, holds: bool, sure: bool) -> Iterator[Made]:
    claim = put_figure(given, text, drop_scope=True)
    what = f"{figure.text} -> {text}"
    if holds:
        yield right(claim, what)
    elif sure:
        yield wrong(claim, what)
