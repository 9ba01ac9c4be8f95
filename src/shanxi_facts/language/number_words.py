"""Numbers in words, read out of running text.

    numeral  = [article] number ["point" digits] [("and a" | "and") fraction] [magnitude] ["dozen"]
    fraction = "half" | [article] ordinal | number ordinals, and then [["of"] article] [magnitude]
    plural   = ("dozens" | "hundreds" | …) {"of" plural} | ("several" | "a few") magnitude

``cardinals`` reads whole numbers. A share stands alone only where it is none of "first half", "third quarter",
"a third hospital".
"""

from __future__ import annotations

from fractions import Fraction

from shanxi_facts.language.cardinals import Run, below_hundred, digits_after, read_decimals, read_number
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.number_tokens import AND, Tokens
from shanxi_facts.language.numeral import Numeral, exact, step_of

Read = tuple[Numeral | None, int]  # the numeral, None if it is none, and the word to read on at

_NEAR_START = 4
_FIRST_CENTURY, _LAST_CENTURY = 17, 20
_HUNDRED, _THOUSAND, _THIRD = 2, 3, 3
_WITH_ARTICLE = frozenset(("hundred", "magnitude", "dozen", "couple", "score", "th"))
_SCALING = frozenset((" ", "-", " a ", "-a-", " of a ", " of an "))
_NO_SHARE_AFTER = frozenset(read_data("numbers")["no_share_after"])
_HALVED = tuple(read_data("numbers")["halved"])


def read_words(lowered: str, found: list[tuple[int, int, str]]) -> list[Numeral]:
    """Return the numerals that the number words ``found`` in ``lowered`` make, in order."""
    tokens = Tokens(lowered, found)
    numerals: list[Numeral] = []
    index = 0
    while index < len(tokens):
        numeral, after = _read(tokens, index)
        if numeral is not None:
            numerals.append(numeral)
        index = max(after, index + 1)
    return numerals


def _read(tokens: Tokens, index: int) -> Read:
    part, value = tokens.word(index)
    if part in {"half", "quarter", "halves", "ths", "thths"} or (
        part == "ordinal" and tokens.article(index) is not None and _divides(tokens, index)
    ):
        return _fraction(tokens, index, index, Fraction(1))
    if part == "ordinal":
        return _ordinal(tokens, index, Run(Fraction(value), index + 1, ordinal=True))
    special = {"plural": _plural, "dozens": _plural, "handful": _handful, "point": _leading_point}.get(part)
    if special is not None:
        return special(tokens, index)
    if part in {"couple", "score"} and not tokens.counts_out(index):
        return None, index + 1
    run = read_number(tokens, index)
    return (None, index + 1) if run is None else _finish(tokens, index, run)


def _finish(tokens: Tokens, index: int, run: Run) -> Read:
    """Make the numeral of a number, with the fraction or decimals behind it."""
    part = tokens.word(index).part
    if run.ordinal:
        return _ordinal(tokens, index, run)
    lone = run.after == index + 1 and part in {"hundred", "magnitude"}
    if (lone and tokens.strays(index)) or tokens.slips(run.after - 1):
        return None, run.after
    if _FIRST_CENTURY <= run.value <= _LAST_CENTURY and (year := _year_end(tokens, run.after)):
        return None, year
    if tokens.gap(run.after) in {" ", "-", " - "} and _denominator(tokens, run.after) is not None:
        return _fraction(tokens, index, run.after, run.value)
    run = _and_a_half(tokens, read_decimals(tokens, run))
    article = tokens.article(index) if part in _WITH_ARTICLE else None
    return _counted(tokens, index, tokens.start(index) if article is None else article, run)


def _year_end(tokens: Tokens, at: int) -> int:
    """Return the word after a year that goes on at ``at`` ("nineteen | eighty-four"), 0 if none does."""
    rest = below_hundred(tokens, at) if tokens.near(at) else None
    if rest is None or rest.ordinal or rest.value < 10 or tokens.word(rest.after).part in {"hundred", "magnitude"}:
        return 0
    return rest.after


def _counted(tokens: Tokens, index: int, start: int, run: Run) -> Read:
    """Multiply dozens ("two dozen", "a couple of hundred"), spread "several hundred", and make the numeral."""
    part = tokens.word(index).part
    value, after = run.value, run.after
    if tokens.near(after) and tokens.word(after).part == "dozen":
        value, after = value * 12, after + 1
    if part == "couple" and tokens.gap(after) == " of " and tokens.word(after).part in {"hundred", "magnitude"}:
        value, after = value * 10 ** tokens.word(after).value, after + 1
    bare = part in {"hundred", "magnitude"} or (part == "dozen" and after == index + 1)
    several = tokens.several(start) if bare else None
    if several is not None:
        return _spread(_made(tokens, several, after, value * 2), value * 10 - 1), after
    numeral = _made(tokens, start, after, value)
    numeral.one = after == index + 1 and value == 1
    scale = _HUNDRED if tokens.word(after - 1).part == "hundred" else run.magnitude
    numeral.by_word = bool(scale)
    if scale and value % 10**scale == 0:
        numeral.exp, numeral.coefficient = scale, exact(value / 10**scale)
    return numeral, after


def _made(tokens: Tokens, start: int, after: int, value: Fraction) -> Numeral:
    number = exact(value)
    return Numeral(start, tokens.end(after - 1), number, step_of(number))


def _spread(numeral: Numeral, high: Fraction | int) -> Numeral:
    numeral.high, numeral.plural, numeral.step = exact(Fraction(high)), True, None
    return numeral


def _share(tokens: Tokens, start: int, after: int, value: Fraction) -> Numeral:
    numeral = _made(tokens, start, after, value)
    numeral.fraction = numeral.is_fraction = True
    numeral.step = None
    return numeral


def _ordinal(tokens: Tokens, index: int, run: Run) -> Read:
    """Make an ordinal, or the share that "a hundredth" and "a hundred thousandth" are."""
    part = tokens.word(index).part
    article = tokens.article(index) if part in {"th", "hundred", "magnitude"} else None
    if article is not None and (part == "th" or not tokens.heads_noun(run.after - 1)):
        return _share(tokens, article, run.after, 1 / run.value), run.after
    numeral = _made(tokens, tokens.start(index), run.after, run.value)
    numeral.ordinal = True
    return numeral, run.after


# Fractions -----------------------------------------------------------------------------------------------------------


def _denominator(tokens: Tokens, at: int, *, one: bool = False) -> tuple[int, int] | None:
    """Return what a fraction is in and the word after it: "thirds", "quarters", "twenty-firsts"; singular after one."""
    part, value = tokens.word(at)
    before = tokens.word(at - 1) if at else tokens.word(len(tokens))
    one = one or before == ("unit", 1)
    if part in {"ths", "halves", "half"} or (part == "quarter" and one):
        return value, at + 1
    if part == "thths":
        return 10**value, at + 1
    if (
        part == "ordinal"
        and value >= _THIRD
        and (one or (value == _THIRD and before.part == "unit" and _divides(tokens, at)))
    ):
        return value, at + 1
    following = tokens.word(at + 1)
    if part == "tens" and tokens.near(at + 1) and (following.part == "ths" or (following.part == "ordinal" and one)):
        return value + following.value, at + 2
    return None


def _divides(tokens: Tokens, at: int) -> bool:
    """Return whether an ordinal after "a" or a number is a share: "a third of", not "a third hospital"."""
    return tokens.word(at).value >= _THIRD and not tokens.heads_noun(at)


def _fraction(tokens: Tokens, index: int, at: int, above: Fraction) -> Read:
    """Read a fraction whose numerator begins at ``index`` and whose denominator is at ``at`` (the same if none)."""
    part = tokens.word(at).part
    bottom = _denominator(tokens, at, one=above == 1)
    if bottom is None or (at == index and part in {"ths", "thths", "halves"}):
        return None, at + 1
    value, after = above / bottom[0], bottom[1]
    article = tokens.article(index) if at == index or tokens.word(index).part != "unit" else None
    start = tokens.start(index) if article is None else article
    unit, size = tokens.word(after)
    if tokens.gap(after) in _SCALING and (unit in {"dozen", "hundred"} or tokens.is_magnitude(after)):
        scale = 12 if unit == "dozen" else 10**size
        numeral = _made(tokens, start, after + 1, value * scale)
        if unit != "dozen":
            numeral.coefficient, numeral.exp, numeral.is_fraction = value, size, True
        return numeral, after + 1
    if at == index and not _stands(tokens, index, article is not None):
        return None, after
    return _share(tokens, start, after, value), after


def _stands(tokens: Tokens, index: int, with_article: bool) -> bool:
    """Return whether a lone "half", "quarter" or "a third" is a share, and no half of a match or quarter of a year."""
    start, end, _ = tokens.found[index]
    before = tokens.text[max(0, start - 16) : start].rstrip().rpartition(" ")[2]
    if before in _NO_SHARE_AFTER:
        return False
    if tokens.text[end : end + 1] == "-" and tokens.text[end + 1 : end + 2].isalpha():
        return tokens.text.startswith(_HALVED, end + 1)
    return tokens.word(index).part == "half" or with_article or start == 0


def _and_a_half(tokens: Tokens, run: Run) -> Run:
    """Add the fraction of "two and a half (million)", "one and three quarters", "a million and a half"."""
    found = _added(tokens, run.after)
    if found is None:
        return run
    part, after = found
    if tokens.near(after) and tokens.is_magnitude(after):
        scale = 10 ** tokens.word(after).value
        value = run.value + part * scale if run.magnitude else (run.value + part) * scale
        return Run(value, after + 1)
    if run.magnitude >= _THOUSAND and run.value % 10**run.magnitude == 0:
        part *= 10**run.magnitude  # a million and a half
    return Run(run.value + part, after)


def _added(tokens: Tokens, at: int) -> tuple[Fraction, int] | None:
    """Return the fraction behind an "and" at ``at`` and the word after it."""
    gap = tokens.gap(at)
    above = Fraction(1)
    if gap in AND and tokens.word(at).part != "half":
        group = below_hundred(tokens, at)
        if group is None or group.ordinal or tokens.gap(group.after) not in {" ", "-", " - "}:
            return None
        above, at = Fraction(group.value), group.after
    elif gap not in AND and gap not in {" and a ", " and an ", "-and-a-"}:
        return None
    bottom = _denominator(tokens, at, one=above == 1)
    return None if bottom is None or above >= bottom[0] else (above / bottom[0], bottom[1])


# Sets and odd numbers ------------------------------------------------------------------------------------------------


def _plural(tokens: Tokens, index: int) -> Read:
    """Read "dozens", "hundreds of thousands": from two of them to one short of ten; dozens and scores to 99."""
    part, value = tokens.word(index)
    start, end, word = tokens.found[index]
    after = index + 1
    if word in {"tens", "scores"} and not tokens.text.startswith(" of", end):
        return None, after
    low, high = (value, 99) if part == "dozens" else (2 * 10**value, 10 ** (value + 1) - 1)
    while tokens.gap(after) == " of " and tokens.word(after).part == "plural":
        scale = 10 ** tokens.word(after).value
        low, high, after = low * scale, (high + 1) * scale - 1, after + 1
    return _spread(_made(tokens, start, after, Fraction(low)), high), after


def _handful(tokens: Tokens, index: int) -> Read:
    article = tokens.article(index)
    if article is None or not tokens.text.startswith(" of", tokens.end(index)):
        return None, index + 1
    return _spread(_made(tokens, article, index + 1, Fraction(3)), 9), index + 1


def _leading_point(tokens: Tokens, index: int) -> Read:
    """Read "point fifteen", which is a number only where the text begins."""
    digits, after = digits_after(tokens, index + 1)
    if not digits or tokens.start(index) > _NEAR_START or tokens.text[: tokens.start(index)].strip():
        return None, index + 1
    return _made(tokens, tokens.start(index), after, Fraction(int(digits), 10 ** len(digits))), after
