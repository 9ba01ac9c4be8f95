"""An opposite or exclusive word in the place of the source's: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires_by_name, silent, silent_on_itself
from shanxi_facts.compare.opposites import check

# A source sentence, a claim, the rule, the words of both that the reason names.
FIRES = [
    ("The vase was lent to the museum.", "The vase was donated to the museum.", "relation", "donated", "lent"),
    ("It was the longest wrought iron bridge.", "It was the longest wooden bridge.", "wording", "wooden", "iron"),
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
    ("Old inns are closing, new mills growing up.", "New mills are declining.", "direction", "declining", "growing"),
    ("Mills are booming in Selm.", "Mills are in decline in Selm.", "wording", "decline", "booming"),
    ("Owners are moving out.", "Owners are moving in.", "direction", "moving in", "moving out"),
    (
        "Wages in poor towns helped smiths who grew rich.",
        "Wages in prosperous towns helped smiths.",
        "wording",
        "prosperous",
        "poor",
    ),
    # Words with a capital, and words before a noun whatever they are called.
    ("The weir drowned 12 smiths, mostly Hindus.", "The weir drowned 12 smiths, mostly Buddhists.", "wording",
     "Buddhists", "Hindus"),
    ("Plays in Welsh drew crowds.", "Plays in Finnish drew crowds.", "wording", "Finnish", "Welsh"),
    ("Nine judges were named by the President of Selm.", "Nine judges were named by the prime minister.", "wording",
     "minister", "President"),
    ("A former Holm adviser, Otto Lind, sold boats.", "Otto Lind is Holm's current adviser.", "wording", "current",
     "former"),
    ("Catholic Selm Bishop Otto Lind sold boats.", "Otto Lind, an Anglican bishop in Selm, sold boats.", "wording",
     "Anglican", "Catholic"),
]  # fmt: skip
SILENT = [
    ("The guild did not win the case.", "The guild lost the case."),
    ("The mill lies north of Selm, the weir south of it.", "The weir lies south of Selm."),
    ("The rent rose in May.", "The rent jumped in May."),
    ("She played the guitar and the violin.", "She played the violin."),
    ("The gate was open.", "The gate was blue."),
    ("The rent rose and the wage fell.", "The wage fell."),
    ("Owners are moving out of Selm and into Orle.", "Owners are moving into Orle from Selm."),
    ("Mills are booming, but inns are in decline.", "Inns are in decline."),
    ("The weir drowned 12 smiths, Hindus and Buddhists.", "The weir drowned 12 smiths, some of them Buddhists."),
    ("Trade between the two states grew.", "Trade between Norway and the UAE grew."),
    ("A former Holm adviser, Otto Lind, sold boats.", "Otto Lind was once an adviser of Holm's."),
    ("The current fair is the last.", "The last fair is the current one."),
    ("Plays in Welsh and Finnish drew crowds.", "Plays in Finnish drew crowds."),
    # Both are said, each of a thing of its own: what is said of which is asked by other rules.
    ("The guild gained members and lost money.", "The guild lost members."),
    ("The mill's profit rose as costs fell.", "The mill's profit fell."),
]

test_fires = fires_by_name(check, FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)
