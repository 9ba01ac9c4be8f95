import pytest

from shanxi_facts.documents import read_text
from shanxi_facts.documents.html import read_html

HOLE = "\ufffc"
PROSE = [
    ("3,<b>29</b>0 and w<i>or</i>d", "3,290 and word"),
    ("Nearly <strong>3.3</strong>&nbsp;million", "Nearly 3.3\u00a0million"),
    ("7&#44;993 &ldquo;x&rdquo; &amp; &lt;b&gt; &bogus; AT&T 5 &lt 6", "7,993 “x” & <b> &bogus; AT&T 5 < 6"),
    ("hard\r\n  wrapped\rlines<br>here", "hard wrapped lines here"),
    ("of poverty-\nstricken areas", "of poverty-stricken areas"),
    ("58<!-- 85 --> counties<!-->, all<!--->.", "58 counties, all."),
    ("58<script>85</script><style>85</style><template>85</template> counties", "58 counties"),
    ('<script type="application/ld+json">{"n": 85}</script>58', "58"),
    ("set <code>85</code> now, press <kbd>F5</kbd>", f"set {HOLE} now, press {HOLE}"),
    ("<del>85</del><ins>58</ins> counties", "58 counties"),
    ("58<sup>1</sup>, 12 km<sup>2</sup>, 10<sup>-3</sup>, CO<sub>2</sub>", "58, 12 km², 10⁻³, CO2"),
    ('58<sup><a href="#fn">1</a></sup> counties', "58 counties"),
    ("<q>Getting rid</q> he said", "“Getting rid” he said"),
    ("58<wbr>85 <img alt='85'> left", "5885 left"),
    ("<a href='https://example.org/58'>58 counties</a>", "58 counties"),
    ("1 < 2 and <3 </> <1", "1 < 2 and <3 <1"),
    ("<svg><text>85</text><title>85</title></svg>58", "58"),
    ("<svg/>58 <math/>counties", "58 counties"),
    ("<select><option>85</select><textarea><p>85</textarea>58", "58"),
    ("<title>85</title>58", "58"),
    ("<ruby>漢<rp>(</rp><rt>85</rt><rp>)</rp></ruby>58", "漢58"),
]
BLOCKS = [
    ("<h1>One</h1><h2>Two<h3>Three</h2>four",
     [("heading", "One"), ("heading", "Two"), ("heading", "Three"), ("paragraph", "four")]),
    ("<p>One<p>Two<div>Three", [("paragraph", "One"), ("paragraph", "Two"), ("paragraph", "Three")]),
    ("<ul><li>One<li>Two<ol><li>Three</ol>four</ul>5",
     [("list-item", "One"), ("list-item", "Two"), ("list-item", "Three"), ("list-item", "four"), ("paragraph", "5")]),
    ("<blockquote><p>One</p>two</blockquote>three", [("quote", "One"), ("quote", "two"), ("paragraph", "three")]),
    ("<figure><img><figcaption>One</figcaption></figure>", [("caption", "One")]),
    ("<aside role='doc-footnote'><p>One</aside>two", [("footnote", "One"), ("paragraph", "two")]),
    ("<section class='footnotes'><p>One</section>", [("footnote", "One")]),
    ("<head><title>No</title><meta><body>One<hr>two", [("paragraph", "One"), ("paragraph", "two")]),
    ("<p>One <code>85<p>two", [("paragraph", f"One {HOLE}"), ("paragraph", "two")]),
    ("<pre>One\ntwo</pre>", [("paragraph", "One two")]),
    ("<p>&nbsp;</p><p>* * *</p>", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "text"), PROSE)
def test_prose(raw, text):
    assert [block.text for block in read_html(raw)] == [text]


@pytest.mark.parametrize(("raw", "blocks"), BLOCKS)
def test_blocks(raw, blocks):
    assert [(block.kind, block.text) for block in read_html(raw)] == blocks


@pytest.mark.parametrize(
    ("raw", "words", "found"),
    [
        ("<p>3,<b>29</b>0 left", "3,290", "3,<b>29</b>0"),
        ("<p>a&#50;<b>9</b>0", "290", "&#50;<b>9</b>0"),
        ("<p title='\r\n'>😀\r\n中<b\r\n>x</b>", "中x", "中<b\r\n>x"),
        ("<p>one\r\rtwo", "one two", "one\r\rtwo"),
        ("<p>about&nbsp3.29 million", "3.29", "3.29"),
        ("<p>one</br>two &lt three", "< three", "&lt three"),
        ("\ufeff<p>one", "one", "one"),
    ],
)
def test_the_way_back(raw, words, found):
    document = read_text(raw, "page.html")
    (block,) = document.blocks
    start = block.text.index(words)
    assert block.back(start, start + len(words)).of(document.raw) == found


HOSTILE = [
    "<![foo bar]>58", "<![CDATA[85]]>58", "<td>58</td></table><tr>", "<sup><sup><a>58",
    "\x00<p>\x0058", "\ud800<p>58\udfff", "<p a=1 b=\"", "<script>58", "<textarea>58", "<plaintext><p>58",
    "<table><caption>58<tr><th>85", "<dl><dd>58<dt>85</dl>", "&#xffffffffff;&#0;&#x80;",
]  # fmt: skip
#: What is written over and over, one part after the other, and how often.
REPEATED = [
    ("<!--", 20_000), ("<a ", 20_000), ("</a", 20_000), ("<", 20_000), ('<a x="', 8000), ("<p>", 50_000),
    ("<div>|</p>", 50_000), ("<table>", 5000), ("<b>", 50_000), ("<li>", 20_000),
    ("<tr><td colspan=99999 rowspan=99999>58", 300),
]  # fmt: skip


def read_back(raw):
    for block in read_html(raw):
        span = block.back(0, len(block.text))
        assert 0 <= span.start <= span.end <= len(raw)


def repeated(piece, times):
    written = "".join(part * times for part in piece.split("|"))
    return f"<table>{written}58</table>" if piece.startswith("<tr") else f"{written}58"


@pytest.mark.parametrize("raw", HOSTILE, ids=lambda raw: ascii(raw[:20]))
def test_hostile_input_is_read(raw):
    read_back(raw)


@pytest.mark.parametrize(("piece", "times"), REPEATED)
def test_hostile_input_is_read_however_long(piece, times):
    read_back(repeated(piece, times))


@pytest.mark.slow
@pytest.mark.parametrize(("piece", "times"), REPEATED)
def test_the_time_of_hostile_input_grows_with_its_length(grows_evenly, piece, times):
    assert grows_evenly(lambda size: read_back(repeated(piece, size)), times // 2)
