"""Restrictions dropped from what has a rate, change or share."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import restrictions

WOOL = "Sales of wool to Halm rose 9 percent."
ROWS = [
    (WOOL, "Sales of wool rose 9 percent", "scope"),
    (WOOL, "Sales to Halm rose 9 percent", "scope"),
    (WOOL, "Sales rose 9 percent", "scope"),
    (WOOL, "Sales of wool to Halm rose 9 percent", None),
    ("Poverty among young smiths is 31 percent.", "Poverty among smiths is 31 percent", "scope"),
    ("Some 70 percent of rural inns have no well.", "Some 70 percent of inns have no well", "scope"),
    ("Some 70 percent of rural inns have no well.", "Some 70 percent of rural inns have no well", None),
    ("Output per weaver is 12 tonnes.", "Output is 12 tonnes", "scope"),
    ("Eight percent of hens given the feed fell ill.", "Eight percent of hens fell ill", "scope"),
    ("Among smiths who smoke, the risk rose 9 percent.", "The risk rose 9 percent", "scope"),
    ("Among smiths who smoke, the risk rose 9 percent.", "The risk rose 9 percent among smiths who smoke", None),
    ("The syrup cut deaths by a third in smiths with gout.", "The syrup cut deaths by a third in smiths", "scope"),
    ("The red syrup cut deaths by a third in smiths.", "The syrup cut deaths by a third in smiths", None),
    ("Some 30 percent of smiths over 60 live alone.", "Some 30 percent of smiths live alone", "scope"),
    ("Trust among men was 40 percent, against 55 percent among women.", "Trust among women was 55 percent", None),
    ("The drug cut deaths by a third in patients on drips.", "The drug cut deaths by a third in patients", "scope"),
    ("The drug cut deaths by a third in patients on drips.", "The drug cut deaths by a third", "scope"),
    ("Rents rose 9 percent in the year to May.", "Rents rose 9 percent in the year", None),
    # A restriction may be dropped from what is counted.
    ("The town mended 340 rural roads.", "The town mended 340 roads", None),
    ("The town mended 340 roads in Halm.", "The town mended 340 roads", None),
    ("In the poll 44 percent had left, a figure that rose to 61 percent among women under 30.",
     "Among women, 61 percent had left", "scope"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(restrictions.check, source, claim) == rule


def test_the_articles_own_place_goes_without_saying() -> None:
    source = "Halm is a town of weavers. It rained in May. Sales in Halm rose 9 percent."
    assert found(restrictions.check, source, "Sales rose 9 percent", number=2) is None
    assert found(restrictions.check, source.replace("in Halm", "in Orle"), "Sales rose 9 percent", number=2) == "scope"
