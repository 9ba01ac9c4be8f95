"""Which numerals are no quantities: years, dates, numbered nouns, list numbers, "one" as a pronoun, idioms.

Every test looks at the words on either side of one numeral; the word lists are ``data/contexts.json``.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from shanxi_facts.language.hedges import hedges, word_before
from shanxi_facts.language.numeral import Numeral

_FOLLOWING = re.compile(r"[ -]*([^\W\d_]+)(?: ([^\W\d_]+))?")
_LIST_NUMBER = re.compile(r"(?:^|\n)[ \t]*\(?$")
_OCLOCK = re.compile(r" ?(?:a\.?m\b|p\.?m\b|o['’]? ?clock)")
_NOT_PLURAL = ("ss", "us", "is", "as")
_HYPHENATED = re.compile(r"-([a-z]+)")
_RANKS = re.compile(r"-(?:[a-z]+est|most|ranked|placed|century|quarter|generation|grade|year)\b")


class Contexts(NamedTuple):
    """The word lists of the data file, and its two patterns."""

    months: frozenset[str]
    labels: frozenset[str]
    of_time: frozenset[str]
    functions: frozenset[str]
    plurals: frozenset[str]
    one_before: frozenset[str]
    one_after: frozenset[str]
    results: frozenset[str]
    before: frozenset[str]
    changes: re.Pattern[str]
    spans: re.Pattern[str]


@cache
def contexts() -> Contexts:
    """Return the lists of the data file, read once."""
    data = json.loads((Path(__file__).parent / "data" / "contexts.json").read_bytes())
    sets = {name: frozenset(words) for name, words in data.items() if isinstance(words, list)}
    return Contexts(
        **sets,
        before=sets["months"] | sets["labels"],
        changes=re.compile(data["changes"]),
        spans=re.compile(data["spans"]),
    )


def following(lowered: str, end: int) -> tuple[str, str]:
    """Return the next two words behind ``end``, "" where there is none."""
    match = _FOLLOWING.match(lowered, end)
    return (match[1], match[2] or "") if match else ("", "")


def is_quantity(numeral: Numeral, text: str, lowered: str, word: str, start: int, measured: bool) -> bool:
    """Return whether ``numeral`` states a quantity or a place in an order.

    ``word`` is the word before it, at ``start``; ``measured`` tells that a unit or currency belongs to it.
    """
    if numeral.ordinal:
        return _is_ordinal(numeral, lowered, word)
    if numeral.one:
        return measured or numeral.signed or _is_one(numeral, lowered, word)
    if measured or not numeral.digits or numeral.exp or numeral.fraction:
        return True
    known = contexts()
    if _OCLOCK.match(lowered, numeral.end):
        return False
    if not numeral.plain:
        return True
    following_words = following(lowered, numeral.end)
    if word in known.before and not _labelled(known, numeral, text, word, start, following_words):
        return False
    if following_words[0] in known.months and numeral.low <= 31 and not lowered[numeral.end : numeral.end + 1] == "-":
        return False
    size = numeral.end - numeral.start
    if size == 4 and _is_year(known, numeral, lowered, word, following_words):
        return False
    if size <= 2 and _is_list_number(numeral, text):
        return False
    return not (size <= 4 and _is_named(known, numeral, text, word, start, following_words))


def _labelled(known: Contexts, numeral: Numeral, text: str, word: str, start: int, after: tuple[str, str]) -> bool:
    """Return whether a number behind a month or a numbered noun counts the noun behind it all the same."""
    if word in known.months:
        return (
            numeral.low > 31 and not 1000 <= numeral.low <= 2199 or (word in ("may", "march") and text[start].islower())
        )
    if word in ("no", "no.", "nos", "nos.", "nr", "nr.") and word != "no":
        return False
    return not text[start].isupper() and _is_plural(after[0]) or text[start].isupper() and start > 0 and False


def _is_ordinal(numeral: Numeral, lowered: str, word: str) -> bool:
    """Return whether an ordinal tells a place in an order: not a date, not "second-hand", "first aid", "a second look"."""
    known = contexts()
    after = following(lowered, numeral.end)
    if numeral.digits:
        if numeral.low <= 31 and (
            word in known.months or after[0] in known.months or after[0] == "of" and after[1] in known.months
        ):
            return False
        if word == "the" and numeral.low <= 31 and not (after[0] and after[0] not in known.functions):
            return not re.search(r"\bon\s+the\s*$", lowered[max(0, numeral.start - 12) : numeral.start])
        return True
    if numeral.low > 3:
        return True
    if _HYPHENATED.match(lowered, numeral.end):
        return bool(_RANKS.match(lowered, numeral.end))
    if numeral.low == 1:
        if after[0] in ("aid", "lady", "name", "of", "and", "hand") and (
            after[0] != "of" or after[1] in ("all", "its")
        ):
            return False
        if lowered[numeral.end : numeral.end + 1] == "," and not lowered[: numeral.start].strip():
            return bool(re.match(r", (?:second|third)", lowered[numeral.end :]))
        return word not in ("at",)
    if numeral.low == 2:
        return word not in ("a", "per", "every", "one", "any") and after[0] not in (
            "thoughts",
            "hand",
            "nature",
            "wind",
            "guess",
        )
    return word not in ("a",) or after[0] != "party"


def _is_one(numeral: Numeral, lowered: str, word: str) -> bool:
    """Return whether "one" counts: "one hospital" does; "no one", "one of them", "one by one", "one another" do not."""
    known = contexts()
    after = following(lowered, numeral.end)
    if not lowered[: numeral.start].strip() and not lowered[numeral.end :].strip(" .,!?"):
        return True
    if word in ("minus", "negative", "plus", "exactly", "just", "least", "than", "point"):
        return True
    if lowered[numeral.end : numeral.end + 1] == "-":
        return False
    return (
        bool(after[0])
        and word not in known.one_before
        and after[0] not in known.one_after
        and not (lowered[numeral.end : numeral.end + 1] in ".,;:!?")
    )


def _is_year(known: Contexts, numeral: Numeral, lowered: str, word: str, after: tuple[str, str]) -> bool:
    """Return whether four bare digits are a year."""
    value = numeral.low
    if not 1000 <= value < 2200:
        return False
    noun = _is_plural(after[0]) or (after[0] not in known.functions and _is_plural(after[1]))
    if not 1900 <= value < 2100:
        return word in ("in", "since", "until", "year", "ad", "circa") and not noun
    if word in (
        "in",
        "since",
        "until",
        "till",
        "during",
        "year",
        "early",
        "late",
        "mid",
        "the",
        "spring",
        "summer",
        "autumn",
        "winter",
    ):
        return True
    if word in known.of_time:
        return not noun or word in ("from", "before", "after")
    if word in hedges().before:
        return not noun and word in ("around", "about", "circa", "c.", "ca.")
    return not noun


def _is_plural(word: str) -> bool:
    """Return whether a word looks like a plural noun."""
    if word in contexts().plurals:
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2:] not in _NOT_PLURAL and word not in contexts().functions


def _is_list_number(numeral: Numeral, text: str) -> bool:
    """Return whether a number numbers a line: "3. Item", "(4) Verify"."""
    mark = text[numeral.end : numeral.end + 1]
    if mark not in (".", ")") or text[numeral.end + 1 : numeral.end + 2] != " ":
        return False
    return bool(_LIST_NUMBER.search(text, 0, numeral.start)) and text[numeral.end + 2 : numeral.end + 3].isalnum()


def _is_named(known: Contexts, numeral: Numeral, text: str, word: str, start: int, after: tuple[str, str]) -> bool:
    """Return whether the number belongs to the name before it: "Voyager 2 left", "Android 13 or later"."""
    if (
        not word
        or not text[start].isupper()
        or text[numeral.start - 1 : numeral.start] not in (" ", "-")
        or word in hedges().before
    ):
        return False
    if start == 0 or text[:start].rstrip()[-1:] in ".!?:;\"“‘'":
        return False
    if word in (
        "the",
        "all",
        "some",
        "these",
        "those",
        "only",
        "its",
        "and",
        "of",
        "in",
        "with",
        "by",
        "minus",
        "plus",
    ):
        return False
    return not after[0] or after[0] in known.functions or text[numeral.end : numeral.end + 1] in ".,;:!?)"
