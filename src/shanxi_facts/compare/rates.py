"""Rates that lost what they are counted by: 5 deaths per 100,000 people are not 5 deaths, $310 a pupil is not $310."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.places import role_words
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import NOUNS, Tag, Word

_BETWEEN = frozenset({Tag.NOUN, Tag.ADJECTIVE, Tag.NAME})
_REACH = 4  # words behind a figure in which what it is counted by may stand


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each figure that is a rate in the source and none in the claim."""
    for word, _, other in comparison.linked_figures():
        by = counted_by_each(comparison.source, other)
        if by is None or comparison.origin(by) is not None or counted_by_each(comparison.claim, word) is not None:
            continue
        if not _says_how_often(comparison.claim):
            given = comparison.source.wording(other, by)
            yield comparison.reason("quantity", word, (other, by), f"The source says {given}.", given)


def counted_by_each(sentence: Sentence, figure: Word) -> Word | None:
    """Return the noun of "per", "a" or "each" behind a figure, None if it is no rate.

    >>> from shanxi_facts.reading import analyze
    >>> sentence = analyze("It costs 9 euros a month.")
    >>> counted_by_each(sentence, sentence.words[2]).text
    'month'
    """
    words = sentence.words
    for word in words[figure.index + 1 : figure.index + 1 + _REACH]:
        following = sentence.word_at(word.index + 1)
        if word.lower in role_words("per") and following is not None:
            if word.lower == "per":
                return following if following.number < 0 or word.index + 2 >= len(words) else words[word.index + 2]
            return following if following.tag in NOUNS and following.lemma in role_words("periods") else None
        if word.tag not in _BETWEEN:
            return None
    return None


def _says_how_often(sentence: Sentence) -> bool:
    return any(word.lower in role_words("often") for word in sentence.words)
