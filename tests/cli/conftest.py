"""Running the program: in the process of the tests, which is quick, or as its users run it, in one of its own."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path

import pytest
import typer.main

from shanxi_facts import Checker, FactBase
from shanxi_facts.start import main

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


@pytest.fixture(scope="session")
def made_once() -> dict[str, Callable[..., object]]:
    """What stands for what each process makes anew, and never changes: the commands, and the bundled base's checker."""
    bundled = FactBase.load()

    @cache
    def of_bundled() -> Checker:
        return Checker(bundled)

    def checker(*bases: FactBase) -> Checker:
        return of_bundled() if [base.info for base in bases] == [bundled.info] else Checker(*bases)

    return {"typer.main.get_command": cache(typer.main.get_command), "shanxi_facts.checker.Checker": checker}


@pytest.fixture
def enter(tmp_path: Path, made_once: dict[str, Callable[..., object]]) -> Callable[..., int]:
    """Run the program here, on the streams that ``sys`` has, in a folder of its own; return the status."""

    def enter(*args: str, env: Mapping[str, str] | None = None, folder: str = ".") -> int:
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(tmp_path / folder)
            patch.setattr(sys, "argv", [PROGRAM, *args])
            # What a usage message calls the program by is its own name where nothing was run by "python -m".
            patch.setattr(sys.modules["__main__"], "__package__", None, raising=False)
            for name in _SETTINGS:
                patch.delenv(name, raising=False)
            for name, value in clean_environment(**(env or {})).items():
                patch.setenv(name, value)
            for target, made in made_once.items():
                patch.setattr(target, made)
            threshold = gc.get_threshold()
            try:
                with pytest.raises(SystemExit) as end:
                    main()
            finally:
                gc.set_threshold(*threshold)
            return end.value.code

    return enter


@pytest.fixture
def run(enter: Callable[..., int]) -> Run:
    """Run the program here: what its options do, what it writes, and what it ends with.

    With ``together``, standard error goes where standard output goes, as in ``2>&1``.
    """

    def run(
        *args: str,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        folder: str = ".",
        together: bool = False,
    ) -> Done:
        encoding, _, errors = (env or {}).get("PYTHONIOENCODING", "").partition(":")

        def stream(raw: io.BytesIO, fallback: str) -> io.TextIOWrapper:
            return io.TextIOWrapper(raw, encoding or "utf-8", errors or fallback, write_through=True)

        out = io.BytesIO()
        err = out if together else io.BytesIO()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", stream(io.BytesIO(stdin), "surrogateescape"))
            with redirect_stdout(stream(out, "surrogateescape")), redirect_stderr(stream(err, "backslashreplace")):
                status = enter(*args, env=env, folder=folder)
                # Read while the streams live: they close what they were given with them.
                return Done(args, status, out.getvalue(), err.getvalue())

    return run


@pytest.fixture
def run_process(tmp_path: Path) -> Run:
    """Run the program as its users do: the console script, and a process of its own."""

    def run_process(
        *args: str, stdin: bytes = b"", env: Mapping[str, str] | None = None, command: Sequence[str] = (PROGRAM,)
    ) -> Done:
        return subprocess.run(
            [*command, *args],
            input=stdin,
            capture_output=True,
            env=clean_environment(**(env or {})),
            cwd=tmp_path,
            timeout=60,
            check=False,
        )

    return run_process
