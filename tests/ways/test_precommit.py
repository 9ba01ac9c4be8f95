"""The hook in the hands of pre-commit itself, against a clone of the project as it stands."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.ways.conftest import copy_project

pytest.importorskip("pre_commit", reason="pip install -e '.[ci]'")

pytestmark = pytest.mark.integration


def git(*args, cwd):
    identity = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *identity, *args], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def hooks(tmp_path_factory):
    """A repository of the project as it stands, committed or not, and its revision."""
    clone = tmp_path_factory.mktemp("hooks")
    copy_project(clone)
    git("init", "-q", cwd=clone)
    git("add", "-A", cwd=clone)
    git("commit", "-qm", "The project", cwd=clone)
    return clone, git("rev-parse", "HEAD", cwd=clone).strip()


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Where pre-commit keeps its environments: one for all tests of the module."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def newsroom(hooks, store, tmp_path):
    """Commit drafts to a fresh repository that has the hook; return git's status and what it printed."""
    clone, revision = hooks
    config = f"repos:\n- repo: {clone}\n  rev: {revision}\n  hooks:\n  - id: shanxi-facts\n"
    (tmp_path / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    git("init", "-q", cwd=tmp_path)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"PRE_COMMIT_HOME": str(store), "PRE_COMMIT_COLOR": "never"}

    def run(**drafts):
        for name, text in drafts.items():
            (tmp_path / name.replace("__", ".")).write_text(text, encoding="utf-8")
        git("add", "-A", cwd=tmp_path)
        command = [sys.executable, "-m", "pre_commit", "run"]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_a_false_figure_blocks_the_commit_and_a_true_one_does_not(newsroom):
    status, shown = newsroom(
        draft__md="All 59 poor counties were removed.\n", note__txt="58 poor counties were removed.\n"
    )
    assert status == 1
    assert "draft.md:1:5: mismatch [quantity]: The source says 58, not 59." in shown
    status, shown = newsroom(draft__md="All 58 poor counties were removed.\n")
    assert status == 0, shown
    assert "Passed" in shown


def test_files_of_other_kinds_are_left_alone(newsroom):
    status, shown = newsroom(code__py='"""59 poor counties were removed."""\n')
    assert status == 0
    assert "no files to check" in shown
