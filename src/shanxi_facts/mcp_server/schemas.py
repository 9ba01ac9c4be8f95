"""The schemas of what tools take and answer. The records are those of the command (record.schema.json).

They are of JSON Schema 2020-12, as the protocol has it where nothing else is said. It is not said: validators of older
clients refuse a dialect that they do not know by name, though they know every word of it that stands here.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from shanxi_facts.mcp_server.given import FORMATS

if TYPE_CHECKING:
    from collections.abc import Mapping

Schema = dict[str, Any]

MOST_CLAIMS = 100
LONGEST_CLAIM = 2_000
LONGEST_DRAFT = 200_000
MOST_FACTS = 50
_MOST_SOURCES = 8
_LONGEST_WORDS = 200
_SHOWN = ("mismatch", "unconfirmed", "not-found", "match", "all")

_SOURCES: Schema = {
    "description": "Source texts to judge by, in place of the bases of this server: the texts, no file names.",
    "type": "array",
    "minItems": 1,
    "maxItems": _MOST_SOURCES,
    "items": {
        "type": "object",
        "properties": {
            "text": {"type": "string", "minLength": 1},
            "name": {"description": "What evidence calls it.", "type": "string", "minLength": 1, "maxLength": 200},
            "format": {"enum": list(FORMATS), "default": FORMATS[0]},
        },
        "required": ["text"],
        "additionalProperties": False,
    },
}
CHECK: Schema = {
    "claims": {
        "description": "Claims, each a sentence or less, as they stand in the text to be checked.",
        "type": "array",
        "minItems": 1,
        "maxItems": MOST_CLAIMS,
        "items": {"type": "string", "minLength": 1, "maxLength": LONGEST_CLAIM},
    },
    "sources": _SOURCES,
}
LINT: Schema = {
    "text": {"description": "The whole draft.", "type": "string", "minLength": 1, "maxLength": LONGEST_DRAFT},
    "format": {"description": "The format of the draft.", "enum": list(FORMATS), "default": "markdown"},
    "show": {
        "description": "What to report: mismatch is what the source contradicts, unconfirmed what it leaves open.",
        "type": "array",
        "items": {"enum": list(_SHOWN)},
        "default": ["mismatch", "unconfirmed"],
    },
    "sources": _SOURCES,
}
FIND: Schema = {
    "words": {
        "description": "Words that a fact must hold, all of them.",
        "type": "string",
        "minLength": 1,
        "maxLength": _LONGEST_WORDS,
    },
    "limit": {"type": "integer", "minimum": 1, "maximum": MOST_FACTS, "default": 20},
}
SHOW: Schema = {
    "id": {
        "description": "The id of a fact, as find_facts and verdicts name it.",
        "type": "string",
        "minLength": 1,
        "maxLength": _LONGEST_WORDS,
    }
}


def takes(properties: Schema, *required: str) -> Schema:
    """Return the schema of arguments."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def gives(key: str, kinds: tuple[str, ...], more: Schema | None = None) -> Schema:
    """Return the schema of an answer with records of some kinds under ``key``, and ``more`` keys of its own."""
    definitions = _definitions()
    used = _used(kinds, definitions)
    properties: Schema = {
        "untrusted": {
            "description": "Which fields quote what others wrote.",
            "type": "object",
            "properties": {"notice": {"type": "string"}, "fields": {"type": "array", "items": {"type": "string"}}},
            "required": ["notice", "fields"],
        },
        "warnings": {
            "description": "Which bases are not what their files hold now.",
            "type": "array",
            "items": {"type": "string"},
        },
        "bases": {
            "description": "What was consulted.",
            "type": "array",
            "minItems": 1,
            "items": {"$ref": "#/$defs/base"},
        },
        **(more or {}),
        key: {"type": "array", "items": {"anyOf": [{"$ref": f"#/$defs/{kind}"} for kind in kinds]}},
        "left_out": {"description": "How many there was no room for.", "type": "integer", "minimum": 0},
    }
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": {name: definitions[name] for name in sorted({"base", *used})},
    }


@cache
def _definitions() -> Mapping[str, Schema]:
    package = files("shanxi_facts")
    record = json.loads(package.joinpath("record.schema.json").read_bytes())
    fact = json.loads(package.joinpath("mcp_server", "fact.schema.json").read_bytes())
    return {**record["$defs"], **fact["$defs"]}


def _used(kinds: tuple[str, ...], definitions: Mapping[str, Schema]) -> set[str]:
    """Return the names of the definitions that some lead to, themselves among them."""
    used: set[str] = set()
    open_ = list(kinds)
    while open_:
        name = open_.pop()
        if name not in used:
            used.add(name)
            said = json.dumps(definitions[name])
            open_ += [other for other in definitions if f'"#/$defs/{other}"' in said]
    return used
