"""Which words of a claim may be linked to which words of a sentence, and by what relation.

A word may be linked to one that is the same, derived from it, or means the same; a figure to one that lies within it; a
date to one that it is compatible with. Which of the options are taken is settled in ``linking``.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from shanxi_facts.alignment.model import Relation
from shanxi_facts.caches import MEETINGS, keep
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.date_comparison import compatible
from shanxi_facts.language.meaning import WordRelation, narrower_keys, relate, wider_keys
from shanxi_facts.language.quantity_sets import holds, is_slip
from shanxi_facts.language.senses import senses_of
from shanxi_facts.language.titles import expansions_of
from shanxi_facts.reading import Sentence, Term, Terms
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, CONTENT, PARTS, VALUES, VERBS, Tag, Word

RELATIONS = {
    WordRelation.EQUAL: Relation.EQUAL, WordRelation.FORM: Relation.FORM,
    WordRelation.SYNONYM: Relation.SYNONYM, WordRelation.WIDER: Relation.WIDER,
}  # fmt: skip
SAME = frozenset({Relation.EQUAL, Relation.FORM})
FIGURES = frozenset({Tag.NUMBER, Tag.ORDINAL})
WORDS = CONTENT - VALUES
KINDS = frozenset({Tag.NOUN, Tag.BASE, Tag.PAST, Tag.ING})  # words that may be wider than another
_LONGEST_MONTH = 31  # days


class Option(NamedTuple):
    """A word of the claim, a word of the sentence that it may be linked to, and how."""

    claim: int
    source: int
    relation: Relation


def word_options(claim: Terms, source: Terms) -> Iterator[Option]:
    """Yield the options of the claim's words, figures and dates left out.

    >>> from shanxi_facts.reading import analyze
    >>> claim, source = (Terms.of(analyze(text)) for text in ("Voss purchased a mill", "Voss bought mills"))
    >>> [(option.claim, option.source, option.relation.value) for option in word_options(claim, source)]
    [(0, 0, 'equal'), (1, 1, 'synonym'), (3, 2, 'equal')]
    """
    for term in claim.words:
        word = claim.sentence.words[term.start]
        is_value = word.tag is Tag.DATE or (word.tag in FIGURES and word.number >= 0)
        if not is_value and word.tag is not Tag.MARK:
            yield from options_of_word(word, term, source)


def value_options(claim: Sentence, source: Sentence) -> Iterator[Option]:
    """Yield the options of the claim's figures and dates."""
    for word in claim.words:
        if word.tag in FIGURES and word.number >= 0:
            yield from options_of_figure(claim, word, source)
        if word.tag is Tag.NUMBER:
            yield from options_of_day(claim, word, source)
        elif word.tag is Tag.DATE:
            yield from options_of_date(claim, word, source)


def options_of_day(claim: Sentence, word: Word, source: Sentence) -> Iterator[Option]:
    """Yield the dates of a sentence for a day whose month stands before: the "29" of "on July 28 and 29"."""
    day, month = _day_behind_date(claim, word)
    for other in source.words if day is not None else ():
        if other.tag is Tag.DATE:
            date = source.dates[other.number]
            if (date.month, date.day) == (month, day):
                yield Option(word.index, other.index, Relation.DATE)


def _day_behind_date(sentence: Sentence, word: Word) -> tuple[int | None, int | None]:
    """Return the day and month that a figure is behind a date and "and"; None for what is no day."""
    before = sentence.words[max(0, word.index - 2) : word.index]
    if len(before) < 2 or before[1].tag is not Tag.COORDINATOR or before[0].tag is not Tag.DATE:
        return None, None
    date = sentence.dates[before[0].number]
    is_day = word.lower.isdecimal() and int(word.lower) <= _LONGEST_MONTH
    return (int(word.lower), date.month) if is_day and date.month and date.day else (None, None)


def options_of_word(word: Word, term: Term, source: Terms) -> Iterator[Option]:
    """Yield the words of a sentence that say the same as a word of the claim."""
    if term.keys.isdisjoint(source.targets):
        return
    # Claims on one source have words in common: what each may be linked to in a sentence is found once.
    known, asked = source.met, (word.lower, word.tag, not word.index, is_capital(word), term.keys)
    met = known.get(asked)
    if met is None:
        met = keep(known, asked, tuple(_met(_Asked(*asked), source)), MEETINGS)
    for index, relation in met:
        yield Option(word.index, index, relation)


class _Asked(NamedTuple):
    """All of a claim's word that tells by what relation it may be linked.

    ``opens`` tells that it is the first, ``capital`` that it is written as part of a name.
    """

    lower: str
    tag: Tag
    opens: bool
    capital: bool
    keys: frozenset[str]

    @classmethod
    def of(cls, word: Word, keys: frozenset[str]) -> _Asked:
        """Return what is asked for a word with its keys."""
        return cls(word.lower, word.tag, not word.index, is_capital(word), keys)


def _met(asked: _Asked, source: Terms) -> Iterator[tuple[int, Relation]]:
    by_target = source.by_target
    for index in sorted({index for key in asked.keys if key in by_target for index in by_target[key]}):
        if asked.tag in VERBS and _helps(source.sentence, index):
            continue
        relation = _relation(asked, source.sentence.words[index])
        if relation is not None:
            yield index, relation


def _helps(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is an auxiliary or particle of another verb: "has mended", "brighten up"."""
    word = sentence.words[index]
    if word.lower in closed("particles"):
        before = sentence.words[index - 1] if index else word
        return before.is_verb or before.lower.endswith("ing")
    clause = sentence.clause_at(index)
    return word.tag in AUXILIARIES and clause.verb >= 0 and index != clause.verb and index in clause.group


def options_of_figure(claim: Sentence, word: Word, source: Sentence) -> Iterator[Option]:
    """Yield the figures of a sentence that a figure of the claim holds for: 540 for "over 500"."""
    quantity = claim.quantities[word.number]
    for other in source.words if word.tag is Tag.ORDINAL else source.numbers:
        if other.tag not in FIGURES or other.number < 0:
            if word.lower == other.lower:
                yield Option(word.index, other.index, Relation.EQUAL)  # "third place", "a third-place finish"
            continue
        given = source.quantities[other.number]
        if holds(quantity, given) and not is_slip(quantity, given):
            yield Option(word.index, other.index, Relation.FIGURE)


def options_of_date(claim: Sentence, word: Word, source: Sentence) -> Iterator[Option]:
    """Yield the dates of a sentence that a date of the claim may be: "May 3" for "in May"."""
    date = claim.dates[word.number]
    for other in source.words:
        if other.tag is Tag.DATE and compatible(date, source.dates[other.number]):
            yield Option(word.index, other.index, Relation.DATE)


def wider_options(words: Iterable[Word], others: Iterable[Word], named: Container[str] = ()) -> Iterator[Option]:
    """Yield the options of words that name more than others do: "vehicle" for "car", "people" for "nurses".

    ``named`` are the nouns that the claim has as well: "people" that may have a lawyer are no lawyers.
    """
    left = [word for word in words if word.tag in KINDS]
    if not left:
        return
    right: dict[str, list[tuple[Word, frozenset[str]]]] = {"n": [], "v": []}
    for other in others:
        if other.tag in KINDS:
            part = PARTS[other.tag]
            right[part].append((other, narrower_keys(other.lower, part)))
    for word in left:
        part = PARTS[word.tag]
        keys = wider_keys(word.lower, part)
        asked = _Asked.of(word, keys)
        people = word.lower in closed("persons")
        for other, narrower in right[part]:
            is_wider = not keys.isdisjoint(narrower) and _relation(asked, other) is Relation.WIDER
            if is_wider or (people and other.lemma not in named and _is_human(other)):
                yield Option(word.index, other.index, Relation.WIDER)


def _is_human(word: Word) -> bool:
    """Tell whether a word names people more closely than "people" does: employees, patients."""
    return word.tag is Tag.NOUN and senses_of(word.lemma).human


def is_capital(word: Word) -> bool:
    """Tell whether a word is written as part of a name; what begins a sentence may be any word."""
    return word.tag is Tag.NAME or (word.index > 0 and word.tag in KINDS and word.text[:1].isupper())


def _relation(word: _Asked, other: Word) -> Relation | None:
    if word.lower == other.lower:
        return Relation.EQUAL
    if word.lower in expansions_of(other.lower) or other.lower in expansions_of(word.lower):
        return Relation.SYNONYM
    if word.tag is Tag.NAME and other.tag is not Tag.NAME and not dictionary.is_name(word.lower):
        # A surname means nothing: "Potter" is no ceramist. A word that opens a sentence may be none.
        found = RELATIONS.get(relate(word.lower, other.lower))
        return found if found is Relation.FORM or (found is Relation.EQUAL and word.opens) else None
    found = RELATIONS.get(relate(word.lower, other.lower, PARTS.get(word.tag)))
    if word.capital and is_capital(other):
        # What two names mean tells nothing of what they name: the Finance Committee is no Budget Board.
        return found if found in SAME else None
    # "Fully" may mean "completely": it does not say that anything was completed; "nearby" does not say "to close".
    says_how = other.tag is Tag.ADVERB or (word.tag is Tag.BASE and other.tag is Tag.ADJECTIVE)
    return None if found is Relation.SYNONYM and word.tag in VERBS and says_how else found
