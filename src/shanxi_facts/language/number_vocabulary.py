"""The words that numbers are made of, each with its part in the grammar, and the slips people make in them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal, NamedTuple

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.magnitudes import magnitudes, slips

Part = Literal[
    "", "unit", "teen", "tens", "ty", "hundred", "magnitude", "dozen", "score", "couple", "half", "quarter", "point",
    "ordinal", "th", "ths", "thths", "halves", "plural", "dozens", "handful",
]  # fmt: skip


class Word(NamedTuple):
    """A number word: its part in the grammar, and its value (a power of ten for a magnitude).

    Parts: unit, teen, tens, ty (twentyone), hundred, magnitude, dozen, score, couple, half, quarter, point; ordinal and
    th (hundredth) for orders; ths, thths and halves for what a fraction is in; plural, dozens and handful for sets.
    """

    part: Part
    value: int


class Vocabulary(NamedTuple):
    """The words, and the pattern that finds candidates for them in lower-case text."""

    words: dict[str, Word]
    candidates: re.Pattern[str]


@cache
def vocabulary() -> Vocabulary:
    """Return the number words of the data file, read once."""
    data = read_data("numbers")
    words: dict[str, Word] = {}
    groups: tuple[tuple[Part, str], ...] = (("unit", "units"), ("teen", "teens"), ("tens", "tens"))
    for part, name in groups:
        words.update({word: Word(part, value) for word, value in data[name].items()})
    for word, value in data["ordinals"].items():
        words[word] = Word("ordinal", value)
        if value > 2:  # nothing is counted in firsts or seconds
            words[word + "s"] = Word("ths", value)
    words["firsts"] = Word("ths", 1)  # twenty-firsts
    words |= {
        ten + one: Word("ty", value + digit)  # twentyone
        for ten, value in data["tens"].items()
        for one, digit in data["units"].items()
        if digit
    }
    for word, exponent in {"hundred": 2, **data["magnitudes"]}.items():
        words[word] = Word("hundred" if word == "hundred" else "magnitude", exponent)
        words[word + "s"] = Word("plural", exponent)
        words[word + "th"], words[word + "ths"] = Word("th", exponent), Word("thths", exponent)
    for wrong, exponent in magnitudes().misspelt.items():
        words[wrong] = Word("hundred" if exponent == words["hundred"].value else "magnitude", exponent)
    words |= {word: Word(*row) for word, row in data["others"].items()}
    # Candidates are told by their beginnings: a small pattern compiles fast and runs fast, and the dictionary decides.
    beginnings = sorted({word[:4] for word in words})
    return Vocabulary(words, re.compile(rf"(?<![a-z])(?:{_trie(beginnings)})[a-z]*"))


@cache
def misspelt() -> frozenset[str]:
    """Return slips of number words, which say that a number was meant and not which; looked up only beside a number."""
    data = read_data("numbers")
    known = vocabulary().words.keys()
    found = {slip for group in ("units", "teens", "tens") for word in data[group] for slip in slips(word)}
    return frozenset(slip for slip in found - known if len(slip) > 3) - frozenset(data["slips_that_are_words"])


def _trie(words: list[str]) -> str:
    """Return a pattern for ``words`` that shares their beginnings."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _pattern(root)


def _pattern(node: dict[str, Any]) -> str:
    branches = [character + _pattern(child) for character, child in node.items() if character]
    body = "|".join(branches)
    if branches and (len(branches) > 1 or "" in node):
        body = f"(?:{body})"
    return body + "?" if branches and "" in node else body
