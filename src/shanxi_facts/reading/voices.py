"""Who says or holds what each clause of a sentence tells.

"Lind said the mill was safe, while his cook feared it would burn" gives the first clause behind each verb to another.
A clause has the voice of the verb that governs it, of the comment behind it ("…, Lind said") and of the phrase beside
it ("according to Lind"); what hangs on it has the same. A clause with a subject of its own that a coordinator joins
may be said by the same or by nobody: it has no voice here.
"""

from __future__ import annotations

from shanxi_facts.language.reporting import speech_of
from shanxi_facts.reading.model import FINITE, Clause, ClauseKind
from shanxi_facts.reading.sentence import Sentence
from shanxi_facts.reading.speakers import Attribution

_HANGING = frozenset({ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE, ClauseKind.RELATIVE, ClauseKind.SUBORDINATE})
_NOBODY: frozenset[int] = frozenset()


def read_voices(sentence: Sentence, attributions: tuple[Attribution, ...]) -> tuple[frozenset[int], ...]:
    """Return for each clause the phrases of those who say or hold it, nobody for what the text says itself.

    >>> from shanxi_facts.reading import Terms, analyze
    >>> terms = Terms.of(analyze("Lind said the mill was safe, but the cook fears it will burn."))
    >>> [[terms.sentence.words[terms.sentence.phrases[i].head].text for i in sorted(own)] for own in terms.voices]
    [[], ['Lind'], [], ['cook']]
    """
    found: list[frozenset[int]] = [_NOBODY] * len(sentence.clauses)
    for attribution in attributions:
        if not any(c.governor == attribution.reporter for c in sentence.clauses):
            _give(sentence, found, attribution)
    for clause in sentence.clauses:
        found[clause.index] |= _governing(sentence, found, clause)
    for clause in sentence.clauses:
        if not found[clause.index] and clause.kind in _HANGING and clause.parent is not None:
            found[clause.index] = found[clause.parent]
    return tuple(found)


def _governing(sentence: Sentence, found: list[frozenset[int]], clause: Clause) -> frozenset[int]:
    """Return whom the word that governs a clause gives it to, and those who say that."""
    if clause.joint is not None:
        return found[clause.joint]
    if clause.governor is None:
        return _NOBODY
    above = sentence.clause_at(clause.governor)
    if above.index == clause.index or clause.kind not in FINITE:
        return _NOBODY
    says = above.verb == clause.governor and not above.passive and speech_of(sentence.words[above.verb].lemma)
    return found[above.index] | (frozenset(above.subject) if says else _NOBODY)


def _give(sentence: Sentence, found: list[frozenset[int]], attribution: Attribution) -> None:
    """Give the clause before a comment, or the one that a phrase stands in, to the speaker, and what that hangs on."""
    own = sentence.clause_at(attribution.reporter)
    is_phrase = own.verb != attribution.reporter
    number: int | None = own.index if is_phrase else own.index - 1
    seen: set[int] = set()
    while number is not None and number >= 0 and number not in seen:
        seen.add(number)
        clause = sentence.clauses[number]
        if clause.verb == attribution.reporter:
            return
        found[number] |= {attribution.phrase}
        if clause.kind is ClauseKind.COORDINATE and clause.governor is None and clause.joint is None:
            return
        number = clause.parent if clause.governor is None else sentence.clause_of[clause.governor]
