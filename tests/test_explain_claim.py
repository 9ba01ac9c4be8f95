"""What ``scripts/explain_claim.py`` shows of a verdict, room by room."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.scripts import load

SOURCE = "The harbour raised its fee to 40 crowns per boat in May. Anglers pay 12 crowns a day."


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load("explain_claim")


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        ("The fee is 40 crowns per boat", "  main clause: is; subject fee; objects crowns; complements boat"),
        ("The fee is 40 crowns per boat", "  figure: 40 (40)"),
        ("The fee is 40 crowns per rusty boat", "  rusty: nothing, unexplained"),
        ("The fee is 40 crowns per boat", "  boat: boat (equal)"),
        ("The fee of the harbour is 45 crowns", "  figures.py [quantity] '45' against '40'"),
        ("Anglers pay 12 crowns", "Sentence 1 of 2, as it is read:"),
        ("Geese fly south", "No sentence of the source shares a word with the claim: see retrieval/search.py."),
    ],
)
def test_lines(script: ModuleType, claim: str, line: str) -> None:
    assert line in list(script.explain(SOURCE, claim))


def test_the_verdict_comes_last(script: ModuleType) -> None:
    *_, last = script.explain(SOURCE, "Anglers pay 12 crowns a day")
    assert last == "Verdict (verification/judge.py): match; 1.00 of the claim in it and beside it, 1.00 in it"


def test_a_sentence_is_shown_that_does_not_decide(script: ModuleType) -> None:
    assert "Sentence 1 of 2, as it is read:" in list(script.explain(SOURCE, "The fee is 40 crowns per boat", 1))
