"""A source as it is, a file that somebody has: read, drafted in memory, and able to say where its sentences stand."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shanxi_facts.base.draft import cache
from shanxi_facts.base.draft.document import Details, draft_document
from shanxi_facts.base.parse import parse
from shanxi_facts.documents import Block, Document, Role, read_source
from shanxi_facts.errors import InputError
from shanxi_facts.files.reading import bytes_of
from shanxi_facts.model import BaseInfo, File, Unit
from shanxi_facts.values import replace

if TYPE_CHECKING:
    from shanxi_facts.base.load import FactBase

MOST_BYTES = 25_000_000
MOST_CHARACTERS = 2_000_000  # of prose, some 350,000 words: more is no source that anybody checks a draft against
_LINED = frozenset({"plain", "markdown", "html"})
_WORD = re.compile(r"\S+")
_LONGEST_NAME = 1000
_GAP = 2  # characters between two blocks of an article


def draft_source(data: bytes, path: str, folder: Path | None = None) -> FactBase:
    """Return the base that the bytes of a file make. Raises InputError if they are none.

    ``path`` names it and tells its format. ``folder`` is that of the cache, None for no cache.
    """
    from shanxi_facts.base.load import build

    refuse_large(len(data), path)
    key = cache.key_of(data, Path(path).suffix.lower())
    kept = _whole(cache.read(folder, key))
    if kept is None:
        kept = _drafted(data, path)
        cache.write(folder, key, kept)
    document: dict[str, Any] = kept["base"]
    info = BaseInfo(path, document["version"], hashlib.sha256(data).hexdigest())
    base = build(document, info)
    file = File(path, Unit(kept["unit"]), tuple(kept["starts"]), tuple(kept["numbers"]), tuple(kept["blank"]))
    return replace(base, sources=tuple(replace(source, file=file) for source in base.sources))


def read_file(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of the file of a source. Raises InputError if it cannot be read."""
    name = os.fspath(path)
    with suppress(OSError):  # whatever is wrong is said when it is read
        refuse_large(Path(path).stat().st_size, name)  # before so much of it is read
    return bytes_of(Path(path), name)


def text_source(text: str) -> bytes:
    """Return the bytes of a source that is given as a text. Raises InputError for the name of a file."""
    if text and len(text) < _LONGEST_NAME and not any(map(str.isspace, text)) and "\0" not in text:
        try:
            named = Path(text).exists()
        except OSError:  # too long for a name
            named = False
        if named:
            remedy = f"Give the text itself. The file is Path({text!r}) in Python, and --source on the command line."
            raise InputError(f"{text!r} is given as a text, and is the name of a file", remedy=remedy)
    return text.encode("utf-8", "replace")


def refuse_large(size: int, path: str) -> None:
    """Raise InputError for a source of more bytes than are read."""
    if size > MOST_BYTES:
        what = f"is {size / 1e6:,.0f} MB large: sources of up to {MOST_BYTES / 1e6:,.0f} MB are read"
        raise InputError(what, where=path, remedy="Give the part of it that the draft is about.")


def read_source_document(data: bytes, path: str) -> Document:
    """Return the document in the bytes of a source. Raises InputError if it cannot be read, or is too large."""
    refuse_large(len(data), path)
    document = read_source(data, path)
    length = sum(len(block.text) for block in document.blocks)
    if length > MOST_CHARACTERS:
        what = f"holds {length:,} characters of prose: sources of up to {MOST_CHARACTERS:,} are read"
        raise InputError(what, where=path, remedy="Give the part of it that the draft is about.")
    return document


def _drafted(data: bytes, path: str) -> dict[str, Any]:
    document = read_source_document(data, path)
    unit = Unit.PAGE if document.pages else Unit.LINE if document.format in _LINED else Unit.PARAGRAPH
    places = list(_places(document))
    starts: list[int] = []
    numbers: list[int] = []
    for start, number in places:
        if not numbers or number != numbers[-1]:
            starts.append(start)
            numbers.append(number)
    return {
        "base": draft_document(document, Details(name="source")),
        "unit": unit.value,
        "starts": starts,
        "numbers": numbers,
        "blank": sorted(set(range(1, 1 + len(document.pages))) - {number for _, number in places}),
    }


def _places(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where words stand in the text of the article, and the page or line of the file that they are from."""
    offset = 0
    for block in document.blocks:
        for start, seen in _starts(block):
            raw = block.back(seen, seen).start
            yield offset + start, document.page(raw) or document.place(raw)[0]
        offset += len(block.text) + _GAP


def _starts(block: Block) -> Iterator[tuple[int, int]]:
    """Yield where the words of a block begin, and where to look for them: a cell with its headings is where it is."""
    cells = [part for part in block.parts if part.role is Role.CELL]
    if cells:
        yield 0, cells[0].span.start
    else:
        yield from ((word.start(), word.start()) for word in _WORD.finditer(block.text))


def _whole(kept: Any) -> dict[str, Any] | None:
    """Return what the cache holds, if it can be a draft that this program has made."""
    match kept:
        case {
            "base": dict(base),
            "unit": str(unit),
            "starts": [0, *starts],
            "numbers": [int(_), *numbers],
            "blank": list(blank),
        }:
            whole = all(isinstance(value, int) for value in (*starts, *numbers, *blank))
            places = whole and len(starts) == len(numbers)
            sound = places and unit in set(Unit) and not parse(json.dumps(base).encode()).faults
            return kept if sound else None
    return None
