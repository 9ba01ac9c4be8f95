"""The word tables that sentences are varied by, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

TABLES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern of any of these words, the longest first.

    >>> alternatives(["up", "upwards"])
    'upwards|up'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def both_ways(table: dict[str, str]) -> dict[str, str]:
    """Return a table of pairs with each pair turned round as well, unless the other word has a pair of its own."""
    return {**{other: word for word, other in table.items()}, **table}
