"""OpenDocument text (.odt) as it would print: insertions in, deletions, struck and hidden text out.

The XML is read directly, as that of .docx is.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shanxi_facts.documents.marks import SUPERSCRIPT
from shanxi_facts.documents.model import Asides, BlockKind
from shanxi_facts.documents.packages import STYLE_KINDS, Attributes, opened, parse, part_of
from shanxi_facts.documents.printed import LINE_END, Printed, Printout
from shanxi_facts.documents.tables import MOST_COLUMNS, Cell
from shanxi_facts.errors import InputError

if TYPE_CHECKING:
    import zipfile

_SHORT = {"xsl-fo-compatible": "fo", "drawing": "draw", "svg-compatible": "svg"}
_BLANKS = re.compile(r"[ \t\r\n]+")
_NAMESPACE = re.compile(r"urn:oasis:names:tc:opendocument:xmlns:(?P<name>[\w-]+):[\d.]+\Z")
_TABLES = {"table:table": "table", "table:table-row": "row", "table:table-cell": "cell"}
# What does not print, or says nothing of its own: changes that were made, notes of editors, marks, page numbers.
_UNPRINTED = frozenset(
    "text:tracked-changes office:annotation text:note-citation text:hidden-text text:hidden-paragraph text:ruby-text "
    "text:page-number text:page-count text:page-continuation office:scripts office:forms svg:title svg:desc "
    "text:table-of-content text:alphabetical-index text:illustration-index".split()
)
_PROPERTIES = "style:text-properties"


def read_odt(data: bytes, path: str, asides: Asides) -> Printout:
    """Return the printed text of an .odt, a paragraph a line, with its prose blocks."""
    with opened(data, path, ".odt") as package:
        _refuse_secrets(package, path)
        return _read(package, asides)


def _refuse_secrets(package: zipfile.ZipFile, path: str) -> None:
    if b"encryption-data" in _part(package, "META-INF/manifest.xml"):
        raise InputError("has a password", where=path, remedy="Save it without a password.")


def _read(package: zipfile.ZipFile, asides: Asides) -> Printout:
    printed = Printed(asides)
    styles: dict[str, _Style] = {}
    margins = _Body(printed, styles, within="office:master-styles")
    # The page's styles come first: they hold the styles that those of the text are based on. Its headers and footers
    # are written below the text.
    page = _part(package, "styles.xml")
    _parse(page, _Body(Printed(Asides()), styles, within="nothing"))
    if "content.xml" not in package.NameToInfo:
        raise KeyError("content.xml")
    body = _Body(printed, styles, within="office:body")
    _parse(_part(package, "content.xml"), body)
    body.end_notes()
    with printed.within("header or footer"):
        _parse(page, margins)
    return printed.finish()


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    """Return the bytes of a part, none for one that is not there."""
    return package.read(part_of(package, name)) if name in package.NameToInfo else b""


def _parse(data: bytes, body: _Body) -> None:
    if data:
        parse(io.BytesIO(data), body.start, body.end, body.characters)


def _local(name: str) -> str:
    """Return the name of an element or attribute with the prefix that its namespace usually has."""
    namespace, _, tag = name.rpartition(" ")
    known = _NAMESPACE.match(namespace)
    prefix = known["name"] if known else ""
    prefix = _SHORT.get(prefix, prefix)
    return f"{prefix}:{tag}"


@dataclass(slots=True)
class _Style:
    """How a style makes text look; None where the style that it is based on decides."""

    base: str = ""
    kind: BlockKind | None = None
    unprinted: bool | None = None
    raised: bool | None = None


@dataclass(slots=True)
class _Paragraph:
    kind: BlockKind | None
    text: list[str] = field(default_factory=list)


class _Body:
    """Reads styles wherever they stand, and the text ``within`` an element."""

    def __init__(self, printed: Printed, styles: dict[str, _Style], within: str) -> None:
        self._printed, self._styles, self._within = printed, styles, within
        self._path: list[str] = []
        self._style = _Style()
        self._unprinted = 0
        self._inside = 0
        self._looks: list[tuple[bool, bool]] = [(False, False)]  # unprinted and raised, of the spans around
        self._paragraphs: list[_Paragraph] = []
        self._lists = 0
        self._notes: list[str] = []  # those of a paragraph come behind it
        self._in_note = 0
        self._waiting: list[tuple[str, BlockKind]] = []

    def end_notes(self) -> None:
        """Write the notes, below the text."""
        with self._printed.within("footnote"):
            for text, kind in self._waiting:
                self._printed.paragraph(text, kind)
        self._waiting = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        tag = _local(name)
        given = {_local(key): value for key, value in attributes.items()}
        self._path.append(tag)
        if tag == "style:style":
            self._styles[given.get("style:name", "")] = self._style = _styled(given)
        elif tag == _PROPERTIES and self._path[-2:-1] == ["style:style"]:
            _look(self._style, given)
        if tag == self._within:
            self._inside += 1
        elif self._inside:
            if self._unprinted or tag in _UNPRINTED or given.get("table:visibility") == "collapse":
                self._unprinted += 1
            else:
                self._enter(tag, given)

    def end(self, _: str) -> None:
        """Leave an element."""
        tag = self._path.pop()
        if tag == self._within:
            self._inside -= 1
        elif self._unprinted:
            self._unprinted -= 1
        elif self._inside:
            self._leave(tag)

    def characters(self, text: str) -> None:
        """Take text."""
        if self._inside and not self._unprinted and self._paragraphs:
            text = _BLANKS.sub(" ", text)
            written = self._paragraphs[-1].text
            if written and written[-1].endswith(" ") and text.startswith(" "):
                text = text[1:]
            self._write(text)

    def _write(self, text: str) -> None:
        unprinted, raised = self._looks[-1]
        if text and not unprinted and self._paragraphs:
            self._paragraphs[-1].text.append(text.translate(SUPERSCRIPT) if raised else text)

    def _enter(self, tag: str, given: Attributes) -> None:
        style = given.get("text:style-name", "")
        if tag in {"text:p", "text:h"}:
            kind = BlockKind.HEADING if tag == "text:h" else self._kind(style)
            self._paragraphs.append(_Paragraph(kind))
            self._looks.append(self._look(style, (False, False)))
        elif tag == "text:span":
            self._looks.append(self._look(style, self._looks[-1]))
        elif tag == "text:s":
            self._write(" " * _number(given.get("text:c")))
        elif tag in {"text:tab", "text:line-break"}:
            self._write(" " if tag == "text:tab" else LINE_END)
        elif tag == "text:note":
            self._in_note += 1
        elif tag == "text:list":
            self._lists += 1
        elif tag == "draw:object":
            self._printed.pass_over("embedded object")
        else:
            self._enter_table(tag, given)

    def _enter_table(self, tag: str, given: Attributes) -> None:
        builder = self._printed.builder
        if self._in_note:
            return
        if tag == "table:table":
            builder.table()
        elif tag == "table:table-row":
            builder.row()
        elif tag == "table:table-cell":
            columns = _number(given.get("table:number-columns-spanned"))
            rows = _number(given.get("table:number-rows-spanned"))
            header = "table:table-header-rows" in self._path
            builder.cell(Cell(header=header, columns=columns, rows=rows))

    def _leave(self, tag: str) -> None:
        if tag in {"text:p", "text:h"} and self._paragraphs:
            self._looks.pop()
            self._end_paragraph(self._paragraphs.pop())
        elif tag == "text:span":
            self._looks.pop()
        elif tag == "text:note":
            self._in_note -= 1
        elif tag == "text:list":
            self._lists -= 1
        elif tag in _TABLES and not self._in_note:
            self._printed.builder.close(_TABLES[tag])

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        text = "".join(paragraph.text)
        if self._in_note:
            self._waiting.append((text, BlockKind.FOOTNOTE))
        else:
            self._printed.paragraph(text, paragraph.kind or (BlockKind.LIST_ITEM if self._lists else None))

    def _chain(self, style: str) -> list[_Style]:
        chain: list[_Style] = []
        while style in self._styles and len(chain) < 20:  # a chain of styles that bites its tail ends
            chain.append(self._styles[style])
            style = chain[-1].base
        return chain

    def _kind(self, style: str) -> BlockKind | None:
        return next((known.kind for known in self._chain(style) if known.kind), None)

    def _look(self, style: str, around: tuple[bool, bool]) -> tuple[bool, bool]:
        chain = self._chain(style)
        unprinted = next((known.unprinted for known in chain if known.unprinted is not None), around[0])
        raised = next((known.raised for known in chain if known.raised is not None), around[1])
        return unprinted, raised


_KINDS = (
    *STYLE_KINDS,
    ("illustration", BlockKind.CAPTION),
    ("quotations", BlockKind.QUOTE),
)


def _styled(given: Attributes) -> _Style:
    """Return a style: those that come with a word processor say by their names what they are for."""
    name = (given.get("style:display-name") or given.get("style:name", "")).lower().replace("_20_", " ")
    kind = next((kind for beginning, kind in _KINDS if name.split(" ")[0] == beginning), None)
    if given.get("style:default-outline-level", "").isdecimal():
        kind = BlockKind.HEADING
    return _Style(given.get("style:parent-style-name", ""), kind)


def _look(style: _Style, given: Attributes) -> None:
    struck = given.get("style:text-line-through-style") or given.get("style:text-line-through-type")
    shown = given.get("text:display")
    if struck or shown:
        style.unprinted = (struck or "none") != "none" or shown == "none"
    if position := given.get("style:text-position"):
        amount = position.split()[0]
        style.raised = amount == "super" or (amount.rstrip("%").isdecimal() and amount != "0%")


def _number(value: str | None) -> int:
    """Return how many columns, rows or blanks there are: one if nothing is said, and no more than are laid out."""
    return min(int(value), MOST_COLUMNS) if value and value.isdecimal() and len(value) < 6 else 1
