"""The schema that editors read and the checks that run say the same."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from shanxi_facts.base import shape

SCHEMA = json.loads((Path(shape.__file__).parent / "fact-base.schema.json").read_text("utf-8"))
STRINGS = ["", " ", "x", "A b", "two-words", "3", "3.5", "3 to 5", "1/3", "0" * 64]
ARRAYS = [[], ["x"], [1], [""], ["scope"], ["note"]]
OBJECTS = [
    {},
    {"odd": "x"},
    {"text": ""},
    {"text": "x"},
    {"text": "x", "aliases": ["y"]},
    {"text": "x", "aliases": "y"},
    {"name": "x", "aliases": []},
    {"text": "3", "value": "3"},
    {"text": "3", "value": "three"},
]
FEW = [None, True, 1, "", "x", [], {}, {"text": "x", "aliases": "y"}]
VALUES = [None, True, 0, 1, 1.5, *STRINGS, *ARRAYS, *OBJECTS]


def places(value, path=()):
    """Every place of a document, outermost first."""
    yield path
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield from places(member, (*path, key))


def replaced(value, path, new):
    if not path:
        return new
    key, *rest = path
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[key] = replaced(value[key], rest, new)
    return copy


def without(value, path):
    key, *rest = path
    copy = dict(value) if isinstance(value, dict) else list(value)
    if rest:
        copy[key] = without(value[key], rest)
    else:
        del copy[key]
    return copy


def full(small):
    """The small base with every key that the format knows."""
    slots = {slot: {"text": "Rain", "aliases": ["wet"]} for slot in shape.SLOTS}
    known = dict.fromkeys(("publisher", "place", "date", "language", "translated_from", "published"), "x")
    small["sources"][0].update(known)
    small["facts"][0].update(slots, scope="x", degree="x", speaker="x", source="paper", review=["from"])
    return small


def variants(document, values):
    for path in places(document):
        for value in values:
            yield path, replaced(document, path, value)
        if path:
            yield path, without(document, path)
    for path in places(document):
        at = document
        for key in path:
            at = at[key]
        if isinstance(at, dict):
            yield path, replaced(document, path, {**at, "unheard-of": "x"})


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("values", [FEW, pytest.param(VALUES, marks=pytest.mark.slow)], ids=["few", "all"])
def test_the_checks_refuse_what_the_schema_refuses_and_nothing_else(small, values):
    document = full(small)
    validator = Draft202012Validator(SCHEMA)
    assert validator.is_valid(document)
    assert not shape.check(document)
    disagreements, refused = [], 0
    for path, variant in variants(document, values):
        by_schema, by_checks = validator.is_valid(variant), not shape.check(variant)
        refused += not by_schema
        if by_schema != by_checks:
            disagreements.append((path, variant if not path else None, by_schema))
    assert disagreements == []
    assert refused > 40 * len(values)


@pytest.mark.parametrize("of", ["fact", "source", "phrase", "quantity", "name"])
def test_every_key_of_the_schema_is_in_the_full_example(small, of):
    document = full(small)
    examples = {
        "fact": {key for fact in document["facts"] for key in fact},
        "source": set(document["sources"][0]),
        "phrase": set(document["facts"][0]["relation"]),
        "quantity": set(document["facts"][1]["quantity"]),
        "name": set(document["names"][0]),
    }
    definition = SCHEMA["$defs"][of]
    properties = definition.get("properties") or definition["anyOf"][1]["properties"]
    assert examples[of] == set(properties)
