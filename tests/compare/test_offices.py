"""Titles: dropped whole or kept, not cut and not exchanged."""

import pytest

from shanxi_facts.compare import offices
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.reading import Article
from shanxi_facts.verification import Judge

FIRES = [
    ("Deputy port director Clara Voss opened the lock.", "Port director Clara Voss opened the lock."),
    ("Clara Voss, the former director of the port, opened the lock.", "Clara Voss is the director of the port."),
    ("Otto Lind, then the trade minister, opened the lock.", "Otto Lind is the trade minister."),
    ("Police chief Otto Lind opened the new lock on Monday.", "Mayor Otto Lind opened the new lock on Monday."),
    ("The mayor, Otto Lind, is ill. The new lock was opened by Lind.", "The new lock was opened by Senator Lind."),
]
SILENT = [
    ("Deputy port director Clara Voss opened the lock.", "Deputy director Clara Voss opened the lock."),
    ("Deputy port director Clara Voss opened the lock.", "Clara Voss opened the lock."),
    ("Clara Voss, the director of the port, opened the lock.", "Clara Voss is the director of the port."),
    ("The mayor, Otto Lind, is ill. The new lock was opened by Lind.", "The new lock was opened by Mayor Lind."),
]


def fired(source, claim):
    judgement = Judge(Article.of(source)).judge(claim)
    return list(offices.check(Comparison(judgement.alignment)))


@pytest.mark.parametrize(("source", "claim"), FIRES)
def test_another_title(source, claim):
    assert [reason.rule for reason in fired(source, claim)] == ["name"]


@pytest.mark.parametrize(("source", "claim"), SILENT)
def test_the_same_title_or_none(source, claim):
    assert not fired(source, claim)
