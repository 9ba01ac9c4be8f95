"""Tokens: what is one word, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.text import fold
from shanxi_facts.language.tokens import normal, plain_form, tokenize

TOKENS = [
    ("", ""),
    ("58 poor counties", "58 poor counties"),
    ("Poverty-stricken", "poverty stricken"),
    ("e-commerce", "ecommerce"),
    ('"[T]he pier" [1] [a] b', '" the pier " [ 1 ] [ a ] b'),
    ("E-Commerce non-poor", "ecommerce nonpoor"),
    ("3,290,000 or 3.29", "3,290,000 or 3.29"),
    ("the 18th and 1970s", "the 18th and 1970s"),
    ("58.", "58 ."),
    ("3m", "3 m"),
    ("Shanxi's farmers' homes", "shanxi farmers ' homes"),
    ("don't can't won't isn't", "do not can not will not is not"),
    ("they've it'll I'm", "they it i"),
    ("O'Brien", "obrien"),
    ("cannot", "can not"),
    ("Gonna go", "going to go"),
    ("couldn't've I'd've", "could not i"),
    ("'cause 'til 'em", "' because ' until ' them"),
    ("'cause' and 'em'", "' cause ' and ' em '"),
    ("ex-minister then-president 21-year-old", "exminister then president 21 year old"),
    ("and/or", "and / or"),
    # addresses are marks, handles names
    ("see https://a.example/b?c=D#e, or www.b.example.", "see https://a.example/b?c=d#e , or www.b.example ."),
    ("(http://a.example/b)", "( http://a.example/b )"),
    ("write to Eva.Lund@mail.example today", "write to eva.lund@mail.example today"),
    ("@eva_lund said", "@eva_lund said"),
    ("a @ b", "a @ b"),
    ("fine 👍🏽 .", "fine 👍 🏽 ."),
    ("Lüliang LÜLIANG", "luliang luliang"),
    ("first - second -- third ... end", "first - second -- third ... end"),
    ("well-known-place", "well known place"),
    ("a_b", "a _ b"),
    ("¥5 (58%)", "¥ 5 ( 58 % )"),
]


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_tokenize(text: str, expected: str) -> None:
    assert [token.norm for token in tokenize(fold(text).text)] == expected.split()


@pytest.mark.parametrize(
    ("text", "joined"),
    [("poverty-stricken", [False, True]), ("poverty stricken", [False, False]), ("a - b", [False, False, False])],
)
def test_joined(text: str, joined: list[bool]) -> None:
    assert [token.joined for token in tokenize(text)] == joined


def test_capitals_and_kinds() -> None:
    tokens = tokenize("Shanxi lifted 58%")
    assert [token.capital for token in tokens] == [True, False, False, False]
    assert [token.is_word for token in tokens] == [True, True, False, False]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("poverty-stricken", "poverty stricken"),
        ("E-commerce", "ecommerce"),
        ("lion's share", "lion share"),
        ("be lifted out of", "be lifted out of"),
    ],
)
def test_plain_form_is_how_tokens_are_written(phrase: str, expected: str) -> None:
    assert plain_form(phrase) == expected == " ".join(token.norm for token in tokenize(phrase))


@pytest.mark.parametrize(
    ("word", "expected"), [("Lüliang", "luliang"), ("LULIANG", "luliang"), ("Élan", "elan"), ("山西", "山西")]
)
def test_normal(word: str, expected: str) -> None:
    assert normal(word) == expected


def test_addresses_are_no_words() -> None:
    kinds = {token.text: (token.is_word, token.capital) for token in tokenize("@eva wrote a@b.example www.c.example")}
    assert kinds["@eva"] == (True, True)
    assert kinds["a@b.example"] == kinds["www.c.example"] == (False, False)


texts = st.text() | st.text(alphabet="aeunot's-. 12,th–_É@/:w").map(lambda text: fold(text).text)


@given(texts)
def test_tokens_are_in_order_and_apart(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        assert token.norm
        end = token.end


@given(texts)
def test_tokens_stand_where_they_say(text: str) -> None:
    for token in tokenize(text):
        assert text[token.start : token.end].startswith(token.text[:1])
        assert len(token.text) == token.end - token.start


@given(st.text(alphabet="abc XYZ-.,58'"))
def test_nothing_but_blanks_hyphens_and_tails_is_left_out(text: str) -> None:
    covered = {place for token in tokenize(text) for place in range(token.start, token.end)}
    assert all(text[place] in " -'" for place in set(range(len(text))) - covered)
