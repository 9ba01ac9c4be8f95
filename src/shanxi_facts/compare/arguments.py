"""Whose deed it is: a verb of the claim whose subject or object is another in the sentence.

Where two parts are exchanged the rule of roles says so. This one only holds back a match: the sentence has the verb,
and has something else beside it in the claim's place.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.alignment.model import Relation
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import FINITE, NOUNS, Clause, ClauseKind, Phrase, Role, Tag, Word
from shanxi_facts.reading.slots import IS, OBJECT, SUBJECT


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for the subject or object of a verb for which the sentence has another.

    "Lind denied it" of "“Voss denied it,” said Lind".
    """
    if comparison.is_verbatim():
        return
    for clause in comparison.claim.clauses:
        verb = comparison.claim.words[clause.verb] if clause.verb >= 0 else None
        found = comparison.counterpart(verb) if verb is not None and verb.is_verb else None
        if verb is None or found is None or not found.is_verb or not _is_same(comparison, verb):
            continue
        reason = (
            _of_another(comparison, clause, found)
            or _displaced(comparison, verb, found, SUBJECT)
            or _displaced(comparison, verb, found, OBJECT)
            or _acts(comparison, verb, found)
        )
        if reason is not None:
            yield reason
            return


def _of_another(comparison: Comparison, clause: Clause, found: Word) -> Reason | None:
    """Return a reason for some of several of which the sentence says it of others: "two fled", "another fled"."""
    source = comparison.source
    there = source.clause_of_verb(found.index)
    if there is None or not clause.subject or not there.subject or clause.passive is not there.passive:
        return None
    if clause.kind not in FINITE or there.kind not in FINITE or there.opener is not None:
        return None
    subject = comparison.claim.phrases[clause.subject[0]]
    own = _selector(comparison.claim, subject)
    theirs = _selector(source, source.phrases[there.subject[0]])
    if own is None or theirs is None or own.lower == theirs.lower:
        return None
    if own.tag is Tag.NUMBER and theirs.tag is Tag.NUMBER:
        return None  # figures have rules of their own
    other = comparison.counterpart(own)
    again = next((w for w in source.words if w.lower == own.lower), None)
    if (other or again) is None or comparison.origin(theirs) is not None:
        return None
    message = f"The source says this of “{theirs.text}”, not of “{own.text}”."
    return comparison.reason("scope", own, theirs, message)


def _selector(sentence: Sentence, phrase: Phrase) -> Word | None:
    """Return the word that picks some out of several: "another", "the fourth man", "two of the gang"."""
    for word in sentence.words[phrase.start : phrase.stop]:
        if word.lower in word_list("shares", "selecting") or word.tag is Tag.ORDINAL:
            return word
    head = sentence.words[phrase.head]
    return head if head.tag is Tag.NUMBER else None


def _is_same(comparison: Comparison, verb: Word) -> bool:
    return comparison.alignment.links[verb.index].relation is Relation.EQUAL


def _displaced(comparison: Comparison, verb: Word, found: Word, relation: str) -> Reason | None:
    """Return a reason for what fills a slot of the claim's verb, where something else fills it in the sentence."""
    own, theirs = comparison.alignment.claim_terms.slots, comparison.alignment.source_terms.slots
    words = comparison.claim.words
    fillers = [words[index] for index in own.filling(verb.index, relation) if words[index].tag in NOUNS]
    fillers = [word for word in fillers if not _is_amount(comparison.claim, word)]
    others = [comparison.source.words[index] for index in theirs.filling(found.index, relation)]
    says = verb.lemma in closed("reporting") and not own.filling(verb.index, OBJECT)
    if not fillers or says or not _are_sure(comparison, found, others):
        return None
    again = [other.index for other in comparison.source.words if other.lemma == found.lemma and other.is_verb]
    others += [comparison.source.words[i] for v in again if v != found.index for i in theirs.filling(v, relation)]
    for word in fillers:
        if _may_be_related(comparison, word, found) or any(_may_be(comparison, word, other) for other in others):
            return None
    word = fillers[-1]
    if _is_turned(comparison, word, verb, found, relation) or word.index not in comparison.alignment.links:
        return None
    message = f"The source does not say that of {word.text}: it speaks of {others[-1].text}."
    return comparison.reason("relation", word, None, message)


def _acts(comparison: Comparison, verb: Word, found: Word) -> Reason | None:
    """Return a reason for who does in the claim what nobody does in the source, where another acts on him.

    "The bridge was closed by the sailors" of "the bridge that had worried the sailors was closed".
    """
    own, theirs = comparison.alignment.claim_terms.slots, comparison.alignment.source_terms.slots
    if theirs.filling(found.index, SUBJECT):
        return None
    for index in own.filling(verb.index, SUBJECT):
        word = comparison.claim.words[index]
        other = comparison.counterpart(word) if word.tag in NOUNS and _is_agent(comparison.claim, word) else None
        slots = theirs.of(other.index) if other is not None else []
        if other is not None and slots and all(slot.relation == OBJECT for slot in slots):
            verbs = [comparison.source.words[slot.governor] for slot in slots]
            if found.index not in {governor.index for governor in verbs}:
                return comparison.reason("relation", word, None, f"The source does not say that {word.text} did this.")
    return None


def _are_sure(comparison: Comparison, verb: Word, others: list[Word]) -> bool:
    """Tell whether what stands beside a verb of the sentence is told by name, and beyond doubt."""
    clause, source = comparison.source.clause_of_verb(verb.index), comparison.source
    if not others or clause is None:
        return False
    if clause.kind not in FINITE and not any(_is_agent(source, word) for word in others):
        return False
    return all(word.tag in NOUNS and not _is_amount(source, word) for word in others)


def _is_agent(sentence: Sentence, word: Word) -> bool:
    phrase = sentence.phrase_at(word.index)
    return phrase is not None and phrase.role is Role.AGENT


def _is_amount(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun is what a figure counts behind "by": "cut by 4 million crowns"."""
    phrase = sentence.phrase_at(word.index)
    return phrase is not None and phrase.quantity >= 0 and sentence.preposition(phrase) == "by"


def _may_be_related(comparison: Comparison, word: Word, verb: Word) -> bool:
    """Tell whether a relative clause may hang on a noun further off: "the fear of floods that plagued the town"."""
    clause, there = comparison.source.clause_of_verb(verb.index), comparison.counterpart(word)
    if clause is None or there is None or clause.kind is not ClauseKind.RELATIVE or clause.opener is None:
        return False
    between = (c for c in comparison.source.clauses if c.kind in FINITE and there.index < c.verb < clause.opener)
    if there.index > clause.opener or any(between):
        return False
    return not _is_gapped(comparison.source, there.index, clause.opener)


def _is_gapped(sentence: Sentence, noun: int, opener: int) -> bool:
    """Tell whether a noun that goes without a verb of its own stands between: "half to the state and the rest to"."""
    joins = (w.index for w in sentence.words[noun:opener] if w.tag is Tag.COORDINATOR)
    return any(
        phrase.preposition is None and sentence.words[phrase.head].lower in word_list("shares", "rest")
        for index in joins
        for phrase in sentence.phrases
        if index < phrase.start <= index + 2
    )


def _may_be(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether a noun of the sentence may be what one of the claim names: itself, its name, part of its phrase."""
    found = comparison.counterpart(word)
    if found is not None and (found is other or _are_together(comparison, found, other)):
        return True
    if found is not None and found.quoted >= 0 > word.quoted:
        return True  # part of a quoted name
    if relate(word.lower, other.lower) is not WordRelation.NONE:
        return True
    origin = comparison.origin(other)
    if origin is not None:
        own = comparison.claim.phrase_at(word.index)
        return own is not None and origin.index in own.indices
    return comparison.may_be_one(word, other)


def _are_together(comparison: Comparison, one: Word, two: Word) -> bool:
    """Tell whether two nouns stand in one phrase or list, or one is said of the other: "the number of boats"."""
    source, slots = comparison.source, comparison.alignment.source_terms.slots
    if source.are_together(one, two) or _hangs_on(source, one, two) or _hangs_on(source, two, one):
        return True
    return any(
        slot.relation == IS and slot.governor == other.index
        for word, other in ((one, two), (two, one))
        for slot in slots.of(word.index)
    )


def _hangs_on(sentence: Sentence, word: Word, noun: Word) -> bool:
    """Tell whether the phrase of a word hangs on that of a noun, by others between them: "the head of the port of"."""
    phrase, host = sentence.phrase_at(word.index), sentence.phrase_at(noun.index)
    while phrase is not None and phrase.host is not None:
        if host is not None and phrase.host == host.index:
            return True
        phrase = sentence.phrases[phrase.host]
    return False


def _is_turned(comparison: Comparison, word: Word, verb: Word, found: Word, relation: str) -> bool:
    """Tell whether the claim says of what is acted on that it does so: "the line opened" of "they opened the line"."""
    own, theirs = comparison.alignment.claim_terms.slots, comparison.alignment.source_terms.slots
    there = comparison.counterpart(word)
    acts_on = [index for index in own.filling(verb.index, OBJECT) if comparison.claim.words[index].tag is not Tag.DATE]
    return (
        relation == SUBJECT and not acts_on and there is not None and there.index in theirs.filling(found.index, OBJECT)
    )
