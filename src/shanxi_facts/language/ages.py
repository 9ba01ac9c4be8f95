"""Bare numbers that are ages: "Mia Sund, 31,", "(39)" behind a name, "aged 31", "children under five".

An age with its unit ("31 years old", "a 60-year-old man") is a measure like any other, and not looked at here.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.figures import Figure
from shanxi_facts.language.glyphs import Text
from shanxi_facts.language.places import is_place
from shanxi_facts.language.words import known
from shanxi_facts.model import Kind

_OLDEST = 120
_REACH = 40
_NAME_BEFORE = re.compile(r"(?:^|[^\w'’.-])((?:[A-Z][\w'’.-]*[ ]){0,4}[A-Z][\w'’-]*\.?), $")
_NAME_BEFORE_BRACKET = re.compile(r"(?<![Tt]he )\b(?:[A-Z][\w'’.-]* )+(?:[a-z]{2,3} )*[A-Z][\w'’.-]* \($")
_PAUSE_BEHIND = re.compile(r"\s*(?:[,;:)—–]|\.(?!\d)|$)")
_WORD_BEHIND = re.compile(r" ([a-z]+)\b")
_OPENING = re.compile(r"(?:^|[.!?\n“\"] ?)at (?:just )?$")  # At 39, she …
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?\n“\"]\s*)$")


class _Patterns(NamedTuple):
    """The words before an age, and the lists of the data file."""

    aged: re.Pattern[str]
    turning: re.Pattern[str]
    limits: re.Pattern[str]
    being: re.Pattern[str]
    dying: re.Pattern[str]
    name_is: re.Pattern[str]
    person_before: re.Pattern[str]
    name_behind: re.Pattern[str]
    person_behind: re.Pattern[str]
    lists: dict[str, frozenset[str]]


@cache
def _patterns() -> _Patterns:
    data = read_data("ages")
    numbers = read_data("numbers")
    small = "|".join(word for name in ("units", "teens", "tens") for word in numbers[name])
    lists = {name: frozenset(words) for name, words in data.items() if isinstance(words, list)}
    either = {name: "|".join(words) for name, words in data.items() if isinstance(words, list)}
    listed = rf"(?: (?:[0-9]+|{small})(?:,| (?:{either['joints']})|, and))*"
    aged = f"{either['before']}|{either['before_phrases']}"
    persons = f"{either['persons']}|{either['pronouns']}"
    so_far = f"(?: (?:{either['so_far']}))?"
    return _Patterns(
        re.compile(rf"\b(?:{aged})(?: (?:{either['behind_aged']}))?{listed} $"),
        re.compile(rf"\b(?:{either['turning']})(?: just)? $"),
        re.compile(rf"\b(?:{either['groups']})(?: aged)? (?:{either['limits']}) $"),
        re.compile(rf"(?:\b(?:{persons}),? (?:{either['being']}){so_far}|(?:^|, )(?:{either['each_of_them']})) $"),
        re.compile(rf"\b(?:{either['dying']})\b[^.;:]*? at $"),
        re.compile(rf"(?:^|[.!?\n“\"] ?)(?:[A-Z][\w'’.-]* ){{1,3}}([A-Z][\w'’-]*) (?:is|was){so_far} $"),
        re.compile(rf"\b(?:{either['before_persons']}) (?:[a-z-]+ ){{0,2}}([a-z-]+), $"),
        re.compile(rf" (?:{either['before_names']}) (?:{either['possessives']}|[A-Z])"),
        re.compile(rf", (?:{either['going_on']})\b"),
        lists,
    )


def is_age(figure: Figure, text: Text, hedged_from: int) -> bool:
    """Return whether a bare number is somebody's age. Its hedge, if any, begins at ``hedged_from``."""
    bare = figure.kind is Kind.COUNT and not (figure.numeral.exp or figure.numeral.plural)
    if not bare or not 0 < figure.low <= figure.high <= _OLDEST or Fraction(figure.low).denominator != 1:
        return False
    start, end = figure.start, figure.end
    before = text.lowered[max(0, start - _REACH) : start]
    aged = _patterns().aged
    if aged.search(before) or aged.search(text.lowered[max(0, hedged_from - _REACH) : hedged_from]):
        return True
    paused = _PAUSE_BEHIND.match(text.plain, end) is not None
    if paused and (_is_of_name(text, start) or _patterns().dying.search(before)):
        return True
    said = _is_said(before, text, end, paused=paused)
    return _stands_behind_person(text, hedged_from, end, paused=paused) if said is None else said


def _is_of_name(text: Text, start: int) -> bool:
    """Return whether a full name and "is" stand before a number: "Mia Sund is 31."."""
    found = _patterns().name_is.search(text.plain[max(0, start - _REACH) : start])
    return (
        found is not None and not is_place(found[1].lower()) and found[1].lower() not in _patterns().lists["no_names"]
    )


def _is_said(before: str, text: Text, end: int, *, paused: bool) -> bool | None:
    """Return whether a verb or a group of people before the number makes it an age; None if neither stands there."""
    patterns = _patterns()
    behind = _WORD_BEHIND.match(text.lowered, end)
    following = behind[1] if behind else ""
    for pattern, ends in (
        (patterns.turning, "behind_turning"),
        (patterns.limits, "behind"),
        (patterns.being, "behind_being"),
    ):
        if pattern.search(before):
            return paused or following in patterns.lists[ends]
    return patterns.person_behind.match(text.lowered, end) is not None if _OPENING.search(before) else None


def _stands_behind_person(text: Text, start: int, end: int, *, paused: bool) -> bool:
    """Return whether a number stands in commas or brackets behind a name or a person."""
    if not paused and not _patterns().name_behind.match(text.plain, end):
        return False
    window = text.plain[max(0, start - _REACH) : start]
    if window.endswith("("):
        return text.plain[end : end + 1] in {")", ","} and _NAME_BEFORE_BRACKET.search(window) is not None
    if name := _NAME_BEFORE.search(window):
        first, *others = name[1].lower().rstrip(".").split()
        if others:
            return others[-1] not in _patterns().lists["no_names"]
        opens = _SENTENCE_BEFORE.search(window[: name.start(1)]) is not None
        return not (opens and known(first)) and not is_place(first) and first not in _patterns().lists["no_names"]
    person = _patterns().person_before.search(window.lower())
    return person is not None and person[1].rpartition("-")[2] in _patterns().lists["persons"]
