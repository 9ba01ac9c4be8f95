""" "Respectively"."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import respective

SCHOOLS = "Halm and Orle have 40 and 75 schools respectively."
SALES = "Sales in May, June and July were $4 million, $5 million and $6 million, respectively."
ROWS = [
    (SCHOOLS, "Halm has 75 schools", "relation"),
    (SCHOOLS, "Orle has 40 schools", "relation"),
    (SCHOOLS, "Orle has 75 schools", None),
    (SCHOOLS, "Halm and Orle have 40 and 75 schools respectively", None),
    (SCHOOLS, "Orle and Halm have 40 and 75 schools respectively", "relation"),
    (SCHOOLS, "Orle and Halm have 75 and 40 schools respectively", None),
    (SALES, "Sales in June were $5 million", None),
    (SALES, "Sales in June were $6 million", "relation"),
    ("The Bears and the Bulls came second and third, respectively.", "The Bulls came second", "relation"),
    ("The Bears and the Bulls came second and third, respectively.", "The Bulls came third", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(respective.check, source, claim) == rule
