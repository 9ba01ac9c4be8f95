"""Folding: what becomes of a character, and where each folded one came from."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.text import Folded, fold
from shanxi_facts.model import Span

FOLDED = [
    ("“3.29 million”", '"3.29 million"'),
    ("‘two worries’", "'two worries'"),
    ("«58»", '"58"'),
    ("2016–2020", "2016-2020"),
    ("Zhang—director", "Zhang—director"),
    ("poor…", "poor..."),
    ("3.29\u00a0million\u2009people", "3.29 million people"),
    ("poor\tcounties\r\nall", "poor counties  all"),
    ("poor\fcounties\vall\u2028here", "poor counties all here"),
    ("pov\u00aderty\u200b\ufeff", "poverty"),
    ("Lüliang", "Lüliang"),
    ("Lu\u0308liang", "Luliang"),
    ("\uff15\uff18 counties", "58 counties"),
    ("e\ufb03cient", "efficient"),
    ("5\ufe0f\u20e3", "5"),
    ("½ m²", "½ m²"),
    ("5 ⁻ 3", "5 - 3"),
    # Entities
    ("3.29&nbsp;million", "3.29 million"),
    ("&quot;58&quot;", '"58"'),
    ("R&amp;D", "R&D"),
    ("&#8220;58&#x201d;", '"58"'),
    ("pov&shy;erty", "poverty"),
    ("&#0;&#x110000;", "\ufffd\ufffd"),
]
UNTOUCHED = [
    "",
    "58 poor counties",
    "R&D",
    "AT&T; and others",
    "fish &chips;",
    "&notes;",  # no entity, though it begins like one
    "&amp",
    "~`@#$%^*()_+{}|[]\\;,./<>?"[2:],
]


@pytest.mark.parametrize(("text", "expected"), FOLDED)
def test_fold(text: str, expected: str) -> None:
    assert fold(text).text == expected


@pytest.mark.parametrize("text", UNTOUCHED)
def test_untouched(text: str) -> None:
    assert fold(text).text == text


def test_plain_text_keeps_no_table_of_offsets() -> None:
    assert fold("58 poor counties") == Folded("58 poor counties", None)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("the “58” counties", "58", "58"),
        ("3.29&nbsp;million people", "million", "million"),
        ("R&amp;D centre", "R&D", "R&amp;D"),
        ("R&amp;D centre", "&", "&amp;"),
        ("pov\u00aderty line", "poverty", "pov\u00aderty"),
        ("Lu\u0308liang here", "Lu", "Lu\u0308"),
        ("e\ufb03cient", "ffi", "\ufb03"),
        ("a … b", "...", "…"),
    ],
)
def test_back(text: str, word: str, expected: str) -> None:
    folded = fold(text)
    start = folded.text.index(word)
    assert folded.back(start, start + len(word)).of(text) == expected


def test_back_of_nothing_is_a_place() -> None:
    assert fold("“58”").back(1, 1) == Span(1, 1)


def hold_folded(characters: Iterable[str]) -> None:
    for character in characters:
        folded = fold(character).text
        assert fold(folded).text == folded
        assert not any(c != " " and c.isspace() for c in folded)
        assert not any(unicodedata.category(c) in ("Cf", "Cc", "Mn") for c in folded)


def test_every_character_that_has_another_form_folds_to_what_is_folded_already() -> None:
    """All but ideographs, syllables and what is not assigned."""
    every = map(chr, range(sys.maxunicode + 1))
    hold_folded(c for c in every if unicodedata.category(c) not in ("Lo", "Cn", "Co", "Cs"))


@pytest.mark.slow
def test_every_character_folds_to_what_is_folded_already() -> None:
    hold_folded(map(chr, range(sys.maxunicode + 1)))


texts = st.text(
    st.one_of(st.characters(), st.sampled_from("“”‘’–—…&;\u00ad\u0308\u200b\ufb03"), st.sampled_from("abc 123"))
) | st.lists(st.sampled_from(["&amp;", "&nbsp;", "&shy;", "&bogus;", "word", " ", "“", "\u0308", "…"])).map("".join)


@given(texts)
def test_offsets_lead_back_in_order(text: str) -> None:
    folded = fold(text)
    spans = [folded.back(index, index + 1) for index in range(len(folded.text))]
    starts = [span.start for span in spans]
    assert starts == sorted(starts)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(texts)
def test_every_word_folds_from_the_span_it_leads_back_to(text: str) -> None:
    folded = fold(text)
    start = 0
    for word in folded.text.split(" "):
        if word:
            original = folded.back(start, start + len(word)).of(text)
            assert word in fold(original).text
        start += len(word) + 1
