"""Where a figure stands in its sentence: what it counts, which verb and which preposition govern it."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache

from shanxi_facts.caches import SENTENCES
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.quantity_sets import comparable
from shanxi_facts.model import Kind, Quantity
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import Phrase, Role, Tag, Word

_PARTING = frozenset(";:")  # between labels

_VALUES = frozenset({Kind.MONEY, Kind.MEASURE, Kind.PERCENT})
SHARES = frozenset({Kind.PERCENT, Kind.FRACTION})


@cache
def role_words(name: str) -> frozenset[str]:
    """Return the words of a list in ``figure-roles.json``."""
    return word_list("figure-roles", name)


def counted_by(sentence: Sentence, word: Word) -> Word | None:
    """Return the noun that a figure or ordinal counts, None for none.

    "40 new buses" counts buses, and so do "40 of the new buses" and "New buses: 40"; "$40 million" counts nothing. In
    "a fifth-floor room" floors are counted.
    """
    joined = sentence.word_at(word.index + 1)
    if joined is not None and joined.joined and joined.tag is Tag.NOUN:
        return joined
    phrase = sentence.phrase_at(word.index)
    return _counted_in(sentence, word, phrase) if phrase is not None else None


def _counted_in(sentence: Sentence, word: Word, phrase: Phrase) -> Word | None:
    """Return the noun that a figure counts in its phrase, by its label, or behind it."""
    label = labelled(sentence, word)
    head = sentence.words[(label or phrase).head]
    if label is not None and sentence.words[phrase.head].lemma not in {word.lemma, head.lemma}:
        label, head = None, sentence.words[phrase.head]
    if label is not None or (head.index > word.index and head.tag is not Tag.DATE):
        return head
    if head.index != word.index or word.tag is Tag.ORDINAL:
        return None
    if (tallied := _tallied(sentence, word)) is not None:
        return tallied
    quantity = sentence.quantity(word)
    if quantity is not None and quantity.kind in {Kind.MONEY, Kind.MEASURE}:
        return None
    return _of(sentence, phrase)


def behind_of(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Return the first phrase that hangs on another by "of", None for none."""
    return next((p for p in sentence.phrases if p.host == phrase.index and sentence.preposition(p) == "of"), None)


def before_of(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Return the phrase that another hangs on by "of", None for none."""
    if phrase.host is None or sentence.preposition(phrase) != "of":
        return None
    return sentence.phrases[phrase.host]


def _of(sentence: Sentence, phrase: Phrase) -> Word | None:
    """Return the noun behind "of" that a figure by itself counts, None for none: "40 of the buses"."""
    following = behind_of(sentence, phrase)
    # "9 of the town's schools": a genitive ends a phrase that belongs to the next.
    while following is not None and sentence.words[following.stop - 1].genitive:
        following = next((p for p in sentence.phrases if p.start == following.stop), None)
    return sentence.words[following.head] if following is not None else None


def labelled(sentence: Sentence, word: Word) -> Phrase | None:
    """Return the phrase that a figure behind a mark is the value of, None for a figure elsewhere.

    "Boats sold in May: 40" is of boats, and so are each figure of "Boats sold: 40; hens sold: 9" and "40 boats" behind
    "Boats sold". "Income: 40 boats" counts no income, but is said of it.
    """
    label = label_of(sentence, word)
    named = [p for p in sentence.phrases if p.start in label and p.preposition is None]
    named = [p for p in named if p.stop <= label.stop and sentence.words[p.head].tag is not Tag.NUMBER]
    if not named:
        return None
    first, last = named[0], named[-1]
    # "The port sold boats: 40", and not "residents linked to clean water: 40", read as "to clean" some water.
    is_object = first.role is Role.SUBJECT and last.role is Role.OBJECT and first.clause == last.clause
    found = last if is_object else first
    return found if sentence.words[found.head].tag is Tag.NOUN else None


def label_of(sentence: Sentence, word: Word) -> range:
    """Return the words of the label that a figure is the value of; none for a figure elsewhere."""
    words, mark = sentence.words, word.index - 1
    while mark > 0 and words[mark].tag is Tag.DETERMINER:
        mark -= 1  # "boats sold: all 40"
    quantity = sentence.quantity(word)
    if mark < 1 or words[mark].text not in closed("label_marks") or quantity is None or quantity.kind is not Kind.COUNT:
        return range(0)
    if words[mark - 1].tag in {Tag.MARK, Tag.NUMBER} or not _ends(sentence, word):
        return range(0)
    start = next((i + 1 for i in range(mark - 1, -1, -1) if words[i].text in _PARTING), 0)
    return range(start, mark)


def _ends(sentence: Sentence, word: Word) -> bool:
    """Tell whether nothing that tells follows a word, up to the next label."""
    for other in sentence.words[word.index + 1 :]:
        if other.text in _PARTING:
            return True
        is_counted = other.index == word.index + 1 and other.tag is Tag.NOUN
        if other.tag is not Tag.MARK and other.lower not in closed("label_tails") and not is_counted:
            return False
    return True


def _tallied(sentence: Sentence, word: Word) -> Word | None:
    """Return the noun that a verb counts by a figure: "the boats that were sold number 40"."""
    clause = sentence.clause_at(word.index)
    if clause.verb < 0 or word.index < clause.verb:
        return None
    if sentence.words[clause.verb].lemma not in closed("tallying"):
        return None
    # The phrase that opens the sentence; one between them that the reader takes for the subject leaves it open.
    first = sentence.phrases[0]
    if clause.subject and clause.subject[0] != first.index:
        return None
    head = sentence.words[first.head]
    return head if first.preposition is None and head.tag is Tag.NOUN and head.index < clause.verb else None


def verb_of(sentence: Sentence, word: Word) -> Word | None:
    """Return the verb of the clause that a word stands in, None for none."""
    verb = sentence.clause_at(word.index).verb
    return sentence.words[verb] if verb >= 0 else None


def preposition_of(sentence: Sentence, word: Word) -> str | None:
    """Return the preposition that governs a word's phrase, None for none."""
    phrase = sentence.phrase_at(word.index)
    return sentence.preposition(phrase) if phrase is not None else None


@lru_cache(SENTENCES)
def figures(sentence: Sentence) -> tuple[tuple[Word, Quantity], ...]:
    """Return the figures of a sentence, ordinals among them, each with its quantity."""
    if not sentence.quantities:
        return ()
    return tuple((word, quantity) for word in sentence.words if (quantity := sentence.quantity(word)) is not None)


def spoken(text: str, quantity: Quantity) -> str:
    """Return the words of a quantity as they stand amid a sentence: "more than 40" for "More than 40".

    A currency keeps its capitals, and so does what is written in capitals.
    """
    words = quantity.span.of(text)
    first = words.split()[0]
    before_figure = quantity.numeral.start > quantity.span.start and quantity.hedge is not None
    in_words = quantity.numeral.start == quantity.span.start or quantity.kind is Kind.COUNT
    is_plain = first[1:].islower() or len(first) == 1
    return words[0].lower() + words[1:] if is_plain and (before_figure or in_words) else words


def alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities could stand in each other's place: of one dimension, and both counts or both none."""
    if not comparable(one, other):
        return False
    kinds = {one.kind, other.kind}
    if Kind.FRACTION in kinds:
        return kinds <= SHARES
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
