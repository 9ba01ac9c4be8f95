"""Right figures that count another noun."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import counted

ROWS = [
    ("Six carts are in green sheds, and 12 carts are in blue sheds.", "Six carts are green and 12 blue", None),
    ("The trust gave 25 grants to rural schools.", "The trust gave grants to 25 rural schools", "counted"),
    ("The barge carried 90 boxes of herrings.", "The barge carried 90 herrings", "counted"),
    ("Vets saved 12 of the 70 horses.", "Vets saved 12 horses", None),
    ("Vets saved 12 victims of the 70 fires.", "Vets saved 70 victims", "counted"),
    ("The team scored 31 goals. It won by nine points.", "The team scored 31 points", "counted"),
    ("Some 90 weavers owe the guild money.", "Some 90 widows owe the guild money", "counted"),
    ("She won three silk and two wool ribbons.", "She won two silk ribbons", "counted"),
    ("She won three silk and two wool ribbons.", "She won two wool ribbons", None),
    ("The barge carried 90 barrels of herring.", "The barge carried 90 barrels", None),
    ("The town saw a 14 percent jump in the number of weavers.", "There are 14 percent more weavers", None),
    ("The firm sold 90 pigs and hens.", "The firm sold 90 hens and pigs", None),
    ("Of the 90 people hired, 12 were nurses.", "12 nurses were hired", None),
    ("The 12 men were nurses.", "The 12 nurses were men", None),
    ("The fair drew 300 people, weavers all.", "The fair drew 300 weavers", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(counted.check, source, claim) == rule
