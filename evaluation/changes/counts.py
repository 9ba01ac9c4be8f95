"""Changes of figures: digits, magnitude, unit, rounding, hedges, and all the ways of writing one number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from evaluation.changes.change import Given, Made, astray, right, within, wrong
from evaluation.changes.figures import (
    MAGNITUDES,
    UNITS,
    Figure,
    converted,
    dimension_of,
    exponent,
    hedged,
    in_digits,
    in_words,
    indian,
    parse_figure,
    rounded,
    said,
    value_of,
)
from evaluation.changes.nouns import counters, head, keys, same_relation, true_elsewhere
from shanxi_facts.model import Fact

_SCOPE = re.compile(r"\b(?:all|every|each)(?: of)?(?: the)? $", re.IGNORECASE)


def digits(given: Given) -> Iterator[Made]:
    """Each digit changed; a number word exchanged for its neighbours."""
    if (figure := given.figure) is None:
        return
    if figure.spelled:
        value = int(value_of(figure.numeral))
        numerals = [in_words(value + step) for step in (-1, 1, 2) if 0 < value + step < 20]
    else:
        numerals = [
            figure.numeral[:place] + str((int(digit) + step) % 10) + figure.numeral[place + 1 :]
            for place, digit in enumerate(figure.numeral)
            if digit.isdigit()
            for step in (1, 4, 9)
        ]
    for numeral in numerals:
        yield from _wrong(given, figure, numeral, figure.scale, figure.written(numeral))


def exchanged(given: Given) -> Iterator[Made]:
    """Neighbouring digits exchanged, also across a separator."""
    if (figure := given.figure) is None or figure.spelled:
        return
    places = [place for place, character in enumerate(figure.numeral) if character.isdigit()]
    for left, following in pairwise(places):
        new = list(figure.numeral)
        new[left], new[following] = new[following], new[left]
        yield from _wrong(given, figure, "".join(new), figure.scale, figure.written("".join(new)))


def magnitude(given: Given) -> Iterator[Made]:
    """Ten times, a tenth, and another magnitude word, or none."""
    if (figure := given.figure) is None or figure.spelled:
        return
    value = value_of(figure.numeral)
    for factor in (Fraction(10), Fraction(1, 10), Fraction(100)):
        if figure.magnitude or (value * factor).denominator == 1:
            numeral = in_digits(value * factor)
            yield from _wrong(given, figure, numeral, figure.scale, figure.written(numeral))
    for name, scale in {**MAGNITUDES, "": 1}.items():
        if name != figure.magnitude.lower():
            yield from _wrong(given, figure, figure.numeral, scale, figure.written(figure.numeral, name))


def bare(given: Given) -> Iterator[Made]:
    """The figure alone, and alone with its noun: as it stands, and with a digit changed."""
    if (figure := given.figure) is None or figure.spelled or not given.whole:
        return
    counted = given.fact.counted
    everywhere = [f for fact in given.siblings if fact.quantity and (f := parse_figure(fact.quantity))]
    yield right(figure.text, "the figure alone")
    noun = f" of {counted.text}" if counted and figure.unit else f" {counted.text}" if counted else ""
    if noun:
        yield right(figure.text + noun, "the figure with its noun alone")
    for place, digit in enumerate(figure.numeral):
        if not digit.isdigit():
            continue
        numeral = figure.numeral[:place] + str((int(digit) + 3) % 10) + figure.numeral[place + 1 :]
        if numeral[0] == "0":
            continue
        values = said(numeral, figure.scale, figure.hedge)
        if any(values.holds(f.values) for f in (figure, *everywhere)):
            continue
        yield astray(figure.written(numeral), f"{figure.text} alone -> {numeral}")
        if noun:
            yield astray(figure.written(numeral) + noun, f"{figure.text} with its noun -> {numeral}")


def sibling_figure(given: Given) -> Iterator[Made]:
    """The figure of another fact."""
    if (figure := given.figure) is None or in_quotes(given):
        return
    for fact in given.siblings:
        other = parse_figure(fact.quantity) if fact.quantity else None
        if other is None or other.spelled or bool(other.unit) != bool(figure.unit) or other.values == figure.values:
            continue
        # Of the same noun only where the relation is another: both facts would have to be read together otherwise.
        if other.values.holds(figure.values) or _twin(given, fact) or _implied(given, fact):
            continue
        claim = put_figure(given, other.text, drop_scope=other.hedge is not None)
        yield wrong(claim, f"{figure.text} -> {other.text} (of {fact.id})")


def unit(given: Given) -> Iterator[Made]:
    """The same number in another unit; a count made a percentage."""
    if (figure := given.figure) is None or figure.spelled:
        return
    known = dimension_of(figure.unit) if figure.unit else None
    if figure.unit and known is None:
        return
    if known is None:
        if figure.plain and figure.value <= 100:
            yield wrong(put_figure(given, f"{figure.numeral} percent of", drop_scope=True), "a count -> percent")
            yield wrong(put_figure(given, f"{figure.numeral}% of", drop_scope=True), "a count -> %")
        return
    dimension, name = known
    for others, units in UNITS.items():
        for other, (_, names) in units.items():
            if other != name and (others == dimension or others != "time"):
                new = figure.written(figure.numeral).replace(figure.unit.strip(), names[0])
                yield wrong(given.put(figure.text, new) or "", f"{figure.unit.strip()} -> {names[0]}")


def conversion(given: Given) -> Iterator[Made]:
    """The figure in another unit of its dimension, rightly rounded, and wrongly."""
    if (figure := given.figure) is None or not figure.unit or (known := dimension_of(figure.unit)) is None:
        return
    dimension, name = known
    for other, (_, names) in UNITS[dimension].items():
        value = converted(figure.value, dimension, name, other)
        for precision in (2, 3, 4) if other != name else ():
            near = rounded(value, precision)
            if near >= 10 and said(in_digits(near)).holds(hedged(None, value)):
                yield right(put_figure(given, f"{in_digits(near)} {names[0]}"), f"{figure.text} -> {other}")
            off = near + Fraction(10) ** (exponent(value) - precision + 1)
            if not said(in_digits(off)).holds(hedged(None, value)):
                claim = put_figure(given, f"{in_digits(off)} {names[0]}")
                yield wrong(claim, f"{figure.text} -> {other}, the last digit off")
    for written in UNITS[dimension][name][1]:
        if written != figure.unit.strip():
            new = figure.text.replace(figure.unit.strip(), written)
            yield right(put_figure(given, new), f"{figure.unit.strip()} -> {written}")


def form(given: Given) -> Iterator[Made]:
    """The same number in other notations."""
    if (figure := given.figure) is None or in_quotes(given):
        return
    for written in _forms(figure):
        start = figure.text.index(figure.numeral) - len(figure.sign)
        new = figure.text[:start] + figure.sign + written + figure.unit
        if new != figure.text:
            yield right(put_figure(given, new), f"{figure.text} -> {new}")


def _forms(figure: Figure) -> Iterator[str]:
    value = figure.value
    if value.denominator != 1:
        return
    whole = int(value)
    for separator in (",", "", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}"):
        yield in_digits(value, separator)
    yield in_words(whole)
    yield "".join(chr(ord(digit) + 0xFEE0) for digit in str(whole))
    short = {"thousand": ("k",), "million": ("m", " mln", "mn", "M"), "billion": ("bn", "b")}
    for name, scale in MAGNITUDES.items():
        if scale <= whole * 10 and whole % (scale // 1000) == 0:
            yield f"{in_digits(value / scale)} {name}"
            if whole >= scale and not figure.sign:
                yield from (in_digits(value / scale) + mark for mark in short.get(name, ()))
    if whole >= 100_000 and whole % 100 == 0:
        yield f"{in_digits(value / 100_000)} lakh"
        yield indian(whole)
    if whole >= 10_000 and whole % 10 == 0 and not figure.unit:
        yield f"{in_digits(value / 10_000, '')}万"


def rounding(given: Given) -> Iterator[Made]:
    """Rounded half up to two digits or three; cut off, rounded the wrong way or to one digit."""
    if (figure := given.figure) is None or figure.spelled or figure.hedge or in_quotes(given):
        return
    value = figure.value
    for precision in (1, 2, 3, 4):
        step = Fraction(10) ** (exponent(value) - precision + 1)
        if step < (1 if figure.scale == 1 else Fraction(figure.scale, 10**6)):
            continue
        near = rounded(value, precision)
        for candidate in (near, near - step, near + step, value // step * step):
            if candidate <= 0 or candidate == value:
                continue
            numeral = in_digits(candidate / figure.scale)
            text = figure.written(numeral)
            if said(numeral, figure.scale).holds(figure.values):
                yield right(put_figure(given, text), f"{figure.text} rounded to {text}")
            else:
                yield from _wrong(given, figure, numeral, figure.scale, text)


def in_quotes(given: Given) -> bool:
    """Tell whether the figure stands in quotation marks, where any other wording is a misquote."""
    assert given.fact.quantity is not None
    start = given.text.index(given.fact.quantity)
    return within((start, start + len(given.fact.quantity)), given.quoted)


def _wrong(given: Given, figure: Figure, numeral: str, scale: int, text: str) -> Iterator[Made]:
    """Yield the claim with another figure, if that makes it wrong."""
    if re.match(r"0[\d,]", numeral) or value_of(numeral) == 0:
        return
    values = said(numeral, scale, figure.hedge)
    if not values.holds(figure.values) and not true_elsewhere(given, values):
        yield wrong(put_figure(given, text), f"{figure.text} -> {text}")


def put_figure(given: Given, text: str, *, drop_scope: bool = False) -> str:
    """Return the claim with its figure worded ``text``, and without the "all" before it if a hedge takes its place."""
    assert given.fact.quantity is not None
    start = given.text.index(given.fact.quantity)
    end = start + len(given.fact.quantity)
    if drop_scope and (scope := _SCOPE.search(given.text[:start])):
        start = scope.start()
    if start and text[:1].isupper() and text[1:2].islower():
        text = text[0].lower() + text[1:]
    return given.swap(start, end, text)


def _twin(given: Given, other: Fact) -> bool:
    """Tell whether another fact says the same of the same noun, with no agent in the claim to tell the two apart."""
    mine, agent = given.fact, given.fact.agent
    told_apart = agent and other.agent and agent.text in given.text and not keys(agent.text) & keys(other.agent.text)
    same_noun = any(fact is other for fact, _ in counters(given))
    return same_noun and not told_apart and same_relation(mine, other)


def _implied(given: Given, other: Fact) -> bool:
    """Tell whether another fact names this one's relation in what it counts: workers lifted out of poverty."""
    mine, theirs = given.fact.relation, other.counted
    return bool(mine and theirs and keys(mine.text) and keys(mine.text) <= keys(theirs.text))


def all_of_number(given: Given) -> Iterator[Made]:
    """The word all over the very number that the source counts, which adds nothing."""
    figure = given.figure
    if figure is None or not figure.plain or in_quotes(given) or given.fact.scope or figure.spelled:
        return
    counted = given.fact.counted
    before = given.text[: given.text.index(figure.text)]
    if counted and head(counted.text) and not _SCOPE.search(before) and figure.text == figure.numeral:
        yield right(put_figure(given, f"all {figure.text}"), "all added over the number counted")
