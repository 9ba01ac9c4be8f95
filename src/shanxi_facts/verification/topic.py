"""Whether a sentence is on a claim's subject at all."""

from __future__ import annotations

from typing import NamedTuple

from shanxi_facts.alignment import Alignment, Relation, content_of
from shanxi_facts.compare.quotations import is_meant
from shanxi_facts.language.meaning import relate
from shanxi_facts.language.quantity_sets import comparable
from shanxi_facts.reading import Terms
from shanxi_facts.reading.model import VALUES, Role, Tag
from shanxi_facts.reading.terms import WIDE
from shanxi_facts.retrieval import Index
from shanxi_facts.verification import thresholds


class Shares(NamedTuple):
    """Shares of what a claim says, from 0 to 1: said by the sentence or its neighbours, and by the sentence itself."""

    relevance: float
    support: float


def shares(alignment: Alignment, index: Index, known: frozenset[str] = frozenset()) -> Shares:
    """Return how much of what a claim says the sentence and its neighbours say.

    A rare word tells more than a common one, a figure or a date less than a word: a number alone makes no subject.
    ``known`` are the words for what the whole source is about, which tell nothing of a sentence. One that has next to
    nothing of the claim itself says nothing of it, whatever its neighbours lend.
    """
    total = here = own = lent = 0.0
    for position in alignment.content:
        term = alignment.claim_terms.words[position]
        if position in alignment.claim_terms.speakers or term.lemma in known:
            continue
        weight = term.weight * index.rarest(term.keys)
        if alignment.claim.words[position].tag in VALUES:
            weight *= thresholds.RIVAL if _has_rival(alignment, position) else thresholds.VALUE
        total += weight
        link = alignment.links.get(position)
        if link is not None and link.source >= 0:
            own += weight
            here += weight * _share(alignment, index, position)
        elif link is not None:
            here += weight * thresholds.LENT
            if link.relation is Relation.REFERENCE:
                own += weight * thresholds.LENT
            else:
                lent += weight * thresholds.LENT * alignment.source_terms.refers
    # What a pronoun may stand for is no more than what is said of it.
    own += min(own, lent)
    if not total or own < thresholds.OWN * total:
        return Shares(0.0, 0.0)
    return Shares(here / total, own / total)


def _share(alignment: Alignment, index: Index, position: int) -> float:
    """Return how much of a word's weight its counterpart bears: all if it is the same, less for a common synonym."""
    term = alignment.claim_terms.words[position]
    shared = term.keys & alignment.source_terms.words[alignment.links[position].source].targets
    if not shared or term.lemma in shared:
        return 1.0
    return min(1.0, max(map(index.weight, shared)) / index.rarest(term.keys))


def _has_rival(alignment: Alignment, position: int) -> bool:
    """Tell whether the sentence has another figure in the place of one of the claim: that is on its subject."""
    claim, source = alignment.claim, alignment.source
    quantity = claim.quantity(claim.words[position])
    if quantity is None or position in alignment.links:
        return False
    free = (word for word in source.words if word.index not in alignment.reverse)
    return any((other := source.quantity(word)) is not None and comparable(quantity, other) for word in free)


def is_elsewhere(alignment: Alignment) -> bool:
    """Tell whether a claim gives figures of its own for a place or a period that the source does not speak of."""
    words = alignment.claim.words
    figures = [i for i in alignment.content if words[i].tag is Tag.NUMBER]
    if not figures or any(index in alignment.links for index in figures):
        return False
    return any(words[i].tag is Tag.DATE or _is_place(alignment, i) for i in alignment.unexplained)


def _is_place(alignment: Alignment, index: int) -> bool:
    """Tell whether a name stands where the holder or the place of a statement stands."""
    word = alignment.claim.words[index]
    if word.tag is not Tag.NAME:
        return False
    phrase = alignment.claim.phrase_at(index)
    return phrase is not None and (phrase.role is Role.SUBJECT or phrase.preposition is not None)


def has_subject_only(alignment: Alignment) -> bool:
    """Tell whether a sentence shares names with a claim, and nothing of what the claim says of them.

    A noun that stands for a name ("the agency") is as good as the name.
    """
    words = alignment.claim.words
    others = [i for i in alignment.content if words[i].tag is not Tag.NAME and words[i].tag not in VALUES]
    if not others:
        return 2 * len(alignment.unexplained) >= len(alignment.content)
    if _has_own_figure(alignment) and any(i in alignment.links for i in others):
        return False  # a figure of the sentence, of a noun that its neighbour names
    telling = [i for i in others if alignment.claim_terms.words[i].weight > WIDE] or others
    if not set(telling).isdisjoint(alignment.unexplained):
        telling = [i for i in telling if not _stands_for_name(alignment, i)]
    return not any(alignment.counterpart(i) is not None for i in telling)


def _has_own_figure(alignment: Alignment) -> bool:
    words = alignment.claim.words
    return any(words[i].tag in VALUES and alignment.counterpart(i) is not None for i in alignment.content)


def _stands_for_name(alignment: Alignment, index: int) -> bool:
    link = alignment.links.get(index)
    if link is None or link.source < 0 or link.relation is not Relation.SYNONYM:
        return False
    return alignment.source.words[link.source].tag is Tag.NAME


def is_off(alignment: Alignment, relevance: float, least: float) -> bool:
    """Tell whether a sentence is not on a claim's subject; one that the claim quotes always is, however badly."""
    off = relevance < least or is_elsewhere(alignment) or has_subject_only(alignment) or lacks_subject(alignment)
    return off and not is_meant(alignment.claim, alignment.passage)


def says_little(claim: Terms, known: frozenset[str]) -> bool:
    """Tell whether a claim has less than two telling words or names: "Clara Voss is old", "In the mills" of a heading.

    Words for what a source as a whole is about (``known``) tell nothing.
    """
    telling = (i for i in content_of(claim) if claim.words[i].weight > WIDE and claim.words[i].lemma not in known)
    return len({claim.mentions.get(index, index) for index in telling}) < thresholds.TELLING


def lacks_subject(alignment: Alignment) -> bool:
    """Tell whether a claim is of something that the source does not know, and shares no other noun with the sentence.

    "A new airport will open" is not on "25 clinics will open": a verb makes no subject, nor does a figure. A word that
    excludes the subject does, in its place.
    """
    words, phrases = alignment.claim.words, alignment.claim.phrases
    heads = {phrases[index].head for clause in alignment.claim.clauses for index in clause.subject}
    missing = [head for head in heads if words[head].tag is Tag.NOUN and head in alignment.unexplained]
    if not missing or any(_is_exchanged(alignment, head) for head in missing):
        return False
    nouns = [i for i in alignment.content if words[i].tag in {Tag.NOUN, Tag.NAME, Tag.ADJECTIVE}]
    return not any(alignment.counterpart(i) is not None for i in nouns)


def _is_exchanged(alignment: Alignment, head: int) -> bool:
    """Tell whether the sentence has a word that excludes a subject in its place: "her son cried", "her wife cried"."""
    word = alignment.claim.words[head]
    for slot in alignment.claim_terms.slots.of(head):
        governor = alignment.counterpart(slot.governor)
        if governor is None:
            continue
        there = alignment.source_terms.slots.filling(governor, slot.relation)
        if any(relate(word.lower, alignment.source.words[other].lower, "n").excludes for other in there):
            return True
    return False
