"""Quantities of a text: numerals with their sign, currency, unit, range and hedge, as sets of values.

    quantity = [hedge] ["from" | "between"] figure [("to" | "and" | "-") figure] [hedge]
    figure   = [sign] [currency] numeral [unit]
    share    = numeral ("in" | "out of" | "of every") numeral

Numerals are found first (``numerals``); then each is read outwards: back for sign, currency and hedge, on for unit and
hedge. Nothing is rounded here, and a text without digits and number words costs one scan.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from shanxi_facts.language.contexts import contexts, following, is_quantity
from shanxi_facts.language.glyphs import plain_glyphs
from shanxi_facts.language.hedges import bounds, hedge_after, hedge_before, hedge_behind_noun, word_before
from shanxi_facts.language.numeral import Numeral, exact
from shanxi_facts.language.numerals import read_numerals
from shanxi_facts.language.units import is_money, match_unit, table
from shanxi_facts.model import Kind, Number, Quantity, Span

_BLANK = re.compile(r"[ -]?[\[<{(]?|  +")
_OF_UNIT = re.compile(r" (?:of )?(?:an? )|-an?-| of one ")
_DASHES = frozenset(("-", "–", "—", " - ", " – ", " — ", "~", "- ", "-to-", " ~ "))
_SHARES = frozenset((" in ", " in every ", " out of ", " out of every ", " of every ", " in each ", " of each "))
_CLOSERS = frozenset(("", ".", ",", ";", ":", ")", "?", "!", "+", "–"))
_SIGNS = {"minus": True, "negative": True, "plus": False}
_PERCENT = frozenset(("percent", "percentage point", "basis point", "permille"))
_MILLION = Decimal(1_000_000)


class _Figure:
    """A numeral with what belongs to it. ``start:end`` holds sign, currency and unit; mutable while it is read."""

    __slots__ = ("end", "exp", "high", "kind", "low", "numeral_end", "numeral_start", "numeral", "own_unit", "prefix",
                 "range", "start", "step", "unit")  # fmt: skip

    def __init__(self, numeral: Numeral) -> None:
        self.numeral = numeral
        self.start = self.numeral_start = numeral.start
        self.end = self.numeral_end = numeral.end
        self.low, self.high, self.step, self.exp = numeral.low, numeral.high, numeral.step, numeral.exp
        self.unit: str | None = None
        self.own_unit = self.prefix = self.range = False
        self.kind = Kind.COUNT


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` in order, none overlapping another. Never fails: any string is text.

    Spans count characters of ``text`` itself. Years, dates, times, versions, phone numbers and identifiers are none.
    """
    plain, lowered = plain_glyphs(text)
    numerals = read_numerals(plain, lowered)
    if not numerals:
        return ()
    figures = _figures(numerals, text, plain, lowered)
    if len(figures) > 1:
        figures = _joined(figures, plain, lowered)
    quantities: list[Quantity] = []
    floor = 0
    for figure in figures:
        quantity = _quantity(figure, lowered, floor)
        quantities.append(quantity)
        floor = quantity.span.end
    return tuple(quantities)


# Figures -----------------------------------------------------------------------------------------------------------


def _figures(numerals: list[Numeral], original: str, text: str, lowered: str) -> list[_Figure]:
    """Return what of ``numerals`` is a quantity, with sign, currency and unit."""
    figures: list[_Figure] = []
    refused_end = -1
    for index, numeral in enumerate(numerals):
        figure = _Figure(numeral)
        if numeral.start:
            _read_back(figure, text, lowered)
        if not numeral.ordinal:
            _read_unit(figure, text, lowered)
        word, start = word_before(lowered, figure.start) if figure.start else ("", 0)
        measured = figure.unit is not None
        fine = is_quantity(numeral, original, lowered, word, start, measured)
        if fine and numeral.one and not measured:
            fine = True
        elif not fine and numeral.one and index + 1 < len(numerals):
            fine = _counts_on(numeral, numerals[index + 1], lowered)
        if fine and refused_end >= 0 and not measured and numeral.plain:
            fine = lowered[refused_end : figure.start] not in (" to ", " and ", "-", "–", ", ") or bool(
                following(lowered, numeral.end)[0].endswith("s")
            )
        if fine:
            figures.append(figure)
            refused_end = -1
        else:
            refused_end = numeral.end if numeral.digits else -1
    return figures


def _counts_on(numeral: Numeral, other: Numeral, lowered: str) -> bool:
    """Return whether "one" is the first of a row of numbers, or of a share: "one, two, three", "one in ten"."""
    gap = lowered[numeral.end : other.start]
    return gap in (" ", ", ", " , ", " and ", "-", " to ", " or ") or gap in _SHARES or gap == " over "


def _read_back(figure: _Figure, text: str, lowered: str) -> None:
    """Take the sign and the currency that stand before the numeral."""
    signs = table().signs
    start = figure.start
    negative = False
    at = start
    if text[at - 1] in "-+" and _is_sign(text, at - 1):
        at, negative = at - 1, text[at - 1] == "-"
        start = at
    before = at
    while before and text[before - 1] == " " and at - before < 2:
        before -= 1
    symbol = text[before - 1 : before]
    if symbol in signs and not symbol.isalnum():
        start = before - 1
        figure.unit = signs[symbol]
        for letters in (3, 2, 1, 4):
            begin = start - letters
            if begin >= 0 and lowered[begin : start + 1] in signs and not lowered[begin - 1 : begin].isalnum():
                figure.unit, start = signs[lowered[begin : start + 1]], begin
                break
        if start and text[start - 1] in "-+" and _is_sign(text, start - 1):
            start, negative = start - 1, text[start - 1] == "-"
    elif symbol.isalpha() or symbol == ".":
        begin = before
        while begin and before - begin < 4 and (lowered[begin - 1].isalpha() or lowered[begin - 1] == "."):
            begin -= 1
        code = lowered[begin:before]
        if (
            code in signs
            and not lowered[begin - 1 : begin].isalnum()
            and (text[begin:before].isupper() or code[:2] == "rs")
        ):
            figure.unit, start = signs[code], begin
    if figure.unit is not None:
        figure.prefix = True
    elif start == figure.start:
        word, begin = word_before(lowered, start)
        if word in _SIGNS and not lowered[begin - 2 : begin - 1].isdigit():
            start, negative, figure.numeral.signed = begin, _SIGNS[word], True
    figure.start = figure.numeral_start = start
    if figure.prefix:
        figure.numeral_start = figure.numeral.start
    if negative:
        figure.low, figure.high = -figure.high, -figure.low


def _is_sign(text: str, at: int) -> bool:
    """Return whether the dash at ``at`` is a sign: nothing that it could join or part stands before it."""
    return at == 0 or text[at - 1] in " (\n[\"'“‘$€£¥₹<>=~" or text[at - 1] in "–—"


def _read_unit(figure: _Figure, text: str, lowered: str) -> None:
    """Take the unit or currency behind the numeral, and settle the kind."""
    numeral = figure.numeral
    at = figure.end
    if lowered[at : at + 1] in _CLOSERS:
        figure.kind = Kind.FRACTION if numeral.fraction else Kind.COUNT
        if figure.unit is not None:
            figure.kind = Kind.MONEY
        return
    blank = _BLANK.match(lowered, at)
    found = match_unit(text, lowered, blank.end() if blank else at)
    if found is None and (numeral.is_fraction or numeral.exp) and (of := _OF_UNIT.match(lowered, at)):
        found = match_unit(text, lowered, of.end())
        if found and not numeral.is_fraction and lowered[at : of.end()].startswith(" of"):
            found = None
    if found is not None and not _is_stray(figure, found, text, lowered, at):
        figure.end, unit = found
        figure.own_unit = True
        if unit == "pound" and (figure.high >= _MILLION or figure.prefix):
            unit = "GBP"
        if not figure.prefix or not is_money(unit):
            figure.unit = unit if not figure.prefix else figure.unit
    if figure.unit is None:
        if numeral.fraction:
            figure.kind = Kind.FRACTION
    elif figure.unit in _PERCENT:
        figure.kind = Kind.PERCENT
    else:
        figure.kind = Kind.MONEY if is_money(figure.unit) else Kind.MEASURE


def _is_stray(figure: _Figure, found: tuple[int, str], text: str, lowered: str, at: int) -> bool:
    """Return whether the letters behind a numeral only look like a unit."""
    end, unit = found
    name = lowered[at:end].strip(" -[<{(")
    if figure.prefix and not is_money(unit):
        return True
    if unit == "percent" and name == "percentage" and lowered.startswith(" point", end):
        return True
    if len(name) == 1 and name.isalpha():  # "5 m deep", "278,000 t", but not "section 5 g" or "5-h"
        return lowered[end : end + 1] in ("-", "'", "’") or not figure.numeral.digits
    return unit in ("won", "stone", "dong", "rand") and False


# Ranges and shares -------------------------------------------------------------------------------------------------


def _joined(figures: list[_Figure], text: str, lowered: str) -> list[_Figure]:
    """Return ``figures`` with ranges and shares made one of two."""
    joined: list[_Figure] = []
    for figure in figures:
        if joined and not joined[-1].range and _join(joined[-1], figure, text, lowered):
            continue
        joined.append(figure)
    return joined


def _join(left: _Figure, right: _Figure, text: str, lowered: str) -> bool:
    gap = lowered[left.end : right.start]
    if len(gap) > 14 or left.numeral.ordinal or right.numeral.ordinal or left.numeral.plural or right.numeral.plural:
        return False
    if gap in _SHARES or gap == " of " and right.low in (10, 100, 1000):
        return _join_share(left, right, lowered)
    if gap == " over " and not left.unit and not right.unit and not lowered[right.end :].strip(" ."):
        return _join_share(left, right, lowered)
    word, start = word_before(lowered, left.start)
    opening = word in ("between", "from")
    if gap in _DASHES:
        sure = True
    elif gap in (" to ", " through ", "- to ", "-to "):
        sure = not (word == "from" and _changes(lowered, start)) and not _moves(left, right, lowered, start, word)
    elif gap in (" and ", " to "):
        sure = word == "between"
    elif gap == " or ":
        sure = left.unit is None and left.exp == right.exp and right.low == left.low + 1 and not left.prefix
    else:
        return False
    if not sure or not _same_scale(left, right):
        return False
    if opening and not (word == "from" and gap == " - " and False):
        left.start = start
    left.high, left.end, left.numeral_end = right.high, right.end, right.numeral_end
    left.unit, left.kind, left.own_unit = right.unit or left.unit, right.kind if right.unit else left.kind, True
    left.step, left.range = None, True
    return True


def _join_share(left: _Figure, right: _Figure, lowered: str) -> bool:
    """Make "one in ten" or "71 of every 100" a fraction."""
    if left.unit or right.unit or left.exp > 3 or not 0 < left.low < right.low or left.numeral.fraction:
        return False
    plain_in = lowered[left.end : right.start] == " in "
    if plain_in and (right.low > 100 and right.low not in (1000, 10000, 100000) or left.low > 100):
        return False
    if left.low != int(left.low) or right.low != int(right.low):
        return False
    left.low = left.high = exact(Fraction(int(left.low), int(right.low)))
    left.kind, left.step, left.end, left.numeral_end = Kind.FRACTION, None, right.end, right.numeral_end
    left.range = True
    return True


def _changes(lowered: str, start: int) -> bool:
    """Return whether a verb of change stands before "from": "rose from 3 to 5" gives two quantities."""
    window = lowered[max(0, start - 60) : start]
    clause = re.split(r"[.;:]\s", window)[-1].rstrip()
    return bool(contexts().changes.search(clause)) and not contexts().spans.search(clause)


def _moves(left: _Figure, right: _Figure, lowered: str, start: int, word: str) -> bool:
    """Return whether "rose 3% to 58%", "slid 300 to 4,500" give a change and a level, and no range."""
    if not contexts().changes.fullmatch(word) or word in ("take", "took", "taking"):
        return False
    return left.own_unit or left.prefix or left.low * 3 < right.low


def _same_scale(left: _Figure, right: _Figure) -> bool:
    """Return whether two figures may bound a range, lending the magnitude of the second to the first."""
    if left.unit and right.unit and left.unit != right.unit:
        return False
    if left.unit and not right.unit and not left.prefix:
        return False
    if left.numeral.fraction != right.numeral.fraction:
        return False
    other = right.numeral
    if not left.exp and other.exp and not left.own_unit and 0 < left.low <= other.coefficient and left.low < 1000:
        left.low = left.high = exact(Fraction(left.low) * 10**other.exp)
    return left.low < right.low


# Hedges ------------------------------------------------------------------------------------------------------------


def _quantity(figure: _Figure, lowered: str, floor: int) -> Quantity:
    """Return the finished quantity; ``floor`` is where the one before it ended."""
    hedge: str | None = None
    start, end = figure.start, figure.end
    if not figure.numeral.ordinal:
        if start:
            before = hedge_before(lowered, start, end, figure.unit)
            if before is not None and before[1] >= floor:
                hedge, start = before
        behind = hedge_after(lowered, end)
        if behind is not None and (hedge in (None, "exactly") or hedge == behind[0]):
            hedge, end = behind
        elif hedge is None and figure.unit is None and lowered.find(" or ", end, end + 40) > 0:
            hedge = hedge_behind_noun(lowered, end)
    low, high, low_incl, high_incl = bounds(hedge, figure.low, figure.high)
    if hedge is None:
        if figure.range and figure.kind is not Kind.FRACTION:
            hedge = "between"
        elif figure.numeral.plural:
            hedge = "plural"
    kind = Kind.ORDINAL if figure.numeral.ordinal else figure.kind
    step = None if hedge == "exactly" or kind is Kind.ORDINAL or figure.range else figure.step
    return Quantity(
        Span(start, end), Span(figure.numeral_start, figure.numeral_end),
        low, high, low_incl, high_incl, step, figure.unit, kind, hedge,
    )  # fmt: skip


__all__ = ["Number", "read_quantities"]
