"""A sentence, read: any text gives one, and its parts refer to each other rightly."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shanxi_facts.reading import Sentence, Terms, analyze
from shanxi_facts.reading.model import Tag

WORDS = "the guild of Arden sold 12 boats , ( and who was ; said \" 's it would 3.5 % in May by to not if".split()
TEXTS = st.text(max_size=120) | st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
# A text, a word of it, whether it is in 's.
GENITIVES = [
    ("The port's head left.", "port", True),
    ("The ports' heads left.", "ports", True),
    ("It's old.", "It", False),
    ("The port is old.", "port", False),
]
# A text and its words.
UNITS = [
    ("Over 90 boats sank.", ["Over 90", "boats", "sank", "."]),
    ("It sank on May 4.", ["It", "sank", "on", "May 4", "."]),
    ("The U.S. left.", ["The", "U.S.", "left", "."]),
    ("Gov. Lind left.", ["Gov", "Lind", "left", "."]),
    ("A wind-powered mill.", ["A", "wind", "powered", "mill", "."]),
    ("She'll go.", ["She", "'ll", "go", "."]),
]


@given(TEXTS)
@example("")
@example("\x00\u2028\ud7ff")
@example("İstanbul’s 3½ ﬁsh")
def test_any_text_is_read(text: str) -> None:
    sentence = analyze(text)
    _check_words(sentence, text)
    _check_phrases(sentence)
    _check_clauses(sentence)
    assert len(Terms.of(sentence).words) == len(sentence.words)


def _check_words(sentence: Sentence, text: str) -> None:
    at = 0
    for index, word in enumerate(sentence.words):
        assert word.index == index
        assert at <= word.start < word.end <= len(sentence.text)
        span = sentence.back(word)
        assert 0 <= span.start <= span.end <= len(text)
        assert -1 <= word.quoted < len(sentence.quotes)
        assert -1 <= word.number < len(sentence.dates if word.tag is Tag.DATE else sentence.quantities)
        at = word.end


def _check_phrases(sentence: Sentence) -> None:
    stop = 0
    for index, phrase in enumerate(sentence.phrases):
        assert phrase.index == index
        assert stop <= phrase.start <= phrase.head < phrase.stop <= len(sentence.words)
        assert phrase.host is None or 0 <= phrase.host < index
        assert phrase.conjunct is None or 0 <= phrase.conjunct < index
        assert phrase.preposition is None or 0 <= phrase.preposition < phrase.start
        assert -1 <= phrase.quantity < len(sentence.quantities)
        assert -1 <= phrase.clause < len(sentence.clauses)
        stop = phrase.stop
    for word, number in enumerate(sentence.phrase_of):
        inside = [p.index for p in sentence.phrases if p.start <= word < p.stop]
        assert inside == ([] if number < 0 else [number])


def _parents(sentence: Sentence, parent: int | None) -> list[int]:
    found: list[int] = []
    while parent is not None and parent not in found:
        found.append(parent)
        parent = sentence.clauses[parent].parent
    return found


def _check_clauses(sentence: Sentence) -> None:
    assert len(sentence.clause_of) == len(sentence.words)
    assert all(0 <= number < len(sentence.clauses) for number in sentence.clause_of)
    for index, clause in enumerate(sentence.clauses):
        assert clause.index == index
        assert -1 <= clause.verb < len(sentence.words)
        assert clause.verb in clause.group or not clause.group
        assert 0 <= clause.start <= clause.stop <= len(sentence.words)
        assert clause.parent is None or 0 <= clause.parent < len(sentence.clauses)
        assert index not in _parents(sentence, clause.parent)
        for number in (*clause.subject, *clause.objects, *clause.complements):
            assert 0 <= number < len(sentence.phrases)


@pytest.mark.parametrize(("text", "word", "genitive"), GENITIVES)
def test_genitives(text: str, word: str, genitive: bool) -> None:
    assert [found.genitive for found in analyze(text).words if found.text == word] == [genitive]


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_figures_dates_and_initials_are_one_word_each(text: str, expected: list[str]) -> None:
    assert [word.text for word in analyze(text).words] == expected


def test_a_word_knows_its_quotation() -> None:
    sentence = analyze("“Hens lay,” said Lind, “and cocks crow.”")
    assert [word.text for word in sentence.words if word.quoted == 1 and word.tag is not Tag.MARK] == [
        "and",
        "cocks",
        "crow",
    ]


def test_a_span_leads_back_to_the_text_as_given() -> None:
    text = "Ｔｈｅ  guild’s “old” mill."
    sentence = analyze(text)
    assert [sentence.back(word).of(text) for word in sentence.words if word.text in {"guild", "mill"}] == [
        "guild",
        "mill",
    ]


def test_a_sentence_is_a_value() -> None:
    sentence = analyze("The guild sold 12 boats.")
    assert pickle.loads(pickle.dumps(sentence)) == sentence  # noqa: S301
