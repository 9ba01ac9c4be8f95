"""The closed classes of English, read once from ``grammar.json``, which says where they come from."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

_DATA = Path(__file__).with_name("grammar.json")


@cache
def _classes() -> dict[str, frozenset[str]]:
    data: dict[str, str] = json.loads(_DATA.read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in data.items() if name != "about"}


def members(name: str) -> frozenset[str]:
    """Return the words of a class."""
    return _classes()[name]


def belongs(word: str, *names: str) -> bool:
    """Tell whether a word in lower case is in one of the classes."""
    return any(word in _classes()[name] for name in names)
