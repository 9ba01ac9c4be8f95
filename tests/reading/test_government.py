"""What a clause is the complement of, and which clauses share their auxiliaries."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import analyze

# A sentence, the verb of one of its clauses, the word that governs that clause.
GOVERNED = [
    ("The yard plans to sell two ferries.", "sell", "plans"),
    ("The guild wants the yard to pay the cooks.", "pay", "wants"),
    ("The clerk is accused of stealing a lamp.", "stealing", "accused"),
    ("Guards kept him from leaving.", "leaving", "kept"),
    ("The yard said it would close.", "close", "said"),
    ("She told the court that the pump had failed.", "failed", "told"),
    ("The cook has no plan to resign.", "resign", "plan"),
    ("The crew failed to find and mend the leak.", "mend", "failed"),
    ("He is likely to resign.", "resign", "likely"),
    ("There are fears among smiths that the forge failed.", "failed", "fears"),
    ('The yard "cannot guarantee" that the barge floats.', "floats", "guarantee"),
    ("The mayor resigned.", "resigned", None),
    ("Instead of raising fees, the guild cut wages.", "cut", None),
]
# A sentence, the verb of a clause, and that of the clause before it whose auxiliaries it shares.
JOINT = [
    ("The mayor will resign or face a trial.", "face", "resign"),
    ("The yard cannot build and sell boats.", "sell", "build"),
    ("The yard built boats and sold cranes.", "sold", None),
    ("The yard will build boats, but the guild complained.", "complained", None),
]


def _clause(text: str, verb: str):
    read = analyze(text)
    return read, next(clause for clause in read.clauses if clause.verb >= 0 and read.words[clause.verb].text == verb)


@pytest.mark.parametrize(("text", "verb", "governor"), GOVERNED)
def test_governor(text, verb, governor):
    read, clause = _clause(text, verb)
    assert (read.words[clause.governor].text if clause.governor is not None else None) == governor


@pytest.mark.parametrize(("text", "verb", "other"), JOINT)
def test_joint(text, verb, other):
    read, clause = _clause(text, verb)
    found = read.clauses[clause.joint] if clause.joint is not None else None
    assert (read.words[found.verb].text if found else None) == other
