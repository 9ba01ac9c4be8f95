"""Finer tags: one thing or many, "sell" or "sells", "went" or "gone"."""

from __future__ import annotations

import pytest

from shanxi_facts.reading.agreement import fine_tag

ROWS = [
    ("boat", "noun", "one"),
    ("boats", "noun", "many"),
    ("glass", "noun", "one"),
    ("police", "noun", "noun"),
    ("sell", "base", "plain"),
    ("sells", "base", "third"),
    ("banks", "base", "third"),
    ("focus", "base", "plain"),
    ("sold", "past", "past"),
    ("took", "past", "preterite"),
    ("taken", "past", "participle"),
    ("came", "past", "preterite"),
    ("come", "past", "participle"),
    ("they", "pron", "they"),
    ("them", "pron", "him"),
    ("it", "pron", "pron"),
    ("a", "det", "a"),
    ("these", "det", "these"),
    ("the", "det", "det"),
    ("of", "prep", "prep"),
]


@pytest.mark.parametrize(("lower", "tag", "fine"), ROWS)
def test_the_finer_tag(lower: str, tag: str, fine: str) -> None:
    assert fine_tag(lower, tag) == fine
