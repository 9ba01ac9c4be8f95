"""Limits of bands, definitions and conditions."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import bounds

ROWS = [
    ("Anyone over 65 rides free.", "Anyone over 50 rides free", "quantity"),
    ("Anyone over 65 rides free.", "Anyone over 65 rides free", None),
    ("Boats worth under $9,000 pay no fee.", "Boats worth under $20,000 pay no fee", "quantity"),
    ("If over 400 members vote, the levy falls.", "If over 300 members vote, the levy falls", "quantity"),
    ("Drivers under 25 pay double.", "Drivers under 30 pay double", "quantity"),
    ("Mills with more than 50 looms must report.", "Mills with more than 20 looms must report", "quantity"),
    ("The guild has over 400 members.", "The guild has over 300 members", None),
    ("More than 400 members voted.", "Over 300 members voted", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(bounds.check, source, claim) == rule
