"""How the rows of a rule's file are held against the rule: (source, claim, what it must give)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from shanxi_facts.alignment import align
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.rules import Rule
from shanxi_facts.model import Reason
from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.verification import Judge
from shanxi_facts.verification.judge import Judgement

Test = Callable[..., None]


def reasons(rule: Rule, source: str, claim: str, number: int = 0) -> list[Reason]:
    """Return the reasons of one rule against a claim, by one sentence of a source and its neighbours."""
    article = Article.of(source)
    terms = [Terms.of(sentence) for sentence in article.sentences()]
    others = [own for index, own in enumerate(terms) if index != number]
    alignment = align(Terms.of(analyze(claim)), article.passage(number), terms[number], others)
    return list(rule(Comparison(alignment)))


def found(rule: Rule, source: str, claim: str, number: int = 0) -> str | None:
    """Return the id of the first reason, None for none. A reason must name words on both sides."""
    given = reasons(rule, source, claim, number)
    assert all(reason.claim and reason.source for reason in given)
    return given[0].rule if given else None


def judged(source: str, claim: str) -> Judgement:
    """Return the judgement of a whole source on a claim: that of the sentence that decides."""
    judgement = Judge(Article.of(source)).judge(claim)
    assert judgement is not None
    return judgement


def fired(rule: Rule, source: str, claim: str) -> list[Reason]:
    """Return the reasons of one rule by the sentence of a source that decides."""
    return list(rule(Comparison(judged(source, claim).alignment)))


def rules_against(source: str, claim: str) -> set[str]:
    """Return the ids of all rules that speak against a claim; none where no sentence of a source has enough of it."""
    judgement = Judge(Article.of(source)).judge(claim)
    return {reason.rule for reason in judgement.reasons} if judgement else set()


def fires(rule: Rule, name: str, rows: Sequence[tuple[str, str, str, str]]) -> Test:
    """Return the test that a rule gives one reason by this name for each (source, claim, words of claim, of source)."""
    return fires_by_name(rule, [(source, claim, name, here, there) for source, claim, here, there in rows])


def fires_by_name(rule: Rule, rows: Sequence[tuple[str, str, str, str, str]]) -> Test:
    """Return the same test for rows that have the name of the reason behind the claim."""

    @pytest.mark.parametrize(("source", "claim", "name", "here", "there"), rows)
    def test(source: str, claim: str, name: str, here: str, there: str) -> None:
        assert [(r.rule, r.claim, r.source) for r in reasons(rule, source, claim)] == [(name, here, there)]

    return test


def silent(rule: Rule, rows: Sequence[tuple[str, str]]) -> Test:
    """Return the test that a rule has nothing against each (source, claim)."""

    @pytest.mark.parametrize(("source", "claim"), rows)
    def test(source: str, claim: str) -> None:
        assert reasons(rule, source, claim) == []

    return test


def silent_on_itself(rule: Rule, rows: Sequence[tuple[str, ...]]) -> Test:
    """Return the test that a rule has nothing against the sources and claims of its rows, each held against itself."""

    @pytest.mark.parametrize("text", [text for row in rows for text in row[:2]])
    def test(text: str) -> None:
        assert reasons(rule, text, text) == []

    return test
