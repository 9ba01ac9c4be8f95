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
]
KEPT = [
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
]


@pytest.mark.parametrize(("source", "claim"), LENT)
def test_what_a_neighbour_lends(source, claim):
    judgement = Judge(Article.of(source)).judge(claim)
    assert judgement is not None
    assert judgement.label.value == "match"


@pytest.mark.parametrize(("source", "claim"), KEPT)
def test_what_it_does_not_lend(source, claim):
    judgement = Judge(Article.of(source)).judge(claim)
    assert judgement is not None
    assert judgement.label.value == "mismatch"
