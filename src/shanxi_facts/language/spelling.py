"""Misspelt ordinary words, read as the word of the base that they were meant for.

Only a word that no dictionary has, that is no name and no number, is taken for a misspelling; names are never mended,
since one letter makes another name.
"""

from __future__ import annotations

from functools import lru_cache

from shanxi_facts.caches import WORDS
from shanxi_facts.language import words
from shanxi_facts.language.lexicon import entry_of, keys_of
from shanxi_facts.language.places import is_place
from shanxi_facts.language.reading import Reading, Unit
from shanxi_facts.values import replace

_SHORTEST = 4


def respell(reading: Reading, vocabulary: frozenset[str]) -> Reading:
    """Return ``reading`` with the keys of misspelt words replaced by those of the nearest word of ``vocabulary``."""
    units = tuple(_mend(unit, vocabulary) for unit in reading.units)
    return reading if units == reading.units else replace(reading, units=units)


def _mend(unit: Unit, vocabulary: frozenset[str]) -> Unit:
    if unit.words > 1 or len(unit.norm) < _SHORTEST or not unit.norm.isalpha() or unit.tags - {"name"}:
        return unit
    if unit.norm in vocabulary or words.known(unit.norm) or words.is_name(unit.norm) or is_place(unit.norm):
        return unit
    meant = _nearest(unit.norm, vocabulary)
    if meant is None:
        return unit
    return Unit(unit.start, unit.end, meant, keys_of(meant), entry_of(meant).tags)


@lru_cache(WORDS)
def _nearest(norm: str, vocabulary: frozenset[str]) -> str | None:
    """Return the word nearest to ``norm``, within one slip (two from eight letters on), that begins alike."""
    from rapidfuzz.distance import DamerauLevenshtein

    limit = 1 if len(norm) < 8 else 2
    near = [
        (distance, word)
        for word in vocabulary
        if word[:1] == norm[:1]
        and abs(len(word) - len(norm)) <= limit
        and words.known(word)
        and (distance := DamerauLevenshtein.distance(norm, word, score_cutoff=limit)) <= limit
    ]
    return min(near)[1] if near else None
