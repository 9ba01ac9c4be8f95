"""Places that a claim may be about instead of the source's own."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "places.json"


@cache
def _table() -> frozenset[str]:
    data = json.loads(_DATA.read_text(encoding="utf-8"))
    return frozenset(place for part, places in data.items() if part != "about" for place in places)


def is_place(norm: str) -> bool:
    """Tell whether a word in lower case is the name of a country, a province of China or a large city."""
    return norm in _table()
