"""Names of places that a claim may be about instead."""

from __future__ import annotations

import pytest

from shanxi_facts.language.places import is_place, is_wide


@pytest.mark.parametrize("word", "shanxi shaanxi hebei guizhou beijing china india nationwide asia".split())
def test_places(word: str) -> None:
    assert is_place(word)


@pytest.mark.parametrize("word", ["", "about", "Hebei", "poverty", "village", "zhang", "province", "luliang"])
def test_no_places(word: str) -> None:
    assert not is_place(word)


@pytest.mark.parametrize(
    ("word", "expected"), [("nationwide", True), ("worldwide", True), ("hebei", False), ("villages", False)]
)
def test_wide(word: str, expected: bool) -> None:
    assert is_wide(word) is expected
