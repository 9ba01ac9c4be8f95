"""Running the program: in the process of the tests, which is quick, or as its users run it, in one of its own."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from shanxi_facts.cli import main

PROGRAM = str(Path(sys.executable).with_name("shanxi-facts"))
_SETTINGS = ("SHANXI_FACTS", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "PYTHONIOENCODING", "PYTHONUTF8")

Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]


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
def enter(tmp_path: Path) -> Callable[..., int]:
    """Run the program here, on the streams that ``sys`` has, in a folder of its own; return the status."""

    def enter(*args: str, env: Mapping[str, str] | None = None) -> int:
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(tmp_path)
            patch.setattr(sys, "argv", [PROGRAM, *args])
            # What a usage message calls the program by is its own name where nothing was run by "python -m".
            patch.setattr(sys.modules["__main__"], "__package__", None, raising=False)
            for name in _SETTINGS:
                patch.delenv(name, raising=False)
            for name, value in clean_environment(**(env or {})).items():
                patch.setenv(name, value)
            threshold = gc.get_threshold()
            try:
                main()
            except SystemExit as end:
                assert isinstance(end.code, int)
                return end.code
            finally:
                gc.set_threshold(*threshold)

    return enter


@pytest.fixture
def run(enter: Callable[..., int]) -> Run:
    """Run the program here: what its options do, what it writes, and what it ends with."""

    def run(*args: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Done:
        encoding, _, errors = (env or {}).get("PYTHONIOENCODING", "").partition(":")

        def stream(raw: io.BytesIO, fallback: str) -> io.TextIOWrapper:
            return io.TextIOWrapper(raw, encoding or "utf-8", errors or fallback, write_through=True)

        out, err = io.BytesIO(), io.BytesIO()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", stream(io.BytesIO(stdin), "surrogateescape"))
            with redirect_stdout(stream(out, "surrogateescape")), redirect_stderr(stream(err, "backslashreplace")):
                status = enter(*args, env=env)
                # Read while the streams live: they close what they were given with them.
                return Done(args, status, out.getvalue(), err.getvalue())

    return run


@pytest.fixture
def run_process(tmp_path: Path) -> Run:
    """Run the program as its users do: the console script, and a process of its own."""

    def run_process(*args: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Done:
        return subprocess.run(
            [PROGRAM, *args],
            input=stdin,
            capture_output=True,
            env=clean_environment(**(env or {})),
            cwd=tmp_path,
            timeout=60,
            check=False,
        )

    return run_process
