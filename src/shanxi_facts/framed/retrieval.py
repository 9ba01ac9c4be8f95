"""Which facts a claim may be about. Similarity only proposes; it knows no verdicts.

Words are compared by how they begin, which joins a word with its forms and most of its derivations; a claim's word also
looks for its base forms and synonyms.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from shanxi_facts.language.lexicon import is_small, kin_of, lemmas_of
from shanxi_facts.language.reading import Unit
from shanxi_facts.language.tokens import normal, plain_form
from shanxi_facts.model import Fact

_BEGINNING = 6  # letters: "reloca" finds relocate, relocated and relocation
_IRREGULAR = 6  # letters: words this short may be irregular forms, such as "built" and "led"
_GENERIC_WEIGHT = 0.3
_REGULAR = ("s", "ed", "ing")
_SYNONYM_SHARE = 0.5  # a synonym tells less than the word itself
_ALIAS_SHARE = 0.8  # so does a word that only a curated wording has
_ENOUGH = 0.6  # facts whose score is a smaller part of the best one's are not proposed
_FIGURE = 0.7  # what a figure in common adds to a fact's score
_MOST_KNOWN = 50_000
_WIDE = frozenset({"generic", "wide"})
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Index:
    """Postings of a base: which facts hold a word's beginning and how firmly, and how much it says (rare ones more).

    ``figures`` leads from the digits of a figure to the facts that have it, ``known`` keeps what was once looked up,
    by word.
    """

    postings: dict[str, tuple[tuple[int, float], ...]]
    figures: dict[str, tuple[int, ...]]
    weights: dict[str, float]
    vocabulary: frozenset[str]
    known: dict[str, tuple[float, dict[int, float]]] = field(default_factory=dict, compare=False)

    def weight(self, unit: Unit) -> float:
        """Return how much a unit says about which fact is meant, from 0.3 to 1."""
        return _GENERIC_WEIGHT if unit.tags & _WIDE else self.look_up(unit.norm)[0]

    def look_up(self, norm: str) -> tuple[float, dict[int, float]]:
        """Return the weight of a word, and the facts that hold it."""
        found = self.known.get(norm)
        if found is None:
            own, _ = _beginnings(norm)
            weight = max((self.weights[b] for b in own if b in self.weights), default=1.0)
            found = weight, self._holding(norm)
            if len(self.known) < _MOST_KNOWN:
                self.known[norm] = found
        return found

    def nearest(self, units: Sequence[Unit], most: int) -> list[int]:
        """Return up to ``most`` facts that share the most telling words with ``units``, best first.

        A figure that a fact has puts it before others; by itself it proposes nothing.
        """
        scores: dict[int, float] = {}
        for unit in _single_words(units):
            share = _GENERIC_WEIGHT if unit.tags & _WIDE else 1.0
            for number, weight in self.look_up(unit.norm)[1].items():
                scores[number] = scores.get(number, 0.0) + weight * share
        if not scores:
            return []
        for unit in units:
            if unit.has("quantity"):
                for number in self.figures.get(_digits(unit.norm), ()):
                    if number in scores:
                        scores[number] += _FIGURE
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        enough = _ENOUGH * ranked[0][1]
        return [number for number, score in ranked[:most] if score >= enough]

    def _holding(self, norm: str) -> dict[int, float]:
        own, others = _beginnings(norm)
        found: dict[int, float] = {}
        for beginnings, share in ((others, _SYNONYM_SHARE), (own, 1.0)):
            for beginning in beginnings:
                weight = self.weights.get(beginning, 0.0) * share
                for number, firmness in self.postings.get(beginning, ()):
                    if weight * firmness > found.get(number, 0.0):
                        found[number] = weight * firmness
        return found


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
    postings: dict[str, list[tuple[int, float]]] = {}
    vocabulary: set[str] = set()
    for number, fact in enumerate(facts):
        stated = _words([fact.statement, *fact.names])
        worded = _words(_wordings(fact))
        vocabulary |= stated | worded
        firmly = _with_bases(stated)
        for beginning in firmly:
            postings.setdefault(beginning, []).append((number, 1.0))
        for beginning in {word[:_BEGINNING] for word in worded} - firmly:
            postings.setdefault(beginning, []).append((number, _ALIAS_SHARE))
    figures: dict[str, list[int]] = {}
    for number, fact in enumerate(facts):
        if fact.quantity:
            figures.setdefault(_digits(fact.quantity), []).append(number)
    total = max(2, len(facts))
    weights = {key: 0.3 + 0.7 * math.log(total / len(found)) / math.log(total) for key, found in postings.items()}
    return Index(_frozen(postings), _frozen(figures), weights, frozenset(vocabulary))


def _frozen(table: dict[str, list[Any]]) -> dict[str, tuple[Any, ...]]:
    return {key: tuple(found) for key, found in table.items()}


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _with_bases(words: Iterable[str]) -> set[str]:
    """Return how words begin, and the base forms of those that may be irregular: "built" is found by "build"."""
    found = {word[:_BEGINNING] for word in words}
    short = [word for word in words if len(word) <= _IRREGULAR and not word.endswith(_REGULAR)]
    return found.union(lemma[:_BEGINNING] for word in short for lemma in lemmas_of(word))


def _wordings(fact: Fact) -> Iterator[str]:
    yield from fact.aliases
    for phrase in (fact.agent, fact.relation, fact.counted, fact.change_from, fact.change_to):
        if phrase is not None:
            yield phrase.text
            yield from phrase.aliases


def _words(texts: Iterable[str]) -> set[str]:
    found = {normal(word) for word in _WORD.findall(plain_form(" ".join(texts)))}
    return {word for word in found if not is_small(word)}
