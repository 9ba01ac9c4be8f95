"""Words that are prepositions before a noun and conjunctions before a clause: "after the storm", "after it rained"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, Phrase, Tag, Word
from shanxi_facts.values import replace

_MEASURING = frozenset({Tag.ADVERB, Tag.NUMBER, Tag.DATE, Tag.DETERMINER})
_FINITE = AUXILIARIES | {Tag.PAST, Tag.BASE}


def open_clauses(words: tuple[Word, ...], phrases: Sequence[Phrase]) -> tuple[Word, ...]:
    """Return the words, with each preposition that opens a clause tagged as a subordinator, and the other way round.

    >>> from shanxi_facts.reading import analyze
    >>> [analyze(text).words[2].tag.value for text in ("It closed after rain.", "It closed after rain fell.")]
    ['prep', 'sub']
    """
    found = list(words)
    for word, following in itertools.pairwise(words):
        if word.tag is Tag.SUBORDINATOR and following.lower == "of":
            found[word.index] = replace(word, tag=Tag.PREPOSITION)  # "because of the rain"
    for phrase in phrases:
        opener = words[phrase.start - 1] if phrase.start else None
        if opener is None or opener.lower not in closed("subordinators"):
            continue
        if opener.tag is Tag.ADVERB and _has_verb(words, phrase) and _may_open(words, opener, phrase):
            found[opener.index] = replace(opener, tag=Tag.SUBORDINATOR)  # "once the rain stopped"
        if opener.lower not in closed("prepositions"):
            continue
        if opener.tag is Tag.PREPOSITION and _has_verb(words, phrase) and _may_open(words, opener, phrase):
            found[opener.index] = replace(opener, tag=Tag.SUBORDINATOR)
        elif opener.tag is Tag.SUBORDINATOR and not _has_clause(words, phrase):
            found[opener.index] = replace(opener, tag=Tag.PREPOSITION)
    return tuple(found) if found != list(words) else words


def _has_verb(words: Sequence[Word], phrase: Phrase) -> bool:
    """Tell whether a finite verb stands right behind a phrase."""
    index = phrase.stop
    while index < len(words) and words[index].tag is Tag.ADVERB:
        index += 1
    if index == len(words) or words[index].tag not in _FINITE:
        return False
    reduced = words[index].tag is Tag.PAST and index + 1 < len(words) and words[index + 1].lower == "by"
    return not reduced


def _has_clause(words: Sequence[Word], phrase: Phrase) -> bool:
    """Tell whether any verb follows a phrase before the next mark."""
    for word in words[phrase.stop :]:
        if word.tag is Tag.MARK:
            return False
        if word.is_verb or word.tag in AUXILIARIES:
            return True
    return False


def _may_open(words: Sequence[Word], opener: Word, phrase: Phrase) -> bool:
    """Tell whether the verb behind is not that of the clause before, which then must have one, or come later."""
    if words[phrase.head].lower in closed("subjects"):
        return True
    before = words[: opener.index]
    if all(word.tag in _MEASURING or word.lower in closed("spans") for word in before):
        return True  # "moments before the engine failed", "shortly after it rained"
    return before[-1].tag is Tag.MARK or any(word.tag in _FINITE for word in before)
