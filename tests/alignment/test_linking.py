"""Which of several links is taken."""

from __future__ import annotations

import pytest

from shanxi_facts.alignment import Relation
from shanxi_facts.alignment.linking import Linking
from shanxi_facts.alignment.options import Option
from shanxi_facts.reading import Terms, analyze

TERMS = Terms.of(analyze("mills boats hens barges lamps gates weirs"))
OTHERS = Terms.of(analyze("crates sheds hooks masts ropes sails decks"))
# Relations, the stronger before the weaker.
STRONGER = [
    (Relation.EQUAL, Relation.FIGURE),
    (Relation.EQUAL, Relation.DATE),
    (Relation.FIGURE, Relation.FORM),
    (Relation.DATE, Relation.FORM),
    (Relation.FORM, Relation.SYNONYM),
    (Relation.SYNONYM, Relation.WIDER),
    (Relation.WIDER, Relation.CONTEXT),
    (Relation.WIDER, Relation.OPPOSED),
]
EQUAL = Relation.EQUAL
# Links that there are, options of one strength (word of the claim, of the sentence), and the links in the end.
NEAREST = [
    ({}, [(0, 0)], {0: 0}),
    ({}, [(0, 0), (0, 3)], {0: 0}),  # as far from its beginning as in the claim
    ({}, [(1, 0), (1, 2)], {1: 0}),  # the first of two as far
    ({}, [(1, 1), (2, 1)], {1: 1}),
    ({}, [(2, 1), (0, 1)], {0: 1}),  # the first word of the claim of two as far
    ({3: 4}, [(2, 1), (2, 3)], {2: 3, 3: 4}),  # beside a link
    ({6: 0}, [(5, 1), (5, 5)], {5: 1, 6: 0}),
    ({0: 0, 6: 5}, [(1, 1), (1, 4)], {0: 0, 1: 1, 6: 5}),
    ({0: 6, 2: 5}, [(1, 1), (1, 4)], {0: 6, 1: 4, 2: 5}),
    ({}, [(0, 5), (1, 5), (1, 6)], {1: 5}),  # each word once, and the nearest is put off for no other
    ({}, [(0, 3), (0, 4), (1, 4), (2, 6)], {0: 3, 1: 4, 2: 6}),  # what is sure first
    ({0: 0}, [(0, 1), (1, 0), (1, 1)], {0: 0, 1: 1}),  # what is linked stays so
]


@pytest.mark.parametrize(("stronger", "weaker"), STRONGER)
def test_the_stronger_relation_is_taken(stronger: Relation, weaker: Relation) -> None:
    for one, other in ((2, 4), (4, 2)):
        linking = Linking(TERMS, OTHERS)
        linking.take([Option(3, one, stronger), Option(3, other, weaker)])
        assert linking.in_sentence(3) == one


@pytest.mark.parametrize(("given", "options", "expected"), NEAREST)
def test_the_nearest_is_taken(given: dict[int, int], options: list[tuple[int, int]], expected: dict[int, int]) -> None:
    linking = Linking(TERMS, OTHERS)
    for claim, source in given.items():
        linking.add(claim, source, EQUAL)
    linking.take([Option(claim, source, EQUAL) for claim, source in options])
    assert {claim: link.source for claim, link in sorted(linking.links.items())} == expected
    assert linking.reverse == {source: claim for claim, source in expected.items()}


def test_what_a_neighbour_lends_is_no_word_of_the_sentence() -> None:
    linking = Linking(TERMS, OTHERS)
    linking.lend(2, Relation.CONTEXT)
    assert linking.in_sentence(2) is None
    assert linking.in_sentence(3) is None
    assert linking.reverse == {}


# A sentence, a word of it, and the telling words behind "is" where this says a phrase of its subject: None for others.
BESIDE = [
    ("The boats are in service at Arden", "service", ["service", "Arden"]),
    ("The boats are in service at Arden", "boats", None),
    ("The boats are old hulls", "hulls", ["old", "hulls"]),
    ("The boats are old hulls", "old", None),
    ("The boats carry old hulls", "hulls", None),
    ("Boats in service", "service", None),
    ("The owner of the boats is a guild of weavers", "weavers", None),
    ("The mill burned and the boats are in service", "service", ["service"]),
    ("The boats are in service when the mill burns", "service", ["service"]),
]
WIDER = [
    ("Vehicles burned", "Cars burned.", {"Vehicles": "Cars"}),
    ("Cars burned", "Vehicles burned.", {}),
    ("Cars and vehicles burned", "Cars burned.", {}),
]


@pytest.mark.parametrize(("text", "word", "expected"), BESIDE)
def test_what_stands_beside_a_predicate(text: str, word: str, expected: list[str] | None) -> None:
    claim = Terms.of(analyze(text))
    (index,) = (other.index for other in claim.sentence.words if other.text == word)
    found = Linking(claim, TERMS).beside_predicate(index)
    assert (found if found is None else [other.text for other in found]) == expected


@pytest.mark.parametrize(("claim", "source", "expected"), WIDER)
def test_a_wider_word_is_linked_to_one_that_is_left(claim: str, source: str, expected: dict[str, str]) -> None:
    linking = Linking(Terms.of(analyze(claim)), Terms.of(analyze(source)))
    here, there = linking.claim.sentence.words, linking.source.sentence.words
    same = {(one.index, other.index) for one in here for other in there if one.lower == other.lower}
    for one, other in same:
        linking.add(one, other, EQUAL)
    linking.take_wider()
    links = {here[link.claim].text: there[link.source].text for link in linking.links.values()}
    assert {one: other for one, other in links.items() if one.lower() != other.lower()} == expected
