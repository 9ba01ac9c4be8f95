"""Quotations: verbatim runs of a source are found, however they are set, and altered ones are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.quotes import Passages, passages, quotations
from shanxi_facts.model import Span

TEXT = (
    "In the past decade, Shanxi — “the sea of coal” — has lifted 3.29 million poor people out of poverty; all 7,993 "
    "poor villages were listed. Photovoltaic poverty-alleviation stations earn 1.277 million yuan a day. "
    "The farmers' homes aren't far: Lüliang's are nearer."
)
SOURCE = passages(TEXT)
WORDS = len(SOURCE.words)

VERBATIM = [
    ("3.29 million poor people", ["3.29 million poor people"]),
    ("ALL 7,993 POOR VILLAGES", ["all 7,993 poor villages"]),
    ("Were listed.", ["were listed"]),
    ("all 7,993\n poor   villages", ["all 7,993 poor villages"]),
    ("poverty‑alleviation stations", ["poverty-alleviation stations"]),
    ("Shanxi - 'the sea of coal' - has", ["Shanxi — “the sea of coal” — has"]),
    ("farmers’ homes aren’t far", ["farmers' homes aren't far"]),
    ("Luliang's are nearer", ["Lüliang's are nearer"]),
    ("[p]hotovoltaic poverty", ["Photovoltaic poverty"]),
    ("lifted 3.29 million … out of poverty", ["lifted 3.29 million", "out of poverty"]),
    ("lifted ... people ... poverty", ["lifted", "people", "poverty"]),
    ("lifted . . . people", ["lifted", "people"]),
    ("lifted […] people", ["lifted", "people"]),
    ("all 7,993 poor villages [in Shanxi] were listed", ["all 7,993 poor villages", "were listed"]),
    ("... were listed ...", ["were listed"]),
]
NOT_VERBATIM = [
    "",
    "...",
    "[all of it]",
    "3.92 million poor people",
    "lifted 3,29 million",
    "1,277 million yuan",
    "7 993 poor villages",
    "all 7,993 rich villages",
    "poor people lifted",
    "out of poverty ... lifted",
    "all poor villages",
    "farmer homes",
    "vil lages",
]


@pytest.mark.parametrize(("quotation", "expected"), VERBATIM)
def test_verbatim(quotation: str, expected: list[str]) -> None:
    found = SOURCE.find(quotation)
    assert found is not None
    assert [span.of(TEXT) for span in found] == expected


@pytest.mark.parametrize("quotation", NOT_VERBATIM)
def test_not_verbatim(quotation: str) -> None:
    assert SOURCE.find(quotation) is None


def test_a_cut_reaches_a_paragraph_and_no_further() -> None:
    near, far = ("one " + "word " * count + "two" for count in (119, 120))
    assert passages(near).find("one ... two") is not None
    assert passages(far).find("one ... two") is None


def test_a_part_that_recurs_is_taken_where_the_rest_can_follow() -> None:
    text = "first then " + "word " * 100 + "then " + "word " * 100 + "last"
    found = passages(text).find("first ... then ... last")
    assert found is not None
    assert found[1].start > len("first then")


def test_many_cuts_cost_little() -> None:
    assert passages("a " * 2000).find("... ".join(["a"] * 1500) + " ... b") is None


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        ("3.29 million poor people", 1.0),
        ("3.29 million rich people", 0.75),
        ("nearer far", 0.5),
        ("hospitals", 0.0),
        ("", 0.0),
    ],
)
def test_share(quotation: str, expected: float) -> None:
    assert SOURCE.share(quotation, Span(0, len(TEXT))) == expected


def test_share_looks_at_one_passage_only() -> None:
    listed = TEXT.index("all 7,993")
    assert SOURCE.share("people lifted", Span(listed, len(TEXT))) == 0.0
    assert SOURCE.share("all 7,993", Span(listed, listed + len("all 7,993 poor"))) == 1.0
    assert SOURCE.share("poor villages", Span(listed, listed + len("all 7,993 poor vill"))) == 0.5


@st.composite
def verbatim(draw: st.DrawFn) -> str:
    """A run of the source with cuts, insertions, and glyphs, case and blanks set otherwise."""
    start = draw(st.integers(0, WORDS - 8))
    end = draw(st.integers(start + 8, WORDS))
    cut = draw(st.integers(start + 1, end - 4))
    ellipsis = draw(st.sampled_from([" ... ", " … ", " […] ", " [of Shanxi] ", " . . . "]))
    left_out = draw(st.integers(0, 3))
    quotation = _original(SOURCE, start, cut) + ellipsis + _original(SOURCE, cut + left_out, end)
    if draw(st.booleans()):
        quotation = quotation.translate(str.maketrans("“”—'-", "‘’–’‑"))
    if draw(st.booleans()):
        quotation = quotation[:1].swapcase() + quotation[1:].replace(" ", draw(st.sampled_from(["  ", "\n", "\u00a0"])))
    return quotation + draw(st.sampled_from(["", ".", ",", "!", " …"]))


def _original(source: Passages, start: int, end: int) -> str:
    return TEXT[source.places[start].start : source.places[end - 1].end]


@given(verbatim())
def test_any_run_is_found_however_it_is_set(quotation: str) -> None:
    assert SOURCE.find(quotation) is not None


@given(st.integers(0, WORDS - 6), st.integers(0, 5), st.sampled_from(["hospital", "58", "not"]))
def test_a_run_with_one_word_changed_is_not_found(start: int, place: int, other: str) -> None:
    words = [_original(SOURCE, index, index + 1) for index in range(start, start + 6)]
    words[place] = other
    assert SOURCE.find(" ".join(words)) is None


@given(st.text())
def test_any_text_is_quoted_from_itself(text: str) -> None:
    source = passages(text)
    for place, word in zip(source.places, source.words, strict=True):
        assert 0 <= place.start < place.end <= len(text)
        assert source.find(word) is not None
    source.find(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Moss said "it is safe" and left.', ["it is safe"]),
        ('it is safe," said Moss.', ["it is safe,"]),
        ('Moss said: "It is safe.', ["It is safe."]),
        ('it is safe," said Moss. "It is', ["it is safe,", "It is"]),
        ("Moss called it 'a fine pier' and left.", ["a fine pier"]),
        ("The fishers' pier isn't Moss's.", []),
    ],
)
def test_quotations(text, expected):
    assert [span.of(text) for span in quotations(text)] == expected
