"""Scores, votes and records: the two sides of a game or a ballot, which are no range and no count.

    score = digits ("-" | "–") digits | digits [side] "to" digits          3-1, 12 votes to 3

Where the first number is the smaller one, a word beside it must tell that it is a score ("lost 14-21", "a 5-9 record"),
or another score in the same list ("4-6, 7-5, 6-3").
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from shanxi_facts.language.contexts import is_plural
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.glyphs import Text, plain_glyphs
from shanxi_facts.model import Span

_REACH = 40  # how far before a score the word that tells may stand
_SIGN = re.compile(r"[0-9] ?[-–] ?[0-9]|[0-9] (?:[a-z]+ )?to [0-9]")
_BEHIND = re.compile(r"[ -]([a-z]+)(?: ([a-z]+))?")
_LIST_GAP = re.compile(r",? (?:and )?|, ")


class Score(NamedTuple):
    """The two sides of a game, a vote or a record, in the order of the text: "won 3-1"."""

    span: Span
    home: int
    away: int


class _Patterns(NamedTuple):
    """Pairs of numbers, and the words before them that tell."""

    pair: re.Pattern[str]
    before: re.Pattern[str]
    before_to: re.Pattern[str]
    behind: frozenset[str]


@cache
def _patterns() -> _Patterns:
    data = read_data("scores")
    small = "[0-9]{1,3}"
    pair = rf"""
        (?<! [\w./:–-] ) (?<! [0-9], ) (?<! [$€£¥₹] ) (?P<home> {small} )
        (?: (?P<dash> [-–] ) | [ ] (?P<side> {"|".join(data["sides"])} ) [ ] to [ ] | [ ] (?P<to> to ) [ ] )
        (?P<away> {small} ) (?! [\w%] | [.,][0-9] | [-–/:] [0-9] )
        (?! [ -]? (?: {"|".join(data["no_sides"])} ) \b )
    """
    told, told_to = "|".join(data["before"]), "|".join(data["before_to"])
    return _Patterns(
        re.compile(pair, re.VERBOSE | re.ASCII),
        re.compile(rf"\b(?:{told})(?: [a-z]+){{0,3}} $"),
        re.compile(rf"\b(?:{told_to})(?: [a-z]+){{0,2}} $"),
        frozenset(data["behind"]),
    )


def read_scores(text: str) -> tuple[Score, ...]:
    """Return the scores of ``text`` in order. Spans count characters of ``text`` itself.

    >>> [(score.home, score.away) for score in read_scores("They won 3-1 and lost 14-21.")]
    [(3, 1), (14, 21)]
    """
    return find_scores(plain_glyphs(text))


def find_scores(text: Text) -> tuple[Score, ...]:
    """Return the scores of a text whose glyphs are plain."""
    if not _SIGN.search(text.lowered):
        return ()
    matches = list(_patterns().pair.finditer(text.lowered))
    sure = [_is_score(match, text.lowered) for match in matches]
    for index in range(len(matches) - 1):  # 4-6, 7-5: the list is one of scores if one of it is
        if _LIST_GAP.fullmatch(text.lowered, matches[index].end(), matches[index + 1].start()):
            sure[index] = sure[index] or (sure[index + 1] and bool(matches[index]["dash"]))
    for index in range(1, len(matches)):
        if _LIST_GAP.fullmatch(text.lowered, matches[index - 1].end(), matches[index].start()):
            sure[index] = sure[index] or (sure[index - 1] and bool(matches[index]["dash"]))
    return tuple(
        Score(Span(*match.span()), int(match["home"]), int(match["away"]))
        for match, is_score in zip(matches, sure, strict=True)
        if is_score
    )


def _is_score(match: re.Match[str], lowered: str) -> bool:
    if match["side"]:
        return True
    start = match.start()
    before = lowered[max(0, start - _REACH) : start]
    if match["to"]:
        return int(match["home"]) > int(match["away"]) and _patterns().before_to.search(before) is not None
    if int(match["home"]) >= int(match["away"]):
        return True
    behind = _BEHIND.match(lowered, match.end())
    if behind and behind[1] in _patterns().behind:
        return True
    if behind and any(word and is_plural(word) for word in behind.groups()):
        return False  # lost 10-15 people
    return _patterns().before.search(before) is not None
