"""One linter on the bundled base for all tests."""

from __future__ import annotations

import pytest

from shanxi_facts import Checker, FactBase
from shanxi_facts.documents import read_text
from shanxi_facts.lint import Linted, Linter


@pytest.fixture(scope="session")
def checker() -> Checker:
    return Checker(FactBase.load())


@pytest.fixture(scope="session")
def linter(checker: Checker) -> Linter:
    return checker.linter()


@pytest.fixture(scope="session")
def lint(linter: Linter):
    def lint(text: str, format: str = "markdown") -> Linted:
        return linter.lint(read_text(text, "draft", format))

    return lint
