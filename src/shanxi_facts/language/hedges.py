"""Hedges on either side of a figure, and the set of values that each makes of it.

Before a figure stand comparators ("over", "no more than", "a total of"), each with modifiers in front ("just", "well",
"not"); a slight modifier bounds it, a negative one turns it round. Behind a figure stand "or more", "-plus", "or so".
The table is ``data/hedges.json``; every wording is read backwards, word by word, from the figure.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.numeral import EXACT, exact
from shanxi_facts.model import Number

_LONGEST_WORD = 30
_WITHIN = Decimal("0.05")
_NEAR = Decimal("0.1")
_ID = ""  # the key of a tree under which a complete wording has its id
_TAIL = re.compile(r"[^\W\d_][^\W\d_.'-]*(?:[.'-][^\W\d_]+)*\.?$|[~≈≥≤]$|[<>]=?$")
_DATA = read_data("hedges")
_NUMBER_WORD = re.compile("|".join(_DATA["number_beginnings"]))
_BEHIND_NOUN = re.compile(rf" [a-z-]+(?: [a-z-]+)? ({'|'.join(_DATA['behind_noun'])})\b")
_GOING_ON = tuple(_DATA["going_on"])
_CLOSING = frozenset(_DATA["closing"])
_AGE = re.compile(rf"[ -](?:{'|'.join(_DATA['of_age'])})\b")
_TURNED = {"over": "at-most", "under": "at-least", "nearly": "under", "about": "about"}
_SLIGHT = {"over": "just-over", "under": "nearly", "nearly": "nearly"}

Tree = dict[str, Any]


class Hedges(NamedTuple):
    """The data file as trees of words in reverse order, each complete wording with its id."""

    before: Tree
    modifiers: Tree
    after: dict[str, tuple[tuple[str, str, bool], ...]]  # by first character: wording, id, whether it must be glued on
    topics: frozenset[str]
    durations: frozenset[str]
    lasting: frozenset[str]
    adding: frozenset[str]


class Bounds(NamedTuple):
    """A set of values: its bounds, None for no bound, and whether each belongs to it."""

    low: Number | None
    high: Number | None
    low_incl: bool
    high_incl: bool


@cache
def hedges() -> Hedges:
    """Return the hedges of the data file, read once."""
    data = read_data("hedges")
    after: dict[str, list[tuple[str, str, bool]]] = {}
    for name, wordings in data["after"].items():
        for wording in wordings:
            after.setdefault(wording[0], []).append((wording, name, wording[0] in "-+" or wording == "ish"))
    return Hedges(
        _tree(data["before"]),
        _tree(data["modifiers"]),
        {first: tuple(sorted(group, key=lambda row: -len(row[0]))) for first, group in after.items()},
        frozenset(data["topics"]),
        frozenset(data["durations"]),
        frozenset(data["lasting"]),
        frozenset(data["adding"]),
    )


def _tree(groups: dict[str, list[str]]) -> Tree:
    root: Tree = {}
    for name, wordings in groups.items():
        for wording in wordings:
            node = root
            for word in reversed(wording.split()):
                node = node.setdefault(word, {})
            node[_ID] = name
    return root


def word_before(lowered: str, end: int) -> tuple[str, int]:
    """Return the word that ends at ``end``, but for blanks, and where it begins; ("", end) if none does."""
    while end and lowered[end - 1] == " ":
        end -= 1
    nearest = max(0, end - _LONGEST_WORD)
    start = max(nearest, lowered.rfind(" ", nearest, end) + 1)
    word = lowered[start:end]
    if word.isalpha():
        return word, start
    tail = _TAIL.search(word)
    return (tail[0], start + tail.start()) if tail else ("", end)


def _longest(tree: Tree, lowered: str, word: str, start: int) -> tuple[str, int] | None:
    """Return the id and the start of the longest wording of ``tree`` whose last word is ``word``, at ``start``."""
    best: tuple[str, int] | None = None
    node = tree.get(word)
    while node is not None:
        if _ID in node:
            best = node[_ID], start
        if len(node) == 1 and _ID in node:
            break
        word, start = word_before(lowered, start)
        node = node.get(word) if word else None
    return best


def hedge_before(lowered: str, before: tuple[str, int], end: int, unit: str | None) -> tuple[str, int] | None:
    """Return the hedge right before a figure that ends at ``end``, and where the hedge begins.

    ``before`` is the word before the figure and where it begins; ``unit`` is the figure's unit: "over five years" is a
    time and no hedge.
    """
    word, begin = before
    known = hedges()
    if word not in known.before:
        return None
    found = _longest(known.before, lowered, word, begin)
    if found is None or _is_preposition(lowered, found, end, unit):
        return None
    name, start = _modified(lowered, found)
    word, begin = word_before(lowered, start)
    if word in known.before and (outer := _longest(known.before, lowered, word, begin)):
        if outer[0] == "exactly":
            start = outer[1]
        elif name in ("about", "exactly", "nearly") and not _is_preposition(lowered, outer, end, unit):
            name, start = _modified(lowered, outer)
    return name, start


def _modified(lowered: str, found: tuple[str, int]) -> tuple[str, int]:
    """Apply the modifiers in front of a comparator: just over, well under, not more than."""
    name, start = found
    while True:
        word, begin = word_before(lowered, start)
        modifiers = hedges().modifiers
        if word not in modifiers:
            return name, start
        modifier = _longest(modifiers, lowered, word, begin)
        if (
            modifier is None
            or name == "exactly"
            or (modifier[0] == "great" and name not in ("over", "under", "nearly"))
        ):
            return name, start
        if modifier[0] == "negative":
            if name not in _TURNED or name == "about":
                return name, start
            name = _TURNED[name]
        elif modifier[0] == "slight":
            if name not in _SLIGHT:
                return name, start
            name = _SLIGHT[name]
        start = modifier[1]


def _is_preposition(lowered: str, found: tuple[str, int], end: int, unit: str | None) -> bool:
    """Return whether "about", "over" or "up to" is a plain preposition here."""
    start = found[1]
    known = hedges()
    before = word_before(lowered, start)[0]
    if lowered.startswith("about", start):
        return before in known.topics
    if lowered.startswith("up to", start):
        return before in known.adding
    if not lowered.startswith("over ", start) or unit not in known.durations or _AGE.match(lowered, end):
        return False
    if not before:  # "rose 5% over five years"; at the start of a text or clause it is a hedge
        mark = lowered[max(0, start - 3) : start].rstrip()[-1:]
        return mark.isalnum() or mark == "%"
    return before not in known.lasting and before not in known.modifiers


def hedge_behind_noun(lowered: str, end: int) -> str | None:
    """Return the hedge behind the noun that a figure counts: "90 brands or more", "58 poor counties or fewer"."""
    match = _BEHIND_NOUN.match(lowered, end)
    if match is None or _goes_on(lowered, match.end(), match[1]):
        return None
    return next((name for wording, name, _ in hedges().after[match[1][0]] if wording == match[1]), None)


def hedge_after(lowered: str, end: int) -> tuple[str, int] | None:
    """Return the hedge right behind a figure that ends at ``end``, and where it ends."""
    at = end
    while lowered[at : at + 1] == " ":
        at += 1
    for words, name, glued in hedges().after.get(lowered[at : at + 1], ()):
        stop = at + len(words)
        if (
            (at == end or not glued)
            and lowered.startswith(words, at)
            and not lowered[stop : stop + 1].isalnum()
            and not _goes_on(lowered, stop, words)
        ):
            return name, stop
    return None


def _goes_on(lowered: str, end: int, words: str) -> bool:
    """Return whether what looks like a hedge belongs to what follows: "200 or more than 190", "5 plus 3"."""
    rest = lowered[end : end + 12].lstrip()
    if rest[:1].isdigit() or (words == "plus" and _NUMBER_WORD.match(rest)):
        return True
    if words == "+":
        return rest[:1] in {"/", "-"}
    return rest.startswith(_GOING_ON) or (words in _CLOSING and rest[:1].isalpha())


def bounds(hedge: str | None, low: Number, high: Number) -> Bounds:
    """Return the set that ``hedge`` makes of a figure from ``low`` to ``high`` (equal for a plain figure)."""
    match hedge:
        case "about":
            found = Bounds(_add(low, -_WITHIN), _add(high, _WITHIN), True, True)
        case "nearly":
            found = Bounds(_add(low, -_NEAR), high, True, False)
        case "just-over":
            found = Bounds(low, _add(high, _NEAR), False, True)
        case "over" | "at-least":
            found = Bounds(low, None, hedge == "at-least", False)
        case "under" | "at-most":
            found = Bounds(None, high, False, hedge == "at-most")
        case _:
            found = Bounds(low, high, True, True)
    return found


def _add(value: Number, share: Decimal) -> Number:
    """Return ``value`` plus ``share`` of its size, exactly."""
    if isinstance(value, Fraction):
        return exact(value + abs(value) * Fraction(share))
    total = EXACT.add(value, EXACT.multiply(EXACT.abs(value), share))
    whole = total.to_integral_value(context=EXACT)
    return whole if whole == total else total.normalize(EXACT)
