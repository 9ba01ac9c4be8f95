"""The rules of lint's own: what a draft gives away without any base."""

from __future__ import annotations

from shanxi_facts.lint.conflicts import RULE
from shanxi_facts.rules import Rule

OWN_RULES = (
    Rule(
        id=RULE,
        title="A draft gives one value for one fact.",
        meaning=(
            "Two sentences of a draft speak of the same fact and give figures that exclude each other, whichever of "
            "them the base has. Two bases that contradict each other are reported by the same rule."
        ),
        why="A figure corrected in the text and not in the table is the mistake that readers find first.",
        limits="Only facts of the base are compared; a contradiction about anything else is not seen.",
        failing="All 58 poor counties were removed. All 85 poor counties were removed.",
        passing="All 58 poor counties were removed. Every one of the 58 poor counties was removed.",
    ),
)
