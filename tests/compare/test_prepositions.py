"""Other prepositions, and the other order of events."""

import pytest

from compare.rows import fired
from shanxi_facts.compare import prepositions

FIRES = [
    (
        "The guild exported wool to Norland.",
        "The guild imported wool from Norland.",
        "imported wool from",
        "exported wool to",
    ),
    ("The ferry sank before the storm.", "The ferry sank after the storm.", "after", "before"),
    ("The ferry sank during the storm.", "The ferry sank before the storm.", "before", "during"),
    ("Nine members voted for the plan.", "Nine members voted against the plan.", "against", "for"),
    ("The judge found in favour of the guild.", "The judge found against the guild.", "against", "in favour of"),
    ("The mill's profit before tax grew.", "The mill's profit after tax grew.", "after", "before"),
    ("The guard slept outside the gate.", "The guard slept inside the gate.", "inside", "outside"),
    ("The pier was painted after it was mended.", "The pier was painted before it was mended.", "before", "after"),
    ("After the pier was mended, it was painted.", "The pier was mended after it was painted.", "after", "After"),
]
SILENT = [
    ("All cooks were taken out of the mill.", "No cook was left in the mill."),
    ("The ferry sank before the storm.", "Before the storm the ferry sank."),
    ("The pier was painted after it was mended.", "The pier was mended before it was painted."),
    ("Arden drew with Tolby on Monday.", "Arden drew against Tolby on Monday."),
    ("The ferry left Arden before noon and Tolby after dark.", "The ferry left Arden before noon."),
    ("She had run twice since her fall before she met Lind.", "Before she met Lind she had run twice since her fall."),
]


@pytest.mark.parametrize(("source", "claim", "here", "there"), FIRES)
def test_another_preposition_or_order(source, claim, here, there):
    assert [(reason.claim, reason.source) for reason in fired(prepositions.check, source, claim)] == [(here, there)]


@pytest.mark.parametrize(("source", "claim"), SILENT)
def test_the_same(source, claim):
    assert not fired(prepositions.check, source, claim)
