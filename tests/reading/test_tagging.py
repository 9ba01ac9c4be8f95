"""Parts of speech: what a dictionary leaves open is settled by what stands beside a word."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import analyze
from shanxi_facts.reading.model import Tag
from shanxi_facts.reading.tagging import candidates
from shanxi_facts.reading.words import lemma_of

# A text, a word of it, its tag.
WORDS = [
    ("The guild called the mill's support a failure.", "support", Tag.NOUN),
    ("The guild and the mill support the plan.", "support", Tag.BASE),
    ("The weir froze and was later closed.", "later", Tag.ADVERB),
    ("The later part is closed.", "later", Tag.ADJECTIVE),
    ('The "Heron" press talks were held in May.', "press", Tag.NOUN),
    ("The rule that there be no large-scale return was kept.", "return", Tag.NOUN),
    ("There was no large-scale return to rafts.", "return", Tag.NOUN),
    ("No boats return in winter.", "return", Tag.BASE),
    ("Not one boat sank.", "Not", Tag.ADVERB),
    ("The boats that were sold number 40.", "number", Tag.BASE),
    ("The boats of Arden number over 40.", "number", Tag.BASE),
    ("The boats sold total 40.", "total", Tag.BASE),
    ("Bus number 40 was sold.", "number", Tag.NOUN),
    ("He lives at number 40.", "number", Tag.NOUN),
    ("The guild rose early.", "rose", Tag.PAST),
    ("A red rose grew.", "rose", Tag.NOUN),
    ("The firm that provided the lamps left.", "provided", Tag.PAST),
    ("The gate is open, provided the guard is there.", "provided", Tag.SUBORDINATOR),
    ("The guild would now have a mill.", "now", Tag.ADVERB),
    ("However, the gate broke.", "However", Tag.ADVERB),
    ("They watch a long play.", "watch", Tag.BASE),
    ("They watch a long play.", "play", Tag.NOUN),
    ("The old man walks the dog.", "walks", Tag.BASE),
    ("Sales are falling.", "falling", Tag.ING),
    ("He expects the mill to be ready.", "to", Tag.TO),
    ("Otto Lind has won.", "has", Tag.HAVE),
    ("Otto Lind has won.", "won", Tag.PAST),
    ("The guild repeatedly tried.", "repeatedly", Tag.ADVERB),
    ("The guild wants to sell boats.", "to", Tag.TO),
    ("Voss sold the mill to Lind.", "to", Tag.PREPOSITION),
    ("That plan failed.", "That", Tag.DETERMINER),
    ("Some 40 town hall clocks such as that of Arden were mended.", "clocks", Tag.NOUN),
    ("Such plans fail.", "Such", Tag.DETERMINER),
    ("The plan that failed was old.", "that", Tag.RELATIVE),
    ("The guild may sell.", "may", Tag.MODAL),
    ("The guild sold 12 boats.", "12", Tag.NUMBER),
    ("The third boat sank.", "third", Tag.ORDINAL),
    ("It opened on May 4, 1971.", "May 4 , 1971", Tag.DATE),
    ("The US may close it.", "US", Tag.NAME),
    ("They let us in.", "us", Tag.PRONOUN),
    ("The mayor of Arden left.", "Arden", Tag.NAME),
    ("Cooks met.", "Cooks", Tag.NOUN),
    ("The grebbing was sad.", "grebbing", Tag.NOUN),
    ("He wept bitterlessly.", "bitterlessly", Tag.ADVERB),
    ("There was a small-scale return to the mill.", "return", Tag.NOUN),
    ("They saw a boat return to the mill.", "return", Tag.BASE),
    ("The guild asked the cooks to jointly write a letter.", "write", Tag.BASE),
    ("The guild asked the cooks to jointly write a letter.", "to", Tag.TO),
    ("He went to nearly every shop.", "to", Tag.PREPOSITION),
]
LEMMAS = [
    ("rose", Tag.PAST, "rise"),
    ("rose", Tag.NOUN, "rose"),
    ("found", Tag.PAST, "find"),
    ("were", Tag.BE, "be"),
    ("Arden", Tag.NAME, "Arden"),
    ("glimmocks", Tag.NOUN, "glimmock"),
]


@pytest.mark.parametrize(("text", "word", "tag"), WORDS)
def test_the_tag_that_fits(text: str, word: str, tag: Tag) -> None:
    assert [found.tag for found in analyze(text).words if found.text == word] == [tag]


@pytest.mark.parametrize(("lower", "tag", "lemma"), LEMMAS)
def test_the_base_form_goes_by_the_tag(lower: str, tag: Tag, lemma: str) -> None:
    assert lemma_of(lower, tag) == lemma


def test_a_word_of_a_closed_class_is_nothing_else() -> None:
    assert [tag for tag, _ in candidates("should")] == ["modal"]


def test_in_a_headline_a_capital_makes_no_name() -> None:
    tags = {word.text: word.tag for word in analyze("Guild Sells Twelve Old Boats To Harbour Museum").words}
    assert tags["Boats"] is Tag.NOUN
