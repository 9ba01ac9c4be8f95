"""From the bytes of a draft to a document: which format it is, which encoding, and what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from shanxi_facts.documents.encodings import decoded
from shanxi_facts.documents.model import PACKAGES, Asides, Block, Document, Unread
from shanxi_facts.errors import InputError
from shanxi_facts.model import Span

FORMATS = ("plain", "markdown", "mdx", "html", "xhtml", "docx", "odt")
"""The formats that can be read, by the names that callers give them."""

SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "xhtml",
    ".xht": "xhtml",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".dotm": "docx",
    ".odt": "odt",
    ".ott": "odt",
}
"""The formats by the suffix of a file's name."""

_FOREIGN = frozenset(".doc .dot .epub .key .odp .pages .pdf .ppt .pptx .rtf .wpd .wps".split())
UNREAD_SUFFIXES = _FOREIGN | set(
    ".adoc .asciidoc .eml .fodt .ipynb .mediawiki .mht .mhtml .org .qmd .rmd .rst .tex .textile .wiki .xps".split()
)
"""The suffixes of formats that hold prose, and have no reader here."""

PAGED = frozenset({".pdf"})
"""The suffixes of what only sources are read from: a draft is edited, and a PDF is not."""

_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"
_ODT = b"application/vnd.oasis.opendocument.text"  # stands, uncompressed, at the head of every .odt
_HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_HEAD = 4096  # bytes in which the format of what has no name gives itself away


def format_of(path: str) -> str | None:
    """Return the format that the suffix of a name stands for, None for one not known."""
    return SUFFIXES.get(PurePath(path).suffix.lower())


def read_document(data: bytes, path: str, format: str | None = None, *, titles: bool = False) -> Document:
    """Read the bytes of a draft. ``format`` None: by the suffix of ``path``, and plain text where that says nothing.

    What has a markup that no reader here knows (.rst, .tex) is read as plain text, and is told of.
    ``titles``: what the metadata of a page call its title and its description is read, too. Raises InputError if it
    cannot be read.
    """
    suffix = PurePath(path).suffix.lower()
    if format is None and suffix in _FOREIGN:
        raise InputError(f"{suffix} files cannot be read", where=path, remedy="Save it as .docx, HTML or plain text.")
    has_reader = format is not None or suffix not in UNREAD_SUFFIXES
    format = format or format_of(path) or "plain"
    _check_format(format, path)
    if format in PACKAGES:
        return _read_package(data, path, format) if data else Document(path, format, "")
    document = read_text(decoded(data, path, declares=format in {"html", "xhtml"}), path, format, titles=titles)
    if has_reader or not document.blocks:
        return document
    return replace(document, unread=(*document.unread, Unread(f"{suffix} markup", Span(0, 0))))


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
        return "odt" if _ODT in data[:_HEAD] else "docx"
    return "html" if _HTML.match(data) else None


def read_text(raw: str, path: str, format: str | None = None, *, titles: bool = False) -> Document:
    """Read a draft that is text already, as from an editor or a program."""
    format = format or format_of(path) or "plain"
    _check_format(format, path)
    if format in PACKAGES:
        raise InputError(f"a .{format} is no text", where=path, remedy="Hand its bytes over.")
    raw = raw.removeprefix("\ufeff")
    asides = Asides()
    try:
        blocks = _read_blocks(raw, format, asides, titles=titles)
    except InputError as error:
        raise InputError(error.what, where=path, remedy=error.remedy) from error
    asides.unread += _placeholders(blocks, raw)
    if format == "markdown" and ("{{<" in raw or "{{%" in raw):
        from shanxi_facts.documents.placeholders import shortcodes

        asides.unread += (Unread("shortcode with text", span) for span in shortcodes(raw))
    return Document(path, format, raw, blocks, tuple(asides.comments), tuple(asides.unread))


def _placeholders(blocks: Iterable[Block], raw: str) -> Iterator[Unread]:
    """Yield what templates fill in later, where a block has more than that."""
    if "{" not in raw:
        return
    from shanxi_facts.documents.placeholders import placeholders

    for block in blocks:
        for span in placeholders(block, raw):
            yield Unread("placeholder", block.back(span.start, span.end))


def _check_format(format: str, path: str) -> None:
    if format not in FORMATS:
        raise InputError(f"no format is named {format!r}", where=path, remedy=f"Name one of {', '.join(FORMATS)}.")


# Readers are imported where they are used: a run pays only for the parsers that it needs.


def _read_package(data: bytes, path: str, format: str) -> Document:
    asides = Asides()
    if format == "odt":
        from shanxi_facts.documents.odt import read_odt

        raw, blocks, parts = read_odt(data, path, asides)
    else:
        from shanxi_facts.documents.docx import read_docx

        raw, blocks, parts = read_docx(data, path, asides)
    return Document(path, format, raw, blocks, tuple(asides.comments), tuple(asides.unread), parts=parts)


def _read_blocks(raw: str, format: str, asides: Asides, *, titles: bool) -> tuple[Block, ...]:
    if format in {"markdown", "mdx"}:
        from shanxi_facts.documents.markdown import read_markdown

        return read_markdown(raw, asides, mdx=format == "mdx", titles=titles)
    if format in {"html", "xhtml"}:
        from shanxi_facts.documents.html import read_html

        return read_html(raw, asides, xml=format == "xhtml", titles=titles)
    from shanxi_facts.documents.plain import read_plain

    return read_plain(raw, asides)
