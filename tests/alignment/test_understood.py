"""Words that only name what the sentence says by its construction are linked, and others are not."""

from __future__ import annotations

import pytest

from shanxi_facts.alignment import align
from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.reading.model import Tag

# A source sentence, a claim, one of its words, and the word of the source that it is linked to.
LINKED = [
    ("The stocks were 30 tonnes in June.", "The stocks totalled 30 tonnes in June.", "totalled", "30 tonnes"),
    ("The stocks rose to 30 tonnes in June.", "The stocks totalled 30 tonnes in June.", "totalled", "30 tonnes"),
    ("The stocks rose by 30 tonnes in June.", "The stocks totalled 30 tonnes in June.", "totalled", None),
    ("The mayor met 90 divers in Lisk.", "The mayor said 90 divers live in Lisk.", "live", None),
    ("The 90 divers in Lisk are angry.", "The 90 divers live in Lisk.", "live", "in"),
    ("Two divers are missing.", "Two divers remain missing.", "remain", "are"),
    ("Two divers were freed.", "Two divers remain freed.", "remain", None),
    ("The dam has a leak.", "The dam remains a leak.", "remains", None),
    ("The bank's profit declined sharply.", "The bank suffered a sharp decline in profit.", "suffered", "declined"),
    ("The bank feared a decline in profit.", "The bank suffered a decline in profit.", "suffered", None),
    ("The bank had a decline in profit.", "The bank suffered a decline in profit.", "suffered", "decline"),
    ("The search for the ferry goes on.", "The search operation for the ferry goes on.", "operation", "search"),
    ("The search party left the ferry.", "The search operation left the ferry.", "operation", None),
    ("Pupils came from 40 countries.", "Pupils came from 40 countries around the world.", "world", "countries"),
    ("It is the longest pier.", "It is the longest pier in the world.", "world", None),
    ("Two divers were killed in the raid.", "The raid left two divers dead.", "left", "killed"),
    ("Two divers were killed before the raid.", "The raid left two divers dead.", "left", None),
    ("Otto Voss sued the guild.", "Man sues guild.", "Man", "Voss"),
    ("She sued the guild.", "Woman sues guild.", "Woman", "She"),
    ("He sued the guild.", "Woman sues guild.", "Woman", None),
    ("The guild sued Otto Voss.", "Man sues guild.", "Man", None),
    ("Some 21 deaths are confirmed.", "Some 21 people are confirmed dead.", "people", "deaths"),
    ("Some 21 ferries are confirmed.", "Some 21 people are confirmed.", "people", None),
    ("Orle and Lisk lie on the coast.", "The towns of Orle and Lisk lie on the coast.", "towns", "Orle"),
    ("The village of Orle lies on the coast.", "The town of Orle lies on the coast.", "town", None),
    ("The kiln with three doors burned.", "The kiln had three doors and burned.", "had", None),
]

# A source sentence, a claim, and whether its figure is borne out.
FIGURES = [
    ("Both ferries sank.", "Two ferries sank.", True),
    ("The ferries sank.", "Two ferries sank.", False),
    ("All listed ferries have rafts.", "100% of listed ferries have rafts.", True),
    ("Most listed ferries have rafts.", "100% of listed ferries have rafts.", False),
    ("Half of all ferries have rafts.", "100% of ferries have rafts.", False),
    ("Three of all the ferries have rafts.", "100% of ferries have rafts.", False),
    ("All listed ferries have rafts.", "Listed ferries with rafts: 100%", True),
    ("The listed ferries have rafts.", "Listed ferries with rafts: 100 percent", False),
]

# A text, and those of its words that have to be borne out.
SAID = [
    ("So far the guild has sold three mills as well.", ["guild", "sold", "three", "mills"]),
    ("The kit is able to detect mould.", ["kit", "detect", "mould"]),
    ("The play was a success.", ["play", "success"]),
    ("Soup was served to pupils.", ["Soup", "served", "pupils"]),
    ("Voss said: “So far, so good.”", ["Voss", "far", "good"]),
]


@pytest.mark.parametrize(("source", "claim", "word", "expected"), LINKED)
def test_links(source, claim, word, expected):
    found = _aligned(source, claim)
    index = next(w.index for w in found.claim.words if w.text == word)
    other = found.counterpart(index)
    assert (None if other is None else found.source.words[other].text) == expected


@pytest.mark.parametrize(("source", "claim", "expected"), FIGURES)
def test_figures(source, claim, expected):
    found = _aligned(source, claim)
    figure = next(w.index for w in found.claim.words if w.tag is Tag.NUMBER)
    assert (figure not in found.unexplained) is expected


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_content(text, expected):
    found = _aligned("The ferry sank.", text)
    assert [found.claim.words[index].text for index in found.content] == expected


def test_a_phrase_of_wide_words_has_to_be_borne_out():
    found = _aligned("The mill serves the public.", "The mill serves the public and area institutions.")
    assert [found.claim.words[index].text for index in found.unexplained] == ["area", "institutions"]


def _aligned(source, claim):
    passage = Article.of(source).passage(0)
    return align(Terms.of(analyze(claim)), passage, Terms.of(passage.sentence), ())
