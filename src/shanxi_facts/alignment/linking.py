"""The links between a claim and a sentence while they are made: one to one, and none is taken back.

Of several options, those are taken first that are the only ones of both their words. The others go to the strongest
relation, and of equals to the counterpart that stands nearest to what is linked already.
"""

from __future__ import annotations

from collections.abc import Iterable

from shanxi_facts.alignment.model import AlignedToken, Relation
from shanxi_facts.alignment.options import Option, wider_options
from shanxi_facts.reading import Terms
from shanxi_facts.reading.model import CONTENT, Tag, Word

_STRENGTH = {
    Relation.EQUAL: 1.0, Relation.FORM: 0.8, Relation.SYNONYM: 0.7, Relation.WIDER: 0.6,
    Relation.FIGURE: 0.9, Relation.DATE: 0.9, Relation.CONTEXT: 0.5, Relation.OPPOSED: 0.5,
}  # fmt: skip


class Linking:
    """A claim and a sentence, and the links made so far.

    ``links`` gives the counterpart of each linked word of the claim, ``reverse`` the claim's word of each word of the
    sentence that is taken.
    """

    __slots__ = ("claim", "links", "reverse", "source")

    def __init__(self, claim: Terms, source: Terms) -> None:
        self.claim, self.source = claim, source
        self.links: dict[int, AlignedToken] = {}
        self.reverse: dict[int, int] = {}

    def add(self, claim: int, source: int, relation: Relation) -> None:
        """Link a word of the claim to a word of the sentence."""
        self.links[claim] = AlignedToken(claim, source, relation)
        self.reverse[source] = claim

    def lend(self, claim: int, relation: Relation) -> None:
        """Link a word of the claim to nothing in the sentence: a neighbour has it, or the article."""
        self.links[claim] = AlignedToken(claim, -1, relation)

    def in_sentence(self, claim: int) -> int | None:
        """Return the word of the sentence that a word of the claim is linked to; None if there is none."""
        link = self.links.get(claim)
        return link.source if link is not None and link.source >= 0 else None

    def beside_predicate(self, index: int) -> list[Word] | None:
        """Return the telling words behind "is" where it says a phrase of its subject: "the boats are in service".

        None if a word of the claim is not the head of such a phrase.
        """
        claim = self.claim.sentence
        phrase = claim.phrase_at(index)
        if phrase is None or phrase.clause < 0 or phrase.host is not None or index != phrase.head:
            return None
        clause = claim.clauses[phrase.clause]
        if clause.verb < 0 or claim.words[clause.verb].tag is not Tag.BE or index < clause.verb:
            return None
        behind = (word for word in claim.words[clause.verb + 1 :] if claim.clause_of[word.index] == clause.index)
        return [word for word in behind if word.tag in CONTENT]

    def take(self, options: Iterable[Option]) -> None:
        """Link what can be linked, the sure and then the strongest and nearest first."""
        left = self._open(options)
        while left:
            choices = _counted([option.claim for option in left])
            rivals = _counted([option.source for option in left])
            sure = [o for o in left if choices[o.claim] == 1 and rivals[o.source] == 1]
            for option in sure or [max(left, key=self._preference)]:
                self.add(*option)
            left = self._open(left)

    def take_wider(self) -> None:
        """Link the words of the claim that name more than a word of the sentence that is left: vehicle for car."""
        left = [word for word in self.claim.sentence.words if word.index not in self.links]
        right = [word for word in self.source.sentence.words if word.index not in self.reverse]
        self.take(wider_options(left, right))

    def _open(self, options: Iterable[Option]) -> list[Option]:
        return [o for o in options if o.claim not in self.links and o.source not in self.reverse]

    def _preference(self, option: Option) -> tuple[float, int, int]:
        strength = _STRENGTH[option.relation] + self._nearness(option)
        return strength, -abs(option.claim - option.source), -option.claim

    def _nearness(self, option: Option) -> float:
        """Return how near an option stands to what is linked, on both sides."""
        return sum(
            1.0 / ((1 + abs(option.claim - link.claim)) * (1 + abs(option.source - link.source)))
            for link in self.links.values()
        )


def _counted(numbers: list[int]) -> dict[int, int]:
    """Return how often each number occurs; for a few numbers this takes a third of the time of a Counter."""
    counts: dict[int, int] = {}
    for number in numbers:
        counts[number] = counts.get(number, 0) + 1
    return counts
