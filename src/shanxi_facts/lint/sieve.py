"""A cheap look at a sentence: may it speak of a fact at all? Most of what a newspaper prints may not.

Nothing is read here beyond the words. Along the sentence, each word that a fact shares with it counts by how telling
it is, and each word that is foreign to the fact counts against it; what the best run of words comes to must reach a
bound. Short sentences pass more easily: a fact may be as short as "472,000 people were relocated", and to judge them
costs little.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from shanxi_facts.language.lexicon import entry_of, is_small
from shanxi_facts.language.tokens import normal
from shanxi_facts.retrieval import Index

_WORD = re.compile(r"[^\W_]+")
_WIDE = frozenset({"generic", "wide"})
_WIDE_SHARE = 0.3  # what a word as wide as "people" counts
_FOREIGN = 0.35  # what a word costs that the fact does not have, of its weight
_BOUND = 1.3
_SHORT, _SHORT_BOUND = 100, 0.5  # characters, and the bound for sentences up to there
_MOST_FACTS = 4
_MOST_KNOWN = 50_000


class Sieve:
    """Tells of a sentence whether it may speak of one of the facts in ``indexes``."""

    def __init__(self, indexes: Iterable[Index], silent: frozenset[str]) -> None:
        """``silent`` are words that say nothing of which fact is meant: the subject of the whole base."""
        self._indexes = tuple(indexes)
        self._silent = silent
        # A word as written: its weight, and what it counts for each fact. Facts are told apart by index and number.
        self._known: dict[str, tuple[float, tuple[tuple[int, float], ...]]] = {}

    def passes(self, sentence: str) -> bool:
        """Return whether ``sentence`` is worth reading."""
        words = [self._word(word) for word in _WORD.findall(sentence)]
        totals: dict[int, float] = {}
        for _, shares in words:
            for fact, share in shares:
                totals[fact] = totals.get(fact, 0.0) + share
        bound = _SHORT_BOUND if len(sentence) <= _SHORT else _BOUND
        likely = [(total, fact) for fact, total in totals.items() if total >= bound]
        likely.sort(reverse=True)
        return any(_best_run(words, fact) >= bound for _, fact in likely[:_MOST_FACTS])

    def _word(self, word: str) -> tuple[float, tuple[tuple[int, float], ...]]:
        found = self._known.get(word)
        if found is None:
            found = self._looked_up(normal(word))
            if len(self._known) < _MOST_KNOWN:
                self._known[word] = found
        return found

    def _looked_up(self, norm: str) -> tuple[float, tuple[tuple[int, float], ...]]:
        if is_small(norm) or norm in self._silent:
            return 0.0, ()
        share = _WIDE_SHARE if entry_of(norm).tags & _WIDE else 1.0
        facts: list[tuple[int, float]] = []
        for place, index in enumerate(self._indexes):
            holding = index.look_up(norm)[1]
            facts += [(number * len(self._indexes) + place, weight * share) for number, weight in holding.items()]
        return share, tuple(facts)


def _best_run(words: list[tuple[float, tuple[tuple[int, float], ...]]], fact: int) -> float:
    """Return what the run of words that speaks most of ``fact`` comes to."""
    best = run = 0.0
    for weight, shares in words:
        gain = next((share for number, share in shares if number == fact), 0.0) - _FOREIGN * weight
        run = max(0.0, run + gain)
        best = max(best, run)
    return best
