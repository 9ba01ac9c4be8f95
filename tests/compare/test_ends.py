"""Ways told backwards, and their first end told as what is so."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import ends

ROWS = [
    ("The yard made a steep change from a bare field to a busy port.", "The yard made a bare field", "relation"),
    ("The yard made a steep change from a bare field to a busy port.", "The yard made a busy port", None),
    ("The yard has gone from idle to busy.", "The yard has gone from busy to idle", "direction"),
    ("The guild saw a steep change from sleepy to brisk.", "From brisk to sleepy: a steep change", "direction"),
    ("Holm moved from Orle to Halm in May.", "Holm moved from Halm to Orle", "direction"),
    ("Rents rose from 32 to 40.", "Rents rose from 40 to 32", "direction"),
    ("The mill went from being shut to full work.", "The mill went from full work to being shut", "direction"),
    ("Rents rose from 32 to 40.", "Rents rose to 40 from 32", None),
    ("The road runs from Orle to Halm.", "The road runs from Halm to Orle", None),
    ("The yard has gone from idle to busy.", "The yard has gone from idle to busy", None),
    ("The yards have changed from being shut and bare to open markets.", "The yards are bare", "relation"),
    ("The fee was raised to 5 crowns from 4.", "The fee is now 4 crowns", "relation"),
    ("The fee was raised to 5 crowns from 4.", "The fee is now 5 crowns", None),
    ("The yard has gone from idle to busy.", "The yard was idle", None),
    ("The yard has gone from idle to busy.", "The yard is busy", None),
    ("The ferry runs from Lisk to Morne.", "The ferry is in Lisk", None),
    ("A letter came from Orle to the guild.", "A letter came to the guild from Orle", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(ends.check, source, claim) == rule
