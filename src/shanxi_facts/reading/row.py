"""The likeliest row of tags, given what each word may be and what may follow what.

It is found by dynamic programming (Viterbi): one pass, the time linear in the number of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.reading.agreement import COARSE
from shanxi_facts.reading.candidates import Options
from shanxi_facts.reading.model import Tag

_ALIKE = {"ord": "adj", "date": "noun", "limit": "noun", "do": "modal"}  # how they stand beside others
OWNER = "owner "  # what stands before the tag of a word in 's
OWNERS = frozenset(("noun", "name", "pron", "num", "date"))
# The tags that rows are made of, with the parts of speech that they stand for. Here a tag is a plain string: an enum's
# hash is computed in Python, and this is the inner loop.
PLAIN = {tag.value: tag.value for tag in Tag} | {"limit": "limit"} | COARSE
PLAIN |= {OWNER + tag: PLAIN[tag] for tag in OWNERS}

_SECOND = 2.0  # of a second verb in a clause, behind a noun
_WITHOUT = 3.0  # of each clause without a verb
_PARTICIPLES = frozenset(("past", "participle"))  # which may stand behind any noun: "boats sold in May"
_FINITE = frozenset(("plain", "third", "preterite", "be", "have", "do", "modal"))
_LEADING = frozenset(("be", "have", "do", "modal", "to"))  # what a verb behind belongs to
_NOMINAL = frozenset(("noun", "name", "num", "date"))
_APART = frozenset(("mark", "conj", "pron"))  # behind which another clause may begin
_TELLING = _FINITE | _PARTICIPLES | _APART | {"sub", "rel"}


@cache
def _links() -> dict[str, dict[str, float]]:
    """Return how well a tag follows each other one, by the tag behind and the tag before."""
    data = read_data("tag-preferences")
    follows, precedes, agreement = data["after"], data["before"], data["agreement"]
    plain = {tag: coarse for tag, coarse in PLAIN.items() if not tag.startswith(OWNER)}
    before = {"start": "start", **{tag: _ALIKE.get(coarse, coarse) for tag, coarse in plain.items()}}
    owners = [OWNER + tag for tag in OWNERS]
    links: dict[str, dict[str, float]] = {}
    for tag, coarse in [*plain.items(), ("end", "end")]:
        own = coarse if coarse == "do" else _ALIKE.get(coarse, coarse)
        row = {
            first: follows.get(like, {}).get(own, 0.0)
            + precedes.get(own, {}).get(like, 0.0)
            + agreement.get(first, {}).get(tag, 0.0)
            for first, like in before.items()
        }
        links[tag] = row | dict.fromkeys(owners, follows["owner"].get(own, 0.0))
    for owner in owners:
        links[owner] = links[owner.removeprefix(OWNER)]
    return links


def best_row(rows: Sequence[Options], free: Sequence[bool], *, sought: bool) -> list[str]:
    """Return the best row of tags. Where a clause of it lacks a verb or has two, one in which each has its own.

    ``free`` tells the verbs that a clause may follow right behind ("said the guild sank"), ``sought`` that the whole
    must have a verb.
    """
    if not rows:
        return []
    best = _likeliest(rows)
    return best if _fits(best, free, sought=sought) else _likeliest_by_clauses(rows, free, sought=sought)


def _likeliest(rows: Sequence[Options]) -> list[str]:
    """Return the row with, for each tag, the best that may stand before it; of equals the last by name."""
    links = _links()
    scores = {tag: weight + links[tag]["start"] for tag, weight in rows[0]}
    origins: list[dict[str, str]] = []
    for row in rows[1:]:
        here: dict[str, float] = {}
        origin: dict[str, str] = {}
        if len(scores) == 1:  # most words may be one thing alone
            ((best, score),) = scores.items()
            for tag, weight in row:
                here[tag], origin[tag] = score + links[tag][best] + weight, best
        else:
            for tag, weight in row:
                link = links[tag]
                most, best = max([(score + link[before], before) for before, score in scores.items()])
                here[tag], origin[tag] = most + weight, best
        scores = here
        origins.append(origin)
    end = links["end"]
    found = [max(scores, key=lambda last: scores[last] + end[last])]
    for origin in reversed(origins):
        found.append(origin[found[-1]])
    return found[::-1]


class _Verbs(NamedTuple):
    """How many verbs may still come in a clause, and how many must come before the end."""

    spare: int
    wanted: int


def _fits(row: Sequence[str], free: Sequence[bool], *, sought: bool) -> bool:
    """Tell whether each clause of a row has its verb, and no second one."""
    before, state = "start", _Verbs(1, int(sought))
    for tag, is_free in zip(row, free, strict=True):
        if tag in _TELLING:
            state, cost = _step(state, PLAIN.get(before, before), tag, is_free)
            if cost:
                return False
        before = tag
    return state.wanted == 0


def _likeliest_by_clauses(rows: Sequence[Options], free: Sequence[bool], *, sought: bool) -> list[str]:
    """Return the best row of tags in which each clause has its verb and no second one, if that costs little."""
    links = _links()
    scores = {("start", _Verbs(1, int(sought))): 0.0}
    origins: list[dict[tuple[str, _Verbs], tuple[str, _Verbs]]] = []
    for row, is_free in zip(rows, free, strict=True):
        here: dict[tuple[str, _Verbs], float] = {}
        origin: dict[tuple[str, _Verbs], tuple[str, _Verbs]] = {}
        for tag, weight in row:
            link = links[tag]
            for (before, state), score in scores.items():
                then, cost = _step(state, PLAIN.get(before, before), tag, is_free)
                found, place = score + weight + link[before] - cost, (tag, then)
                if place not in here or found > here[place]:
                    here[place], origin[place] = found, (before, state)
        scores = here
        origins.append(origin)
    end = links["end"]
    last = max(scores, key=lambda place: scores[place] + end[place[0]] - _WITHOUT * place[1].wanted)
    found_row: list[str] = []
    for origin in reversed(origins):
        found_row.append(last[0])
        last = origin[last]
    return found_row[::-1]


def _step(state: _Verbs, before: str, tag: str, is_free: bool) -> tuple[_Verbs, float]:
    """Return the state behind a word, and what a second verb behind a noun costs there."""
    if tag in _FINITE:
        return (state, 0.0) if before in _LEADING else _behind_verb(state, before, is_free)
    if tag in _PARTICIPLES:
        return (
            state if before in _LEADING or before == "start" else state._replace(wanted=max(0, state.wanted - 1))
        ), 0.0
    return _opened(state, tag), 0.0


def _behind_verb(state: _Verbs, before: str, is_free: bool) -> tuple[_Verbs, float]:
    second = state.spare == 0 and before in _NOMINAL
    return _Verbs(1 if is_free else max(0, state.spare - 1), max(0, state.wanted - 1)), _SECOND if second else 0.0


def _opened(state: _Verbs, tag: str) -> _Verbs:
    """Return the state behind a word that is no verb: some open a clause, behind others one may begin."""
    if tag == "sub":
        return _Verbs(1, min(2, state.wanted + 1))
    if tag == "rel":
        return _Verbs(2 if state.spare else 1, min(2, state.wanted + 1))
    return _Verbs(1, state.wanted) if tag in _APART else state
