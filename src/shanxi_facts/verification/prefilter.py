"""Whether a sentence of a draft concerns nothing that a source says, told before it is read.

Most sentences of a draft that is on other things share a word or two with a source. From the words alone, without their
tags, it is told how much of such a sentence any sentence of the source can say at most (``reading.foreseen``): never
less than ``Reach.bound``, so that what is left out here would be found to be off the subject, and no verdict changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import takewhile
from typing import NamedTuple

from shanxi_facts.alignment import is_misspelt, is_slip, is_unlisted, may_be_understood_as, may_be_understood_figure
from shanxi_facts.alignment.options import KINDS
from shanxi_facts.caches import WORDS, keep
from shanxi_facts.compare.quotations import may_be_meant
from shanxi_facts.language.meaning import narrower_keys
from shanxi_facts.language.quantity_sets import holds
from shanxi_facts.language.sentences import LONGEST
from shanxi_facts.language.tokens import Token
from shanxi_facts.model import Quantity, Span
from shanxi_facts.reading import Article, Terms
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.foreseen import Foreseen, ForeseenPhrase, foresee, foresee_phrases
from shanxi_facts.reading.merging import Unit
from shanxi_facts.reading.model import PARTS, VALUES, Tag
from shanxi_facts.reading.options import is_acronym, is_small
from shanxi_facts.reading.sentence import Units, units_of
from shanxi_facts.reading.terms import date_keys, figure_keys
from shanxi_facts.retrieval import Index
from shanxi_facts.retrieval.corpus import SourceText
from shanxi_facts.values import lazy, value
from shanxi_facts.verification import thresholds

_MOST_SENTENCES = 2000  # of a source: to know all words that may meet those of a larger one costs more than it saves
_LONGEST_PHRASE = 5  # words
_ACCORDING, _LABEL = "according", ":"
_BEFORE_REPORTER = frozenset(",\"'?!")  # before a verb with its speaker behind it
_NOTHING: frozenset[str] = frozenset()
_SLACK = 1e-6  # sums of the same numbers in another order differ


class _Case(IntEnum):
    """How a word is written."""

    SMALL = 0
    NAME = 1  # its first letter, but not all
    CAPITALS = 2


def _case_of(token: Token, *, opens: bool) -> _Case:
    """Return how a word is written; a word of grammar that opens a sentence has its capital from there."""
    if not (token.capital or token.text[:1].isupper()) or token.text == "I":
        return _Case.SMALL
    if is_acronym(token):
        return _Case.CAPITALS
    return _Case.SMALL if opens and is_small(token.norm) else _Case.NAME


class _Met(NamedTuple):
    """A word of drafts beside a source: what it counts, and the sentences that may say it or have it lent."""

    word: Foreseen
    least: float
    most: float
    sentences: tuple[int, ...]
    everywhere: bool
    called: bool  # behind "the" it may mean a name of the source


class _Value(NamedTuple):
    """A figure or date of a draft beside a source, as ``_Met`` is a word."""

    least: float
    most: float
    sentences: tuple[int, ...]
    everywhere: bool


@value(eq=False)
class _Weighed:
    """A sentence of a draft as far as it is told from its words.

    ``certain`` is what it counts at least, ``anywhere`` what any sentence of the source may say of it at most.
    ``said`` and ``met`` give for some sentences of the source what these may say at most, and what they take of what is
    certain.
    """

    certain: float
    anywhere: float
    said: dict[int, float]
    met: dict[int, float]

    def is_below(self, least: float) -> bool:
        """Tell whether no sentence of the source can say as large a share of it."""
        missing = least * self.certain
        if (1.0 - least) * self.anywhere >= missing - _SLACK and (self.anywhere or self.said):
            return False
        return all(
            (1.0 - least) * (said + self.anywhere) < least * (self.certain - self.met[number]) - _SLACK
            for number, said in self.said.items()
        )


class Prefilter:
    """Tells of the sentences of drafts which of them one source says nothing of."""

    def __init__(self, index: Index, article: Article, text: SourceText | None) -> None:
        self._index, self._article, self._text = index, article, text
        self._known: tuple[dict[str, _Met], ...] = tuple({} for _ in _Case)  # by how the words are written
        self._phrases: dict[ForeseenPhrase, tuple[int, ...]] = {}
        self._is_small = len(article) <= _MOST_SENTENCES

    def rules_out(self, text: str, least: float) -> bool:
        """Tell whether no sentence of the source has so large a share of a statement; False where words do not tell."""
        if not self._is_small or len(text) > LONGEST:
            return False
        read = units_of(text)
        if any(may_be_meant(quote.of(read.folded.text), self._article) for quote in read.quotes):
            return False
        words = [self._meeting(unit, opens=not index) for index, unit in enumerate(read.units)]
        if self._may_abbreviate(words):
            return False
        return self._weighed(read, words).is_below(least)

    def _weighed(self, read: Units, words: Sequence[_Met | None]) -> _Weighed:
        units = read.units
        phrases, names = self._phrases_in(units, words), _names_in(units, words)
        certain = anywhere = 0.0
        said: dict[int, float] = {}
        met: dict[int, float] = {}
        runs = _Runs(read, words)
        definite = False
        for index, (unit, word) in enumerate(zip(units, words, strict=True)):
            if unit.tag in VALUES:
                value_ = self._value(read, unit)
                anywhere += value_.most if value_.everywhere else 0.0
                missing = 0.0 if value_.everywhere or runs.are_any else value_.least
                certain += missing
                for number in value_.sentences:
                    said[number] = said.get(number, 0.0) + value_.most
                    met[number] = met.get(number, 0.0) + missing
                continue
            if word is None:
                definite = definite and unit.token.norm == ","
                continue
            definite = (definite and not word.word.breaks) or unit.token.norm == "the"
            if not word.most:
                continue
            sentences, idle = phrases.get(index, ((), False))
            if word.everywhere or (definite and word.called):
                anywhere += word.most
                continue
            sure = not idle and word.least and runs.counts(index, word)
            if sentences or index in names:
                sentences = tuple({*word.sentences, *sentences, *names.get(index, ())})
            for number in sentences or word.sentences:
                said[number] = said.get(number, 0.0) + word.most
                met[number] = met.get(number, 0.0) + (word.least if sure else 0.0)
            certain += word.least if sure else 0.0
        return _Weighed(certain - runs.most(), anywhere, said, met)

    def _value(self, read: Units, unit: Unit) -> _Value:
        """Return what a figure or a date of a sentence counts, and which sentences of the source may have it."""
        if unit.tag is Tag.DATE:
            keys, sentences, everywhere = date_keys(read.dates[unit.number]), self._dated, self._is_dated
        elif unit.number < 0 or may_be_understood_figure(unit.token.norm):
            keys, sentences, everywhere = _NOTHING, (), True
        else:
            quantity = read.quantities[unit.number]
            keys = figure_keys(quantity)
            near = {number for number, other in self._index.figures if holds(quantity, other)}
            lent = {other for number in near for other in self._reach[number]}
            sentences = tuple(lent.union(self._having(keys | {unit.token.norm})))
            everywhere = any(holds(quantity, other) for other in self._figures_of_setting)
        weight = self._index.rarest(keys)
        least = weight * min(thresholds.VALUE, thresholds.RIVAL)
        return _Value(least, weight * thresholds.VALUE, sentences, everywhere or not keys)

    @lazy
    def _dated(self) -> tuple[int, ...]:
        """The sentences that a date may be borne out by."""
        dated = (number for number, terms in enumerate(self._index.terms) if terms.sentence.dates)
        return tuple({other for number in dated for other in self._reach[number]})

    @lazy
    def _settings(self) -> tuple[Terms, ...]:
        return self._text.setting if self._text else ()

    @lazy
    def _is_dated(self) -> bool:
        """Whether the source as a whole has a date, which any sentence may borrow."""
        return any(terms.sentence.dates for terms in self._settings)

    @lazy
    def _figures_of_setting(self) -> tuple[Quantity, ...]:
        return tuple(quantity for terms in self._settings for quantity in terms.sentence.quantities)

    def _phrases_in(
        self, units: Sequence[Unit], words: Sequence[_Met | None]
    ) -> dict[int, tuple[tuple[int, ...], bool]]:
        """Return for each word of a set phrase or name the sentences that may say this, and whether it may be idle."""
        found: dict[int, tuple[tuple[int, ...], bool]] = {}
        for index in range(len(words) - 1):
            first, second = words[index], words[index + 1]
            if first is None or second is None:
                continue
            if first.word.seconds.isdisjoint(second.word.forms) and not first.word.light:
                continue
            stop = index + 2
            while stop < min(len(words), index + _LONGEST_PHRASE) and words[stop] is not None:
                stop += 1
            run = units[index:stop]
            lemmas = tuple(
                frozenset({unit.token.norm}) if unit.tag is Tag.ORDINAL or met is None else met.word.lemmas
                for unit, met in zip(run, words[index:stop], strict=True)
            )
            capitals = len(list(takewhile(lambda unit: unit.token.text[:1].isupper(), run)))
            for phrase in foresee_phrases(tuple(unit.token.norm for unit in run), lemmas, capitals):
                sentences = self._sentences_with(phrase)
                for place in range(index, index + phrase.length):
                    others, idle = found.get(place, ((), False))
                    found[place] = (*others, *sentences), idle or phrase.idle
        return found

    def _sentences_with(self, phrase: ForeseenPhrase) -> tuple[int, ...]:
        sentences = self._phrases.get(phrase)
        if sentences is None:
            sentences = keep(self._phrases, phrase, tuple(self._having(phrase.keys)), WORDS)
        return sentences

    def _meeting(self, unit: Unit, *, opens: bool) -> _Met | None:
        """Return what is known of a word beside the source; None for a mark, a figure or a date."""
        if unit.tag is not None and unit.tag is not Tag.ORDINAL:
            return None
        lower, case = unit.token.norm, _case_of(unit.token, opens=opens)
        known = self._known[case]
        met = known.get(lower)
        if met is None:
            met = keep(known, lower, self._met(foresee(lower, capital=case is not _Case.SMALL), case), WORDS)
        return met

    def _met(self, word: Foreseen, case: _Case) -> _Met:
        if not word.most:
            return _Met(word, 0.0, 0.0, (), everywhere=False, called=False)
        known = self._text.subject if self._text else frozenset()
        least = word.least * self._index.rarest(word.own) if word.lemmas.isdisjoint(known) else 0.0
        most = word.most * (self._index.unknown if word.named else self._index.rarest(word.own))
        sentences = {*self._having(word.keys), *self._narrowed(word.wide)}
        sentences.update(number for misspelt, number in self._misspelt if is_slip(misspelt, word.lower))
        everywhere = (
            len(sentences) == len(self._article)
            or not word.keys.isdisjoint(self._setting)
            or word.lower in closed("persons")
            or (case is not _Case.NAME and is_unlisted(word.lower))
            or any(map(may_be_understood_as, (*word.lemmas, word.lower)))
        )
        called = any(map(self._article.has_word, word.lemmas))
        return _Met(word, least, most, tuple(sentences), everywhere, called)

    def _having(self, keys: Iterable[str]) -> Iterator[int]:
        """Yield the sentences that have one of some keys, or a neighbour with one."""
        numbers = self._numbers
        for number in {number for key in keys if key in numbers for number in numbers[key]}:
            yield from self._reach[number]

    def _narrowed(self, wide: Iterable[str]) -> Iterator[int]:
        """Yield the sentences with a word that a wider one holds for."""
        numbers = self._narrower
        return (number for key in wide if key in numbers for number in numbers[key])

    @lazy
    def _reach(self) -> list[list[int]]:
        """The sentences that a word of each may be lent to, that one among them."""
        found: list[list[int]] = [[number] for number in range(len(self._article))]
        for number in range(len(self._article)):
            for neighbour in self._article.passage(number).neighbours:
                found[neighbour].append(number)
        return found

    @lazy
    def _numbers(self) -> dict[str, set[int]]:
        """The sentences that have each key, by themselves or as a curator words them."""
        found: dict[str, set[int]] = {}
        for number, terms in enumerate(self._index.terms):
            wordings = self._text.wordings(number).all if self._text else ()
            worded = (lemmas for wording in wordings for lemmas in wording.lemmas)
            for key in terms.targets.union(terms.lemmas, *worded):
                found.setdefault(key, set()).add(number)
        return found

    @lazy
    def _narrower(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for number, terms in enumerate(self._index.terms):
            for word in terms.sentence.words:
                for key in narrower_keys(word.lower, PARTS[word.tag]) if word.tag in KINDS else ():
                    found.setdefault(key, set()).add(number)
        return found

    @lazy
    def _misspelt(self) -> tuple[tuple[str, int], ...]:
        """The words of the source that no dictionary has, each with its sentence: a word of a draft may be meant."""
        read = ((word, number) for number, terms in enumerate(self._index.terms) for word in terms.sentence.words)
        return tuple((word.lower, number) for word, number in read if is_misspelt(word))

    @lazy
    def _setting(self) -> frozenset[str]:
        """The keys of what any sentence may borrow."""
        return _NOTHING.union(*(terms.targets for terms in self._settings))

    @lazy
    def _acronyms(self) -> tuple[str, ...]:
        """The letters that the source has for long names."""
        return tuple(key[2:] for key in (*self._numbers, *self._setting) if key.startswith("&>"))

    def _may_abbreviate(self, words: Sequence[_Met | None]) -> bool:
        """Tell whether letters of the source may stand for a name of several words."""
        if not self._acronyms:
            return False
        initials = [met.word.lower[:1] for met in words if met is not None and met.word.named]
        return any(_is_among(letters, initials) for letters in self._acronyms)


def _names_in(units: Sequence[Unit], words: Sequence[_Met | None]) -> dict[int, set[int]]:
    """Return for each word of a name the sentences that may have another of its words: a title is lent with a name."""
    found: dict[int, set[int]] = {}
    for index, (unit, met) in enumerate(zip(units, words, strict=True)):
        if met is None or not met.word.named or not unit.token.text[:1].isupper():
            continue
        name = found[index] = found.get(index - 1, set())
        name.update(met.sentences)
    return found


def _is_among(letters: str, initials: Sequence[str]) -> bool:
    """Tell whether letters stand among others in their order."""
    rest = iter(initials)
    return all(letter in rest for letter in letters)


class _Runs:
    """The runs of words that may be one noun phrase, for what may do nothing but tell who says a sentence.

    Of each reporting verb that is the verb, its speaker's phrase, the name beside that phrase, and its hearers.
    """

    def __init__(self, read: Units, words: Sequence[_Met | None]) -> None:
        self._units, self._words = read.units, words
        self._quoted = bool(read.quotes)
        self._reporters = [index for index in range(len(words)) if self._reports(read, index)]
        self._labels = [index for index, unit in enumerate(read.units) if unit.token.norm == _LABEL]
        self._run: list[int] = []
        if self._reporters or self._labels:
            run = 0
            for index in range(len(words)):
                run += self._parts(index)
                self._run.append(run)
            first = min(self._reporters, default=len(words))
            heard = (i for i, met in enumerate(words) if i > first and met is not None and met.word.hears)
            self._heard = {self._run[index] for index in heard}
            self._counted, self._named = [0.0] * (run + 1), [0.0] * (run + 1)

    @property
    def are_any(self) -> bool:
        """Whether any word may attribute."""
        return bool(self._run)

    def _reports(self, read: Units, index: int) -> bool:
        """Tell whether a word may give words to somebody: a verb outside of quotations, "according to"."""
        met = self._words[index]
        if met is None or not met.word.reports:
            return False
        if met.word.lower == _ACCORDING:
            return index + 1 < len(read.units) and read.units[index + 1].token.norm == "to"
        return not _is_quoted(read.quotes, read.units[index].token.start) and self._may_report(read, index)

    def _may_report(self, read: Units, index: int) -> bool:
        """Tell whether there may be what a verb reports: a quotation, another verb, or words between commas."""
        start = index
        while start and self._helps(start - 1):
            start -= 1
        if read.quotes or any(self._acts(i) for i in range(len(self._words)) if not start <= i <= index):
            return True
        return sum(unit.token.norm == "," for unit in read.units) > 1

    def _helps(self, index: int) -> bool:
        """Tell whether a word is an auxiliary, and nothing else."""
        met = self._words[index]
        return met is not None and met.word.acts and met.word.breaks

    def _acts(self, index: int) -> bool:
        met = self._words[index]
        return met is not None and met.word.acts

    def _parts(self, index: int) -> bool:
        """Tell whether no noun phrase goes on from the word before to this one."""
        met = self._words[index]
        if met is None:
            return self._units[index].tag is Tag.MARK and not self._joins(index)
        word = met.word
        return word.breaks or word.opens or (word.modifies and not self._is_modified(index + 1))

    def _is_modified(self, index: int) -> bool:
        """Tell whether a participle may stand before a word as part of its phrase."""
        if index == len(self._units):
            return False
        met = self._words[index]
        return self._units[index].tag is Tag.NUMBER if met is None else met.word.modified

    def _joins(self, index: int) -> bool:
        """Tell whether a mark may stand between two adjectives of one phrase."""
        if self._units[index].token.norm != "," or not 0 < index < len(self._units) - 1:
            return False
        before, behind = self._words[index - 1], self._words[index + 1]
        return before is not None and behind is not None and before.word.describes and behind.word.describes

    def counts(self, index: int, met: _Met) -> bool:
        """Count a word, and tell whether it says something for sure: it neither reports nor hears what is said."""
        if not self._run:
            return True
        if self._is_said_again(index):
            return False
        word, run = met.word, self._run[index]
        if word.reports or run in self._heard or word.lower in closed("particles"):
            return False
        self._counted[run] += met.least
        if word.named:
            self._named[run] += met.least
        return True

    def most(self) -> float:
        """Return what the speakers and the names beside them count at most."""
        speakers = sum(max(map(self._beside, self._speaking(index)), default=0.0) for index in self._reporters)
        return speakers + (self._labelling(self._labels[0]) if len(self._labels) == 1 else 0.0)

    def _is_said_again(self, index: int) -> bool:
        """Tell whether a noun may say what a label says: "wells dug: 40 wells"."""
        return index - 2 in self._labels and self._units[index - 1].tag is Tag.NUMBER

    def _labelling(self, colon: int) -> float:
        """Return what a phrase that is all before a colon, or all behind it, counts at most: it may be a speaker."""
        before, behind = set(self._run[:colon]), set(self._run[colon + 1 :])
        opens = max(before) if self._quoted and len(before) == 1 else None
        closes = (
            max(behind)
            if len({self._run[i] for i in range(colon + 1, len(self._run)) if self._words[i]}) == 1
            else None
        )
        return max((self._beside(run) for run in (opens, closes) if run is not None), default=0.0)

    def _speaking(self, index: int) -> Iterable[int]:
        """Return the runs that the speaker of a reporting word may stand in."""
        last = len(self._counted)
        own = self._run[index]
        met = self._words[index]
        if met is not None and met.word.lower == _ACCORDING:
            return range(own, last)
        behind = any(unit.token.norm in _BEFORE_REPORTER for unit in self._units[:index])
        return range(min(last, self._run[min(index + 2, len(self._run) - 1)] + 1) if behind else own + 1)

    def _beside(self, run: int) -> float:
        """Return what a run counts with the names in those beside it."""
        near = range(max(0, run - 2), min(len(self._named), run + 3))
        return self._counted[run] + sum(self._named[other] for other in near if other != run)


def _is_quoted(quotes: Sequence[Span], place: int) -> bool:
    return any(quote.start <= place < quote.end for quote in quotes)
