"""Finding: the sentences that share telling words with a claim."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.retrieval import Index

TEXT = (
    "The guild of Arden met. The weir broke in March. Its gates were mended for 310,000 crowns. "
    "The ferry carried 90 horses. People left. The choir purchased an organ."
)
# A claim and the sentence that is proposed first.
FIRST = [
    ("The weir broke in March", "The weir broke in March."),
    ("A weir breaks", "The weir broke in March."),
    ("Ferries carried 90 horses", "The ferry carried 90 horses."),
    ("The choir bought an organ", "The choir purchased an organ."),
    ("310,000 crowns", "Its gates were mended for 310,000 crowns."),
    ("The gates of the weir were mended", "Its gates were mended for 310,000 crowns."),
]


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(Article.of(TEXT))


def _found(index: Index, claim: str) -> list[str]:
    return [index.article.sentence(candidate.number).text for candidate in index.search(Terms.of(analyze(claim)))]


@pytest.mark.parametrize(("claim", "sentence"), FIRST)
def test_the_best_sentence_comes_first(index: Index, claim: str, sentence: str) -> None:
    assert _found(index, claim)[0] == sentence


@pytest.mark.parametrize("claim", ["", "Comets are made of ice", "the of and", "?!"])
def test_nothing_shared_nothing_proposed(index: Index, claim: str) -> None:
    assert _found(index, claim) == []


def test_scores_fall_and_no_more_than_five_are_proposed() -> None:
    index = Index(Article.of(" ".join(f"Boat {n} of the guild sank." for n in range(20, 40))))
    found = index.search(Terms.of(analyze("Boats of the guild sank")))
    assert len(found) == 5
    assert [candidate.score for candidate in found] == sorted((c.score for c in found), reverse=True)


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    index = Index(Article.of("The guild met. The guild sang. The guild wept. The weir broke."))
    assert index.weight("weir") > index.weight("guild")
    assert index.rarest(frozenset({"weir", "guild"})) == index.weight("weir")
