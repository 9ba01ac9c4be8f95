"""Misspelt words are read as the word of the base that was meant; names, numbers and real words are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.reading import read
from shanxi_facts.language.spelling import respell

VOCABULARY = frozenset("poverty villages relocated photovoltaic counties people listed luliang income a".split())

MENDED = [
    ("povrety", "poverty"),
    ("povertyy", "poverty"),
    ("vilages", "villages"),
    ("relcoated", "relocated"),
    ("photvoltiac", "photovoltaic"),
    ("Peopel", "people"),
]
UNTOUCHED = [
    "poverty",
    "property",  # a word of its own
    "Shaanxi",
    "Lulliang",  # names are never mended
    "3.92",
    "58th",
    "pov",
    "oppverty",  # begins otherwise
    "pvrtey",  # too many slips
    "hebei",
    "山西省的",
    "not",
]


@pytest.mark.parametrize(("word", "expected"), MENDED)
def test_mended(word: str, expected: str) -> None:
    [unit] = respell(read(word), VOCABULARY).units
    assert unit.norm == expected
    assert expected in unit.keys or not unit.keys.isdisjoint(read(expected).units[0].keys)
    assert (unit.start, unit.end) == (0, len(word))


@pytest.mark.parametrize("text", UNTOUCHED)
def test_untouched(text: str) -> None:
    reading = read(text)
    assert respell(reading, VOCABULARY) is reading


@given(st.text())
def test_any_text_keeps_its_places(text: str) -> None:
    reading = read(text)
    mended = respell(reading, VOCABULARY)
    assert [(unit.start, unit.end) for unit in mended.units] == [(unit.start, unit.end) for unit in reading.units]
