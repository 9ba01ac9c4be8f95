"""Names in the place of others, and names put together out of two."""

import pytest

from compare.rows import rules_against

FIRES = [
    ("The flood was told of by the Selm County Council.", "The flood was told of by the Orle County Council."),
    ("The bread prize of the fair went to Voss and Lind.", "Voss and Dahl got the bread prize of the fair."),
    (
        "Envoys said Norland had resumed the talks with a plan that angers bakers.",
        "Envoys said Larna had come back to the talks with a plan that angers bakers.",
    ),
    ("The beacon was found at a camp in Ostia province.", "The beacon was found at a camp in Larna province."),
    ("The beacon was found in Ostia in 2011.", "The beacon was found in Larna in 2011."),
    ("Halvard Works announced the sale on Monday.", "Norland announced the sale on Monday."),
    ("An engineer from Port Arden drew the bridge.", "An engineer from Tolby drew the bridge."),
    ("Clara Voss praised the bridge, while Otto Lind mocked it.", "Clara Lind praised the bridge."),
    ("Clara Voss praised the bridge, while Otto Lind mocked it.", "Otto Voss mocked it."),
    ("Otto Lind is a cook. He won the second prize of the fair.", "Voss won the second prize of the fair."),
    ("Norland Air lost a plane in May. Norland Sea sold two boats in May.", "Norland Air sold two boats in May."),
]
SILENT = [
    ("A guild printed a notice in a U.S. paper.", "A guild printed a notice in Ohio."),
    ("Otto Lind spoke. He named the Arden Board of Trade in May.", "Otto Lind named a board of trade in May."),
    ("Clara J. Voss praised the bridge on Monday.", "Clara Voss praised the bridge on Monday."),
    ("Minister Clara Voss praised the bridge on Monday.", "Trade Minister Voss praised the bridge on Monday."),
    ("The Baroque bridge was praised on Monday.", "The Arden bridge was praised on Monday."),
    ("Clara Voss praised the bridge. The bridge is new.", "Voss praised the bridge."),
    ("Clara Voss is a cook. She praised the bridge.", "Clara Voss praised the bridge."),
    ("Envoys from the United States met the guild in May.", "American envoys met the guild in May."),
    ("The Tolby Board of Trade sold the old mill in May.", "The TBT sold the old mill in May."),
    ("Clara Voss and Otto Lind won the prize on Friday.", "Otto Lind won the prize on Friday."),
    ("The Norland player Otto Lind won the prize on Friday.", "The Swiss player Otto Lind won the prize on Friday."),
    ("The port must pay 90 crowns.", "Arden Air must pay 90 crowns."),
]


@pytest.mark.parametrize(("source", "claim"), FIRES)
def test_another_name(source, claim):
    assert "name" in rules_against(source, claim)


@pytest.mark.parametrize(("source", "claim"), SILENT)
def test_the_same_name(source, claim):
    assert "name" not in rules_against(source, claim)
