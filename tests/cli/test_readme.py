"""The README shows what the program prints.

After a change that is meant to be seen, ``UPDATE_TRANSCRIPTS=1 pytest tests/cli/test_readme.py`` writes it anew.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"
PROJECT = README.parent

BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
SETUP = re.compile(r"^python3 -m venv .*$", re.MULTILINE)


@pytest.fixture
def shell(program, environment, tmp_path):
    def shell(command):
        path = os.pathsep.join((str(Path(program).parent), os.environ["PATH"]))
        done = subprocess.run(
            ["bash", "-c", command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=tmp_path,
            env=environment(PATH=path),
            check=False,
        )
        assert b"Traceback" not in done.stdout, done.stdout.decode()
        return done.stdout.decode()

    return shell


def test_outputs_are_those_of_the_program(shell, tmp_path):
    shutil.copy(PROJECT / "facts.json", tmp_path)
    text = README.read_text(encoding="utf-8")

    def replayed(block):
        commands = re.findall(r"^\$ (.*)$", block[0], re.MULTILINE)
        outputs = [f"$ {command}\n{shell(command)}" for command in commands]
        # What follows an output of several lines stands apart.
        return "".join(text + "\n" * (text.count("\n") > 2) for text in outputs[:-1]) + outputs[-1]

    played = BLOCK.sub(replayed, text)
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        README.write_text(played, encoding="utf-8")
    else:
        assert played == text


def test_set_up_takes_two_commands_and_nothing_else():
    check, test = SETUP.findall(README.read_text(encoding="utf-8"))
    begin = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/"
    assert check == begin + 'shanxi-facts check "3.29 million lifted"'
    assert test == begin + "pytest"
    assert test in (PROJECT / ".ci" / "run").read_text(encoding="utf-8")


def test_python_examples():
    assert doctest.testfile(str(README), module_relative=False, encoding="utf-8").failed == 0


def test_every_command_and_option_is_in_the_help_of_the_program(run):
    """No option is shown that the program does not have."""
    shown = set(re.findall(r"(?<![\w-])--[a-z-]+", "\n".join(BLOCK.findall(README.read_text(encoding="utf-8")))))
    known = "".join(
        run(command, "--help").stdout.decode() for command in ("check", "lint", "list", "show", "rule", "validate")
    )
    assert shown
    assert all(option in known for option in shown)
