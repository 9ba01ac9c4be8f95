"""What is distributed works where the source is not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "src" / "shanxi_facts"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def distributions(tmp_path_factory):
    """The folder of the wheel and the source distribution, of which the wheel is built, as an installer would."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, PROJECT)
    return folder


@pytest.fixture(scope="module")
def installed(distributions, tmp_path_factory):
    """The folder of the commands of an environment that has the wheel, and nothing of the source."""
    environment = tmp_path_factory.mktemp("installed")
    venv.create(environment, with_pip=True)
    commands = environment / ("Scripts" if os.name == "nt" else "bin")
    run(commands / "python", "-m", "pip", "install", "--quiet", next(distributions.glob("*.whl")), cwd=environment)
    return commands


def run(*command, cwd=None, status=0):
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "SHANXI_FACTS")}
    done = subprocess.run(
        list(map(str, command)), capture_output=True, encoding="utf-8", cwd=cwd, env=clean, check=False
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def carried():
    """The files of the package: the modules, the data, the schema, the marker of typing."""
    files = (file for file in PACKAGE.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {f"shanxi_facts/{file.relative_to(PACKAGE).as_posix()}" for file in files}


def test_the_wheel_carries_the_whole_package_and_the_base(distributions):
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
        assert names == carried() | {"shanxi_facts/facts.json"}
        assert wheel.read("shanxi_facts/facts.json") == (PROJECT / "facts.json").read_bytes()
        assert any(name.endswith("/licenses/LICENSE") for name in wheel.namelist())
    assert "shanxi_facts/py.typed" in names


def test_the_source_distribution_carries_the_tests_and_the_base(distributions):
    with tarfile.open(next(distributions.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {"facts.json", "README.md", "CHANGELOG.md", "LICENSE", "tests/test_packaging.py"} <= names
    assert {"evaluation/__main__.py", "evaluation/bounds.toml", "evaluation/claims/regular.jsonl"} <= names


def test_the_wheel_checks_claims_away_from_the_source(installed, tmp_path):
    stdout = run(installed / "shanxi-facts", "check", "--format", "json", "3.29 million lifted", cwd=tmp_path)
    [record] = json.loads(stdout)
    assert (record["verdict"], record["fact"]) == ("match", "poor-people-lifted")
    run(installed / "shanxi-facts", "check", "3.92 million lifted", cwd=tmp_path, status=1)
    run(installed / "python", "-m", "shanxi_facts", "check", "58 hospitals were built", cwd=tmp_path, status=3)


def test_the_installed_base_is_sound(installed, tmp_path):
    script = "import shanxi_facts.base.load as load; print(load.bundled_path())"
    path = Path(run(installed / "python", "-c", script, cwd=tmp_path).strip())
    assert installed.parent in path.parents
    run(installed / "shanxi-facts", "validate", path, cwd=tmp_path)
