"""What each noun of a sentence is to a verb or to another noun, in one notation for every construction.

"Voss sold the mill", "the mill was sold by Voss" and "the mill that Voss sold" give "Voss" the slot (sell, subject) and
"mill" the slot (sell, object); "the head of the port", "the port's head" and "port head" give "port" (head, of).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from shanxi_facts.reading.model import Clause, Phrase, Role, Tag
from shanxi_facts.reading.sentence import Sentence

SUBJECT = "subject"
OBJECT = "object"
OF = "of"
IS = "is"
_MODIFIERS = frozenset({Tag.NAME, Tag.NOUN})


class Slot(NamedTuple):
    """A place beside a word: that of its subject, its object, or what stands behind a preposition."""

    governor: int
    relation: str


class Slots:
    """The slots of a sentence: those of each word, the words in each, and those beside each governor."""

    __slots__ = ("_beside", "fillers", "of_word")

    def __init__(self, sentence: Sentence) -> None:
        self.of_word: dict[int, list[Slot]] = {}
        self.fillers: dict[Slot, list[int]] = {}
        self._beside: dict[int, list[tuple[int, str]]] = {}
        for word, slot in _filled(sentence):
            mine = self.of_word.setdefault(word, [])
            if slot not in mine:
                mine.append(slot)
                self.fillers.setdefault(slot, []).append(word)
                self._beside.setdefault(slot.governor, []).append((word, slot.relation))

    def of(self, word: int) -> list[Slot]:
        """Return the slots that a word fills."""
        return self.of_word.get(word, [])

    def filling(self, governor: int, relation: str) -> list[int]:
        """Return the words in a slot."""
        return self.fillers.get(Slot(governor, relation), [])

    def beside(self, governor: int) -> list[tuple[int, str]]:
        """Return the words in any slot of a word, each with its relation."""
        return self._beside.get(governor, [])


def _filled(sentence: Sentence) -> Iterator[tuple[int, Slot]]:
    for clause in sentence.clauses:
        if clause.verb >= 0:
            yield from _of_clause(sentence, clause)
    for phrase in sentence.phrases:
        yield from _of_phrase(sentence, phrase)


def _of_clause(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, Slot]]:
    phrases, verb = sentence.phrases, clause.verb
    for index in clause.subject:
        yield phrases[index].head, Slot(verb, OBJECT if clause.passive else SUBJECT)
    for index in clause.objects:
        relation = IS if sentence.words[verb].tag is Tag.BE else OBJECT
        yield phrases[index].head, Slot(verb, SUBJECT if _is_gapped(sentence, phrases[index]) else relation)
    for index in clause.complements:
        preposition = phrases[index].preposition
        if preposition is None:
            continue
        by = clause.passive and phrases[index].role is Role.AGENT
        yield phrases[index].head, Slot(verb, SUBJECT if by else sentence.words[preposition].lower)


def _is_gapped(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a noun is the subject of a verb left out: "the guild paid 40 crowns and the mill 30"."""
    if phrase.conjunct is not None or phrase.quantity >= 0 or not phrase.start or phrase.stop == len(sentence.words):
        return False
    before, behind = sentence.words[phrase.start - 1], sentence.words[phrase.stop]
    return before.tag is Tag.COORDINATOR and behind.tag is Tag.NUMBER


def _of_phrase(sentence: Sentence, phrase: Phrase) -> Iterator[tuple[int, Slot]]:
    words = sentence.words
    if phrase.host is not None:
        host = sentence.phrases[phrase.host].head
        if phrase.apposition:
            yield phrase.head, Slot(host, IS)
        elif phrase.preposition is not None:
            yield phrase.head, Slot(host, words[phrase.preposition].lower)
    title = title_of(sentence, phrase)
    for word in words[phrase.start : phrase.head]:
        if word.tag not in _MODIFIERS:
            continue
        if title is not None and word.index < title:
            yield word.index, Slot(title, OF)
        elif words[phrase.head].tag is not Tag.NAME or word.genitive:
            yield word.index, Slot(phrase.head, OF)
    if title is not None:
        yield title, Slot(phrase.head, IS)


def title_of(sentence: Sentence, phrase: Phrase) -> int | None:
    """Return the noun before a name that tells what its bearer is: "Arden baker Otto Lind"."""
    words = sentence.words
    if words[phrase.head].tag is not Tag.NAME:
        return None
    index = phrase.head
    while index > phrase.start and words[index - 1].tag is Tag.NAME and not words[index - 1].genitive:
        index -= 1
    before = words[index - 1] if index > phrase.start else None
    return before.index if before is not None and before.tag is Tag.NOUN and not before.genitive else None
