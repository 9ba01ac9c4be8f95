"""The statements of a sentence: its main clauses, each a fact of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from shanxi_facts.base.draft.article import Article, Sentence
from shanxi_facts.base.quality import LONGEST_SENTENCE
from shanxi_facts.model import Span
from shanxi_facts.reading.decompose import Subclaim, clauses

Fact = dict[str, Any]
_FULL_STOP = re.compile(r"(?<=[^.\s])\.\Z")


def facts_of(article: Article) -> Iterator[Fact]:
    """Yield the facts of an article, without ids: a statement each, with what a machine guessed of it named."""
    for sentence in article.sentences:
        statements = list(_statements(sentence))
        if len(sentence.text) <= LONGEST_SENTENCE:
            for statement, guessed in statements:
                yield _fact(sentence.text, statement, guessed)
        else:  # too long to show: each of its statements is shown alone
            for statement, _ in statements:
                shown = _cut(statement)
                yield _fact(shown, shown, guessed=False)


def _fact(sentence: str, statement: str, guessed: bool) -> Fact:
    return {"sentence": sentence, "statement": statement, "review": ["statement"] if guessed else ["sentence"]}


def _cut(statement: str) -> str:
    """Return a statement, or as much of it as can be shown."""
    if len(statement) <= LONGEST_SENTENCE:
        return statement
    cut = statement[:LONGEST_SENTENCE]
    return cut[: cut.rfind(" ")] if " " in cut else cut


def _statements(sentence: Sentence) -> Iterator[tuple[str, bool]]:
    """Yield the statements of a sentence, and whether where they begin and end was guessed."""
    parts = clauses(Subclaim(sentence.text, Span(0, len(sentence.text))))
    for part in parts:
        yield _FULL_STOP.sub("", part.span.of(sentence.text)), len(parts) > 1
