"""A noun or name in whose place the source has another, where the source says all the rest of the claim.

"The nurse defended her tenant" against "the nurse defended her cousin". What may mean the same no dictionary knows in
full: so the place must be the very same, nothing else may be missing, and the two must be of one sort.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from shanxi_facts.caches import PAIRS
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.contexts import is_plural
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.language.names import is_country
from shanxi_facts.language.senses import above, senses_of
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, Phrase, Tag, Word
from shanxi_facts.reading.slots import IS
from shanxi_facts.reading.terms import WIDE

_UNKNOWN = frozenset({WordRelation.NONE, WordRelation.OPPOSITE, WordRelation.EXCLUSIVE})
_NOT_OF = {"he": "of_women", "she": "of_men"}
_STEM = 5  # letters of a word that another may be derived from
_MAIN = 12  # share (of 35) of a noun's uses that a main sense has
_LEAST_SAID = 2  # words of the claim that the sentence itself must have besides


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for the one phrase of the claim that the sentence lacks, if it has another in its place."""
    phrase = _missing(comparison)
    if phrase is None:
        return
    word = comparison.claim.words[phrase.head]
    rival = _rival(comparison, word)
    if rival is not None:
        yield comparison.reason("wording", word, rival, f"The source says {rival.text}, not {word.text}.")


def _missing(comparison: Comparison) -> Phrase | None:
    """Return the phrase that holds all unexplained words, its head among them; None if there are others."""
    alignment = comparison.alignment
    left = alignment.unexplained
    phrase = comparison.claim.phrase_at(left[0]) if left else None
    if phrase is None or phrase.head not in left or not all(index in phrase.indices for index in left):
        return None
    said = [index for index in alignment.content if alignment.counterpart(index) is not None]
    return phrase if len(said) >= _LEAST_SAID else None


def _rival(comparison: Comparison, word: Word) -> Word | None:
    """Return the noun of the sentence that is to counterparts what a noun of the claim is."""
    alignment = comparison.alignment
    if word.tag not in {Tag.NOUN, Tag.NAME} or word.quoted >= 0 or word.index in alignment.claim_terms.speakers:
        return None
    if _is_told_by_deed(comparison, word):
        return None
    for slot in alignment.claim_terms.slots.of(word.index):
        governor = alignment.counterpart(slot.governor)
        if governor is None or slot.relation == IS:
            continue
        there = [comparison.source.words[i] for i in alignment.source_terms.slots.filling(governor, slot.relation)]
        if any(other.index in alignment.reverse for other in there):
            continue  # one of several, perhaps
        found = [other for other in there if _is_another(comparison, word, other)]
        if found:
            return found[0]
    return None


def _is_told_by_deed(comparison: Comparison, word: Word) -> bool:
    """Tell whether the sentence has what a noun is derived from: "a man suspected of murder" may be a murderer."""
    found = (other.lemma for other in comparison.source.words if other.tag in CONTENT)
    pairs = (sorted((word.lemma.lower(), lemma), key=len) for lemma in found)
    return any(len(short) >= _STEM and long.startswith(short) for short, long in pairs)


def _is_another(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether a noun of the sentence is of the claim's sort, telling, and nothing that may mean the same.

    Or a pronoun that cannot stand for the claim's noun: "the boys walk the dog", "I walk the dog".
    """
    if other.tag is Tag.PRONOUN:
        return _disagrees(comparison.claim, word, other)
    telling = comparison.alignment.source_terms.words[other.index].weight > WIDE
    if not telling or word.tag is not other.tag or comparison.source.headed_by(other.index) is None:
        return False
    if relate(word.lower, other.lower) not in _UNKNOWN:
        return False
    if word.tag is Tag.NAME:
        return _are_two(comparison, word, other)
    if _are_siblings(word.lemma, other.lemma):
        return True
    are_people = _is_somebody(comparison.claim, word) and _is_human(other.lemma)
    return are_people and not may_be_one_person(word.lemma, other.lemma)


def may_be_one_person(one: str, two: str) -> bool:
    """Tell whether two nouns may name the same people: a man may be a clerk, a protester an opponent."""
    words = {one.lower(), two.lower()}
    return words <= closed("stances") or not words.isdisjoint(closed("humans"))


def _disagrees(sentence: Sentence, word: Word, pronoun: Word) -> bool:
    """Tell whether a pronoun is of one person, and a noun of several, or of the other sex."""
    if word.tag is not Tag.NOUN or pronoun.lower not in closed("of_one_person") or not _is_human(word.lemma):
        return False
    phrase = sentence.phrase_at(word.index)
    if phrase is None or len(sentence.list_of(phrase)) > 1:
        return False
    others = _NOT_OF.get(pronoun.lower)
    return is_plural(word.lower) or (others is not None and word.lemma in closed(others))


def _are_two(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether two names are of two of a kind: a country and a person may speak for each other."""
    alignment = comparison.alignment
    own, theirs = alignment.claim_terms.name_of(word), alignment.source_terms.name_of(other)
    ours, others = [w.lower for w in own], [w.lower for w in theirs]
    alike = is_country(" ".join(ours)) is is_country(" ".join(others))
    return alike and not comparison.may_be_one(word, other)


def _is_somebody(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun tells who somebody is, and does not only take up a name: "a baker", but not "the baker"."""
    phrase = sentence.phrase_at(word.index)
    return phrase is not None and sentence.words[phrase.start].lower != "the" and _is_human(word.lemma)


def _is_human(lemma: str) -> bool:
    return senses_of(lemma).human


@lru_cache(PAIRS)
def _are_siblings(one: str, two: str) -> bool:
    """Tell whether a dictionary has two nouns right under one sense: soldiers and sailors, lorries and vans."""
    return not _above(one).isdisjoint(_above(two))


def _above(lemma: str) -> frozenset[str]:
    """Return the senses right above the main senses of a noun."""
    main = (sense for sense, share in senses_of(lemma).shares.items() if sense[0] == "n" and share >= _MAIN)
    return frozenset(higher for sense in main for higher in above(sense))
