"""What a sentence can say of a claim at most is never less than what it says, and leaving it out changes no verdict."""

import pytest

from shanxi_facts.base import FactBase
from shanxi_facts.model import Label
from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.verification import Judge, Verifier
from shanxi_facts.verification.reach import Reach
from shanxi_facts.verification.thresholds import FOUND, SURE

SOURCE = """Harbour of Tellin opens a second quay

The port of Tellin opened a second quay on Monday after eleven months of work. The quay cost 14.2 million crowns and
will take ferries from Orsund. "We have waited for this since the storm," said Ida Falk, the harbour master.

Sailors from the island had asked for the quay since 2009. The firm that built it, Brunn, employs more than 300 people.
Two cranes were not finished in time. Brunn plans to deliver them in May. Fishing boats may use the old quay until
winter, if the council agrees. Ticket prices will not rise this year.
"""
CLAIMS = (
    "The port of Tellin opened a second quay on Monday.",
    "The port of Tellin closed a second quay on Tuesday.",
    "The quay cost 14.2 million crowns.",
    "The quay cost 19 million crowns and takes ferries from Lund.",
    "Ida Falk said that they had waited for this since the storm.",
    '"We have waited for this since the storm," said Brunn.',
    '"We have never waited for a storm like this," said Ida Falk.',
    "Seamen had asked for it since 2009.",
    "The company employs more than 300 people.",
    "The firm has over 250 workers in May.",
    "Two cranes were finished in time.",
    "Brunn will deliver the two cranes.",
    "Vessels may use the old quay until winter.",
    "The vesels may use the old quay.",
    "Fares will rise.",
    "A bridge was opened in Kessel.",
    "Bakers in Kessel sold 300 loaves in May, and the council agreed.",
    "People asked.",
    "14.2 million crowns went to the firm; the port is safe.",
)


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(Article.of(SOURCE))


@pytest.mark.parametrize("claim", CLAIMS)
def test_no_sentence_says_more_than_its_bound(judge: Judge, claim: str) -> None:
    terms = Terms.of(analyze(claim))
    reach = Reach(judge.index, judge.article, None)
    said = reach.said(terms)
    for judgement in judge.judgements(claim):
        bound = reach.bound(terms, said, judgement.sentence)
        assert bound.share >= judgement.relevance
        assert bound.support >= judgement.support
        assert bound.may_match or judgement.label is not Label.MATCH


@pytest.mark.parametrize("least", [FOUND, SURE])
@pytest.mark.parametrize("claim", CLAIMS)
def test_what_is_left_out_does_not_decide(judge: Judge, claim: str, least: float) -> None:
    found, everything = judge.judge(claim, least), judge.judgements(claim, least)
    if found is None or found.label is Label.NOT_FOUND:
        assert not everything or everything[0].label is Label.NOT_FOUND
    else:
        first = everything[0]
        assert (found.label, found.basis, found.sentence) == (first.label, first.basis, first.sentence)
        assert (found.reasons, found.unexplained) == (first.reasons, first.unexplained)


def test_the_bundled_base_is_judged_alike() -> None:
    verifier = Verifier(FactBase.load())
    for text in verifier.texts:
        judge = Judge(text)
        for number in range(len(text.article)):
            claim = text.article.spans[number].of(text.source.text)
            found, first = judge.judge(claim), judge.judgements(claim)[0]
            assert found is not None
            assert (found.label, found.sentence, found.reasons) == (first.label, first.sentence, first.reasons)
