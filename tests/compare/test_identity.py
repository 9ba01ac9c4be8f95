"""What a thing is said to be: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires_by_name, silent, silent_on_itself
from shanxi_facts.compare.identity import check

# A source sentence, a claim, the rule, the words of both that the reason names.
FIRES = [
    ("The yards will use river water as the main supply, leaving a well as the reserve.",
     "The river water will be the reserve.", "relation", "reserve", ""),
    ("The baker, who hired Dahl in May, is a member of the guild, and Dahl is a tanner.",
     "The baker is a tanner.", "relation", "tanner", ""),
    ("Renata Voss, 34, has run the mill since her father, who founded it, fell ill.",
     "Her father, 34, founded the mill.", "quantity", "father, 34", "Voss, 34"),
]  # fmt: skip
SILENT = [
    ("The yards will use river water as the main supply, leaving a well as the reserve.",
     "The well will be the reserve."),
    ("The guild (once called the league) is a club.", "The guild is a club."),
    ("Holm, a tanner, hired Dahl.", "Holm is a tanner."),
    ("It is a mill.", "The house is a mill."),
    ("Renata Voss, 34, has run the mill since May.", "Voss, 34, has run the mill."),
]  # fmt: skip

test_fires = fires_by_name(check, FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
