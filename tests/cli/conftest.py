"""Running the program as its users run it: the console script, in a folder of its own, without their settings."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

PROGRAM = str(Path(sys.executable).with_name("shanxi-facts"))
_SETTINGS = ("SHANXI_FACTS", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "PYTHONIOENCODING", "PYTHONUTF8")

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def clean_environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    return {**kept, "LC_ALL": "C.UTF-8", "SHANXI_FACTS_CACHE": "", **more}


@pytest.fixture
def environment() -> Callable[..., dict[str, str]]:
    return clean_environment


@pytest.fixture
def program() -> str:
    return PROGRAM


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def run(
        *args: str, stdin: bytes = b"", env: Mapping[str, str] | None = None, command: Sequence[str] = (PROGRAM,)
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*command, *args],
            input=stdin,
            capture_output=True,
            env=clean_environment(**(env or {})),
            cwd=tmp_path,
            timeout=60,
            check=False,
        )

    return run
