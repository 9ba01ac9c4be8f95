"""An opposite or exclusive word in the place of the source's: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires_by_name, silent, silent_on_itself
from shanxi_facts.compare.opposites import check

# A source sentence, a claim, the rule, the words of both that the reason names.
FIRES = [
    ("The mill lies north of Selm.", "The mill lies south of Selm.", "wording", "south", "north"),
    ("The guild won the case.", "The guild lost the case.", "relation", "lost", "won"),
    ("The rent rose in May.", "The rent fell in May.", "direction", "fell", "rose"),
    ("Nine more clerks came.", "Nine fewer clerks came.", "direction", "fewer", "more"),
    ("She played the guitar.", "She played the violin.", "wording", "violin", "guitar"),
    ("The gate was open.", "The gate was closed.", "relation", "closed", "open"),
    (
        "They met in the week preceding the fair.",
        "They met in the week following the fair.",
        "wording",
        "following",
        "preceding",
    ),
]
SILENT = [
    ("The guild did not win the case.", "The guild lost the case."),
    ("The mill lies north of Selm, the weir south of it.", "The weir lies south of Selm."),
    ("The rent rose in May.", "The rent jumped in May."),
    ("She played the guitar and the violin.", "She played the violin."),
    ("The gate was open.", "The gate was blue."),
    ("The rent rose and the wage fell.", "The wage fell."),
]

test_fires = fires_by_name(check, FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)
