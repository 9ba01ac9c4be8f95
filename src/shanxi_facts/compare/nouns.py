"""Events and people that the source limits beside the noun: a planned sale, an alleged thief, a fake doctor.

And things that are only promised or wanted in the source, by a verb whose object they are: "promised a bridge".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.status import MESSAGES, dropped_kinds
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import CONTENT, Clause, Tag, Word
from shanxi_facts.reading.status import DONE, Kind, is_limiting, kinds_of, kinds_of_compound, tense_of

_MODIFIERS = frozenset({Tag.ADJECTIVE, Tag.PAST, Tag.NOUN, Tag.ING})
_BETWEEN = frozenset({Tag.MODAL, Tag.ADVERB})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each noun of the claim that the source limits and the claim does not."""
    for word, other in comparison.pairs():
        if word.tag is Tag.NOUN and other.tag is Tag.NOUN:
            yield from _beside(comparison, word, other)
    for clause in comparison.claim.clauses:
        yield from _by_verb(comparison, clause)


def _beside(comparison: Comparison, word: Word, other: Word) -> Iterator[Reason]:
    theirs = _modifiers(comparison.source, other) or _predicated(comparison.source, other)
    if not theirs:
        return
    said = _modifiers(comparison.claim, word) | _predicated(comparison.claim, word)
    ours = said.keys() | _kinds_of_clause(comparison, word)
    for kind, cue in theirs.items():
        if kind not in ours and comparison.origin(cue) is None and kind in dropped_kinds() | {Kind.AHEAD, Kind.FALSE}:
            yield comparison.reason("relation", word, run(cue, other), MESSAGES[kind])
            return


def _modifiers(sentence: Sentence, noun: Word) -> dict[Kind, Word]:
    """Return the limits that stand before a noun in its phrase."""
    phrase = sentence.headed_by(noun.index)
    if phrase is None:
        return {}
    before = sentence.words[phrase.start : noun.index]
    found = {kind: word for word in before if word.tag in _MODIFIERS for kind in kinds_of("adjectives", word)}
    for first, second in pairwise(before):
        if second.joined:
            found |= dict.fromkeys(kinds_of_compound(f"{first.lower}-{second.lower}"), second)
    return found


def _predicated(sentence: Sentence, noun: Word) -> dict[Kind, Word]:
    """Return whether a sentence says of a noun no more than that it is possible: "more snow is possible"."""
    verb = next((w for w in sentence.words[noun.index + 1 :] if w.tag not in _BETWEEN), None)
    if verb is None or verb.tag is not Tag.BE or verb.index + 1 >= len(sentence.words):
        return {}
    said = sentence.words[verb.index + 1]
    possible = said.tag is Tag.ADJECTIVE and Kind.POSSIBLE in kinds_of("adjectives", said)
    return {Kind.POSSIBLE: said} if possible and not _goes_on(sentence, said) else {}


def _goes_on(sentence: Sentence, word: Word) -> bool:
    """Tell whether an infinitive follows: "the mill is likely to close" says something of the closing."""
    return any(following.tag is Tag.TO for following in sentence.words[word.index + 1 : word.index + 2])


def _kinds_of_clause(comparison: Comparison, word: Word) -> frozenset[Kind]:
    """Return what limits the claim's clause; any of it keeps what is planned from being told as done."""
    kinds = comparison.alignment.claim_terms.status.kinds(comparison.claim.clause_of[word.index])
    return frozenset(Kind) - {Kind.FALSE} if kinds else frozenset()


def _by_verb(comparison: Comparison, clause: Clause) -> Iterator[Reason]:
    """Yield a reason where the claim's verb tells as had or done what the source's verb only promises or wants."""
    if clause.verb < 0 or tense_of(comparison.claim, clause) not in DONE:
        return
    verb = comparison.claim.words[clause.verb]
    if verb.tag not in CONTENT or verb.index in comparison.alignment.links or is_limiting(verb):
        return
    if comparison.alignment.claim_terms.status.clauses[clause.index]:
        return
    for theirs in _objects(comparison, clause):
        other = comparison.source.clause_at(theirs.index)
        limiting = comparison.source.words[other.verb] if other.verb >= 0 else None
        if limiting is None or limiting.index in comparison.alignment.reverse or not limiting.is_verb:
            continue
        kinds = kinds_of("object", limiting)
        if kinds and theirs.index in _heads(comparison.source, other) and _same_subject(comparison, clause, other):
            yield comparison.reason("relation", verb, limiting, MESSAGES[kinds[0]])
            return


def _objects(comparison: Comparison, clause: Clause) -> Iterator[Word]:
    """Yield the counterparts of what a verb of the claim acts on."""
    for index in _heads(comparison.claim, clause):
        other = comparison.counterpart(comparison.claim.words[index])
        if other is not None:
            yield other


def _heads(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Return the heads of what a verb acts on."""
    return sentence.heads(clause.subject if clause.passive else clause.objects)


def _same_subject(comparison: Comparison, clause: Clause, other: Clause) -> bool:
    """Tell whether who acts is linked; in a passive nobody need be named."""
    if clause.passive or other.passive or not clause.subject:
        return True
    ours = comparison.claim.indices(clause.subject)
    linked = {comparison.alignment.counterpart(index) for index in ours}
    pronoun = all(comparison.claim.words[index].tag in {Tag.PRONOUN, Tag.DETERMINER} for index in ours)
    return pronoun or not linked.isdisjoint(comparison.source.indices(other.subject))
