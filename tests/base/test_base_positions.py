"""Paths and lines of a JSON text."""

import json

import pytest

from shanxi_facts.base.positions import locate
from shanxi_facts.schema import member

TEXT = r"""{
  "a": 1, "b": [
    true,
    {"c": "} ] \" \\",
     "d e": [[], {}]},
    "f"
  ],
  "a": {"g": null,
        "g": -1.5e3}
}"""
LINES = [
    ("a", 2),
    ("b", 2),
    ("b[0]", 3),
    ("b[1]", 4),
    ("b[1].c", 4),
    ('b[1]["d e"]', 5),
    ('b[1]["d e"][1]', 5),
    ("b[2]", 6),
    ("a.g", 8),
    ("", 1),
    ("b[1].missing", 4),
    ("b[7].missing", 2),
    ("missing", 1),
]


@pytest.mark.parametrize(("path", "line"), LINES)
def test_the_line_of_a_path_or_of_what_is_around_it(path, line):
    assert locate(TEXT).line(path) == line


def test_keys_that_are_there_twice():
    assert locate(TEXT).repeated == [("a", 8), ("a.g", 9)]


@pytest.mark.parametrize("text", ["3", '"x"', "[]", "  {}", "null"])
def test_small_documents(text):
    assert locate(text).line("") == 1


PATHS = [
    ("", "a", "a"),
    ("a", "b", "a.b"),
    ("a[0]", "$schema", "a[0].$schema"),
    ("a", "b.c", 'a["b.c"]'),
    ("", "", '[""]'),
]


@pytest.mark.parametrize(("path", "key", "expected"), PATHS)
def test_the_path_of_a_member(path, key, expected):
    assert member(path, key) == expected


def test_every_value_of_the_bundled_base_has_its_line():
    from shanxi_facts.base.load import bundled_path

    text = bundled_path().read_text("utf-8")
    positions, lines = locate(text), text.splitlines()
    for index, fact in enumerate(json.loads(text)["facts"]):
        line = positions.line(f"facts[{index}].id")
        assert line
        assert fact["id"] in lines[line - 1]
