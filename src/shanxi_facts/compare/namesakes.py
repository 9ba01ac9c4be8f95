"""Two of a kind in one sentence: "the fish market" and "the cloth market"."""

from __future__ import annotations

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Tag, Word

_DISTINGUISHING = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE})  # before a noun: which of its kind is meant


def are_namesakes(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether a noun of the source is another of the kind that a noun of the claim is.

    The claim has a word before its noun that stands before one such noun of the source; ``other`` is a second one that
    lacks it and has a word of its own.
    """
    found = comparison.counterpart(word)
    if found is None or found.lemma != other.lemma or found.index == other.index or other.tag is not Tag.NOUN:
        return False
    own, theirs = _before(comparison.source, found), _before(comparison.source, other)
    origins = [comparison.origin(before) for before in own]
    said = {before.lemma for before in _before(comparison.claim, word)}
    known = {before.lemma for before in theirs}
    told = any(o is not None and o.lemma in said and b.lemma not in known for b, o in zip(own, origins, strict=True))
    return told and not known <= {before.lemma for before in own} | said


def up_to(sentence: Sentence, word: Word) -> tuple[Word, Word]:
    """Return the first and the last word of a noun's phrase up to the noun, without its determiner."""
    before = _before(sentence, word)
    return (before[0] if before else word), word


def _before(sentence: Sentence, word: Word) -> list[Word]:
    """Return the words before a noun that tell which of its kind is meant."""
    phrase = sentence.phrase_at(word.index)
    start = phrase.start if phrase is not None else word.index
    return [before for before in sentence.words[start : word.index] if before.tag in _DISTINGUISHING]
