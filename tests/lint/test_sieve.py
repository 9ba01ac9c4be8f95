"""The cheap look: it lets through what may be about a fact, and little else."""

from __future__ import annotations

import pytest

from shanxi_facts.base import FactBase
from shanxi_facts.framed.retrieval import build_index
from shanxi_facts.lint.framed.sieve import Sieve


@pytest.fixture(scope="module")
def sieve():
    return Sieve([build_index(FactBase.load().facts)], frozenset({"shanxi"}))


PASSED = [
    "427,000 people relocated",
    "More than half a million people were relocated.",
    "In a victory nobody foresaw when the van left, eleven people and 14 boxes on board, all 85 counties were removed.",
]
DROPPED = [
    "",
    "58.",
    "She bought chestnuts.",
    "Banks have lent 23 billion yuan at 4.35 percent, a clerk told me, and the savings rate is the highest since 1996.",
]


@pytest.mark.parametrize("sentence", PASSED)
def test_passed(sieve, sentence):
    assert sieve.passes(sentence)


@pytest.mark.parametrize("sentence", DROPPED)
def test_dropped(sieve, sentence):
    assert not sieve.passes(sentence)


def test_what_every_fact_states_is_passed(sieve):
    statements = [fact.statement for fact in FactBase.load().facts]
    assert [statement for statement in statements if not sieve.passes(statement)] == []


def test_far_from_the_subject_more_must_be_shared(sieve):
    assert not sieve.passes("427,000 people relocated", far=True)
    assert sieve.passes("18,000 rural drinking water safety projects have been newly built and renovated", far=True)
