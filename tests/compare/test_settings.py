"""A date or a place belongs to its deed: the rows of the rule."""

from __future__ import annotations

import pytest

from compare.rows import reasons
from shanxi_facts.compare import settings

TWO = "The guild bought 9 cranes in May; Dahl left Selm on Tuesday."
ROWS = [
    (TWO, "The guild bought 9 cranes on Tuesday", "date"),
    (TWO, "The guild bought 9 cranes in May", None),
    (TWO, "Dahl left Selm in May", "date"),
    ("Holm built two barns in Selm, while Dahl sold a mill in Orle.", "Dahl sold a mill in Selm", "relation"),
    ("Holm built two barns in Selm, while Dahl sold a mill in Orle.", "Dahl sold a mill in Orle", None),
    ("After the guild sold a mill in March, Dahl built a barn in May.", "The guild sold a mill in May", "date"),
    ("Having sold a mill in March, Dahl built a barn in May.", "Dahl built a barn in March", "date"),
    ("Dahl built a barn in May before selling a mill in June.", "Dahl built a barn in June", "date"),
    ("With the guild selling a mill in Orle, Dahl built a barn in Selm.", "Dahl built a barn in Orle", "relation"),
    # What belongs to the verb is said of it.
    ("The guild agreed in May to sell the mill in Orle.", "The guild agreed in Orle to sell the mill", None),
    ("While walking home in May, Dahl met a fox in Orle.", "Dahl met a fox in May", None),
    # A date behind a list of deeds of one subject may be that of all.
    ("Dahl built a barn and sold a mill in May.", "Dahl built a barn in May", None),
    ("Dahl built a barn in Selm and sold a mill in Orle.", "Dahl built a barn in Orle", "relation"),
    ("Dahl taught in Orle, where her pupils built a mill.", "Her pupils built a mill in Orle", None),
    ("Two men sold the barn early on Monday, the guild said.", "Two men sold the barn early on Monday", None),
    # A day of a thing is none of a deed, and a place stands with its noun.
    ("Presenting the budget for 2031, Dahl said that costs rose.", "Costs rose in 2031", None),
    ("Dahl also fell behind after losing at Orle.", "Dahl fell behind after a loss at Orle", None),
    ("Speaking of the barns in Selm, Dahl said that they are full.", "The barns in Selm are full", None),
]


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert [reason.rule for reason in reasons(settings.check, source, claim)] == ([rule] if rule else [])


@pytest.mark.parametrize("source", sorted({source for source, _, _ in ROWS}))
def test_silent_on_itself(source: str) -> None:
    assert not reasons(settings.check, source, source)


def test_a_day_exchanged_for_another_contradicts() -> None:
    (reason,) = reasons(
        settings.check, "Dahl built a barn in May; the guild sold a mill in June.", "Dahl built a barn in June"
    )
    assert (reason.claim, reason.source, reason.suggestion) == ("in June", "in May", "in May")
