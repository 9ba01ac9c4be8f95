"""The values of an alignment."""

from __future__ import annotations

from shanxi_facts.reading import Sentence
from shanxi_facts.reading.article import Passage
from shanxi_facts.reading.terms import Terms
from shanxi_facts.values import StrEnum, value


class Relation(StrEnum):
    """How a word of a claim is borne out by a word of the source."""

    EQUAL = "equal"  # the same base form
    FORM = "form"  # a derivation: employ, employment
    SYNONYM = "synonym"
    WIDER = "wider"  # a word that the source's word entails: car, vehicle
    OPPOSED = "opposed"  # an opposite, of which one side alone is denied: unhappy, not happy
    FIGURE = "figure"  # a quantity that the source's lies within
    DATE = "date"
    CONTEXT = "context"  # a word of a neighbouring sentence
    REFERENCE = "reference"  # what a word of the sentence stands for: a name for "he", "the firm" for its name


@value
class AlignedToken:
    """A word of the claim and its counterpart. ``source`` is its index there, -1 where the evidence lacks it."""

    claim: int
    source: int
    relation: Relation


@value(eq=False)
class Alignment:
    """A claim laid against a passage, word by word.

    ``links`` gives the counterpart of each aligned word of the claim, ``reverse`` the claim's word of each aligned word
    of the evidence. ``content`` are the words of the claim that have to be borne out, ``unexplained`` those of them
    that nothing bears out.
    """

    claim: Sentence
    passage: Passage
    claim_terms: Terms
    source_terms: Terms
    links: dict[int, AlignedToken]
    reverse: dict[int, int]
    content: tuple[int, ...]
    unexplained: tuple[int, ...]

    @property
    def source(self) -> Sentence:
        """The evidence sentence."""
        return self.source_terms.sentence

    def counterpart(self, index: int) -> int | None:
        """Return the index of the evidence's word that bears out a word of the claim; None if none in the sentence."""
        link = self.links.get(index)
        return link.source if link is not None and link.source >= 0 else None
