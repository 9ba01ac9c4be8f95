"""Sides of a name that "and" joins, and some of what something consists of."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import whole

ROWS = [
    ("The Heron and the Tern is a novel by Ida Voss.", "The Heron is a novel by Ida Voss.", "name"),
    ("She wrote the novel, Herons and Terns.", "She wrote the novel, Herons.", "name"),
    ("He sang in the 1987 film \"Salt and Smoke\" for Holm.", "He sang in the 1987 film \"Salt\" for Holm.", "name"),
    ("It was sold by the Arden and Lisk Savings Bank.", "It was sold by the Arden Savings Bank.", "name"),
    ("It was sold by the Arden Guild and the Lisk Guild.", "It was sold by the Arden Guild.", None),
    ("Ida and Otto Voss opened a mill.", "Ida Voss opened a mill.", None),
    ("Arden and Lisk are towns.", "Arden is a town.", None),
    ("Olm or Old Port is a town.", "Olm is a town.", None),
    ("The Heron and the Tern is a novel by Ida Voss.", "\"The Heron and the Tern\" is by Ida Voss.", None),
    ("The band consists of Ida Voss, Otto Lind and Carl Holm.", "The band consists of Ida Voss.", "relation"),
    ("The set consists of six cups and a jug.", "The set consists of six cups.", "relation"),
    ("The set consists of six cups and a jug.", "The set consists of a jug and six cups.", None),
    ("The set is made up of cups and jugs.", "The set is made up of cups.", "relation"),
    ("The set contains cups and jugs.", "The set contains cups.", None),
    ("The set consists of cups and jugs.", "The set consists partly of cups.", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    """What is a whole is told whole."""
    assert found(whole.check, source, claim) == rule
