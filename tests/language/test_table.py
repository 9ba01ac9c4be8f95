"""The sorted table, against a dictionary of the same lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shanxi_facts.language.table import SortedTable

ROWS = {"#class": ["lift|raise"], "lift": ["#lift", ""], "lift out": ["", "x"], "lifts": ["", ""], "z": ["1"]}


def written(rows: dict[str, list[str]], folder: Path) -> SortedTable:
    lines = sorted("\t".join([key, *fields]) for key, fields in rows.items())
    path = folder / "table.tsv"
    path.write_bytes("".join(f"{line}\n" for line in lines).encode("ascii"))
    return SortedTable(path)


@pytest.mark.parametrize("key", ROWS)
def test_finds_each_line(key: str, tmp_path: Path) -> None:
    assert written(ROWS, tmp_path).find(key) == ROWS[key]


@pytest.mark.parametrize("key", ["", "a", "lif", "lift ", "lift\t#lift", "lift\n", "zz", "山西", "\ud800", "#"])
def test_finds_nothing_else(key: str, tmp_path: Path) -> None:
    assert written(ROWS, tmp_path).find(key) is None


def test_opens_nothing_before_the_first_question(tmp_path: Path) -> None:
    SortedTable(tmp_path / "absent.tsv")


keys = st.text(alphabet="ab #-'", min_size=1, max_size=5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.dictionaries(keys, st.lists(keys, min_size=1, max_size=3), min_size=1), asked=st.lists(keys | st.text()))
def test_agrees_with_a_dictionary(tmp_path: Path, rows: dict[str, list[str]], asked: list[str]) -> None:
    table = written(rows, tmp_path)
    for key in [*rows, *asked]:
        assert table.find(key) == rows.get(key)
