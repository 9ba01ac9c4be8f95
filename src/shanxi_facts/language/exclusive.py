"""Sets of which one thing is one member alone: Monday or Tuesday, a county or a village, a guitar or a violin.

A set is listed in ``lexicon/exclusive-sets`` member by member, or as everything that WordNet has under a noun.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from shanxi_facts.caches import PAIRS, WORDS
from shanxi_facts.language.marks import marks_of, values_of
from shanxi_facts.language.senses import ancestors, senses_of
from shanxi_facts.values import StrEnum

_DOMINANT = 18  # share (of 35) of a word's uses as a noun that the sense under a set's noun has
_LEVELS = 8


class SetRelation(StrEnum):
    """How two members of one set stand to each other; the values are those of ``WordRelation``."""

    SYNONYM = "synonym"
    WIDER = "wider"
    NARROWER = "narrower"
    EXCLUSIVE = "exclusive"
    NONE = "none"


def sets_of(wording: str) -> tuple[str, ...]:
    """Return the places of a word in the listed sets: "vehicle=car>taxi" of taxi, "vehicle=" of vehicle."""
    return values_of(wording, "set")


@lru_cache(PAIRS)
def set_relation(claim: str, source: str) -> SetRelation:
    """Return how a claim's word stands to one of the source in the sets that list both; exclusive if all say so."""
    found = {
        _between(_path(ours), _path(theirs))
        for ours in sets_of(claim)
        for theirs in sets_of(source)
        if ours.split("=")[0] == theirs.split("=")[0]
    }
    return next((relation for relation in SetRelation if relation in found), SetRelation.NONE)


def _path(place: str) -> list[str]:
    """Return the members from the widest to the word itself; none for the noun of the whole set."""
    path = place.split("=")[1]
    return path.split(">") if path else []


def _between(ours: list[str], theirs: list[str]) -> SetRelation:
    if ours == theirs:
        return SetRelation.SYNONYM
    if ours == theirs[: len(ours)]:
        return SetRelation.WIDER
    return SetRelation.NARROWER if theirs == ours[: len(theirs)] else SetRelation.EXCLUSIVE


def roots_of(forms: Iterable[str]) -> frozenset[str]:
    """Return the sets under whose noun WordNet has the main sense of a word given in its base forms."""
    return frozenset(name for form in forms for name in _roots(form))


@lru_cache(WORDS)
def _roots(form: str) -> frozenset[str]:
    names: set[str] = set()
    barred = set(marks_of(form).values.get("not-in", ()))
    for sense, share in senses_of(form).shares.items():
        if sense[0] != "n" or share < _DOMINANT:
            continue
        above = ancestors(sense, _LEVELS)
        names.update(name for root in above & _listed("root").keys() for name in _listed("root")[root])
        barred.update(name for root in above & _listed("not-root").keys() for name in _listed("not-root")[root])
    return frozenset(names - barred)


@cache
def _listed(kind: str) -> dict[str, list[str]]:
    """Return the main senses of the nouns that sets are given by, or that are left out of them, with these sets."""
    found: dict[str, list[str]] = {}
    for value in marks_of("#sets").values[kind]:
        name, _, sense = value.partition("=")
        found.setdefault(sense, []).append(name)
    return found
