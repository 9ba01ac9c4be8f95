"""A base as its sources: which facts a sentence has, and how it is shown as evidence."""

from __future__ import annotations

import pytest

from shanxi_facts import FactBase
from shanxi_facts.model import Span
from shanxi_facts.retrieval.corpus import SourceText, corpus

TEXT = "The mill of Arden burned on Sunday. The guild sold 12 boats and the choir bought an organ."


@pytest.fixture(scope="module")
def source() -> SourceText:
    [text] = corpus(FactBase.draft(TEXT))
    return text


def test_a_sentence_has_the_facts_that_quote_it(source: SourceText) -> None:
    assert {fact.sentence for fact in source.facts_at(0)} == {"The mill of Arden burned on Sunday."}
    assert all(fact.start >= source.article.spans[1].start for fact in source.facts_at(1))


def test_evidence_is_verbatim_and_stands_where_it_says(source: SourceText) -> None:
    for number in range(len(source.article)):
        evidence = source.evidence(number)
        assert evidence.sentence == TEXT[evidence.start : evidence.end]


@pytest.mark.parametrize("words", ["12 boats", "an organ"])
def test_evidence_is_named_by_the_fact_that_has_the_marks(source: SourceText, words: str) -> None:
    sentence = source.article.sentence(1).text
    start = sentence.index(words)
    evidence = source.evidence(1, (Span(start, start + len(words)),))
    assert [mark.of(evidence.sentence) for mark in evidence.marks] == [words]
    [fact] = [fact for fact in source.facts if fact.id == evidence.fact]
    assert words in fact.statement


def test_the_words_of_the_sentences_are_indexed_once(source: SourceText) -> None:
    assert source.index is source.index
    assert len(source.index.terms) == len(source.article)
