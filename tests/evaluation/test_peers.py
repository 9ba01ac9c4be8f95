"""The plain ways to hold a claim against a source, beside which the checker is measured."""

from __future__ import annotations

import pytest

from evaluation.measures import on_peers
from evaluation.peers import PEERS

SOURCE = "The yard of Ellby sold 14 boats in 2019, said its owner. Nobody asked for the price."
ROWS = [
    ("figures", "It sold 14 boats.", "match"),
    ("figures", "It sold 12 boats.", "mismatch"),
    ("figures", "It sold 14 boats in 2018.", "mismatch"),
    ("figures", "It sold boats.", "not-found"),
    ("words", "The yard sold 14 boats", "match"),
    ("words", "The yard of Ellby sold 15 boats", "mismatch"),
    ("words", "The yard of Ellby asked for 14 prices", "mismatch"),
    ("words", "Geese fly south in winter", "not-found"),
    ("words", "", "not-found"),
    ("alike", "The yard of Ellby sold 14 boats in 2019", "match"),
    ("alike", "The yard of Ellby sold 15 boats in 2019", "match"),
    ("alike", "The yard bought a few old barges", "mismatch"),
    ("alike", "Geese fly", "not-found"),
]  # fmt: skip


@pytest.mark.parametrize(("peer", "claim", "expected"), ROWS)
def test_answers(peer: str, claim: str, expected: str) -> None:
    assert PEERS[peer](claim, SOURCE) == expected


def test_each_is_measured_on_the_claims_of_the_articles() -> None:
    measured = list(on_peers())
    assert [one.name for one in measured] == [f"peers/{name}" for name in PEERS]
    assert len({len(one.judged) for one in measured}) == 1
