"""What depends on what: what a statement says of it, and what a sentence leaves possible.

A dependency of a claim is one word beside another: a noun beside its verb, what stands behind a preposition, an owner,
an adjective before its noun, the parts of a name. Where its reading is open ("saw the man with the glass") both
governors are kept, and one of them is enough.

A sentence leaves more possible than one reading of it: a phrase may hang on each noun and verb that it can reach, a
relative clause on each noun before it, and what is said of one member of a list, or of one name of a thing, may be said
of the others. ``Ties`` holds all of that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from shanxi_facts.language.titles import offices_of
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import FINITE, NOUNS, VERBS, Clause, ClauseKind, Phrase, Tag, Word
from shanxi_facts.reading.names import Mention
from shanxi_facts.reading.sentence import Sentence
from shanxi_facts.reading.slots import IS, OBJECT, OF, SUBJECT, Slot, Slots, title_of

MODIFIER = "modifier"
NAME = "name"
_MODIFYING = frozenset({Tag.ADJECTIVE, Tag.PAST, Tag.ING})
_GOVERNING = NOUNS | VERBS
_NARROWING = frozenset({ClauseKind.RELATIVE, ClauseKind.PARTICIPLE})
_DEEPEST = 6  # clauses inside each other, phrases that hang on each other


class Dependency(NamedTuple):
    """A word beside another, or beside one of several where the reading is open."""

    word: int
    relation: str
    governors: tuple[int, ...]


def dependencies_of(sentence: Sentence, slots: Slots, mentions: Mapping[int, Mention]) -> tuple[Dependency, ...]:
    """Return the dependencies between the words of a sentence that say something.

    >>> from shanxi_facts.reading import Terms, analyze
    >>> terms = Terms.of(analyze("Young smiths sold boats."))
    >>> [(words.word, words.relation, words.governors) for words in terms.dependencies]
    [(1, 'subject', (2,)), (3, 'object', (2,)), (0, 'modifier', (1,))]
    """
    words = sentence.words
    found: dict[tuple[int, str], list[int]] = {}
    for index, slot in _filled(sentence, slots):
        if words[index].tag in NOUNS and words[slot.governor].tag in _GOVERNING:
            found.setdefault((index, slot.relation), []).append(slot.governor)
    for index, noun in _predicates(sentence):
        if _is_open(sentence, noun):
            continue
        found.setdefault((index, IS), []).append(noun)
    for index, relation, noun in _places(sentence):
        found.setdefault((index, relation), []).append(noun)
    for index, noun in _modifiers(sentence):
        found.setdefault((index, MODIFIER), []).append(noun)
    for index, noun in _adjectives(sentence):
        found.setdefault((index, MODIFIER), []).append(noun)
    for index, last in _names(mentions):
        found.setdefault((index, NAME), []).append(last)
        if words[last].genitive:
            found.pop((index, OF), None)  # of "Ann Lind's boat" it is Lind who owns
    return tuple(Dependency(*key, tuple(governors)) for key, governors in found.items())


def _names(mentions: Mapping[int, Mention]) -> Iterator[tuple[int, int]]:
    """Yield the words of each name but the last, with the last."""
    for mention in set(mentions.values()):
        yield from ((index, mention.stop - 1) for index in range(mention.start, mention.stop - 1))


def _filled(sentence: Sentence, slots: Slots) -> Iterator[tuple[int, Slot]]:
    """Yield each word with its slots; what stands behind "of" hangs on the noun before it, and on no verb."""
    for index, filled in slots.of_word.items():
        for slot in filled:
            if slot.relation != OF or not sentence.words[slot.governor].is_verb or not _has_host(sentence, index):
                yield index, slot


def _has_host(sentence: Sentence, index: int) -> bool:
    """Tell whether a phrase hangs on the noun before it; "in favour of" and the like are prepositions."""
    phrase = sentence.headed_by(index)
    if phrase is None or phrase.host is None:
        return False
    host = sentence.phrases[phrase.host]
    return host.preposition is None or host.stop - host.start > 1


def _predicates(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield each noun behind "is" with the subject."""
    for clause in sentence.clauses:
        if clause.verb >= 0 and sentence.words[clause.verb].tag is Tag.BE:
            for index in sentence.heads(clause.objects):
                yield from ((index, noun) for noun in sentence.heads(clause.subject) if noun != index)


def _places(sentence: Sentence) -> Iterator[tuple[int, str, int]]:
    """Yield what stands behind "is" and a preposition, with that and the subject: "the boat is in Arden"."""
    words = sentence.words
    for clause in sentence.clauses:
        if clause.verb < 0 or words[clause.verb].tag is not Tag.BE:
            continue
        for index in clause.complements:
            phrase = sentence.phrases[index]
            if phrase.start == clause.verb + 2 and words[phrase.head].tag in NOUNS and phrase.preposition is not None:
                for noun in sentence.heads(clause.subject):
                    yield phrase.head, words[phrase.preposition].lower, noun


def _is_open(sentence: Sentence, noun: int) -> bool:
    """Tell whether a relative behind a comma may take up all that was said, and not the noun: ", which is a change"."""
    phrase = sentence.phrase_at(noun)
    behind = sentence.words[phrase.stop : phrase.stop + 2] if phrase is not None else ()
    return [word.lower for word in behind] == [",", "which"]


def _adjectives(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield each adjective behind "is" with the subject: "the boat was old"."""
    words = sentence.words
    for clause in sentence.clauses:
        if clause.verb < 0 or words[clause.verb].tag is not Tag.BE:
            continue
        for index in range(clause.verb + 1, clause.stop):
            if words[index].tag is Tag.ADJECTIVE and sentence.phrase_of[index] < 0:
                yield from ((index, noun) for noun in sentence.heads(clause.subject))
            elif words[index].tag not in {Tag.ADVERB, Tag.COORDINATOR, Tag.MARK}:
                break


def described(sentence: Sentence, adjective: int) -> tuple[int, ...]:
    """Return the nouns that an adjective is said of: the one behind it, or the subject before it."""
    nouns = [noun for index, noun in (*_modifiers(sentence), *_adjectives(sentence)) if index == adjective]
    right_before = _subject_before(sentence, sentence.clause_at(adjective)) if nouns else None
    return (*nouns, *(() if right_before is None else (right_before,)))


def _subject_before(sentence: Sentence, clause: Clause) -> int | None:
    """Return the noun right before a verb group, which may be its subject whatever the reading says."""
    before = sentence.phrase_at(clause.group[0] - 1) if clause.group and clause.group[0] else None
    is_open = before is not None and (before.preposition is None or before.conjunct is not None)
    return before.head if before is not None and is_open else None


def _modifiers(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield each adjective or participle before a noun, with the noun: the next owner, title or head behind it."""
    words = sentence.words
    for phrase in sentence.phrases:
        title, noun = title_of(sentence, phrase), phrase.head
        for index in range(phrase.head - 1, phrase.start - 1, -1):
            if words[index].genitive or index == title:
                noun = index
            elif words[index].tag in _MODIFYING:
                yield index, noun


class Ties:
    """What a sentence leaves possible of what depends on what."""

    __slots__ = ("_first", "_named", "_placed", "_related", "_said", "_sentence", "_thing", "_tied")

    def __init__(self, sentence: Sentence, slots: Slots, mentions: Mapping[int, Mention]) -> None:
        self._sentence = sentence
        self._named = _both_ways(_named(sentence))
        self._said = _both_ways(_said(sentence, slots))
        equal = list(_equals(sentence, slots, mentions))
        self._thing = _grouped(len(sentence.words), equal)
        self._first = _grouped(len(sentence.words), [*equal, *_listed(sentence)])
        self._tied = self._firsts(_tied(sentence, slots))
        self._related = self._firsts(_narrowed(sentence, gapless=False))
        self._placed = self._firsts(_narrowed(sentence, gapless=True))

    def are_one(self, one: int, two: int) -> bool:
        """Tell whether two words may name one thing."""
        return self._thing[one] == self._thing[two] or two in self._named.get(one, ())

    def names_of(self, index: int) -> set[int]:
        """Return the nouns that the sentence says a noun is, or that it says are that noun."""
        return self._said.get(index, set()) | self._named.get(index, set())

    def are_tied(self, one: int, two: int, relation: str) -> bool:
        """Tell whether one of two words may depend on the other; ``relation`` is what the claim has between them."""
        phrase, first = self._sentence.phrase_of[one], self._first
        if first[one] == first[two] or 0 <= phrase == self._sentence.phrase_of[two]:
            return True
        ends = [{first[index], *(first[name] for name in self._named.get(index, ()))} for index in (one, two)]
        narrowed = self._related if relation in {SUBJECT, OBJECT} else self._placed
        return any(pair in self._tied or pair in narrowed for pair in product(*ends))

    def _firsts(self, pairs: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
        found = {(self._first[one], self._first[two]) for one, two in pairs}
        return found | {(two, one) for one, two in found}


def _grouped(length: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each word the first of those that it is one with, by the pairs that are."""
    first = list(range(length))
    for one, two in pairs:
        low, high = sorted((first[one], first[two]))
        if low != high:
            first = [low if index == high else index for index in first]
    return first


def _both_ways(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for one, two in pairs:
        found.setdefault(one, set()).add(two)
        found.setdefault(two, set()).add(one)
    return found


def _named(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield a name with each noun that it may be the name of: "the head of the guild, Voss", "head of staff Voss"."""
    words = sentence.words
    for phrase in sentence.phrases:
        hosts = list(_hosts(sentence, phrase))
        if phrase.apposition or (hosts and _is_titled(sentence, phrase, words[hosts[0].head])):
            yield from ((phrase.head, host.head) for host in hosts)


def _is_titled(sentence: Sentence, phrase: Phrase, host: Word) -> bool:
    """Tell whether a title goes on into the phrase of a name: "chief | of staff Ida Voss"."""
    first, last = sentence.words[phrase.start], sentence.words[phrase.head]
    if sentence.preposition(phrase) != OF or first is last or first.genitive or last.tag is not Tag.NAME:
        return False
    return first.tag is Tag.NOUN or (first.tag is Tag.NAME and bool(offices_of(host.lemma)))


def _equals(sentence: Sentence, slots: Slots, mentions: Mapping[int, Mention]) -> Iterator[tuple[int, int]]:
    """Yield the words that name one thing."""
    for index, mention in mentions.items():
        yield index, mention.start
    yield from _said(sentence, slots)
    for clause in sentence.clauses:
        if clause.joint is not None:
            yield clause.verb, sentence.clauses[clause.joint].verb
        if clause.kind is ClauseKind.RELATIVE and clause.opener is not None:
            before = _phrase_before(sentence, clause.opener)
            if before is not None:
                yield clause.opener, before.head


def _listed(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the nouns that stand in one list."""
    for phrase in sentence.phrases:
        if phrase.conjunct is not None:
            yield phrase.head, sentence.phrases[phrase.conjunct].head


def _said(sentence: Sentence, slots: Slots) -> Iterator[tuple[int, int]]:
    """Yield the nouns of which one is said to be the other: by "is", beside each other, before a name as a title."""
    for word, filled in slots.of_word.items():
        for slot in filled:
            if slot.relation in {IS, "as"} and sentence.words[slot.governor].tag in NOUNS:
                yield word, slot.governor
                yield from ((word, index) for index in _named_along(sentence, word, slot.governor))
    yield from _predicates(sentence)


def _named_along(sentence: Sentence, title: int, name: int) -> Iterator[int]:
    """Yield the names that share the title in the plural before the first of them: "the boats Heron and Tern"."""
    phrase = sentence.headed_by(name)
    word = sentence.words[title]
    if phrase is not None and phrase.conjunct is None and sentence.phrase_of[title] == phrase.index:
        plural = word.lower != word.lemma
        yield from (other.head for other in sentence.list_of(phrase) if plural and other.index != phrase.index)


def _phrase_before(sentence: Sentence, index: int) -> Phrase | None:
    """Return the phrase right before a relative, over a comma and a preposition: "the talks, in which"."""
    words = sentence.words
    while index and (words[index - 1].lower == "," or words[index - 1].tag is Tag.PREPOSITION):
        index -= 1
    return sentence.phrase_at(index - 1) if index else None


def whose(sentence: Sentence, noun: int) -> tuple[int, ...] | None:
    """Return the nouns of which one owns a noun behind "whose"; None for a noun behind anything else."""
    phrase = sentence.headed_by(noun)
    if phrase is None or sentence.words[phrase.start].lower != "whose":
        return None
    return tuple(_nouns_before(sentence, phrase.start))


def _tied(sentence: Sentence, slots: Slots) -> Iterator[tuple[int, int]]:
    yield from ((word, slot.governor) for word, slot in _filled(sentence, slots))
    for phrase in sentence.phrases:
        yield from ((phrase.head, host.head) for host in _hosts(sentence, phrase))
    for clause in sentence.clauses:
        if clause.verb >= 0:
            yield from _of_clause(sentence, clause)


def _hosts(sentence: Sentence, phrase: Phrase) -> Iterator[Phrase]:
    """Yield the phrases that a phrase may hang on: the one before it, what that hangs on, and so on."""
    for _ in range(_DEEPEST):
        if phrase.host is None:
            return
        phrase = sentence.phrases[phrase.host]
        yield phrase


def _of_clause(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, int]]:
    heads = sentence.heads
    if clause.governor is not None:
        yield clause.verb, clause.governor
    subject = _subject_before(sentence, clause)
    if subject is not None and clause.kind in FINITE:
        yield subject, clause.verb
    if clause.index and _shares_object(sentence, clause):
        before = sentence.clauses[clause.index - 1]
        yield from ((noun, before.verb) for noun in heads((*clause.objects, *clause.complements)))
    above = clause
    for _ in range(_DEEPEST):
        if above.kind in FINITE or above.parent is None:
            break
        above = sentence.clauses[above.parent]
        yield from ((noun, above.verb) for noun in heads((*clause.complements, *clause.objects)))
    for word in sentence.words[clause.verb + 1 : clause.stop]:
        if (
            word.tag in _MODIFYING
            and sentence.phrase_of[word.index] < 0
            and sentence.clause_of[word.index] == clause.index
        ):
            yield from ((word.index, noun) for noun in heads((*clause.subject, *clause.objects)))
            yield word.index, clause.verb


def _shares_object(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a verb stands right behind another and "and": what it acts on, both do ("mended and sold boats")."""
    before = sentence.clauses[clause.index - 1]
    joint = sentence.words[clause.group[0] - 1]
    return before.verb >= 0 and joint.tag is Tag.COORDINATOR and before.group[-1] == joint.index - 1


def _narrowed(sentence: Sentence, *, gapless: bool) -> Iterator[tuple[int, int]]:
    """Yield the nouns that a relative clause or participle may hang on, with its verb.

    Such a noun is the subject or object of the verb; of a ``gapless`` clause it is the place, time or owner: "the hall
    where they met".
    """
    for clause in sentence.clauses:
        if clause.verb < 0 or _is_gapless(sentence, clause) is not gapless:
            continue
        if gapless or clause.kind in _NARROWING:
            yield from ((noun, clause.verb) for noun in _antecedents(sentence, clause))


def _is_gapless(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether the noun that a clause hangs on is neither its subject nor its object."""
    if clause.opener is None:
        return False
    before = sentence.word_at(clause.opener - 1)
    behind = before is not None and before.tag is Tag.PREPOSITION and clause.kind is ClauseKind.RELATIVE
    return behind or sentence.words[clause.opener].lower in closed("gapless")


def _antecedents(sentence: Sentence, clause: Clause) -> Iterator[int]:
    """Yield the nouns that a relative clause or participle may hang on: those before it, back to a finite verb."""
    yield from _nouns_before(sentence, clause.opener if clause.opener is not None else clause.group[0])


def _nouns_before(sentence: Sentence, first: int) -> Iterator[int]:
    """Yield the nouns before a place, back to a finite verb."""
    verbs = [other.verb for other in sentence.clauses if other.kind in FINITE and other.verb < first]
    floor = max(verbs, default=-1)
    for phrase in sentence.phrases:
        if floor < phrase.start and phrase.stop <= first:
            yield phrase.head
