"""The reviewed files of ``lexicon/``, as the scripts that compile them read them.

A subject has one file (``degrees.json``), or a folder with one for each topic (``nouns/economy.json``).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "lexicon"


def read(folder: Path, subject: str) -> dict[str, Any]:
    """Return the parts of a subject by name.

    Those of a folder have the entries of all its files, sorted by name where they are named: it says nothing in which
    of the files one stands.
    """
    single = folder / f"{subject}.json"
    if single.exists():
        return _parts(single)
    parts: dict[str, list[Any]] = {}
    for part, entries in chain.from_iterable(data.items() for data in topics(folder, subject).values()):
        parts.setdefault(part, []).extend(entries)
    return {part: _sorted(entries) for part, entries in parts.items()}


def topics(folder: Path, subject: str) -> dict[str, dict[str, Any]]:
    """Return the parts that each file in the folder of a subject holds, by the name of the file."""
    return {path.stem: _parts(path) for path in sorted((folder / subject).glob("*.json"))}


def subjects(folder: Path) -> list[str]:
    """Return the names of all subjects."""
    return sorted(path.stem for path in folder.iterdir() if path.is_dir() or path.suffix == ".json")


def compile_to(table: Path, compiled: Callable[[Path], bytes]) -> None:
    """Write a table of the reviewed files, or another one of another folder: the arguments of the command."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    output = Path(sys.argv[2]) if len(sys.argv) > 2 else table
    output.write_bytes(compiled(folder))


def _parts(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return {part: entries for part, entries in data.items() if part != "about"}


def _sorted(entries: list[Any]) -> list[Any]:
    is_named = all(isinstance(entry, dict) and "id" in entry for entry in entries)
    return sorted(entries, key=lambda entry: str(entry["id"])) if is_named else entries
