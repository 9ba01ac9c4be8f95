"""A claim cut into its sentences, and these into clauses that can stand alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.model import Span
from shanxi_facts.reading.decompose import Subclaim, clauses, sentences

SENTENCES = [
    ("Hens lay. Cocks crow.", ["Hens lay.", "Cocks crow."]),
    ("ARDEN, May 3 (AP) -- Hens lay. Cocks crow.", ["Hens lay.", "Cocks crow."]),
    ("By Ada Holm\nARDEN, May 3 (AP) -- Hens lay.", ["Hens lay."]),
    ("ARDEN, May 3", ["ARDEN, May 3"]),
    ("Hens lay", ["Hens lay"]),
]
# A sentence, and what is judged of it: what is borrowed in front of a bar.
CLAUSES = [
    ("A fox or a dog took hens and broke the gate.", ["A fox or a dog took hens", "A fox or a dog | broke the gate."]),
    ("The guild sold boats and bought a crane.", ["The guild sold boats", "The guild | bought a crane."]),
    ("The mill burned, and the weir broke.", ["The mill burned", "the weir broke."]),
    ("Voss sold the mill; Lind bought it.", ["Voss sold the mill", "Lind bought it."]),
    ("The mill burned but the weir held.", ["The mill burned", "the weir held."]),
    ("The price of milk and bread rose.", ["The price of milk and bread rose."]),
    ("If it rains, the show is off and the inn closes.", ["If it rains, the show is off and the inn closes."]),
    ("He said “it rains and it pours”.", ["He said “it rains and it pours”."]),
    ("90 boats", ["90 boats"]),
]


def _whole(text: str) -> Subclaim:
    return Subclaim(text, Span(0, len(text)))


@pytest.mark.parametrize(("claim", "expected"), SENTENCES)
def test_sentences(claim: str, expected: list[str]) -> None:
    parts = sentences(claim)
    assert [part.text for part in parts] == expected
    assert [part.span.of(claim) for part in parts] == expected


@pytest.mark.parametrize(("claim", "expected"), CLAUSES)
def test_clauses(claim: str, expected: list[str]) -> None:
    parts = clauses(_whole(claim))
    assert [f"{part.lead}| {part.span.of(claim)}" if part.lead else part.text for part in parts] == expected


def test_a_span_of_a_part_is_led_back_to_the_claim() -> None:
    claim = "The guild sold boats and bought a crane."
    part = clauses(_whole(claim))[1]
    crane, guild = part.text.index("crane"), part.text.index("guild")
    own = part.own(Span(crane, crane + 5))
    assert own is not None
    assert own.of(claim) == "crane"
    assert part.own(Span(guild, guild + 5)) is None  # only borrowed


@given(
    st.text(max_size=80) | st.lists(st.sampled_from("the mill burned and Lind , sold ; it but".split())).map(" ".join)
)
def test_any_claim_is_cut_into_runs_of_it(claim: str) -> None:
    for sentence in sentences(claim):
        for part in clauses(sentence):
            assert part.text == part.lead + part.span.of(claim)
