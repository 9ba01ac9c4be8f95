"""Rates without what they are counted by."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import rates

ROWS = [
    ("Crashes fell to 7 per 100,000 drivers.", "Crashes fell to 7", "quantity"),
    ("Crashes fell to 7 per 100,000 drivers.", "Crashes fell to 7 per 100,000 drivers", None),
    ("The grant is $310 per pupil.", "The grant is $310", "quantity"),
    ("The grant is $310 per pupil.", "Each pupil gets a grant of $310", None),
    ("Theft costs 9 million euros a year.", "Theft costs 9 million euros", "quantity"),
    ("Theft costs 9 million euros a year.", "Theft costs 9 million euros annually", None),
    ("She sold 9 boats a month ago.", "She sold 9 boats", None),
    ("She paid 9 euros, a smith said.", "She paid 9 euros", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(rates.check, source, claim) == rule
