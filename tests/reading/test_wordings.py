"""Curated wordings: whether one stands in a claim, and in which words."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import analyze
from shanxi_facts.reading.wordings import Wording

# A wording, a claim, and the words of the claim that are it.
FOUND = [
    ("struck from the roll", "All villages were struck from the roll", ["struck", "roll"]),
    ("struck from the roll", "They strike villages from the rolls", []),
    ("shed its debts", "The guild shed all its debts", ["shed", "debts"]),
    ("shed its debts", "The guild sheds a debt", ["sheds", "debt"]),
    ("shed its debts", "The guild's debts were shed", []),
    ("debt-free", "The guild is debt free now", ["debt", "free"]),
]


def _found(text: str, claim: str) -> list[str]:
    """Return the words of a claim that are a wording."""
    wording = Wording.of(text, 0, 1)
    assert wording is not None
    words = analyze(claim).words
    return [words[index].text for index in wording.found_in(words)]


@pytest.mark.parametrize(("text", "claim", "words"), FOUND)
def test_found(text: str, claim: str, words: list[str]) -> None:
    assert _found(text, claim) == words


@pytest.mark.parametrize("text", ["", "of the", "—"])
def test_a_wording_says_something(text: str) -> None:
    assert Wording.of(text, 0, 1) is None
