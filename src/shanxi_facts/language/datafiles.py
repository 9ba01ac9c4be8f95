"""The language data that comes as JSON."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "data"


@cache
def read_data(name: str) -> dict[str, Any]:
    """Return what ``data/NAME.json`` holds, read once for all who ask. It is shared: nobody may change it."""
    data: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_bytes())
    return data


@cache
def word_list(file: str, name: str) -> frozenset[str]:
    """Return the words of a list in ``data/FILE.json``, where spaces divide them."""
    return frozenset(read_data(file)[name].split())
