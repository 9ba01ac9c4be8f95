"""The README and the documentation show what the program prints.

Every page has a folder of its own with the bundled base and the examples of the documentation in it; its commands run
in it one after the other. After a change that is meant to be seen, ``UPDATE_TRANSCRIPTS=1 pytest
tests/cli/test_readme.py`` writes the pages anew.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
README = PROJECT / "README.md"
PAGES = (README, *sorted((PROJECT / "docs").glob("*.md")))
EXAMPLES = (PROJECT / "facts.json", *sorted((PROJECT / "docs" / "examples").iterdir()))

BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
SETUP = re.compile(r"^python3 -m venv .*$", re.MULTILINE)
COMMANDS = ("check", "lint", "list", "show", "rule", "validate", "draft")

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


# A run of the program, with what is piped into it, what it reads, and what follows it.
RUN = re.compile(
    r"(?:(?P<before>[^;]*) \| )?shanxi-facts (?P<args>[^|;<>&$`]*)(?:< (?P<file>[\w.]+))?(?P<after>(?:\||; ).*)?"
)


@pytest.fixture
def bash(program, environment, tmp_path):
    def bash(command, stdin=b""):
        path = os.pathsep.join((str(Path(program).parent), os.environ["PATH"]))
        done = subprocess.run(
            ["bash", "-c", command],
            input=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=tmp_path,
            env=environment(PATH=path),
            check=False,
        )
        return done.stdout

    return bash


@pytest.fixture(params=["here", pytest.param("in processes", marks=pytest.mark.slow)])
def shell(request, bash, run, tmp_path):
    """Commands as a shell runs them: here, one run of the program in a line runs in the process of the tests."""

    def played(command):
        if request.param != "here" or not (line := RUN.fullmatch(command)):
            return bash(command)
        stdin = bash(line["before"]) if line["before"] else b""
        stdin = (tmp_path / line["file"]).read_bytes() if line["file"] else stdin
        after = line["after"] or ""
        piped = after.startswith("|")
        done = run(*shlex.split(line["args"]), stdin=stdin, together=not piped)
        if piped:
            return done.stderr + bash(after[1:], done.stdout)
        return done.stdout + bash(f"(exit {done.returncode}){after}")

    def shell(command):
        printed = played(command)
        assert b"Traceback" not in printed, printed.decode()
        return printed.decode()

    return shell


@each_page
def test_outputs_are_those_of_the_program(page, shell, tmp_path):
    for example in EXAMPLES:
        shutil.copy(example, tmp_path)
    text = page.read_text(encoding="utf-8")

    def replayed(block):
        commands = re.findall(r"^\$ (.*)$", block[0], re.MULTILINE)
        outputs = [f"$ {command}\n{shell(command)}" for command in commands]
        # What follows an output of several lines stands apart.
        return "".join(text + "\n" * (text.count("\n") > 2) for text in outputs[:-1]) + outputs[-1]

    played = BLOCK.sub(replayed, text)
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        page.write_text(played, encoding="utf-8")
    else:
        assert played == text


def test_set_up_takes_two_commands_and_nothing_else():
    check, test = SETUP.findall(README.read_text(encoding="utf-8"))
    begin = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/"
    assert check == begin + 'shanxi-facts check "3.29 million lifted"'
    assert test == begin + "pytest"
    assert test in (PROJECT / ".ci" / "run").read_text(encoding="utf-8")


@each_page
def test_python_examples(page):
    assert doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed == 0


def test_every_command_and_option_is_in_the_help_of_the_program(run):
    """No option is shown that the program does not have."""
    blocks = "\n".join(block for page in PAGES for block in BLOCK.findall(page.read_text(encoding="utf-8")))
    # Options begin a word: "--" inside a line that the program printed is none.
    typed = "\n".join(line for line in blocks.splitlines() if line.startswith("$ "))
    shown = set(re.findall(r"(?<![\w-])--[a-z-]+", typed))
    known = "".join(run(command, "--help").stdout.decode() for command in COMMANDS)
    assert shown
    assert all(option in known for option in shown)
