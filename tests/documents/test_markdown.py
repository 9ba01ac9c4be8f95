import pytest

from shanxi_facts.documents import read_text
from shanxi_facts.documents.markdown import read_markdown

HOLE = "\ufffc"
PROSE = [
    ("All **3.29** million", "All 3.29 million"),
    ("3,**29**0 and _7_,993 and 7_9_3", "3,290 and 7,993 and 7_9_3"),
    ("hard\nwrapped  \nlines\\\nhere", "hard wrapped lines here"),
    ("of poverty-\nstricken areas", "of poverty-stricken areas"),
    ("&ldquo;barren&rdquo; 3&nbsp;million 7&#44;993 &bogus;", "“barren” 3\u00a0million 7,993 &bogus;"),
    (r"7\,993 \*plain\* 3\.29", r"7,993 *plain* 3.29"),
    ("[Zhang *Yuhong*](https://example.org/58 \"the 58\") said", "Zhang Yuhong said"),
    ("[58 counties][ref] left\n\n[ref]: https://example.org/85 'the 85'", "58 counties left"),
    ("set `retries` to `85`", f"set {HOLE} to {HOLE}"),
    ("see <https://example.org/58> or https://example.org/58.", f"see {HOLE} or {HOLE}."),
    ("58<!-- 85 --> counties", "58 counties"),
    ("<b>58</b> counties, 7,<i>99</i>3", "58 counties, 7,993"),
    ("<script>85</script>58 counties", "58 counties"),
    ("58 counties[^1] left\n\n[^1]: note", "58 counties left"),
    ("58 ~~85~~ counties", "58 counties"),
    ("~58 to ~90", "~58 to ~90"),
    ("~58~ counties", "~58~ counties"),
    ("![58 counties](a.png) left of 85", "left of 85"),
    ("$5 million and $6 million", "$5 million and $6 million"),
    ("58 < 85 & so on", "58 < 85 & so on"),
]  # fmt: skip
BLOCKS = [
    ("# 58 counties\n", [("heading", "58 counties")]),
    ("58 counties {#id-85}\n===\n", [("heading", "58 counties")]),
    ("- one\n- two\n  lines\n\n  three", [("list-item", "one"), ("list-item", "two lines"), ("list-item", "three")]),
    ("- [x] done", [("list-item", "done")]),
    ("1. 58\n2. counties", [("list-item", "58"), ("list-item", "counties")]),
    ("> 58\n> counties\n> - all", [("quote", "58 counties"), ("list-item", "all")]),
    ("> [!NOTE]\n> 58 counties", [("quote", "58 counties")]),
    ("a[^n]\n\n[^n]: 58 counties\n    wrapped", [("paragraph", "a"), ("footnote", "58 counties wrapped")]),
    ("![58 counties](a.png)", [("caption", "58 counties")]),
    ("    code 58\n\n```\ncode 85\n```\n\ntext", [("paragraph", "text")]),
    ("one\n\n---\n\ntwo", [("paragraph", "one"), ("paragraph", "two")]),
    ("<div>\n<p>58 <b>counties</b></p>\n</div>\n\n*text*", [("paragraph", "58 counties"), ("paragraph", "text")]),
    ("<figure>\n\n58\n\n<figcaption>85</figcaption>\n</figure>", [("paragraph", "58"), ("caption", "85")]),
    ("<style>\n.a { width: 85px }\n\n</style>\n\n58", [("paragraph", "58")]),
    ("> <div>\n> 58\n> counties</div>", [("quote", "58 counties")]),
    ("- <td>58\n- </td></li></div>85", [("list-item", "58"), ("list-item", "85")]),
]
FRONT_MATTER = [
    ("---\ntitle: 85\n---\ntext", ["text"]),
    ("---\r\n# note\r\n\r\ntitle: 85\r\ntags: [85]\r\n...\r\ntext", ["text"]),
    ("+++\ntitle = '85'\n+++\n\ntext", ["text"]),
    ("---\n---\ntext", ["text"]),
    ("\ufeff---\ntitle: 85\n---\ntext", ["text"]),
    ("---\n\nAll 85 counties.\n\n---\n\ntext", ["All 85 counties.", "text"]),
    ("---\ntitle: 85\n\nnever closed", ["title: 85", "never closed"]),
    ("text\n\n---\ntitle: 85\n---\n", ["text", "title: 85"]),
]


@pytest.mark.parametrize(("raw", "text"), PROSE)
def test_prose(raw, text):
    assert read_markdown(raw)[0].text == text


@pytest.mark.parametrize(("raw", "blocks"), BLOCKS)
def test_blocks(raw, blocks):
    assert [(block.kind, block.text) for block in read_markdown(raw)] == blocks


@pytest.mark.parametrize(("raw", "texts"), FRONT_MATTER)
def test_front_matter(raw, texts):
    assert [block.text for block in read_text(raw, "draft.md").blocks] == texts


@pytest.mark.parametrize(
    ("raw", "words", "found"),
    [
        ("All 3,**29**0 left", "3,290", "3,**29**0"),
        ("中文 😀 é **3.29** million", "3.29", "3.29"),
        ("---\ntitle: é\n---\n\n> - 中 7\\,9&#57;3 left", "7,993", r"7\,9&#57;3"),
        ("> hard\n> wrapped", "hard wrapped", "hard\n> wrapped"),
        ("a\x0b中\x0c3.29", "3.29", "3.29"),
        ("one\rtwo\r\n\r**th**ree", "three", "th**ree"),
        ("<p>\r\n中<b>3</b>.29\r\n</p>", "3.29", "3</b>.29"),
        ("> <p>中\n> 3,<b>\n> 29</b>0", "中 3, 290", "中\n> 3,<b>\n> 29</b>0"),
    ],
)
def test_the_way_back(raw, words, found):
    (block,) = [block for block in read_markdown(raw) if words in block.text]
    start = block.text.index(words)
    assert block.back(start, start + len(words)).of(raw) == found


HOSTILE = [
    "+\t[\x00]:d\n\x0b",
    "\x00" * 9,
    "\ud800 lone",
    "[" * 5000,
    "*" * 5000 + "a" + "*" * 5000,
    "> " * 2000 + "a",
    "- " * 2000 + "a",
    "<div>" * 3000 + "58",
    "<table><tr><td>" * 1000 + "58",
    "|a" * 3000 + "\n" + "|-" * 3000 + "\n" + "|b" * 3000,
    "[^1]: [^1]\n[^1]",
    "---\n" * 500,
    "</td></table></div></p>",
]


@pytest.mark.parametrize("raw", HOSTILE)
def test_hostile_input_is_read(raw):
    for block in read_markdown(raw):
        span = block.back(0, len(block.text))
        assert 0 <= span.start <= span.end <= len(raw)
