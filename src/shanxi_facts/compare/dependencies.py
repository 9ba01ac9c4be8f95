"""What stands beside what: two words of the claim of which one depends on the other, and does not in the sentence.

"The Lisk guild met the Arden council" has all words of "the Lisk council met the Arden guild"; each of them stands
beside another. This rule asks of each dependency of the claim for one between the same words of the sentence, in any of
the ways in which English says it (see ``reading.dependencies``). It holds back a match where there is none, and another
word of the sentence has the place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from shanxi_facts.alignment.model import Relation
from shanxi_facts.alignment.options import SAME, options_of_word
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.meaning import relate
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.dependencies import MODIFIER, NAME, Dependency, described, whose
from shanxi_facts.reading.model import FINITE, NOUNS, VERBS, ClauseKind, Role, Tag, Word
from shanxi_facts.reading.slots import IS, OBJECT, OF, SUBJECT
from shanxi_facts.reading.terms import WIDE

_KINDS = {**dict.fromkeys(NOUNS, Tag.NOUN), **dict.fromkeys(VERBS, Tag.BASE), Tag.ADJECTIVE: Tag.ADJECTIVE}
_TOLD = FINITE | {ClauseKind.INFINITIVE}
_STANDING_IN = frozenset({Tag.PRONOUN, Tag.DETERMINER, Tag.NUMBER})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for the first dependency of the claim that the sentence has between other words."""
    if comparison.is_verbatim():
        return
    terms = comparison.alignment.claim_terms
    for dependency in terms.dependencies:
        if dependency.word in terms.attributing:
            continue
        broken = _broken(comparison, dependency)
        if broken is not None:
            word, governor = broken
            message = f"The source does not have {word.text} beside {governor.text}."
            yield comparison.reason("relation", word, None, message)
            return


def _broken(comparison: Comparison, dependency: Dependency) -> tuple[Word, Word] | None:
    """Return the two words of a dependency that the sentence does not have between these words."""
    word = comparison.claim.words[dependency.word]
    here = _same(comparison, word)
    if here is None:
        return None
    governors: list[tuple[Word, Word]] = []
    for index in dependency.governors:
        governor = comparison.claim.words[index]
        there = _same(comparison, governor)
        if there is None:
            return None
        if governor.is_verb and dependency.relation in {SUBJECT, OBJECT} and not _is_told(comparison, governor, word):
            return None
        governors.append((governor, there))
    for governor, there in governors:
        if not _is_broken(comparison, dependency, (word, here), (governor, there)):
            return None
    return word, governors[0][0]


def _is_told(comparison: Comparison, verb: Word, noun: Word) -> bool:
    """Tell whether it is sure what a verb is said of; who says what is no matter here."""
    clause = comparison.claim.clause_of_verb(verb.index)
    if noun.index in comparison.alignment.claim_terms.speakers or _is_inserted(comparison.claim, verb):
        return False
    return clause is not None and (clause.kind in _TOLD or noun.index > verb.index)


def _is_inserted(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a comma stands right before a verb of saying, whose subject is behind it: "the mill, says Voss,"."""
    before = sentence.word_at(verb.index - 1)
    return before is not None and before.lower == "," and verb.lemma in closed("reporting")


def _same(comparison: Comparison, word: Word) -> Word | None:
    """Return the same word of the sentence, as the same part of speech."""
    link = comparison.alignment.links.get(word.index)
    if link is None or link.source < 0 or link.relation is not Relation.EQUAL:
        return None
    other, kind = comparison.source.words[link.source], _KINDS.get(word.tag)
    return other if kind is not None and kind is _KINDS.get(other.tag) and word.lemma == other.lemma else None


def _is_broken(comparison: Comparison, dependency: Dependency, one: tuple[Word, Word], two: tuple[Word, Word]) -> bool:
    """Tell whether no instance of a word depends on its governor in the sentence, and something else does."""
    source, relation = comparison.alignment.source_terms, dependency.relation
    if relation == OF and one[0].genitive and _is_title(comparison, one[1], two[1]):
        return True
    if relation != IS and (two[1].index, relation) in source.slots.of(one[1].index):
        return False
    return _is_elsewhere(comparison, dependency, one, two)


def _is_elsewhere(
    comparison: Comparison, dependency: Dependency, one: tuple[Word, Word], two: tuple[Word, Word]
) -> bool:
    relation = dependency.relation
    words, governors = _instances(comparison, *one), _instances(comparison, *two)
    pairs = product(words, governors)
    if any(_is_kept(comparison, relation, (one[0], two[0]), word, governor) for word, governor in pairs):
        return False
    if relation == MODIFIER:
        own = comparison.alignment.claim_terms.words
        says = min(own[one[0].index].weight, own[two[0].index].weight) > WIDE
        return says and _describes_another(comparison, words, governors)
    if relation == IS:
        return not _is_listed(comparison.claim, two[0]) and _is_another(comparison, one[1].index, two[1].index)
    return all(_is_taken(comparison, dependency, (one[0], two[0]), governor) for governor in governors)


def _describes_another(comparison: Comparison, adjectives: Iterable[int], nouns: set[int]) -> bool:
    """Tell whether all instances of an adjective are said of other nouns in the sentence."""
    source = comparison.source
    said = [described(source, index) for index in adjectives]
    return all(
        found and nouns.isdisjoint(found) and not any(source.words[noun].tag is Tag.PRONOUN for noun in found)
        for found in said
    )


def _is_title(comparison: Comparison, word: Word, noun: Word) -> bool:
    """Tell whether a noun is said of a name that the claim makes its owner: "Voss's mother" of "mother Ida Voss"."""
    source = comparison.alignment.source_terms
    owns = any(slot == (noun.index, OF) for slot in source.slots.of(word.index))
    return not owns and noun.index in source.ties.names_of(word.index)


def _instances(comparison: Comparison, word: Word, there: Word) -> set[int]:
    """Return the words of the sentence that a word of the claim may stand for."""
    term = comparison.alignment.claim_terms.words[word.index]
    found = options_of_word(word, term, comparison.alignment.source_terms)
    return {option.source for option in found if option.relation in SAME} | {there.index}


def _is_kept(comparison: Comparison, relation: str, own: tuple[Word, Word], word: int, governor: int) -> bool:
    ties = comparison.alignment.source_terms.ties
    if relation == IS:
        return _are_one(comparison, word, governor)
    if ties.are_tied(word, governor, relation):
        return True
    phrase = comparison.source.phrase_at(word)
    if (
        phrase is not None
        and not comparison.source.words[word].genitive
        and ties.are_tied(phrase.head, governor, relation)
    ):
        return True  # "the fish market opened": so did the market
    if relation == OF:
        return own[0].index < own[1].index and _holds(comparison, word, governor)
    if relation == SUBJECT and _is_in_respect(comparison, word, governor):
        return True
    return relation not in {SUBJECT, OBJECT} and _is_beside(comparison, word, governor, relation)


def _is_in_respect(comparison: Comparison, word: int, verb: int) -> bool:
    """Tell whether the claim says of what has a quality what the sentence says of the quality.

    "Bread fell in price" of "the price of bread fell": the possessor and attribute alternation of Levin, English Verb
    Classes and Alternations (1993), section 2.13.4.
    """
    source, slots = comparison.source, comparison.alignment.source_terms.slots
    for slot in slots.of(word):
        quality = source.words[slot.governor]
        own = comparison.origin(quality)
        if slot.relation != OF or own is None or quality.index not in slots.filling(verb, SUBJECT):
            continue
        phrase = comparison.claim.headed_by(own.index)
        if phrase is not None and comparison.claim.preposition(phrase) == "in":
            return True
    return False


def _are_one(comparison: Comparison, word: int, other: int) -> bool:
    """Tell whether one of two nouns may be said of the other."""
    word, other = _whole(comparison.source, word), _whole(comparison.source, other)
    source, slots = comparison.source, comparison.alignment.source_terms.slots
    if (
        comparison.alignment.source_terms.ties.are_one(word, other)
        or 0 <= source.phrase_of[word] == source.phrase_of[other]
    ):
        return True
    own, theirs = (
        {s.governor: s.relation for s in slots.of(index) if source.words[s.governor].is_verb} for index in (word, other)
    )
    if any(own[verb] != theirs[verb] for verb in own.keys() & theirs.keys()):
        return True  # "they named Voss mayor"
    return any(
        slot.governor in {word, other} and slot.relation == "as" for index in (word, other) for slot in slots.of(index)
    )


def _whole(sentence: Sentence, index: int) -> int:
    """Return the head of the phrase of a word; what owns a noun is a thing by itself."""
    phrase = sentence.phrase_at(index)
    is_part = phrase is not None and not any(word.genitive for word in sentence.words[index : phrase.head])
    return phrase.head if phrase is not None and is_part else index


def _holds(comparison: Comparison, holder: int, noun: int) -> bool:
    """Tell whether a noun may be said to have another: "Voss sold his mill", "Voss sold the mill"."""
    source, slots = comparison.source, comparison.alignment.source_terms.slots
    owners = whose(source, noun)
    if owners is not None:
        return holder in owners
    phrase = source.phrase_at(noun)
    before = source.words[phrase.start : noun] if phrase is not None else ()
    if any(word.lower in closed("possessives") for word in before):
        return True
    verbs = {slot.governor for slot in slots.of(noun) if source.words[slot.governor].is_verb}
    return any(slot.relation == SUBJECT and slot.governor in verbs for slot in slots.of(holder))


def _is_beside(comparison: Comparison, word: int, governor: int, relation: str) -> bool:
    """Tell whether what stands behind a preposition hangs on the verb of a noun, or on a noun of the verb."""
    slots = comparison.alignment.source_terms.slots
    its = {slot.governor for slot in slots.of(governor)}
    for slot in slots.of(word):
        if slot.relation == relation and (
            slot.governor in its or any(s.governor == governor for s in slots.of(slot.governor))
        ):
            return True
    return False


def _is_taken(comparison: Comparison, dependency: Dependency, own: tuple[Word, Word], governor: int) -> bool:
    """Tell whether something else has the place of a dependency in the sentence, and has it not in the claim."""
    slots, words = comparison.alignment.source_terms.slots, comparison.source.words
    word, head = own
    relation = dependency.relation
    if relation == MODIFIER or (relation == OF and whose(comparison.source, governor) is not None):
        return True
    if relation == NAME:
        return True
    if relation == OF:
        compound = _is_compound(comparison.claim, word.index, head.index)
        fillers = [i for i in slots.filling(governor, OF) if _is_compound(comparison.source, i, governor) is compound]
    else:
        fillers = slots.filling(governor, relation)
    if any(words[i].tag in _STANDING_IN or words[i].lower in closed("determiners") for i in fillers):
        return False
    if relation == SUBJECT and not _is_sure(comparison.source, governor, fillers):
        return False
    if relation == SUBJECT and not fillers:
        return _acts_elsewhere(comparison, word, governor)
    mine = set(comparison.alignment.claim_terms.slots.filling(head.index, relation))
    fillers = [index for index in fillers if not _is_around(comparison, word, head, index)]
    others = (words[index] for index in fillers if comparison.alignment.reverse.get(index) not in mine)
    return not all(relate(word.lower, other.lower).is_same for other in others)


def _is_around(comparison: Comparison, word: Word, head: Word, filler: int) -> bool:
    """Tell whether a noun of the sentence has that of the claim behind its "of", and says no more than the claim.

    So it is with "a number of boats" and "the port of Arden", and where the claim has both nouns beside its verb: "the
    growth of trade slowed", "trade slowed in its growth".
    """
    there, ties = comparison.counterpart(word), comparison.alignment.claim_terms.ties
    source = comparison.alignment.source_terms
    if there is None or (filler, OF) not in source.slots.of(there.index):
        return False
    said, lemma = comparison.alignment.reverse.get(filler), comparison.source.words[filler].lemma
    if lemma in closed("containers") or (word.tag is Tag.NAME and lemma in closed("governed_places")):
        return True
    return said is not None and ties.are_tied(said, head.index, OF)


def _acts_elsewhere(comparison: Comparison, word: Word, verb: int) -> bool:
    """Tell whether a noun does something else in the sentence, which does not say who did what a verb tells."""
    source = comparison.source
    clause, there = source.clause_of_verb(verb), comparison.counterpart(word)
    if there is None or clause is None or not clause.passive:
        return False
    phrase = source.phrase_at(there.index)
    return phrase is not None and phrase.role is Role.AGENT and phrase.clause != clause.index


def _is_sure(sentence: Sentence, verb: int, subjects: Iterable[int]) -> bool:
    """Tell whether it is sure what a verb of the sentence is said of: it is finite, or tells it behind "by"."""
    clause = sentence.clause_of_verb(verb)
    phrases = (sentence.phrase_at(index) for index in subjects)
    by = any(phrase is not None and phrase.role is Role.AGENT for phrase in phrases)
    return by or (clause is not None and clause.kind in _TOLD)


def _is_compound(sentence: Sentence, word: int, head: int) -> bool:
    """Tell whether a noun stands before another as the first part of a compound: "fish market"."""
    apart = any(between.genitive for between in sentence.words[word:head])
    return 0 <= sentence.phrase_of[word] == sentence.phrase_of[head] and not apart


def _is_listed(sentence: Sentence, word: Word) -> bool:
    phrase = sentence.phrase_at(word.index)
    return phrase is not None and len(sentence.list_of(phrase)) > 1


def _is_another(comparison: Comparison, word: int, noun: int) -> bool:
    """Tell whether the sentence says of one of two nouns that it is something else: "Voss, the mayor, met Lind"."""
    own, theirs = comparison.alignment.claim_terms.ties, comparison.alignment.source_terms.ties
    for index in (word, noun):
        here = comparison.alignment.reverse.get(index)
        for other in theirs.names_of(index):
            said = comparison.alignment.reverse.get(other)
            if said is None or here is None or not own.are_one(said, here):
                return True
    return False
