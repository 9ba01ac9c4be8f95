"""A change told the other way round, and a first state told as the present one: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires_by_name, silent, silent_on_itself
from shanxi_facts.compare.changes import check

# A source sentence, a claim, the name of the reason, the words of both that it names.
FIRES = [
    (
        "The hall has gone from empty to full.",
        "The hall went from full to empty.",
        "direction",
        "full to empty",
        "empty to full",
    ),
    (
        "The guild moved to a barn from a mill.",
        "The guild moved from a barn to a mill.",
        "direction",
        "barn to a mill",
        "barn from a mill",
    ),
    (
        "The ferry passed from wealthy owners to the town.",
        "The ferry passed from the town to wealthy owners.",
        "direction",
        "town to wealthy",
        "wealthy owners to the town",
    ),
    ("The fee was raised to 5 crowns from 4.", "The fee is now 4 crowns.", "relation", "4", "4"),
    (
        "The yards have changed from being shut and bare to open markets.",
        "The yards are bare.",
        "relation",
        "bare",
        "bare",
    ),
]
SILENT = [
    ("The hall has gone from empty to full.", "The hall went from empty to full."),
    ("The hall has gone from empty to full.", "The hall was empty."),
    ("The hall has gone from empty to full.", "The hall is full."),
    ("The guild moved to a barn from a mill.", "The guild moved from a mill to a barn."),
    ("The fee was raised to 5 crowns from 4.", "The fee is now 5 crowns."),
    ("The ferry runs from Lisk to Morne.", "The ferry is in Lisk."),
]

test_fires = fires_by_name(check, FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [row[:2] for row in FIRES])
