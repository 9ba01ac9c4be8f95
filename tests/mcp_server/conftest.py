"""A base of its own for each test, in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from shanxi_facts.base import FactBase
from shanxi_facts.base.draft import Details, draft_document
from shanxi_facts.base.write import dumps
from shanxi_facts.documents import read_text
from shanxi_facts.mcp_server import Shelf, Volume

ARTICLE = "The dairy of Lunden sold 420 tonnes of cheese in 2023. It employs 61 people. Its cellar was built in 1911."


def write_base(path: Path, text: str) -> None:
    document = draft_document(read_text(text, path.name, "plain"), Details(name=path.stem))
    path.write_text(dumps(document), encoding="utf-8")


@pytest.fixture
def write():
    return write_base


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "dairy.json"
    write_base(path, ARTICLE)
    return path


@pytest.fixture
def shelf(file: Path) -> Shelf:
    return shelf_of(file)


def shelf_of(*files: Path) -> Shelf:
    return Shelf(lambda: [Volume(path, lambda path=path: FactBase.load(path)) for path in files])
