"""Drafts kept in the user's cache, so that a source is read and drafted once.

What is kept is a matter of convenience alone. An entry is found by the content of the source and by the program that
drafted it, is written beside its place and then put there whole, and is passed over where it is damaged. A cache that
cannot be read or written is none.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

VARIABLE = "SHANXI_FACTS_CACHE"
_MOST = 500  # entries; beyond it, the oldest go
_PACKAGE = Path(__file__).resolve().parents[2]
_DRAFTING = ("base", "documents", "language", "reading")  # what a draft depends on


def cache_folder() -> Path | None:
    """Return the folder of the cache: the one that the environment names, or else the usual one of the system.

    None where there is no such place, or where the variable is set to nothing: then nothing is kept.
    """
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    if xdg := os.environ.get("XDG_CACHE_HOME"):
        return Path(xdg) / "shanxi-facts"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) / "shanxi-facts" / "Cache" if local else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "shanxi-facts"


def key_of(data: bytes, *kind: str) -> str:
    """Return what an entry is found by: the content of a source, what it is read as, and what drafts it."""
    digest = hashlib.sha256(_program())
    for part in kind:
        digest.update(part.encode("utf-8", "surrogateescape") + b"\0")
    digest.update(data)
    return digest.hexdigest()


def read(folder: Path | None, key: str) -> Any:
    """Return what is kept under a key, None if nothing is, or nothing whole."""
    if folder is None:
        return None
    try:
        digest, _, body = (folder / f"{key}.json").read_bytes().partition(b"\n")
        if digest != hashlib.sha256(body).hexdigest().encode():
            return None
        return json.loads(body)
    except (OSError, ValueError, RecursionError):
        return None


def write(folder: Path | None, key: str, value: Any) -> None:
    """Keep a value of JSON under a key, if that can be done."""
    if folder is None:
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        body = json.dumps(value, ensure_ascii=False).encode()
        # A name of its own: another run may be keeping the same draft at the same time.
        handle, made = tempfile.mkstemp(dir=folder, prefix=f".{key[:16]}.", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
            Path(made).replace(folder / f"{key}.json")
        finally:
            Path(made).unlink(missing_ok=True)
        _prune(folder)


def _prune(folder: Path) -> None:
    entries = list(folder.glob("*.json"))
    if len(entries) > _MOST:
        entries.sort(key=lambda entry: entry.stat().st_mtime)
        for entry in entries[: len(entries) - _MOST]:
            entry.unlink(missing_ok=True)


@cache
def _program() -> bytes:
    """Return what tells one state of the program from another, in an installation as in a checkout."""
    told = [sys.version, *_files()]
    return hashlib.sha256("\n".join(told).encode("utf-8", "surrogateescape")).digest()


def _files() -> Iterator[str]:
    for name in _DRAFTING:
        for file in sorted((_PACKAGE / name).rglob("*")):
            if file.suffix in {".py", ".json", ".tsv"}:
                met = file.stat()
                yield f"{file.relative_to(_PACKAGE)} {met.st_size} {met.st_mtime_ns}"
