"""Files written whole or not at all, and JSON in which nothing breaks or disguises a line."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path

from shanxi_facts.errors import InputError

Chunks = Iterable[str]
# Legal inside a JSON string, and yet line breaks, terminal controls or text that runs backwards to whoever reads
# the record as a line. Lone surrogates have no UTF-8.
_UNSAFE = re.compile(r"[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def write_file(path: Path, chunks: Chunks) -> None:
    """Write ``chunks`` to ``path``: to a new file beside it that takes its place when complete."""
    target = path.resolve()
    try:
        if target.exists() and not target.is_file():  # a device or a named pipe has no place to be taken
            target.write_bytes("".join(chunks).encode("utf-8", "backslashreplace"))
            return
        made = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            with made.open("xb") as file:
                file.writelines(chunk.encode("utf-8", "backslashreplace") for chunk in chunks)
            if target.exists():
                made.chmod(target.stat().st_mode)
            made.replace(target)
        finally:
            made.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", where=str(path)) from error


def dump(value: object, *, indent: int | None = None) -> str:
    """Return ``value`` as JSON, with every character that could break or disguise a line escaped."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent))
