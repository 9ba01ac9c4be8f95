"""The recipes of the documentation, their commands run in a newsroom's repository: one draft is false, then none."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

yaml = pytest.importorskip("yaml", reason="pip install -e '.[ci]'")

PROJECT = Path(__file__).parents[2]
PAGE = (PROJECT / "docs" / "ci.md").read_text(encoding="utf-8")
RECIPES = dict(re.findall(r'^```\w+ title="(.*?)"\n(.*?)^```$', PAGE, re.MULTILINE | re.DOTALL))
COMMANDS = Path(sys.executable).parent

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def formats():
    """The formats that lint has."""
    done = subprocess.run([COMMANDS / "shanxi-facts", "lint", "--help"], capture_output=True, text=True, check=True)
    return set(re.search(r"--format \[(.*?)\]", re.sub(r"\n\s+", "", done.stdout))[1].split("|"))


@pytest.fixture
def newsroom(tmp_path):
    (tmp_path / "drafts").mkdir()
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(COMMANDS)
    return tmp_path


def sh(command, folder, stdin=""):
    path = f"{folder}{os.pathsep}{COMMANDS}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-ec", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"},
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )


def both_ways(command, folder):
    """Run a command on a false draft and on a true one, and return what it printed of the false one."""
    draft = folder / "drafts" / "news.md"
    draft.write_text("All 58 poor counties were removed.\n", encoding="utf-8")
    clean = sh(command, folder)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    draft.write_text("All 59 poor counties were removed.\n", encoding="utf-8")
    failed = sh(command, folder)
    assert failed.returncode != 0
    return failed.stdout


def installs(command):
    """Installing is the package index's business, and what is to be tested is here."""
    return "pip install" in command


def test_gitlab(newsroom, formats):
    if "gitlab" not in formats:
        pytest.skip("lint has no format gitlab")
    job = yaml.safe_load(RECIPES[".gitlab-ci.yml"])["facts"]
    (command,) = (line for line in job["script"] if not installs(line))
    both_ways(command, newsroom)
    assert json.loads((newsroom / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))


def test_jenkins(newsroom, formats):
    if "junit" not in formats:
        pytest.skip("lint has no format junit")
    (command,) = (line for line in re.findall(r"sh '(.*)'", RECIPES["Jenkinsfile"]) if not installs(line))
    both_ways(command, newsroom)
    (file,) = re.findall(r"junit '(.*)'", RECIPES["Jenkinsfile"])
    assert ET.parse(newsroom / file).getroot().iter("failure")  # noqa: S314 - our own


def test_reviewdog(newsroom, formats):
    """In the place of reviewdog stands what fails when it is handed a finding, as it does."""
    if "rdjson" not in formats:
        pytest.skip("lint has no format rdjson")
    count = "import json, sys; sys.exit(bool(json.load(sys.stdin)['diagnostics']))"
    stand_in = f'#!/bin/sh\n{sys.executable} -c "{count}"\n'
    (newsroom / "reviewdog").write_text(stand_in, encoding="utf-8")
    (newsroom / "reviewdog").chmod(0o755)
    both_ways(RECIPES["reviewdog.sh"], newsroom)


def test_make(newsroom):
    (newsroom / "Makefile").write_text(RECIPES["Makefile"], encoding="utf-8")
    assert "The source says 58, not 59." in both_ways("make facts", newsroom)


def test_quotes_through_the_shell(newsroom):
    (newsroom / "quotes.sh").write_text(RECIPES["quotes.sh"], encoding="utf-8")
    wrong = 'In all, 59 "poor" counties were removed\n'
    done = sh("bash quotes.sh", newsroom, stdin=f"58 poor counties were removed\n{wrong}")
    assert (done.returncode, done.stdout) == (1, wrong)
    assert sh("bash quotes.sh", newsroom, stdin="58 poor counties were removed\n").returncode == 0


def test_the_workflow_gives_the_action_what_it_takes():
    workflow = yaml.safe_load(RECIPES[".github/workflows/facts.yml"])
    action = yaml.safe_load((PROJECT / "action.yml").read_text(encoding="utf-8"))
    (step,) = (step for step in workflow["jobs"]["facts"]["steps"] if "shanxi-facts" in step["uses"])
    assert set(step["with"]) <= set(action["inputs"])
    assert all(f"| `{name}` |" in PAGE for name in action["inputs"])
    assert workflow["permissions"]["security-events"] == "write"


def test_the_hook_of_the_recipe_is_one_that_there_is():
    (repository,) = yaml.safe_load(RECIPES[".pre-commit-config.yaml"])["repos"]
    hooks = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in hooks]
