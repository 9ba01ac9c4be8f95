"""A verb acts on its own object: the rows of the rule."""

from __future__ import annotations

import pytest

from compare.rows import reasons
from shanxi_facts.compare import objects

ROWS = [
    ("The guild sold 40 boats, and the port built 12 mills.", "The guild sold 12 mills", True),
    ("The guild sold 40 boats, and the port built 12 mills.", "The guild sold 40 boats and 12 mills", True),
    ("The guild sold 40 boats, and the port built 12 mills.", "The port built 12 mills", False),
    ("Dahl praised the cooks in May before blaming the smiths.", "Dahl praised the smiths", True),
    ("Having sold two barns, Dahl closed 4 mills.", "Dahl closed two barns", True),
    ("Having sold two barns, Dahl closed 4 mills.", "Dahl sold two barns", False),
    ("The guild lost $40 million while Dahl built a barn.", "Dahl built $40 million", True),
    # One object of two verbs, a relative clause, and what a verb agrees or wants to do.
    ("The guild bought and sold 40 boats.", "The guild bought 40 boats", False),
    ("The guild sold the boats that Dahl had built.", "Dahl had built the boats", False),
    ("The guild agreed on a price and promised to sell the boats.", "The guild promised to sell the boats", False),
    ("Dahl took 30 years and built a barn.", "Dahl built a barn in 30 years", False),
    ("Dahl closed 23 mills and opened seven.", "Dahl opened seven mills", False),
    # A verb without an object of its own is left to others.
    ("Dahl sang, and the guild sold 40 boats.", "Dahl sang of 40 boats", False),
]


@pytest.mark.parametrize(("source", "claim", "fires"), ROWS)
def test_rows(source: str, claim: str, *, fires: bool) -> None:
    assert [reason.rule for reason in reasons(objects.check, source, claim)] == ["relation"] * fires


@pytest.mark.parametrize("source", sorted({source for source, _, _ in ROWS}))
def test_silent_on_itself(source: str) -> None:
    assert not reasons(objects.check, source, source)
