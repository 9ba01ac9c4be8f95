"""Whatever a draft is made of: it is read or an error says why not, and all that is read has its place in it."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.documents import FORMATS, SUFFIXES, read_document, read_source, read_text
from shanxi_facts.documents.read import PACKAGES
from shanxi_facts.errors import InputError
from tests.zipped import package

TEXTS = sorted(set(FORMATS) - PACKAGES)
FRAGMENTS = [
    "All 58 mills closed. ", "Some", "58", "3.29 million", "Größe ", "😀", "山西", "é", "\u00ad", "\u200b", "\u2028",
    "\x85", "\n", "\n\n", "\r\n", "\r", "\t", "  ", "    ", "\x00", "\x0b", "\x0c", "\ud800", "\ufeff", "\ufffd",
    "\ufffc", "- ", "* ", "1. ", "> ", "# ", "===\n", "---\n", "+++\n", "```", "~~~", "`", "|", "| a | b |\n",
    "|---|---|\n", ":::", "!!! note", '=== "a"', "[", "]", "](", ")", "(", "![", "[^1]", "[^1]: ", "[1]", "¹", "^1^",
    "†", "==", "++", "~~", "**", "*", "_", "__", "$", "{", "}", "{{", "}}", "{%", "%}", "{++", "++}", "{~~", "~>",
    "~~}", "%%", "....", " ........ 5", "  58", ": 7\n", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>",
    "<?xml", "<!DOCTYPE html>", "&", "&amp;", "&#53;", "&nbsp", "&lt", "<p>", "</p>", "<br>", "<div hidden>", "</div>",
    "<b>", "</b>", "<s>", "</s>", "<code>", "</code>", "<pre>", "<svg>", "</svg>", "<math>", "<mfrac>", "<table>",
    "<tr>", "<td>", "<th colspan=3>", "<td rowspan=9>", "</td>", "</table>", "<dl>", "<dt>", "<dd>", "<ul>", "<li>",
    "<ol>", "<h1>", "</h1>", "<q>", "</q>", "<sup>", "</sup>", "<a href='#fn1'>", "</a>", "<ruby>", "<rt>", "</ruby>",
    "<script>", "</script>", "<style>", "<iframe>", "<video>", "<template>", "<title>", "</title>",
    "<meta name=description content='All 58'>", "<body>", "<Note a={b}>", "</Note>", "<Note />", "import a from 'b'\n",
    "export const a = 5\n", "{/*", "*/}", "title: x\n", "https://a.b/58 ", "a@b.cd", "[caption]", "[/caption]", "\\",
    '"', "“", "”", "poverty-\nstricken", "<!-- shanxi-facts: ignore -->", "[shanxi-facts: ignore]",
]  # fmt: skip
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾", "0123456789+-()")
BLANKS = re.compile(r"\s")
STRANGE = re.compile("[\x00\ud800-\udfff]")  # what the parser of Markdown does not see


def seen(text):
    return BLANKS.sub(" ", STRANGE.sub("\ufffd", text))


def holds(document):
    """Hold that all that was read has its place, and that what stands there is what was read."""
    raw = document.raw
    for block in document.blocks:
        assert any(map(str.isalnum, block.text))
        assert block.text == block.text.strip(" ")
        for piece in block.origin.pieces(0, len(block.text)):
            assert 0 <= piece.raw_start <= piece.raw_end <= len(raw)
            if piece.end - piece.start == piece.raw_end - piece.raw_start:
                read = block.text[piece.start : piece.end].translate(RAISED)
                written = raw[piece.raw_start : piece.raw_end].translate(RAISED)
                if piece.end - piece.start > 1:  # one character may stand for another: an entity, a mark
                    assert seen(read) == seen(written)
        span = block.back(0, len(block.text))
        assert 0 <= span.start <= span.end <= len(raw)
    for span in (*document.comments, *(part.span for part in document.unread)):
        assert 0 <= span.start <= span.end <= len(raw)
        assert document.offset(*document.place(span.start)) == span.start


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25), st.sampled_from(TEXTS), st.booleans())
def test_any_text_is_read(fragments, format, titles):
    holds(read_text("".join(fragments), "draft", format, titles=titles))


WORDS = st.lists(
    st.sampled_from("all of 58 mills in the north have closed since 3.29 million Größe 山西".split()), min_size=1
)
PARAGRAPHS = st.lists(WORDS.map(lambda words: f"The {' '.join(words)}."), min_size=1, max_size=4)
WRITTEN = {
    "plain": "\n\n".join,
    "markdown": "\n\n".join,
    "mdx": lambda texts: "<Note>\n\n" + "\n\n".join(texts) + "\n\n</Note>\n",
    "html": lambda texts: "".join(f"<p>{html.escape(text)}</p>" for text in texts),
    "xhtml": lambda texts: "<html><br/>" + "".join(f"<p><![CDATA[{text}]]></p>" for text in texts) + "</html>",
}


@given(PARAGRAPHS, st.sampled_from(TEXTS))
def test_prose_is_read_as_it_is_written(texts, format):
    document = read_text(WRITTEN[format](texts), "draft", format)
    assert [block.text for block in document.blocks] == texts
    for block in document.blocks:
        assert block.back(0, len(block.text)).of(document.raw) == block.text
    assert not document.unread


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
DOCX_SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}/relationships" xmlns:m="{OFFICE}/math" xmlns:a="{DRAWING}/main" '
    f'xmlns:c="{DRAWING}/chart" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODT_SPACES = " ".join(
    f'xmlns:{prefix}="{ODF}{name}:1.0"'
    for prefix, name in [
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
    ]
)  # fmt: skip


def docx(body):
    related = f'<Relationship Id="x" Type="{OFFICE}/relationships/chart" Target="c.xml"/>'
    return package({
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {DOCX_SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{related}</Relationships>",
        "word/c.xml": f"<c:chart {DOCX_SPACES}>{body}</c:chart>",
    })  # fmt: skip


def odt(body):
    styles = '<style:style style:name="a" style:parent-style-name="a"/>'
    return package({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODT_SPACES}>{styles}<office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {ODT_SPACES}><office:master-styles>{body}</office:master-styles>"
        "</office:document-styles>",
    })  # fmt: skip


DOCX_TAGS = [
    "w:p", "w:r", "w:t", "w:rPr", "w:pPr", "w:del", "w:ins", "w:moveFrom", "w:vanish", "w:strike", "w:br", "w:tab",
    "w:tbl", "w:tr", "w:tc", "w:tcPr", "w:trPr", "w:cellDel", 'w:gridSpan w:val="3"', 'w:gridSpan w:val="x"',
    "w:vMerge", "w:tblHeader", 'w:fldChar w:fldCharType="begin"', 'w:fldChar w:fldCharType="separate"',
    'w:fldChar w:fldCharType="end"', "w:instrText", 'w:fldSimple w:instr="PAGE"',
    'w:sym w:font="Symbol" w:char="F0B3"', 'w:sym w:char="zz"', "w:ruby", "w:rt", "w:rubyBase", "mc:AlternateContent",
    'mc:Choice Requires="wps"', "mc:Fallback", "m:oMath", "m:f", "m:num", "m:den", "m:sup", "m:t", "a:p", "a:t",
    'c:chart r:id="x"', 'cx:chart r:id="x"', 'w:altChunk r:id="x"', 'w:headerReference r:id="x"', "c:ser",
    'c:pt idx="1"', "c:v", "c:val", "c:cat", "c:lvl", "cx:data", "cx:pt", 'cx:dataId val="x"',
    'w:footnoteReference w:id="1"', "w:txbxContent", 'w:pStyle w:val="Heading1"', 'w:numId w:val="1"', "w:outlineLvl",
    "w:unknown",
]  # fmt: skip
ODT_TAGS = [
    "text:p", "text:h", "text:span", 'text:span text:style-name="a"', 'text:s text:c="3"', 'text:s text:c="x"',
    "text:tab", "text:line-break", "text:note", "text:note-citation", "text:note-body", "text:list", "text:list-item",
    "table:table", "table:table-row", "table:table-cell", 'table:table-cell table:number-columns-spanned="999999"',
    "table:table-header-rows", 'table:table-row table:visibility="collapse"', "text:tracked-changes",
    "office:annotation", "draw:object", "draw:text-box", "text:ruby", "text:ruby-text", "text:page-number",
    "style:style", "style:text-properties", "office:text", "draw:unknown",
]  # fmt: skip


def trees(tags):
    """Trees of XML of these tags, however they stand in one another."""
    leaves = st.sampled_from(["All 58 mills", " ", "closed", "58", "é😀", "&amp;", "\n", ""])
    return st.recursive(
        leaves,
        lambda inside: st.tuples(st.sampled_from(tags), st.lists(inside, max_size=4)).map(
            lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0].split()[0]}>"
        ),
        max_leaves=25,
    )


ENDED_TWICE = '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:fldChar w:fldCharType="end"/></w:r></w:fldSimple></w:p>'


def test_a_field_that_is_ended_twice_is_one():
    body = f"{ENDED_TWICE}<w:p><w:r><w:t>All 58 mills closed.</w:t></w:r></w:p>"
    assert [block.text for block in read_document(docx(body), "draft.docx").blocks] == ["All 58 mills closed."]


PACKED = [("draft.docx", docx, DOCX_TAGS), ("draft.odt", odt, ODT_TAGS)]


@pytest.mark.parametrize(("name", "package", "tags"), PACKED, ids=["docx", "odt"])
@given(st.data())
def test_any_elements_of_a_package_are_read(name, package, tags, data):
    holds(read_document(package(data.draw(trees(tags))), name))


@pytest.mark.parametrize(
    ("name", "package", "paragraph"),
    [
        ("draft.docx", docx, "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"),
        ("draft.odt", odt, "<text:p>{}</text:p>"),
    ],
    ids=["docx", "odt"],
)
@given(texts=PARAGRAPHS)
def test_prose_in_a_package_is_read_as_it_is_written(name, package, paragraph, texts):
    document = read_document(package("".join(map(paragraph.format, texts))), name)
    assert [block.text for block in document.blocks][: len(texts)] == texts
    for block in document.blocks:
        assert block.back(0, len(block.text)).of(document.raw) == block.text


WHOLE = {
    "draft.docx": docx("<w:p><w:r><w:t>All 58 mills closed.</w:t></w:r></w:p>"),
    "draft.odt": odt("<text:p>All 58 mills closed.</text:p>"),
}


def is_read_or_an_error(read, data, name):
    try:
        document = read(data, name)
    except InputError as error:
        return bool(error.what)
    holds(document)
    return True


@pytest.mark.parametrize("name", sorted(WHOLE))
@given(st.data())
def test_a_broken_package_is_read_or_is_an_error(name, data):
    whole = bytearray(WHOLE[name])
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=8)):
        whole[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    assert is_read_or_an_error(read_document, bytes(whole[:cut] if data.draw(st.booleans()) else whole), name)


@given(st.binary(max_size=200), st.sampled_from([*sorted(SUFFIXES), ".pdf", ""]))
def test_any_bytes_are_read_or_are_an_error(data, suffix):
    assert is_read_or_an_error(read_document, data, f"draft{suffix}")
    assert is_read_or_an_error(read_source, data, f"source{suffix}")
