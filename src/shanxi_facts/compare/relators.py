"""A relation that the sentence does not tell: "without a permit", "near the port", "despite the storm"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Tag, Word

_TELLING = frozenset({Tag.PREPOSITION, Tag.SUBORDINATOR})


@cache
def _relations() -> dict[str, frozenset[str]]:
    """Return the words that tell a relation, each with those that may tell the same."""
    return {word: frozenset(others.split()) for word, others in read_data("relators")["relations"].items()}


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a preposition or conjunction of the claim for which the sentence has nothing that may say it.

    The sentence does not deny it either, so the reason points at the claim alone.
    """
    known = _relations()
    told = [word for word in comparison.claim.words if word.lower in known and _tells(comparison, word)]
    if not told:
        return
    there = _forms(comparison.source)
    for word in told:
        if there.isdisjoint(known[word.lower]) and not _is_linked(comparison, word):
            message = f"The source does not say “{word.text}”."
            yield comparison.reason("relation", word, None, message)
            return


def _tells(comparison: Comparison, word: Word) -> bool:
    """Tell whether a word joins what follows it, and no denial turns it round: no "than before", "none is without"."""
    if word.lower in word_list("relators", "adverbs"):
        return word.tag is Tag.ADVERB
    following = comparison.claim.word_at(word.index + 1)
    if word.tag not in _TELLING or following is None or following.tag is Tag.MARK:
        return False
    return word.lower != "without" or comparison.alignment.claim_terms.polarity.cues <= {word.index}


def _forms(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence, as they stand and in their base forms, parts of compounds included."""
    found = {form for word in sentence.words for form in (word.lower, *word.lemmas)}
    return frozenset(found | {part for form in found for part in form.replace("-", " ").split()})


def _is_linked(comparison: Comparison, word: Word) -> bool:
    """Tell whether a word is part of what is linked, such as a date ("since 2012") or a set phrase."""
    return word.index in comparison.alignment.links or word.index in comparison.alignment.claim_terms.attributing
