import io
import zipfile

import pytest

from shanxi_facts.documents import read_document
from shanxi_facts.errors import InputError


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def table(*rows):
    cells = [[cell if cell.startswith("<w:tcPr>") else f"<w:tcPr/>{cell}" for cell in row] for row in rows]
    return f"<w:tbl>{''.join('<w:tr>' + ''.join(f'<w:tc>{cell}</w:tc>' for cell in row) + '</w:tr>' for row in cells)}</w:tbl>"


def word(text):
    return paragraph(run(text))


BODIES = [
    (word("All 58 counties"), ["All 58 counties"]),
    (paragraph(run("3,"), run("29", "<w:b/>"), run("0 left")), ["3,290 left"]),
    (paragraph(run("All "), f"<w:del>{run('85')}</w:del><w:ins>{run('58')}</w:ins>", run(" counties")), ["All 58 counties"]),
    (paragraph(f"<w:moveFrom>{run('85')}</w:moveFrom><w:moveTo>{run('58')}</w:moveTo>"), ["58"]),
    ("<w:p><w:r><w:delText>85</w:delText><w:instrText>PAGE 85</w:instrText></w:r></w:p>" + word("58"), ["", "58"]),
    (paragraph(run("85", "<w:vanish/>"), run("58", '<w:vanish w:val="0"/>')), ["58"]),
    (paragraph(run("58", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")), ["58"]),
    (paragraph(run("one "), properties="<w:rPr><w:del/></w:rPr>") + word("two"), ["one two"]),
    (paragraph(run("one"), properties="<w:rPr><w:del/></w:rPr>"), ["one"]),
    (paragraph(run("58"), run("1", '<w:vertAlign w:val="superscript"/>')), ["58¹"]),
    ("<w:p><w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>year</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>",
     ["3\u2011year a b"]),
    (paragraph(f"<w:hyperlink>{run('58')}</w:hyperlink><w:smartTag>{run(' all')}</w:smartTag>"), ["58 all"]),
    (f"<w:sdt><w:sdtContent>{word('58')}</w:sdtContent></w:sdt>", ["58"]),
    (f"<w:p><w:r><w:t>out</w:t><w:pict><w:txbxContent>{word('in')}</w:txbxContent></w:pict></w:r>{run('side')}</w:p>",
     ["in", "outside"]),
    ('<w:p xmlns:mc="x"><mc:AlternateContent><mc:Choice><w:r><w:t>58</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>58'
     "</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>", ["58"]),
]  # fmt: skip
TABLES = [
    (table([word("Counties"), word("58")], [word("Villages"), word("7,993")]), ["Counties: 58", "Villages: 7,993"]),
    (table(["<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + word("All of Shanxi")], [word("Counties"), word("58")]),
     ["All of Shanxi", "Counties: 58"]),
    ("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + word("Item") + "</w:tc><w:tc>" + word("2019") + "</w:tc><w:tc>"
     + word("2020") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + word("Counties")
     + "</w:tc><w:tc>" + word("17") + "</w:tc><w:tc>" + word("0") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>"
     + word("") + "</w:tc><w:tc>" + word("5") + "</w:tc><w:tc>" + word("6") + "</w:tc></w:tr></w:tbl>",
     ["Counties, 2019: 17", "Counties, 2020: 0", "Counties, 2019: 5", "Counties, 2020: 6"]),
    ("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + word("85") + "</w:tc><w:tc>" + word("85") + "</w:tc></w:tr><w:tr><w:tc>"
     + word("Counties") + "</w:tc><w:tc>" + word("58") + "</w:tc></w:tr></w:tbl>" + word("after"), ["Counties: 58", "after"]),
]  # fmt: skip


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
    body = word("One") + word("") + table([word("Counties"), paragraph(run("about "), run("5", "<w:b/>"), run("8"))])
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
    monkeypatch.setattr("shanxi_facts.documents.ooxml._LARGEST", 10)
    with pytest.raises(InputError):
        read_document(make_docx(word("58")), "draft.docx")
