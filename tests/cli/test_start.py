"""A start pays for what it uses, and for nothing else."""

from __future__ import annotations

import subprocess
import sys

import pytest

# Imported by nothing that a check of one claim needs.
NEVER = {"jsonschema", "pydantic", "difflib", "tomllib", "importlib.metadata", "hypothesis", "pint"}

SCRIPT = """
import atexit, sys
atexit.register(lambda: sys.stderr.write(" ".join(sys.modules)))
sys.argv = ["shanxi-facts", *{args!r}]
from shanxi_facts.cli import main
main()
"""


def modules(environment, tmp_path, *args):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(args=args)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(),
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.stdout
    return set(done.stderr.split())


@pytest.fixture
def bare(environment, tmp_path):
    """What an application without a command imports: the typer of some versions reaches for difflib itself."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys, typer; print(*sys.modules)"],
        capture_output=True,
        text=True,
        env=environment(),
        cwd=tmp_path,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_check_on_a_pipe_imports_neither_rich_nor_what_it_does_not_need(environment, tmp_path, bare, form):
    loaded = modules(environment, tmp_path, "check", "3.29 million lifted", "--format", form)
    assert not loaded & ((NEVER | {"rich"}) - bare)


def test_records_do_not_load_the_text_view(environment, tmp_path):
    loaded = modules(environment, tmp_path, "check", "3.29 million lifted", "--format", "jsonl")
    assert "shanxi_facts.report.records" in loaded
    assert "shanxi_facts.report.terminal" not in loaded


@pytest.mark.parametrize("args", [("rule",), ("rule", "hedge")])
def test_a_command_that_needs_no_base_loads_none(environment, tmp_path, args):
    loaded = modules(environment, tmp_path, *args)
    assert not loaded & {"shanxi_facts.base", "shanxi_facts.checker", "rapidfuzz"}
