"""Another date for the same event: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.dates import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("The mill closed on Tuesday.", "The mill closed on Wednesday.", "on Wednesday", "on Tuesday"),
    (
        "The weir opened on May 4, 1970, a day after the mill.",
        "The weir opened on May 14, 1970.",
        "May 14, 1970",
        "May 4, 1970",
    ),
    ("The mill closed in 1971.", "The mill closed in 1917.", "1917", "1971"),
    (
        "The mill will close before the end of June.",
        "The mill will close after the end of June.",
        "after the end of June",
        "before the end of June",
    ),
    ("The weir opened on May 4 and closed in June.", "The weir opened on May 14.", "May 14", "May 4"),
    ("The court sits at 9 a.m.", "The court sits at 9 p.m.", "9 p.m.", "9 a.m."),
    ("It sold 340 boats in the first quarter.", "It sold 340 boats in the first half.", "first half", "first quarter"),
]
SILENT = [
    ("The mill closed in the first quarter.", "The mill closed in the first half."),
    ("The mill closed on Tuesday.", "The mill closed on Tuesday morning."),
    ("The mill closed on May 4, 1971.", "The mill closed in May."),
    ("The mill closed in May and the weir in June.", "The weir closed in June."),
    ("The mill closed.", "The mill closed in 1971."),
    ("The mill closed in 1971.", "The lighthouse keeper retired in 1980."),
]

test_fires = fires(check, "date", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)
