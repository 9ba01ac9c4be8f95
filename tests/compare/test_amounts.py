"""A figure of one noun told of another: the rows of the rule."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import amounts

YEAR = "The port made a profit of 4.6 million euros, after a loss of 2.1 million euros."
ROWS = [
    (YEAR, "The port made a loss of 4.6 million euros", "quantity"),
    (YEAR, "The port made a profit of 2.1 million euros", "quantity"),
    (YEAR, "The port made a profit of 4.6 million euros", None),
    (YEAR, "After a loss of 2.1 million euros the port made a profit of 4.6 million euros", None),
    ("The yard got a grant of 40 lamps.", "The yard got a gift of 40 lamps", None),
]


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(amounts.check, source, claim) == rule


@pytest.mark.parametrize("text", sorted({row[0] for row in ROWS}))
def test_silent_on_itself(text: str) -> None:
    assert found(amounts.check, text, text) is None
