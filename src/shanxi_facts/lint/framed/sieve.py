"""A cheap look at a sentence: may it speak of a fact at all? Most of what a newspaper prints may not.

Nothing is read here beyond the words. Along the sentence, each word that a fact shares with it counts by how telling
it is, and each word that is foreign to the fact counts against it; what the best run of words comes to must reach a
bound. Short sentences pass more easily: a fact may be as short as "472,000 people were relocated", and to judge them
costs little.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from shanxi_facts.framed.retrieval import Index
from shanxi_facts.language.lexicon import entry_of, is_small
from shanxi_facts.language.number_vocabulary import vocabulary
from shanxi_facts.language.tokens import normal

_WORD = re.compile(r"(?<!\w)[^\W\d_]+")
_WIDE = frozenset({"generic", "wide"})
_WIDE_SHARE = 0.3  # what a word as wide as "people" counts
_FOREIGN = 0.35  # what a word costs that the fact does not have, of its weight
_SHORT_BOUND, _LONG_BOUND, _FAR_BOUND = 0.4, 1.3, 2.0
_SHORT, _LONG = 100, 250  # characters; between them the bound rises
_DIGITS = re.compile(r"\d[\d,.]*")
_FIGURE = 0.5  # what a figure of the base is worth
_FEWEST_DIGITS = 3  # a shorter one is anybody's
_MOST_FACTS = 4
_MOST_KNOWN = 50_000
_MOST_SENTENCES = 4096

Shares = dict[int, float]  # what a word counts, by fact


class _Word(NamedTuple):
    """What a word counts: its cost for a fact that lacks it, its share in the others, and the greatest of these."""

    cost: float
    shares: Shares
    most: float


class Sieve:
    """Tells of a sentence whether it may speak of one of the facts in ``indexes``."""

    def __init__(self, indexes: Iterable[Index], silent: frozenset[str]) -> None:
        """``silent`` are words that say nothing of which fact is meant, as number words do: what the base is about."""
        self._indexes = tuple(indexes)
        self._silent = silent
        self._known: dict[str, _Word] = {}  # by word as written
        self._passed: dict[tuple[str, bool], bool] = {}

    def passes(self, sentence: str, *, far: bool = False) -> bool:
        """Return whether ``sentence`` is worth reading; one ``far`` from the base's subject has to share more."""
        key = sentence, far
        passed = self._passed.get(key)
        if passed is None:
            passed = self._looks_likely(sentence, far)
            if len(self._passed) < _MOST_SENTENCES:
                self._passed[key] = passed
        return passed

    def _looks_likely(self, sentence: str, far: bool) -> bool:
        bound = _FAR_BOUND if far else _bound(len(sentence))
        if self._has_figure(sentence):
            bound -= _FIGURE
        known = self._known
        words = [known.get(word) or self._word(word) for word in _WORD.findall(sentence)]
        if _best_run((most - cost for cost, _, most in words)) < bound:
            return False  # even if all words were of one fact
        totals: Shares = {}
        for _, shares, _ in words:
            for fact, share in shares.items():
                totals[fact] = totals.get(fact, 0.0) + share
        likely = [(total, fact) for fact, total in totals.items() if total >= bound]
        likely.sort(reverse=True)
        return any(
            _best_run([shares.get(fact, 0.0) - cost for cost, shares, _ in words]) >= bound
            for _, fact in likely[:_MOST_FACTS]
        )

    def _has_figure(self, sentence: str) -> bool:
        figures = ("".join(filter(str.isdigit, figure)) for figure in _DIGITS.findall(sentence))
        return any(len(f) >= _FEWEST_DIGITS and any(f in index.figures for index in self._indexes) for f in figures)

    def _word(self, word: str) -> _Word:
        found = self._looked_up(normal(word))
        if len(self._known) < _MOST_KNOWN:
            self._known[word] = found
        return found

    def _looked_up(self, norm: str) -> _Word:
        if is_small(norm) or norm in self._silent or norm in vocabulary().words:
            return _Word(0.0, {}, 0.0)
        share = _WIDE_SHARE if entry_of(norm).tags & _WIDE else 1.0
        shares: Shares = {}
        for place, index in enumerate(self._indexes):
            for number, weight in index.look_up(norm)[1].items():
                shares[number * len(self._indexes) + place] = weight * share
        return _Word(_FOREIGN * share, shares, max(shares.values(), default=0.0))


def _bound(length: int) -> float:
    """Return what a sentence of ``length`` characters must come to."""
    part = min(1.0, max(0, length - _SHORT) / (_LONG - _SHORT))
    return _SHORT_BOUND + part * (_LONG_BOUND - _SHORT_BOUND)


def _best_run(gains: Iterable[float]) -> float:
    """Return the greatest sum of neighbours."""
    best = run = 0.0
    for gain in gains:
        run += gain
        if run > best:
            best = run
        elif run < 0.0:
            run = 0.0
    return best
