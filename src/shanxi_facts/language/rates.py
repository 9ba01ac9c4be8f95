"""Rates: what a quantity is by, "$310 per pupil", "40 euros a month", "5 cases per 100,000 people".

    rate = quantity {word} ("per" [number] noun | ("a" | "each" | "every") noun | "daily" | "annually" | …)

The quantity keeps its own value and unit; what it is by stands beside it. A unit that holds its rate (km/h) has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from shanxi_facts.language import words
from shanxi_facts.language.contexts import is_plural
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.glyphs import Text, plain_glyphs
from shanxi_facts.language.units import match_unit
from shanxi_facts.model import Kind, Number, Quantity, Span
from shanxi_facts.values import replace, value

_REACH = 70  # how far behind a quantity its "per" may stand
_MOST_WORDS = 5
_LONGEST_LIST_GAP = 40
_LIST_GAP = re.compile(r"(?: [a-z-]+){0,3}(?:, | and |, and )")
_WORD = re.compile(r"[ -]([a-z][a-z'’]*)")
_NOUN = re.compile(r"[ -]?([a-z][a-z'’]*)")


@value
class Rate:
    """What a quantity is by. ``index`` is the place of the quantity among those given.

    ``per`` is the noun's base form or the id of its unit, ``count`` how many of it (1 if no number is said), and
    ``counted`` the place of the quantity that says so. ``span`` holds "per 100,000 people", "a month", "annually".
    """

    index: int
    span: Span
    per: str
    count: Number | int = 1
    counted: int | None = None


class _Patterns(NamedTuple):
    """The words that open a rate, the adverbs that are one, and the lists of the data file."""

    opener: re.Pattern[str]
    adverb: re.Pattern[str]
    lists: dict[str, frozenset[str]]
    same: dict[str, str]
    adverbs: dict[str, str]


@cache
def _patterns() -> _Patterns:
    data = read_data("rates")
    openers = "|".join(sorted(data["openers"], key=len, reverse=True))
    adverbs = "|".join(map(re.escape, sorted(data["adverbs"], key=len, reverse=True)))
    return _Patterns(
        re.compile(rf"[ -]({openers})(?=[ -])|(/)(?=[a-z])"),
        re.compile(rf" ({adverbs})(?!\w)(?! (?:[a-z]+s)\b)"),
        {name: frozenset(listed) for name, listed in data.items() if isinstance(listed, list)},
        data["same"],
        data["adverbs"],
    )


def read_rates(text: str, quantities: Sequence[Quantity]) -> tuple[Rate, ...]:
    """Return the rates of ``text`` in order; ``quantities`` are those that were read from it.

    >>> from shanxi_facts.language.quantities import read_quantities
    >>> text = "5 cases per 100,000 people, at 40 euros a month"
    >>> [(rate.per, int(rate.count)) for rate in read_rates(text, read_quantities(text))]
    [('person', 100000), ('month', 1)]
    """
    plain = plain_glyphs(text)
    rates: list[Rate] = []
    counted: set[int] = set()
    for index, quantity in enumerate(quantities):
        if index in counted or quantity.kind is Kind.ORDINAL:
            continue
        rate = _rate(index, quantities, plain)
        if rate is not None:
            rates += [replace(rate, index=other) for other in _sharing(index, quantities, plain, rates)]
            rates.append(rate)
            if rate.counted is not None:
                counted.add(rate.counted)
    return tuple(rates)


def _sharing(index: int, quantities: Sequence[Quantity], text: Text, rates: list[Rate]) -> list[int]:
    """Return the quantities before one that share its rate: 17 minutes, 5.6 points and 2.9 rebounds per game."""
    first = index
    floor = rates[-1].index + 1 if rates else 0
    while first > floor:
        gap = text.lowered[quantities[first - 1].span.end : quantities[first].span.start]
        if len(gap) > _LONGEST_LIST_GAP or not _LIST_GAP.fullmatch(gap):
            break
        first -= 1
    return list(range(first, index))


def _rate(index: int, quantities: Sequence[Quantity], text: Text) -> Rate | None:
    """Return the rate of one quantity, looked for behind it up to the next."""
    at = (quantities[index].apart or quantities[index].span).end
    stop = quantities[index + 1].span.start if index + 1 < len(quantities) else len(text.lowered)
    stop = min(stop, at + _REACH)
    for _ in range(_MOST_WORDS):
        adverb = _patterns().adverb.match(text.lowered, at)
        if adverb and adverb.end() <= stop:
            return Rate(index, Span(adverb.start(1), adverb.end()), _patterns().adverbs[adverb[1]])
        opener = _patterns().opener.match(text.lowered, at)
        if opener and opener.end() < stop + 1:
            return _opened(index, opener, quantities, text)
        word = _WORD.match(text.lowered, at)
        if word is None or word.end() > stop or not _goes_on(word[1]):
            return None
        at = word.end()
    return None


def _goes_on(word: str) -> bool:
    """Return whether a word may stand between a quantity and its rate: the noun counted, no verb and no preposition."""
    if word == "of":
        return True
    lemma = (words.lemmas(word) or (word,))[0]
    parts = words.pos(lemma)
    plural = "n" in parts and lemma != word and is_plural(word)  # rebounds, deaths
    return word not in words.FUNCTION_WORDS and (plural or not parts.startswith(("v", "r")))


def _opened(index: int, opener: re.Match[str], quantities: Sequence[Quantity], text: Text) -> Rate | None:
    """Return the rate that "per" and the like open, if what follows is what a rate is by."""
    lists = _patterns().lists
    word = opener[1] or opener[2]
    start, at = opener.start() + (opener[1] is not None), opener.end()
    following = quantities[index + 1] if index + 1 < len(quantities) else None
    if following is not None and following.span.start == at + 1 and word in lists["any_noun"]:
        if following.unit is not None or following.low is None:
            return Rate(index, Span(start, following.span.end), following.unit or "", following.low or 1, index + 1)
        noun, end = _noun(text, following.span.end)
        return Rate(index, Span(start, end), noun, following.low, index + 1) if noun else None
    noun, end = _noun(text, at)
    any_noun = word == "/" or word in lists["any_noun"]
    return Rate(index, Span(start, end), noun) if noun and (any_noun or _is_by(word, text, at, end)) else None


def _is_by(word: str, text: Text, at: int, end: int) -> bool:
    """Return whether "a", "an", "each" or "every" before the noun at ``at:end`` says what a rate is by."""
    lists = _patterns().lists
    written = text.lowered[at:end].strip(" -")
    behind = _NOUN.match(text.lowered, end) if text.lowered[end : end + 1] == " " else None
    if written not in lists["nouns"] or (behind is not None and behind[1] in lists["not_behind"]):
        return False
    return word in {"a", "an"} or written not in lists["not_each"]


def _noun(text: Text, at: int) -> tuple[str, int]:
    """Return the noun or unit that begins behind ``at``, and where it ends; ("", at) if none does."""
    gap = 1 if text.lowered[at : at + 1] in {" ", "-"} else 0
    unit = match_unit(text.plain, text.lowered, at + gap)
    if unit is not None:
        return _patterns().same.get(unit[1], unit[1]), unit[0]
    found = "", at
    for _ in range(2):
        match = _NOUN.match(text.lowered, at)
        if match is None or match[1] in words.FUNCTION_WORDS:
            break
        word = match[1].removesuffix("'s").removesuffix("’s")
        lemma = (words.lemmas(word) or (word,))[0]
        found, at = (_patterns().same.get(word) or _patterns().same.get(lemma, lemma), match.end()), match.end()
        if "n" in words.pos(lemma) or not words.pos(lemma):
            break  # "per live birth" goes on past its adjective
    return found
