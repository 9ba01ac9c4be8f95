"""Quantities of a text: figures, ranges and shares with their hedges, as sets of values.

    quantity = [hedge] ["from" | "between"] figure [("to" | "and" | "-") figure] [hedge]
    figure   = [sign] [currency] numeral [unit] {["and"] numeral smaller-unit}
    share    = numeral [noun] ("in" | "out of" | "of every") numeral | "every" ordinal

Numerals are found first (``numerals``); each is then read outwards, back for sign, currency and hedge, on for unit and
hedge. Nothing is rounded here, and a text without digits and number words costs one scan.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from shanxi_facts.caches import LATEST
from shanxi_facts.language.ages import is_age
from shanxi_facts.language.compounds import join_compounds, read_notations
from shanxi_facts.language.date_forms import find_times
from shanxi_facts.language.figures import Figure, read_figures
from shanxi_facts.language.glyphs import Text, plain_glyphs
from shanxi_facts.language.hedges import bounds, hedge_after, hedge_before, hedge_behind_noun
from shanxi_facts.language.numeral import Numeral
from shanxi_facts.language.numerals import read_numerals
from shanxi_facts.language.ranges import join_figures
from shanxi_facts.language.scores import find_scores
from shanxi_facts.language.words import FUNCTION_WORDS
from shanxi_facts.model import Kind, Quantity, Span

# A number word in capitals amid a text is part of a name: the 14th Five-Year Plan, the Group of Seven.
_NAMED = re.compile(r"(?<=[a-z0-9,] )[A-Z][a-z]+(?:(?:[ -]| of (?:the )?)[A-Z][a-z]+)+")
_SMALL_WORD = re.compile(r"\b[a-z]{3,}")
_FEW = 2
_NOUN_REACH = 40  # how far behind a figure "or more" may stand, past the noun that the figure counts


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` in order, none overlapping another. Never fails: any string is text.

    Spans count characters of ``text`` itself. Years, dates, times, versions, phone numbers and identifiers are none.
    """
    return _read(text)


@lru_cache(LATEST)  # a sentence of a draft is asked about again when it has been judged
def _read(text: str) -> tuple[Quantity, ...]:
    plain = plain_glyphs(text)
    numerals, notations = read_numerals(plain), read_notations(plain)
    if not numerals and not notations:
        return ()
    taken = [*find_times(text, plain.lowered), *(score.span for score in find_scores(plain))]
    taken += [Span(notation.start, notation.end) for notation in notations]
    figures = read_figures(_free(numerals, sorted(taken)) if taken else numerals, plain)
    figures = _unnamed(figures, plain.plain)
    if notations:
        figures = sorted(figures + notations, key=lambda figure: figure.start)
    if len(figures) > 1:
        figures = join_figures(join_compounds(figures, plain), plain)
    quantities: list[Quantity] = []
    floor = 0
    for index, figure in enumerate(figures):
        ceiling = figures[index + 1].start if index + 1 < len(figures) else len(text)
        quantities.append(_quantity(figure, plain, floor, ceiling))
        floor = (quantities[-1].apart or quantities[-1].span).end
    return tuple(quantities)


def _unnamed(figures: list[Figure], plain: str) -> list[Figure]:
    """Return the figures that are no part of a name, in a text whose capitals tell names."""
    if not any(plain[figure.numeral.start].isupper() for figure in figures) or _is_headline(plain):
        return figures
    names = [match.span() for match in _NAMED.finditer(plain)]
    ends = [end for _, end in names]

    def is_named(figure: Figure) -> bool:
        index = bisect_left(ends, figure.numeral.end)
        named = index < len(names) and names[index][0] <= figure.numeral.start
        return named and plain[figure.numeral.start].isupper()

    return [figure for figure in figures if not is_named(figure)]


def _is_headline(plain: str) -> bool:
    """Return whether capitals tell no names here, since hardly a word of content is small."""
    return sum(word not in FUNCTION_WORDS for word in _SMALL_WORD.findall(plain)) < _FEW


def _free(numerals: list[Numeral], taken: list[Span]) -> list[Numeral]:
    """Return the numerals outside the spans ``taken``, which are in order."""
    ends = [span.end for span in taken]
    free: list[Numeral] = []
    for numeral in numerals:
        index = bisect_right(ends, numeral.start)
        if index == len(taken) or taken[index].start >= numeral.end:
            free.append(numeral)
    return free


def _quantity(figure: Figure, text: Text, floor: int, ceiling: int) -> Quantity:
    """Return the finished quantity. Its hedges lie between ``floor`` and ``ceiling``, its neighbours' bounds."""
    hedge: str | None = None
    start, end = figure.start, figure.end
    if figure.kind is not Kind.ORDINAL:
        hedge, start, end = _hedged(figure, text.lowered, floor, ceiling)
        if is_age(figure, text, start):
            figure.unit, figure.kind = "year", Kind.MEASURE
    low, high, low_incl, high_incl = bounds(hedge, figure.low, figure.high)
    if hedge is None and figure.joined and figure.kind is not Kind.FRACTION:
        hedge = "between"
    elif hedge is None and figure.numeral.plural:
        hedge = "plural"
    step = None if hedge == "exactly" or figure.kind is Kind.ORDINAL else figure.step
    numeral = Span(figure.numeral_start, figure.numeral_end)
    return Quantity(
        Span(start, end), numeral, low, high, low_incl, high_incl, step, figure.unit, figure.kind, hedge, figure.apart
    )


def _hedged(figure: Figure, lowered: str, floor: int, ceiling: int) -> tuple[str | None, int, int]:
    """Return the hedge of a figure, and where figure and hedge begin and end."""
    hedge: str | None = None
    start, end = figure.start, figure.end
    before = hedge_before(lowered, figure.before, end, figure.unit)
    if before is not None and before[1] >= floor:
        hedge, start = before
    behind = hedge_after(lowered, end)
    if behind is not None and behind[1] <= ceiling and (hedge in {None, "exactly"} or hedge == behind[0]):
        return behind[0], start, behind[1]
    if hedge is None and figure.unit is None:
        reach = min(ceiling, end + _NOUN_REACH)
        if lowered.find(" or ", end, reach) > 0 or lowered.find(" at ", end, reach) > 0:
            hedge = hedge_behind_noun(lowered, end)
    return hedge, start, end
