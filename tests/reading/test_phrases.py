"""Noun phrases: where each begins and ends, what counts it, and what it hangs on."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import Sentence, analyze
from shanxi_facts.reading.model import Phrase

# A text and its phrases.
PHRASES = [
    ('The "Heron" of Arden sank.', ["Heron", "Arden"]),
    ("The guild sold 12 old boats.", ["The guild", "12 old boats"]),
    ("The port's head left.", ["The port's head"]),
    ("The wounded sailor slept.", ["The wounded sailor"]),
    ("The guild sold boats.", ["The guild", "boats"]),
    ("The rising tolls hurt traders.", ["The rising tolls", "traders"]),
    ("It was the shortest-ever gap.", ["It", "the shortest-ever gap"]),
    ("They gave each boy a coat.", ["They", "each boy", "a coat"]),
    ("All the boys sang.", ["All the boys"]),
    ("The poor wept.", ["The poor"]),
    ("A very old boat sank.", ["A very old boat"]),
    ("It sank in 1971.", ["It", "1971"]),
    ("They mended weak and broken old boats.", ["They", "weak and broken old boats"]),
    ("A large, slow boat sank.", ["A large, slow boat"]),
    ("The gate was new and old lamps hung in it.", ["The gate", "old lamps", "it"]),
    ("The port's 90 boats sank.", ["The port's 90 boats"]),
    ("Over and out!", []),
    ("The drivers' long strike ended.", ["The drivers' long strike"]),
    ("Frozen old pipes burst in Arden.", ["Frozen old pipes", "Arden"]),
    ("Meeting in May, the guild left.", ["in May", "the guild"]),
    ("The guild paid 410 million crowns for it.", ["The guild", "410 million crowns", "it"]),
    ("Voss beat Arden's Otto Till in a fair race.", ["Voss", "Arden's Otto Till", "a fair race"]),
    ("The bank owes the firm $9 million.", ["The bank", "the firm", "$9 million"]),
    ("The guild gave Otto Voss 12 boats.", ["The guild", "Otto Voss", "12 boats"]),
    ("The Arden 2 line was built.", ["The Arden 2 line"]),
    ("The crew of Flight 815 slept.", ["The crew", "Flight 815"]),
    ('Voss saw a "modest" rise in tolls.', ["Voss", 'a "modest" rise', "tolls"]),
    ('He called the strike "modest" and left.', ["He", "the strike"]),
    ("Arden saw the longest-ever drought.", ["Arden", "the longest-ever drought"]),
    ("The guild sold used boats.", ["The guild", "used boats"]),
]
# A text, a phrase of it, and the phrase that it modifies.
HOSTS = [
    ('The "five old boats" of Arden sank.', "Arden", "five old boats"),
    ('Boats such as "The Heron" and "The Tern" sank.', "The Heron", "Boats"),
    ('Boats such as "The Heron" and "The Tern" sank.', "The Tern", "Boats"),
    ("The number of poor people fell.", "poor people", "The number"),
    ("Lind, the head of the port, left.", "the head", "Lind"),
    ("The head of the port left.", "the port", "The head"),
    ("The guild met in Arden.", "Arden", None),
    ("In June, sales rose.", "sales", None),
]
# A text, a phrase of it, and the first phrase of the list that it stands in.
LISTS = [
    ("Nurses, doctors and cooks met.", "cooks", "Nurses"),
    ("The price of milk and bread rose.", "bread", "milk"),
    ("Halm left Orle and Brandt stayed.", "Brandt", None),
    ("A cart ran into a wall and a cook was hurt.", "a cook", None),
    ("The guild sold the mill when the price of milk and bread fell.", "bread", "milk"),
    ("A baker of bread and a cook were hurt.", "a cook", "bread"),
    ("Holm met the heads of the guild and wages rose.", "wages", None),
    ("Lind, the mayor, left.", "the mayor", None),
]
# A text, a phrase of it, and the preposition that governs it.
PREPOSITIONS = [
    ("The guild edged out a rival in May.", "a rival", None),
    ("The crew called off the strike.", "the strike", None),
    ("The crew fell off the roof.", "the roof", "off"),
    ("The boats came up the river.", "the river", "up"),
    ("The guild looked at the mill.", "the mill", "at"),
    ("The guild moved out of the mill.", "the mill", "of"),
]
# A text and the heads of its phrases.
HEADS = [
    ("Arden's poor have no coal.", ["poor", "coal"]),
    ("Arden's poor towns have no coal.", ["towns", "coal"]),
    ("The crew of Flight 815 slept.", ["crew", "Flight"]),
    ("The fans of Arden Town saw it beat Olm Rovers 3-1.", ["fans", "Town", "it", "Rovers"]),
]


def _wording(sentence: Sentence, phrase: Phrase | None) -> str | None:
    if phrase is None:
        return None
    return sentence.text[sentence.words[phrase.start].start : sentence.words[phrase.stop - 1].end]


def _other(text: str, wording: str, relation: str) -> str | None:
    """Return the wording of what a phrase is related to."""
    sentence = analyze(text)
    [phrase] = [phrase for phrase in sentence.phrases if _wording(sentence, phrase) == wording]
    index = getattr(phrase, relation)
    return None if index is None else _wording(sentence, sentence.phrases[index])


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_phrases(text: str, expected: list[str]) -> None:
    sentence = analyze(text)
    assert [_wording(sentence, phrase) for phrase in sentence.phrases] == expected


@pytest.mark.parametrize(("text", "phrase", "host"), HOSTS)
def test_hosts(text: str, phrase: str, host: str | None) -> None:
    assert _other(text, phrase, "host") == host


@pytest.mark.parametrize(("text", "phrase", "first"), LISTS)
def test_lists(text: str, phrase: str, first: str | None) -> None:
    assert _other(text, phrase, "conjunct") == first


@pytest.mark.parametrize(("text", "phrase", "preposition"), PREPOSITIONS)
def test_a_particle_governs_nothing(text: str, phrase: str, preposition: str | None) -> None:
    sentence = analyze(text)
    [found] = [other for other in sentence.phrases if _wording(sentence, other) == phrase]
    assert (None if found.preposition is None else sentence.words[found.preposition].lower) == preposition


@pytest.mark.parametrize(("text", "heads"), HEADS)
def test_heads(text: str, heads: list[str]) -> None:
    sentence = analyze(text)
    assert [sentence.words[phrase.head].text for phrase in sentence.phrases] == heads


def test_a_list_shares_its_preposition() -> None:
    sentence = analyze("He deals in milk and bread.")
    prepositions = [phrase.preposition for phrase in sentence.phrases if phrase.preposition is not None]
    assert [sentence.words[index].text for index in prepositions] == ["in", "in"]


def test_a_figure_counts_the_head_of_its_phrase() -> None:
    sentence = analyze("The guild sold 12 old boats to 3 traders.")
    counts = {sentence.words[p.head].text: p.quantity for p in sentence.phrases}
    assert counts == {"guild": -1, "boats": 0, "traders": 1}


def test_an_apposition_is_marked() -> None:
    sentence = analyze("Lind, the head of the port, left.")
    assert [_wording(sentence, phrase) for phrase in sentence.phrases if phrase.apposition] == ["the head"]
