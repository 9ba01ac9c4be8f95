"""Figures that the source gives otherwise: value, unit, hedge."""

from __future__ import annotations

import pytest

from compare.rows import found, reasons
from shanxi_facts.compare import figures

ROWS = [
    ('"Thousands" were eager to help by buying the shirt.', "Nobody could buy more than one", None),
    ("The clerk hid in a fifth-floor office.", "The clerk hid in an office; it was on the ninth floor", "quantity"),
    ("The clerk hid in a fifth-floor office.", "The clerk hid in an office; it was on the fifth floor", None),
    ("The fifth clerk hid in a ninth-floor office.", "The clerk hid in an office on the ninth floor", None),
    ("The guild had a lead of one point. It bought two boats.", "The guild had a lead of two points", "quantity"),
    ("The fair opened after a parade by Voss.", "The fair opened after two parades by Voss", "quantity"),
    ("A cook made a pie and Lind a pie.", "The cooks made two pies", None),
    ("Eight mills are old, and 321 mills are new.", "Mills that are new: 231", "quantity"),
    ("The mill employs 340 weavers.", "The mill employs 430 weavers", "quantity"),
    ("The mill employs 340 weavers.", "The mill employs 340 weavers", None),
    ("The mill employs 340 weavers and 12 clerks.", "The mill employs 430 weavers", "quantity"),
    ("Rents rose 4 percent in May.", "Rents rose 5 percent in May", "quantity"),
    ("Rents rose 4 percent in May.", "Rents rose 4 percentage points in May", "unit"),
    ("The dam cost $40 million.", "The dam cost 40 million euros", "unit"),
    ("The mast is 40 feet high.", "The mast is 40 metres high", "unit"),
    ("More than 400 people saw the play.", "Exactly 400 people saw the play", "hedge"),
    ("Some 400 people saw the play.", "More than 400 people saw the play", "hedge"),
    ("The dam holds 9 billion litres.", "The dam holds more than 9 million litres", "quantity"),
    ("It was her 22nd goal of the season.", "It was her 23rd goal of the season", "quantity"),
    ("Brandt scored her 22nd goal of the season.", "It was the 23rd of the season for Brandt", "quantity"),
    ("The mill is 40 percent larger than the barn.", "The mill is 40 times larger than the barn", "unit"),
    ("The tank of barge No. 5 leaked.", "The tank of barge No. 6 leaked", "quantity"),
    ("She paid $30 million for the mill.", "She paid 23 billion euros for the mill", "unit"),
    ("In the vote 44% agreed with the plan, 37% did not.", "54% of smiths agreed with the plan", "quantity"),
    ("The mill has 12 looms. The barn has 30 looms.", "The mill has 30 looms", None),  # the next sentence has it
    ("The mill has 12 looms. The barn has 300 looms.", "The mill has more than 20 looms", "quantity"),
    ("The mill employs 340 weavers and 12 clerks.", "Weavers employed at the mill: 430", "quantity"),
    ("The mill employs 340 weavers and 12 clerks.", "Weavers employed at the mill: 340", None),
    # No comparable figure stands in that place.
    ("The mill employs weavers in 12 halls.", "The mill employs 430 weavers", None),
    ("The groups got 5 and 6 mg of the drug.", "The groups got 5 mg and 6 mg of the drug", None),
    ("The gate was shut for several hours. He slept seven hours.", "The gate was shut for 7 hours", "quantity"),
    ("The gate was shut for hours. He slept seven hours.", "The gate was shut for seven hours", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(figures.check, source, claim) == rule


def test_the_sources_words_are_suggested() -> None:
    [reason] = reasons(figures.check, "The mill employs over 340 weavers.", "The mill employs over 430 weavers")
    assert (reason.claim, reason.source, reason.suggestion) == ("over 430", "over 340", "over 340")
    assert reason.message == "The source says over 340, not over 430."
