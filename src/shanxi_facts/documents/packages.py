"""Packages: ZIP files of XML parts, as .docx and .odt are. What holds for both: errors, bombs, the parser.

A document type, which no such part has, is refused, and with it every entity bomb.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO
from xml.parsers import expat

from shanxi_facts.documents.model import BlockKind
from shanxi_facts.errors import InputError

Attributes = dict[str, str]

#: What word processors call the styles that come with them, and what a paragraph of each is.
STYLE_KINDS = (
    ("heading", BlockKind.HEADING),
    ("title", BlockKind.HEADING),
    ("subtitle", BlockKind.HEADING),
    ("caption", BlockKind.CAPTION),
    ("quote", BlockKind.QUOTE),
)

_LARGEST = 100_000_000  # bytes of XML in one part; a bomb is larger
_OLD = b"\xd0\xcf\x11\xe0"  # an OLE file: .doc, or a .docx with a password


@contextmanager
def opened(data: bytes, path: str, suffix: str) -> Iterator[zipfile.ZipFile]:
    """Open a package. Raises InputError for what cannot be read of it, while it is opened and while it is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield package
    except InputError:
        raise
    except (zipfile.BadZipFile, zlib.error, LookupError, EOFError, RuntimeError, ValueError) as error:
        what, remedy = f"is no {suffix} file", f"Open it in a word processor and save it as {suffix} again."
        if suffix == ".docx" and data.startswith(_OLD):
            what, remedy = "has a password or is an old .doc", "Save it as .docx without a password."
        raise InputError(what, where=path, remedy=remedy) from error
    except expat.ExpatError as error:
        raise InputError(f"holds broken XML ({error})", where=path, remedy=f"Save it as {suffix} again.") from error


def part_of(package: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """Return a part of a package. Raises ValueError for one that no word processor wrote: a bomb."""
    part = package.getinfo(name)
    if part.file_size > _LARGEST or part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise ValueError(name)
    return part


def parse(
    file: IO[bytes],
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None],
    characters: Callable[[str], None] | None = None,
    namespace: Callable[[str | None, str], None] | None = None,
) -> None:
    """Parse XML. Names come with their namespaces before them, a blank between."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    parser.StartNamespaceDeclHandler = namespace
    parser.StartDoctypeDeclHandler = _refuse
    parser.ParseFile(file)


def _refuse(*_: object) -> None:
    raise ValueError("a document type")
