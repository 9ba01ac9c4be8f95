"""More or less than what: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires_by_name, silent, silent_on_itself
from shanxi_facts.compare.comparatives import check

# A source sentence, a claim, the rule, the words of both that the reason names.
FIRES = [
    ("The rules are stricter than those in Lisk but less strict than the ones Holm proposed.",
     "The rules are stricter than the ones Holm proposed.", "direction", "stricter than the ones Holm proposed",
     "less strict than the ones Holm proposed"),
    ("The rules are stricter than those in Lisk but less strict than the ones Holm proposed.",
     "The rules are less strict than those in Lisk.", "direction", "less strict than those in Lisk",
     "stricter than those in Lisk"),
    ("The tax costs small mills far more than large ones.", "The tax costs large mills more than small ones.",
     "direction", "more than small", "more than large"),
]  # fmt: skip
SILENT = [
    ("The rules are stricter than those in Lisk but less strict than the ones Holm proposed.",
     "The rules are less strict than the ones Holm proposed."),
    ("The tax costs small mills far more than large ones.", "The tax costs small mills more than large ones."),
    ("The mill is no cheaper than the farm.", "The mill is no cheaper than the farm was."),
    ("The mill is older than the farm.", "The mill is larger than the farm."),
]  # fmt: skip

test_fires = fires_by_name(check, FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
