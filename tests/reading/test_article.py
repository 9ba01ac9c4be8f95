"""An article: sentences in order, each with the neighbours that it is read with."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import Article

TEXT = "Mill to close\n\nThe mill burned. The weir broke. The guild met. Lind spoke. Voss left."
NEIGHBOURS = [
    (0, (1,)),
    (1, (0, 2)),
    (3, (2, 1, 0, 4)),
    (5, (4, 3, 2, 0)),
]


@pytest.mark.parametrize(("number", "expected"), NEIGHBOURS)
def test_neighbours_the_nearest_first_and_the_headline(number: int, expected: tuple[int, ...]) -> None:
    assert tuple(Article.of(TEXT).passage(number).neighbours) == expected


def test_a_passage_has_its_sentence_and_context() -> None:
    passage = Article.of("The mill burned. The weir broke.").passage(1)
    assert passage.sentence.text == "The weir broke."
    assert [sentence.text for sentence in passage.context()] == ["The mill burned."]


def test_the_sentences_are_runs_of_the_text() -> None:
    article = Article.of(TEXT)
    assert len(article) == 6
    assert [span.of(TEXT) for span in article.spans] == [sentence.text for sentence in article.sentences()]


def test_a_word_is_known_in_any_form() -> None:
    article = Article.of(TEXT)
    assert article.has_word("burn")
    assert not article.has_word("sink")


def test_an_empty_text_has_no_sentence() -> None:
    assert len(Article.of("")) == 0
