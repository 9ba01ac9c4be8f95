"""What the project says of its version, its links and its Pythons is the same wherever it says it."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
CHECK = runpy.run_path(str(PROJECT / "scripts" / "check_release.py"))
PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))

SOUND = {
    "pyproject.toml": '[project]\nversion = "1.2.0"\n[project.urls]\nSource = "https://github.com/ada/facts"\n',
    "CHANGELOG.md": "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2031-05-04\n",
    "CITATION.cff": "cff-version: 1.2.0\nversion: 1.2.0\ndate-released: 2031-05-04\n",
}

#: A file, what is changed in it, and the fault.
FAULTS = [
    ("CHANGELOG.md", "[1.2.0] - 2031-05-04", "[1.2.0]", "CHANGELOG.md: there is no dated section for 1.2.0"),
    ("CHANGELOG.md", "2031-05-04", "2031-05-05", "CITATION.cff: date-released is 2031-05-04, and 2031-05-05 elsewhere"),
    ("CITATION.cff", "\nversion: 1.2.0", "\nversion: 1.1.0", "CITATION.cff: version is 1.1.0, and 1.2.0 elsewhere"),
    ("CITATION.cff", "\nversion: 1.2.0", "", "CITATION.cff: version is missing, and 1.2.0 elsewhere"),
    ("pyproject.toml", "1.2.0", "1.3.0", "pyproject.toml: the version is 1.3.0, and the tag v1.2.0"),
    ("pyproject.toml", "ada/", "OWNER/", "pyproject.toml: a link leads to https://github.com/OWNER/facts, and this is"),
]


def faults(files):
    return list(CHECK["faults"](files, "v1.2.0", "https://github.com/ada/facts"))


@pytest.mark.parametrize(("name", "old", "new", "fault"), FAULTS)
def test_what_does_not_agree_is_said(name, old, new, fault):
    assert faults(SOUND) == []
    changed = SOUND[name].replace(old, new, 1)
    assert changed != SOUND[name]
    assert faults({**SOUND, name: changed})[0].startswith(fault)


def test_the_project_agrees_with_itself():
    files = {name: (PROJECT / name).read_text(encoding="utf-8") for name in CHECK["FILES"]}
    assert list(CHECK["faults"](files)) == []


def test_the_pythons_of_the_classifiers_are_those_that_are_tested():
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(PYPROJECT["project"]["classifiers"]))
    workflow = (PROJECT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")
    tested = re.findall(r'"(3\.\d+)"', re.search(r"python: \[(.*)\]", workflow)[1])
    assert named == tested
    assert PYPROJECT["project"]["requires-python"] == f">={tested[0]}"


def test_the_links_of_the_readme_lead_to_files():
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", (PROJECT / "README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (PROJECT / link).exists()] == []


def test_on_pypi_the_links_of_the_readme_are_whole():
    [change] = PYPROJECT["tool"]["hatch"]["metadata"]["hooks"]["fancy-pypi-readme"]["substitutions"]
    replaced = re.sub(change["pattern"], change["replacement"], "[a](docs/ci.md) [b](https://a.example) [c](#d)")
    source = PYPROJECT["project"]["urls"]["Source"]
    assert replaced == f"[a]({source}/blob/v$HFPR_VERSION/docs/ci.md) [b](https://a.example) [c](#d)"
