"""Joint counts given to a part of what they count."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import joint

ROWS = [
    ("Police named 25-year-old Clara Voss and her sons.", "Clara Voss was 25 years old", None),
    ("The mill hired 340 weavers and bakers.", "The mill hired 340 weavers", "counted"),
    ("The mill hired 340 weavers and bakers.", "The mill hired 340 bakers", "counted"),
    ("The mill hired 340 weavers, smiths and bakers.", "The mill hired 340 weavers and smiths", "counted"),
    ("The mill hired 340 weavers and bakers.", "The mill hired 340 bakers and weavers", None),
    ("The mill hired 340 weavers and a baker.", "The mill hired 340 weavers", None),
    ("The mill hired 340 weavers and 12 bakers.", "The mill hired 12 bakers", None),
    ("The town runs 40 rural and urban schools.", "The town runs 40 rural schools", "counted"),
    ("The town runs 40 rural and urban schools.", "The town runs 40 schools", None),
    ("Halm and Orle together have 210,000 residents.", "Halm has 210,000 residents", "counted"),
    ("Halm and Orle together have 210,000 residents.", "Halm and Orle have 210,000 residents", None),
    ("Halm and Orle have 40 schools.", "Halm has 40 schools", None),
    ("Theft and error together cost $9 million a year.", "Theft costs $9 million a year", "counted"),
    ("The daily has a combined print and online run of 72,000.", "The daily has a print run of 72,000", "counted"),
    ("A total of 900 rebels and their helpers were killed.", "A total of 900 rebels were killed", "counted"),
    ("Smiths and weavers mended a total of 25 boats.", "Smiths mended 25 boats", "counted"),
    ("The guild built and renovated 340 barns.", "The guild renovated 340 barns", "counted"),
    ("Some 340 barns have been newly built or repaired.", "Some 340 barns were newly built", "counted"),
    ("The blast killed and injured 40 people.", "The blast killed 40 people", "counted"),
    ("The guild built and renovated 340 barns.", "The guild renovated and built 340 barns", None),
    ("Of the renovated mills 340 barns were built and renovated.", "340 barns were renovated", "counted"),
    ("The guild built and renovated 340 barns.", "The guild built and refurbished 340 barns", None),
    ("The guild hired and trained 340 cooks.", "The guild trained 340 cooks", None),
    ("The guild built 12 barns and renovated 340 mills.", "The guild renovated 340 mills", None),
    ("The mill hired 340 weavers and sold 12 looms.", "The mill hired 340 weavers", None),
    ("The raid freed 14 men and nine women.", "The raid freed 14 men and women", "counted"),
    ("The raid freed 14 men and nine women.", "The raid freed 14 men and nine women", None),
    ("The raid freed 14 men and women.", "The raid freed 14 men and women", None),
    ("The town repaired and renovated 40 bridges.", "The town renovated 40 bridges", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(joint.check, source, claim) == rule
