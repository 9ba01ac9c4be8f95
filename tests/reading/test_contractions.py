"""Auxiliaries at the end of a pronoun are words of their own."""

from __future__ import annotations

import pytest

from shanxi_facts.language.tokens import tokenize
from shanxi_facts.reading.contractions import with_auxiliaries

ROWS = [
    ("We're late.", ["we", "are", "late", "."]),
    ("They'll go.", ["they", "will", "go", "."]),
    ("He'd lost it.", ["he", "had", "lost", "it", "."]),
    ("He'd lose it.", ["he", "would", "lose", "it", "."]),
    ("It's been sold.", ["it", "has", "been", "sold", "."]),
    ("It's not new.", ["it", "is", "not", "new", "."]),
    ("The yard's boats sank.", ["the", "yard", "boats", "sank", "."]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_auxiliaries(text, expected):
    assert [token.norm for token in with_auxiliaries(tokenize(text), text)] == expected
