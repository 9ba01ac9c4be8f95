"""Words that tell one thing from its two ends, and prepositions that face each other.

The pairs stand in ``lexicon/converses.json`` and, for prepositions, in ``lexicon/opposites/prepositions.json``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from shanxi_facts.caches import WORDS
from shanxi_facts.language.marks import values_of
from shanxi_facts.values import StrEnum


class Exchange(StrEnum):
    """How the parts of a word's clause go over into those of its converse."""

    SWAP = "swap"
    """Subject and object change places: A beats B, B loses to A."""
    SUBJECT_FROM = "subject-from"
    """The subject goes to what stands after "to" (or the first object), the one after "from" becomes the subject."""
    SUBJECT_TO = "subject-to"
    """The subject goes to what stands after "from", the one after "to" (or the first object) becomes the subject."""
    POSSESSOR = "possessor"
    """A is the father of B, B is the son of A."""
    SYMMETRIC = "symmetric"
    """The two sides change places, the word stays: A met B, B met A."""


class Converse(NamedTuple):
    """A word that tells the same from the other end, and how the parts are exchanged."""

    other: str
    exchange: Exchange


_TURNED = {Exchange.SUBJECT_FROM: Exchange.SUBJECT_TO}


@lru_cache(WORDS)
def converses(wording: str) -> tuple[Converse, ...]:
    """Return the converses of a word or phrase in any inflection.

    >>> converses("bought")[0]
    Converse(other='sell', exchange=<Exchange.SUBJECT_FROM: 'subject-from'>)
    """
    found = []
    for value in values_of(wording, "converse"):
        side, name, other = value.split("=")
        exchange = Exchange(name)
        found.append(Converse(other, exchange if side == "a" else _TURNED.get(exchange, exchange)))
    return tuple(dict.fromkeys(found))


@lru_cache(WORDS)
def opposed_prepositions(preposition: str) -> frozenset[str]:
    """Return the prepositions that cannot stand for this one between the same words: "after" for "before"."""
    return frozenset(values_of(preposition, "opposed"))
