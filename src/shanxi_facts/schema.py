"""Values held against a JSON Schema: where each fault is, what is wrong in plain words, and the likely mend.

One validator serves bases, whose schema editors read as well, and the configuration. It knows the keywords that these
schemas use, and refuses a schema with any other. It is our own because the message is what a curator works by, and a
start pays for it. fastjsonschema (0.3 MB) says that ``data.facts[3] must not contain {'sentense'} properties`` and
stops there, and takes 41 ms of a start to be imported and compile the schema; jsonschema-rs (15 MB, 29 ms) says that
``7 is not valid under any of the schemas listed in the 'anyOf' keyword``; jsonschema takes 87 ms, and 63 more for the
bundled base. Here that base takes 1.7 ms with its schema, every fault is said, and with it the key that was meant or
what would fit. A test holds the answers against those of jsonschema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from shanxi_facts.errors import Fault

Faults = list[Fault]
Check = Callable[[Any, str, Faults], None]
Schema = Mapping[str, Any]

_KINDS = {dict: "an object", list: "an array", str: "a string", bool: "a truth value", type(None): "null"}
_WANTED = {
    "object": "an object",
    "array": "an array",
    "string": "a string",
    "boolean": "a truth value",
    "null": "null",
    "integer": "a whole number",
}
_TYPES: dict[str, type] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "integer": int,
}
_SAID = {"$schema", "$defs", "title", "description", "examples"}  # for people
_PLAIN_KEY = re.compile(r"[\w$-]+")


@cache
def validator(file: Path) -> Callable[[object], tuple[Fault, ...]]:
    """Return what holds a value against the schema of a file.

    What a pattern wants is said by the ``title`` of its schema, "in kebab-case".
    """
    schema: Schema = json.loads(file.read_bytes())
    check = _Compiler(schema.get("$defs", {})).check_of(schema)

    def faults_of(value: object) -> tuple[Fault, ...]:
        faults: Faults = []
        check(value, "", faults)
        return tuple(faults)

    return faults_of


def member(path: str, key: str) -> str:
    """Return the path of a key of the object at ``path``.

    >>> member("facts[3]", "sentence"), member("", "odd key")
    ('facts[3].sentence', '["odd key"]')
    """
    if not _PLAIN_KEY.fullmatch(key):
        return f"{path}[{json.dumps(key, ensure_ascii=False)}]"
    return f"{path}.{key}" if path else key


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the mend for a misspelt word: the known one next to it, or all of them."""
    from difflib import get_close_matches

    words = list(known)
    close = get_close_matches(word, words, 1, 0.5)
    return f"did you mean {close[0]!r}?" if close else f"known are {', '.join(words)}"


def kind_of(value: object) -> str:
    """Return what a value is, as it is said: "an array"."""
    return _KINDS.get(type(value), "a number")


class _Compiler:
    """Makes a check of a schema once, so that a start does not look into it for each value."""

    def __init__(self, definitions: Schema) -> None:
        self._definitions = definitions
        self._made: dict[str, Check] = {}

    def check_of(self, schema: Schema) -> Check:
        """Return the check of a schema: that of the type first, and the others only where the type is right."""
        if "$ref" in schema:
            return self._named(schema["$ref"].removeprefix("#/$defs/"))
        if "anyOf" in schema:
            return self._any_of(schema["anyOf"])
        makers: dict[str, Callable[[Schema], Check]] = {
            "const": _const,
            "enum": _enum,
            "pattern": _pattern,
            "minimum": _minimum,
            "minItems": _min_items,
            "items": self._items,
            "properties": self._members,
            "oneOf": _one_of,
        }
        unknown = schema.keys() - makers.keys() - _SAID - {"type", "required", "additionalProperties"}
        if unknown:
            raise NotImplementedError(f"keywords of a schema: {sorted(unknown)}")
        checks = [make(schema) for keyword, make in makers.items() if keyword in schema]
        return _typed(schema["type"], checks) if "type" in schema else _all(checks)

    def _named(self, name: str) -> Check:
        if name not in self._made:
            self._made[name] = self.check_of(self._definitions[name])
        return self._made[name]

    def _resolved(self, schema: Schema) -> Schema:
        if "$ref" not in schema:
            return schema
        named: Schema = self._definitions[schema["$ref"].removeprefix("#/$defs/")]
        return self._resolved(named)

    def _any_of(self, parts: Sequence[Schema]) -> Check:
        """Check by the part whose type the value has. Null is never what is wanted, though it may do."""
        typed = [(name, self.check_of(part)) for part in parts for name in self._types_of(part)]
        wanted = " or ".join(_WANTED[name] for name, _ in typed if name != "null")
        by_type = {_TYPES[name]: inner for name, inner in typed}

        def check(value: Any, path: str, faults: Faults) -> None:
            inner = by_type.get(type(value))
            if inner is None:
                faults.append(Fault(f"{kind_of(value)} where {wanted} is wanted", path))
            else:
                inner(value, path, faults)

        return check

    def _types_of(self, schema: Schema) -> list[str]:
        resolved = self._resolved(schema)
        if "anyOf" in resolved:
            return [name for part in resolved["anyOf"] for name in self._types_of(part)]
        return _names(resolved["type"])

    def _items(self, schema: Schema) -> Check:
        inner = self.check_of(schema["items"])

        def check(value: Any, path: str, faults: Faults) -> None:
            if type(value) is list:
                for index, item in enumerate(value):
                    inner(item, f"{path}[{index}]", faults)

        return check

    def _members(self, schema: Schema) -> Check:
        known = {key: self.check_of(inner) for key, inner in schema["properties"].items()}
        required = schema.get("required", ())

        def check(value: Any, path: str, faults: Faults) -> None:
            for key in required:
                if key not in value:
                    faults.append(Fault(f"the key {key!r} is missing", path))
            for key, item in value.items():
                if inner := known.get(key):
                    inner(item, f"{path}.{key}" if path else key, faults)
                else:
                    faults.append(Fault(f"the key {key!r} is unknown", member(path, key), mend=nearest(key, known)))

        return check


def _names(types: str | list[str]) -> list[str]:
    return [types] if isinstance(types, str) else types


def _typed(types: str | list[str], checks: Sequence[Check]) -> Check:
    names = _names(types)
    wanted = " or ".join(_WANTED[name] for name in names)
    kinds = frozenset(_TYPES[name] for name in names)

    def check(value: Any, path: str, faults: Faults) -> None:
        if type(value) not in kinds:  # as JSON and TOML are parsed: no value is of a subclass
            faults.append(Fault(f"{kind_of(value)} where {wanted} is wanted", path))
            return
        for inner in checks:
            inner(value, path, faults)

    return check


def _all(checks: Sequence[Check]) -> Check:
    def check(value: Any, path: str, faults: Faults) -> None:
        for inner in checks:
            inner(value, path, faults)

    return check


def _const(schema: Schema) -> Check:
    wanted = schema["const"]

    def check(value: Any, path: str, faults: Faults) -> None:
        if isinstance(value, bool) is not isinstance(wanted, bool) or value != wanted:
            faults.append(Fault(f"{kind_of(value)} where {wanted} is wanted", path))

    return check


def _enum(schema: Schema) -> Check:
    words = schema["enum"]

    def check(value: Any, path: str, faults: Faults) -> None:
        if not isinstance(value, str):
            faults.append(Fault(f"{kind_of(value)} where a string is wanted", path))
        elif value not in words:
            faults.append(Fault(f"{value!r} is unknown here", path, mend=nearest(value, words)))

    return check


def _pattern(schema: Schema) -> Check:
    # "$" of a schema is the very end; of Python it is the place before a last line break, too.
    pattern = re.compile(schema["pattern"].removesuffix("$") + r"\Z" * schema["pattern"].endswith("$"))
    if schema["pattern"] == r"\S":
        return _filled
    wanted = schema.get("title", f"like {schema['pattern']}")

    def check(value: Any, path: str, faults: Faults) -> None:
        if not pattern.search(value):
            kebab = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")
            mend = f"for example {kebab!r}" if pattern.search(kebab) else ""
            faults.append(Fault(f"{value!r} is not {wanted}", path, mend=mend))

    return check


def _filled(value: Any, path: str, faults: Faults) -> None:
    if not value or value.isspace():
        faults.append(Fault("nothing but white space", path, mend="fill it in, or leave the key out"))


def _minimum(schema: Schema) -> Check:
    least = schema["minimum"]

    def check(value: Any, path: str, faults: Faults) -> None:
        if value < least:
            faults.append(Fault(f"{value} where at least {least} is wanted", path))

    return check


def _min_items(schema: Schema) -> Check:
    least = schema["minItems"]

    def check(value: Any, path: str, faults: Faults) -> None:
        if len(value) < least:
            faults.append(Fault("empty", path, mend=f"at least {least} is wanted"))

    return check


def _one_of(schema: Schema) -> Check:
    """Check that of several keys there is one; these schemas ask for nothing else of the kind."""
    keys = [key for part in schema["oneOf"] for key in part["required"]]

    def check(value: Any, path: str, faults: Faults) -> None:
        if sum(key in value for key in keys) != 1:
            faults.append(Fault(f"one of the keys {' and '.join(map(repr, keys))} is wanted", path))

    return check
