"""Prepositions that open a clause, and what belongs to which of two verbs."""

import pytest

from shanxi_facts.reading import analyze

OPENERS = [
    ("It closed after the storm.", "prep"),
    ("It closed after the storm broke.", "sub"),
    ("It closed until they were paid.", "sub"),
    ("After the pier was mended, it closed.", "sub"),
    ("After the storm, the pier closed.", "prep"),
]


@pytest.mark.parametrize(("text", "tag"), OPENERS)
def test_openers(text, tag):
    words = analyze(text).words
    assert next(word for word in words if word.lower in {"after", "until"}).tag.value == tag


def test_what_stands_before_a_coordinated_verb_is_not_its_own():
    sentence = analyze("The clerk was born in Arden and died in Tolby.")
    beside = [[sentence.words[sentence.phrases[i].head].text for i in c.complements] for c in sentence.clauses]
    assert beside == [["Arden"], ["Tolby"]]
    assert [clause.passive for clause in sentence.clauses] == [True, False]
