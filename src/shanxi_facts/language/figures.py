"""A figure: a numeral with the sign, the currency and the unit that belong to it."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from shanxi_facts.language.contexts import contexts, counts_on, is_plural, is_quantity, shares_refusal
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.glyphs import Text
from shanxi_facts.language.hedges import word_before
from shanxi_facts.language.numeral import Numeral, exact, negated
from shanxi_facts.language.units import glued_unit, is_money, match_unit, table
from shanxi_facts.language.words import pos
from shanxi_facts.model import Kind, Span

_BLANK = re.compile(r"[ -]?[\[<{(]?|  +")
_OF_UNIT = re.compile(r" (?:of )?(?:an? )|-an?-| of one ")
_ONE_AND = re.compile(r"\ban? ([a-z]+) and $")
_CLOSERS = frozenset(("", ".", ",", ";", ":", ")", "?", "!", "+", "–"))
_SIGN_WORDS: dict[str, bool] = read_data("numbers")["signs"]
_BEFORE_SIGN = frozenset(" (\n[\"'“‘$€£¥₹<>=~–—")
_PERCENT = frozenset(("percent", "percentage point", "basis point", "permille"))
_SIGNS = frozenset("+-–")
_SIGN_LETTERS = (3, 2, 1, 4)  # the longest letters before $ first: nz$, us$, a$, mex$
_NOUN_BEHIND = re.compile(r" ([a-z]+)\b")
_CLAUSE_END = re.compile(r"[.;:!?]\s")
_LETTERS = re.compile(r"[a-z]+")
_WINDOW = 60
_SECOND = 2
_MILLION = Decimal(1_000_000)


class Figure:
    """A figure while it is read; ``start:end`` holds sign, currency and unit. Never handed out.

    ``low`` and ``high`` differ for plurals ("dozens") and for ranges, which ``joined`` tells; a share ("one in ten") is
    ``joined`` too. ``before`` is the word before the figure and where it begins. ``prefix`` tells that the currency
    stands before the numeral, ``suffix`` that a unit stands behind. ``apart`` is where the rest of a share stands that
    a noun parts from it.
    """

    __slots__ = (
        "apart",
        "before",
        "end",
        "exp",
        "high",
        "joined",
        "kind",
        "low",
        "numeral",
        "numeral_end",
        "numeral_start",
        "prefix",
        "start",
        "step",
        "suffix",
        "unit",
    )

    def __init__(self, numeral: Numeral, before: tuple[str, int]) -> None:
        """Hold ``numeral`` alone."""
        self.numeral = numeral
        self.before = before
        self.start = self.numeral_start = numeral.start
        self.end = self.numeral_end = numeral.end
        self.low, self.high, self.step, self.exp = numeral.low, numeral.high, numeral.step, numeral.exp
        self.unit: str | None = None
        self.suffix = self.prefix = self.joined = False
        self.apart: Span | None = None
        self.kind = Kind.ORDINAL if numeral.ordinal else Kind.COUNT


def read_figures(numerals: list[Numeral], text: Text) -> list[Figure]:
    """Return what of ``numerals`` is a figure: no year, date, label or pronoun."""
    figures: list[Figure] = []
    refused: Numeral | None = None
    floor = 0
    for index, numeral in enumerate(numerals):
        if numeral.start < floor:  # the 2 of "m^2"
            continue
        figure = Figure(numeral, word_before(text.lowered, numeral.start))
        if not numeral.ordinal:
            _read_back(figure, text, floor)
            _read_unit(figure, text)
        fine = is_quantity(numeral, text, figure.before, measured=figure.unit is not None)
        if not fine and numeral.one and index + 1 < len(numerals):
            fine = counts_on(numeral, numerals[index + 1], text.lowered)
        if fine and refused is not None and figure.unit is None:
            fine = not shares_refusal(refused, numeral, text.lowered)
        refused = None if fine else numeral
        fine = _read_every(figure, text) or _read_and_a_half(figure, text, floor) or fine
        if fine:
            figures.append(figure)
            floor = figure.end
    return figures


def _read_every(figure: Figure, text: Text) -> bool:
    """Make "every third pupil" a share; return whether it is one. "Every third year" is how often, and none."""
    word, begin = figure.before
    if word != "every" or figure.kind is not Kind.ORDINAL or figure.low < _SECOND:
        return False
    noun = _NOUN_BEHIND.match(text.lowered, figure.end)
    if noun is None or is_plural(noun[1]) or noun[1] in contexts().lists["how_often"] or "n" not in pos(noun[1]):
        return False
    figure.start, figure.numeral_start, figure.before = begin, begin, word_before(text.lowered, begin)
    figure.low = figure.high = exact(1 / Fraction(figure.low))
    figure.kind, figure.step, figure.joined = Kind.FRACTION, None, True
    return True


def _read_and_a_half(figure: Figure, text: Text, floor: int) -> bool:
    """Make "an hour and a half" one and a half of the unit; return whether it is that."""
    if not figure.numeral.is_fraction or figure.unit is not None:
        return False
    whole = _ONE_AND.search(text.lowered, floor, figure.start)
    found = match_unit(text.plain, text.lowered, whole.start(1)) if whole is not None else None
    if whole is None or found is None or found[0] != whole.end(1) or is_money(found[1]):
        return False
    figure.start = figure.numeral_start = whole.start()
    figure.before = word_before(text.lowered, figure.start)
    figure.low = figure.high = exact(1 + Fraction(figure.low))
    figure.unit, figure.kind, figure.step = found[1], Kind.MEASURE, None
    return True


def _read_back(figure: Figure, text: Text, floor: int) -> None:
    """Take the sign and the currency that stand before the numeral, from ``floor`` on."""
    start, negative = _sign(text.plain, figure.start, negative=False)
    word, begin = figure.before
    symbol = _symbol(text, start, floor)
    if symbol is not None:
        figure.unit, start = symbol
        figure.prefix = True
        start, negative = _sign(text.plain, start, negative=negative)
    elif start != figure.start or begin < floor:
        pass
    elif word in table().signs and (word[:2] == "rs" or text.plain[begin : begin + 3].isupper()):
        figure.unit, start, figure.prefix = table().signs[word], begin, True  # RMB 5 million, Rs 5
    elif word in _SIGN_WORDS and not text.lowered[max(0, begin - 2) : begin].strip().isdigit():
        start, negative, figure.numeral.signed = begin, _SIGN_WORDS[word], True
    if start != figure.start:
        figure.start = start
        figure.before = word_before(text.lowered, start)
        if not figure.prefix:
            figure.numeral_start = start
    if negative:
        figure.low, figure.high = negated(figure.high), negated(figure.low)


def _sign(plain: str, start: int, *, negative: bool) -> tuple[int, bool]:
    """Return where a sign right before ``start`` begins and whether it is a minus; a dash that joins is none."""
    mark = plain[start - 1 : start]
    if mark in _SIGNS and (start == 1 or plain[start - 2] in _BEFORE_SIGN):
        return start - 1, mark != "+"
    return start, negative


def _symbol(text: Text, start: int, floor: int) -> tuple[str, int] | None:
    """Return the currency whose sign stands right before ``start`` and where it begins: "$", "US$", "$ "."""
    signs, lowered = table().signs, text.lowered
    end = start - 1 if lowered[start - 1 : start] == " " else start
    symbol = lowered[end - 1 : end]
    if end <= floor or symbol not in signs:
        return None
    for letters in _SIGN_LETTERS:
        begin = end - 1 - letters
        if begin >= floor and lowered[begin:end] in signs and not lowered[begin - 1 : begin].isalnum():
            return signs[lowered[begin:end]], begin
    return signs[symbol], end - 1


def _read_unit(figure: Figure, text: Text) -> None:
    """Take the unit or currency behind the numeral, and settle the kind."""
    found = None if text.lowered[figure.end : figure.end + 1] in _CLOSERS else _unit_behind(figure, text)
    if found is not None:
        figure.end, unit = found
        figure.suffix = True
        if not figure.prefix:
            figure.unit = "GBP" if unit == "pound" and _is_sterling(figure, text.lowered) else unit
    if figure.unit is None:
        figure.kind = Kind.FRACTION if figure.numeral.fraction else Kind.COUNT
    elif figure.unit in _PERCENT:
        figure.kind = Kind.PERCENT
    else:
        figure.kind = Kind.MONEY if is_money(figure.unit) else Kind.MEASURE


def _is_sterling(figure: Figure, lowered: str) -> bool:
    """Return whether pounds are money: millions of them, or beside words of paying and none of weight."""
    if figure.high >= _MILLION:
        return True
    before = _CLAUSE_END.split(lowered[max(0, figure.start - _WINDOW) : figure.start])[-1]
    behind = _CLAUSE_END.split(lowered[figure.end : figure.end + _WINDOW])[0]
    around = set(_LETTERS.findall(before + behind))
    data = read_data("units")
    return not around.isdisjoint(data["paying"]) and around.isdisjoint(data["weighing"])


def _unit_behind(figure: Figure, text: Text) -> tuple[int, str] | None:
    """Return where the unit behind the numeral ends, and which it is."""
    lowered, end, numeral = text.lowered, figure.end, figure.numeral
    blank = _BLANK.match(lowered, end)
    begin = blank.end() if blank else end
    found = match_unit(text.plain, lowered, begin) or glued_unit(text.plain, numeral.start, end)
    if found is None and numeral.is_fraction and (of := _OF_UNIT.match(lowered, end)):
        begin = of.end()  # half an hour, a quarter of a mile
        found = match_unit(text.plain, lowered, begin)
    if found is None or (figure.prefix and not is_money(found[1])):
        return None
    letter = found[0] == begin + 1 and lowered[begin].isalpha()
    if letter and (not numeral.digits or lowered[found[0] : found[0] + 1] in {"-", "'", "’"}):
        return None  # one letter is a unit only behind digits: "5 m deep", not "twenty m's"
    return found
