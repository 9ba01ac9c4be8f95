"""One sentence, read: the same for a claim, a draft and a source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from shanxi_facts.caches import SENTENCES
from shanxi_facts.language.dates import Date, read_dates
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.quotes import quotations
from shanxi_facts.language.reading import is_headline, outside
from shanxi_facts.language.text import Folded, fold
from shanxi_facts.language.tokens import tokenize
from shanxi_facts.model import Quantity, Span
from shanxi_facts.reading.clauses import find_clauses, roles_of
from shanxi_facts.reading.conjunctions import open_clauses
from shanxi_facts.reading.contractions import with_auxiliaries, without_apostrophes
from shanxi_facts.reading.government import govern
from shanxi_facts.reading.merging import Unit, merge
from shanxi_facts.reading.model import Clause, Phrase, Role, Tag, Word
from shanxi_facts.reading.phrases import find_phrases, phrase_places
from shanxi_facts.reading.shared import with_shared
from shanxi_facts.reading.words import read_words
from shanxi_facts.values import lazy, value

_COUNTS = frozenset({Tag.NUMBER, Tag.ORDINAL})
_FRONT = frozenset({Tag.ADVERB, Tag.COORDINATOR, Tag.PREPOSITION, Tag.SUBORDINATOR})


@value(lazies=True)
class Sentence:
    """A sentence, read.

    ``phrase_of`` gives the phrase of each word, -1 for none; ``clause_of`` its clause. All offsets are of
    ``folded.text``; ``folded.back`` leads to the text as given.
    """

    folded: Folded
    words: tuple[Word, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    quotes: tuple[Span, ...]
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]
    phrase_of: tuple[int, ...]
    clause_of: tuple[int, ...]

    def __hash__(self) -> int:
        """Return the hash of the text, which all else follows from: sentences are looked up often."""
        return hash(self.folded.text)

    @property
    def text(self) -> str:
        """The folded text that offsets are of."""
        return self.folded.text

    def back(self, first: Word, last: Word | None = None) -> Span:
        """Return the span, in the text as given, of a word or a run of words."""
        return self.folded.back(first.start, (last or first).end)

    def wording(self, first: Word, last: Word | None = None) -> str:
        """Return a word or a run of words as it is written, folded."""
        return self.text[first.start : (last or first).end]

    @lazy
    def lowers(self) -> frozenset[str]:
        """Its words in lower case: what looks for some words first asks whether any is there."""
        return frozenset([word.lower for word in self.words])

    @lazy
    def numbers(self) -> tuple[Word, ...]:
        """The words that are quantities, ordinals among them."""
        return tuple(word for word in self.words if word.tag in _COUNTS and word.number >= 0)

    def preposition(self, phrase: Phrase) -> str | None:
        """Return the preposition that governs a phrase, None for none."""
        return None if phrase.preposition is None else self.words[phrase.preposition].lower

    def word_at(self, index: int) -> Word | None:
        """Return the word at a place, None before the first and behind the last."""
        return self.words[index] if 0 <= index < len(self.words) else None

    def phrase_at(self, index: int) -> Phrase | None:
        """Return the phrase that a word stands in, None for none."""
        number = self.phrase_of[index]
        return self.phrases[number] if number >= 0 else None

    def headed_by(self, index: int) -> Phrase | None:
        """Return the phrase that a word is the head of, None for none."""
        phrase = self.phrase_at(index)
        return phrase if phrase is not None and phrase.head == index else None

    def heads(self, phrases: Iterable[int]) -> tuple[int, ...]:
        """Return the heads of phrases given by their numbers, such as the subject of a clause."""
        return tuple(self.phrases[number].head for number in phrases)

    def indices(self, phrases: Iterable[int]) -> tuple[int, ...]:
        """Return all words of phrases given by their numbers."""
        return tuple(index for number in phrases for index in self.phrases[number].indices)

    def list_of(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """Return the phrases of the list that a phrase belongs to; the phrase alone if it is in none."""
        return tuple(other for other in self.phrases if other.first == phrase.first)

    def clause_at(self, index: int) -> Clause:
        """Return the clause that a word stands in."""
        return self.clauses[self.clause_of[index]]

    def clause_of_verb(self, index: int) -> Clause | None:
        """Return the clause that a word is the verb of, None for none."""
        clause = self.clause_at(index)
        return clause if clause.verb == index else next((c for c in self.clauses if c.verb == index), None)

    def is_again(self, word: Word) -> bool:
        """Tell whether the sentence has a word more than once, in any of its forms."""
        return any(other.lemma == word.lemma and other is not word for other in self.words)

    def are_together(self, one: Word, two: Word) -> bool:
        """Tell whether two words stand in one phrase or list, or in two of which one hangs on the other."""
        first, second = self.phrase_at(one.index), self.phrase_at(two.index)
        if first is None or second is None or first.first == second.first:
            return True
        return second.index == first.host or first.index == second.host

    def quantity(self, word: Word) -> Quantity | None:
        """Return the quantity that a word is, if it is one."""
        return self.quantities[word.number] if word.tag in _COUNTS and word.number >= 0 else None


@lru_cache(SENTENCES)
def analyze(text: str) -> Sentence:
    """Read a sentence. Never fails: what cannot be made out is left as words.

    >>> sentence = analyze("In May the guild sold 12 boats.")
    >>> [(word.text, word.tag.value) for word in sentence.words][:3]
    [('In May', 'date'), ('the', 'det'), ('guild', 'noun')]
    >>> [sentence.words[phrase.head].text for phrase in sentence.phrases]
    ['In May', 'guild', 'boats']
    """
    read = units_of(text)
    words, phrases = _read_words(read)
    clauses = govern(words, phrases, find_clauses(words, phrases))
    roles = roles_of(clauses, phrases, words)
    phrases = tuple(_in_clause(phrase, *roles[phrase.index]) if phrase.index in roles else phrase for phrase in phrases)
    phrase_of, clause_of = _places(words, phrases, clauses)
    return Sentence(
        read.folded, words, read.quantities, read.dates, read.quotes, phrases, clauses, phrase_of, clause_of
    )


def _in_clause(phrase: Phrase, clause: int, role: Role) -> Phrase:
    """Return a phrase with its clause and role; ``replace`` takes four times as long for every phrase."""
    return Phrase(
        phrase.index, phrase.start, phrase.stop, phrase.head, phrase.preposition, phrase.quantity, phrase.host,
        phrase.conjunct, phrase.apposition, clause, role,
    )  # fmt: skip


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a sentence as ``analyze`` gives them, where its clauses are not asked for."""
    return _read_words(units_of(text)).words


class Units(NamedTuple):
    """A sentence before its words are tagged, its figures and dates put together.

    ``shouted`` tells that its capitals say nothing.
    """

    folded: Folded
    units: tuple[Unit, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    quotes: tuple[Span, ...]
    shouted: bool


@lru_cache(SENTENCES)
def units_of(text: str) -> Units:
    """Return the units of a sentence, which are read before all else."""
    folded = fold(text)
    quotes = tuple(quotations(folded.text))
    tokens = tuple(without_apostrophes(with_auxiliaries(tokenize(folded.text), folded.text), quotes))
    quantities = with_shared(folded.text, read_quantities(folded.text))
    dates = read_dates(folded.text, quantities)
    quantities = outside(quantities, [date.span for date in dates])
    units = tuple(merge(tokens, quantities, dates))
    return Units(folded, units, quantities, dates, quotes, is_headline(tokens))


class _Read(NamedTuple):
    """A sentence before its clauses are found."""

    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]


def _read_words(read: Units) -> _Read:
    words = tuple(read_words(read.folded.text, read.units, read.quotes, shouted=read.shouted))
    phrases = find_phrases(words)
    opened = open_clauses(words, phrases)
    return _Read(words, phrases) if opened is words else _Read(opened, find_phrases(opened))


def _places(
    words: Sequence[Word], phrases: Sequence[Phrase], clauses: Sequence[Clause]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    clause_of = [0] * len(words)
    for clause in clauses:
        # What stands between two verb groups belongs to the first, up to the second one's own subject and opener.
        for index in range(_front(words, phrases, clause), clause.stop):
            clause_of[index] = clause.index
    for phrase in phrases:
        if phrase.clause >= 0:
            clause_of[phrase.start : phrase.stop] = [phrase.clause] * (phrase.stop - phrase.start)
    return tuple(phrase_places(words, phrases)), tuple(clause_of)


def _front(words: Sequence[Word], phrases: Sequence[Phrase], clause: Clause) -> int:
    """Return where a clause begins: with its opener, its subject, or the adverbs before its verb group."""
    if clause.index == 0:
        return 0
    starts = [phrases[index].start for index in clause.subject if phrases[index].start >= clause.start]
    own = (phrases[index] for index in clause.complements if phrases[index].clause == clause.index)
    starts += [phrase.start for phrase in own if phrase.start < clause.group[0]]
    first = min([*starts, clause.group[0], clause.group[0] if clause.opener is None else clause.opener])
    while first > clause.start and (words[first - 1].tag in _FRONT or words[first - 1].lower == ","):
        first -= 1
    return max(first, clause.start)
