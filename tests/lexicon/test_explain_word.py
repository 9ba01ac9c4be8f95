"""What ``scripts/explain_word.py`` says of a word: every file that lists it, its senses, and what it meets."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import load


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load("explain_word")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    def write(name: str, **data: object) -> None:
        (tmp_path / f"{name}.json").write_text(json.dumps({"about": "Words that mend nothing.", **data}))

    write(
        "classes", classes=[{"id": "mend", "grounds": "To mend is to fix.", "words": ["mend", "fix"], "not": ["tie"]}]
    )
    write("pairs", pairs=[["mend", "break"], ["open", "close"]])
    write("converses", pairs=[{"a": "lend", "b": "borrow", "map": "subject-from"}])
    write("sets", sets=[{"id": "boat", "members": ["barge > lighter = hoy", "ferry"]}])
    write("rows", repairing="mend patch darn", rates={"fortnight": 14})
    return tmp_path


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("mended", ["classes > mend > words (with fix)", "pairs (with break)", "repairing (with patch, darn)"]),
        ("tie", ["classes > mend > not"]),
        ("borrow", ["pairs > map: subject-from (with lend)"]),
        ("hoy", ["sets > boat > members (with ferry)"]),
        ("fortnight", ["rates"]),
        ("grounds", []),
        ("nothing", []),
    ],
)
def test_every_list_with_the_word_is_named(script: ModuleType, folder: Path, word: str, expected: list[str]) -> None:
    assert [str(place).partition(": ")[2] for place in script.places(word, [folder])] == expected


def test_the_reviewed_files_are_looked_through(script: ModuleType) -> None:
    files = {str(place).partition(":")[0] for place in script.places("bought")}
    assert {"lexicon/converses.json", "lexicon/opposites/deeds.json", "lexicon/relations/money.json"} <= files


def test_senses_come_with_the_words_that_share_them(script: ModuleType) -> None:
    lines = list(script.sense_lines("taxis"))
    assert "cab" in lines[0]
    assert "a kind of auto" in lines[0]


def test_the_answer_for_two_words(script: ModuleType) -> None:
    lines = list(script.explain("taxi", ["ferry", "cab"]))
    assert lines[-2:] == ["  ferry: exclusive", "  cab: synonym"]


def test_a_word_that_nothing_lists(script: ModuleType) -> None:
    assert "WordNet does not have it." in list(script.explain("blorth", ["mend"]))


@pytest.mark.slow
def test_all_words_that_it_meets(script: ModuleType) -> None:
    assert any(line.startswith("  opposite: ") and " sell" in line for line in script.explain("bought", []))
