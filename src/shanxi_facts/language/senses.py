"""The senses of English words and set phrases: what WordNet counts as one meaning, and what lies above it.

The table ``data/senses.tsv`` is derived from WordNet 3.0, Copyright 2006 by Princeton University, whose licence is in
``data/WORDNET-LICENSE``; ``scripts/derive_senses.py`` writes it and documents its format. It is mapped into memory at
the first question and searched where it lies.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from shanxi_facts.caches import WORDS
from shanxi_facts.language.table import SortedTable

TABLE = Path(__file__).parent / "data" / "senses.tsv"
_TABLE = SortedTable(TABLE)
FULL = 35  # the share of a sense that a word always has


class Antonym(NamedTuple):
    """An antonym of a word, as one part of speech; ``share`` is the lower of the two senses' shares."""

    word: str
    pos: str
    share: int


class Senses(NamedTuple):
    """What the table says of a word in base form, or of a set phrase.

    ``shares`` gives each sense ("n2f9": part of speech, number) its part of FULL, the word's uses as this part of
    speech. ``deeds`` are the verbs whose deed the noun is,
    ``manner`` the adjectives of an adverb, ``pertains`` what an adjective pertains to. ``seconds`` are the second words
    of the set phrases that begin with this word.
    """

    shares: dict[str, int]
    antonyms: tuple[Antonym, ...]
    deeds: frozenset[str] = frozenset()
    manner: frozenset[str] = frozenset()
    pertains: frozenset[str] = frozenset()
    human: bool = False
    seconds: frozenset[str] = frozenset()


_ABSENT = Senses({}, ())


@lru_cache(WORDS)
def senses_of(word: str) -> Senses:
    """Return what the table says of ``word`` (lower case, base form, words of a phrase divided by one space)."""
    fields = _TABLE.find(word) if word and word[0] != "#" else None
    if fields is None:
        return _ABSENT
    senses, antonyms, sources, seconds = fields + [""] * (4 - len(fields))
    split = sources.split("|")
    deeds, manner, pertains = (frozenset(source[1:] for source in split if source[:1] == kind) for kind in "dap")
    return Senses(
        {sense[:-1]: int(sense[-1], 36) for sense in senses.split()},
        tuple(Antonym(a[2:], a[0], int(a[1], 36)) for a in antonyms.split("|") if a),
        deeds,
        manner,
        pertains,
        "h" in split,
        frozenset(seconds.split()),
    )


@lru_cache(WORDS)
def above(sense: str) -> tuple[str, ...]:
    """Return the senses directly above: of "car" motor vehicle; of an adjective, the head of its cluster."""
    fields = _TABLE.find(f"#{sense}")
    return tuple(fields[0].split()) if fields else ()


@lru_cache(WORDS)
def opposed(sense: str) -> frozenset[str]:
    """Return the senses one of whose words is the direct antonym of a word of this one."""
    fields = _TABLE.find(f"#{sense}")
    return frozenset(fields[1].split()) if fields and len(fields) > 1 else frozenset()


@lru_cache(WORDS)
def ancestors(sense: str, levels: int) -> frozenset[str]:
    """Return all senses at most ``levels`` steps above, without the sense itself."""
    higher = above(sense)
    if levels <= 1 or not higher:
        return frozenset(higher) if levels else frozenset()
    return frozenset(higher).union(*(ancestors(parent, levels - 1) for parent in higher))
