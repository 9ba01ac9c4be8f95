"""What two denials or two limits say alike is linked."""

from __future__ import annotations

import pytest

from shanxi_facts.alignment import align
from shanxi_facts.reading import Article, Terms, analyze

# A source sentence, a claim, one of its words, and the word of the source that it is linked to.
LINKED = [
    ("The cooks are not happy with the deal.", "The cooks are unhappy with the deal.", "unhappy", "happy"),
    ("The cooks are unhappy with the deal.", "The cooks are not happy with the deal.", "happy", "unhappy"),
    ("The cooks are unhappy with the deal.", "The cooks are happy with the deal.", "happy", None),
    ("The guild did not pay the cooks.", "The guild refused to pay the cooks.", "refused", "not"),
    ("The guild paid the cooks.", "The guild refused to pay the cooks.", "refused", None),
    ("The guild will close the mill.", "The guild is expected to close the mill.", "expected", "will"),
    ("The guild closed the mill.", "The guild is expected to close the mill.", "expected", None),
]


@pytest.mark.parametrize(("source", "claim", "word", "expected"), LINKED)
def test_links(source, claim, word, expected):
    passage = Article.of(source).passage(0)
    found = align(Terms.of(analyze(claim)), passage, Terms.of(passage.sentence), ())
    index = next(w.index for w in found.claim.words if w.text == word)
    other = found.counterpart(index)
    assert (None if other is None else found.source.words[other].text) == expected
