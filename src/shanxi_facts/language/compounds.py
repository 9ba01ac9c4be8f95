"""One measure in two units or more: "2 hours 10 minutes", "6-foot-6", "twelve pounds and fifty pence", 5'4", "1m 20s".

    compound = measure (" " | " and " | ", " | "-") measure        of a larger unit and a smaller one
    notation = feet "'" inches ['"'] | [hours "h"] minutes "m" [seconds "s"]
    single   = hedge ("a" | "an") unit | ("a" | "an") unit hedge        "at least a week"

A compound has the value of its parts in the smallest of the units, or in the currency.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.figures import Figure
from shanxi_facts.language.glyphs import Text
from shanxi_facts.language.hedges import hedge_after, hedge_before, hedges, word_before
from shanxi_facts.language.numeral import Numeral, exact
from shanxi_facts.language.units import convert, match_unit
from shanxi_facts.model import Kind

_GAPS = frozenset((" ", " and ", ", ", ", and ", "-", "", " & "))
_LONGEST_GAP = 6
_CENTS = 100
_FEET = re.compile(r"(?<![\w.,'’′])([1-9][0-9]?) ?['’′] ?(1[01]|[0-9])(?: ?(?:[\"”″]|''|’’|′′))?(?![\w'’])")
_CLOCKED = re.compile(
    r"(?<![\w.,:])(?:([0-9]{1,3}) ?h(?:rs?)? ?)?([0-9]{1,3}) ?m(?:in)? ?([0-5]?[0-9]) ?s(?:ecs?)?(?!\w)"
    r"|(?<![\w.,:])([0-9]{1,3}) ?h(?:rs?)? ?([0-5]?[0-9]) ?m(?:ins?)?(?!\w)"
)
_CLOCK_SIGN = re.compile(r"[0-9] ?[hm]")
_INCH = re.compile(r" ?in\b\.?(?= (?P<word>\w+))?")
_SHORT = re.compile(r"[0-9] ?(?:ft|in|hr|min|lb|st|yd)\Z")  # 5 ft. 4 in.
_SINGLE = re.compile(rf"\ban? (?:{'|'.join(sorted(read_data('hedges')['single'], key=len, reverse=True))})\b(?! and )")
_COMPARED = re.compile(rf" (?:{'|'.join(read_data('compounds')['compared'])})\b")  # 4 percent more than a year earlier
_SHARE = re.compile(r"(?:%|per ?cent|points?|\d) *$")
_NOUN_BEHIND = re.compile(r"[ -][a-z]")


def read_notations(text: Text) -> list[Figure]:
    """Return the measures in signs, and those of one unit: 5'4", 1m 20s, 2h30m, at least a week."""
    found: list[Figure] = []
    lowered = text.lowered
    if "'" in lowered or "’" in lowered or "′" in lowered:
        found += [_figure(m, int(m[1]) * 12 + int(m[2]), "inch", lowered) for m in _FEET.finditer(lowered)]
    for match in _CLOCKED.finditer(lowered) if _CLOCK_SIGN.search(lowered) else ():
        hours, minutes, seconds, whole, rest = (int(part or 0) for part in match.groups())
        if match[3] is not None:
            found.append(_figure(match, (hours * 60 + minutes) * 60 + seconds, "second", lowered))
        else:
            found.append(_figure(match, whole * 60 + rest, "minute", lowered))
    found += _singles(text)
    return sorted(found, key=lambda figure: figure.start)


def _singles(text: Text) -> Iterator[Figure]:
    """Yield one of a unit where a hedge makes a figure of it: "at least a week", "a week at most", "nearly a mile"."""
    for match in _SINGLE.finditer(text.lowered):
        start = match.start() + match[0].index(" ") + 1
        unit = match_unit(text.plain, text.lowered, start)
        if unit is None or unit[0] != match.end():
            continue
        before = word_before(text.lowered, match.start())
        behind = hedge_after(text.lowered, match.end()) if before[0] in hedges().lasting else None
        hedged = hedge_before(text.lowered, before, match.end(), unit[1]) or behind
        if hedged is not None and hedged[0] != "exactly" and not _is_compared(text.lowered, hedged[1], match.end()):
            numeral = Numeral(match.start(), start - 1, Decimal(1))
            figure = Figure(numeral, before)
            figure.end, figure.unit, figure.kind, figure.suffix = match.end(), unit[1], Kind.MEASURE, True
            yield figure


def _is_compared(lowered: str, start: int, end: int) -> bool:
    """Tell whether what looks like a hedge compares a figure with that of a year ago: "4% more than a year ago"."""
    return _COMPARED.match(lowered, end) is not None and _SHARE.search(lowered[:start]) is not None


def _figure(match: re.Match[str], value: int, unit: str, lowered: str) -> Figure:
    numeral = Numeral(match.start(), match.end(), Decimal(value))
    numeral.digits = True
    figure = Figure(numeral, word_before(lowered, match.start()))
    figure.unit, figure.kind, figure.suffix = unit, Kind.MEASURE, True
    return figure


def join_compounds(figures: list[Figure], text: Text) -> list[Figure]:
    """Return ``figures`` with the parts of a compound measure made one figure."""
    joined: list[Figure] = []
    for figure in figures:
        if not joined or not _join(joined[-1], figure, text):
            joined.append(figure)
    return joined


def _join(left: Figure, right: Figure, text: Text) -> bool:
    """Make ``left`` hold both figures if they are one measure; return whether they are."""
    if left.unit is None or right.start - left.end > _LONGEST_GAP or not _simple(left) or not _simple(right):
        return False
    gap = text.lowered[left.end : right.start]
    if right.prefix or not (gap in _GAPS or (gap == ". " and _SHORT.search(text.lowered, left.start, left.end))):
        return False
    if coin := _coin(left, right):
        left.unit, left.kind, value = coin, Kind.MONEY, Fraction(left.low) + Fraction(right.low) / _CENTS
    else:
        unit, end = (right.unit, right.end) if right.unit else _unsaid(left, right, text)
        if unit is None or unit not in _data()["pairs"].get(left.unit, ()):
            return False
        whole = convert(left.low, left.unit, unit)
        if Fraction(right.low) >= convert(Decimal(1), left.unit, unit):
            return False
        left.unit, right.end, value = unit, end, whole + Fraction(right.low)
    left.low = left.high = exact(value)
    left.end, left.step, left.suffix = right.end, None, True
    left.numeral_end = right.numeral_end
    return True


def _simple(figure: Figure) -> bool:
    """Return whether a figure is a plain number, as the parts of a compound are."""
    return (
        figure.low == figure.high
        and not figure.joined
        and not figure.numeral.ordinal
        and not figure.numeral.fraction
        and figure.low >= 0
    )


def _coin(left: Figure, right: Figure) -> str | None:
    """Return the currency of both if the second counts coins of the first."""
    if right.unit is None or left.unit is None or not 0 <= right.low < _CENTS or Fraction(left.low).denominator != 1:
        return None
    found: str | None = _data()["coins"].get(right.unit, {}).get(left.unit)
    return found


def _unsaid(left: Figure, right: Figure, text: Text) -> tuple[str | None, int]:
    """Return the unit that a bare number behind feet or stone is in, and where it ends: 6-foot-6, 5 ft 4 in."""
    unit: str | None = _data()["unsaid"].get(left.unit)
    if unit is None or (right.numeral.digits and not right.numeral.plain):
        return None, right.end
    inch = _INCH.match(text.lowered, right.end) if unit == "inch" else None
    if inch and (inch["word"] is None or inch["word"] in _data()["behind_inch"]):
        return unit, inch.end()
    hyphened = text.lowered[left.end : right.start] == "-"
    if not hyphened and _NOUN_BEHIND.match(text.lowered, right.end):
        return None, right.end
    return unit, right.end


def _data() -> dict[str, Any]:
    return read_data("compounds")
