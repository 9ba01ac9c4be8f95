"""What a sentence may borrow from its neighbours, and what it may not: what stands in no place of its own."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import Article
from shanxi_facts.verification import Judge

LENT = [
    ("The harbour crew came home. They carried 300 boxes of salt.", "The harbour crew carried 300 boxes of salt."),
    ("Clara Voss scored 40 goals. Eleven of them were penalties.", "Eleven of Voss's goals were penalties."),
    ("Arden Air lost money. It hopes to sell two more boats.", "Arden Air hopes to sell two more boats."),
    ("The film Arden is new. Like Lisk, the film cost millions.", "The film Arden cost millions."),
    ("Clara Voss paints. Her barn burned in the storm, the Post says.", "Clara Voss's barn burned in the storm."),
    (
        "The drug came to Norland. It was given to 40 patients in the country.",
        "The drug was given to 40 patients in Norland.",
    ),
    ("Gov. Voss will open the lock on Monday.", "Governor Voss will open the lock on Monday."),
    ("The U.S. bought nine boats in May.", "The United States bought nine boats in May."),
    ("Otto Lind fell on Monday. His leg was broken in two places, the Arden Post says.", "Otto Lind's leg was broken."),
    ("Clara Voss runs the mill. It rained. It snowed. It hailed. Voss was glad of the rain.", "Clara Voss was glad."),
    (
        "The Arden keeper Otto Lind is ill. Lind was bitten by a gull on Monday.",
        "The Arden keeper was bitten by a gull.",
    ),
    (
        "Larna and Ostia met. Trade between the two states grew, Minister Voss said.",
        "Trade between Larna and Ostia grew.",
    ),
]
KEPT = [
    ("The boys came home. I fed the hens, Clara Voss said.", "The boys fed the hens."),
    ("Otto Lind acts well. On his coat the fine lace shines.", "The fine lace is the work of Otto Lind."),
    ("The loan was 300,000 crowns. The bond has been set by the court.", "The bond has been set at 300,000 crowns."),
    (
        "Two guards were held over a fire. The fire broke out at Morne market during a march against murder.",
        "Two guards were murdered in a fire at Morne market.",
    ),
    (
        "Norland bought the drug. The drug was given to 40 men in a ward, Otto Lind said.",
        "The drug was given to 40 men in Norland.",
    ),
    (
        "Lisk Rail lent money. Arden Air was fined in May. It was ordered to pay 90 crowns.",
        "Lisk Rail was ordered to pay 90 crowns.",
    ),
    (
        "Foreign banks came to Morne. The guild made 80 percent of all Ostian loans in Morne.",
        "The guild made 80 percent of all foreign loans in Morne.",
    ),
    ("Norland sold a boat. It hopes to sell two more. Arden Air is glad.", "Arden Air hopes to sell two more."),
    ("Otto Lind fell on Monday. Clara Voss stayed at home on Tuesday.", "Otto Lind stayed at home on Tuesday."),
    (
        "The guild praised the crew of the barge. The crew's mending took a week.",
        "The crew mended the barge in a week.",
    ),
]


@pytest.mark.parametrize(("source", "claim"), LENT)
def test_what_a_neighbour_lends(source, claim):
    assert _label(source, claim) == "match"


@pytest.mark.parametrize(("source", "claim"), KEPT)
def test_what_it_does_not_lend(source, claim):
    assert _label(source, claim) == "mismatch"


def _label(source, claim):
    judgement = Judge(Article.of(source)).judge(claim)
    assert judgement is not None
    return judgement.label.value
