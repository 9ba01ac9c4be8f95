"""Which facts a claim may be about. Similarity only proposes; it knows no verdicts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from shanxi_facts.language.lexicon import entry_of, targets_of
from shanxi_facts.language.reading import Unit
from shanxi_facts.language.text import fold
from shanxi_facts.language.tokens import tokenize
from shanxi_facts.model import Fact, Phrase

_GENERIC_WEIGHT = 0.3
_CLASS_SHARE = 0.6  # a synonym tells less than the word itself


@dataclass(frozen=True, slots=True)
class Index:
    """Postings of a base: which facts hold a key, and how much a key says (rare ones say more)."""

    postings: dict[str, tuple[int, ...]]
    weights: dict[str, float]
    vocabulary: tuple[str, ...]

    def weight(self, unit: Unit) -> float:
        """Return how much a unit says about which fact is meant, from 0.3 to 1."""
        if unit.tags & {"generic", "wide"}:
            return _GENERIC_WEIGHT
        return max((self.weights[key] for key in unit.keys if key in self.weights), default=1.0)

    def nearest(self, units: Iterable[Unit], most: int) -> list[int]:
        """Return up to ``most`` facts that share the most telling words with ``units``, best first."""
        scores: dict[int, float] = {}
        for unit in _single_words(units):
            best: dict[int, float] = {}
            for key in unit.keys:
                weight = self.weights.get(key, 0.0) * (_CLASS_SHARE if key[0] == "#" else 1.0)
                for number in self.postings.get(key, ()):
                    best[number] = max(best.get(number, 0.0), weight)
            generic = _GENERIC_WEIGHT if unit.tags & {"generic", "wide"} else 1.0
            for number, weight in best.items():
                scores[number] = scores.get(number, 0.0) + weight * generic
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return [number for number, _ in ranked[:most]]


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
        norms = _norms(fact)
        vocabulary |= norms
        for key in sorted({key for norm in norms for key in targets_of(norm)}):
            postings.setdefault(key, []).append(number)
    total = max(2, len(facts))
    weights = {key: 0.3 + 0.7 * math.log(total / len(found)) / math.log(total) for key, found in postings.items()}
    return Index({key: tuple(found) for key, found in postings.items()}, weights, tuple(sorted(vocabulary)))


def _norms(fact: Fact) -> set[str]:
    phrases = (fact.agent, fact.relation, fact.counted, fact.change_from, fact.change_to)
    texts = [fact.statement, *fact.names, *fact.aliases]
    texts += [text for phrase in phrases if isinstance(phrase, Phrase) for text in (phrase.text, *phrase.aliases)]
    return {
        token.norm
        for text in texts
        for token in tokenize(fold(text).text)
        if token.is_word and "function" not in entry_of(token.norm).tags
    }


