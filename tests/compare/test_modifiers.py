"""What narrows one noun in the source and another in the claim: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, judged, silent, silent_on_itself
from shanxi_facts.compare.modifiers import check

SMITHS = "Young smiths in old towns earn less than weavers."
FIRES = [
    ("The smiths became rich by lending to the poor.", "The smiths became poor.", "poor", "rich"),
    (SMITHS, "Old smiths in young towns earn less than weavers.", "Old smiths", "Young smiths"),
    (
        "Germany sells French wine to Poland.",
        "Germany sells Polish wine to France.",
        "Polish wine",
        "French wine",
    ),
    (
        "River trade aid closed 40 quays, and inland canal trade aid built 300 model wharves.",
        "River trade aid built 300 model wharves.",
        "River trade aid",
        "inland canal trade aid",
    ),
    ("The guild of poor smiths made a good start.", "The guild made a poor start.", "poor start", "a good start"),
    (
        "The police denied earlier reports, and Voss was later freed.",
        "The police denied later reports.",
        "later reports",
        "earlier reports",
    ),
]
YARDS = "The north tide yard built nine boats, and the old harbour tide yard mended forty."
SILENT = [
    ("The smiths became rich by lending to the poor.", "The smiths grew rich."),
    ("The smiths became rich by lending to the poor.", "The smiths lent to the poor."),
    (YARDS, "The old harbour tide yard mended forty boats."),
    (YARDS, "Forty boats were mended by the harbour yard."),
    (YARDS, "The tide yard built nine boats."),
    ("The new office of the harbour office closed.", "The harbour office closed."),
    (SMITHS, "Smiths in old towns earn less than weavers."),
    (SMITHS, "In old towns young smiths earn less than weavers."),
    ("Old barns and mills burned.", "Old mills and barns burned."),
    ("The port head left.", "The head of the port left."),
    ("The rural school budget grew.", "The budget of rural schools grew."),
    ("Germany sells French wine to Poland.", "French wine is sold to Poland by Germany."),
]

test_fires = fires(check, "wording", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])


def test_a_neighbour_lends_no_word_to_a_noun_that_has_another() -> None:
    source = "The state closed its mills in May. The federal guild will supply the lamps."
    reasons = judged(source, "The state guild will supply the lamps.").reasons
    assert [(reason.rule, reason.claim) for reason in reasons] == [("wording", "state")]
