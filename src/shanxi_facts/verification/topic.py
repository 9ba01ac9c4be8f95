"""Whether a sentence is on a claim's subject at all."""

from __future__ import annotations

from typing import NamedTuple

from shanxi_facts.alignment import Alignment
from shanxi_facts.compare.quotations import is_meant
from shanxi_facts.reading.model import Role, Tag
from shanxi_facts.retrieval import Index
from shanxi_facts.verification import thresholds

_VALUES = frozenset({Tag.NUMBER, Tag.ORDINAL, Tag.DATE})


class Shares(NamedTuple):
    """Shares of what a claim says, from 0 to 1: said by the sentence or its neighbours, and by the sentence itself."""

    relevance: float
    support: float


def shares(alignment: Alignment, index: Index) -> Shares:
    """Return how much of what a claim says the sentence and its neighbours say.

    A rare word tells more than a common one, a figure or a date less than a word: a number alone makes no subject.
    """
    total = here = own = 0.0
    for position in alignment.content:
        if position in alignment.claim_terms.speakers:
            continue
        term = alignment.claim_terms.words[position]
        weight = term.weight * index.rarest(term.keys)
        if alignment.claim.words[position].tag in _VALUES:
            weight *= thresholds.VALUE
        total += weight
        link = alignment.links.get(position)
        if link is not None and link.source >= 0:
            here += weight
            own += weight
        elif link is not None:
            here += weight * thresholds.LENT
    return Shares(here / total, own / total) if total else Shares(0.0, 0.0)


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
    number = alignment.claim.phrase_of[index]
    phrase = alignment.claim.phrases[number] if number >= 0 else None
    return phrase is not None and (phrase.role is Role.SUBJECT or phrase.preposition is not None)


def has_subject_only(alignment: Alignment) -> bool:
    """Tell whether a sentence shares names with a claim, and nothing of what the claim says of them."""
    words = alignment.claim.words
    others = [i for i in alignment.content if words[i].tag is not Tag.NAME and words[i].tag not in _VALUES]
    if not others and not alignment.unexplained:
        return False
    telling = [i for i in others if alignment.claim_terms.words[i].weight > thresholds.WIDE]
    return not any(i in alignment.links and alignment.links[i].source >= 0 for i in telling or others)


def is_off(alignment: Alignment, relevance: float, least: float) -> bool:
    """Tell whether a sentence is not on a claim's subject; one that the claim quotes always is, however badly."""
    off = relevance < least or is_elsewhere(alignment) or has_subject_only(alignment) or lacks_subject(alignment)
    return off and not is_meant(alignment)


def lacks_subject(alignment: Alignment) -> bool:
    """Tell whether a claim is of something that the source does not know, and shares no other noun with the sentence.

    "A new airport will open" is not on "25 clinics will open": a verb makes no subject, nor does a figure.
    """
    words, phrases = alignment.claim.words, alignment.claim.phrases
    heads = {phrases[index].head for clause in alignment.claim.clauses for index in clause.subject}
    if not any(words[head].tag is Tag.NOUN and head in alignment.unexplained for head in heads):
        return False
    nouns = [i for i in alignment.content if words[i].tag in {Tag.NOUN, Tag.NAME, Tag.ADJECTIVE}]
    return not any(i in alignment.links and alignment.links[i].source >= 0 for i in nouns)
