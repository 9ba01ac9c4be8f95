"""Running a program and taking its time: seconds of the processor, its own and the system's for it, and its memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

# A process counts as its own what the one that started it had in memory: so a small one stands between.
_BETWEEN = """
import json, os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
took = usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status)
sys.stderr.write("\\n" + json.dumps(took))
"""
_UNIT = 1 if sys.platform == "darwin" else 1024  # of memory, as the system counts it


class Run(NamedTuple):
    """What one run, or the median of several, took."""

    seconds: float
    bytes: int


class ProgramError(Exception):
    """A program that was to be measured has failed."""


def run(command: Sequence[str | Path], given: Path | None = None, fine: Sequence[int] = (0,)) -> Run:
    """Run a command, a file at its standard input, and return what it took; its output is dropped.

    Raises ProgramError where it ends with a status that is not ``fine``.
    """
    with (given or Path(os.devnull)).open("rb") as source:
        done = subprocess.run(  # noqa: S603 - commands of the suite
            [sys.executable, "-S", "-c", _BETWEEN, *map(str, command)],
            stdin=source,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            check=True,
        )
    said, _, took = done.stderr.rpartition("\n")
    seconds, memory, status = json.loads(took)
    if status not in fine:
        raise ProgramError(f"{' '.join(map(str, command))[:200]} ended with status {status}: {said.strip()[-500:]}")
    return Run(seconds, memory * _UNIT)


def middle(runs: Sequence[Run]) -> Run:
    """Return the medians of several runs."""
    return Run(median(run.seconds for run in runs), int(median(run.bytes for run in runs)))
