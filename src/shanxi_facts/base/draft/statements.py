"""The statements of a sentence: its main clauses, each a fact of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from shanxi_facts.base.draft.article import Article, Sentence
from shanxi_facts.base.quality import LONGEST_SENTENCE
from shanxi_facts.model import Span
from shanxi_facts.reading.decompose import Subclaim, clauses
from shanxi_facts.reading.model import Tag, Word
from shanxi_facts.reading.sentence import analyze

Fact = dict[str, Any]


def facts_of(article: Article) -> Iterator[Fact]:
    """Yield the facts of an article, without ids: a statement each, with what a machine guessed of it named."""
    for sentence in article.sentences:
        if len(sentence.text) > LONGEST_SENTENCE:
            continue
        for statement, guessed in _statements(sentence):
            yield {
                "sentence": sentence.text,
                "statement": statement,
                "review": ["statement"] if guessed else ["sentence"],
            }


def _statements(sentence: Sentence) -> Iterator[tuple[str, bool]]:
    """Yield the statements of a sentence, and whether where they begin and end was guessed."""
    parts = clauses(Subclaim(sentence.text, Span(0, len(sentence.text))))
    if len(parts) == 1:
        yield sentence.text, False
        return
    for part in parts:
        yield part.span.of(sentence.text), True


def names_of(article: Article) -> list[str]:
    """Return the names of an article as it writes them, in order, each once."""
    found: dict[str, None] = {}
    for sentence in article.sentences:
        run: list[Word] = []
        for word in (*analyze(sentence.text).words, None):
            if word is not None and word.tag is Tag.NAME and (not run or word.index == run[-1].index + 1):
                run.append(word)
                continue
            if run:
                span = analyze(sentence.text).back(run[0], run[-1])
                found.setdefault(span.of(sentence.text))
            run = [word] if word is not None and word.tag is Tag.NAME else []
    return list(found)
