"""Which bases are consulted: the option, then the environment, then the nearest configuration, then the bundled one."""

from __future__ import annotations

from pathlib import Path

import pytest

from shanxi_facts.config import base_files
from shanxi_facts.errors import InputError

KNOWN = (
    "The known settings are: facts, include, exclude, show, fail-on, min-checked, max-findings, allow-unread, titles, "
    "ignore."
)


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.delenv("SHANXI_FACTS", raising=False)
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def base(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{}")
    return path


def test_without_any_it_is_the_bundled_base():
    assert base_files() == ()


def test_the_option_beats_the_environment_and_the_environment_the_configuration(here, monkeypatch):
    option, variable, setting = (base(here / name) for name in ("option.json", "variable.json", "setting.json"))
    (here / ".shanxi-facts.toml").write_text('facts = "setting.json"')
    assert [file.resolve() for file in base_files()] == [setting]
    monkeypatch.setenv("SHANXI_FACTS", str(variable))
    assert base_files() == (variable,)
    assert base_files([option]) == (option,)


def test_a_folder_stands_for_its_bases_in_order(here):
    files = [base(here / "bases" / name) for name in ("one.json", "two.json")]
    base(here / "bases" / "notes.txt")
    assert base_files([here / "bases", files[0]]) == (*files, files[0])


@pytest.mark.parametrize("name", [".shanxi-facts.toml", "pyproject.toml"])
def test_the_nearest_configuration_above_counts(here, name):
    section = "" if name.startswith(".") else "[tool.shanxi-facts]\n"
    for folder in (here.parent.parent, here.parent):
        base(folder / "mine.json")
        (folder / name).write_text(section + 'facts = ["mine.json"]')
    assert base_files() == (here.parent / "mine.json",)


def test_a_project_file_without_a_section_is_passed_over(here):
    (here / "pyproject.toml").write_text('[project]\nname = "about-shanxi-facts"')
    base(here.parent / "mine.json")
    (here.parent / ".shanxi-facts.toml").write_text('facts = "mine.json"')
    assert base_files() == (here.parent / "mine.json",)


def test_the_file_of_its_own_beats_the_shared_one(here):
    base(here / "own.json")
    (here / "pyproject.toml").write_text('[tool.shanxi-facts]\nfacts = "shared.json"')
    (here / ".shanxi-facts.toml").write_text('facts = "own.json"')
    assert base_files() == (Path("own.json"),)


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("fatcs = 1", "unknown setting 'fatcs'", "Did you mean facts?"),
        ("colour = 1", "unknown setting 'colour'", KNOWN),
        ("facts = 1", "facts must be a path or a list of paths", 'For example: facts = ["facts.json"]'),
        (
            "facts = [1]",
            "facts must be a path or a list of paths: facts[0]: a number where a string is wanted",
            'For example: facts = ["facts.json"]',
        ),
        ("facts = ", "is not valid TOML: Invalid value (at end of document)", ""),
    ],
)
def test_what_is_wrong_is_said_with_its_place(here, text, what, remedy):
    (here / ".shanxi-facts.toml").write_text(text)
    with pytest.raises(InputError) as caught:
        base_files()
    assert (caught.value.where, caught.value.what, caught.value.remedy) == (".shanxi-facts.toml", what, remedy)


@pytest.mark.parametrize("text", ["tool = 1 # shanxi-facts", "[tool]\nshanxi-facts = 1"])
def test_a_section_is_a_table(here, text):
    (here / "pyproject.toml").write_text(text)
    with pytest.raises(InputError, match="must be a table"):
        base_files()


def test_a_configuration_that_is_a_folder_cannot_be_read(here):
    (here / ".shanxi-facts.toml").mkdir()
    with pytest.raises(InputError, match="cannot be read"):
        base_files()


def test_a_missing_base_and_an_empty_folder_are_errors(here):
    with pytest.raises(InputError, match="no such base"):
        base_files([here / "missing.json"])
    with pytest.raises(InputError, match="holds no base"):
        base_files([here])
