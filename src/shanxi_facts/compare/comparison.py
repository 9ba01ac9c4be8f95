"""What a rule looks at: an alignment, and the ways around in it."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.alignment import Alignment
from shanxi_facts.compare.places import figures
from shanxi_facts.model import Kind, Quantity, Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Word


class Comparison:
    """An alignment of a claim with a passage, as the rules see it: the ``claim``, and the ``source``'s sentence."""

    __slots__ = ("_pairs", "alignment", "claim", "source")

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.claim: Sentence = alignment.claim
        self.source: Sentence = alignment.source
        here, there = self.claim.words, self.source.words
        linked = sorted((index, link.source) for index, link in alignment.links.items() if link.source >= 0)
        self._pairs = [(here[index], there[other]) for index, other in linked]

    def pairs(self) -> Iterator[tuple[Word, Word]]:
        """Yield the words of the claim with their counterparts in the sentence, in the order of the claim."""
        return iter(self._pairs)

    def linked_figures(self) -> Iterator[tuple[Word, Quantity, Word]]:
        """Yield the figures of the claim that the sentence has, too, each with its counterpart; ordinals left out."""
        for word, quantity in figures(self.claim):
            other = self.counterpart(word)
            if other is not None and quantity.kind is not Kind.ORDINAL:
                yield word, quantity, other

    def counterpart(self, word: Word) -> Word | None:
        """Return the word of the evidence that a word of the claim is linked to."""
        index = self.alignment.counterpart(word.index)
        return None if index is None else self.source.words[index]

    def origin(self, word: Word) -> Word | None:
        """Return the word of the claim that a word of the evidence is linked to."""
        index = self.alignment.reverse.get(word.index)
        return None if index is None else self.claim.words[index]

    def may_be_one(self, word: Word, other: Word) -> bool:
        """Tell whether a word of the claim and one of the sentence may stand in two names of one bearer."""
        terms = (self.alignment.claim_terms, word), (self.alignment.source_terms, other)
        own, theirs = ([part.lower for part in side.name_of(of)] for side, of in terms)
        return self.alignment.passage.article.names.are_one(own, theirs)

    def is_verbatim(self) -> bool:
        """Tell whether the sentence has the whole claim word for word."""
        return self.claim.text.rstrip(".").lower() in self.source.text.lower()

    def reason(
        self,
        rule: str,
        claim: Word | tuple[Word, Word] | None,
        source: Word | tuple[Word, Word] | None,
        message: str,
        suggestion: str | None = None,
    ) -> Reason:
        """Return a reason that points at words on both sides."""
        here, there = _ends(claim), _ends(source)
        span = self.claim.back(*here) if here else None
        other = self.source.back(*there) if there else None
        words = self.claim.wording(*here) if here else ""
        others = self.source.wording(*there) if there else ""
        return Reason(rule, words, others, message, span, other, suggestion)


def run(*words: Word) -> tuple[Word, Word]:
    """Return the first and the last of some words of one sentence."""
    return min(words, key=_place), max(words, key=_place)


def _place(word: Word) -> int:
    return word.index


def _ends(words: Word | tuple[Word, Word] | None) -> tuple[Word, Word] | None:
    if words is None:
        return None
    return words if isinstance(words, tuple) else (words, words)
