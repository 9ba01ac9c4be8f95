"""The reviewed files of the lexicon, and the script that compiles them."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.scripts import load

FOLDER = Path(__file__).parents[2] / "lexicon"


@pytest.fixture(scope="session")
def data() -> dict[str, dict[str, Any]]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}


@pytest.fixture(scope="session")
def compiler() -> ModuleType:
    return load("compile_lexicon")
