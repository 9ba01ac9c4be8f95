"""A sentence whose figure a template fills in is no match: nobody knows what the page will say."""

from __future__ import annotations

import pytest

from shanxi_facts import Checker, FactBase
from shanxi_facts.documents import read_text
from shanxi_facts.model import Outcome

SOURCE = "The old bridge over the Vell closed in May. All 58 mills on its banks were shut down."
ROWS = [
    ("All {{ count }} mills on its banks were shut down.", Outcome.UNCONFIRMED, "{{ count }}"),
    ("{{ count }} mills were shut down.", Outcome.UNCONFIRMED, "{{ count }}"),
    ("All 58 mills were shut down in {{ place }}.", Outcome.UNCONFIRMED, "{{ place }}"),
    ("All 59 {{ kind }} mills were shut down.", Outcome.MISMATCH, "59"),
    ("All `58` mills were shut down.", Outcome.MATCH, None),
    ("See {{ link }}. All 58 mills were shut down.", Outcome.MATCH, None),
]


@pytest.mark.parametrize(("draft", "outcome", "words"), ROWS)
def test_what_a_template_fills_in_is_not_borne_out(draft, outcome, words):
    linted = Checker(FactBase.draft(SOURCE)).linter(near=False).lint(read_text(draft, "draft.md"))
    finding = linted.findings[-1]
    assert finding.outcome is outcome
    if words:
        assert finding.span.of(draft) == words
        assert finding.verdict.reasons
    if outcome is Outcome.UNCONFIRMED:
        assert finding.message == f"A template fills in what stands for “{words}”."
