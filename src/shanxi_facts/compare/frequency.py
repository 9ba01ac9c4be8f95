"""How often: "the inspectors often found rats" does not say that they always did, or did once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Clause, Tag, Word


@cache
def _rates() -> dict[str, str]:
    """Return the words that say how often, each with its rate: "often" for "frequently"."""
    return {word: rate for rate, row in read_data("frequency")["rates"].items() for word in row.split()}


@cache
def _clashes() -> dict[str, frozenset[str]]:
    return {rate: frozenset(row.split()) for rate, row in read_data("frequency")["clashes"].items()}


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each verb that the claim says another rate of than the source."""
    if not any(word.lower in _rates() for word in comparison.claim.words):
        return
    for clause in comparison.claim.clauses:
        own = _rate_of(comparison.claim, clause)
        other = comparison.counterpart(comparison.claim.words[clause.verb]) if own is not None else None
        if own is None or other is None:
            continue
        there = comparison.source.clause_at(other.index)
        given = _rate_of(comparison.source, there) if there.verb == other.index else None
        if given is not None and _rates()[given.lower] in _clashes()[_rates()[own.lower]]:
            message = f"The source says “{given.lower}”, not “{own.lower}”."
            yield comparison.reason("scope", own, given, message)
            return


def _rate_of(sentence: Sentence, clause: Clause) -> Word | None:
    """Return the one word that says how often a clause holds; None where there is none, or more than one."""
    if clause.verb < 0:
        return None
    found = [
        word
        for word in sentence.words[clause.start : clause.stop]
        if word.lower in _rates() and _stands_with(sentence, clause, word)
    ]
    return found[0] if len(found) == 1 else None


def _stands_with(sentence: Sentence, clause: Clause, word: Word) -> bool:
    """Tell whether a word is said of the verb of a clause, and not of an adjective beside it: "the often wet road"."""
    if word.quoted >= 0 or word.tag is not Tag.ADVERB or word.index == clause.opener:
        return False
    if sentence.clause_of[word.index] != clause.index or sentence.phrase_at(word.index) is not None:
        return False
    following = sentence.word_at(word.index + 1)
    return following is None or following.tag is not Tag.ADJECTIVE or sentence.words[clause.verb].tag is Tag.BE
