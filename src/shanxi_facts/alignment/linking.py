"""The links between a claim and a sentence while they are made: one to one, and none is taken back.

Of several options, those are taken first that are the only ones of both their words. The others go to the strongest
relation, and of equals to the counterpart that stands nearest to what is linked already.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from shanxi_facts.alignment.model import AlignedToken, Relation
from shanxi_facts.alignment.options import Option, wider_options
from shanxi_facts.reading import Terms
from shanxi_facts.reading.model import CONTENT, Tag, Word

_STRENGTH = {
    Relation.EQUAL: 1.0, Relation.FORM: 0.8, Relation.SYNONYM: 0.7, Relation.WIDER: 0.6,
    Relation.FIGURE: 0.9, Relation.DATE: 0.9, Relation.CONTEXT: 0.5, Relation.OPPOSED: 0.5,
}  # fmt: skip
_FAR = (0.0, 0)
_BESIDE = 0.5  # more than a neighbour that is linked already is worth


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
        nearness: dict[Option, tuple[float, int]] = {}
        while left:
            choices = _counted([option.claim for option in left])
            rivals = _counted([option.source for option in left])
            sure = [o for o in left if choices[o.claim] == 1 and rivals[o.source] == 1]
            for option in sure or [self._preferred(left, nearness)]:
                self.add(*option)
            left = self._open(left)

    def take_wider(self) -> None:
        """Link the words of the claim that name more than a word of the sentence that is left: vehicle for car."""
        left = [word for word in self.claim.sentence.words if word.index not in self.links]
        right = [word for word in self.source.sentence.words if word.index not in self.reverse]
        named = {self.source.sentence.words[index].lemma for index in self.reverse}
        self.take(wider_options(left, right, named))

    def _open(self, options: Iterable[Option]) -> list[Option]:
        links, reverse = self.links, self.reverse
        return [option for option in options if option[0] not in links and option[1] not in reverse]

    def _preferred(self, options: Sequence[Option], nearness: dict[Option, tuple[float, int]]) -> Option:
        """Return the option of the strongest relation that stands nearest to what is linked, on both sides.

        ``nearness`` holds how near each option stood to how many of the links at the last question.
        """
        links = [(link.claim, link.source) for link in self.links.values()]

        def preference(option: Option) -> tuple[float, int, int]:
            claim, source, relation = option
            near, known = nearness.get(option, _FAR)
            for here, there in links[known:]:
                near += 1.0 / ((1 + abs(claim - here)) * (1 + abs(source - there)))
            nearness[option] = near, len(links)
            return _STRENGTH[relation] + near + self._beside(claim, source), -abs(claim - source), -claim

        return max(options, key=preference)

    def _beside(self, claim: int, source: int) -> float:
        """Return what speaks for two words that follow the same one: "older patients" and not "patients"."""
        one, two = self.claim.sentence.word_at(claim - 1), self.source.sentence.word_at(source - 1)
        same = one is not None and two is not None and one.tag in CONTENT and one.lower == two.lower
        return _BESIDE if same else 0.0


def _counted(numbers: list[int]) -> dict[int, int]:
    """Return how often each number occurs; for a few numbers this takes a third of the time of a Counter."""
    counts: dict[int, int] = {}
    for number in numbers:
        counts[number] = counts.get(number, 0) + 1
    return counts
