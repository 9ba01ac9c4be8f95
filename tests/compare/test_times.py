"""How often, and votes the other way round."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import times

ROWS = [
    ("Brandt sailed twice in May.", "Brandt sailed once in May", "quantity"),
    ("Brandt sailed twice in May.", "Brandt sailed three times in May", "quantity"),
    ("Brandt sailed three times in May.", "Brandt sailed twice in May", "quantity"),
    ("Brandt sailed two times in May.", "Brandt sailed twice in May", None),
    ("The yard is three times the size of the mill.", "The yard is twice the size of the mill", None),
    ("The levy passed by 40 votes to 32.", "The levy passed by 32 votes to 40", "quantity"),
    ("The levy passed by 40 votes to 32.", "The levy passed by 40 votes to 32", None),
    ("The levy passed by 40 votes to 32.", "The levy passed with 40 votes", None),
    ("Rents rose from 32 to 40.", "Rents rose to 40 from 32", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(times.check, source, claim) == rule
