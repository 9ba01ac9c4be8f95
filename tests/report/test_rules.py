"""Every rule has a failing and a passing example, and the checker agrees with both."""

from __future__ import annotations

import pytest

from shanxi_facts.model import Label
from shanxi_facts.rules import RULES

IDS = [
    *("quantity", "unit", "hedge", "counted", "relation", "scope", "polarity", "direction", "degree", "name", "date"),
    *("speaker", "quotation", "wording"),
]


@pytest.fixture(scope="module")
def checker():
    from shanxi_facts.base import FactBase
    from shanxi_facts.checker import Checker

    return Checker(FactBase.load())


def test_the_rules_are_those_of_the_interface():
    assert [rule.id for rule in RULES] == IDS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_failing_example_fails_by_the_rule(checker, rule):
    verdict = checker.check(rule.failing)
    assert verdict.label is Label.MISMATCH
    assert rule.id in [reason.rule for reason in verdict.reasons]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_passing_example_passes(checker, rule):
    assert checker.check(rule.passing).label is Label.MATCH


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_nothing_is_left_unsaid(rule):
    for text in (rule.title, rule.meaning, rule.why, rule.limits):
        assert text.strip().endswith((".", "?"))
