"""The parts of a .docx beside its text: found by relationship, whatever they are called, and read or counted."""

from __future__ import annotations

import io
import posixpath
import zipfile

import pytest

from shanxi_facts.documents import read_document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}/relationships" xmlns:m="{OFFICE}/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" '
    'xmlns:cx1="http://schemas.microsoft.com/office/drawing/2015/9/8/chartex" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:new="urn:x-new"'
)
TEXT = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def package(body, parts=(), types=(), main="deep/text.xml"):
    """Return a package: ``parts`` are (id, kind of relationship, target, content)."""
    related = "".join(
        f'<Relationship Id="{id_}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for id_, kind, target, _ in parts
    )
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in types)
    folder, _, name = main.rpartition("/")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("[Content_Types].xml", f"<Types>{overrides}</Types>")
        made.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Id="x" Type="{OFFICE}/relationships/officeDocument" Target="/{main}"/>'
            "</Relationships>",
        )
        made.writestr(main, f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
        made.writestr(f"{folder}/_rels/{name}.rels", f"<Relationships>{related}</Relationships>")
        for _, _, target, content in parts:
            made.writestr(posixpath.normpath(f"{folder}/{target}"), content)
    return file.getvalue()


def part(root, inside):
    return f"<w:{root} {SPACES}>{inside}</w:{root}>"


def read(*args, **more):
    document = read_document(package(*args, **more), "draft.docx")
    for block in document.blocks:
        if not block.parts:
            assert block.back(0, len(block.text)).of(document.raw).split()[0][:1] == block.text[0]
    return [(block.kind, block.text) for block in document.blocks], [(u.what, u.lost) for u in document.unread]


def texts(*args, **more):
    return [text for _, text in read(*args, **more)[0]]


def test_notes_headers_and_footers_are_found_whatever_they_are_called():
    body = (
        '<w:p><w:r><w:t>Mills</w:t><w:footnoteReference w:id="4"/></w:r></w:p>'
        '<w:sectPr><w:headerReference r:id="h"/><w:footerReference r:id="f"/></w:sectPr>'
    )
    notes = part("footnotes", f'<w:footnote w:id="4">{TEXT.format("A note")}</w:footnote>')
    parts = [
        ("n", "footnotes", "n/zettel.xml", notes),
        ("h", "header", "kopf.xml", part("hdr", TEXT.format("At the head"))),
        ("f", "footer", "../fuss.xml", part("ftr", TEXT.format("At the foot"))),
        ("g", "header", "unused.xml", part("hdr", TEXT.format("Nowhere"))),
    ]
    blocks, unread = read(body, parts)
    assert blocks == [
        ("paragraph", "Mills"),
        ("footnote", "A note"),
        ("paragraph", "At the head"),
        ("paragraph", "At the foot"),
    ]
    assert not unread


def test_the_number_of_a_page_is_no_figure():
    number = (
        '<w:p><w:r><w:t>Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>99</w:t></w:r></w:fldSimple>'
        '<w:fldSimple w:instr="REF x"><w:r><w:t> of 58</w:t></w:r></w:fldSimple></w:p>'
    )
    assert texts(number) == ["Page of 58"]


STYLES = (
    '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Internal"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="More"><w:basedOn w:val="Note"/></w:style>'
    '<w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
RUN = "<w:r><w:rPr>{}</w:rPr><w:t>{}</w:t></w:r>"
MATH = "<m:r><m:t>{}</m:t></m:r>"
LOOKS = [
    (RUN.format("<w:strike/>", "85") + RUN.format("", "58"), ["58"]),
    (RUN.format("<w:dstrike/>", "85") + RUN.format("", "58"), ["58"]),
    (RUN.format('<w:rStyle w:val="Gone"/>', "85") + RUN.format("", "58"), ["58"]),
    (RUN.format('<w:rStyle w:val="Gone"/><w:strike w:val="0"/>', "58"), ["58"]),
    ('<w:pPr><w:pStyle w:val="Note"/></w:pPr>' + RUN.format("", "85"), []),
    (
        '<w:pPr><w:pStyle w:val="More"/></w:pPr>' + RUN.format("", "85") + RUN.format('<w:vanish w:val="0"/>', "58"),
        ["58"],
    ),
    (RUN.format("", "7 km") + RUN.format('<w:rStyle w:val="Up"/>', "2"), ["7 km²"]),
    ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 58</w:t></w:r>', ["≥ 58"]),
    ('<w:r><w:sym w:font="Arial" w:char="0035"/><w:t>8</w:t></w:r>', ["58"]),
    ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> 58</w:t></w:r>', ["\ufffc 58"]),
    (
        f"<w:r><w:ruby><w:rt>{RUN.format('', 85)}</w:rt><w:rubyBase>{RUN.format('', 58)}</w:rubyBase></w:ruby></w:r>",
        ["58"],
    ),
    ("<m:oMath><m:r><m:t>58</m:t></m:r></m:oMath>" + RUN.format("", " mills"), ["58 mills"]),
    (f"<m:oMath><m:f><m:num>{MATH.format(5)}</m:num><m:den>{MATH.format(8)}</m:den></m:f></m:oMath>", ["5/8"]),
]


@pytest.mark.parametrize(("inside", "found"), LOOKS)
def test_what_prints_is_read(inside, found):
    assert texts(f"<w:p>{inside}</w:p>", [("s", "styles", "aussehen.xml", part("styles", STYLES))]) == found


CHOICE = (
    '<mc:AlternateContent><mc:Choice Requires="{}">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
)
CHOICES = [
    ("wps", RUN.format("", "58"), ["58"]),
    ("new", RUN.format("", "58"), ["85"]),
    ("new", "", ["85"]),
    ("wps", "<wps:pic/>", ["85"]),
    ("wps new", RUN.format("", "58"), ["85"]),
]


@pytest.mark.parametrize(("requires", "choice", "found"), CHOICES)
def test_of_two_ways_to_show_a_thing_one_is_read(requires, choice, found):
    assert texts(f"<w:p>{CHOICE.format(requires, choice, RUN.format('', '85'))}</w:p>") == found


CHUNKS = [
    ("c.html", "text/html", b"<p>All <b>58</b> mills</p>", ["All 58 mills"], []),
    ("c.dat", "application/xhtml+xml", b"<html><p/>All 58 mills</html>", ["All 58 mills"], []),
    ("c.txt", "text/plain", b"All 58 mills", ["All 58 mills"], []),
    ("c.docx", "", package(TEXT.format("All 58 mills")), ["All 58 mills"], []),
    ("c.rtf", "application/rtf", rb"{\rtf1 All 58 mills}", [], [("inserted RTF text", True)]),
    ("c.mht", "message/rfc822", b"MIME-Version: 1.0", [], [("inserted MHT text", True)]),
]


@pytest.mark.parametrize(("name", "kind", "content", "found", "unread"), CHUNKS, ids=[chunk[0] for chunk in CHUNKS])
def test_inserted_texts_are_read_or_told_of(name, kind, content, found, unread):
    body = TEXT.format("Before") + '<w:altChunk r:id="c"/>' + TEXT.format("After")
    blocks, missed = read(body, [("c", "aFChunk", name, content)], [(f"deep/{name}", kind)])
    assert [text for _, text in blocks] == ["Before", *found, "After"]
    assert missed == unread


CHART = (
    f"<c:chartSpace {SPACES}><c:title><a:p><a:r><a:t>Mills by year</a:t></a:r></a:p></c:title><c:ser>"
    '<c:tx><c:strRef><c:pt idx="0"><c:v>Closed</c:v></c:pt></c:strRef></c:tx>'
    '<c:cat><c:pt idx="0"><c:v>North</c:v></c:pt><c:pt idx="1"><c:v>South</c:v></c:pt></c:cat>'
    '<c:val><c:pt idx="0"><c:v>58</c:v></c:pt><c:pt idx="1"><c:v>7</c:v></c:pt></c:val></c:ser></c:chartSpace>'
)


def test_charts_and_diagrams_are_read_and_embedded_files_told_of():
    body = (
        '<w:p><w:r><w:t>See</w:t><w:drawing><c:chart r:id="c"/></w:drawing></w:r></w:p>'
        '<w:p><w:r><w:drawing><dgm:relIds r:dm="d"/></w:drawing>'
        '<w:object><o:OLEObject r:id="e"/></w:object></w:r></w:p>'
    )
    runs = "<a:r><a:t>All 58 </a:t></a:r><a:r><a:t>mills</a:t></a:r>"
    diagram = f"<dgm:dataModel {SPACES}><dgm:t><a:p>{runs}</a:p></dgm:t></dgm:dataModel>"
    parts = [("c", "chart", "c.xml", CHART), ("d", "diagramData", "d.xml", diagram), ("e", "package", "e.xlsx", b"x")]
    blocks, unread = read(body, parts)
    assert blocks == [
        ("paragraph", "See"),
        ("caption", "Mills by year"),
        ("table-cell", "North, Closed: 58"),
        ("table-cell", "South, Closed: 7"),
        ("paragraph", "All 58 mills"),
    ]
    assert unread == [("embedded file", False)]


WATERFALL = (
    f"<cx:chartSpace {SPACES}><cx:chartData><cx:data id='3'><cx:strDim type='cat'><cx:f>A</cx:f>"
    "<cx:lvl><cx:pt idx='0'>North</cx:pt><cx:pt idx='1'>South</cx:pt></cx:lvl>"
    "<cx:lvl><cx:pt idx='0'>The river</cx:pt></cx:lvl></cx:strDim>"
    "<cx:numDim type='val'><cx:lvl><cx:pt idx='0'>58</cx:pt><cx:pt idx='1'>7</cx:pt></cx:lvl></cx:numDim>"
    "</cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:txData><cx:v>Mills</cx:v></cx:txData></cx:tx>"
    "<cx:txPr><a:p><a:r><a:t>Mills</a:t></a:r></a:p></cx:txPr></cx:title><cx:series><cx:tx><cx:txData>"
    "<cx:f>B</cx:f><cx:v>Closed</cx:v></cx:txData></cx:tx><cx:dataId val='3'/></cx:series></cx:chart></cx:chartSpace>"
)
ROWS = [("table-cell", "North, Closed: 58"), ("table-cell", "South, Closed: 7")]


@pytest.mark.parametrize(
    ("content", "found", "unread"),
    [
        (WATERFALL, [("caption", "The river"), ("caption", "Mills"), *ROWS], []),
        (f"<cx:chartSpace {SPACES}/>", [], [("chart", True)]),
    ],
)
def test_a_chart_of_a_later_kind_is_read_and_not_what_stands_for_it(content, found, unread):
    choice = '<w:drawing><cx:chart r:id="c"/></w:drawing>'
    body = f"<w:p><w:r>{CHOICE.format('cx1', choice, RUN.format('', 'This chart is not available.'))}</w:r></w:p>"
    parts = [("c", "chartEx", "c.xml", content)]
    assert read(body, parts) == (found, unread)


def test_the_groups_of_categories_are_read_beside_them():
    levels = (
        '<c:cat><c:multiLvlStrRef><c:lvl><c:pt idx="0"><c:v>North</c:v></c:pt></c:lvl>'
        '<c:lvl><c:pt idx="0"><c:v>The river</c:v></c:pt></c:lvl></c:multiLvlStrRef></c:cat>'
    )
    chart = f'<c:chart {SPACES}><c:ser>{levels}<c:val><c:pt idx="0"><c:v>58</c:v></c:pt></c:val></c:ser></c:chart>'
    body = '<w:p><w:r><w:drawing><c:chart r:id="c"/></w:drawing></w:r></w:p>'
    blocks, _ = read(body, [("c", "chart", "c.xml", chart)])
    assert blocks == [("caption", "The river"), ("table-cell", "North: 58")]
