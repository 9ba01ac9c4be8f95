"""Values of an earlier period told as present."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import earlier

ROWS = [
    ("Last year the toll was 30 euros.", "The toll is 30 euros", "date"),
    ("Last year the toll was 30 euros.", "The toll was 30 euros last year", None),
    ("Last year the toll was 30 euros.", "The toll was 30 euros", None),
    ("In 1990 the pond was 12 metres deep.", "The pond is 12 metres deep", "date"),
    ("Before the flood the town had 8,000 residents.", "The town has 8,000 residents", "date"),
    ("The toll, which was $4 a year ago, is now $6.", "The toll is now $4", "date"),
    ("The toll, which was $4 a year ago, is now $6.", "The toll is now $6", None),
    ("The pond is 12 metres deep.", "The pond is 12 metres deep", None),
    ("The fair closed last year, and the hall has 40 rooms.", "The hall has 40 rooms", None),
    ("A mill that burned down in 1992 is to open in May.", "The mill is to open", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(earlier.check, source, claim) == rule
