"""The table that ships is what the script writes from the reviewed files, and can be searched."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest

from shanxi_facts.language.lexicon import TABLE
from shanxi_facts.language.table import SortedTable
from tests.lexicon.conftest import FOLDER

RELATIONS = {"about": "x", "classes": [{"id": "lift", "words": ["lift", "raise"], "grounds": "g", "not": []}]}
NOUNS = {
    "about": "x",
    "classes": [{"id": "poor", "words": ["poor", "poverty-stricken"], "grounds": "g", "not": []}],
}
SMALL = {
    "relations": RELATIONS,
    "nouns/people": NOUNS,
    "nouns/wide": {"about": "x", "wide": ["thing"]},
    "rivals": {"about": "x", "groups": [{"id": "units", "words": ["county", "village"], "grounds": "g"}]},
    "degrees": {"about": "x", "classes": {"total": ["fully", "in full"]}},
    "opposites": {"about": "x", "pairs": [["lift", "drop"]]},
    "colour": {"about": "x", "evaluative": ["proud"], "light-verbs": ["see"]},
    "cues": {"about": "x", "function": ["the", "of"], "structure": ["first of all"], "scope": {"all": ["all"]}},
}
LINES = {
    "lift": ["#lift", "", "", "drop", ""],
    "raise": ["#lift", "", "", "", ""],
    "drop": ["", "", "", "lift", ""],
    "poverty": ["", "", "", "", "poverty stricken"],
    "poverty stricken": ["#n-poor", "", "", "", ""],
    "county": ["", "", "#r-units", "", ""],
    "thing": ["", "wide", "", "", ""],
    "fully": ["#d-total", "degree", "", "", ""],
    "in": ["", "", "", "", "in full"],
    "proud": ["", "colour", "", "", ""],
    "see": ["", "light|support", "", "", ""],
    "first of all": ["", "colour", "", "", ""],
    "all": ["", "scope-all", "", "", ""],
    "#lift": ["lift|raise"],
    "#n-poor": ["poor|poverty stricken"],
    "#r-units": ["county|village"],
    "#small": ["of|the"],
}


def test_the_table_is_what_the_script_writes(compiler: ModuleType) -> None:
    assert compiler.Compiler(FOLDER).compile() == TABLE.read_bytes(), "run scripts/compile_lexicon.py"


def test_lines_are_sorted_and_of_one_shape() -> None:
    lines = TABLE.read_bytes().split(b"\n")
    assert lines.pop() == b""
    keys = [line.split(b"\t")[0] for line in lines]
    assert keys == sorted(set(keys))
    assert {line.count(b"\t") for line in lines} == {1, 5}
    assert not any(b"\r" in line for line in lines)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "nouns").mkdir()
    for name, data in SMALL.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("key", LINES)
def test_what_each_part_of_a_file_becomes(key: str, compiler: ModuleType, folder: Path) -> None:
    (folder / "table.tsv").write_bytes(compiler.Compiler(folder).compile())
    assert SortedTable(folder / "table.tsv").find(key) == LINES[key]


def test_the_script_writes_where_it_is_told(
    compiler: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = folder / "written.tsv"
    monkeypatch.setattr("sys.argv", ["compile_lexicon.py", str(folder), str(output)])
    compiler.main()
    assert output.read_bytes() == compiler.Compiler(folder).compile()
