"""Word documents (.docx) as they would print: insertions in, deletions and hidden text out.

The Office Open XML is read directly: python-docx leaves tracked insertions out of a paragraph's text and does not read
footnotes, and would bring lxml along.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.parsers import expat

from shanxi_facts.documents.builder import Builder
from shanxi_facts.documents.model import Block, BlockKind
from shanxi_facts.documents.ooxml import Attributes, Styles, is_on, local, main_part, parse, value_of
from shanxi_facts.documents.tables import Cell
from shanxi_facts.errors import InputError

_OLD = b"\xd0\xcf\x11\xe0"  # an OLE file: .doc, or a .docx with a password
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PRINTED = {"tab": " ", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_FOLD = str.maketrans(dict.fromkeys("\r\n\v\f\u0085\u2028\u2029", " "))
_TABLES = {"tbl": "table", "tr": "row", "tc": "cell"}


def read_docx(data: bytes, path: str) -> tuple[str, tuple[Block, ...]]:
    """Return the printed text of a .docx, a paragraph a line, and its prose blocks."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _read_package(package)
    except (zipfile.BadZipFile, zlib.error, LookupError, EOFError, RuntimeError, ValueError) as error:
        remedy = "Open it in a word processor and save it as .docx again."
        what = "is no .docx file"
        if data.startswith(_OLD):
            what, remedy = "has a password or is an old .doc", "Save it as .docx without a password."
        raise InputError(what, where=path, remedy=remedy) from error
    except expat.ExpatError as error:
        raise InputError(f"holds broken XML ({error})", where=path, remedy="Save it as .docx again.") from error


def _read_package(package: zipfile.ZipFile) -> tuple[str, tuple[Block, ...]]:
    main = main_part(package)
    folder = main.rpartition("/")[0]
    styles = Styles()
    parse(package, f"{folder}/styles.xml", styles.start, styles.end)
    body = _Body(styles.kinds())
    if not parse(package, main, body.start, body.end, body.characters):
        raise KeyError(main)
    for part in ("footnotes", "endnotes"):
        body.begin_notes()
        parse(package, f"{folder}/{part}.xml", body.start, body.end, body.characters)
    return body.finish()


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being read. A text box holds paragraphs inside a paragraph, so these stack."""

    text: list[str] = field(default_factory=list)
    kind: BlockKind | None = None
    joins_next: bool = False


class _Body:
    """Reads the paragraphs, tables and notes of a document, and hands them to a builder."""

    def __init__(self, kinds: dict[str, BlockKind]) -> None:
        self._kinds = kinds
        self._builder = Builder()
        self._raw: list[str] = []
        self._length = 0
        self._path: list[str] = []
        self._paragraphs: list[_Paragraph] = []
        self._run: list[str] = []
        self._hidden = self._superscript = False
        self._unprinted = 0  # how many elements around hold what does not print
        self._in_notes = False
        self._referred: set[tuple[str, str]] = set()
        self._row_header = False
        self._cell: Cell | None = None
        self._carried: list[str] = []
        self._inside = {
            "trPr": self._cell_property,
            "tcPr": self._cell_property,
            "rPr": self._run_property,
            "pPr": self._paragraph_property,
            "numPr": self._paragraph_property,
            "r": self._in_run,
        }

    def begin_notes(self) -> None:
        """From here on, what is read are footnotes or endnotes."""
        self._end_carried()
        self._in_notes = True

    def finish(self) -> tuple[str, tuple[Block, ...]]:
        """Return the printed text and the blocks."""
        self._end_carried()
        return "\n".join(self._raw), self._builder.end()

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        tag = local(name)
        parent = self._path[-1] if self._path else ""
        self._path.append(tag)
        if self._unprinted or not self._prints(tag, parent, attributes):
            self._unprinted += 1
        elif tag in _TABLES:
            self._start_table(tag)
        elif tag == "p":
            self._end_run()  # of the paragraph around a text box
            self._paragraphs.append(_Paragraph(self._carried))
            self._carried = []
        elif tag == "r":
            self._run, self._hidden, self._superscript = [], False, False
        elif parent in self._inside:
            self._inside[parent](tag, attributes)

    def end(self, _: str) -> None:
        """Leave an element."""
        tag = self._path.pop()
        if self._unprinted:
            self._unprinted -= 1
        elif tag == "r":
            self._end_run()
        elif tag == "p" and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif tag in _TABLES:
            self._end_carried()
            self._builder.close(_TABLES[tag])

    def characters(self, text: str) -> None:
        """Take text."""
        if not self._unprinted and self._path and self._path[-1] == "t":
            self._run.append(text.translate(_FOLD))

    def _prints(self, tag: str, parent: str, attributes: Attributes) -> bool:
        if tag in {"footnote", "endnote"}:  # not a separator, nor a note that nothing on the page refers to
            refers = (tag, value_of(attributes, "id") or "") in self._referred
            return refers and value_of(attributes, "type") in {None, "normal"}
        if tag.endswith("PrChange"):  # how it looked before a tracked change
            return False
        return tag not in {"moveFrom", "Fallback"} and (tag != "del" or parent in {"rPr", "trPr"})

    def _start_table(self, tag: str) -> None:
        if tag == "tbl":
            self._builder.table()
        elif tag == "tr":
            self._row_header = False
            self._builder.row()
        else:
            self._cell = Cell(header=self._row_header)
            self._builder.cell(self._cell)

    def _cell_property(self, tag: str, attributes: Attributes) -> None:
        if tag == "tblHeader":
            self._row_header = is_on(attributes)
        elif tag in {"del", "cellDel"}:  # the row or cell was deleted, and this element is two levels inside it
            self._unprinted = 3
        elif self._cell and tag == "gridSpan" and (value_of(attributes) or "").isdecimal():
            self._cell.columns = int(value_of(attributes) or 1)
        elif self._cell and tag == "vMerge":
            self._cell.continues = value_of(attributes) in {None, "continue"}

    def _run_property(self, tag: str, attributes: Attributes) -> None:
        if self._path[-3:-2] == ["pPr"]:  # of the paragraph's mark
            if tag == "del" and self._paragraphs:
                self._paragraphs[-1].joins_next = True
        elif tag == "vanish":
            self._hidden = is_on(attributes)
        elif tag == "vertAlign":
            self._superscript = value_of(attributes) == "superscript"

    def _paragraph_property(self, tag: str, attributes: Attributes) -> None:
        if not self._paragraphs:
            return
        value, paragraph = value_of(attributes) or "", self._paragraphs[-1]
        if tag == "pStyle":
            paragraph.kind = self._kinds.get(value, paragraph.kind)
        elif tag == "outlineLvl" and value != "9":
            paragraph.kind = BlockKind.HEADING
        elif tag == "numId" and value != "0" and paragraph.kind is not BlockKind.HEADING:
            paragraph.kind = BlockKind.LIST_ITEM

    def _in_run(self, tag: str, attributes: Attributes) -> None:
        if tag in _PRINTED:
            self._run.append(_PRINTED[tag])
        elif tag in {"footnoteReference", "endnoteReference"}:
            self._referred.add((tag.removesuffix("Reference"), value_of(attributes, "id") or ""))

    def _end_run(self) -> None:
        text, self._run = "".join(self._run), []
        if text and self._paragraphs and not self._hidden:
            self._paragraphs[-1].text.append(text.translate(_SUPERSCRIPT) if self._superscript else text)

    def _end_carried(self) -> None:
        """End a paragraph whose mark was deleted, and that has none to join after all."""
        if self._carried:
            text, self._carried = self._carried, []
            self._end_paragraph(_Paragraph(text))

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        if paragraph.joins_next:
            self._carried = paragraph.text
            return
        text = "".join(paragraph.text)
        self._raw.append(text)
        kind = paragraph.kind
        if self._in_notes:
            kind = BlockKind.FOOTNOTE
        self._builder.open("paragraph", kind)
        self._builder.text(text, self._length)
        self._builder.close("paragraph")
        self._length += len(text) + 1
