"""Rows of (source, claim, rule or None), and what holds them against the rules of one file."""

from __future__ import annotations

from shanxi_facts.alignment import align
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.rules import Rule
from shanxi_facts.model import Reason
from shanxi_facts.reading import Article, Terms, analyze


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
