"""Who does what to whom: two parts exchanged, or one that the source gives another part of the same verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from shanxi_facts.alignment.options import is_capital
from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.namesakes import are_namesakes, up_to
from shanxi_facts.language.converses import Exchange, converses
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.language.names import is_country, names_of, people_of
from shanxi_facts.language.reporting import speech_of
from shanxi_facts.language.senses import senses_of
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import NOUNS, SIDE_BY_SIDE, Clause, ClauseKind, Role, Tag, Word
from shanxi_facts.reading.slots import IS, OBJECT, OF, SUBJECT, Slot, Slots

_OTHER_PARTY = frozenset({"from", "to", "against"})
_PLAIN = frozenset({Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL})


class _Part(NamedTuple):
    """A word of the claim beside a verb or noun, with the counterparts of both."""

    word: Word
    slot: Slot
    source: Word
    governor: Word


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason where the parts that two words of the claim play are exchanged in the source, or one is another's.

    "The bank owes the firm" against "the firm owes the bank"; "Voss hired Lind" against "Lind was hired by Holm".
    """
    parts = list(_parts(comparison))
    exchanged = _exchanged(comparison, parts) or _swapped(comparison)
    if exchanged is not None:
        yield exchanged
        return
    for part in parts:
        reason = _namesakes(comparison, part) or _usurped(comparison, part) or _turned(comparison, part)
        reason = reason or _moved(comparison, part) or _displaced(comparison, part)
        if reason is not None:
            yield reason
            return


def _parts(comparison: Comparison) -> Iterator[_Part]:
    words = comparison.claim.words
    for index, slots in sorted(comparison.alignment.claim_terms.slots.of_word.items()):
        source = comparison.counterpart(words[index])
        if source is None or words[index].tag not in NOUNS:
            continue
        for slot in slots:
            governor = comparison.counterpart(words[slot.governor])
            if governor is None or slot.relation == IS or _is_symmetric(words[slot.governor], governor):
                continue
            if _is_compounded(words, slot.governor) or _is_compounded(comparison.source.words, governor.index):
                continue
            yield _Part(words[index], slot, source, governor)


def _is_symmetric(word: Word, other: Word) -> bool:
    """Tell whether a word leaves open who is on which side, or is told from its other end in the source."""
    if word.tag in _PLAIN or other.tag in _PLAIN:
        return True
    own = [*converses(word.lemma), *converses(other.lemma)]
    return any(c.exchange is Exchange.SYMMETRIC or (c.other in {other.lemma, word.lemma}) for c in own)


def _is_compounded(words: Sequence[Word], index: int) -> bool:
    """Tell whether a word is part of another: "record-breaking" has no subject."""
    return words[index].joined or (index + 1 < len(words) and words[index + 1].joined)


def _plays(slots: Slots, word: Word, governor: Word, relation: str) -> bool:
    return any(slot.governor == governor.index and _same(slots, slot, relation) for slot in slots.of(word.index))


def _same(slots: Slots, slot: Slot, relation: str) -> bool:
    """Tell whether a slot of the source is one of the claim: "the sale of the mill by Voss" as "Voss sold the mill"."""
    if slot.relation == relation:
        return True
    if relation == SUBJECT:
        return slot.relation == "by"
    return relation == OBJECT and slot.relation == OF and bool(slots.filling(slot.governor, "by"))


def _exchanged(comparison: Comparison, parts: Sequence[_Part]) -> Reason | None:
    slots = comparison.alignment.source_terms.slots
    for one, two in combinations(parts, 2):
        if one.word is two.word or one.slot == two.slot:
            continue
        if not _reaches(comparison, one.source, two):
            continue
        if not _reaches(comparison, two.source, one):
            continue
        if _plays(slots, one.source, one.governor, one.slot.relation):
            continue
        if _plays(slots, two.source, two.governor, two.slot.relation):
            continue
        if comparison.claim.are_together(one.word, two.word) or comparison.source.are_together(one.source, two.source):
            continue
        message = f"The source has {one.word.text} and {two.word.text} the other way round."
        return comparison.reason("relation", run(one.word, two.word), run(one.source, two.source), message)
    return None


def _swapped(comparison: Comparison) -> Reason | None:
    """Return a reason for two names of which the source has the other before a noun: "Arden rival", "Lisk rival"."""
    for name, noun in _modifiers(comparison.claim):
        found, there = comparison.counterpart(name), comparison.counterpart(noun)
        if found is None or there is None or there.tag is not Tag.NOUN:
            continue
        before = [other for other, governor in _modifiers(comparison.source) if governor is there]
        for other in before if found not in before else ():
            if _stands_for(comparison, name, found, other):
                message = f"In the source “{there.text}” is said of {other.text}."
                return comparison.reason("relation", name, other, message)
    return None


def _stands_for(comparison: Comparison, name: Word, found: Word, other: Word) -> bool:
    """Tell whether a name of the source has the place of one of the claim: another country, or one told elsewhere."""
    said = comparison.origin(other)
    if said is None:
        return _are_peoples(name, other) and not _shares_country(name, other)
    apart = comparison.claim.phrase_of[said.index] != comparison.claim.phrase_of[name.index]
    return apart and said.tag is Tag.NAME and found.tag is Tag.NAME


def _are_peoples(name: Word, other: Word) -> bool:
    """Tell whether both words tell a country before a noun: "German", "Russian"."""
    return is_country(name.lower) and is_country(other.lower)


def _shares_country(name: Word, other: Word) -> bool:
    own, theirs = ({word.lower, *people_of(word.lower), *names_of(word.lower)} for word in (name, other))
    return not own.isdisjoint(theirs)


def _modifiers(sentence: Sentence) -> Iterator[tuple[Word, Word]]:
    """Yield the names that stand before a noun of their phrase, with that noun."""
    for phrase in sentence.phrases:
        head = sentence.words[phrase.head]
        names = (word for word in sentence.words[phrase.start : phrase.head] if word.tag is Tag.NAME)
        yield from ((name, head) for name in names if head.tag is Tag.NOUN)


def _reaches(comparison: Comparison, word: Word, part: _Part) -> bool:
    """Tell whether a word plays a part in the source, by itself or inside the phrase that does.

    "A rise in incomes led to the plan" is turned round by "the plan led to a rise in incomes".
    """
    slots, source = comparison.alignment.source_terms.slots, comparison.source
    phrase = source.phrase_at(word.index)
    while not _plays(slots, word, part.governor, part.slot.relation):
        if phrase is None or phrase.host is None or not part.governor.is_verb or phrase.head != word.index:
            return False
        phrase = source.phrases[phrase.host]
        word = source.words[phrase.head]
    return True


def _subjects(comparison: Comparison, part: _Part) -> list[Word]:
    """Return the subjects that the source has beside a verb of the claim."""
    filling = comparison.alignment.source_terms.slots.filling(part.governor.index, SUBJECT)
    return [comparison.source.words[index] for index in filling]


def _namesakes(comparison: Comparison, part: _Part) -> Reason | None:
    """Return a reason for a subject of which the source has another of the kind: "fish market", "cloth market"."""
    for other in _subjects(comparison, part) if part.slot.relation == SUBJECT and _are_verbs(comparison, part) else ():
        if are_namesakes(comparison, part.word, other) and _acts(comparison.source, other, part.governor.index):
            here, there = up_to(comparison.claim, part.word), up_to(comparison.source, other)
            right = comparison.source.wording(*there)
            message = f"In the source it is “{right}” of which “{part.governor.text}” is said."
            return comparison.reason("relation", here, there, message)
    return None


def _usurped(comparison: Comparison, part: _Part) -> Reason | None:
    """Return a reason for a subject that the source has elsewhere, while the verb has one of its own there."""
    slots = comparison.alignment.source_terms.slots
    theirs = _subjects(comparison, part) if part.slot.relation == SUBJECT else []
    if not theirs or not _are_verbs(comparison, part) or _says(comparison, part):
        return None
    other = theirs[-1]
    if other.lower in closed("things") and _only_modifies(comparison, part.source, other):
        return _reason(comparison, part, other)
    if any(_are_one(comparison, part, word) for word in theirs) or comparison.source.are_together(part.source, other):
        return None
    acts = _acts(comparison.claim, part.word, part.slot.governor)
    if not acts or not _acts(comparison.source, other, part.governor.index) or _does_something_else(comparison, part):
        return None
    undergoes = _plays(slots, part.source, part.governor, OBJECT) and not _is_second(comparison.source, part.source)
    acts_on = _has_object(comparison.claim, comparison.alignment.claim_terms.slots, part.slot.governor)
    if (undergoes and acts_on) or _are_rivals(part, other) or _does_else(comparison, part, other):
        return _reason(comparison, part, other)
    return None


def _does_something_else(comparison: Comparison, part: _Part) -> bool:
    """Tell whether the source's verb only narrows a noun, and shares nothing else: "a road leading to the mill"."""
    own, slots = comparison.alignment.claim_terms.slots, comparison.alignment.source_terms.slots
    clause = comparison.source.clause_at(part.governor.index)
    verb = part.slot.governor
    behind = [word for word, _ in own.beside(verb) if word > verb and word != part.word.index]
    narrows = clause.kind is ClauseKind.PARTICIPLE or (part.governor.tag is Tag.ING and len(clause.group) == 1)
    if not narrows or not behind:
        return False
    theirs = {word for word, _ in slots.beside(part.governor.index)}
    return comparison.alignment.counterpart(min(behind)) not in theirs


def _says(comparison: Comparison, part: _Part) -> bool:
    """Tell whether a verb reports what is said, or it is open whose verb it is: "the head of the guild that hosted"."""
    passive = comparison.source.clause_at(part.governor.index).passive  # "the talks held by the guild"
    phrase = comparison.claim.phrase_at(part.word.index)
    relative = comparison.claim.clause_at(part.slot.governor).kind is ClauseKind.RELATIVE
    open_ = relative and phrase is not None and phrase.host is not None
    return open_ or (bool(speech_of(part.governor.lemma)) and not passive)


def _does_else(comparison: Comparison, part: _Part, other: Word) -> bool:
    """Tell whether both do something in the source, each a thing of its own: "guards held him, and nurses helped"."""
    if part.word.tag is not Tag.NOUN or other.tag is Tag.NAME or comparison.origin(other) is not None:
        return False
    if relate(part.source.lower, other.lower) is not WordRelation.NONE:
        return False
    source = comparison.source
    own, theirs = source.clause_at(part.source.index), source.clause_at(part.governor.index)
    return (
        own.index != theirs.index
        and {own.kind, theirs.kind} <= SIDE_BY_SIDE
        and _acts(source, part.source, own.verb)
        and _plays(comparison.alignment.source_terms.slots, part.source, source.words[own.verb], SUBJECT)
    )


def _turned(comparison: Comparison, part: _Part) -> Reason | None:
    """Return a reason for what the claim's subject does something to, while in the source it is the subject itself."""
    own = comparison.alignment.claim_terms.slots
    slots = comparison.alignment.source_terms.slots
    if part.slot.relation in {SUBJECT, "by"} or not _are_verbs(comparison, part):
        return None
    if not _plays(slots, part.source, part.governor, SUBJECT) or _plays(slots, part.source, part.governor, OBJECT):
        return None
    subjects = [comparison.claim.words[i] for i in own.filling(part.slot.governor, SUBJECT)]
    subject = subjects[-1] if subjects else part.word
    if subject is part.word or not _acts(comparison.claim, subject, part.slot.governor):
        return None
    found = comparison.counterpart(subject)
    sank = part.slot.relation == OBJECT and not _has_object(comparison.source, slots, part.governor.index)
    if sank and not any(_is_other_party(comparison, word) for word in subjects):
        return None  # "the storm sank the boat", "the boat sank in the storm"
    open_ = found is not None and _hangs_on(comparison.source, part, found)
    shared = open_ or (found is not None and _plays(slots, found, part.governor, SUBJECT))
    unknown = found is None and subject.tag is not Tag.NAME
    acts = _acts(comparison.source, part.source, part.governor.index)
    if shared or unknown or not acts or _does_something_else(comparison, part):
        return None
    return _reason(comparison, part._replace(word=subject), part.source)


def _hangs_on(sentence: Sentence, part: _Part, noun: Word) -> bool:
    """Tell whether it is open which of two nouns does what stands behind them: "land on slopes receding"."""
    if sentence.clause_at(part.governor.index).kind not in {ClauseKind.PARTICIPLE, ClauseKind.RELATIVE}:
        return False
    phrase, host = sentence.phrase_at(part.source.index), sentence.phrase_at(noun.index)
    return phrase is not None and host is not None and phrase.host == host.index


def _moved(comparison: Comparison, part: _Part) -> Reason | None:
    """Return a reason for a name beside one verb that the source has beside another: "born in Lisk, died in Morne"."""
    if part.word.tag is not Tag.NAME or part.slot.relation in {SUBJECT, OBJECT, OF} or not _are_verbs(comparison, part):
        return None
    slots = comparison.alignment.source_terms.slots
    own = slots.of(part.source.index)
    words = comparison.source.words
    beside = any(slot.governor == part.governor.index for slot in own)
    if beside or not any(slot.relation == part.slot.relation and words[slot.governor].is_verb for slot in own):
        return None
    for index in slots.filling(part.governor.index, part.slot.relation):
        other = words[index]
        if other.tag is Tag.NAME and not _are_one(comparison, part, other):
            if comparison.source.are_together(part.source, other):
                return None
            message = f"The source has {other.text} beside “{part.governor.text}”, not {part.word.text}."
            return comparison.reason("name", part.word, other, message)
    return None


def _displaced(comparison: Comparison, part: _Part) -> Reason | None:
    """Return a reason for a deed that the source gives another verb, while the claim's has an object of its own there.

    "Gave an answer" against "sought an answer from the guild that gave the loan".
    """
    if part.slot.relation != OBJECT or not _are_verbs(comparison, part) or not _is_deed_done(comparison, part):
        return None
    slots, words = comparison.alignment.source_terms.slots, comparison.source.words
    own = slots.of(part.source.index)
    theirs = [words[slot.governor] for slot in own if slot.relation == OBJECT and words[slot.governor].is_verb]
    others = [words[index] for index in slots.filling(part.governor.index, OBJECT)]
    if len(theirs) != 1 or not others or any(slot.governor == part.governor.index for slot in own):
        return None
    verb, other = theirs[0], others[0]
    if comparison.origin(verb) is not None or _are_joined(comparison.source, verb, part.governor):
        return None
    if (
        comparison.source.are_together(part.source, other)
        or relate(verb.lower, part.governor.lower) is not WordRelation.NONE
    ):
        return None
    message = f"The source has “{part.source.text}” beside “{verb.text}”, and “{part.governor.text}” beside another."
    return comparison.reason(
        "relation", run(comparison.claim.words[part.slot.governor], part.word), run(verb, part.source), message
    )


def _is_deed_done(comparison: Comparison, part: _Part) -> bool:
    """Tell whether a verb and its object are one predicate: "give an answer"; another verb makes another one of it."""
    verb = comparison.claim.words[part.slot.governor]
    return verb.lemma in word_list("understood", "doing") and bool(senses_of(part.word.lemma).deeds)


def _are_joined(sentence: Sentence, one: Word, two: Word) -> bool:
    """Tell whether one of two verbs governs the other, or they stand side by side: what one acts on, both may."""
    first, second = sentence.clause_at(one.index), sentence.clause_at(two.index)
    if first.index == second.index or first.governor == two.index or second.governor == one.index:
        return True
    return ClauseKind.INFINITIVE in {first.kind, second.kind}


def _only_modifies(comparison: Comparison, word: Word, pronoun: Word) -> bool:
    """Tell whether a name only stands before a noun of the pronoun's own clause: "at an Arden fair it sold a boat"."""
    phrase = comparison.source.phrase_at(word.index)
    if phrase is None or phrase.head == word.index or phrase.preposition is None or word.genitive:
        return False
    between = comparison.source.words[phrase.stop : pronoun.index]
    return phrase.stop <= pronoun.index and all(w.tag in {Tag.MARK, Tag.DATE, Tag.ADVERB} for w in between)


def _are_verbs(comparison: Comparison, part: _Part) -> bool:
    return part.governor.is_verb and comparison.claim.words[part.slot.governor].is_verb


def _is_other_party(comparison: Comparison, word: Word) -> bool:
    """Tell whether the source has a word of the claim as whom something comes from, goes to or is against."""
    found = comparison.counterpart(word)
    own = comparison.alignment.source_terms.slots.of(found.index) if found is not None else []
    return any(slot.relation in _OTHER_PARTY for slot in own)


def _has_object(sentence: Sentence, slots: Slots, verb: int) -> bool:
    """Tell whether a verb acts on something: a day in its place is none."""
    return any(sentence.words[index].tag is not Tag.DATE for index in slots.filling(verb, OBJECT))


def _are_rivals(part: _Part, other: Word) -> bool:
    """Tell whether both are names, of countries or of none: a player wins for his country, and so wins both."""
    if not (is_capital(part.word) and is_capital(other)):
        return False
    return is_country(part.word.lower) is is_country(other.lower)


def _is_second(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word is a later member of a list: "foxes took 30 hens, and dogs eight" looks like one."""
    phrase = sentence.phrase_at(word.index)
    return phrase is not None and phrase.conjunct is not None


def _acts(sentence: Sentence, subject: Word, verb: int) -> bool:
    """Tell whether a word is the subject of a verb beyond doubt.

    It stands right before its verb group, with a relative at most between; or so before that of the clause whose
    subject a participle or coordinated verb takes; or behind "by".
    """
    phrase = sentence.phrase_at(subject.index)
    clause = sentence.clause_of_verb(verb)
    if phrase is None or clause is None or subject.tag not in NOUNS or not _agree(sentence, subject, clause):
        return False
    if phrase.role is Role.AGENT and phrase.clause == clause.index:
        return True
    clauses = [clause]
    if clause.kind in {ClauseKind.PARTICIPLE, ClauseKind.COORDINATE} and clause.start > phrase.stop:
        clauses = [c for c in sentence.clauses if phrase.index in c.subject and c.kind is ClauseKind.MAIN] or clauses
    return any(
        c.group and phrase.stop <= c.group[0]
        and all(w.tag is Tag.ADVERB or w.index == c.opener for w in sentence.words[phrase.stop : c.group[0]])
        for c in clauses
    )  # fmt: skip


def _agree(sentence: Sentence, subject: Word, clause: Clause) -> bool:
    """Tell whether a verb may have a noun for its subject: not "live" of "showed the event live"."""
    first = sentence.words[clause.group[0]] if clause.group else None
    singular = subject.tag is Tag.NOUN and subject.lower == subject.lemma and subject.lower not in closed("collectives")
    return first is None or first.tag is not Tag.BASE or not singular


def _reason(comparison: Comparison, part: _Part, other: Word) -> Reason:
    message = f"In the source it is {other.text} of whom “{part.governor.text}” is said, not {part.word.text}."
    return comparison.reason("relation", part.word, other, message)


def _are_one(comparison: Comparison, part: _Part, other: Word) -> bool:
    """Tell whether the source's subject may be the claim's: the same word, its name, or a word that stands for it."""
    if other.index == part.source.index or other.tag not in NOUNS:
        return True
    alignment = comparison.alignment
    own, theirs = alignment.claim_terms.name_of(part.word), alignment.source_terms.name_of(other)
    named, others = [word.lower for word in own], [word.lower for word in theirs]
    full = [word.lower for word in alignment.source_terms.name_of(part.source)]
    if len(own) > 1 and named == full and set(named).isdisjoint(others):
        return False  # the source has the very name elsewhere
    return comparison.may_be_one(part.word, other)
