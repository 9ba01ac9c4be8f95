"""Where a figure stands in its sentence: what it counts, which verb and which preposition govern it."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache

from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.quantity_sets import comparable
from shanxi_facts.model import Kind, Quantity
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Tag, Word

_LABEL = 2  # words before a figure that a colon makes the value of a label: one and the colon

_VALUES = frozenset({Kind.MONEY, Kind.MEASURE, Kind.PERCENT})
_SHARES = frozenset({Kind.PERCENT, Kind.FRACTION})


@cache
def role_words(name: str) -> frozenset[str]:
    """Return the words of a list in ``figure-roles.json``."""
    return word_list("figure-roles", name)


def counted_by(sentence: Sentence, word: Word) -> Word | None:
    """Return the noun that a figure or ordinal counts, None for none.

    "40 new buses" counts buses, and so do "40 of the new buses" and "New buses: 40"; "$40 million" counts nothing.
    """
    phrase = sentence.phrase_at(word.index)
    if phrase is None:
        return None
    if (labelled := _labelled(sentence, word)) is not None:
        return labelled
    head = sentence.words[phrase.head]
    if head.index > word.index and head.tag is not Tag.DATE:
        return head
    if head.index != word.index or word.tag is Tag.ORDINAL:
        return None
    quantity = sentence.quantity(word)
    if quantity is not None and quantity.kind in {Kind.MONEY, Kind.MEASURE}:
        return None
    following = next((p for p in sentence.phrases if p.host == phrase.index and sentence.preposition(p) == "of"), None)
    # "9 of the town's schools": a genitive ends a phrase that belongs to the next.
    while following is not None and sentence.words[following.stop - 1].genitive:
        following = next((p for p in sentence.phrases if p.start == following.stop), None)
    return sentence.words[following.head] if following is not None else None


def _labelled(sentence: Sentence, word: Word) -> Word | None:
    """Return the noun that a figure behind a colon counts, None for a figure elsewhere: "Boats sold in May: 40"."""
    words = sentence.words
    behind = words[word.index + 1 :]
    if word.index < _LABEL or words[word.index - 1].text != ":" or any(w.tag is not Tag.MARK for w in behind):
        return None
    quantity = sentence.quantity(word)
    if quantity is None or quantity.kind is not Kind.COUNT:
        return None
    first = sentence.phrases[0]
    return words[first.head] if first.preposition is None and words[first.head].tag is Tag.NOUN else None


def verb_of(sentence: Sentence, word: Word) -> Word | None:
    """Return the verb of the clause that a word stands in, None for none."""
    verb = sentence.clause_at(word.index).verb
    return sentence.words[verb] if verb >= 0 else None


def preposition_of(sentence: Sentence, word: Word) -> str | None:
    """Return the preposition that governs a word's phrase, None for none."""
    phrase = sentence.phrase_at(word.index)
    return sentence.preposition(phrase) if phrase is not None else None


@lru_cache(maxsize=256)
def figures(sentence: Sentence) -> tuple[tuple[Word, Quantity], ...]:
    """Return the figures of a sentence, ordinals among them, each with its quantity."""
    if not sentence.quantities:
        return ()
    return tuple((word, quantity) for word in sentence.words if (quantity := sentence.quantity(word)) is not None)


def alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities could stand in each other's place: of one dimension, and both counts or both none."""
    if not comparable(one, other):
        return False
    kinds = {one.kind, other.kind}
    if Kind.FRACTION in kinds:
        return kinds <= _SHARES
    return (one.kind in _VALUES) is (other.kind in _VALUES)


def point(quantity: Quantity) -> object | None:
    """Return the one figure that a quantity is made from, whatever its hedge; None for a range.

    "Over 40", "40" and "at most 40" are all 40; "about 40" is the middle of its set.
    """
    low, high = quantity.low, quantity.high
    if quantity.hedge in {"between", "plural"}:
        return None
    if low is None or high is None:
        return low if low is not None else high
    if quantity.hedge in {"nearly", "under"}:
        return high
    if quantity.hedge == "about":
        return (Fraction(low) + Fraction(high)) / 2
    return low
