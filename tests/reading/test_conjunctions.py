"""Prepositions that open a clause, and what belongs to which of two verbs."""

import pytest

from shanxi_facts.reading import analyze

OPENERS = [
    ("It closed after the storm.", "prep"),
    ("It closed after the storm broke.", "sub"),
    ("It closed until they were paid.", "sub"),
    ("After the pier was mended, it closed.", "sub"),
    ("After the storm, the pier closed.", "prep"),
    ("Moments after the storm broke, the pier closed.", "sub"),
]


@pytest.mark.parametrize(("text", "tag"), OPENERS)
def test_openers(text, tag):
    words = analyze(text).words
    assert next(word for word in words if word.lower in {"after", "until"}).tag.value == tag


def test_once_opens_a_clause_or_says_how_often():
    tags = [analyze(text).words[2].tag.value for text in ("It closed once the storm broke.", "It closed once.")]
    assert tags == ["sub", "adv"]


def test_a_word_before_of_opens_no_clause():
    assert analyze("It closed because of rain that fell.").words[2].tag.value == "prep"


def test_what_stands_before_a_coordinated_verb_is_not_its_own():
    sentence = analyze("The clerk was born in Arden and died in Tolby.")
    beside = [[sentence.words[sentence.phrases[i].head].text for i in c.complements] for c in sentence.clauses]
    assert beside == [["Arden"], ["Tolby"]]
    assert [clause.passive for clause in sentence.clauses] == [True, False]
