"""Right figures that count another noun."""

from __future__ import annotations

import pytest

from compare.rows import found, reasons
from shanxi_facts.compare import counted

WORKS = "All 6,284 old orchards were mapped, and all 47 dry wells were refilled."
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
    # A figure behind its noun.
    (WORKS, "Dry wells refilled: 6,284", "counted"),
    (WORKS, "Dry wells refilled - 6,284", "counted"),
    (WORKS, "Dry wells refilled – over 6,000", "counted"),
    (WORKS, "Dry wells refilled = 6,284", "counted"),
    (WORKS, "Old orchards mapped: 47; dry wells refilled: 6,284", "counted"),
    (WORKS, "The dry wells that were refilled number 6,284", "counted"),
    (WORKS, "The dry wells that were refilled number over 6,000", "counted"),
    (WORKS, "The dry wells that were refilled total 6,284", "counted"),
    (WORKS, "Dry wells refilled: all 6,284", "counted"),
    (WORKS, "Dry wells were refilled: 6,284 of them", "counted"),
    (WORKS, "Dry wells refilled, 6,284", "counted"),
    (WORKS, "Mapped: 47", "counted"),
    (WORKS, "Mapped: 6,284", None),
    (WORKS, "Dry wells refilled: 6,284 orchards", "counted"),
    (WORKS, "Dry wells refilled: 6,284 wells", "counted"),
    (WORKS, "Dry wells refilled: 47 wells", None),
    ("The toll raised the income of 47 farms.", "Income: 47 farms", None),
    (WORKS, "Dry wells refilled: 47", None),
    (WORKS, "Dry wells refilled: 47 in all", None),
    (WORKS, "Dry wells refilled - at least 47", None),
    (WORKS, "Old orchards mapped: 6,284; dry wells refilled: 47", None),
    (WORKS, "The dry wells that were refilled number 47", None),
    ("A dry spring cost 47 farms their wells.", "The farms whose wells a dry spring cost number 47", None),
    (WORKS, "The guild refilled dry wells: 47", None),
    ("All 47 rural schools were linked to clean water.", "Rural schools linked to clean water: 47", None),
    ("The guild dug 47 wells for drinking water.", "Wells dug for drinking water: 47", None),
    ("The guild dug 47 wells and sold 9 boats.", "Boats sold for drinking water: 47", "counted"),
    ("The guild won three prizes - 40 of its boats sank.", "The guild won prizes - three", None),
    ("The fair drew 300 people, weavers all.", "The fair drew 300 weavers", None),
    ("40 of the boats sank.", "40 of the ferries sank", "counted"),
    ("40 tonnes of rye burned.", "40 tonnes of hay burned", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(counted.check, source, claim) == rule


def test_a_figure_behind_its_noun_is_named_with_it() -> None:
    (reason,) = reasons(counted.check, WORKS, "Dry wells refilled: 6,284")
    assert (reason.claim, reason.source) == ("6,284", "6,284 old orchards")
    assert reason.message == "The source says 6,284 old orchards, not 6,284 dry wells."
