"""Another date for the same event: the rows of the rule."""

from __future__ import annotations

import pytest

from shanxi_facts.compare.dates import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("The mill closed on Tuesday.", "The mill closed on Wednesday.", "on Wednesday", "on Tuesday"),
    (
        "The weir opened on May 4, 1970, a day after the mill.",
        "The weir opened on May 14, 1970.",
        "May 14, 1970",
        "May 4, 1970",
    ),
    ("The mill closed in 1971.", "The mill closed in 1917.", "1917", "1971"),
    ("The weir opened on May 4 and closed in June.", "The weir opened on May 14.", "May 14", "May 4"),
    ("The court sits at 9 a.m.", "The court sits at 9 p.m.", "9 p.m.", "9 a.m."),
]
SILENT = [
    ("The mill closed on Tuesday.", "The mill closed on Tuesday morning."),
    ("The mill closed on May 4, 1971.", "The mill closed in May."),
    ("The mill closed in May and the weir in June.", "The weir closed in June."),
    ("The mill closed.", "The mill closed in 1971."),
    ("The mill closed in 1971.", "The lighthouse keeper retired in 1980."),
]


@pytest.mark.parametrize(("source", "claim", "here", "there"), FIRES)
def test_fires(ask, source, claim, here, there):
    assert [(r.rule, r.claim, r.source) for r in ask(check, source, claim)] == [("date", here, there)]


@pytest.mark.parametrize(("source", "claim"), SILENT)
def test_silent(ask, source, claim):
    assert ask(check, source, claim) == []


@pytest.mark.parametrize("text", [row[0] for row in FIRES] + [row[1] for row in FIRES])
def test_silent_on_itself(ask, text):
    assert ask(check, text, text) == []
