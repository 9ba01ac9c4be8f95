"""Who does what to whom."""

import pytest

from compare.rows import fired
from shanxi_facts.compare import roles

FIRES = [
    ("The ship will carry French salt to Spain.", "The ship will carry Spanish salt to France."),
    (
        "The mill has sought an answer from the guild that gave the loan, Voss wrote.",
        "The guild has given the mill an answer.",
    ),
    (
        "Voss, head of the Arden Mill Board, spoke at talks held by the Lisk Port Guild.",
        "The talks were held by the Arden Mill Board.",
    ),
    ("The mill owes the bakery nine crowns.", "The bakery owes the mill nine crowns."),
    ("Clara Voss sued Otto Lind over a fence.", "Clara Voss was sued by Otto Lind over a fence."),
    ("Gulls outnumber terns on the island.", "Terns outnumber gulls on the island."),
    ("The guild lent a boat to the school.", "The school lent a boat to the guild."),
    ("Clara Voss stepped in to help her aunt and was bitten by Rex.", "Rex ran off after stepping in to help an aunt."),
    ("Guards placed Otto Lind in a cell, and nurses brought water.", "Otto Lind was placed in a cell by nurses."),
    ("The clock was given to the town by the Arden Guild.", "The town gave the clock to the Arden Guild."),
    ("Guards were called to the pier by the harbour office.", "Arden Guards called the harbour office to the pier."),
    (
        "The talks failed because Ostland refuses direct contact with Larna.",
        "The talks failed because Larna refuses direct contact with Ostland.",
    ),
    (
        "The fish market has 40 stalls, and the cloth market opened in May.",
        "The fish market opened in May.",
    ),
    ("The new tram led to a rise in the rents of the town.", "The rents of the town led to the new tram."),
    ("Orle is a small town and Halm's main rival.", "Halm is Orle's main rival."),
    ("The barge takes Orle salt to Halm.", "The barge takes Halm salt to Orle."),
]
SILENT = [
    ("A road leading to the harbour was closed in the storm.", "The storm led to a jam on the road to the harbour."),
    ("The fair will be a broadcast live from Selm.", "Guests will see the fair live from Selm."),
    ("The ship will carry French salt to Spain.", "The ship will carry salt from France to Spain."),
    ("French and Spanish crews fished off Spain.", "Spanish crews fished off Spain."),
    ("U.S. crews fished off Spain.", "American crews fished off Spain."),
    ("The mill asked for and was given an answer.", "The mill was given an answer."),
    ("The guild gave the mill an answer and made a loan.", "The guild gave the mill an answer."),
    ("The mill owes the bakery nine crowns.", "Nine crowns are owed to the bakery by the mill."),
    ("The storm closed the bridge on Monday.", "The bridge closed on Monday."),
    ("Clara Voss met Otto Lind at the fair.", "Otto Lind met Clara Voss at the fair."),
    ("Clara Voss bought a boat from Otto Lind.", "Otto Lind sold a boat to Clara Voss."),
    ("Pigs and hens were sold by the guild.", "The guild sold hens and pigs."),
    ("The guild and the school sold a boat.", "The school and the guild sold a boat."),
    ("The fish market has 40 stalls, and the cloth market opened in May.", "The cloth market opened in May."),
    ("The fish market has 40 stalls, and the market opened in May.", "The fish market opened in May."),
    ("They saw land on slopes receding.", "On slopes, land is receding."),
    ("Orle is a small town and Halm's main rival.", "Orle is Halm's main rival."),
    ("Orle's rival in salt is a Halm mill.", "A Halm mill is the rival of Orle in salt."),
    ("The guild mended weak and leaking boats, bought oars and left.", "Weak and leaking boats were mended."),
    ("Clara Voss is a cook. She hired Otto Lind.", "Clara Voss hired Otto Lind."),
    ("Voss was born in a barn and died in Morne.", "Voss was born in Morne."),
    ("Voss trained with clerks and played with Lind.", "Voss trained with Lind."),
    # Each does a thing of its own: what is said of which is asked by other rules.
    ("Guards stopped the ferry, and nurses treated passengers.", "Nurses stopped the ferry."),
    ("Guards stopped the ferry, and Lind treated passengers.", "Lind stopped the ferry."),
]


@pytest.mark.parametrize(("source", "claim"), FIRES)
def test_exchanged(source, claim):
    found = fired(roles.check, source, claim)
    assert found
    assert found[0].claim
    assert found[0].source


@pytest.mark.parametrize(("source", "claim"), SILENT)
def test_the_same_parts(source, claim):
    assert not fired(roles.check, source, claim)


def test_a_name_beside_another_verb():
    found = fired(roles.check, "The clerk was born in Arden and died in Tolby.", "The clerk died in Arden.")
    assert [(reason.rule, reason.claim, reason.source) for reason in found] == [("name", "Arden", "Tolby")]


def test_a_name_that_only_stands_before_a_noun():
    source = "The guild declined to comment, but at an Arden Board conference in May, it sold nine boats."
    assert fired(roles.check, source, "In May, Arden Board sold nine boats.")


def test_whom_something_comes_from():
    assert fired(roles.check, "Ferry firms push for rebates from harbours.", "Harbours push ferry firms for rebates.")
    assert not fired(roles.check, "The ferry sank in the storm.", "The storm sank the ferry.")
