"""OpenDocument text as it would print."""

from __future__ import annotations

import io
import zipfile

import pytest

from shanxi_facts.documents import read_document
from shanxi_facts.errors import InputError

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("manifest", "manifest"),
    ]
)  # fmt: skip
STYLES = (
    '<style:style style:name="Gone"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="Hid"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:parent-style-name="Hid"/>'
    '<style:style style:name="Up"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="Quotations"/><style:style style:name="P2" style:parent-style-name="Quotations"/>'
)


def package(text, margins="", manifest=""):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
            f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
        )
        made.writestr(
            "styles.xml",
            f"<office:document-styles {SPACES}><office:master-styles><style:master-page>{margins}"
            "</style:master-page></office:master-styles></office:document-styles>",
        )
        made.writestr("META-INF/manifest.xml", f"<manifest:manifest {SPACES}>{manifest}</manifest:manifest>")
    return file.getvalue()


def p(text, style=""):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def row(*cells):
    inside = "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in cells)
    return f"<table:table-row>{inside}</table:table-row>"


NOTE = (
    f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('A note')}</text:note-body></text:note>"
)
TEXTS = [
    (p("All 58 mills"), [("paragraph", "All 58 mills")]),
    ("<text:h>Mills</text:h>" + p("One"), [("heading", "Mills"), ("paragraph", "One")]),
    (
        p("One\n  two<text:s text:c='3'/>three<text:tab/>four<text:line-break/>five"),
        [("paragraph", "One two three four five")],
    ),
    (
        p("All <text:span text:style-name='Gone'>85</text:span><text:span>58</text:span> mills"),
        [("paragraph", "All 58 mills")],
    ),
    (p("Mills: 58<text:line-break/>Farms: 7"), [("paragraph", "Mills: 58"), ("paragraph", "Farms: 7")]),
    (p("85", "P1") + p("58", "P2"), [("quote", "58")]),
    (p("7 km<text:span text:style-name='Up'>2</text:span>"), [("paragraph", "7 km²")]),
    (p(f"58{NOTE} mills") + p("More"), [("paragraph", "58 mills"), ("paragraph", "More"), ("footnote", "A note")]),
    (f"<text:tracked-changes>{p('85')}</text:tracked-changes>{p('58')}", [("paragraph", "58")]),
    (p(f"58<office:annotation>{p('85?')}</office:annotation>"), [("paragraph", "58")]),
    (f"<text:list><text:list-item>{p('One')}</text:list-item></text:list>", [("list-item", "One")]),
    (
        f"<table:table>{row('Mills', '58')}{row('Farms', '7')}</table:table>",
        [("table-cell", "Mills: 58"), ("table-cell", "Farms: 7")],
    ),
    (
        p(f"Out<draw:frame><draw:text-box>{p('In')}</draw:text-box></draw:frame>side"),
        [("paragraph", "In"), ("paragraph", "Outside")],
    ),
    (
        p("<text:ruby><text:ruby-base>58</text:ruby-base><text:ruby-text>85</text:ruby-text></text:ruby>"),
        [("paragraph", "58")],
    ),
]


@pytest.mark.parametrize(("text", "blocks"), TEXTS)
def test_the_text_is_what_would_print(text, blocks):
    document = read_document(package(text), "draft.odt")
    assert [(block.kind, block.text) for block in document.blocks] == blocks
    for block in document.blocks:
        last = block.text.split()[-1]
        start = block.text.rindex(last)
        assert block.back(start, len(block.text)).of(document.raw) == last


def test_headers_and_footers_are_read():
    page = p("Page <text:page-number>3</text:page-number>")
    margins = f"<style:header>{p('Head')}</style:header><style:footer>{page}</style:footer>"
    document = read_document(package(p("Text"), margins), "draft.odt")
    assert [block.text for block in document.blocks] == ["Text", "Head", "Page"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"no zip", "is no .odt file"),
        (package(p("58"), manifest="<manifest:encryption-data/>"), "has a password"),
        (package("<text:p>"), "broken XML"),
    ],
)
def test_what_cannot_be_read_is_an_error(data, what):
    with pytest.raises(InputError, match=what):
        read_document(data, "draft.odt")
    assert read_document(b"", "draft.odt").blocks == ()
