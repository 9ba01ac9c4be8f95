"""What a sentence of a draft leaves to its neighbours: whom a pronoun means, who speaks, which place it is about.

A pronoun stands for a noun of the sentence before, or of the one before that; the speaker of a quotation may stand in
the sentence before it or behind it; a place or a year at the front of a sentence, in its subject or in a heading is
that of the sentences behind it, until another is named. A place that the sources do not know is elsewhere: what is said
there is nothing that they could bear out or contradict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from shanxi_facts.caches import WORDS
from shanxi_facts.documents import Block, BlockKind, Document
from shanxi_facts.language.contexts import is_plural
from shanxi_facts.language.names import is_country, people_of
from shanxi_facts.language.places import is_place
from shanxi_facts.language.reporting import speech_of
from shanxi_facts.language.senses import senses_of
from shanxi_facts.language.words import pos
from shanxi_facts.lint.statements import Borrowed, Statement, statements_of
from shanxi_facts.model import Evidence, Verdict
from shanxi_facts.reading import Article, Sentence, Terms
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.merging import Unit
from shanxi_facts.reading.model import SIDE_BY_SIDE, Clause, Phrase, Role, Tag, Word
from shanxi_facts.reading.options import may_be_name
from shanxi_facts.reading.sentence import Units, units_of
from shanxi_facts.values import value
from shanxi_facts.verification import terms_of

_QUOTES = '"“”'
_REACH = 2  # sentences before, in which a pronoun may find its noun
_LONGEST = 8  # words of a noun phrase that takes the place of a pronoun
_FRONT = 2  # words in which a sentence may begin with a year: "In 2016, …"

_LONGEST_PLACE = 6  # words
_SHORT = 10  # words of a sentence that does nothing but introduce a quotation


class _Sort(StrEnum):
    """What a pronoun may stand for; the values are the closed classes of these pronouns."""

    THING = "of_a_thing"
    SEVERAL = "of_several"
    SOMEBODY = "of_somebody"


class Sources(NamedTuple):
    """What a draft is held against: ``knows`` tells whether any of the keys of a word is there.

    ``subject`` are the words for what the sources are about as a whole. ``beside`` gives the verdict on a sentence that
    is contradicted near the place where the draft stands in a source, None for any other.
    """

    knows: Callable[[frozenset[str]], bool]
    subject: frozenset[str] = frozenset()
    beside: Callable[[str, Evidence], Verdict | None] | None = None


class Told(NamedTuple):
    """A sentence of a draft, what it means among its neighbours, and whether nothing is to be said of it.

    It is set somewhere else, or only introduces a quotation. ``quoted`` tells that it is a quotation, and means that of
    the speaker whom its neighbours name.
    """

    statement: Statement
    meant: Statement | None = None
    silent: bool = False
    quoted: bool = False


@value
class _Named:
    """What a pronoun stands for: its words, and whether it is a name that the sources do not know."""

    text: str
    unknown: bool


@value(eq=False)
class _Before:
    """A sentence, and what its first pronoun stands for. It is read when it is asked for: most never are."""

    text: str
    pronoun: str | None
    named: _Named | None

    @property
    def terms(self) -> Terms:
        """The sentence, read."""
        return terms_of(self.text)

    @property
    def sentence(self) -> Sentence:
        """Its words, phrases and clauses."""
        return self.terms.sentence


def in_context(document: Document, sources: Sources) -> Iterator[Told]:
    """Yield the sentences of a draft in order, each with what its neighbours make of it."""
    return _Walk(sources).through(document)


class _Walk:
    """The way through a draft: what was said last, and where."""

    def __init__(self, sources: Sources) -> None:
        self._knows = sources.knows
        self._before: list[_Before] = []
        self._is_headed_elsewhere = False

    def through(self, document: Document) -> Iterator[Told]:
        """Yield the sentences of a draft, each in its context."""
        for _, group in groupby(statements_of(document), key=lambda statement: id(statement.block)):
            paragraph = tuple(group)
            yield from self._heading(paragraph) if _is_heading(paragraph[0].block) else self._paragraph(paragraph)

    def _heading(self, paragraph: Sequence[Statement]) -> Iterator[Told]:
        self._before = []
        self._is_headed_elsewhere = all(self._is_of_elsewhere(terms_of(one.text)) for one in paragraph)
        return map(Told, paragraph)

    def _is_of_elsewhere(self, heading: Terms) -> bool:
        """Tell whether a heading names a place, and none that the sources know."""
        names = [word for word in heading.sentence.words if word.text[:1].isupper()]
        return self._are_elsewhere(heading, names)

    def _paragraph(self, paragraph: Sequence[Statement]) -> Iterator[Told]:
        if paragraph[0].block.parts:
            yield from map(Told, paragraph)
            return
        speakers = _speakers(paragraph, self._before[0] if self._before else None)
        elsewhere, another_year = self._is_headed_elsewhere, False
        for number, statement in enumerate(paragraph):
            text = statement.text
            units = units_of(text)
            another_year = another_year and not units.dates
            read = self._read(text)
            about_other = read.named is not None and read.named.unknown
            is_home = (elsewhere or about_other) and self._is_home(terms_of(text))
            hidden = ((elsewhere or about_other) and not is_home) or another_year
            if number in speakers:
                yield Told(statement, _said_by(statement, speakers[number]), quoted=True)
            else:
                silent = hidden or (number + 1 in speakers and _introduced(terms_of(text)) is not None)
                yield Told(statement, None if silent else self._resolved(statement, read), silent)
            goes = may_name_place(units) and self._goes_elsewhere(terms_of(text))
            elsewhere = goes or (elsewhere and not is_home)
            begins_dated = any(unit.tag is Tag.DATE for unit in units.units[:_FRONT])
            another_year = another_year or (begins_dated and self._is_of_another_year(terms_of(text)))
            self._before = [read, *self._before[: _REACH - 1]]

    def _is_home(self, terms: Terms) -> bool:
        """Tell whether a sentence has a name that the sources have, too."""
        return any(word.tag is Tag.NAME and self._is_known(terms, word) for word in terms.sentence.words)

    def _is_known(self, terms: Terms, word: Word) -> bool:
        keys = terms.words[word.index].keys
        return self._knows(keys.union(*(p.keys for p in terms.phrases if p.start <= word.index < p.stop)))

    def _goes_elsewhere(self, terms: Terms) -> bool:
        """Tell whether a sentence is set in a place that the sources do not know: at its front, or by its subject."""
        sentence = terms.sentence
        names = [word for phrase in _setting(sentence) for word in _words(sentence, phrase) if word.tag is Tag.NAME]
        return self._are_elsewhere(terms, names)

    def _are_elsewhere(self, terms: Terms, names: Sequence[Word]) -> bool:
        """Tell whether a place is among some names, and none of them is known to the sources."""
        return any(_is_place(terms, word) for word in names) and not any(self._is_known(terms, w) for w in names)

    def _is_of_another_year(self, terms: Terms) -> bool:
        """Tell whether a sentence begins with a year that the sources do not have: "In 2016, …"."""
        first = next((word for word in terms.sentence.words[:_FRONT] if word.tag is Tag.DATE), None)
        date = terms.sentence.dates[first.number] if first is not None else None
        is_year = date is not None and date.year is not None and date.month is None
        return is_year and first is not None and not self._is_known(terms, first)

    def _read(self, text: str) -> _Before:
        """Return a sentence with what its first pronoun stands for."""
        may_have = any(unit.token.norm in _pronouns() for unit in units_of(text).units)
        pronoun = _pronoun(terms_of(text).sentence) if may_have else None
        if pronoun is None:
            return _Before(text, None, None)
        sort = _sort(pronoun)
        assert sort is not None
        return _Before(text, sort, self._antecedent(sort))

    def _antecedent(self, sort: _Sort) -> _Named | None:
        """Return what a pronoun of a sort stands for: in the nearest sentence that has something of the kind."""
        for before in self._before:
            if before.pronoun == sort:
                return before.named
            found = next(_agreeing(before.sentence, sort), None)
            if found is not None:
                return self._named(before.terms, found)
        return None

    def _named(self, terms: Terms, phrases: Sequence[Phrase]) -> _Named | None:
        """Return the words of a noun or list, with the phrase that goes with it by "of"."""
        sentence = terms.sentence
        start, stop = phrases[0].start, phrases[-1].stop
        following = next((p for p in sentence.phrases if p.preposition == stop), None)
        if following is not None and following.host == phrases[-1].index and sentence.preposition(following) == "of":
            stop = following.stop
        if stop - start > _LONGEST:
            return None
        words = sentence.words[start:stop]
        names = [word for word in words if word.tag is Tag.NAME]
        unknown = bool(names) and not any(self._is_known(terms, word) for word in names)
        return _Named(_as_said_again(sentence, words), unknown)

    def _resolved(self, statement: Statement, read: _Before) -> Statement | None:
        """Return a statement with the noun that its first pronoun stands for in the place of the pronoun."""
        pronoun = _pronoun(read.sentence) if read.named is not None else None
        if pronoun is None or read.named is None:
            return None
        span = statement.own(read.sentence.back(pronoun))
        if span is None:
            return None
        text = f"{read.named.text}'s" if pronoun.tag is Tag.DETERMINER else read.named.text
        text = text[0].upper() + text[1:] if pronoun.index == 0 else text
        return Statement(
            statement.block, statement.span, statement.lead, statement.skip, statement.tail, (Borrowed(span, text),)
        )


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and not block.parts


def _is_place(terms: Terms, word: Word) -> bool:
    """Tell whether a word belongs to the name of a place: a country, its people, a province, a large city."""
    wording = " ".join(other.lower for other in terms.name_of(word))
    return any(map(_names_place, (word.lower, wording)))


def _words(sentence: Sentence, phrase: Phrase) -> Sequence[Word]:
    return sentence.words[phrase.start : phrase.stop]


def _setting(sentence: Sentence) -> Iterator[Phrase]:
    """Yield what tells where a sentence is set: a phrase of place before its first verb, and its first subject."""
    first = sentence.clauses[0] if sentence.clauses else None
    if first is None or not first.group:
        return
    for phrase in sentence.phrases:
        if phrase.stop <= first.group[0]:
            placed = sentence.preposition(phrase) in closed("local_prepositions")
            if placed or phrase.index in first.subject:
                yield phrase


def _sort(word: Word) -> _Sort | None:
    """Return what a pronoun may stand for: one thing, several, or somebody; None for any other word."""
    if word.tag not in {Tag.PRONOUN, Tag.DETERMINER} or word.quoted >= 0:
        return None
    return next((sort for sort in _Sort if word.lower in closed(sort)), None)


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(word for sort in _Sort for word in closed(sort))


def may_name_place(read: Units) -> bool:
    """Tell whether a sentence that is not read yet may have the name of a place: False where none of its words is one.

    >>> may_name_place(units_of("Voss sailed to New Zealand.")), may_name_place(units_of("Voss sailed to a new mill."))
    (True, False)
    """
    return any(any(map(_names_place, _wordings(read.units, index))) for index in range(len(read.units)))


def _wordings(units: Sequence[Unit], start: int) -> Iterator[str]:
    """Yield what may be the name that begins at a word, or that word alone."""
    wording = ""
    for unit in units[start : start + _LONGEST_PLACE]:
        if unit.tag is not None or not (unit.token.text[:1].isupper() or may_be_name(unit.token.norm)):
            return
        wording = f"{wording} {unit.token.norm}" if wording else unit.token.norm
        yield wording


@lru_cache(WORDS)
def _names_place(wording: str) -> bool:
    return is_place(wording) or is_country(wording) or bool(people_of(wording))


def _pronoun(sentence: Sentence) -> Word | None:
    """Return the first pronoun of a sentence, if nothing before it in the sentence may be what it stands for."""
    for word in sentence.words:
        sort = _sort(word)
        if sort is None:
            continue
        inside = any(phrases[-1].stop <= word.index for phrases in _agreeing(sentence, sort))
        return None if inside or _is_empty(sentence, word) else word
    return None


def _is_empty(sentence: Sentence, word: Word) -> bool:
    """Tell whether "it" stands for nothing, or for a clause: "it is clear that …", "it took years to …"."""
    clause = next((c for c in sentence.clauses if word.index in sentence.indices(c.subject)), None)
    if word.lower != "it" or clause is None or clause.verb < 0:
        return False
    if clause.passive and speech_of(sentence.words[clause.verb].lemma):
        return True
    return any(other.parent == clause.index and _opens_content(sentence, other) for other in sentence.clauses)


def _opens_content(sentence: Sentence, clause: Clause) -> bool:
    opener = clause.opener if clause.opener is not None else clause.group[0]
    return sentence.words[opener].lower in {"that", "to"}


def _agreeing(sentence: Sentence, sort: _Sort) -> Iterator[Sequence[Phrase]]:
    """Yield the nouns and lists that a pronoun of a sort may stand for: subjects first, the main clauses' before all.

    What is neither subject nor object comes last: a name first, of which more is said.
    """
    clauses = sorted(sentence.clauses, key=lambda clause: clause.kind not in SIDE_BY_SIDE)
    subjects = [index for clause in clauses for index in clause.subject]
    others = [p.index for p in sentence.phrases if p.role is not Role.SUBJECT and p.host is None]
    plain = [i for i in others if sentence.phrases[i].preposition is None or _is_named(sentence, sentence.phrases[i])]
    for index in dict.fromkeys((*subjects, *plain, *others)):
        phrase = sentence.phrases[index]
        head = sentence.words[phrase.head]
        if head.quoted >= 0:
            continue
        members = sentence.list_of(phrase)
        if len(members) > 1:
            if sort is _Sort.SEVERAL and phrase.index == members[0].index:
                yield members
        elif _agrees(head, sort):
            yield members


def _is_named(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.words[phrase.head].tag is Tag.NAME


def _agrees(head: Word, sort: _Sort) -> bool:
    """Tell whether a pronoun of a sort may stand for a noun, by its number and by whether it is somebody."""
    if head.tag is Tag.NAME and not _is_only_first(head):
        return sort is not _Sort.SEVERAL and not (sort is _Sort.SOMEBODY and is_country(head.lower))
    if head.tag not in {Tag.NOUN, Tag.NAME}:
        return False
    if sort is _Sort.SEVERAL:
        return is_plural(head.lower) or head.lower in closed("collectives")
    return not is_plural(head.lower) and senses_of(head.lemma.lower()).human is (sort is _Sort.SOMEBODY)


def _is_only_first(word: Word) -> bool:
    """Tell whether a word with a capital is an ordinary noun that begins its sentence: "Marchers met"."""
    return word.index == 0 and any("n" in pos(form) for form in word.lemmas)


def _as_said_again(sentence: Sentence, words: Sequence[Word]) -> str:
    """Return a noun as it is when it is said again: "the mill" for "A mill"."""
    first = words[0]
    rest = sentence.wording(words[1], words[-1]) if len(words) > 1 else ""
    if first.lower in closed("one") and rest:
        return f"the {rest}"
    is_named = first.tag is Tag.NAME and not _is_only_first(first)
    opening = first.text if is_named or first.index else first.text[0].lower() + first.text[1:]
    gap = sentence.text[first.end : words[1].start] if rest else ""
    return f"{opening}{gap}{rest}"


def _speakers(paragraph: Sequence[Statement], before: _Before | None) -> dict[int, str]:
    """Return who speaks the sentences that are nothing but quoted, where their neighbours name somebody."""
    quoted = [number for number, statement in enumerate(paragraph) if _is_quoted(statement.text)]
    found: dict[int, str] = {}
    if not quoted:
        return found
    article = Article(paragraph[0].block.text, tuple(statement.span for statement in paragraph))
    for number in quoted:
        named = [speaker.text for speaker in article.speakers.of(number) if speaker.names and speaker.text[0].isupper()]
        first = before.terms if before is not None else None
        introduced = _introduced(terms_of(paragraph[number - 1].text) if number else first)
        speaker = next((text for text in named if text.lower() not in closed("subjects")), introduced)
        if speaker is not None:
            found[number] = speaker
    return found


def _introduced(terms: Terms | None) -> str | None:
    """Return the name that a short sentence before a quotation is about: "Voss was clear.", "Here is Voss:"."""
    sentence = terms.sentence if terms is not None else None
    if terms is None or sentence is None or len(sentence.words) > _SHORT or sentence.quotes:
        return None
    first = sentence.clauses[0]
    says_how = first.verb >= 0 and sentence.words[first.verb].tag is Tag.BE and not first.objects
    if not says_how and sentence.words[-1].lower != ":":
        return None
    heads = [sentence.words[head] for head in sentence.heads(first.subject)]
    if len(heads) != 1 or heads[0].tag is not Tag.NAME:
        return None
    name = terms.name_of(heads[0])
    return sentence.wording(name[0], name[-1])


def _is_quoted(text: str) -> bool:
    marks = [index for index, mark in enumerate(text) if mark in _QUOTES]
    return len(marks) == 2 and not text[: marks[0]].strip() and not text[marks[1] + 1 :].strip(" .,")


def _said_by(statement: Statement, speaker: str) -> Statement:
    """Return a sentence that is quoted as a whole with whom its neighbours name as its speaker."""
    lead = f"{speaker} said: {statement.lead}"
    return Statement(statement.block, statement.span, lead, statement.skip, statement.tail)
