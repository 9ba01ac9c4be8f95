"""Bounds that are part of what is said: "anyone over 65 travels free" does not say it of anyone over 50.

Elsewhere "over 65" is a set of values, and "over 50" holds for it. In an age band, a definition or a condition it is
the limit itself that the sentence tells, and another limit is another rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.places import alike, figures, point, role_words
from shanxi_facts.model import Quantity, Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import ClauseKind, Tag, Word

_OPEN = frozenset({"over", "under", "at-least", "at-most", "just-over", "nearly"})
_BOUNDED = frozenset({Tag.NOUN, Tag.PRONOUN, Tag.NAME})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each limit of a condition or definition that the source sets elsewhere."""
    for word, quantity in figures(comparison.claim):
        other = comparison.counterpart(word)
        if other is None or quantity.hedge not in _OPEN:
            continue
        given = comparison.source.quantity(other)
        if given is None or not alike(quantity, given) or quantity.unit != given.unit:
            continue
        if point(quantity) != point(given) and _is_limit(comparison.source, other, given):
            said, gives = comparison.claim.wording(word), comparison.source.wording(other)
            yield comparison.reason("quantity", word, other, f"The source sets it at {gives}, not {said}.", gives)


def _is_of_subject(sentence: Sentence, word: Word) -> bool:
    """Tell whether a figure says for what a general rule holds: "firms with more than 50 workers must report"."""
    phrase = sentence.phrase_at(word.index)
    if phrase is None or phrase.host is None or phrase.preposition is None:
        return False
    host = sentence.phrases[phrase.host]
    ruled = [c for c in sentence.clauses if host.index in c.subject and c.group and c.kind is not ClauseKind.RELATIVE]
    bare = sentence.words[host.start].tag in {Tag.NOUN, Tag.PRONOUN, Tag.ADJECTIVE} and host.quantity < 0
    return bare and any(sentence.words[c.group[0]].tag in {Tag.MODAL, Tag.BASE} for c in ruled)


def _is_limit(sentence: Sentence, word: Word, quantity: Quantity) -> bool:
    """Tell whether a figure says to whom or what a sentence applies, or when."""
    clause = sentence.clause_at(word.index)
    if clause.opener is not None and sentence.words[clause.opener].lower in role_words("conditional"):
        return True
    if _is_of_subject(sentence, word):
        return True
    before = sentence.word_at(word.index - 1)
    if before is None or quantity.hedge not in _OPEN:
        return False
    if before.lower in role_words("measured"):
        return True
    # "Children under five", "income above $900": the hedge is the preposition of what stands before it.
    return before.tag in _BOUNDED and sentence.text[word.start].isalpha()
