"""Nouns that the source limits: the rows of the rule."""

from __future__ import annotations

import pytest

from shanxi_facts.compare.nouns import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("A fake baker sold 90 loaves.", "A baker sold 90 loaves.", "baker", "fake baker"),
    ("The alleged thief left Olm.", "The thief left Olm.", "thief", "alleged thief"),
    ("The proposed sale of the mill drew crowds.", "The sale of the mill drew crowds.", "sale", "proposed sale"),
    ("The guild promised free bread for all.", "The guild delivered free bread for all.", "delivered", "promised"),
    ("About 12 inches of snow is possible in Olm.", "Olm had about 12 inches of snow.", "snow", "snow is possible"),
    ("The cooks demanded a rise of $9.", "The cooks received a rise of $9.", "received", "demanded"),
]
SILENT = [
    ("The alleged thief left Olm.", "The suspected thief left Olm."),
    ("The proposed sale of the mill will close the yard.", "The sale of the mill would close the yard."),
    ("The guild promised free bread for all.", "The guild pledged free bread for all."),
    ("The cooks demanded a rise of $9.", "The cooks called for a rise of $9."),
    ("Snow is possible in Olm.", "Snow is likely in Olm."),
    ("The guild is likely to sell the mill.", "The guild will sell the mill."),
    ("The guild sold the mill.", "The guild sold the mill."),
]


@pytest.mark.parametrize(("source", "claim", "here", "there"), FIRES)
def test_fires(ask, source, claim, here, there):
    assert [(r.rule, r.claim, r.source) for r in ask(check, source, claim)] == [("relation", here, there)]


@pytest.mark.parametrize(("source", "claim"), SILENT)
def test_silent(ask, source, claim):
    assert ask(check, source, claim) == []


@pytest.mark.parametrize("text", [row[0] for row in FIRES] + [row[1] for row in FIRES])
def test_silent_on_itself(ask, text):
    assert ask(check, text, text) == []
