"""Names that a sentence may borrow from its article."""

import pytest

from compare.rows import judged

MATCHES = [
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
OTHERS = [
    ("Norland sold a boat. It hopes to sell two more. Arden Air is glad.", "Arden Air hopes to sell two more."),
    ("Otto Lind fell on Monday. Clara Voss stayed at home on Tuesday.", "Otto Lind stayed at home on Tuesday."),
]


@pytest.mark.parametrize(("source", "claim"), MATCHES)
def test_a_name_that_is_meant(source, claim):
    assert judged(source, claim).label.value == "match"


@pytest.mark.parametrize(("source", "claim"), OTHERS)
def test_a_name_that_is_not(source, claim):
    assert judged(source, claim).label.value == "mismatch"
