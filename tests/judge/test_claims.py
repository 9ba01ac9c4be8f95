"""Where a claim falls into several assertions, and whom it gives its words to."""

from __future__ import annotations

import pytest

from shanxi_facts.framed.claims import Piece, clauses, lists, segments
from shanxi_facts.framed.speakers import find_speaker
from shanxi_facts.language.reading import read

CLAUSES = [
    ("58 gates were repaired and the fleet has sailed", ["58 gates were repaired", "the fleet has sailed"]),
    ("Gates were repaired; the fleet sailed.", ["Gates were repaired", "the fleet sailed"]),
    ("The town rebuilt the quay, while its income hit a low", ["The town rebuilt the quay", "its income hit a low"]),
    (
        "The council said it kept its word and had paid the crews",
        ["The council said it kept its word", "had paid the crews"],
    ),
]
UNCUT = [
    "gates and bridges were repaired",
    "The quay was newly built and repaired",
    "Lena Orvik and Mira Solt wrote the report",
    '"It pays; it pays well," she said',
    "",
]


def _texts(pieces: list[Piece], text: str) -> list[str]:
    return [text[piece.start : piece.end].strip(" ,.") for piece in pieces]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text: str, expected: list[str]) -> None:
    reading = read(text)
    assert _texts(clauses(reading.units, reading), text) == expected


@pytest.mark.parametrize("text", UNCUT)
def test_uncut(text: str) -> None:
    reading = read(text)
    assert len(clauses(reading.units, reading)) <= 1


def test_a_verb_phrase_borrows_its_subject() -> None:
    reading = read("Salt pans raised incomes and covered 300 villages in dust")
    _, second = clauses(reading.units, reading)
    assert [unit.norm for unit in second.borrowed] == ["salt", "pans"]


def test_a_list_of_figures_shares_what_stands_around_it() -> None:
    reading = read("The town has rescued 300 boats, 40 quays and 58 gates from ruin")
    pieces = lists(Piece(reading.units))
    assert _texts(pieces, reading.text) == ["300 boats", "40 quays", "58 gates"]
    assert all("ruin" in [unit.norm for unit in piece.borrowed] for piece in pieces)


def test_segments_are_cut_at_commas_and_keep_every_word() -> None:
    reading = read("Smoked on the quay, sold at noon, eaten by night")
    for parts in segments(Piece(reading.units), reading):
        assert [unit for part in parts for unit in part.units] == list(reading.units)


SPEAKERS = [
    ("Mira Solt said the tide waits", "mira solt"),
    ("The tide waits, said Mira Solt.", "mira solt"),
    ("The tide waits, according to Mira Solt", "mira solt"),
    ("Mira Solt: the tide waits", "mira solt"),
    ("mira solt: the tide waits", "mira solt"),
    ("Mira Solt, head of the board, said the tide waits", "mira solt"),
    ("The tide, Mira Solt has also noted, waits", "mira solt"),
]
NOBODY = ["The tide waits", "Figures show that the tide waits", "Hardened roads: every village has one", "said"]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_speaker(text: str, name: str) -> None:
    speaker = find_speaker(read(text).units, frozenset({"mira", "solt"}))
    assert speaker is not None
    assert " ".join(unit.norm for unit in speaker.name) == name


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert find_speaker(read(text).units, frozenset({"mira", "solt"})) is None
