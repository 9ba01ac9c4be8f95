"""Exclusion, concession, sequence and nearness that the sentence does not tell: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.relators import check

SALE = "The guild sold the red boats in Arden."
FIRES = [
    (SALE, "The guild sold the red boats without a licence.", "without", ""),
    (SALE, "The guild sold the red boats near Arden.", "near", ""),
    (SALE, "Despite the storm the guild sold the red boats.", "Despite", ""),
    ("The guild sold red boats.", "The guild sold red boats after the storm.", "after", ""),
    (SALE, "The guild sold all but the red boats except in Arden.", "except", ""),
    (SALE, "The guild jointly sold the red boats.", "jointly", ""),
]
SILENT = [
    (SALE, "The guild sold the red boats at Arden."),
    ("The guild sold boats with no licence.", "The guild sold boats without a licence."),
    ("The guild sold boats, but a storm rose.", "Although a storm rose, the guild sold boats."),
    ("When the storm was over, the guild sold boats.", "The guild sold boats after the storm."),
    ("All boats have a licence.", "There is no boat without a licence."),
    ("Boats are cheaper now.", "Boats are cheaper than before."),
    ("The guild sold boats around Arden.", "The guild sold boats near Arden."),
]

test_fires = fires(check, "relation", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
