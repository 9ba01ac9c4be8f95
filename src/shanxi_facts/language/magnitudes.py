"""The magnitude after digits: a word ("million"), an abbreviation ("m", "bn", "k"), or a character (万, 亿)."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.units import match_unit, table

_AFTER = re.compile(r"(-| *)([a-z]+\b|[\u4e00-\u9fff]{1,2})")
_DATA = read_data("numbers")
_NEXT = re.compile(
    rf"[ -]*(?:(?:{'|'.join(_DATA['pair_joints'])}|–|-) ?[$€£¥₹]?[0-9.,]+ ?m?\b[ -]*)?([a-z]+|[^\sa-z]?)"
)
_LENGTH_BEFORE = re.compile(rf"\b(?:{'|'.join(_DATA['length_before'])})\b[a-z ]{{0,24}}$")
_EXTENT = frozenset(_DATA["extent"])
_SMALL = frozenset(_DATA["small"])
_COUNTED = frozenset(_DATA["counted"])
_ARTICLE = re.compile(r"\b(?:an?|the) [$]?$")
_WORD_AFTER = re.compile(r" ?\w")
_POWERS = frozenset(("²", "³", "^", "/"))
_LONGEST = 3  # 1,500m are metres: a figure in millions has fewer digits


class Magnitudes(NamedTuple):
    """Powers of ten by word, by abbreviation and by Chinese character."""

    words: dict[str, int]
    short: dict[str, int]
    characters: dict[str, int]
    misspelt: dict[str, int]


@cache
def magnitudes() -> Magnitudes:
    """Return the magnitudes of the data file, read once."""
    data = read_data("numbers")
    words = {"hundred": 2, "hundreds": 2}
    for word, exponent in data["magnitudes"].items():
        words[word] = words[word + "s"] = exponent
    misspelt: dict[str, int] = {}
    for word in data["misspelt"]:
        for wrong in slips(word):
            misspelt[wrong] = -1 if misspelt.get(wrong, words[word]) != words[word] else words[word]
    good = {wrong: exponent for wrong, exponent in misspelt.items() if exponent > 0 and wrong not in words}
    return Magnitudes(words, data["abbreviations"], data["characters"], good)


def slips(word: str) -> set[str]:
    """Return ``word`` with one letter left out, doubled or swapped with the next: slips that make no other word."""
    found = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    found |= {word[:i] + word[i] + word[i:] for i in range(len(word))}
    found |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    return found - {word}


def magnitude_after(text: str, lowered: str, start: int, end: int, *, decimal: bool) -> tuple[int, int, bool]:
    """Return the power of ten that follows a number at ``start:end``, where it ends, and whether it is a word.

    (0, end, False) if none follows. ``decimal`` tells that the number has a decimal part.
    """
    match = _AFTER.match(lowered, end)
    if not match:
        return 0, end, False
    known = magnitudes()
    word = match[2]
    exponent = known.words.get(word) or known.misspelt.get(word)
    if exponent:
        return _compound(lowered, exponent, match.end())
    if word >= "\u4e00":
        return _characters(known.characters, word, end, match.start(2))
    exponent = known.short.get(word)
    if exponent is None or not _abbreviates(text, match, start, decimal=decimal):
        return 0, end, False
    return exponent, match.end(), False


def _compound(lowered: str, exponent: int, end: int) -> tuple[int, int, bool]:
    """Add a second magnitude: "3 hundred thousand", "2 thousand million", "3 lakh crore"."""
    match = _AFTER.match(lowered, end)
    second = magnitudes().words.get(match[2], 0) if match else 0
    if match and second > exponent:
        return exponent + second, match.end(), True
    return exponent, end, True


def _characters(known: dict[str, int], run: str, end: int, start: int) -> tuple[int, int, bool]:
    exponent, stop = 0, end
    for index, character in enumerate(run):
        if character not in known:
            break
        exponent += known[character]
        stop = start + index + 1
    return exponent, stop, False


def _abbreviates(text: str, match: re.Match[str], start: int, *, decimal: bool) -> bool:
    """Return whether the letters of ``match`` are a magnitude here, and no unit or part of a name."""
    lowered, gap, word = match.string, match[1], match[2]
    capital = text[match.start(2)].isupper()
    money = bool({text[start - 1 : start], text[start - 2 : start - 1]} & table().signs.keys())
    if word == "m":
        return money or (capital and gap != "-") or _is_million(text, match, start)
    if word == "t":
        return money and gap == "" and capital
    if word == "b":
        return gap == "" and (money or decimal or not capital)
    if word == "k":
        return gap == "" or (gap != "-" and not _WORD_AFTER.match(lowered, match.end()))
    return gap != "-"


def _is_million(text: str, match: re.Match[str], start: int) -> bool:
    """Return whether "m" is million and not metres: "3.29m people", "30m tonnes" against "5m deep", "a 50m pool"."""
    lowered, end, glued = match.string, match.end(), match[1] == ""
    digits = lowered[start : match.start()].replace(",", "").partition(".")[0]
    if match[1] == "-" or lowered[end : end + 1] in _POWERS or len(digits) > _LONGEST:
        return False
    following = _NEXT.match(lowered, end)
    word = following[1] if following else ""
    if following is None or not word.isalpha() or word in _SMALL:
        return glued and not _LENGTH_BEFORE.search(lowered, max(0, start - 40), start)
    if word in _EXTENT:
        return False
    counted = word[-1] == "s" or word in _COUNTED or match_unit(text, lowered, following.start(1)) is not None
    return counted or (glued and not _ARTICLE.search(lowered, max(0, start - 4), start))
