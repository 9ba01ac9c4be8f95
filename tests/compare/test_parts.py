"""What is said of a part, told of the whole."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import parts

ROWS = [
    ("The flood hurt 60 people, most of them weavers.", "The flood hurt 60 weavers", "scope"),
    ("The flood hurt 60 people, most of them weavers.", "The flood hurt 60 people", None),
    ("The flood hurt 60 people, most of them weavers.", "Most of the people hurt were weavers", None),
    ("The yard sold 30 boats, half of them old.", "The yard sold 30 old boats", "scope"),
    ("The yard sold 30 boats, half of them old.", "The yard sold 30 boats, half of them old", None),
    ("Nurses saw 60 babies, and 12 of them cried.", "The 60 babies cried", "scope"),
    ("Nurses saw 60 babies, and 12 of them cried.", "Twelve babies cried", None),
    ("Lamps burn at nine of the 14 piers.", "Lamps burn at all 14 piers", "scope"),
    ("Lamps burn at nine of the 14 piers.", "Lamps burn at nine of 14 piers", None),
    ("Of the 44 cranes in the port, 17 collapsed; five were mended.", "All 44 cranes collapsed", "scope"),
    ("Of the 44 cranes in the port, 17 collapsed; five were mended.", "17 cranes collapsed", None),
    ("About 90 of them have asked for a grant, and 52 have got it.", "Fifty-two have got a grant", None),
    ("Lamps burn at nine of the 14 piers.", "There are 14 piers", None),
    ("Lamps burn at nine of the 14 piers.", "Lamps burn at nine piers", None),
    ("Income from transport - including ports - was 169 crowns.", "Income from ports was 169 crowns", "scope"),
    ("Income from transport - including ports - was 169 crowns.", "Income from transport was 169 crowns", None),
    ("The guild has 40 boats, including nine tugs.", "The guild has nine tugs", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(parts.check, source, claim) == rule
