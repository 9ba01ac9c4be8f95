"""The reviewed files of the lexicon, and the script that compiles them."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

PROJECT = Path(__file__).parents[2]
FOLDER = PROJECT / "lexicon"


@pytest.fixture(scope="session")
def data() -> dict[str, dict[str, Any]]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}


@pytest.fixture(scope="session")
def compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compile_lexicon", PROJECT / "scripts" / "compile_lexicon.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
