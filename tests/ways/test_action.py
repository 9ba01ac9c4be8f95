"""The action's own steps, run as a runner runs them: bash -e, inputs in the environment, files for its outputs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

yaml = pytest.importorskip("yaml", reason="pip install -e '.[ci]'")

PROJECT = Path(__file__).parents[2]
ACTION = yaml.safe_load((PROJECT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "name" in step}
FALSE, TRUE = "All 59 poor counties were removed.\n", "All 58 poor counties were removed.\n"
HOSTILE = ("$(touch pwned).md", "a;touch pwned;.md", "::error::x.md", "-rf.md", 'it\'s "so".md', "über 50%,a:b.md")

pytestmark = pytest.mark.integration


class Runner:
    """A job: its workspace, its temporary folder, its outputs, its summary."""

    def __init__(self, folder: Path) -> None:
        self.workspace, self.temp = folder / "work", folder / "temp"
        self.files = {name: folder / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        commands = self.temp / "shanxi-facts" / "bin"
        commands.mkdir(parents=True)
        self.workspace.mkdir()
        (commands / "shanxi-facts").symlink_to(Path(sys.executable).with_name("shanxi-facts"))

    def step(self, name: str, **env: str) -> subprocess.CompletedProcess[str]:
        more = {name: str(file) for name, file in self.files.items()} | {"RUNNER_TEMP": str(self.temp)} | env
        script = self.temp / "step.sh"
        script.write_text(STEPS[name]["run"], encoding="utf-8")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=self.workspace,
            env={**os.environ, "LC_ALL": "C.UTF-8", **more},
            capture_output=True,
            text=True,
            check=False,
        )

    def lint(self, *paths: str, facts: str = "", fail_on: str = "") -> subprocess.CompletedProcess[str]:
        return self.step("Lint", PATHS="\n".join(paths), FACTS=facts, FAIL_ON=fail_on)

    @property
    def outputs(self) -> dict[str, str]:
        lines = self.files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)

    @property
    def summary(self) -> str:
        return self.files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")


@pytest.fixture
def runner(tmp_path):
    return Runner(tmp_path)


def test_a_mismatch_is_annotated_counted_and_fails_in_the_end(runner):
    (runner.workspace / "draft.md").write_text(FALSE, encoding="utf-8")
    done = runner.lint(".")
    assert done.returncode == 0, done.stderr
    assert "::error title=mismatch (quantity),file=draft.md,line=1" in done.stdout
    assert runner.outputs["status"] == "1"
    assert Path(runner.outputs["sarif"]).is_file()
    assert runner.step("Summary", STATUS="1").returncode == 0
    assert "1 file, 1 claim: 0 match, 1 mismatch" in runner.summary
    assert runner.step("Status", STATUS=runner.outputs["status"]).returncode == 1


def test_a_clean_draft_passes(runner):
    (runner.workspace / "draft.md").write_text(TRUE, encoding="utf-8")
    assert runner.lint("draft.md").returncode == 0
    assert runner.outputs["status"] == "0"
    assert runner.step("Summary", STATUS="0").returncode == 0
    assert "Nothing contradicts the source." in runner.summary


def test_nothing_judged_is_no_success(runner):
    assert runner.lint("nowhere").returncode == 0
    assert runner.outputs["status"] == "2"
    runner.step("Summary", STATUS="2")
    assert "Not everything was judged." in runner.summary


def test_what_no_reader_reads_is_said_and_fails_nothing(runner):
    (runner.workspace / "draft.md").write_text(TRUE, encoding="utf-8")
    (runner.workspace / "manual.rst").write_text(FALSE, encoding="utf-8")
    done = runner.lint(".")
    assert runner.outputs["status"] == "0"
    assert "::notice title=unread,file=manual.rst::not read: 1 .rst" in done.stdout
    runner.step("Summary", STATUS="0")
    assert "not read: 1 .rst" in runner.summary


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_a_name(runner, name):
    (runner.workspace / name).write_text(FALSE, encoding="utf-8")
    runner.lint(name)
    assert runner.outputs["status"] == "1"
    runner.step("Summary", STATUS="1")
    again = runner.lint(f"{name}.gone")
    # One command, of the program itself: the name is a value in it, escaped as GitHub asks.
    escaped = f"{name}.gone".replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    commands = [line for line in again.stdout.splitlines() if line.lstrip().startswith("::")]
    assert commands == [f"::error title=unreadable,file={escaped}::no such file or folder"]
    assert not list(runner.workspace.glob("pwned*"))


def test_bases_and_what_fails_are_inputs(runner):
    (runner.workspace / "draft.md").write_text("58 hospitals were built in Shanxi.\n", encoding="utf-8")
    runner.lint("draft.md", facts=str(PROJECT / "facts.json"), fail_on="not-found")
    assert runner.outputs["status"] == "1"


@pytest.mark.parametrize(("head", "upload"), [("", "yes"), ("news/room", "yes"), ("else/where", "no")])
def test_a_pull_request_from_a_fork_is_told_that_nothing_is_uploaded(runner, head, upload):
    done = runner.step("Is code scanning permitted?", HEAD=head, REPOSITORY="news/room")
    assert done.returncode == 0
    assert runner.outputs["upload"] == upload
    assert ("::notice" in done.stdout) == (upload == "no")


def test_a_permission_that_lacks_is_named(runner):
    assert "security-events: write" in runner.step("Was it uploaded?").stdout
    assert "security-events: write" in runner.summary


def test_the_install_step_installs_the_action_itself(runner):
    (runner.temp / "shanxi-facts" / "bin" / "shanxi-facts").unlink()
    bin_ = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = runner.step("Install", ACTION=str(PROJECT), PATH=bin_)
    assert done.returncode == 0, done.stderr
    (runner.workspace / "draft.md").write_text(FALSE, encoding="utf-8")
    runner.lint("draft.md")
    assert runner.outputs["status"] == "1"


def test_no_script_has_an_expression_in_it():
    """What stands in an expression would be run as the text of the script."""
    assert all("${{" not in step.get("run", "") for step in ACTION["runs"]["steps"])
    used = set(re.findall(r"inputs\.([a-z-]+)", str(ACTION["runs"])))
    assert used == set(ACTION["inputs"])
