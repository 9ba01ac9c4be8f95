"""A small sound base, to be broken in many ways."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Document = dict[str, Any]

TEXT = (
    "Rain fell in Omsk on May 3. All 12 old mills were closed, and more than 90 cooks found work. Ada Lund said so.\n"
)

SMALL: Document = {
    "$schema": "fact-base.schema.json",
    "format": 1,
    "name": "small",
    "version": "0.1",
    "names": [{"name": "Ada Lund", "aliases": ["A. Lund"]}],
    "sources": [
        {
            "id": "paper",
            "title": "The paper",
            "url": None,
            "subject": {"text": "Omsk", "aliases": ["the city"]},
            "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            "text": TEXT,
        }
    ],
    "facts": [
        {
            "id": "rain",
            "sentence": "Rain fell in Omsk on May 3.",
            "statement": "Rain fell in Omsk on May 3",
            "counted": "Rain",
            "relation": {"text": "fell", "aliases": ["came down"]},
            "names": ["Omsk"],
            "dates": ["May 3"],
            "aliases": ["it rained in Omsk"],
            "note": "The year is not given.",
        },
        {
            "id": "mills-closed",
            "source": "paper",
            "sentence": "All 12 old mills were closed, and more than 90 cooks found work.",
            "statement": "All 12 old mills were closed",
            "counted": {"text": "old mills"},
            "relation": {"text": "closed", "aliases": ["shut"]},
            "quantity": {"text": "12", "value": "12", "unit": None},
            "scope": "all",
            "speaker": "Ada Lund",
            "review": ["relation", "scope"],
        },
        {
            "id": "cooks-employed",
            "sentence": "All 12 old mills were closed, and more than 90 cooks found work.",
            "statement": "more than 90 cooks found work",
            "counted": "cooks",
            "relation": "found work",
            "quantity": {"text": "more than 90", "value": "90"},
        },
    ],
}


@pytest.fixture
def small() -> Document:
    """The small base, to edit."""
    return copy.deepcopy(SMALL)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[object], Path]:
    """Write a base to a file: a document, or the text or bytes of one."""

    def write(content: object) -> Path:
        file = tmp_path / "small.json"
        if not isinstance(content, str | bytes):
            content = json.dumps(content, indent=2)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return write
