"""Which facts a claim may be about. Similarity only proposes; it knows no verdicts.

Words are compared by how they begin, which joins a word with its forms and most of its derivations; a claim's word also
looks for its base forms and synonyms.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shanxi_facts.language.lexicon import is_small, kin_of
from shanxi_facts.language.reading import Unit
from shanxi_facts.language.tokens import normal, plain_form
from shanxi_facts.model import Fact, Phrase

_BEGINNING = 5  # letters: "reloc" finds relocate, relocated and relocation
_GENERIC_WEIGHT = 0.3
_SYNONYM_SHARE = 0.6  # a synonym tells less than the word itself
_ENOUGH = 0.45  # facts whose score is a smaller part of the best one's are not proposed
_WIDE = frozenset({"generic", "wide"})
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Index:
    """Postings of a base: which facts hold a word's beginning, and how much it says (rare ones say more)."""

    postings: dict[str, tuple[int, ...]]
    weights: dict[str, float]
    vocabulary: frozenset[str]

    def weight(self, unit: Unit) -> float:
        """Return how much a unit says about which fact is meant, from 0.3 to 1."""
        if unit.tags & _WIDE:
            return _GENERIC_WEIGHT
        own, _ = _beginnings(unit.norm)
        return max((self.weights[b] for b in own if b in self.weights), default=1.0)

    def nearest(self, units: Iterable[Unit], most: int) -> list[int]:
        """Return up to ``most`` facts that share the most telling words with ``units``, best first."""
        scores: dict[int, float] = {}
        for unit in _single_words(units):
            share = _GENERIC_WEIGHT if unit.tags & _WIDE else 1.0
            for number, weight in self._holding(unit.norm).items():
                scores[number] = scores.get(number, 0.0) + weight * share
        if not scores:
            return []
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        enough = _ENOUGH * ranked[0][1]
        return [number for number, score in ranked[:most] if score >= enough]

    def _holding(self, norm: str) -> dict[int, float]:
        own, others = _beginnings(norm)
        found: dict[int, float] = {}
        for beginnings, share in ((others, _SYNONYM_SHARE), (own, 1.0)):
            for beginning in beginnings:
                weight = self.weights.get(beginning, 0.0) * share
                for number in self.postings.get(beginning, ()):
                    if weight > found.get(number, 0.0):
                        found[number] = weight
        return found


@lru_cache(maxsize=65536)
def _beginnings(norm: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the beginnings of a word and its base forms, and those of its synonyms."""
    own, synonyms = kin_of(norm)
    first = {word[:_BEGINNING] for word in own}
    second = {word[:_BEGINNING] for synonym in synonyms for word in synonym.split()[:1]} - first
    return tuple(sorted(first)), tuple(sorted(second))


def _single_words(units: Iterable[Unit]) -> Iterator[Unit]:
    """Yield the content words among ``units``; a set phrase is found by its words as well as by its class."""
    for unit in units:
        if unit.tags & {"mark", "function", "quantity", "date"}:
            continue
        yield unit
        yield from (part for part in unit.parts if "function" not in part.tags)


def build_index(facts: Sequence[Fact]) -> Index:
    """Index the words of every statement and curated wording."""
    postings: dict[str, list[int]] = {}
    vocabulary: set[str] = set()
    for number, fact in enumerate(facts):
        words = {word for word in _words(fact) if not is_small(word)}
        vocabulary |= words
        for beginning in {word[:_BEGINNING] for word in words}:
            postings.setdefault(beginning, []).append(number)
    total = max(2, len(facts))
    weights = {key: 0.3 + 0.7 * math.log(total / len(found)) / math.log(total) for key, found in postings.items()}
    return Index({key: tuple(found) for key, found in postings.items()}, weights, frozenset(vocabulary))


def _words(fact: Fact) -> set[str]:
    phrases = (fact.agent, fact.relation, fact.counted, fact.change_from, fact.change_to)
    texts = [fact.statement, *fact.names, *fact.aliases]
    texts += [text for phrase in phrases if isinstance(phrase, Phrase) for text in (phrase.text, *phrase.aliases)]
    return {normal(word) for word in _WORD.findall(plain_form(" ".join(texts)))}
