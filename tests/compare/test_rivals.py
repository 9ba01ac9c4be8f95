"""Another noun or name where the source says all the rest of a claim: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.rivals import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("Sheep in the barn, I walk the dog.", "The boys walk the dog in the barn.", "boys", "I"),
    ("She painted the mill in Selm.", "A waiter painted the mill in Selm.", "waiter", "She"),
    ("The nurse defended her cousin and was hurt.", "She was hurt when she defended her tenant.", "tenant", "cousin"),
    ("A baker painted the mill in Selm.", "A weaver painted the mill in Selm.", "weaver", "baker"),
    ("Clara Voss worked as a ferry cook.", "Clara Voss worked as a ferry purser.", "purser", "cook"),
    ("Otto Lind praised the weir at the fair.", "Clara Voss praised the weir at the fair.", "Voss", "Lind"),
    ("A letter to his landlord told of the flood.", "A letter to his banker told of the flood.", "banker", "landlord"),
]
SILENT = [
    # a pronoun that may stand for the noun
    ("I walk the dog to the barn.", "The baker walks the dog to the barn."),
    ("She painted the mill in Selm.", "A weaver painted the mill in Selm."),
    ("They painted the mill in Selm.", "The boys painted the mill in Selm."),
    # people who may be the same, and what somebody is called after
    ("They marched against the arrest of a man suspected of murder.", "They marched against the arrest of a murderer."),
    ("Protesters of the guild were heard in Selm.", "Opponents of the guild were heard in Selm."),
    # a word for somebody who has been named
    ("Otto Lind defended the mill at the fair.", "The baker defended the mill at the fair."),
    ("The supporter of the guild sold boats in Selm.", "The baker sold boats in Selm."),
    # of other sorts, and what may mean the same
    ("The water drowned 12 hens in Selm.", "The storm drowned 12 hens in Selm."),
    ("Norway pledged nine boats to Selm.", "Otto Lind pledged nine boats to Selm."),
    ("The Selm Board of Trade praised the weir.", "The SBT praised the weir."),
    ("A lorry carried salt to Selm.", "A vehicle carried salt to Selm."),
    # one of several, and where more is missing
    ("A baker and a weaver painted the mill.", "A weaver painted the mill."),
    ("A baker painted the mill in Selm.", "A weaver whitewashed the mill in Orle."),
    # in another place
    ("A baker painted the mill that a weaver built.", "A weaver built the mill."),
    ("Clara Voss, a ferry cook, worked in Selm.", "Clara Voss worked in Selm as a purser."),
]

test_fires = fires(check, "wording", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)
