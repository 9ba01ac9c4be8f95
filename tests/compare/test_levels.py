"""Changes, levels and earlier values."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import levels

ROWS = [
    ("Rents rose by 40 euros.", "Rents rose to 40 euros", "relation"),
    ("Rents rose to 40 euros.", "Rents rose by 40 euros", "relation"),
    ("The number of wells has risen by 300.", "The number of wells stands at 300", "relation"),
    ("Rents rose to 40 euros from 30 euros.", "Rents are 30 euros", "relation"),
    ("Debt fell to 40 million crowns, from 81 million crowns.", "Debt is 81 million crowns", "relation"),
    ("Debt fell to 40 million crowns, from 81 million crowns.", "Debt is 40 million crowns", None),
    ("Rents rose to 40 euros from 30 euros.", "Rents were 30 euros a year ago", None),
    ("Rents rose to 40 euros from 30 euros.", "Rents rose from 40 euros to 30 euros", "relation"),
    ("Rents rose to 40 euros from 30 euros.", "Rents rose from 30 euros to 40 euros", None),
    ("Rents rose to 40 euros from 30 euros.", "Rents are 40 euros", None),
    ("Debt fell to 64 crowns, from 81 crowns in May.", "Debt is now 81 crowns", "relation"),
    ("Debt fell to 64 crowns, from 81 crowns in May.", "Debt is now 64 crowns", None),
    ("The town reported a rise of 300 wells.", "The town's wells number 300", None),
    ("There were 900 wells, an increase of 300.", "The number of wells rose by 300", None),
    ("Turnover was $9 million, up 6 percent.", "Turnover rose 6 percent to $9 million", None),
    ("Turnover was $9 million, up 6 percent.", "Turnover rose to 6 percent", "relation"),
    ("Some 900 men came, a rise of 40 from May.", "40 men came", "quantity"),
    ("Some 900 men came, a rise of 40 from May.", "900 men came", None),
    ("Membership fell by 40 to 260.", "Membership fell to 40", "relation"),
    ("Membership fell by 40 to 260.", "Membership fell to 260", None),
    ("The crew of 14 saved 90 sheep.", "The crew saved 14 sheep", "quantity"),
    ("Crews fought against two fires that burned 900 acres.", "Two fires burned 900 acres", None),
    ("Trust was 40 percent, against 55 percent in May.", "Trust is 55 percent", "relation"),
    ("Trust among men was 40 percent, against 55 percent among women.", "Trust among women was 55 percent", None),
    ("The boat was hit by 40 waves.", "40 waves hit the boat", None),
    ("The guild elected 16 members, nine of them weavers.", "The guild elected nine members", "quantity"),
    ("The guild elected 16 members, nine of them weavers.", "The guild elected nine weavers", None),
    ("The guild elected 16 members, nine of them weavers.", "Nine members were weavers", None),
    ("The pier cost $9 million, a third more than planned.", "The pier cost a third of what was planned", "relation"),
    ("The pier cost $9 million, a third more than planned.", "The pier cost $9 million more than planned", "relation"),
    ("The pier cost $9 million, a third more than planned.", "The pier cost a third more than planned", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(levels.check, source, claim) == rule
