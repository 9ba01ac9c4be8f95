import io
import zipfile

import pytest

from shanxi_facts.documents import read_document
from shanxi_facts.errors import InputError


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{word(text)}</w:tc>"


def row(*cells, properties=""):
    cells = [each if each.startswith("<") else cell(each) for each in cells]
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows):
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def word(text):
    return paragraph(run(text))


DELETED, INSERTED = f"<w:del>{run('85')}</w:del>", f"<w:ins>{run('58')}</w:ins>"
TEXT_BOX = f"<w:pict><w:txbxContent>{word('in')}</w:txbxContent></w:pict>"
TWICE = "<mc:Choice><w:r><w:t>58</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>58</w:t></w:r></mc:Fallback>"
SIGNS = "<w:t>3</w:t><w:noBreakHyphen/><w:t>year</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t>"
BODIES = [
    (word("All 58 counties"), ["All 58 counties"]),
    (paragraph(run("3,"), run("29", "<w:b/>"), run("0 left")), ["3,290 left"]),
    (paragraph(run("All "), DELETED, INSERTED, run(" counties")), ["All 58 counties"]),
    (paragraph(f"<w:moveFrom>{run('85')}</w:moveFrom><w:moveTo>{run('58')}</w:moveTo>"), ["58"]),
    ("<w:p><w:r><w:delText>85</w:delText><w:instrText>PAGE 85</w:instrText></w:r></w:p>" + word("58"), ["", "58"]),
    (paragraph(run("85", "<w:vanish/>"), run("58", '<w:vanish w:val="0"/>')), ["58"]),
    (paragraph(run("58", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")), ["58"]),
    (paragraph(run("one "), properties="<w:rPr><w:del/></w:rPr>") + word("two"), ["one two"]),
    (paragraph(run("one"), properties="<w:rPr><w:del/></w:rPr>"), ["one"]),
    (paragraph(run("5 km"), run("2", '<w:vertAlign w:val="superscript"/>')), ["5 km²"]),
    (f"<w:p><w:r>{SIGNS}</w:r></w:p>", ["3\u2011year a b"]),
    (paragraph(f"<w:hyperlink>{run('58')}</w:hyperlink><w:smartTag>{run(' all')}</w:smartTag>"), ["58 all"]),
    (f"<w:sdt><w:sdtContent>{word('58')}</w:sdtContent></w:sdt>", ["58"]),
    (f"<w:p><w:r><w:t>out</w:t>{TEXT_BOX}</w:r>{run('side')}</w:p>", ["in", "outside"]),
    (f'<w:p xmlns:mc="x"><mc:AlternateContent>{TWICE}</mc:AlternateContent></w:p>', ["58"]),
]
SPAN, MERGE, MERGED = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
TABLES = [
    (table(row("Counties", "58"), row("Villages", "7,993")), ["Counties: 58", "Villages: 7,993"]),
    (table(row(cell("All of Shanxi", SPAN)), row("Counties", "58")), ["All of Shanxi", "Counties: 58"]),
    (
        table(
            row("Item", "2019", "2020", properties="<w:tblHeader/>"),
            row(cell("Counties", MERGE), "17", "0"),
            row(cell("", MERGED), "5", "6"),
        ),
        ["Counties, 2019: 17", "Counties, 2020: 0", "Counties, 2019: 5", "Counties, 2020: 6"],
    ),
    (
        table(row("85", "85", properties="<w:del/>"), row("Counties", "58", cell("85", "<w:cellDel/>")))
        + word("after"),
        ["Counties: 58", "after"],
    ),
]


@pytest.mark.parametrize(("body", "lines"), BODIES)
def test_the_text_is_what_would_print(make_docx, body, lines):
    document = read_document(make_docx(body), "draft.docx")
    assert document.raw.split("\n") == lines
    assert [block.text for block in document.blocks] == [line for line in lines if line]


@pytest.mark.parametrize(("body", "texts"), TABLES)
def test_tables(make_docx, body, texts):
    assert [block.text for block in read_document(make_docx(body), "draft.docx").blocks] == texts


STYLES = (
    '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="House style"/><w:basedOn w:val="berschrift1"/></w:style>'
    '<w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>'
    '<w:style w:styleId="C"><w:name w:val="caption"/></w:style><w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ("", "paragraph"),
        ('<w:pStyle w:val="berschrift1"/>', "heading"),
        ('<w:pStyle w:val="Mine"/>', "heading"),
        ('<w:pStyle w:val="Round"/>', "paragraph"),
        ('<w:pStyle w:val="C"/>', "caption"),
        ('<w:pStyle w:val="Q"/>', "quote"),
        ('<w:numPr><w:numId w:val="1"/></w:numPr>', "list-item"),
        ('<w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph"),
        ('<w:outlineLvl w:val="0"/>', "heading"),
    ],
)
def test_kinds(make_docx, properties, kind):
    data = make_docx(paragraph(run("58 counties"), properties=properties), styles=STYLES)
    assert [block.kind for block in read_document(data, "draft.docx").blocks] == [kind]


def test_footnotes_that_something_refers_to(make_docx):
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = paragraph(run("58"), reference.format(2), f"<w:del>{reference.format(3)}</w:del>", run(" counties"))
    notes = "".join(
        f'<w:footnote w:id="{number}" {kind}>{word(text)}</w:footnote>'
        for number, kind, text in [
            (0, 'w:type="separator"', "no"),
            (2, "", "all of them"),
            (3, "", "85"),
            (4, "", "85"),
        ]
    )
    document = read_document(make_docx(body, footnotes=notes), "draft.docx")
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("paragraph", "58 counties"),
        ("footnote", "all of them"),
    ]


def test_a_position_is_paragraph_and_character(make_docx):
    figure = f"<w:tc>{paragraph(run('about '), run('5', '<w:b/>'), run('8'))}</w:tc>"
    body = word("One") + word("") + table(row("Counties", figure))
    document = read_document(make_docx(body), "draft.docx")
    block = document.blocks[-1]
    start = block.text.index("58")
    span = block.back(start, start + 2)
    assert span.of(document.raw) == "58"
    assert document.place(span.start) == (4, 7)


def test_broken_files_are_input_errors(make_docx):
    whole = make_docx(word("58"))
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w") as package:
        package.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "58">]><a>&b;</a>')
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    for data in (
        b"no zip",
        b"\xd0\xcf\x11\xe0 old",
        whole[:-30],
        bomb.getvalue(),
        empty.getvalue(),
        whole.replace(b"PK", b"QK"),
    ):
        with pytest.raises(InputError) as error:
            read_document(data, "dir/draft.docx")
        assert str(error.value).startswith("dir/draft.docx: ")
        assert error.value.remedy
    with pytest.raises(InputError, match="broken XML"):
        read_document(make_docx("<w:p>"), "draft.docx")


def test_a_part_too_large_is_refused(make_docx, monkeypatch):
    monkeypatch.setattr("shanxi_facts.documents.packages._LARGEST", 10)
    with pytest.raises(InputError):
        read_document(make_docx(word("58")), "draft.docx")


def test_rows_in_a_paragraph_stand_by_themselves(make_docx):
    rows = "<w:p><w:r><w:t>Mills: 58</w:t><w:br/><w:t>Farms: 7</w:t></w:r></w:p>"
    document = read_document(make_docx(rows), "draft.docx")
    assert [block.text for block in document.blocks] == ["Mills: 58", "Farms: 7"]
    assert document.raw == "Mills: 58 Farms: 7"
    assert document.blocks[1].back(7, 8).of(document.raw) == "7"
