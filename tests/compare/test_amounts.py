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
    ("Marta Holm, 41, beat Ines Brandt, 29.", "Holm, 29, beat Brandt", "quantity"),
    ("Marta Holm, 41, beat Ines Brandt, 29.", "The 29-year-old Holm beat Brandt", "quantity"),
    ("Marta Holm, 41, beat Ines Brandt, 29.", "The 41-year-old Holm beat Brandt", None),
    ("The pier is 640 metres long and 12 metres wide.", "The pier is 640 metres wide", "quantity"),
    ("The pier is 640 metres long and 12 metres wide.", "The pier is 12 metres wide", None),
    ("Its budget is $3.2 million, or $64 per member.", "Its budget is $3.2 million per member", "quantity"),
    ("Its budget is $3.2 million, or $64 per member.", "Its budget is $64 a member", None),
    ("Lind sold a mill and a barn.", "Lind sold two mills", "quantity"),
    ("Lind sold a mill and another mill.", "Lind sold two mills", None),
    ("Lind sold a mill and mended nine mills.", "Lind sold two mills", None),
    ("Lind sold the mill.", "Lind sold two mills", None),
    ("The yard got a grant of 40 lamps.", "The yard got a gift of 40 lamps", None),
]


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(amounts.check, source, claim) == rule


@pytest.mark.parametrize("text", sorted({row[0] for row in ROWS}))
def test_silent_on_itself(text: str) -> None:
    assert found(amounts.check, text, text) is None
