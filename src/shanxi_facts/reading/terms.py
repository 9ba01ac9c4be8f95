"""What the words of a sentence are compared by: base forms, classes of synonyms, set phrases, values."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import Any

from shanxi_facts.caches import WORDS
from shanxi_facts.language.dates import Date
from shanxi_facts.language.lexicon import entry_of
from shanxi_facts.language.meaning import classes, is_privative, phrases_at
from shanxi_facts.language.titles import expansions_of
from shanxi_facts.model import Quantity
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.dependencies import Dependency, Ties, dependencies_of
from shanxi_facts.reading.model import CONTENT, VERBS, Tag, Word
from shanxi_facts.reading.names import Mention, NameKey, mentions, name_keys
from shanxi_facts.reading.polarity import Polarity, read_polarity
from shanxi_facts.reading.scope import Scope, read_scopes
from shanxi_facts.reading.sentence import Sentence
from shanxi_facts.reading.slots import Slots
from shanxi_facts.reading.speakers import Attribution, attributions
from shanxi_facts.reading.status import Status, is_limiting, read_status
from shanxi_facts.values import lazy, replace, value

WIDE, WEAK = 0.3, 0.15  # weights: of a word as wide as "people", and of one that says nothing by itself
_NOTHING: frozenset[str] = frozenset()
_NO_WORDS: frozenset[int] = frozenset()
_COUNTS = frozenset({Tag.NUMBER, Tag.ORDINAL})
_NO_WORD = frozenset({Tag.MARK, Tag.NUMBER, Tag.DATE})


@value
class Term:
    """A word or set phrase, ``start:stop`` of its sentence.

    ``keys`` are what it is compared by as a claim's, ``targets`` as a source's, ``tags`` the parts that the lexicon
    gives it. ``weight`` tells how much it says: a word as wide as "people" says little.
    """

    start: int
    stop: int
    lemma: str
    keys: frozenset[str]
    targets: frozenset[str]
    tags: frozenset[str]
    weight: float = 1.0


@value(eq=False, lazies=True)
class Terms:
    """The terms of a sentence: one for each word, and its set phrases."""

    sentence: Sentence
    words: tuple[Term, ...]
    phrases: tuple[Term, ...]

    @classmethod
    def of(cls, sentence: Sentence) -> Terms:
        """Return the terms of a sentence."""
        words = [_term(sentence, word) for word in sentence.words]
        forms = [word.lemmas if word.tag not in _NO_WORD else _NOTHING for word in sentence.words]
        names = list(name_keys(sentence.words))
        for name in names:
            if name.stop - name.start == 1:
                words[name.start] = _also(words[name.start], name)
        return cls(sentence, tuple(words), (*_phrases(sentence, forms), *(_name_term(sentence, n) for n in names)))

    @lazy
    def content(self) -> tuple[Term, ...]:
        """The terms of words that say something."""
        idle = self.attributing | self.speakers
        return tuple(
            t
            for t, w in zip(self.words, self.sentence.words, strict=True)
            if w.tag in CONTENT and t.weight > WEAK and w.index not in idle
        )

    @lazy
    def mentions(self) -> dict[int, Mention]:
        """The name that each word of a name belongs to."""
        return {i: mention for mention in mentions(self.sentence.words) for i in range(mention.start, mention.stop)}

    def name_of(self, word: Word) -> Sequence[Word]:
        """Return the words of the name that a word belongs to; the word alone if it belongs to none."""
        mention = self.mentions.get(word.index)
        return mention.of(self.sentence.words) if mention is not None else (word,)

    @lazy
    def lemmas(self) -> frozenset[str]:
        """The base forms of all words."""
        return _NOTHING.union(*(word.lemmas for word in self.sentence.words))

    @lazy
    def polarity(self) -> Polarity:
        """What the sentence denies."""
        return read_polarity(self.sentence)

    @lazy
    def status(self) -> Status:
        """What limits the clauses of the sentence."""
        return read_status(self.sentence)

    @lazy
    def may_limit(self) -> bool:
        """Whether a word of the sentence may tell of something as planned, feared or alleged."""
        return any(map(is_limiting, self.sentence.words))

    @lazy
    def scopes(self) -> dict[int, Scope]:
        """How much of its set each noun is said of."""
        return read_scopes(self.sentence)

    @lazy
    def attributions(self) -> tuple[Attribution, ...]:
        """Whom the sentence gives words to."""
        return attributions(self.sentence)

    @lazy
    def attributing(self) -> frozenset[int]:
        """The words that do nothing but attribute."""
        return _NO_WORDS.union(*(attribution.words for attribution in self.attributions))

    @lazy
    def speakers(self) -> frozenset[int]:
        """The words that name a speaker: they tell nothing of what is spoken of."""
        return _NO_WORDS.union(*(attribution.names for attribution in self.attributions))

    @lazy
    def refers(self) -> bool:
        """Whether a word of the sentence speaks of what stands in another: "it", "she"."""
        return any(word.lower in closed("referring") for word in self.sentence.words)

    @lazy
    def colour(self) -> frozenset[int]:
        """The words of set phrases that say nothing: "so far", "as well"; the "able" of "is able to"."""
        words = self.sentence.words
        return frozenset(i for phrase in self.phrases for i in self._colours(phrase) if words[i].quoted < 0)

    def _colours(self, phrase: Term) -> range:
        words = self.sentence.words[phrase.start : phrase.stop]
        if "support" not in phrase.tags:
            before = self.sentence.words[phrase.start - 1] if phrase.start else None
            # "The fair was a success" says so, and "account for" is the verb of what it says.
            is_said = (before is not None and before.tag is Tag.BE) or any(word.is_verb for word in words)
            is_said = is_said or words[0].tag is Tag.DETERMINER
            if "colour" not in phrase.tags or is_said:
                return range(0)
        elif words[-1].lower == "to" and not any(word.is_verb for word in self.sentence.words[phrase.stop :][:1]):
            return range(0)  # "served to pupils" is no "served to help"
        return range(phrase.start, phrase.stop)

    @lazy
    def slots(self) -> Slots:
        """What each noun is to its verb or to another noun."""
        return Slots(self.sentence)

    @lazy
    def dependencies(self) -> tuple[Dependency, ...]:
        """What each word that says something depends on."""
        return dependencies_of(self.sentence, self.slots, self.mentions)

    @lazy
    def ties(self) -> Ties:
        """What may depend on what."""
        return Ties(self.sentence, self.slots, self.mentions)

    @lazy
    def by_target(self) -> dict[str, tuple[int, ...]]:
        """The words of the sentence by what they may be met by."""
        found: dict[str, list[int]] = {}
        for term in self.words:
            for key in term.targets:
                found.setdefault(key, []).append(term.start)
        return {key: tuple(indices) for key, indices in found.items()}

    @lazy
    def phrases_by_target(self) -> dict[str, tuple[Term, ...]]:
        """The set phrases and names of several words of the sentence by what they may be met by."""
        found: dict[str, list[Term]] = {}
        for term in self.phrases:
            for key in term.targets:
                found.setdefault(key, []).append(term)
        return {key: tuple(terms) for key, terms in found.items()}

    @lazy
    def met(self) -> dict[Hashable, tuple[tuple[int, Any], ...]]:
        """What is known of other words: which words of the sentence each is linked to, and how (see ``alignment``)."""
        return {}

    @lazy
    def excluded(self) -> dict[tuple[str, Tag], tuple[int, ...]]:
        """What is known of other words: which words of the sentence each may exclude (see ``compare.opposites``)."""
        return {}

    @lazy
    def denials(self) -> tuple[Word, ...]:
        """The words that deny another by their form: "unhappy"."""
        return tuple(word for word in self.sentence.words if is_privative(word.lower))

    @lazy
    def targets(self) -> frozenset[str]:
        """All keys that a claim's word may meet in this sentence."""
        return frozenset().union(*(term.targets for term in (*self.words, *self.phrases)))


def figure_keys(quantity: Quantity) -> frozenset[str]:
    """Return what a figure is looked up by."""
    return frozenset({f"n:{value}" for value in (quantity.low, quantity.high) if value is not None})


def date_keys(date: Date) -> frozenset[str]:
    """Return what a date is looked up by."""
    given = (date.year, date.month and (date.month, date.day), date.weekday, date.other)
    return frozenset(f"d:{part}" for part in given if part)


def _term(sentence: Sentence, word: Word) -> Term:
    if word.tag in _COUNTS and word.number >= 0:
        keys = figure_keys(sentence.quantities[word.number])
        return Term(word.index, word.index + 1, word.lower, keys, keys, _NOTHING)
    if word.tag is Tag.DATE:
        keys = date_keys(sentence.dates[word.number])
        return Term(word.index, word.index + 1, word.lower, keys, keys, _NOTHING)
    if word.tag is Tag.MARK:
        return Term(word.index, word.index + 1, word.lower, _NOTHING, _NOTHING, _NOTHING, 0.0)
    return _word_term(word.lower, word.lemma, word.tag, word.index)


def _also(term: Term, name: NameKey) -> Term:
    """Return a term with the key of a name."""
    return replace(term, keys=term.keys | {name.key}, targets=term.targets | {name.target})


def _name_term(sentence: Sentence, name: NameKey) -> Term:
    lemma = " ".join(word.lower for word in sentence.words[name.start : name.stop])
    keys, targets = frozenset({name.key}), frozenset({name.target})
    return Term(name.start, name.stop, lemma, keys, targets, frozenset({"name"}))


def _word_term(lower: str, lemma: str, tag: Tag, index: int) -> Term:
    keys, targets, tags, weight = _known(lower, tag)
    return Term(index, index + 1, lemma, keys, targets, tags, weight)


def weight_of(lower: str, tag: Tag) -> float:
    """Return how much a word says as one part of speech."""
    tags = entry_of(lower).tags
    if tag not in CONTENT:
        return WEAK
    if tags & {"wide", "generic"}:
        return WIDE
    if tags & {"function", "colour"} and tag is not Tag.NAME and not (tag in VERBS and "function" not in tags):
        return WEAK
    if "support" in tags and tag not in {Tag.NAME, Tag.ADJECTIVE}:
        return WEAK  # "registered a loss", not "registered boats"
    return 1.0


@lru_cache(WORDS)
def _known(lower: str, tag: Tag) -> tuple[frozenset[str], frozenset[str], frozenset[str], float]:
    keys = classes(lower) | {lower}
    if tag is Tag.NAME:
        keys |= frozenset(expansions_of(lower))  # "Gov. Voss", "Governor Voss"
    return keys, keys, entry_of(lower).tags, weight_of(lower, tag)


def _phrases(sentence: Sentence, forms: list[frozenset[str]]) -> list[Term]:
    found: list[Term] = []
    for index in range(len(forms) - 1):
        length = phrases_at(forms, index) if forms[index] else 0
        if length > 1:
            phrase = " ".join(word.lower for word in sentence.words[index : index + length])
            base = " ".join(word.lemma for word in sentence.words[index : index + length])
            keys = classes(phrase) | {phrase}
            found.append(Term(index, index + length, phrase, keys, keys, entry_of(phrase).tags | entry_of(base).tags))
    return found
