"""Auxiliaries at the end of a pronoun are words of their own; the apostrophe of a genitive is none."""

from __future__ import annotations

import pytest

from shanxi_facts.language.quotes import quotations
from shanxi_facts.language.tokens import tokenize
from shanxi_facts.reading.contractions import with_auxiliaries, without_apostrophes

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


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The drivers' strike ended.", ["."]),
        ("They said 'the boats' were old.", ["'", "'", "."]),
        ("\"They saw the 'boats' sink,\" she said.", ['"', "'", "'", ",", '"', "."]),
    ],
)
def test_the_apostrophe_of_a_genitive_is_no_mark(text, marks):
    tokens = without_apostrophes(tokenize(text), quotations(text))
    assert [token.text for token in tokens if not token.is_word] == marks
