"""Another speaker for what a sentence says."""

import pytest

from compare.rows import judged, rules_against
from shanxi_facts.reading import Article

SOURCE = """The old pier of Arden is safe again, Ida Moss told reporters on Monday.

"We mended every plank of it," said Otto Lind, who runs the pier.

"It took us nine weeks."

A guard of the pier said that a gull had slept in the lamp room.

The pier was built by fishermen out of green oak.

The mayor said the lamp room was dry, while the harbour master, Una Brand, feared it would leak.

The fees have fallen by half, the town claims, but a count by pupils found little change.

A ferry left early for "private reasons", the owner said."""
FIRES = [
    "The old pier of Arden is safe again, Otto Lind said.",
    '"We mended every plank of it," said Ida Moss.',
    '"It took us nine weeks," Ida Moss said.',
    "Otto Lind said that a gull had slept in the lamp room.",
    "Una Brand said the lamp room was dry.",
    'A ferry left early for "private reasons", the cook said.',
]
SILENT = [
    "The old pier of Arden is safe again, Moss said.",
    "The old pier of Arden is safe again, officials said.",
    "According to Lind, it took us nine weeks.",
    "A gull had slept in the lamp room.",
    "The mayor said the lamp room was dry.",
    "The harbour master feared it would leak.",
    "Una Brand feared that it would leak.",
    "Officials said the lamp room was dry.",
]


@pytest.mark.parametrize("claim", FIRES)
def test_another_speaker(claim):
    assert rules_against(SOURCE, claim) == {"speaker"}


@pytest.mark.parametrize("claim", ["The mayor feared it would leak.", "Pupils found that the fees had fallen by half."])
def test_another_holds_it(claim):
    assert rules_against(SOURCE, claim)


@pytest.mark.parametrize("claim", SILENT)
def test_the_same_speaker_or_none(claim):
    assert rules_against(SOURCE, claim) == set()


def test_a_speaker_for_the_words_of_the_report():
    assert rules_against(SOURCE, "The pier was built by fishermen out of green oak, Sven Dahl said.") == {"speaker"}


GOES_ON = """"The tide took nine days from us," said Professor Otto Lind, who leads the crew.

Professor Ida Moss called it the finest dyke of the coast. "Every plank counts," she added."""


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ('"Every plank counts," said Otto Lind.', {"speaker"}),
        ('"Every plank counts," said Professor Otto Lind.', {"speaker"}),
        ('"Every plank counts," said Ida Moss.', set()),
        ('"Every plank counts," Professor Moss said.', set()),
    ],
)
def test_who_goes_on_speaking(claim, found):
    assert {reason.rule for reason in judged(GOES_ON, claim).reasons} == found


LAST = """The President of the Guild of Bakers, Ida Moss, met reporters in Arden on Monday.

Her letter named the Board of Trade, the BBC and the Millers.

"The ovens are cold. Whatever it takes, we will light them," she said."""


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ('"The ovens are cold," Ida Moss said.', set()),
        ('"The ovens are cold," Otto Lind said.', {"speaker"}),
    ],
)
def test_who_speaks_is_a_person(claim, found):
    assert {reason.rule for reason in judged(LAST, claim).reasons} == found


def test_one_of_two_whom_a_pronoun_may_mean_is_not_contradicted():
    source = 'Otto Lind led Sven Dahl to the mill. "The ovens are cold," he said.'
    reasons = judged(source, '"The ovens are cold," Olga Brandt said.').reasons
    assert [(reason.rule, reason.source) for reason in reasons] == [("speaker", "")]


def test_a_name_in_the_quotation_does_not_speak():
    article = Article.of('"Without the dyke Arden would be gone," Otto Lind said. "Without it Arden sinks," he said.')
    assert article.speakers.of(1)[0].names[:2] == (("otto", "lind"), ("arden",))


SURNAMES = """Clara Hunter mended the pier, and Otto Lind painted it.

"The pier is safe again," Otto Lind said."""


@pytest.mark.parametrize(
    ("claim", "rules"),
    [("Hunter said the pier is safe again.", {"speaker"}), ("Lind said the pier is safe again.", set())],
)
def test_a_surname_that_reads_as_a_noun(claim, rules):
    assert rules_against(SURNAMES, claim) == rules


def test_a_noun_that_is_no_name_of_the_article():
    assert rules_against(SURNAMES, "Painter says the pier is safe again") == set()
