"""Exit statuses. They follow from the verdicts alone, never from the format."""

from __future__ import annotations

from collections.abc import Container
from enum import IntEnum

from shanxi_facts.model import Label


class ExitStatus(IntEnum):
    """What the program tells its caller."""

    OK = 0
    MISMATCH = 1
    FAULTY = 1  # of a base: the status of a mismatch, by its meaning for ``validate``
    ERROR = 2
    NOT_FOUND = 3
    INTERRUPTED = 130  # 128 + SIGINT, as shells count
    CLOSED_PIPE = 141  # 128 + SIGPIPE


def status_of(labels: Container[Label]) -> ExitStatus:
    """Return the status of a run whose verdicts had these labels."""
    if Label.MISMATCH in labels:
        return ExitStatus.MISMATCH
    return ExitStatus.NOT_FOUND if Label.NOT_FOUND in labels else ExitStatus.OK
