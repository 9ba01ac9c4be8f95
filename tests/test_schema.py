"""What a schema says of a value: where the fault is, in plain words, with the likely mend."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from shanxi_facts.schema import validator

TABLE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["path"],
    "oneOf": [{"required": ["rule"]}, {"required": ["fact"]}],
    "properties": {
        "path": {"type": "string", "pattern": "\\S"},
        "rule": {"enum": ["quantity", "hedge"]},
        "fact": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$", "title": "in kebab-case"},
        "most": {"type": "integer", "minimum": 1},
        "days": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/day"}},
        "note": {"anyOf": [{"$ref": "#/$defs/day"}, {"type": "object", "properties": {}}, {"type": "null"}]},
    },
    "$defs": {"day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "title": "a day"}},
}
SOUND = {"path": "a.md", "rule": "hedge"}


@pytest.fixture
def said(tmp_path: Path) -> Any:
    file = tmp_path / "schema.json"
    file.write_text(json.dumps(TABLE))
    return lambda value: [str(fault) for fault in validator(file)(value)]


@pytest.mark.parametrize("more", [{}, {"most": 1}, {"days": ["2027-01-01"]}, {"note": None}, {"note": {}}])
def test_what_fits(said: Any, more: dict[str, Any]) -> None:
    assert said({**SOUND, **more}) == []


@pytest.mark.parametrize(
    ("value", "faults"),
    [
        ([], ["an array where an object is wanted"]),
        ({"rule": "hedge"}, ["the key 'path' is missing"]),
        ({"path": "a.md"}, ["one of the keys 'rule' and 'fact' is wanted"]),
        ({**SOUND, "fact": "a"}, ["one of the keys 'rule' and 'fact' is wanted"]),
        ({**SOUND, "rule": "hedges"}, ["rule: 'hedges' is unknown here (did you mean 'hedge'?)"]),
        ({**SOUND, "dais": []}, ["dais: the key 'dais' is unknown (did you mean 'days'?)"]),
        ({"path": " ", "fact": "A b"}, [
            "path: nothing but white space (fill it in, or leave the key out)",
            "fact: 'A b' is not in kebab-case (for example 'a-b')",
        ]),
        ({**SOUND, "most": 0}, ["most: 0 where at least 1 is wanted"]),
        ({**SOUND, "most": True}, ["most: a truth value where a whole number is wanted"]),
        ({**SOUND, "days": []}, ["days: empty (at least 1 is wanted)"]),
        ({**SOUND, "days": ["2027-01-01\n"]}, ["days[0]: '2027-01-01\\n' is not a day (for example '2027-01-01')"]),
        ({**SOUND, "note": 7}, ["note: a number where a string or an object is wanted"]),
    ],
)  # fmt: skip
def test_what_does_not(said: Any, value: object, faults: list[str]) -> None:
    assert said(value) == faults


def test_a_keyword_that_it_does_not_know_is_no_keyword_that_holds(tmp_path: Path) -> None:
    file = tmp_path / "schema.json"
    file.write_text(json.dumps({"type": "string", "maxLength": 3}))
    with pytest.raises(NotImplementedError, match="maxLength"):
        validator(file)
