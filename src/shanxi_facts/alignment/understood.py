"""Linking words that name what the sentence says by its construction: "the reserves total 90 tonnes", "were 90 tonnes".

A verb that leaves what is said to a figure, a place or the noun of a deed, and a noun that only names the sort of thing
that the noun before it names. The words around it have to be linked, and to stand so to each other in the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from shanxi_facts.alignment.linking import Linking
from shanxi_facts.alignment.model import AlignedToken, Relation
from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.language.names import names_of, people_of
from shanxi_facts.language.senses import senses_of
from shanxi_facts.reading import Terms
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import LIGHT, Clause, Phrase, Tag, Word
from shanxi_facts.reading.scope import Amount
from shanxi_facts.reading.slots import IS, OBJECT, SUBJECT

_STATES = frozenset({Tag.ADJECTIVE, Tag.PAST})
_TABLED = frozenset({":", "|"})


def link_understood(linking: Linking) -> None:
    """Link the words of the claim that only name what the sentence says by its construction."""
    for word in linking.claim.sentence.words:
        if word.index in linking.links:
            continue
        for way in _ways(word):
            found = way(linking, word)
            if found is None:
                continue
            if word.tag is Tag.NUMBER:
                linking.lend(word.index, Relation.CONTEXT)  # what rules compare with a figure is a figure
            else:
                linking.links[word.index] = AlignedToken(word.index, found, Relation.SYNONYM)
            break


def may_be_understood(word: Word) -> bool:
    """Tell whether a word may be linked to one that has no key of it."""
    return any(True for _ in _ways(word))


def may_be_understood_as(lemma: str) -> bool:
    """Tell whether a word with this base form may be understood, as a verb or as a noun."""
    return any(lemma in word_list("understood", kind) for kind in _KINDS)


def may_be_understood_figure(lower: str) -> bool:
    """Tell whether a figure may be understood: the two of "both", the 100% of "all"."""
    return lower in word_list("understood", "pair") or lower in read_data("understood")["wholes"]


def _is(word: Word, kind: str) -> bool:
    return word.lemma in word_list("understood", kind)


def _ways(word: Word) -> Iterator[Callable[[Linking, Word], int | None]]:
    if word.is_verb:
        for kind, way in _VERBS:
            if _is(word, kind):
                yield way
    elif word.tag is Tag.NOUN:
        for kind, way in _NOUNS:
            if _is(word, kind):
                yield way
    elif word.tag is Tag.NUMBER and word.lower in word_list("understood", "pair"):
        yield _both
    elif word.tag is Tag.NUMBER and word.lower in read_data("understood")["wholes"]:
        yield _whole


def _measuring(linking: Linking, verb: Word) -> int | None:
    """Return the figure that the sentence gives for the subject: "the reserves total 90 tonnes"."""
    claim, source = linking.claim, linking.source
    subject = _linked_filler(linking, verb, SUBJECT)
    if subject is None:
        return None
    phrases = (p for p in claim.sentence.phrases if p.start > verb.index and p.clause == _own(claim, verb).index)
    for phrase in phrases:
        figure = linking.in_sentence(phrase.head)
        if claim.sentence.quantity(claim.sentence.words[phrase.head]) is None or figure is None:
            continue
        return figure if _is_figure_of(source, figure, subject) else None
    return None


def _is_figure_of(source: Terms, figure: int, subject: int) -> bool:
    """Tell whether a figure is what a subject comes to: "90 tonnes of reserves", "reserves were 90", "rose to 90"."""
    sentence = source.sentence
    phrase, holder = sentence.phrase_at(figure), sentence.phrase_at(subject)
    if phrase is None or holder is None:
        return False
    if holder.index in {phrase.index, phrase.host} or holder.host == phrase.index:
        return True
    preposition = sentence.preposition(phrase)
    if not (preposition is None or preposition in word_list("understood", "ends")):
        return False
    for slot in source.slots.of(subject):
        verb = sentence.words[slot.governor]
        if slot.relation == SUBJECT and sentence.clause_of[figure] == sentence.clause_of[slot.governor]:
            return preposition is not None or verb.tag is Tag.BE or _is(verb, "measuring")
    return False


def _placing(linking: Linking, verb: Word) -> int | None:
    """Return the preposition behind a subject that says where it is: "the kids in Arden" of "kids live in Arden"."""
    subject = _linked_filler(linking, verb, SUBJECT) or _linked_filler(linking, verb, OBJECT)
    if subject is None:
        return None
    clause = _own(linking.claim, verb)
    for number in clause.complements:
        phrase = linking.claim.sentence.phrases[number]
        place = linking.in_sentence(phrase.head)
        there = linking.source.sentence.phrase_at(place) if place is not None else None
        if there is None or linking.claim.sentence.preposition(phrase) not in closed("local_prepositions"):
            continue
        if linking.source.sentence.preposition(there) not in closed("local_prepositions"):
            continue
        if _hangs_on(linking.source, there, subject):
            return there.preposition
    return None


def _hangs_on(source: Terms, phrase: Phrase, subject: int) -> bool:
    """Tell whether a phrase is said of a noun: behind it, or behind an "is" that it is the subject of.

    In "met divers in Arden" it may be the meeting that is there.
    """
    holder = source.sentence.phrase_at(subject)
    if holder is None:
        return False
    if phrase.host == holder.index:
        objects = {slot.governor for slot in source.slots.of(holder.head) if slot.relation == OBJECT}
        return objects.isdisjoint(slot.governor for slot in source.slots.of(phrase.head))
    clause = source.sentence.clauses[phrase.clause] if phrase.clause >= 0 else None
    is_said = clause is not None and clause.verb >= 0 and source.sentence.words[clause.verb].tag is Tag.BE
    return is_said and clause is not None and holder.index in clause.subject


def _lasting(linking: Linking, verb: Word) -> int | None:
    """Return the "is" of the sentence before what the claim says to be so still: "two remain missing"."""
    words = linking.claim.sentence.words
    state = next((w for w in words[verb.index + 1 :] if w.tag not in {Tag.ADVERB, Tag.DETERMINER}), None)
    there = linking.in_sentence(state.index) if state is not None else None
    if there is None:
        return None
    clause = linking.source.sentence.clause_at(there)
    before = [index for index in clause.group if index < there] or [clause.verb]
    last = linking.source.sentence.words[before[-1]] if before[-1] >= 0 else None
    return (
        last.index
        if last is not None and last.tag is Tag.BE and last.lower in word_list("understood", "present")
        else None
    )


def _leaving(linking: Linking, verb: Word) -> int | None:
    """Return what became of those whom the claim says something left so: "the raid left two men dead", "killed two"."""
    claim = linking.claim.sentence
    left = next((claim.phrases[i] for i in _own(linking.claim, verb).objects), None)
    if left is None or linking.in_sentence(left.head) is None:
        return None
    state = next((word for word in claim.words[left.head + 1 :] if word.tag is not Tag.ADVERB), None)
    there = linking.in_sentence(state.index) if state is not None and state.tag in _STATES else None
    subject = _linked_filler(linking, verb, SUBJECT)
    if there is None or subject is None:
        return there
    slots = linking.source.slots.of(subject)
    causes = any(slot.governor == there and slot.relation in word_list("understood", "causes") for slot in slots)
    return there if causes else None


def _doing(linking: Linking, verb: Word) -> int | None:
    return _deed(linking, verb, "doing")


def _undergoing(linking: Linking, verb: Word) -> int | None:
    return _deed(linking, verb, "undergoing")


def _deed(linking: Linking, verb: Word, kind: str) -> int | None:
    """Return the word of the sentence for the deed that a verb leaves to its object: "suffered a sharp decline".

    The deed is a verb there, the object of a verb of the same kind, or stands without any.
    """
    deed = _linked_filler(linking, verb, OBJECT)
    if deed is None:
        return None
    source, word = linking.source, linking.source.sentence.words[deed]
    named = linking.claim.sentence.words[linking.reverse.get(deed, verb.index)]
    if not senses_of(named.lemma).deeds or word.is_verb:
        return deed if word.is_verb and senses_of(named.lemma).deeds else None
    for slot in source.slots.of(deed):
        governor = source.sentence.words[slot.governor]
        if slot.relation in {OBJECT, IS, SUBJECT} and (governor.is_verb or governor.tag in LIGHT):
            alike = governor.tag in LIGHT or _is(governor, kind) or "support" in source.words[governor.index].tags
            return deed if alike else None
    return None


def _having(linking: Linking, verb: Word) -> int | None:
    """Return what the sentence has for "has": a verb of the kind, "with", or the genitive."""
    owner, thing = _linked_filler(linking, verb, SUBJECT), _linked_filler(linking, verb, OBJECT)
    if owner is None or thing is None:
        return None
    source = linking.source
    for slot in source.slots.of(thing):
        if slot.governor == owner and slot.relation == "with":
            return thing
        governor = source.sentence.words[slot.governor]
        has = governor.tag is Tag.HAVE or _is(governor, "having")
        if slot.relation == OBJECT and has and owner in source.slots.filling(slot.governor, SUBJECT):
            return slot.governor
    return None


def _general(linking: Linking, noun: Word) -> int | None:
    """Return the noun that names a thing without the sort of thing it is: "search" of "search operation"."""
    claim, source = linking.claim.sentence, linking.source.sentence
    phrase = claim.phrase_at(noun.index)
    if phrase is None or phrase.head != noun.index or noun.index == phrase.start:
        return None
    before = claim.words[noun.index - 1]
    other = linking.in_sentence(before.index)
    if other is None or before.tag not in {Tag.NOUN, Tag.ING} or before.genitive:
        return None
    there = source.phrase_at(other)
    return other if there is not None and there.head == other and source.words[other].tag is Tag.NOUN else None


def _everywhere(linking: Linking, noun: Word) -> int | None:
    """Return the countries that are somewhere in the world in any case: "100 countries around the world"."""
    claim = linking.claim.sentence
    phrase = claim.phrase_at(noun.index)
    if phrase is None or phrase.preposition is None:
        return None
    before = claim.words[phrase.preposition - 1] if phrase.preposition else None
    if before is None or before.lemma not in word_list("understood", "lands"):
        return None
    beside = claim.phrase_at(before.index)
    return linking.in_sentence(before.index) if beside is not None and beside.quantity >= 0 else None


def _somebody(linking: Linking, noun: Word) -> int | None:
    """Return the name or pronoun in the place of "a man" or "woman": "Man sues guild" of "Otto Voss sued the guild"."""
    claim, source = linking.claim, linking.source
    phrase = claim.sentence.headed_by(noun.index)
    if phrase is None or any(
        word.tag is not Tag.DETERMINER for word in claim.sentence.words[phrase.start : phrase.head]
    ):
        return None
    for slot in claim.slots.of(noun.index):
        verb = linking.in_sentence(slot.governor)
        if verb is None or not source.sentence.words[verb].is_verb:
            continue
        for index in source.slots.filling(verb, slot.relation):
            if _may_be(source.sentence.words[index], noun):
                return index
    return None


def _may_be(word: Word, noun: Word) -> bool:
    """Tell whether a word may stand for a man or a woman."""
    pronouns: dict[str, str] = read_data("understood")["pronouns"]
    if word.tag is Tag.PRONOUN:
        return word.lower in pronouns.get(noun.lemma, "").split()
    return word.tag is Tag.NAME and not names_of(word.lower) and not people_of(word.lower) and not word.text.isupper()


def _named(linking: Linking, noun: Word) -> int | None:
    """Return the name of a place of which the claim only says what it is: "the towns of Orle and Lisk".

    Where the sentence says itself what it is, that is compared.
    """
    claim, source = linking.claim.sentence, linking.source
    phrase = claim.headed_by(noun.index)
    if phrase is None or any(word.tag is not Tag.DETERMINER for word in claim.words[phrase.start : phrase.head]):
        return None
    name = next((p for p in claim.phrases if p.host == phrase.index and claim.preposition(p) == "of"), None)
    there = linking.in_sentence(name.head) if name is not None else None
    if there is None or source.sentence.words[there].tag is not Tag.NAME:
        return None
    told = (source.sentence.words[slot.governor] for slot in source.slots.of(there) if slot.relation in {"of", IS})
    return None if any(_is(word, "named") for word in told) else there


def _casualties(linking: Linking, noun: Word) -> int | None:
    """Return the noun that counts what befell people, one each: "21 people are dead" of "21 deaths"."""
    claim, source = linking.claim.sentence, linking.source.sentence
    phrase = claim.headed_by(noun.index)
    figure = next((w for w in claim.words[phrase.start : phrase.head] if w.tag is Tag.NUMBER), None) if phrase else None
    other = linking.in_sentence(figure.index) if figure is not None else None
    there = source.phrase_at(other) if other is not None else None
    return there.head if there is not None and _is(source.words[there.head], "casualties") else None


def _both(linking: Linking, number: Word) -> int | None:
    """Return the "both" of the sentence for the "two" of the claim before the same noun."""
    claim, source = linking.claim.sentence, linking.source.sentence
    phrase = claim.phrase_at(number.index)
    head = linking.in_sentence(phrase.head) if phrase is not None else None
    there = source.phrase_at(head) if head is not None else None
    if (
        there is None
        or there.start >= there.head
        or source.words[there.start].lower not in word_list("understood", "both")
    ):
        return None
    return there.start


def _whole(linking: Linking, share: Word) -> int | None:
    """Return the "all" of the sentence for the "100%" of the claim: of the same noun, or beside it in a table."""
    claim, source = linking.claim.sentence, linking.source
    phrase = claim.phrase_at(share.index)
    if phrase is None or phrase.head != share.index:
        return None
    of = [other for other in claim.phrases if other.host == phrase.index and claim.preposition(other) == "of"]
    alone = claim.phrases[:1] if phrase.index and claim.words[phrase.start - 1].lower in _TABLED else ()
    for other in of or alone:
        head = linking.in_sentence(other.head)
        if head is not None and _is_all(source, head):
            return head
    return None


def _is_all(source: Terms, noun: int) -> bool:
    """Tell whether a sentence speaks of all of something, and not of a share of all."""
    scope, phrase = source.scopes.get(noun), source.sentence.phrase_at(noun)
    if scope is None or phrase is None or scope.amount is not Amount.ALL:
        return False
    return phrase.host is None or source.sentence.words[source.sentence.phrases[phrase.host].head].number < 0


def _own(terms: Terms, verb: Word) -> Clause:
    return terms.sentence.clause_of_verb(verb.index) or terms.sentence.clause_at(verb.index)


def _linked_filler(linking: Linking, verb: Word, relation: str) -> int | None:
    """Return the word of the sentence that the subject or object of a verb of the claim is linked to."""
    found = (linking.in_sentence(index) for index in linking.claim.slots.filling(verb.index, relation))
    return next((index for index in found if index is not None), None)


_VERBS: tuple[tuple[str, Callable[[Linking, Word], int | None]], ...] = (
    ("measuring", _measuring),
    ("placing", _placing),
    ("lasting", _lasting),
    ("doing", _doing),
    ("undergoing", _undergoing),
    ("having", _having),
    ("leaving", _leaving),
)
_NOUNS: tuple[tuple[str, Callable[[Linking, Word], int | None]], ...] = (
    ("general", _general),
    ("places", _everywhere),
    ("named", _named),
    ("persons", _somebody),
    ("people", _casualties),
)
_KINDS = tuple(kind for kind, _ in (*_VERBS, *_NOUNS))
