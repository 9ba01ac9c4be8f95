"""The bundled base as it is read, compiled beforehand: to read its sentences takes half of the time of a start.

``scripts/compile_base.py`` writes ``bundled.pickle``: the texts of the bundled base, read, with a stamp of the base and
of everything in the package that takes part in reading. A file with another stamp is not used, and the base is read as
any other: what is compiled changes nothing but the time.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from shanxi_facts.base import FactBase

FILE = Path(__file__).parent / "bundled.pickle"
_PACKAGE = FILE.parent.parent
_READING = ("language", "reading", "retrieval", "alignment/options.py", "model.py", "values.py")
_STAMP = 8  # bytes of each of the two checksums, in hexadecimal digits


def stamp(base: FactBase) -> bytes:
    """Return what tells one reading of a base from another: checksums of the base and of what reads it."""
    read = 0
    for file in sorted(_files()):
        read = crc32(file.read_bytes(), crc32(file.relative_to(_PACKAGE).as_posix().encode(), read))
    return f"{crc32(base.info.sha256.encode()):0{_STAMP}x}{read:0{_STAMP}x}".encode()


def _files() -> Iterator[Path]:
    for name in _READING:
        place = _PACKAGE / name
        found = [place] if place.is_file() else place.rglob("*")
        yield from (file for file in found if file.suffix in {".py", ".json", ".tsv"})


def compiled(base: FactBase) -> list[dict[str, Any]] | None:
    """Return what was read of each source of a base, by the name of the attribute; None if it is not compiled."""
    try:
        raw = FILE.read_bytes()
    except OSError:
        return None
    if raw[: 2 * _STAMP] != stamp(base):
        return None
    found: list[dict[str, Any]] = pickle.loads(raw[2 * _STAMP :])  # noqa: S301 - a file of the package itself
    return found


def written(base: FactBase, texts: list[dict[str, Any]]) -> bytes:
    """Return the bytes of the file for a base."""
    return stamp(base) + pickle.dumps(texts, protocol=5)
