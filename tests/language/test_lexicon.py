"""The lexicon as the program asks it: classes, opposites, rivals, tags, set phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.lexicon import (
    entry_of,
    is_small,
    keys_of,
    kin_of,
    lemmas_of,
    listed_opposites_of,
    opposites_of,
    phrase_lengths,
    rivals_of,
    targets_of,
)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("lifted", "lifting"),
        ("rose", "increased"),
        ("increase", "growth"),
        ("poor", "impoverished"),
        ("villages", "village"),
        ("built", "construction"),
        ("relocated", "relocation"),
    ],
)
def test_meet(word: str, other: str) -> None:
    assert not keys_of(word).isdisjoint(targets_of(other))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("rose", "fell"),
        ("built", "closed"),
        ("villages", "counties"),
        ("teacher", "training"),
        ("poor", "rich"),
        ("worries", "guarantees"),
        ("employer", "employed"),
    ],
)
def test_do_not_meet(word: str, other: str) -> None:
    assert keys_of(word).isdisjoint(targets_of(other))


@pytest.mark.parametrize(
    ("word", "other"),
    [("rose", "fall"), ("increased", "decrease"), ("built", "demolish"), ("rich", "poor"), ("strong", "weak")],
)
def test_opposites(word: str, other: str) -> None:
    assert not opposites_of(word).isdisjoint(keys_of(other))


@pytest.mark.parametrize("word", ["rose", "village", "set", "lifted", "58", "", "山西"])
def test_no_word_opposes_itself(word: str) -> None:
    assert opposites_of(word).isdisjoint(keys_of(word))


def test_listed_opposites_are_of_the_word_alone() -> None:
    assert "fall" in listed_opposites_of("rose")
    assert listed_opposites_of("parsnip") == frozenset()


def test_rivals_share_a_group() -> None:
    assert rivals_of("counties") & rivals_of("villages")
    assert not rivals_of("counties") & rivals_of("poverty")


@pytest.mark.parametrize(("word", "tag"), [("never", "negators"), ("all", "scope-all"), ("of", "function")])
def test_tags(word: str, tag: str) -> None:
    assert tag in entry_of(word).tags


def test_small_words() -> None:
    assert is_small("the")
    assert not is_small("poverty")


def test_kin_are_derivations_and_fellow_members() -> None:
    own, fellows = kin_of("relocated")
    assert {"relocated", "relocate", "relocation"} <= own
    assert "resettle" in fellows


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("doing away with", ["do away with"]),
        ("going to", ["go to", "going to"]),
        ("poverty", []),
        ("", []),
    ],
)
def test_phrases(words: str, expected: list[str]) -> None:
    forms = [lemmas_of(word) for word in words.split()] or [frozenset()]
    found = phrase_lengths(forms, 0)
    assert [phrase for _, phrase in found if len(phrase.split()) == len(forms)] == expected
    assert [length for length, _ in found] == sorted((length for length, _ in found), reverse=True)
    assert all(length == len(phrase.split()) for length, phrase in found)


@pytest.mark.parametrize("text", ["", "#", "#lift", "#small", "lift\t", "山西", "\ud800", "a" * 1000])
def test_other_strings_are_simply_not_known(text: str) -> None:
    assert entry_of(text).classes == frozenset()


@given(st.text())
def test_any_text_is_a_word_that_means_itself(text: str) -> None:
    assert text in keys_of(text)
    assert keys_of(text) <= targets_of(text) | keys_of(text)
    assert opposites_of(text).isdisjoint(keys_of(text))
