"""Where a limit belongs: the place, group or case that the sentence tells of one thing, and the claim of another.

"The rival led among graduates" of "the mayor led among graduates, while his rival was ahead in the country".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.alignment.model import Relation
from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, Clause, ClauseKind, Phrase, Tag, Word

_SURE = frozenset({Relation.EQUAL, Relation.DATE, Relation.FIGURE, Relation.FORM})
_TELLING = CONTENT | {Tag.PRONOUN}
_PREDICATES = frozenset({Tag.ADJECTIVE, Tag.NOUN, Tag.PAST})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a limit of the claim that another clause of the sentence has, where its own has another."""
    if not comparison.source.clauses[1:] or comparison.is_verbatim():
        return
    for clause in comparison.claim.clauses:
        said = _said(comparison, clause)
        found = comparison.counterpart(said) if said is not None else None
        limits = _limits(comparison.claim, clause) if found is not None else []
        if said is None or found is None or not limits or comparison.source.is_again(found):
            continue
        there = comparison.source.clause_of_verb(found.index) or comparison.source.clause_at(found.index)
        own = [limit for limit in _limits(comparison.source, there) if found.index not in limit]
        moved = next((word for limit in limits if (word := _moved(comparison, limit, there, own)) is not None), None)
        if moved is not None:
            message = f"The source says “{found.text}” within other limits."
            yield comparison.reason("scope", run(said, moved), None, message)
            return


def _said(comparison: Comparison, clause: Clause) -> Word | None:
    """Return what a clause says, if the sentence says it, too: its verb, or what stands behind "is"."""
    words = comparison.claim.words
    verb = words[clause.verb] if clause.verb >= 0 else None
    if verb is not None and verb.tag is Tag.BE:
        verb = next((w for w in words[verb.index + 1 : clause.stop] if w.tag in _PREDICATES), None)
    elif verb is not None and (not verb.is_verb or verb.lemma in closed("reporting")):
        return None
    link = comparison.alignment.links.get(verb.index) if verb is not None else None
    return verb if link is not None and link.relation in _SURE else None


def _limits(sentence: Sentence, clause: Clause) -> list[range]:
    """Return what limits a clause: phrases behind prepositions, clauses, adverbs for all or a part of a whole."""
    phrases = (sentence.phrases[number] for number in clause.complements)
    found = [_of_phrase(sentence, phrase) for phrase in phrases if _is_limit(sentence, phrase)]
    found += _clauses(sentence, clause)
    adverbs = word_list("attached", "adverbs")
    words = (word for word in sentence.words[clause.start : clause.stop] if word.lower in adverbs)
    return found + [range(w.index, w.index + 1) for w in words if sentence.clause_of[w.index] == clause.index]


def _is_limit(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase tells within what a clause holds; of a list the first tells it, days have other rules."""
    is_first = phrase.conjunct is None and sentence.words[phrase.head].tag is not Tag.DATE
    return is_first and sentence.preposition(phrase) in word_list("attached", "prepositions")


def _clauses(sentence: Sentence, clause: Clause) -> Iterator[range]:
    """Yield the words of the clauses that tell when, where or on what condition another one holds."""
    for other in sentence.clauses:
        if other.parent != clause.index or other.opener is None or other.kind is not ClauseKind.SUBORDINATE:
            continue
        is_limit = sentence.words[other.opener].lower in word_list("attached", "conjunctions")
        if is_limit and sentence.words[other.opener - 1].tag is not Tag.COORDINATOR:
            yield range(other.opener, max(other.stop, other.verb + 1))


def _of_phrase(sentence: Sentence, phrase: Phrase) -> range:
    """Return the words of a phrase; those of "those who voted" are the clause behind it as well."""
    head = sentence.words[phrase.head]
    if head.tag is not Tag.PRONOUN and head.lower not in closed("determiners"):
        return range(phrase.start, phrase.stop)
    for clause in sentence.clauses:
        is_participle = clause.kind is ClauseKind.PARTICIPLE and clause.group[:1] == (phrase.stop,)
        if clause.opener == phrase.stop or is_participle:
            return range(phrase.start, clause.stop)
    return range(phrase.start, phrase.stop)


def _is_told(comparison: Comparison, limit: range) -> bool:
    """Tell whether the claim has a word of what limits a clause of the sentence, or may have what a pronoun is for."""
    words = (comparison.source.words[index] for index in limit)
    personal = closed("personal") | closed("things")
    return any(w.tag in _TELLING and (w.lower in personal or comparison.origin(w) is not None) for w in words)


def _moved(comparison: Comparison, limit: range, clause: Clause, own: Sequence[range]) -> Word | None:
    """Return the first telling word of a limit of the claim if another clause has it, and this one other limits."""
    for index in limit:
        link = comparison.alignment.links.get(index)
        word = comparison.claim.words[index]
        if word.tag not in CONTENT or link is None or link.source < 0 or link.relation not in _SURE:
            continue
        other = comparison.source.words[link.source]
        is_clause = comparison.claim.words[limit.start].tag is Tag.SUBORDINATOR
        if comparison.source.is_again(other) or _belongs(comparison.source, other, clause, is_clause=is_clause):
            return None
        others = [limit for limit in own if other.index not in limit]
        return word if others and not any(_is_told(comparison, limit) for limit in others) else None
    return None


def _belongs(sentence: Sentence, word: Word, clause: Clause, *, is_clause: bool) -> bool:
    """Tell whether a word may stand with a clause: in it, in what hangs on it, or in what it hangs on.

    ``is_clause`` tells that it stands in a clause which limits, and which hangs on the one that it limits.
    """
    below, above = _up(sentence, sentence.clause_at(word.index)), _up(sentence, clause)
    common = next((number for number in below if number in above), None)
    if common is None:
        return True
    steps = [*below[: below.index(common)], *above[: above.index(common)]]
    if is_clause and below[0] in steps:
        steps.remove(below[0])
    return not any(_is_apart(sentence, sentence.clauses[number]) for number in steps)


def _is_apart(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether what limits a clause does not limit the one that it hangs on, nor the other way round."""
    if clause.kind is ClauseKind.SUBORDINATE:
        return clause.opener is not None and sentence.words[clause.opener].lower != "that"
    return clause.kind in {ClauseKind.COORDINATE, ClauseKind.RELATIVE}


def _up(sentence: Sentence, clause: Clause) -> list[int]:
    """Return the numbers of a clause and of those that it hangs on."""
    found = [clause.index]
    while clause.parent is not None:
        clause = sentence.clauses[clause.parent]
        found.append(clause.index)
    return found
