"""Pages as they come: tags that close nothing, XML, encodings, and text that the page does not show."""

from __future__ import annotations

import pytest

from shanxi_facts.documents import read_document, read_text
from shanxi_facts.errors import InputError

SWALLOWING = (
    "annotation annotation-xml audio canvas datalist iframe noembed noframes noscript object script select style svg "
    "template textarea title video".split()
)
INLINE = "code del kbd mfrac msup mtable rp rt rtc s samp strike tt".split()


@pytest.mark.parametrize("tag", SWALLOWING)
@pytest.mark.parametrize("start", ["<{} a='b>' />", "<{}>", "<{}/>"])
def test_a_tag_that_nothing_closes_swallows_nothing(tag, start):
    raw = f"<p>One</p>{start.format(tag)}<p>Two</p>"
    document = read_text(raw, "a.html")
    assert [block.text for block in document.blocks] == ["One", "Two"]


@pytest.mark.parametrize("tag", SWALLOWING)
def test_what_stands_in_it_is_no_prose(tag):
    document = read_text(f"<p>One</p><{tag} a='b'>No</{tag}><p>Two</p><{tag}/>", "a.html")
    assert [block.text for block in document.blocks] == ["One", "Two"]


@pytest.mark.parametrize("tag", INLINE)
@pytest.mark.parametrize("name", ["a.html", "a.md", "a.xhtml"])
@pytest.mark.parametrize(
    "raw",
    [
        "<p>One</p><{0}>no<p>All closed.</p><p>A <{0}>b</{0}>.</p>",
        "<p>One <{0}>no</p>\n\n<p>All closed.</p>",
        "<table><tr><td>One <{0}>no</td><td>Two</td></tr></table>\n\n<p>All closed.</p>",
        "<ul><li>One <{0}>no<li>Two</ul>\n\n<p>All closed.</p>",
    ],
)
def test_a_tag_in_a_line_that_nothing_closes_ends_with_its_block(tag, name, raw):
    document = read_text(raw.format(tag), name)
    assert "All closed." in [block.text for block in document.blocks]
    assert f"unclosed {tag} element" in [part.what for part in document.unread]


CLOSED = [
    ("a.html", "<p>One <code>x</code> <del>y</del></p>", ["One \ufffc"]),
    ("a.html", "<p><ruby>58<rt>85</ruby> mills <ruby>7<rp>(<rt>8<rp>)</ruby></p>", ["58 mills 7"]),
    ("a.html", "<p>One<!-- <del> </code> --> <del>y</del></p><p>Two", ["One", "Two"]),
    ("a.html", "<script>a = '<del>'</script><p>One</p><del>no</del><p>Two", ["One", "Two"]),
    ("a.html", "<p><del>a <del>b</del> c</del> Two", ["Two"]),
    ("a.md", "One <del>no\nno</del> two.", ["One two."]),
    ("a.md", "<del>\n\nNo.\n\n</del>\n\nOne.", ["One."]),
    ("a.md", "<video src='a'>\n\nNo.\n\n</video>\n\nOne.", ["One."]),
    ("a.xhtml", "<p>One <code><![CDATA[</code>]]></code> two</p>", ["One \ufffc two"]),
    ("a.xhtml", "<p>One <code/> two</p>", ["One \ufffc two"]),
]


@pytest.mark.parametrize(("name", "raw", "texts"), CLOSED)
def test_what_is_closed_ends_there(name, raw, texts):
    document = read_text(raw, name)
    assert [block.text for block in document.blocks] == texts
    assert not document.unread


UNREAD = [
    ('<iframe src="a"></iframe>', ["iframe"]),
    ('<iframe src="a" hidden></iframe>', []),
    ("<svg><text>58 mills</text></svg>", ["SVG image with text"]),
    ("<svg><path/></svg>", []),
    ("<svg><text>58</text><p>Two</p></svg>", ["SVG image with text"]),
    ("<object>58 mills</object>", ["embedded object"]),
    ("<noscript>58 mills</noscript>", ["noscript element"]),
    ("<noscript><img></noscript>", []),
    ("<math><mfrac><mn>5</mn><mn>8</mn></mfrac></math>", ["formula"]),
    ("<math><mn>58</mn></math>", []),
    ("<textarea>58</textarea>", ["form field"]),
    ("<script>58</script><style>a</style><template>58</template>", []),
]


@pytest.mark.parametrize(("raw", "unread"), UNREAD)
def test_what_is_not_read_is_told(raw, unread):
    document = read_text(f"{raw}<p>One</p>", "a.html")
    assert [part.what for part in document.unread] == unread
    assert document.blocks[-1].text == "One"
    assert not any(part.lost for part in document.unread)


FOREIGN = [
    ("<svg><title>a</title><p>One</svg><p>Two", ["One", "Two"]),
    ("<math><mi>x</mi><p>One</math>", ["x", "One"]),
    ("<p>All <math><mn>58</mn></math> mills", ["All 58 mills"]),
    ("<svg><foreignObject><div>One</div></foreignObject></svg>", ["One"]),
]


@pytest.mark.parametrize(("raw", "texts"), FOREIGN)
def test_html_in_an_image_ends_it(raw, texts):
    assert [block.text for block in read_text(raw, "a.html").blocks] == texts


XML = [
    ("<p>One<script src='a'/> two</p>", ["One two"]),
    ("<p/><title/>One", ["One"]),
    ("<p>a <![CDATA[5 < 8 & <b>]]> c</p>", ["a 5 < 8 & <b> c"]),
    ("<script>//<![CDATA[\n58 < 59\n//]]></script><p>One</p>", ["One"]),
    ("<div hidden='hidden'/><p>One</p>", ["One"]),
]


@pytest.mark.parametrize(("raw", "texts"), XML)
def test_xhtml_is_xml(raw, texts):
    document = read_text(raw, "a.xhtml")
    assert [(block.text, block.hidden) for block in document.blocks] == [(text, False) for text in texts]
    for block in document.blocks:
        assert block.back(0, 1).of(raw) == block.text[0]


TEXT = "<html><head>{}</head><p>“Café” 山西 58"
ENCODINGS = [
    ("<meta charset=windows-1252>", "cp1252", "“Café” 58"),
    ("<meta charset='ISO-8859-1'>", "cp1252", "“Café” 58"),
    ('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "gb18030", "山西 58"),
    ("<meta charset=GB18030>", "gb18030", "𠮷 山西 58"),
    ("<meta charset=Shift_JIS>", "cp932", "山西 58"),
    ("<meta charset=windows-1251>", "cp1251", "Москва 58"),
    ("<meta charset=windows-1252>", "utf-8", "“Café” 58"),
]


@pytest.mark.parametrize(("head", "encoding", "text"), ENCODINGS)
def test_declared_encodings_are_used(head, encoding, text):
    document = read_document(f"{head}<p>{text}".encode(encoding), "a.html")
    assert document.blocks[0].text == text


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"<meta charset=nonsense><p>\xff", "is not UTF-8: byte 26"),
        (b"<p>\xff", "is not UTF-8"),
        (b"<meta charset=gb18030><p>\xff", "neither UTF-8 nor gb18030"),
    ],
)
def test_bytes_that_nobody_can_read_are_an_error(data, what):
    with pytest.raises(InputError, match=what):
        read_document(data, "a.html")


HIDDEN = [
    ("<p hidden>One</p>two", [("One", True), ("two", False)]),
    ("<p>All <span style='color: red; display : NONE'>85 <i>x</i></span> 58", [("85 x", True), ("All 58", False)]),
    ("<span aria-hidden=true>a <span>b</span> c</span> d", [("a b c", True), ("d", False)]),
    ("<span aria-hidden=false hidden=until-found>a</span>b", [("a", True), ("b", False)]),
    ("<div style='visibility:hidden'><p>a<p>b</div><p>c", [("a", True), ("b", True), ("c", False)]),
    ("<table><tr><td>a<td hidden>b<tr style='display:none'><td>c<td>d</table>", [("a: b", True), ("c: d", True)]),
    ("<p style='font-size:0'>a</p><p style='opacity:0.5'>b</p>", [("a", True), ("b", False)]),
    ("<p style='display:none'>a<br hidden>b</p>", [("a b", True)]),
]


@pytest.mark.parametrize(("raw", "blocks"), HIDDEN)
def test_what_a_page_hides_is_read_apart(raw, blocks):
    assert [(block.text, block.hidden) for block in read_text(raw, "a.html").blocks] == blocks
