"""A change told the other way round: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.reversals import check

MILL = "The mill has gone from ruin to riches."
FIRES = [
    (MILL, "The mill went from riches to ruin.", "from riches to ruin", "from ruin to riches"),
    (
        "The guild saw great changes from weak to strong.",
        "The guild went from strong to weak.",
        "from strong to weak",
        "from weak to strong",
    ),
    (
        "The fair moved from the castle to the harbour.",
        "The fair moved from the harbour into the castle.",
        "from the harbour into the castle",
        "from the castle to the harbour",
    ),
]
SILENT = [
    (MILL, "The mill has gone from ruin into riches."),
    ("The fair moved from the castle to the harbour.", "The fair moved to the harbour from the castle."),
    ("The rent rose from 12 to 15 crowns.", "The rent rose from 12 to 15 crowns."),
    ("A tram runs from Selm to Orle, another from Orle to Selm.", "A tram runs from Orle to Selm."),
]

test_fires = fires(check, "direction", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
