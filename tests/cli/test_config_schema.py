"""The schema of the settings is sound, and says what the program obeys."""

from __future__ import annotations

import json

import jsonschema
import pytest

from shanxi_facts.config import SCHEMA, nearest_config
from shanxi_facts.errors import InputError

DOCUMENT = json.loads(SCHEMA.read_text(encoding="utf-8"))
VALUES = ["x", ["x"], ["all"], ["unconfirmed"], [], 0, 1, -1, True, 1.5]
VALUES += ["never", "not-found", "unconfirmed", [1], {"a": 1}]


def test_it_is_a_schema_and_its_examples_fit():
    jsonschema.Draft202012Validator.check_schema(DOCUMENT)
    for schema in DOCUMENT["properties"].values():
        for example in schema["examples"]:
            jsonschema.validate(example, schema)


@pytest.mark.parametrize("key", DOCUMENT["properties"])
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_the_program_takes_what_the_schema_takes(tmp_path, monkeypatch, key, value):
    monkeypatch.chdir(tmp_path)
    table = json.dumps(value).replace(": ", " = ")
    (tmp_path / ".shanxi-facts.toml").write_text(f"{key} = {table}")
    valid = jsonschema.Draft202012Validator(DOCUMENT).is_valid({key: value})
    if valid:
        assert nearest_config()[1] == {key: value}
    else:
        with pytest.raises(InputError):
            nearest_config()
