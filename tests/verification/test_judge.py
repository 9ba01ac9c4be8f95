"""One statement against one source: which sentence decides, and what it rests on."""

from __future__ import annotations

import pytest

from shanxi_facts.model import Basis, Label
from shanxi_facts.reading import Article
from shanxi_facts.verification import Judge, thresholds

TEXT = (
    "The guild of Arden sold 12 boats to Otto Voss in May. The weir broke on Sunday. "
    "Its gates were mended for 310,000 crowns. The choir has not bought an organ."
)
MATCH = (Label.MATCH, None)
CONTRADICTED = (Label.MISMATCH, Basis.CONTRADICTED)
UNCONFIRMED = (Label.MISMATCH, Basis.UNCONFIRMED)
# A statement, what is said of it, and the sentence that decides.
JUDGED = [
    ("The guild sold 12 boats", MATCH, 0),
    ("The guild of Arden sold 12 boats in May", MATCH, 0),
    ("The weir broke", MATCH, 1),
    ("The gates of the weir were mended", MATCH, 2),
    ("The guild sold 14 boats", CONTRADICTED, 0),
    ("The weir broke on Monday", CONTRADICTED, 1),
    ("The choir has bought an organ", CONTRADICTED, 3),
    ("The guild sold 12 boats at noon", UNCONFIRMED, 0),
    ("The rusty weir broke on Sunday", UNCONFIRMED, 1),
]  # fmt: skip


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(Article.of(TEXT))


@pytest.mark.parametrize(("statement", "expected", "number"), JUDGED)
def test_judged(judge: Judge, statement: str, expected: tuple[Label, Basis | None], number: int) -> None:
    judgement = judge.judge(statement)
    assert judgement is not None
    assert ((judgement.label, judgement.basis), judgement.sentence) == (expected, number)


@pytest.mark.parametrize("statement", ["Comets are made of ice", "", "and of the"])
def test_nothing_is_said_of_what_shares_no_word(judge: Judge, statement: str) -> None:
    assert judge.judge(statement) is None


def test_a_draft_asks_for_more_relevance(judge: Judge) -> None:
    statement = "The guild sold 12 leaky boats"
    asked, unasked = judge.judge(statement, 0.0), judge.judge(statement, 1.0)
    assert asked is not None
    assert asked.label is Label.MISMATCH
    assert unasked is None or unasked.label is Label.NOT_FOUND


def test_the_sentence_that_says_most_decides(judge: Judge) -> None:
    first, *others = judge.judgements("The guild of Arden sold 14 boats and mended gates")
    assert all(first.support >= other.support - thresholds.MARGIN for other in others)


def test_unexplained_words_are_spans_of_the_statement(judge: Judge) -> None:
    statement = "The  rusty weir broke at noon on Sunday"
    judgement = judge.judge(statement)
    assert judgement is not None
    assert [span.of(statement) for span in judgement.unexplained] == ["rusty", "noon"]


def test_a_match_leaves_nothing_open(judge: Judge) -> None:
    judgement = judge.judge("The guild sold 12 boats")
    assert judgement is not None
    assert (judgement.reasons, judgement.unexplained) == ((), ())
    assert 0 < judgement.support <= judgement.relevance <= 1
