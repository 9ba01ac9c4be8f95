"""Misspelt words: which word one was meant for."""

from __future__ import annotations

import pytest

from shanxi_facts.alignment import is_slip, is_unlisted

# What is written, a word, and whether the one was meant for the other.
SLIPS = [
    ("brigde", "bridge", True),
    ("brdge", "bridge", True),
    ("bridgge", "bridge", True),
    ("bredge", "bridge", True),
    ("bregde", "bridge", False),  # two slips in a short word
    ("accomodatoin", "accommodation", True),  # two in a long one
    ("acomodatoin", "accommodation", False),
    ("fridgr", "bridge", False),  # nobody misses the first letter
    ("brigde", "bridgee", False),  # no word
]
UNLISTED = [("brigde", True), ("brdg", True), ("bridge", False), ("brd", False), ("brigd3", False), ("paris", False)]


@pytest.mark.parametrize(("written", "word", "expected"), SLIPS)
def test_what_a_misspelt_word_was_meant_for(written: str, word: str, expected: bool) -> None:
    assert is_slip(written, word) is expected


@pytest.mark.parametrize(("word", "expected"), UNLISTED)
def test_ordinary_words_that_no_dictionary_has(word: str, expected: bool) -> None:
    assert is_unlisted(word) is expected
