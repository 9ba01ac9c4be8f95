"""From the bytes of a draft to a document: which format it is, which encoding, and what cannot be read."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath

from shanxi_facts.documents.model import Block, Document
from shanxi_facts.errors import InputError
from shanxi_facts.model import Span

FORMATS = ("plain", "markdown", "html", "docx")
"""The formats that can be read, by the names that callers give them."""

SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".docm": "docx",
}
"""The formats by the suffix of a file's name."""

PAGED = frozenset({".pdf"})
"""The suffixes of what only sources are read from: a draft is edited, and a PDF is not."""

_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"
_HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_FOREIGN = frozenset(".doc .epub .key .odt .pages .pdf .rtf .wpd .wps".split())
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def format_of(path: str) -> str | None:
    """Return the format that the suffix of a name stands for, None for one not known."""
    return SUFFIXES.get(PurePath(path).suffix.lower())


def read_document(data: bytes, path: str, format: str | None = None) -> Document:
    """Read the bytes of a draft. ``format`` None: by the suffix of ``path``, and plain text where that says nothing.

    Raises InputError if it cannot be read.
    """
    suffix = PurePath(path).suffix.lower()
    if format is None and suffix in _FOREIGN:
        raise InputError(f"{suffix} files cannot be read", where=path, remedy="Save it as .docx, HTML or plain text.")
    format = format or format_of(path) or "plain"
    _check_format(format, path)
    if format == "docx":
        from shanxi_facts.documents.docx import read_docx

        if not data:
            return Document(path, format, "")
        raw, blocks = read_docx(data, path)
        return Document(path, format, raw, blocks)
    return read_text(_decode(data, path), path, format)


def read_source(data: bytes, path: str) -> Document:
    """Read the bytes of a source: every format of drafts, and PDF, by the suffix of ``path`` or by how they begin.

    Raises InputError if it cannot be read.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix in PAGED or data.startswith(_PDF):
        from shanxi_facts.documents.pdf import read_pdf

        return read_pdf(data, path)
    return read_document(data, path, None if suffix else _format_inside(data))


def _format_inside(data: bytes) -> str | None:
    """Return the format of bytes without a name, as far as they give it away."""
    if data.startswith(_ZIP):
        return "docx"
    return "html" if _HTML.match(data) else None


def read_text(raw: str, path: str, format: str | None = None) -> Document:
    """Read a draft that is text already, as from an editor or a program."""
    format = format or format_of(path) or "plain"
    _check_format(format, path)
    if format == "docx":
        raise InputError("a .docx is no text", where=path, remedy="Hand its bytes over.")
    raw = raw.removeprefix("\ufeff")
    try:
        comments: list[Span] = []
        blocks = _read_blocks(raw, format, comments)
        return Document(path, format, raw, blocks, tuple(comments))
    except InputError as error:
        raise InputError(error.what, where=path, remedy=error.remedy) from error


def _check_format(format: str, path: str) -> None:
    if format not in FORMATS:
        raise InputError(f"no format is named {format!r}", where=path, remedy=f"Name one of {', '.join(FORMATS)}.")


def _read_blocks(raw: str, format: str, comments: list[Span]) -> tuple[Block, ...]:
    # Imported here: a run pays only for the parsers that it needs.
    if format == "markdown":
        from shanxi_facts.documents.markdown import read_markdown

        return read_markdown(raw, comments)
    if format == "html":
        from shanxi_facts.documents.html import read_html

        return read_html(raw, comments)
    from shanxi_facts.documents.plain import read_plain

    return read_plain(raw, comments)


def _decode(data: bytes, path: str) -> str:
    encoding = "UTF-16" if data.startswith(_UTF16) else "UTF-8"
    if data.startswith(_UTF32):
        encoding = "UTF-32"
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        what = f"is not {encoding}: byte {error.start} (0x{data[error.start]:02x}) cannot be decoded"
        raise InputError(what, where=path, remedy="Save it as UTF-8.") from error
    if "\0" in text:
        # A draft holds no NUL: this is a binary file, or UTF-16 without its mark. Reading on would find nothing.
        place = data.index(b"\0")
        raise InputError(f"is no text: byte {place} is NUL", where=path, remedy="Save it as UTF-8, or leave it out.")
    return text
