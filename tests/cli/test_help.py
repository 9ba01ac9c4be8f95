"""The help of every command has examples, and they do what they say."""

from __future__ import annotations

import re
import shlex

import pytest

from shanxi_facts.cli import app

COMMANDS = [command.name for command in app.registered_commands]
SERVERS = {"lsp", "mcp"}  # they speak with a program, and print nothing


def help_of(run, *command):
    done = run(*command, "--help")
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


def examples(text):
    return re.findall(r"^ +(shanxi-facts .*)$", text.partition("Examples:")[2], re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_examples(run, command):
    assert all(line.startswith(f"shanxi-facts {command}") for line in examples(help_of(run, command)))
    assert examples(help_of(run, command))


def test_the_commands_are_those_of_the_interface(run):
    assert COMMANDS == ["check", "lint", "list", "show", "rule", "validate", "draft", "lsp", "mcp"]
    assert examples(help_of(run))


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in SERVERS])
@pytest.mark.parametrize("option", ["--format", "--output", "--quiet", "--version", "--help"])
def test_the_common_options_are_common(run, command, option):
    assert option in help_of(run, command)


def test_examples_run(run, tmp_path, pdf):
    """No example is refused: none ends with the status of an error."""
    from shanxi_facts.base import FactBase
    from shanxi_facts.base.load import bundled_path

    assert FactBase.load().facts
    (tmp_path / "bases").mkdir()
    for name in ("facts.json", "mine.json", "bases/one.json"):
        (tmp_path / name).write_bytes(bundled_path().read_bytes())
    (tmp_path / "press-release.pdf").write_bytes(pdf.text(["The port hired 312 dockers in the year."]))
    (tmp_path / "drafts").mkdir()
    for name in ("article.md", "article.html", "article.txt", "story.md", "background.md", "drafts/one.md"):
        (tmp_path / name).write_text("All 58 poor counties in Shanxi were removed. Nobody had thought it possible.")
    for command in set(COMMANDS) - {"mcp"}:  # what that needs is not always there: it has tests of its own
        for line in examples(help_of(run, command)):
            words = shlex.split(line.partition(" < ")[0].partition(" || ")[0])
            claims = b'{"claim": "58 counties"}\n' if "jsonl" in words else b"58 counties\n"
            assert run(*words[1:], stdin=claims).returncode != 2, line


@pytest.mark.parametrize("args", [("--version",), ("check", "--version"), ("rule", "--version")])
def test_version(run, args):
    from importlib.metadata import version

    done = run(*args)
    assert (done.returncode, done.stdout.decode()) == (0, f"shanxi-facts {version('shanxi-facts')}\n")
