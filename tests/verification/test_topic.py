"""Whether a sentence is on a claim's subject at all."""

from __future__ import annotations

import pytest

from shanxi_facts.alignment import Alignment, align
from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.retrieval import Index
from shanxi_facts.verification import thresholds, topic

TEXT = "The guild of Arden sold 12 boats in May. The weir broke. 25 clinics will open. My wife wept bitterly and aloud."
ON = [
    ("The guild sold 12 boats", 0),
    ("The guild sold 14 boats", 0),
    ("The guild of Arden bought 12 boats", 0),
    ("The weir broke in June", 1),
    ("30 clinics will open", 2),
    ("His daughter wept bitterly and aloud", 3),
]
OFF = [
    ("12 schools were closed", 0),
    ("In Tolby the guild sold 40 boats", 0),
    ("Arden is a city", 0),
    ("A new airport will open", 2),
    ("His clerk wept bitterly and aloud", 3),
]


def _align(claim: str, number: int) -> tuple[Alignment, Index]:
    article = Article.of(TEXT)
    index = Index(article)
    passage = article.passage(number)
    context = [index.terms[neighbour] for neighbour in passage.neighbours]
    return align(Terms.of(analyze(claim)), passage, index.terms[number], context), index


def _is_off(claim: str, number: int) -> bool:
    alignment, index = _align(claim, number)
    return topic.is_off(alignment, topic.shares(alignment, index).relevance, thresholds.FOUND)


@pytest.mark.parametrize(("claim", "number"), ON)
def test_on_its_subject(claim: str, number: int) -> None:
    assert not _is_off(claim, number)


@pytest.mark.parametrize(("claim", "number"), OFF)
def test_off_its_subject(claim: str, number: int) -> None:
    assert _is_off(claim, number)


def test_a_claim_without_a_word_has_no_share() -> None:
    assert topic.shares(*_align("of the", 0)) == (0.0, 0.0)


def test_what_a_neighbour_lends_supports_nothing() -> None:
    relevance, support = topic.shares(*_align("The weir of Arden broke", 1))
    assert support < relevance < 1
    assert topic.shares(*_align("The weir broke", 1)) == (1.0, 1.0)


def test_a_word_tells_more_than_a_figure() -> None:
    figure = topic.shares(*_align("12 schools", 0)).relevance
    word = topic.shares(*_align("50 boats", 0)).relevance
    assert figure < word
