"""Another degree: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.degree import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("Rents fell rapidly in Olm.", "Rents fell slightly in Olm.", "slightly", "rapidly"),
    ("The mill made a huge profit.", "The mill made a modest profit.", "modest", "huge"),
    ("Rents in Olm rose in May.", "Rents in Olm soared in May.", "soared", "rose"),
]
SILENT = [
    ("Wages have remained relatively unchanged.", "Wages have hardly changed."),
    ("Rents fell sharply in Olm.", "Rents fell in Olm."),
    ("Rents fell sharply in Olm.", "Rents fell steeply in Olm."),
    ("Rents in Olm soared in May.", "Rents in Olm rose in May."),
    ("Rents in Olm rose 9 percent in May.", "Rents in Olm soared 9 percent in May."),
    ("Rents in Olm rose sharply in May.", "Rents in Olm soared in May."),
]

test_fires = fires(check, "degree", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)
