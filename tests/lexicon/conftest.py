"""The reviewed files of the lexicon, and the script that compiles them."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.scripts import load

FOLDER = Path(__file__).parents[2] / "lexicon"


@pytest.fixture(scope="session")
def data() -> dict[str, dict[str, Any]]:
    reviewed = load("reviewed")
    return {subject: reviewed.read(FOLDER, subject) for subject in reviewed.subjects(FOLDER)}


@pytest.fixture(scope="session")
def compiler() -> ModuleType:
    return load("compile_lexicon")
