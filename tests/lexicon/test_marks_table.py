"""The table of marks is what the script writes, and what its files say does not contradict itself."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from shanxi_facts.language.denials import Denial
from shanxi_facts.language.marks import TABLE
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.language.reporting import Speech
from shanxi_facts.language.status import Status
from shanxi_facts.language.titles import TitleModifier
from shanxi_facts.language.tokens import plain_form
from tests.lexicon.conftest import FOLDER
from tests.scripts import load

Data = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load("compile_marks")


def test_the_table_is_what_the_script_writes(script: ModuleType) -> None:
    assert script.Compiler(FOLDER).compile() == TABLE.read_bytes(), "run scripts/compile_marks.py"


def test_the_script_writes_where_it_is_told(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["compile_marks.py", str(FOLDER), str(tmp_path / "written.tsv")])
    script.main()
    assert (tmp_path / "written.tsv").read_bytes() == TABLE.read_bytes()


def test_lines_are_sorted_and_of_one_shape() -> None:
    lines = TABLE.read_bytes().split(b"\n")
    assert lines.pop() == b""
    keys = [line.split(b"\t")[0] for line in lines]
    assert keys == sorted(set(keys))
    assert {line.count(b"\t") for line in lines} == {2}


@pytest.mark.parametrize(("file", "part", "kinds"), [
    ("denials", "kinds", Denial), ("status", "kinds", Status), ("reporting", "kinds", Speech),
    ("titles", "modifiers", TitleModifier),
])  # fmt: skip
def test_every_kind_has_a_name_in_the_program_and_grounds(file: str, part: str, kinds: type, data: Data) -> None:
    groups = data[file][part]
    assert sorted(group["id"] for group in groups) == sorted(kinds)
    for group in groups:
        assert group["grounds"].strip()


def test_every_set_has_a_name_grounds_and_members(data: Data) -> None:
    sets = [*data["exclusive-sets"]["sets"], *data["exclusive-sets"]["kinds"]]
    assert [name for name, times in Counter(one["id"] for one in sets).items() if times > 1] == []
    for one in sets:
        assert one["grounds"].strip()
        assert len(one.get("members", one.get("under"))) > 0


def test_no_set_lists_a_name_twice(data: Data) -> None:
    for one in data["exclusive-sets"]["sets"]:
        places = Counter(plain_form(name) for member in one["members"] for name in member.split(" > ")[-1].split(" = "))
        assert [name for name, times in places.items() if times > 1] == [], one["id"]


def test_what_stands_above_a_member_is_a_member(data: Data) -> None:
    for one in data["exclusive-sets"]["sets"]:
        names = {tuple(name.split(" = ")[0] for name in member.split(" > ")) for member in one["members"]}
        tops = {names_of[:1] for names_of in names}
        assert all(path[:1] in tops for path in names)


def test_words_of_a_class_are_not_held_to_contradict_each_other(data: Data) -> None:
    contradicted = {WordRelation.OPPOSITE, WordRelation.EXCLUSIVE}
    for members in data["news"]["classes"]:
        assert len(members) == len(set(members)) > 1
        pairs = combinations(members, 2)
        assert [pair for pair in pairs if relate(*map(plain_form, pair)) in contradicted] == []


def test_members_of_a_set_exclude_each_other(data: Data) -> None:
    """Names of one member, and what stands under another, aside."""
    likely = {WordRelation.EXCLUSIVE, WordRelation.OPPOSITE}
    for one in data["exclusive-sets"]["sets"]:
        tops = {member.split(" > ")[0].split(" = ")[0] for member in one["members"]}
        for pair in combinations(sorted(tops), 2):
            assert relate(*map(plain_form, pair)) in likely, (one["id"], pair)


def test_converses_are_listed_once_and_known(data: Data) -> None:
    pairs = data["converses"]["pairs"]
    assert {pair["map"] for pair in pairs} == {"swap", "subject-from", "possessor", "symmetric"}
    listed = Counter(frozenset((pair["a"], pair["b"])) for pair in pairs)
    assert [set(pair) for pair, times in listed.items() if times > 1] == []
