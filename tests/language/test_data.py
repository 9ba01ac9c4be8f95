"""The data files of the language layer: each says what it is grounded on, and says nothing twice."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from shanxi_facts.language import datafiles

FILES = sorted((Path(datafiles.__file__).parent / "data").glob("*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_says_what_it_is_grounded_on(path: Path) -> None:
    assert len(json.loads(path.read_bytes())["about"]) > 60


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_key_and_no_word_of_a_list_stands_twice(path: Path) -> None:
    twice: list[str] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        twice.extend(name for name, count in Counter(name for name, _ in found).items() if count > 1)
        for name, value in found:
            if isinstance(value, list) and all(isinstance(word, str) for word in value):
                twice.extend(f"{name}: {word}" for word, count in Counter(value).items() if count > 1)
        return dict(found)

    json.loads(path.read_bytes(), object_pairs_hook=pairs)
    assert twice == []
