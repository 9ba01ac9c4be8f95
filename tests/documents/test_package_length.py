"""Reading a package takes time in proportion to its length, whatever its parts are made of."""

from __future__ import annotations

import pytest

from shanxi_facts.documents import read_document
from tests.zipped import package

_GROWTH = 1.6  # an exponent between linear and quadratic, with room for a busy machine
_PIECES = 300  # in the shorter draft
_NOTHING = 0.1  # seconds of processor time that tell nothing of growth

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}/relationships" xmlns:m="{OFFICE}/math" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "style")
)
RUN = "<w:r><w:t>All 58 mills closed. </w:t></w:r>"
CELL = f"<w:tc><w:p>{RUN}</w:p></w:tc>"
RELATED = (
    f'<Relationships><Relationship Id="x" Type="{OFFICE}/relationships/chart" Target="c.xml"/>'
    f'<Relationship Id="h" Type="{OFFICE}/relationships/header" Target="h.xml"/></Relationships>'
)

#: What a .docx is made of: what stands before all, the piece that is repeated, what stands behind.
DOCX = [
    ("", f"<w:p>{RUN}</w:p>", ""), ("<w:p>", RUN, "</w:p>"),
    ("<w:p><w:r>", "<w:t>Mills: 58</w:t><w:br/>", "</w:r></w:p>"),
    ("<w:p><w:r><w:t>", "Mills: 58 ", "</w:t></w:r></w:p>"), ("<w:p>", f"<w:del>{RUN}</w:del>", "</w:p>"),
    ("", f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{RUN}</w:p>", ""),
    ("", f"<w:tbl><w:tr>{CELL}{CELL}</w:tr></w:tbl>", ""),
    ("<w:tbl>", f"<w:tr>{CELL}{CELL}</w:tr>", "</w:tbl>"), ("<w:tbl><w:tr>", CELL, "</w:tr></w:tbl>"),
    ("<w:tbl>", f"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='900'/></w:tcPr><w:p>{RUN}</w:p></w:tc></w:tr>", "</w:tbl>"),
    ("<w:tbl>", f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p>{RUN}</w:p></w:tc>{CELL}</w:tr>", "</w:tbl>"),
    ("<w:p>", "<w:r><w:fldChar w:fldCharType='begin'/><w:t>5</w:t></w:r>", "</w:p>"),
    ("<w:p>", f"<w:fldSimple w:instr='REF'>{RUN}</w:fldSimple>", "</w:p>"),
    ("<w:p>", f"<mc:AlternateContent><mc:Choice>{RUN}</mc:Choice></mc:AlternateContent>", "</w:p>"),
    ("<w:p>", "<w:r><w:footnoteReference w:id='1'/></w:r>", "</w:p>"),
    ("<w:p>", "<w:r><c:chart r:id='x'/></w:r>", "</w:p>"),
    ("<w:p>", "<w:r><w:t>a</w:t><w:pict><w:p/></w:pict></w:r>", "</w:p>"), ("", "<w:headerReference r:id='h'/>", ""),
    ("<w:p>", "<m:oMath><m:sup><m:t>5</m:t></m:sup></m:oMath>", "</w:p>"),
]  # fmt: skip
CHARTS = [
    ("<c:ser><c:val>", "<c:pt idx='5'><c:v>58</c:v></c:pt>", "</c:val></c:ser>"),
    ("", "<c:ser><c:val><c:pt idx='5'><c:v>58</c:v></c:pt></c:val></c:ser>", ""),
    ("<c:ser><c:cat><c:lvl/><c:lvl>", "<c:pt idx='5'><c:v>58</c:v></c:pt>", "</c:lvl></c:cat></c:ser>"),
]
TEXT = "<text:p>All 58 mills closed.</text:p>"
ODT_CELL = f"<table:table-cell>{TEXT}</table:table-cell>"
WIDE = "<table:table-cell table:number-columns-spanned='900' table:number-rows-spanned='900'>"
ODT = [
    ("", TEXT, ""), ("<text:p>", "<text:span>All 58 mills</text:span>", "</text:p>"),
    ("<text:p>", "Mills: 58 ", "</text:p>"),
    ("<text:p>", "Mills: 58<text:line-break/>", "</text:p>"), ("<text:p>", "a<text:s text:c='900'/>", "</text:p>"),
    ("", f"<text:list><text:list-item>{TEXT}</text:list-item></text:list>", ""),
    ("<text:p>", f"<text:note><text:note-body>{TEXT}</text:note-body></text:note>", "</text:p>"),
    ("<table:table>", f"<table:table-row>{ODT_CELL}{ODT_CELL}</table:table-row>", "</table:table>"),
    ("<table:table><table:table-row>", ODT_CELL, "</table:table-row></table:table>"),
    ("<table:table>", f"<table:table-row>{WIDE}{TEXT}</table:table-cell></table:table-row>", "</table:table>"),
    ("", f"<text:tracked-changes>{TEXT}</text:tracked-changes>", ""), ("", "<style:style style:name='a'/>", ""),
]  # fmt: skip


def docx(body, chart=""):
    return package({
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": RELATED,
        "word/c.xml": f"<c:chart {WORD}>{chart}</c:chart>",
        "word/h.xml": f"<w:hdr {WORD}><w:p>{RUN}</w:p></w:hdr>",
    })  # fmt: skip


def chart(inside):
    return docx('<w:p><w:r><c:chart r:id="x"/></w:r></w:p>', inside)


def odt(body):
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return package({"content.xml": f"<office:document-content {ODF}>{text}</office:document-content>"})


CASES = [
    *(("a.docx", docx, case) for case in DOCX),
    *(("a.docx", chart, case) for case in CHARTS),
    *(("a.odt", odt, case) for case in ODT),
]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "make", "case"), CASES, ids=str)
def test_the_time_of_reading_grows_with_the_length(grows_evenly, name, make, case):
    head, piece, end = case

    def read(number):
        read_document(make(head + piece * number + end), name)

    assert grows_evenly(read, _PIECES, growth=_GROWTH, least=_NOTHING)


@pytest.mark.parametrize(("name", "make", "case"), CASES, ids=str)
def test_what_is_written_over_and_over_is_read(name, make, case):
    head, piece, end = case
    document = read_document(make(head + piece * 50 + end), name)
    for block in document.blocks:
        span = block.back(0, len(block.text))
        assert 0 <= span.start <= span.end <= len(document.raw)
    assert document.blocks or "58 mills" not in piece or "del" in piece or "tracked" in piece
