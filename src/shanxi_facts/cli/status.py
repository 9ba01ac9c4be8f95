"""Exit statuses. They follow from the verdicts alone, never from the format."""

from __future__ import annotations

from collections.abc import Container, Sized
from enum import IntEnum

from shanxi_facts.model import Outcome


class ExitStatus(IntEnum):
    """What the program tells its caller."""

    OK = 0
    MISMATCH = 1
    FAULTY = 1  # of a base: the status of a mismatch, by its meaning for ``validate``
    ERROR = 2
    NOT_FOUND = 3
    CLOSED_PIPE = 141  # 128 + SIGPIPE, as shells count


def status_of_reading(faults: Sized) -> ExitStatus:
    """Return the status of a run that judges nothing: an error if something could not be read."""
    return ExitStatus.ERROR if faults else ExitStatus.OK


def status_of(outcomes: Container[Outcome]) -> ExitStatus:
    """Return the status of a run whose verdicts had these outcomes: a mismatch is one whatever it rests on."""
    if Outcome.MISMATCH in outcomes or Outcome.UNCONFIRMED in outcomes:
        return ExitStatus.MISMATCH
    return ExitStatus.NOT_FOUND if Outcome.NOT_FOUND in outcomes else ExitStatus.OK
