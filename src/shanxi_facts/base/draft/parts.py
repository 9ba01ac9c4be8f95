"""The parts of a sentence that are read by themselves: what it quotes, and what stands around that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shanxi_facts.base.draft.article import Sentence
from shanxi_facts.base.draft.clause import Clause
from shanxi_facts.base.draft.clauses import parse
from shanxi_facts.base.draft.phrases import Run
from shanxi_facts.base.draft.settling import tag
from shanxi_facts.base.draft.tagging import Word
from shanxi_facts.language.reading import read
from shanxi_facts.model import Span


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a sentence, whose whole text is ``sentence``, as words and clauses."""

    sentence: str
    words: tuple[Word, ...]
    clauses: tuple[Clause, ...]
    quoted: bool

    def text(self, run: Run) -> str:
        """Return the words of a run as they stand in the sentence."""
        return self.sentence[self.words[run.start].start : self.words[run.end - 1].end]

    @property
    def whole(self) -> Run:
        """All of the part but the marks around it."""
        places = [place for place, word in enumerate(self.words) if word.kind != "mark"]
        return Run(places[0], places[-1] + 1) if places else Run(0, 0)


def parts_of(sentence: Sentence) -> Iterator[Part]:
    """Yield the parts of a sentence in order."""
    start = 0
    for quote in sentence.quotes:
        yield from _part(sentence.text, Span(start, quote.start), quoted=False)
        yield from _part(sentence.text, quote, quoted=True)
        start = quote.end
    yield from _part(sentence.text, Span(start, len(sentence.text)), quoted=False)


def _part(sentence: str, span: Span, *, quoted: bool) -> Iterator[Part]:
    text = span.of(sentence)
    lead = len(text) - len(text.lstrip('”"“ ,'))
    text = text[lead:].rstrip('“" ')
    if any(character.isalnum() for character in text):
        words, clauses = parse(tag(read(text), text, span.start + lead))
        yield Part(sentence, words, clauses, quoted)
