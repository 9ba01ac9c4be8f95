"""A small base about a made-up harbour: what the judgement does, it does for any base."""

from __future__ import annotations

from pathlib import Path

import pytest

from shanxi_facts import Checker, FactBase

HARBOUR = Path(__file__).parent / "harbour.json"


@pytest.fixture(scope="session")
def base() -> FactBase:
    return FactBase.load(HARBOUR)


@pytest.fixture(scope="session")
def checker(base: FactBase) -> Checker:
    return Checker(base)
