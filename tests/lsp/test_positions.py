"""Offsets and positions are each other's inverse, in every unit."""

from __future__ import annotations

import pytest

pytest.importorskip("pygls", reason="pip install -e '.[lsp]'")

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range

from shanxi_facts.lsp.positions import Positions
from shanxi_facts.model import Span

ENCODINGS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
TEXTS = st.text(st.sampled_from("aé中🛳\u2028\x0b\x85 \n\r"), max_size=30)


@pytest.mark.parametrize(
    ("text", "offset", "line", "character"),
    [
        ("ab\ncd", 4, 1, 1),
        ("🛳b\ncd", 1, 0, 2),
        ("\ufeffab", 1, 0, 2),
        ("\ufeffab\nc", 3, 1, 0),
        ("a\r\nb\rc", 3, 1, 0),
        ("a\r\nb\rc", 5, 2, 0),
        ("a\u2028b\x0bc", 4, 0, 4),
        ("", 0, 0, 0),
        ("ab\n", 3, 1, 0),
    ],
)
def test_rows(text, offset, line, character):
    assert Positions(text).position(offset) == Position(line, character)
    assert Positions(text).offset(Position(line, character)) == offset


@given(TEXTS, st.sampled_from(sorted(ENCODINGS)))
def test_there_and_back(text, encoding):
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            assert positions.offset(positions.position(offset)) == offset


@given(TEXTS, st.integers(0, 40), st.integers(0, 40), st.sampled_from(sorted(ENCODINGS)))
def test_any_position_has_an_offset(text, line, character, encoding):
    offset = Positions(text, encoding).offset(Position(line, character))
    assert 0 <= offset <= len(text)


def test_a_range_that_ends_before_it_starts_is_empty():
    assert Positions("abc").span(Range(Position(0, 2), Position(0, 1))) == Span(2, 2)
