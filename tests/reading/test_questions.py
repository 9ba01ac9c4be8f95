"""Questions that ask for a value, and those that hold a statement."""

from __future__ import annotations

import pytest

from shanxi_facts.reading.questions import asks_for_value

ASKS = [
    "How many boats were sold?",
    "Who sold the mill?",
    "When did the mill burn?",
    "In which year did the mill burn?",
    "“Where is the mill?”",
]
STATES = [
    "Did the guild sell 12 boats?",
    "Was the mill sold by Voss?",
    "The mill was sold?",
    "Who sold the mill is unknown.",
    "How the mill burned.",
    "?",
]


@pytest.mark.parametrize("text", ASKS)
def test_asks(text: str) -> None:
    assert asks_for_value(text)


@pytest.mark.parametrize("text", STATES)
def test_states(text: str) -> None:
    assert not asks_for_value(text)
