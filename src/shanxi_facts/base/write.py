"""Writing a base: keys in one order, and every fact a block of its own, so that a diff shows one fact a change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

_TOP = ("$schema", "format", "name", "version", "names", "sources", "facts")
_SOURCE = (
    "id", "title", "publisher", "place", "date", "language", "translated_from", "url", "published", "subject",
    "sha256", "text",
)  # fmt: skip
_FACT = (
    "id", "source", "sentence", "statement", "speaker", "agent", "relation", "counted", "quantity", "scope", "from",
    "to", "degree", "names", "dates", "aliases", "note", "review",
)  # fmt: skip
_ORDERS = {"sources": _SOURCE, "facts": _FACT}


def dumps(document: Mapping[str, Any]) -> str:
    """Return a base as the text of its file: the same text for the same base, whatever the order of its keys."""
    ordered = {key: _ordered(key, value) for key, value in _in_order(document, _TOP).items()}
    return _json(ordered) + "\n"


def blocks(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what a base is made of, for a comparison: its head, its names, and each source and fact by its id."""
    yield "head", _json({key: document[key] for key in ("format", "name", "version") if key in document})
    for name in document.get("names", ()):
        yield f"name {name['name']}", _json(name)
    for key, order in _ORDERS.items():
        for item in document.get(key, ()):
            shown = _in_order(item, order)
            if key == "sources":
                shown["text"] = shown["text"].split("\n\n")  # a paragraph a line
            yield f"{key[:-1]} {item['id']}", _json(shown)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _ordered(key: str, value: Any) -> Any:
    return [_in_order(item, _ORDERS[key]) for item in value] if key in _ORDERS else value


def _in_order(item: Mapping[str, Any], order: tuple[str, ...]) -> dict[str, Any]:
    known = {key: item[key] for key in order if key in item}
    return known | {key: value for key, value in item.items() if key not in known}
