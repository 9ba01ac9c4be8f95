"""Numerals that begin with a digit: grouping, decimals, fractions, ordinals, powers of ten, magnitudes.

    numeral   = number [fraction] [magnitude] | digits "/" digits | digits ("st" | "nd" | "rd" | "th")
    number    = groups ["." digits] ["e" exponent | "×10" exponent]
    groups    = digits | 1-3 digits, then groups of three (or two: 1,10,000) after "," " " or "'"
    magnitude = "million" | "m" | "bn" | "lakh" | "万" | …

What is no number though it has digits is passed over here: versions, phone numbers, dates, times, scores, years
joined by a dash, identifiers with letters. What a bare number means (a year, a label) is not decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.magnitudes import magnitude_after
from shanxi_facts.language.numeral import Numeral, digit_step, exact, shift
from shanxi_facts.language.units import glued_unit, match_unit, table

_NUMBER = re.compile(r"([0-9]+(?:(?:[,'’][0-9]{2,3})+(?![0-9])|(?: [0-9]{3})+(?![0-9]))?)(?:\.([0-9]+))?")
_CHAIN = re.compile(r"[0-9]+([-–/.:])[0-9]+(?:\1[0-9]+)+")
_CLOCK = re.compile(r"[0-9]+(?::[0-9]+)+")
_PHONE = re.compile(r"\+[0-9][0-9 ()-]{6,}[0-9]")
_SCORE = re.compile(
    r"([0-9]{1,3})[-–]([0-9]{1,3})(?![0-9,.%]|[ -]?(?:k|m|bn|million|billion|thousand|lakh|crore|%|per ?cent))"
)
_YEARS = re.compile(r"(?:1[5-9]|20)[0-9]{2}[-–/](?:(?:1[5-9]|20)[0-9]{2}|[0-9]{2})(?![0-9,.%])")
_SLASH = re.compile(r"([0-9]{1,3})/([0-9]{1,4})(?:ths?|s)?(?![\w/])")
_MIXED = re.compile(r"[ -]([1-9][0-9]?)/([1-9][0-9]{0,2})(?![\w/])")
_TEN = re.compile(r"[eE]([+-]?[0-9]{1,2})(?![\w])| ?[×x] ?10(?:\^?([-−+]?[0-9]{1,2})(?![\w])|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))")
_VULGAR = re.compile("[¼-¾⅐-⅞]")
_WORD = re.compile(r"[^\W\d_]+")
_SINGLE = re.compile(r"[A-Za-z](?![\w-])")
_RUN = re.compile(r"[\w.-]*")
_DECIMAL_COMMA = re.compile(r"([0-9]+),([0-9]{1,2})(?![\d,.])")
_DIGITS = re.compile(r"[0-9](?:[0-9,.' ]*[0-9])?")
_GOES_ON_BEFORE = re.compile(r"(?:-foot|-feet|ft|[0-9]-in)-$")  # 6-foot-6, 1-in-5
_DECADE = re.compile(r"['’]s\b")
_IDEOGRAPHS = "\u2e80"  # from here on a letter is a word, and may touch a number
_OPENERS = frozenset(" ($€£¥₹")
_JOINTS = frozenset("-–/.:")
_SCALES = frozenset("eE×x ")
_MARKS = frozenset("#@/\\=&?:")
_GLUED = frozenset(read_data("numbers")["glued"])
_NO_UNITS = frozenset(("am", "pm", "s"))
_GROUP = 3
_LONGEST_WHOLE = 18
_BANNED = frozenset(read_data("numbers")["never_fractions"])
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_ORDINALS = frozenset(("st", "nd", "rd", "th"))


_Read = tuple[Numeral | None, int]  # the numeral, None if it is none, and where to read on


class _Shape(NamedTuple):
    """The digits of a number: before the point, after it, and whether it had separators."""

    whole: str
    decimals: str
    grouped: bool


@cache
def _vulgar() -> dict[str, Fraction]:
    data = read_data("numbers")
    return {character: Fraction(*parts) for character, parts in data["vulgar"].items()}


def read_digits(text: str, lowered: str) -> list[Numeral]:
    """Return the numerals of ``text`` that begin with a digit (or with ½ and its like), in order."""
    found: list[Numeral] = []
    position = 0
    while match := _NUMBER.search(text, position):
        numeral, position = _numeral(match, text, lowered)
        if numeral is not None:
            found.append(numeral)
    if not text.isascii() and (lone := _lone_fractions(text, lowered, found)):
        found = sorted(found + lone, key=lambda numeral: numeral.start)
    return found


def _numeral(match: re.Match[str], text: str, lowered: str) -> _Read:
    """Return the numeral at ``match``, None if it is none, and where to read on."""
    start, end = match.span()
    before = text[start - 1] if start else " "
    after = text[end : end + 1]
    refused = _run_end(text, end) if after == "_" or _DECADE.match(text, end) else 0
    if not refused and before not in _OPENERS:
        refused = _refused_before(text, lowered, start, end)
    if not refused and after in _JOINTS and text[end + 1 : end + 2].isdigit():
        refused = _refused_after(text, start, end)
    if refused:
        return None, refused
    if after == "/" and (slash := _SLASH.match(text, start)):
        return _slash_fraction(slash, text, lowered)
    pointed = before == "." and not text[start - 2 : start - 1].isalnum()  # .5, and not Rs.5
    shape = _point_shape(match) if pointed else _shape(match)
    if shape is None or (after == "," and text[end + 1 : end + 2].isdigit()):
        return _odd_grouping(text, lowered, start, end)
    if pointed:
        start -= 1
    if after.isalpha() and after < _IDEOGRAPHS and not _TEN.match(text, end):
        return _with_letters(shape, text, lowered, start, end)
    return _with_signs(shape, text, lowered, start, end)


def _with_signs(shape: _Shape, text: str, lowered: str, start: int, end: int) -> _Read:
    """Read a number that no letters follow at once: a power of ten, a fraction, a magnitude."""
    after = text[end : end + 1]
    if ten := after in _SCALES and _TEN.match(text, end):
        power = int((ten[1] or ten[2] or ten[3].translate(_SUPERSCRIPTS)).replace("−", "-"))
        return _made(shape, start, ten.end(), power, by_word=False), ten.end()
    if (after in {"-", " "} or after in _vulgar()) and (mixed := _mixed(shape, text, lowered, start, end)):
        return mixed, mixed.end
    if after == "-" and _SINGLE.match(text, end + 1) and not match_unit(text, lowered, end + 1):
        return None, end + 2  # 07-A
    numeral = _with_magnitude(shape, text, lowered, start, end)
    return numeral, numeral.end


def _run_end(text: str, at: int) -> int:
    """Return where the letters, digits, dots and hyphens that begin at ``at`` end."""
    run = _RUN.match(text, at)
    return run.end() if run else at


def _refused_before(text: str, lowered: str, start: int, end: int) -> int:
    """Return where to read on if what stands before the digits makes them no number, else 0."""
    before = text[start - 1]
    previous = text[start - 2] if start > 1 else " "
    refused = False
    if before.isalpha() or before == "_":
        refused = before < _IDEOGRAPHS and not _is_code(lowered, start)
        end = _run_end(text, end) if refused else end
    elif before in {"-", "–"}:
        refused = (
            previous.isalpha() and not _GOES_ON_BEFORE.search(lowered, max(0, start - 6), start)
        ) or previous in {
            "_",
            before,
        }
    elif before == ".":
        refused = previous.isalnum() and not _is_code(lowered, start)
    elif before == "+":
        phone = _PHONE.match(text, start - 1)
        refused, end = phone is not None or previous.isalnum(), phone.end() if phone else _run_end(text, end)
    elif before in _MARKS:
        refused, end = not (before == "=" and previous in {"<", ">"}), _run_end(text, end)
    return end if refused else 0


def _is_code(lowered: str, end: int) -> bool:
    """Return whether a currency code or "Rs." stands right before ``end``."""
    start = end
    while start and (lowered[start - 1].isalpha() or lowered[start - 1] == ".") and end - start < 5:
        start -= 1
    return lowered[start:end] in table().signs and not lowered[start - 1 : start].isalnum()


def _refused_after(text: str, start: int, end: int) -> int:
    """Return where to read on if the digits go on as a date, version, time, score or span of years, else 0."""
    for pattern in (_CHAIN, _CLOCK, _YEARS):
        if match := pattern.match(text, start):
            return _run_end(text, match.end())
    score = _SCORE.match(text, start)
    if score and (int(score[1]) >= int(score[2]) or (score[2] != "0" and score[2][0] == "0")):
        return score.end()
    if text[end] in {"-", "–"} and text[end + 1] == "0" and text[end + 2 : end + 3].isdigit():
        return _run_end(text, end)
    return 0


def _shape(match: re.Match[str]) -> _Shape | None:
    """Return the digits of a number, None if its separators or its leading zero fit no notation."""
    whole, decimals = match[1], match[2] or ""
    if whole.isdigit():
        return None if whole[0] == "0" and len(whole) > 1 else _Shape(whole, decimals, grouped=False)
    separator = next(mark for mark in ",' ’" if mark in whole)
    first, *middle, last = whole.split(separator)
    digits = "".join((first, *middle, last))
    sizes = {len(group) for group in middle}
    indian = separator == "," and sizes == {2}
    fits = len(first) <= _GROUP and len(last) == _GROUP and (indian or sizes <= {_GROUP})
    return _Shape(digits, decimals, grouped=True) if fits and first[0] != "0" and digits.isdigit() else None


def _point_shape(match: re.Match[str]) -> _Shape | None:
    return _Shape("0", match[1], grouped=True) if match[1].isdigit() and not match[2] else None


def _odd_grouping(text: str, lowered: str, start: int, end: int) -> _Read:
    """Read a decimal comma where a magnitude or percent sign proves it (3,29 million); refuse anything else."""
    comma = _DECIMAL_COMMA.match(text, start)
    if comma:
        numeral = _with_magnitude(_Shape(comma[1], comma[2], grouped=True), text, lowered, start, comma.end())
        if numeral.exp or text[comma.end() : comma.end() + 1] == "%":
            return numeral, numeral.end
    if text[start] == "0":
        return None, _run_end(text, start)
    digits = _DIGITS.match(text, start)
    return None, digits.end() if digits else end


def _with_letters(shape: _Shape, text: str, lowered: str, start: int, end: int) -> _Read:
    """Read a number that letters follow at once: an ordinal, a magnitude, a unit; else it is an identifier."""
    word = _WORD.match(lowered, end)
    letters = word[0] if word else ""
    if letters in _ORDINALS and not shape.decimals:
        numeral = Numeral(start, end + 2, shift(shape.whole, "", 0))
        numeral.ordinal = numeral.digits = True
        return numeral, numeral.end
    numeral = _with_magnitude(shape, text, lowered, start, end)
    known = numeral.exp or letters in _GLUED or (letters not in _NO_UNITS and match_unit(text, lowered, end))
    known = known or glued_unit(text, start, end)
    return (numeral, numeral.end) if known else (None, _run_end(text, end))


def _with_magnitude(shape: _Shape, text: str, lowered: str, start: int, end: int) -> Numeral:
    exponent, stop, by_word = magnitude_after(text, lowered, start, end, decimal=bool(shape.decimals))
    return _made(shape, start, stop, exponent, by_word=by_word)


def _made(shape: _Shape, start: int, end: int, exponent: int, *, by_word: bool) -> Numeral:
    whole, decimals, grouped = shape
    numeral = Numeral(start, end, shift(whole, decimals, exponent), digit_step(whole, decimals, exponent))
    numeral.digits = True
    if exponent:
        numeral.coefficient = shift(whole, decimals, 0)
        numeral.exp, numeral.by_word = exponent, by_word
    elif not grouped and not decimals:
        numeral.plain = True
    return numeral


def _mixed(shape: _Shape, text: str, lowered: str, start: int, end: int) -> Numeral | None:
    """Read "2 1/2" or "2½", with a magnitude after it."""
    if shape.decimals or shape.grouped or len(shape.whole) > _LONGEST_WHOLE:
        return None
    vulgar = _vulgar().get(text[end : end + 1])
    if vulgar is not None:
        return _part(int(shape.whole) + vulgar, text, lowered, start, end + 1)
    match = _MIXED.match(text, end)
    if not match or int(match[1]) >= int(match[2]) or len(shape.whole) > _GROUP or f"{match[1]}/{match[2]}" in _BANNED:
        return None
    return _part(int(shape.whole) + Fraction(int(match[1]), int(match[2])), text, lowered, start, match.end())


def _slash_fraction(match: re.Match[str], text: str, lowered: str) -> _Read:
    above, below = match[1], match[2]
    if above[0] == "0" or below[0] == "0" or int(above) >= int(below) or match[0] in _BANNED:
        return None, match.end()
    numeral = _part(Fraction(int(above), int(below)), text, lowered, match.start(), match.end())
    if not numeral.exp:
        numeral.fraction = numeral.is_fraction = True
    return numeral, numeral.end


def _part(value: Fraction, text: str, lowered: str, start: int, end: int) -> Numeral:
    exponent, stop, _ = magnitude_after(text, lowered, start, end, decimal=True)
    numeral = Numeral(start, stop, exact(value * 10**exponent))
    numeral.coefficient, numeral.exp, numeral.digits = value, exponent, True
    return numeral


def _lone_fractions(text: str, lowered: str, found: list[Numeral]) -> list[Numeral]:
    """Return ½ and its like where they stand alone."""
    lone: list[Numeral] = []
    ends = [numeral.end for numeral in found]
    for match in _VULGAR.finditer(text):
        at = match.start()
        index = bisect_right(ends, at)
        if not text[at - 1 : at].isdigit() and not (index < len(found) and found[index].start <= at):
            numeral = _part(_vulgar()[match[0]], text, lowered, at, at + 1)
            numeral.fraction, numeral.is_fraction = not numeral.exp, True
            lone.append(numeral)
    return lone
