"""Titles: dropped whole or kept, not cut and not exchanged."""

import pytest

from compare.rows import fired
from shanxi_facts.compare import offices

FIRES = [
    (
        "Norland's new foreign minister, Otto Lind, opened the lock.",
        "The finance minister, Otto Lind, opened the lock.",
    ),
    ("Trade Minister Otto Lind opened the lock.", "The finance minister, Otto Lind, opened the lock."),
    ("Deputy port director Clara Voss opened the lock.", "Port director Clara Voss opened the lock."),
    ("Clara Voss, the former director of the port, opened the lock.", "Clara Voss is the director of the port."),
    ("Otto Lind, then the trade minister, opened the lock.", "Otto Lind is the trade minister."),
    ("Selm's Minister of Justice, Otto Lind, opened the lock.", "Mayor Otto Lind opened the lock."),
    ("Otto Lind, the incoming director of the port, spoke.", "Otto Lind, the director of the port, spoke."),
    ("Otto Lind, the director of the port, spoke.", "Otto Lind is the incoming director of the port."),
    ("Police chief Otto Lind opened the new lock on Monday.", "Mayor Otto Lind opened the new lock on Monday."),
    ("The mayor, Otto Lind, is ill. The new lock was opened by Lind.", "The new lock was opened by Senator Lind."),
]
SILENT = [
    ("Norland's new foreign minister, Otto Lind, opened the lock.", "Foreign minister Otto Lind opened the lock."),
    ("Norland's tired minister, Otto Lind, opened the lock.", "The finance minister, Otto Lind, opened the lock."),
    ("Trade Minister Otto Lind opened the lock.", "The trade minister, Otto Lind, opened the lock."),
    ("Selm Mayor Otto Lind opened the lock.", "The mayor, Otto Lind, opened the lock."),
    ("Deputy port director Clara Voss opened the lock.", "Deputy director Clara Voss opened the lock."),
    ("Deputy port director Clara Voss opened the lock.", "Clara Voss opened the lock."),
    ("Clara Voss, the director of the port, opened the lock.", "Clara Voss is the director of the port."),
    ("The mayor, Otto Lind, is ill. The new lock was opened by Lind.", "The new lock was opened by Mayor Lind."),
    ("Selm's Minister of Justice, Otto Lind, opened the lock.", "Otto Lind is Selm's Minister of Justice."),
    ("Otto Lind, the incoming director of the port, spoke.", "Otto Lind will be the director of the port."),
]


@pytest.mark.parametrize(("source", "claim"), FIRES)
def test_another_title(source, claim):
    assert [reason.rule for reason in fired(offices.check, source, claim)] == ["name"]


@pytest.mark.parametrize(("source", "claim"), SILENT)
def test_the_same_title_or_none(source, claim):
    assert not fired(offices.check, source, claim)
