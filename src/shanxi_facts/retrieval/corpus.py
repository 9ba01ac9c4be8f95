"""A base as its sources, sentence by sentence, with what its curator says of them laid over."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from shanxi_facts.base import FactBase
from shanxi_facts.base.load import bundled_path
from shanxi_facts.model import Evidence, Fact, Phrase, Source, Span
from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.reading.model import CONTENT
from shanxi_facts.reading.wordings import Wording, Wordings, longest_first
from shanxi_facts.retrieval.compiled import compiled
from shanxi_facts.retrieval.search import Index
from shanxi_facts.values import lazy, value


@value(eq=False, lazies=True)
class SourceText:
    """One source of a base: its sentences, and the facts that quote them."""

    base: FactBase
    source: Source
    facts: tuple[Fact, ...]

    @lazy
    def article(self) -> Article:
        """The text, cut into sentences."""
        return Article.of(self.source.text)

    @lazy
    def index(self) -> Index:
        """The words of its sentences."""
        return Index(self.article)

    @lazy
    def subject(self) -> frozenset[str]:
        """The words for what the source as a whole is about, and for its place: they tell nothing of a sentence."""
        subject = self.source.subject
        known = [subject.text, *subject.aliases] if subject else []
        words = (word for text in (*known, self.source.place or "") for word in analyze(text).words)
        return frozenset(word.lemma for word in words if word.tag in CONTENT)

    @lazy
    def setting(self) -> tuple[Terms, ...]:
        """What the source as a whole is about and where it comes from: words that any of its sentences may borrow."""
        known = [self.source.title, self.source.place, self.source.date]
        if self.source.subject:
            known += [self.source.subject.text, *self.source.subject.aliases]
        return tuple(Terms.of(analyze(text)) for text in known if text)

    def number_at(self, start: int) -> int:
        """Return the number of the sentence that a place of the text is in, of the last before it if it is in none."""
        return max(0, bisect_right(self.article.spans, start, key=lambda span: span.start) - 1)

    def facts_at(self, number: int) -> tuple[Fact, ...]:
        """Return the facts that quote a sentence, in the order of the base."""
        return self._facts_at[number]

    @lazy
    def _facts_at(self) -> tuple[tuple[Fact, ...], ...]:
        spans = self.article.spans
        starts, ends = [span.start for span in spans], [span.end for span in spans]
        found: list[list[Fact]] = [[] for _ in spans]
        for fact in self.facts:
            for number in range(bisect_right(ends, fact.start), bisect_left(starts, fact.end)):
                found[number].append(fact)
        return tuple(map(tuple, found))

    def _nearest(self, number: int, marks: tuple[Span, ...]) -> Fact | None:
        """Return the fact whose statement covers most of the marks, of these the shortest."""

        def covered(found: tuple[Fact, Span]) -> tuple[int, int]:
            fact, statement = found
            return sum(mark.end - mark.start for mark in marks if mark.overlaps(statement)), -len(fact.statement)

        facts = self._statements.get(number)
        if facts is None:
            place = self.article.spans[number]
            facts = self._statements[number] = [(fact, _statement(fact, place)) for fact in self.facts_at(number)]
        return max(facts, key=covered)[0] if facts else None

    @lazy
    def _statements(self) -> dict[int, list[tuple[Fact, Span]]]:
        return {}

    def wordings(self, number: int) -> Wordings:
        """Return what the curator says that runs of a sentence mean, the longest first."""
        found = self._wordings.get(number)
        if found is None:
            found = self._wordings[number] = Wordings(longest_first(self._read_wordings(number)))
        return found

    @lazy
    def _wordings(self) -> dict[int, Wordings]:
        return {}

    def _read_wordings(self, number: int) -> Iterator[Wording]:
        sentence, text = self.article.sentence(number), self.article.spans[number].of(self.source.text)
        phrases = [phrase for fact in self.facts_at(number) for phrase in _phrases(fact)]
        for phrase in (*phrases, *(name for name in self.base.names if name.text in text)):
            at = text.find(phrase.text)
            if at < 0:
                continue
            inside = [w.index for w in sentence.words if at <= sentence.back(w).start < at + len(phrase.text)]
            if inside:
                texts = (Wording.of(alias, inside[0], inside[-1] + 1) for alias in phrase.aliases)
                yield from (wording for wording in texts if wording is not None)

    def evidence(self, number: int, marks: tuple[Span, ...] = (), fact: Fact | None = None) -> Evidence:
        """Return a sentence as evidence, named by the fact that quotes most of ``marks``, which are spans of it."""
        place = self.article.spans[number]
        named = fact or self._nearest(number, marks)
        if named is None:
            name = f"{self.source.id}-{number + 1}"
            return Evidence(
                name, place.of(self.source.text), place.start, place.end, self.source, self.base.info, marks
            )
        moved = tuple(
            Span(mark.start + place.start - named.start, mark.end + place.start - named.start) for mark in marks
        )
        inside = tuple(mark for mark in moved if mark.start >= 0 and mark.end <= len(named.sentence))
        return Evidence(named.id, named.sentence, named.start, named.end, self.source, self.base.info, inside)


def _statement(fact: Fact, place: Span) -> Span:
    """Return where the statement of a fact stands in the sentence at ``place``."""
    start = fact.start + fact.sentence.find(fact.statement) - place.start
    return Span(start, start + len(fact.statement))


def _phrases(fact: Fact) -> Iterable[Phrase]:
    yield from (slot for slot in (fact.agent, fact.relation, fact.counted, fact.change_from, fact.change_to) if slot)
    yield Phrase(fact.statement, fact.aliases)


def corpus(base: FactBase) -> tuple[SourceText, ...]:
    """Return the sources of a base with the facts of each; those of the bundled base as they were read beforehand."""
    texts = tuple(
        SourceText(base, source, tuple(fact for fact in base.facts if fact.source == source.id))
        for source in base.sources
    )
    if base.info.name == bundled_path().name:
        for text, known in zip(texts, compiled(base) or (), strict=False):
            vars(text).update(known)
    return texts


def read_beforehand(text: SourceText) -> dict[str, Any]:
    """Return what is read of a source for any claim, by the name of the attribute that holds it."""
    for number in range(len(text.article)):
        text.wordings(number)
    return {name: getattr(text, name) for name in ("article", "index", "subject", "setting", "_wordings")}
