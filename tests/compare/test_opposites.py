"""An opposite or exclusive word in the place of the source's: the rows of the rule."""

from __future__ import annotations

import pytest

from shanxi_facts.compare.opposites import check

# A source sentence, a claim, the rule, the words of both that the reason names.
FIRES = [
    ("The mill lies north of Selm.", "The mill lies south of Selm.", "wording", "south", "north"),
    ("The guild won the case.", "The guild lost the case.", "relation", "lost", "won"),
    ("The rent rose in May.", "The rent fell in May.", "direction", "fell", "rose"),
    ("Nine more clerks came.", "Nine fewer clerks came.", "direction", "fewer", "more"),
    ("She played the guitar.", "She played the violin.", "wording", "violin", "guitar"),
    ("The gate was open.", "The gate was closed.", "relation", "closed", "open"),
    (
        "They met in the week preceding the fair.",
        "They met in the week following the fair.",
        "wording",
        "following",
        "preceding",
    ),
]
SILENT = [
    ("The guild did not win the case.", "The guild lost the case."),
    ("The mill lies north of Selm, the weir south of it.", "The weir lies south of Selm."),
    ("The rent rose in May.", "The rent jumped in May."),
    ("She played the guitar and the violin.", "She played the violin."),
    ("The gate was open.", "The gate was blue."),
    ("The rent rose and the wage fell.", "The wage fell."),
]


@pytest.mark.parametrize(("source", "claim", "rule", "here", "there"), FIRES)
def test_fires(ask, source, claim, rule, here, there):
    assert [(r.rule, r.claim, r.source) for r in ask(check, source, claim)] == [(rule, here, there)]


@pytest.mark.parametrize(("source", "claim"), SILENT)
def test_silent(ask, source, claim):
    assert ask(check, source, claim) == []


@pytest.mark.parametrize("text", [row[0] for row in FIRES] + [row[1] for row in FIRES])
def test_silent_on_itself(ask, text):
    assert ask(check, text, text) == []
