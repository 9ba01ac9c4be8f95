"""Scores and votes: which pairs of numbers are the two sides of one, and which are a range."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.scores import read_scores

SCORES = [
    ("They won 3-1.", ["3-1 3 1"]),
    ("a 3–1 win", ["3–1 3 1"]),
    ("a 0-0 draw", ["0-0 0 0"]),
    ("They lost 14-21 to Holm", ["14-21 14 21"]),
    ("trailed Holm United 1-2", ["1-2 1 2"]),
    ("a 2-5 record", ["2-5 2 5"]),
    ("6-4, 4-6, 7-5", ["6-4 6 4", "4-6 4 6", "7-5 7 5"]),
    ("4-6, 7-5", ["4-6 4 6", "7-5 7 5"]),
    ("The board voted 12-3", ["12-3 12 3"]),
    ("by 12 votes to 3", ["12 votes to 3 12 3"]),
    ("a vote of 218 to 210", ["218 to 210 218 210"]),
]
NO_SCORES = [
    "",
    "10-15 people",
    "lost 10-15 people",
    "ages 18-24",
    "5-10 percent",
    "70-90% of men",
    "rose from 10 to 5",
    "2019-20",
    "737-800",
    "1-2-3",
    "40-50 years",
    "3.5-1",
    "$5-4",
    "COVID-19",
]


@pytest.mark.parametrize(("text", "expected"), SCORES)
def test_scores(text: str, expected: list[str]) -> None:
    assert [f"{score.span.of(text)} {score.home} {score.away}" for score in read_scores(text)] == expected


@pytest.mark.parametrize("text", NO_SCORES)
def test_what_is_no_score(text: str) -> None:
    assert read_scores(text) == ()


@given(st.text() | st.text(alphabet="0123456789-– ,.to votes won"))
def test_any_text_has_scores_in_order_and_apart(text: str) -> None:
    end = 0
    for score in read_scores(text):
        assert end <= score.span.start < score.span.end <= len(text)
        end = score.span.end
