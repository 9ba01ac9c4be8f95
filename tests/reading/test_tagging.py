"""Parts of speech: what a dictionary leaves open is settled by what stands beside a word."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import analyze
from shanxi_facts.reading.candidates import candidates
from shanxi_facts.reading.model import Tag
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
    # One noun has a verb in -s, many have one without: the rest is a noun beside a noun.
    ("The dam poses no flood risks.", "risks", Tag.NOUN),
    ("The dam's risks alarm the town.", "alarm", Tag.BASE),
    ("Olm faces fraud charges for selling fake coins.", "faces", Tag.BASE),
    ("Olm faces fraud charges for selling fake coins.", "charges", Tag.NOUN),
    ("Half of the profits come from salt.", "come", Tag.BASE),
    ("If the dam breaks, the yard closes.", "closes", Tag.BASE),
    # What stands behind a genitive is owned.
    ("The drivers' strike hurt the port.", "strike", Tag.NOUN),
    ("The drivers strike in May.", "strike", Tag.BASE),
    ("The port's support of the plan fell.", "support", Tag.NOUN),
    # "That" opens what is said, takes up a noun, or points.
    ("The guild said that boats sank.", "that", Tag.SUBORDINATOR),
    ("They said that the mill burned.", "that", Tag.SUBORDINATOR),
    ("The guild that sank the boats left.", "that", Tag.RELATIVE),
    ("The year in which the mill burned was dry.", "which", Tag.RELATIVE),
    ("They asked which mill burned.", "which", Tag.DETERMINER),
    ("Otto Lind, who signed the deal, left.", "who", Tag.RELATIVE),
    ("The crew sat there in silence.", "there", Tag.ADVERB),
    ("There were boats in Arden.", "There", Tag.PRONOUN),
    ("The guild no longer rents boats.", "longer", Tag.ADVERB),
    ("The guild no longer rents boats.", "rents", Tag.BASE),
    # Adverbs behind an auxiliary part nothing.
    ("The guild has now come to Arden.", "come", Tag.PAST),
    ("They will not hand the keys over.", "hand", Tag.BASE),
    ("The mill closed, the authorities say.", "say", Tag.BASE),
    ("The spending fell by 4 percent.", "spending", Tag.NOUN),
    ("The old rope was as hard as stone.", "hard", Tag.ADJECTIVE),
    # A verb group goes on behind "or", and a thing does what another has it do.
    ("The mayor will resign or face a trial.", "face", Tag.BASE),
    ("The mayor lost his office and face in May.", "face", Tag.NOUN),
    ("The crew helped the guild mend boats.", "mend", Tag.BASE),
    # Names are what has a capital amid a sentence, and small words inside of them.
    ("The fans of the guild saw Otto Till win.", "Till", Tag.NAME),
    ("The mayor chairs the board.", "chairs", Tag.BASE),
    ("The chairs of the board.", "chairs", Tag.NOUN),
    ("Arden's Otto Till edged out Lisk's Clara Voss.", "Till", Tag.NAME),
    ("The guild named Otto Will as its head.", "Will", Tag.NAME),
    ("The minister Otto van der Lind resigned.", "van", Tag.NAME),
    ("The van broke down in Arden.", "van", Tag.NOUN),
    ("The shop eBoats sold 12 rafts.", "eBoats", Tag.NAME),
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
