"""What keeps a thing short of a superlative or an event: near, close to, one of, second."""

from __future__ import annotations

from functools import cache

from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.reading.model import Phrase, Tag, Word
from shanxi_facts.reading.sentence import Sentence
from shanxi_facts.values import StrEnum

_GRADED = frozenset({Tag.ADJECTIVE, Tag.ADVERB, Tag.NOUN, Tag.DETERMINER})
_SHORTEST = 5  # letters of the shortest superlative in -est that is no other word


class Short(StrEnum):
    """How a thing falls short of what is named."""

    NEAR = "near"
    ONE_OF = "one of"
    LOWER = "lower"  # second largest


@cache
def rank_words(name: str) -> frozenset[str]:
    """Return the words of a list in ``ranks.json``: "inside", "one_of"."""
    return word_list("ranks", name)


@cache
def _near_phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in read_data("ranks")["near_phrases"])


def is_superlative(word: Word) -> bool:
    """Tell whether a word is an adjective or adverb in the highest or lowest degree.

    >>> from shanxi_facts.reading import analyze
    >>> [word.text for word in analyze("The tallest of the best forests.").words if is_superlative(word)]
    ['tallest', 'best']
    """
    if word.tag not in _GRADED:
        return False
    graded = word.lower.endswith("est") and len(word.lower) >= _SHORTEST and bool(word.lemmas - {word.lower})
    return graded or word.lower in rank_words("superlatives")


def is_record(word: Word) -> bool:
    """Tell whether a word names a record."""
    return word.lower in rank_words("records")


def shortfalls(sentence: Sentence, phrase: Phrase) -> dict[Short, Word]:
    """Return what keeps a thing short of what a phrase names, with the word that says so.

    >>> from shanxi_facts.reading import analyze
    >>> read = analyze("It is one of the longest bridges.")
    >>> [(short.value, word.text) for short, word in shortfalls(read, read.phrases[-1]).items()]
    [('one of', 'one')]
    """
    words = sentence.words
    found: dict[Short, Word] = {}
    start = phrase.start
    near = _near(sentence, start)
    if near is not None:
        found[Short.NEAR] = near
    preposition = words[phrase.preposition] if phrase.preposition is not None else None
    if preposition is not None and preposition.lower in rank_words("among"):
        found[Short.ONE_OF] = preposition
    one = _one_of(sentence, phrase)
    if one is not None:
        found[Short.ONE_OF] = one
    for word in words[phrase.start : phrase.head]:
        following = words[word.index + 1]
        if word.tag is Tag.ORDINAL and is_superlative(following):
            found[Short.LOWER] = word
    return found


def _one_of(sentence: Sentence, phrase: Phrase) -> Word | None:
    """Return the "one" of "one of the mills" or "one of a number of mills", None elsewhere."""
    while phrase.preposition is not None and sentence.words[phrase.preposition].lower == "of" and phrase.preposition:
        before = sentence.words[phrase.preposition - 1]
        if before.lower == "one":
            return before
        host = sentence.headed_by(before.index)
        if host is None or before.lower not in rank_words("groups"):
            return None
        phrase = host
    return None


def _near(sentence: Sentence, start: int) -> Word | None:
    words = sentence.words
    before = start - 1
    while before >= 0 and words[before].tag is Tag.ADVERB and words[before].lower not in rank_words("near"):
        before -= 1
    if before >= 0 and words[before].lower in rank_words("near") and words[before].lower != "close":
        return words[before]
    for parts in _near_phrases():
        first = start - len(parts)
        if first >= 0 and all(words[first + i].lower == part for i, part in enumerate(parts)):
            return words[first]
    return None
