"""What is all but so: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires_by_name, silent, silent_on_itself
from shanxi_facts.compare.approximators import check

# A source sentence, a claim, the rule, the words of both that the reason names.
FIRES = [
    ("The play was shot almost exclusively at night.", "The play was shot exclusively at night.", "scope",
     "exclusively", "almost exclusively"),
    ("The talks in Lisk nearly failed.", "The talks in Lisk failed.", "scope", "failed", "nearly failed"),
    ("The vote was virtually unanimous.", "The vote was unanimous.", "scope", "unanimous", "virtually unanimous"),
]  # fmt: skip
SILENT = [
    ("The play was shot almost exclusively at night.", "The play was mostly shot at night."),
    ("The talks in Lisk nearly failed.", "The talks in Lisk were close to failing."),
    ("Holm almost certainly left Lisk.", "Holm was in Lisk."),
]  # fmt: skip

test_fires = fires_by_name(check, FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
