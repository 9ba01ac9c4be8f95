"""Which sentences share telling words with a claim: an inverted index over base forms, classes, figures and names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from shanxi_facts.caches import MEETINGS, keep
from shanxi_facts.language.quantity_sets import holds
from shanxi_facts.reading.article import Article
from shanxi_facts.reading.terms import Terms

_MOST = 5  # sentences proposed
_WORTH = 0.4  # of the best score, what a sentence must reach to be looked at
_NEIGHBOUR = 0.4  # what a word counts that stands in the sentence before
_BY_CLASS = 0.7  # what a word counts that says the same in other letters
_VALUES = frozenset(("n:", "d:"))


class Candidate(NamedTuple):
    """A sentence proposed for a claim: its number and what it shares."""

    number: int
    score: float


class Index:
    """The words of all sentences of an article, each with the numbers of those that have it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.terms = tuple(Terms.of(sentence) for sentence in article.sentences())
        self._numbers: dict[str, list[int]] = {}
        self.figures = [(n, q) for n, sentence in enumerate(article.sentences()) for q in sentence.quantities]
        for number, terms in enumerate(self.terms):
            for key in terms.targets:
                self._numbers.setdefault(key, []).append(number)
        self._weights: dict[int, float] = {}
        self._rarest: dict[frozenset[str], float] = {}
        self._gained: dict[tuple[frozenset[str], str], dict[int, float]] = {}

    def has(self, keys: frozenset[str]) -> bool:
        """Tell whether any sentence has any of the keys."""
        return any(key in self._numbers for key in keys)

    def weight(self, key: str) -> float:
        """Return how telling a key is: the rarer, the more."""
        return self._weight(len(self._numbers.get(key, ())))

    @property
    def unknown(self) -> float:
        """The weight of a key that no sentence has: no key has more."""
        return self._weight(0)

    def _weight(self, often: int) -> float:
        found = self._weights.get(often)
        if found is None:
            found = self._weights[often] = math.log(1 + len(self.terms) / (0.5 + often))
        return found

    def rarest(self, keys: frozenset[str]) -> float:
        """Return the weight of the rarest of ``keys``; that of a key that no sentence has, if there is none."""
        found = self._rarest.get(keys)
        if found is None:
            found = keep(self._rarest, keys, self._rarest_of(keys), MEETINGS)
        return found

    def _rarest_of(self, keys: frozenset[str]) -> float:
        often = 0
        for key in keys:
            having = self._numbers.get(key)
            if having is None:
                return self._weight(0)
            often = min(often or len(having), len(having))
        return self._weight(often)

    def search(self, claim: Terms) -> list[Candidate]:
        """Return the sentences that share most with a claim, the best first."""
        scores: dict[int, float] = {}
        for gains in self._all_gains(claim):
            for number, gain in gains.items():
                scores[number] = scores.get(number, 0.0) + gain
                if number + 1 < len(self.terms) and number + 1 not in gains:
                    scores[number + 1] = scores.get(number + 1, 0.0) + gain * _NEIGHBOUR
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
        return [Candidate(number, score) for number, score in best if score >= best[0][1] * _WORTH]

    def _all_gains(self, claim: Terms) -> Iterator[dict[int, float]]:
        """Yield what each telling word of a claim says for which sentence; a figure, where one lies within it."""
        for term in claim.content:
            gains = self._gains(term.keys, term.lemma)
            quantity = claim.sentence.quantity(claim.sentence.words[term.start])
            if quantity is not None:
                weight = self._weight(1)
                others = {n: weight for n, other in self.figures if n not in gains and holds(quantity, other)}
                gains = gains | others
            yield gains

    def _gains(self, keys: frozenset[str], lemma: str) -> dict[int, float]:
        """Return what a word says for which sentence. It is kept: claims on one source have words in common."""
        found = self._gained.get((keys, lemma))
        if found is None:
            found = keep(self._gained, (keys, lemma), self._gains_of(keys, lemma), MEETINGS)
        return found

    def _gains_of(self, keys: Iterable[str], lemma: str) -> dict[int, float]:
        gains: dict[int, float] = {}
        for key in keys:
            if key[0] == "@":
                continue  # another member of the same set
            numbers = self._numbers.get(key, ())
            if not numbers:
                continue
            gain = self.weight(key) * (1.0 if key == lemma or key[:2] in _VALUES else _BY_CLASS)
            for number in numbers:
                if gains.get(number, 0.0) < gain:
                    gains[number] = gain
        return gains
