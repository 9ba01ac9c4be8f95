"""A source text as sentences in order, and each with the neighbours that may be used to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.language.quotes import Passages, passages
from shanxi_facts.language.sentences import split
from shanxi_facts.model import Span
from shanxi_facts.reading.reference import Names
from shanxi_facts.reading.sentence import Sentence, analyze
from shanxi_facts.reading.speakers import Speakers
from shanxi_facts.values import lazy, value

_BEFORE, _BEHIND = 3, 1  # how many neighbours a sentence is read with


class Article:
    """A text, cut into sentences. ``spans`` are their places in ``text``; reading waits until one is asked for."""

    def __init__(self, text: str, spans: tuple[Span, ...]) -> None:
        self.text, self.spans = text, spans
        self._read: dict[int, Sentence] = {}
        self._passages: dict[int, Passage] = {}

    @classmethod
    def of(cls, text: str) -> Article:
        """Cut ``text`` into sentences.

        >>> [span.of("Hens lay. Cocks crow.") for span in Article.of("Hens lay. Cocks crow.").spans]
        ['Hens lay.', 'Cocks crow.']
        """
        return cls(text, split(text))

    def __len__(self) -> int:
        return len(self.spans)

    def sentence(self, number: int) -> Sentence:
        """Return a sentence, read."""
        found = self._read.get(number)
        if found is None:
            found = self._read[number] = analyze(self.spans[number].of(self.text))
        return found

    def sentences(self) -> Iterator[Sentence]:
        """Yield all sentences, read, in order."""
        return (self.sentence(number) for number in range(len(self)))

    def passage(self, number: int) -> Passage:
        """Return a sentence with its neighbours: those before it, the nearest first, the one behind, the headline."""
        found = self._passages.get(number)
        if found is None:
            found = self._passages[number] = self._passage(number)
        return found

    def _passage(self, number: int) -> Passage:
        before = list(range(number - 1, max(-1, number - 1 - _BEFORE), -1))
        behind = list(range(number + 1, min(len(self), number + 1 + _BEHIND)))
        headline = [] if 0 in before or number == 0 else [0]
        return Passage(self, number, tuple(before + behind + headline))

    @lazy
    def names(self) -> Names:
        """The names of the text, and whom its pronouns may speak of."""
        return Names(self.sentences())

    def has_word(self, lemma: str) -> bool:
        """Return whether a word in base form stands anywhere in the text."""
        return lemma in self._lemmas

    @lazy
    def _lemmas(self) -> frozenset[str]:
        return frozenset(word.lemma for sentence in self.sentences() for word in sentence.words)

    @lazy
    def passages(self) -> Passages:
        """The text as a run of words, for finding quotations."""
        return passages(self.text)

    @lazy
    def speakers(self) -> Speakers:
        """Who says each sentence."""
        return Speakers(self.text, self.spans, tuple(self.sentences()), self.names)


@value(eq=False)
class Passage:
    """A sentence of an article, and the numbers of its neighbours, the nearest first."""

    article: Article
    number: int
    neighbours: Sequence[int]

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.article.sentence(self.number)

    def context(self) -> Iterator[Sentence]:
        """Yield the neighbours, the nearest first."""
        return (self.article.sentence(number) for number in self.neighbours)
