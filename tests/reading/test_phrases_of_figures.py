"""Phrases and subjects around figures: what hangs on what where values stand side by side."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import analyze
from shanxi_facts.reading.model import Tag

SUBJECTS = [
    ("Imports fell 7 percent in May.", ["Imports"]),
    ("Turnover came to 90 million euros, up 6 percent, and profit sank to 8 million.", ["Turnover", "profit"]),
    ("Under the contract, income from tolls - including bridges - was $9 million.", ["income"]),
    ("In Orle, a town of weavers, rents rose.", ["rents"]),
    ("In June, sales of wool, a luxury, rose.", ["sales"]),
    ("Tolls brought 5 million while fines brought 3 million.", ["Tolls", "fines"]),
    ("Halm left Orle and Brandt stayed.", ["Halm", "Brandt"]),
    ("In the survey 44% agreed with the plan, 37% shrugged.", ["44 %", "37 %"]),
    ("The price of milk and bread rose.", ["price"]),
    ("Drivers under 25 pay double.", ["Drivers"]),
    ("Salt closed at $900 and wool at $15.", ["Salt"]),
    ("Membership of the guild dropped by 40.", ["Membership"]),
    ("The risk of falling ill rose by 9 percent.", ["risk"]),
    ("Among those who row at dawn, the risk of drowning increased by 9 percent.", ["those", "risk"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_subjects(text: str, expected: list[str]) -> None:
    sentence = analyze(text)
    heads = [sentence.words[sentence.phrases[c.subject[0]].head].text for c in sentence.clauses if c.subject]
    assert heads == expected


def test_a_sentence_has_a_verb() -> None:
    sentence = analyze("Theft and error together cost 22 million euros.")
    assert [sentence.words[clause.verb].text for clause in sentence.clauses] == ["cost"]


def test_behind_to_stands_a_plain_verb_or_none() -> None:
    assert [w.tag for w in analyze("The levy applies to boats.").words][4] is Tag.NOUN
