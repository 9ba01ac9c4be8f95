"""Word documents (.docx) as they would print: insertions in, deletions, struck and hidden text out.

The Office Open XML is read directly: python-docx leaves tracked insertions out of a paragraph's text and reads neither
footnotes nor text boxes, and would bring lxml along.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from shanxi_facts.documents.charts import Drawing
from shanxi_facts.documents.encodings import decoded
from shanxi_facts.documents.marks import HOLE, SUPERSCRIPT
from shanxi_facts.documents.model import Asides, BlockKind
from shanxi_facts.documents.ooxml import (
    Look,
    Package,
    Relationship,
    Styles,
    is_on,
    is_understood,
    local,
    reference_of,
    value_of,
)
from shanxi_facts.documents.packages import Attributes, opened
from shanxi_facts.documents.printed import LINE_END, Printed, Printout
from shanxi_facts.documents.tables import Cell

_PRINTED = {"tab": " ", "br": LINE_END, "cr": LINE_END, "ptab": " ", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_FOLD = str.maketrans(dict.fromkeys("\r\n\v\f\u0085\u2028\u2029", " "))
_TABLES = {"tbl": "table", "tr": "row", "tc": "cell"}
# What the font Symbol shows for its codes beyond those of ASCII, as far as it stands beside figures.
_SYMBOLS = dict(zip((0xA3, 0xB3, 0xB1, 0xB4, 0xBB, 0xB9, 0xB0, 0xA2, 0xB2), "≤≥±×≈≠°′″", strict=True))
_PRIVATE = 0xF000
# Fields whose result is the page's own number, and no figure of the draft.
_PAGE_FIELDS = frozenset("PAGE NUMPAGES PAGEREF SECTION SECTIONPAGES FILENAME FILESIZE REVNUM EDITTIME".split())
_NESTED = 3  # documents within documents
_MANY_PARTS = 1000


def read_docx(data: bytes, path: str, asides: Asides, depth: int = 0) -> Printout:
    """Return the printed text of a .docx, a paragraph a line, with its prose blocks."""
    with opened(data, path, ".docx") as package:
        return _Reader(Package(package), asides, path, depth).read()


class _Reader:
    """Goes through the parts of a package: the text, its notes, then its headers and footers."""

    def __init__(self, package: Package, asides: Asides, path: str, depth: int) -> None:
        self._package, self._asides, self._path, self._depth = package, asides, path, depth
        self._printed = Printed(asides)
        self._styles = Styles()

    def read(self) -> Printout:
        """Return the printed text with its blocks."""
        main = self._package.main()
        related = self._package.relationships(main)
        for part in self._parts(main, related, "styles"):
            self._package.parse(part, self._styles.start, self._styles.end)
        body = _Body(self, related)
        if not self._parse(main, body):
            raise KeyError(main)
        body.end_notes()
        for kind in ("footnotes", "endnotes"):
            for part in self._parts(main, related, kind):
                body.begin_notes(self._package.relationships(part))
                with self._printed.within(kind.removesuffix("s")):
                    self._parse(part, body)
                    body.end_notes()
        for margin in dict.fromkeys(body.margins):
            inner = _Body(self, self._package.relationships(margin.target))
            with self._printed.within(margin.kind):
                self._parse(margin.target, inner)
                inner.end_notes()
        return self._printed.finish()

    @property
    def printed(self) -> Printed:
        """Where the text is written down."""
        return self._printed

    @property
    def styles(self) -> Styles:
        """The styles of the text."""
        return self._styles

    def _parts(self, main: str, related: dict[str, Relationship], kind: str) -> Iterator[str]:
        """Yield the parts of a kind that the text refers to; in a package without relationships, by their names."""
        if related:
            yield from (one.target for one in related.values() if one.kind == kind)
        else:
            yield f"{main.rpartition('/')[0]}/{kind}.xml"

    def _parse(self, part: str, body: _Body) -> bool:
        return self._package.parse(part, body.start, body.end, body.characters, body.namespace)

    def insert(self, met: Relationship) -> None:
        """Write down what stands in another part: a text of another format, a chart, a diagram."""
        if not self._package.has(met.target):
            return
        if met.kind == "aFChunk":
            self._insert_chunk(met.target)
        elif met.kind == "diagramData":
            for text in self._drawing(met.target).texts:
                self._printed.paragraph(text)
        elif met.kind in {"chart", "chartEx"}:
            self._insert_chart(met.target)
        elif met.kind in {"package", "oleObject"}:
            self._printed.pass_over("embedded file")
        elif met.kind == "subDocument":
            self._printed.pass_over("subdocument", lost=True)

    def _insert_chart(self, part: str) -> None:
        chart = self._drawing(part)
        rows = list(chart.rows())
        with self._printed.within("chart"):
            for title in chart.texts:
                self._printed.paragraph(title, BlockKind.CAPTION)
            self._printed.table(rows)
        if not rows and not chart.texts:
            self._printed.pass_over("chart", lost=True)

    def _drawing(self, part: str) -> Drawing:
        drawing = Drawing()
        self._package.parse(part, drawing.start, drawing.end, drawing.characters)
        return drawing

    def _insert_chunk(self, part: str) -> None:
        kind, data = self._package.content_type(part), self._package.data(part)
        suffix = part.rpartition(".")[2].lower()
        if "html" in kind or suffix in {"htm", "html", "xhtml"}:
            from shanxi_facts.documents.html import read_html

            self._printed.page(read_html(self._decoded(data), xml="xhtml" in kind))
        elif "plain" in kind or suffix == "txt":
            from shanxi_facts.documents.plain import read_plain

            self._printed.page(read_plain(self._decoded(data)))
        elif ("wordprocessingml" in kind or suffix == "docx") and self._depth < _NESTED:
            self._printed.page(read_docx(data, self._path, self._asides, self._depth + 1).blocks)
        else:
            self._printed.pass_over(f"inserted {suffix.upper() or 'file'} text", lost=True)

    def _decoded(self, data: bytes) -> str:
        return decoded(data, self._path, declares=True)


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being read. A text box holds paragraphs inside a paragraph, so these stack."""

    text: list[str] = field(default_factory=list)
    kind: BlockKind | None = None
    style: str | None = None
    joins_next: bool = False


@dataclass(slots=True)
class _Choice:
    """Several ways to show one thing. ``before``: how much text there was before the first."""

    before: int
    shown: bool = False


@dataclass(slots=True)
class _Field:
    """A field: what it is told to show, and whether what comes now is its result."""

    told: list[str] = field(default_factory=list)
    result: bool = False

    @property
    def is_of_page(self) -> bool:
        """Whether it shows the page's own number, or the like."""
        words = "".join(self.told).split()
        return bool(words) and words[0].upper() in _PAGE_FIELDS


class _Body:
    """Reads the paragraphs, tables and notes of a part. ``margins`` are the headers and footers that it refers to."""

    def __init__(self, reader: _Reader, related: dict[str, Relationship]) -> None:
        self.margins: list[Relationship] = []
        self._reader, self._related = reader, related
        self._printed, self._styles = reader.printed, reader.styles
        self._builder = self._printed.builder
        self._path: list[str] = []
        self._namespaces: dict[str, str] = {}
        self._paragraphs: list[_Paragraph] = []
        self._run: list[str] = []
        self._look, self._style = Look(), ""
        self._unprinted = 0  # how many elements around hold what does not print
        self._written = 0  # characters
        self._choices: list[_Choice] = []
        self._fields: list[_Field] = []
        self._in_notes = False
        self._referred: set[tuple[str, str]] = set()
        self._row_header = False
        self._cell: Cell | None = None
        self._carried: list[str] = []
        self._inserted: list[Relationship] = []
        self._inside = {
            "trPr": self._cell_property,
            "tcPr": self._cell_property,
            "rPr": self._run_property,
            "pPr": self._paragraph_property,
            "numPr": self._paragraph_property,
            "r": self._in_run,
        }

    def begin_notes(self, related: dict[str, Relationship]) -> None:
        """From here on, what is read are footnotes or endnotes."""
        self.end_notes()
        self._related, self._in_notes = related, True

    def end_notes(self) -> None:
        """End what is still open."""
        self._end_carried()
        self._insert()

    def namespace(self, prefix: str | None, uri: str) -> None:
        """Take the declaration of a prefix."""
        self._namespaces[prefix or ""] = uri

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        tag = local(name)
        parent = self._path[-1] if self._path else ""
        self._path.append(tag)
        if self._unprinted or not self._prints(tag, parent, attributes):
            self._unprinted += 1
        elif tag in _TABLES:
            self._start_table(tag)
        elif tag in {"p", "a:p"}:
            self._end_run()  # of the paragraph around a text box
            self._paragraphs.append(_Paragraph(self._carried))
            self._carried = []
        elif tag == "r":
            self._run, self._look, self._style = [], Look(), ""
        elif parent in self._inside:
            self._inside[parent](tag, attributes)
        elif tag == "m:sup":
            self._look = Look(raised=True)
        else:
            self._refer(tag, attributes)

    def end(self, _: str) -> None:
        """Leave an element."""
        tag = self._path.pop()
        if self._unprinted:
            self._unprinted -= 1
        elif tag == "r":
            self._end_run()
        elif tag in {"p", "a:p"} and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif tag in _TABLES:
            self._end_carried()
            self._builder.close(_TABLES[tag])
        elif tag == "m:num":
            self._add("/")
        elif tag == "m:sup":
            self._look = Look()
        elif tag == "fldSimple":
            del self._fields[-1:]  # none, where one within it was ended twice
        elif tag == "mc:AlternateContent":
            self._choices.pop()
        elif tag == "mc:Choice" and self._choices:
            choice = self._choices[-1]
            choice.shown = choice.shown or self._written > choice.before

    def characters(self, text: str) -> None:
        """Take text."""
        if self._unprinted or not self._path:
            return
        tag = self._path[-1]
        if tag == "t" and not self._is_page_number():
            self._run.append(text.translate(_FOLD))
        elif tag in {"m:t", "a:t"}:
            self._add(text.translate(_FOLD))
        elif tag == "instrText" and self._fields:
            self._fields[-1].told.append(text)

    def _is_page_number(self) -> bool:
        return any(one.result and one.is_of_page for one in self._fields)

    def _prints(self, tag: str, parent: str, attributes: Attributes) -> bool:
        if tag in {"footnote", "endnote"}:  # not a separator, nor a note that nothing on the page refers to
            refers = (tag, value_of(attributes, "id") or "") in self._referred
            return refers and value_of(attributes, "type") in {None, "normal"}
        if tag.endswith("PrChange"):  # how it looked before a tracked change
            return False
        if tag in {"mc:AlternateContent", "mc:Choice", "mc:Fallback"}:
            return self._chooses(tag, attributes)
        return tag not in {"moveFrom", "rt"} and (tag != "del" or parent in {"rPr", "trPr"})

    def _chooses(self, tag: str, attributes: Attributes) -> bool:
        """Of several ways to show one thing, tell whether this is it: the first that is understood and has text."""
        if tag == "mc:AlternateContent":
            self._choices.append(_Choice(self._written))
            return True
        if not self._choices:
            return tag == "mc:Choice"
        choice = self._choices[-1]
        required = attributes.get("Requires", "").split()
        understood = all(is_understood(self._namespaces.get(prefix, "")) for prefix in required)
        return not choice.shown and (tag == "mc:Fallback" or understood)

    def _start_table(self, tag: str) -> None:
        if tag == "tbl":
            self._insert()
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
        elif tag == "rStyle":
            self._style = value_of(attributes) or ""
        else:
            self._look.take(tag, attributes)

    def _paragraph_property(self, tag: str, attributes: Attributes) -> None:
        if not self._paragraphs:
            return
        value, paragraph = value_of(attributes) or "", self._paragraphs[-1]
        if tag == "pStyle":
            paragraph.style = value
            paragraph.kind = self._styles.kind(value) or paragraph.kind
        elif tag == "outlineLvl" and value != "9":
            paragraph.kind = BlockKind.HEADING
        elif tag == "numId" and value != "0" and paragraph.kind is not BlockKind.HEADING:
            paragraph.kind = BlockKind.LIST_ITEM

    def _in_run(self, tag: str, attributes: Attributes) -> None:
        if tag in _PRINTED:
            self._run.append(_PRINTED[tag])
        elif tag == "sym":
            self._run.append(_symbol(value_of(attributes, "font") or "", value_of(attributes, "char") or ""))
        elif tag == "fldChar":
            self._turn_field(value_of(attributes, "fldCharType") or "")
        elif tag in {"footnoteReference", "endnoteReference"}:
            self._referred.add((tag.removesuffix("Reference"), value_of(attributes, "id") or ""))

    def _turn_field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _refer(self, tag: str, attributes: Attributes) -> None:
        """Note what stands in another part and shows here."""
        if tag == "fldSimple":
            self._fields.append(_Field([value_of(attributes, "instr") or ""], result=True))
        elif tag in {"headerReference", "footerReference"}:
            met = self._related.get(reference_of(attributes))
            if met and len(self.margins) < _MANY_PARTS:
                self.margins.append(met)
        elif tag in {"altChunk", "c:chart", "cx:chart", "o:OLEObject", "subDoc"}:
            self._await(reference_of(attributes))
        elif tag == "dgm:relIds":
            self._await(reference_of(attributes, "dm"))

    def _await(self, id_: str) -> None:
        met = self._related.get(id_)
        if met and len(self._inserted) < _MANY_PARTS:
            self._inserted.append(met)
            if self._choices:  # what takes its place where it is not understood says only that
                self._choices[-1].shown = True
        if not self._paragraphs:
            self._insert()

    def _insert(self) -> None:
        """Write down what stands in other parts, now that no paragraph is open."""
        waiting, self._inserted = self._inserted, []
        for met in waiting:
            self._reader.insert(met)

    def _add(self, text: str) -> None:
        """Add what stands in a paragraph, but in no run of it."""
        if self._paragraphs:
            self._paragraphs[-1].text.append(text.translate(SUPERSCRIPT) if self._look.raised else text)
            self._written += len(text)

    def _end_run(self) -> None:
        text, self._run = "".join(self._run), []
        if not text or not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        below = self._styles.look(paragraph.style)
        look = self._look.over(self._styles.look(self._style)).over(below)
        if not look.hidden and not look.struck:
            paragraph.text.append(text.translate(SUPERSCRIPT) if look.raised else text)
            self._written += len(text)

    def _end_carried(self) -> None:
        """End a paragraph whose mark was deleted, and that has none to join after all."""
        if self._carried:
            text, self._carried = self._carried, []
            self._end_paragraph(_Paragraph(text))

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        if paragraph.joins_next:
            self._carried = paragraph.text
            return
        kind = BlockKind.FOOTNOTE if self._in_notes else paragraph.kind
        self._printed.paragraph("".join(paragraph.text), kind)
        if not self._paragraphs:
            self._insert()


def _symbol(font: str, code: str) -> str:
    """Return what a character of a symbol font shows; a hole for one that has no place in prose."""
    try:
        point = int(code, 16)
    except ValueError:
        return HOLE
    point -= _PRIVATE if _PRIVATE <= point < _PRIVATE + 256 else 0
    if font.lower() == "symbol" and point in _SYMBOLS:
        return _SYMBOLS[point]
    pictures = font.lower().startswith(("wingdings", "webdings", "zapf"))
    character = chr(point) if 0x20 <= point < 0x110000 and not 0xD800 <= point < 0xE000 else HOLE
    return (
        HOLE
        if pictures or (font.lower() == "symbol" and not (character.isascii() and not character.isalpha()))
        else character
    )
