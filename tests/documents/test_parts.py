"""Where in a package something stands, as a person would look for it: headings, tables and cells, notes, margins."""

from __future__ import annotations

from shanxi_facts.documents import read_document, read_text
from tests.zipped import package

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def wheres(document):
    return [(block.text, document.part(block.origin.back(0, 1).start)) for block in document.blocks]


def p(text, style=""):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def row(*cells):
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def test_the_parts_of_a_docx():
    inner = f"<w:tbl>{row(p('Inner'), p('5'))}</w:tbl>"
    body = (
        p("Before")
        + p("The sums of all of the mills on the banks of the river, and of those beside it", "H")
        + f"<w:tbl>{row(p('Mills'), p('58'))}{row(p('Farms'), p('7') + p('left'))}</w:tbl>"
        + f'<w:p><w:r><w:t>After</w:t><w:footnoteReference w:id="1"/></w:r></w:p><w:tbl>{row(inner, p("6"))}</w:tbl>'
        + p("More", "H")
        + '<w:sectPr><w:footerReference r:id="f"/></w:sectPr>'
    )
    styles = '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    related = [("s", "styles"), ("n", "footnotes"), ("f", "footer")]
    document = read_document(
        package({
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document {WORD} xmlns:r="{OFFICE}"><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": "<Relationships>"
            + "".join(f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{id_}.xml"/>' for id_, kind in related)
            + "</Relationships>",
            "word/s.xml": f"<w:styles {WORD}>{styles}</w:styles>",
            "word/n.xml": f'<w:footnotes {WORD}><w:footnote w:id="1">{p("A note")}</w:footnote></w:footnotes>',
            "word/f.xml": f"<w:ftr {WORD}>{p('At the foot')}</w:ftr>",
        }),
        "draft.docx",
    )  # fmt: skip
    under = "under “The sums of all of the mills on the banks of the river, and…”"
    assert [where for _, where in wheres(document)] == [
        "",
        "",
        f"{under}, table 1, row 1, cell 1",
        f"{under}, table 1, row 2, cell 1",
        f"{under}, table 1, row 2, cell 1",
        under,
        f"{under}, table 2, row 1, cell 1",
        f"{under}, table 2, row 1, cell 2",
        under,
        "footnote",
        "footer",
    ]
    assert document.part(document.raw.index("58")) == f"{under}, table 1, row 1, cell 2"
    assert document.part(document.raw.index("left")) == f"{under}, table 1, row 2, cell 2"
    assert document.unit == "paragraph"


def test_the_parts_of_an_odt():
    spaces = " ".join(f'xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "text", "table", "style"))
    note = "<text:note><text:note-body><text:p>A note</text:p></text:note-body></text:note>"
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("Mills", "58"))
    body = f"<text:h>Sums</text:h><text:p>One{note}</text:p><table:table><table:table-row>{cells}"
    body += "</table:table-row></table:table>"
    document = read_document(
        package({
            "content.xml": f"<office:document-content {spaces}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {spaces}><office:master-styles><style:footer><text:p>Foot</text:p>"
            "</style:footer></office:master-styles></office:document-styles>",
        }),
        "draft.odt",
    )  # fmt: skip
    assert wheres(document) == [
        ("Sums", ""),
        ("One", "under “Sums”"),
        ("Mills: 58", "under “Sums”, table 1, row 1, cell 1"),
        ("A note", "footnote"),
        ("Foot", "header or footer"),
    ]


def test_other_formats_have_lines():
    document = read_text("# Sums\n\nAll 58 mills closed.", "a.md")
    assert (document.part(10), document.unit) == ("", "line")
