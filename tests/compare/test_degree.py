"""Another degree: the rows of the rule."""

from __future__ import annotations

import pytest

from shanxi_facts.compare.degree import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("Rents fell rapidly in Olm.", "Rents fell slightly in Olm.", "slightly", "rapidly"),
    ("The mill made a huge profit.", "The mill made a modest profit.", "modest", "huge"),
    ("Rents in Olm rose in May.", "Rents in Olm soared in May.", "soared", "rose"),
]
SILENT = [
    ("Rents fell sharply in Olm.", "Rents fell in Olm."),
    ("Rents fell sharply in Olm.", "Rents fell steeply in Olm."),
    ("Rents in Olm soared in May.", "Rents in Olm rose in May."),
    ("Rents in Olm rose 9 percent in May.", "Rents in Olm soared 9 percent in May."),
    ("Rents in Olm rose sharply in May.", "Rents in Olm soared in May."),
]


@pytest.mark.parametrize(("source", "claim", "here", "there"), FIRES)
def test_fires(ask, source, claim, here, there):
    assert [(r.rule, r.claim, r.source) for r in ask(check, source, claim)] == [("degree", here, there)]


@pytest.mark.parametrize(("source", "claim"), SILENT)
def test_silent(ask, source, claim):
    assert ask(check, source, claim) == []


@pytest.mark.parametrize("text", [row[0] for row in FIRES] + [row[1] for row in FIRES])
def test_silent_on_itself(ask, text):
    assert ask(check, text, text) == []
