"""Marks that are no words: gone from the prose of every format, and every place still told."""

from __future__ import annotations

import pytest

from shanxi_facts.documents import read_text
from shanxi_facts.documents.marks import HOLE

# (plain text, its prose)
PLAIN = [
    ("All 58[1] mills closed.", "All 58 mills closed."),
    ("All 58¹ mills closed.", "All 58 mills closed."),
    ("About 3.29 million¹ came.", "About 3.29 million came."),
    ("The mills closed.¹ All left.", "The mills closed. All left."),
    ("The mills closed.[1][2] All left.", "The mills closed. All left."),
    ("The mills closed.[3, 4] All left.", "The mills closed. All left."),
    ("The mills closed.[note 5] All left.", "The mills closed. All left."),
    ("The mills closed. [7] All left.", "The mills closed. All left."),
    ("He said “closed”[6] twice.", "He said “closed” twice."),
    ("In 58[a] mills", "In 58 mills"),
    ("In 58[^ref] mills", "In 58 mills"),
    ("In 58†, all closed.‡", "In 58, all closed."),
    ("All 58 [1] mills closed, 9% [2, 3].", "All 58 mills closed, 9%."),
    ("All 58^1^ mills closed.^a^ Some", "All 58 mills closed. Some"),
    ("¹ Figures of 2020.", "Figures of 2020."),
    ("The mills ² closed ³.", "The mills closed."),
    ("All ==58== mills and ++9++ farms", "All 58 mills and 9 farms"),
    ("All {++58++}{--59--} mills {>>really?<<}{==closed==}.", "All 58 mills closed."),
    ('[caption id="a" width="5"]The mill[/caption]', "The mill"),
    ("[gallery ids='5,6'] The mill", "The mill"),
    ("All {{ n }} mills {% if a %}closed{% endif %}.", f"All {HOLE} mills closed."),
    ("The mill %%or two?%% closed. %% Really? %%", "The mill closed."),
    ("All 58 [[Mill|mills]] in [[Vell]] closed. ^sums", "All 58 mills in Vell closed."),
    ("The mill ![[mill.png]] closed.", f"The mill {HOLE} closed."),
    ("The mill {: .big }closed {#five}", "The mill closed"),
]
# Texts that look like it, and stay as they are.
KEPT = [
    "5 km² of land and 7 m³ of water, 3 × 10⁶ and 10⁻³, x² + y²",
    "¹⁄₂ of it, 1¹⁄₂ of it",
    "“The [58] mills closed,” he said [sic].",
    "He wrote “mill[s]” and left [the town].",
    "See [1] and [2].",
    "x^n^, 2^8, ^_^ and 5^10",
    "In C++ and in C++, a == b or a==b, i++ or ++i",
    "Between $5 and $6, $5-$6 million",
    "The set {58, 59} and {a}",
    "He left (in 58) [to close]",
    "5%% of it, 7 %% and %%",
    "5* hotels and *these* and 6†7",
    "[58 mills] closed",
]
# (Markdown, its prose)
MARKDOWN = [
    ("All $58$ mills", "All 58 mills"),
    ("All $3.29$ million", "All 3.29 million"),
    ("From $x_1 = 5$ on", f"From {HOLE} on"),
    ("It cost $5 to $6 and \\$7", "It cost $5 to $6 and $7"),
    ("All {~~85~>58~~} mills", "All 58 mills"),
    ("All ~~85~~ 58 mills", "All 58 mills"),
    ("All 58[^1] mills\n\n[^1]: So.", "All 58 mills"),
    ("All 58<sup>1</sup> mills", "All 58 mills"),
    ("All ==**58** mills==", "All 58 mills"),
    ("Some on 7 km^2^, 10^6^ in all", "Some on 7 km², 10⁶ in all"),
    ("All 58[1](https://a.b/c) mills closed.[2](#x)", "All 58 mills closed."),
    ("All **58**[1](#fn1) mills", "All 58 mills"),
    ("All 58[\\*][one] mills\n\n[one]: #x", "All 58 mills"),
    ("All 58[1] mills\n\n[1]: https://a.b/c", "All 58 mills"),
    ("CO[2](https://a.b) and x[1](#fn1)", "CO2 and x"),
    ("[58](#x) mills, [9](#x), (7)-[6](#x) and $[5](#x)", "58 mills, 9, (7)-6 and $5"),
    ('All 58<a class="footnote-anchor" href="#footnote-1">1</a> mills', "All 58 mills"),
    ('All 58<a href="#fn1"><i>1</i></a> mills', "All 58 mills"),
    ("All 58<sup>a</sup> mills, 5<sup>th</sup>", "All 58 mills, 5th"),
    ("Use `a[1]` and `==x==`", f"Use {HOLE} and {HOLE}"),
]
HTML = [
    ('<p>All 58<a class="footnote-anchor" href="#footnote-1">1</a> mills', "All 58 mills"),
    ("<p>All 58<sup>[1]</sup> mills", "All 58 mills"),
    ('<p>All 58<sup><a href="#fn1">1</a></sup> mills', "All 58 mills"),
    ('<p>All 58 <a role="doc-noteref" href="#x">2</a> mills', "All 58 mills"),
    ('<p>All <a href="#note-1">58 mills</a> closed', "All 58 mills closed"),
    ('<p>All <a href="/mills">58 mills</a> closed', "All 58 mills closed"),
    ('<p>All 58<a href="https://a.b/c">1</a> mills', "All 58 mills"),
    ('<p>All <a href="/mills">58</a> mills', "All 58 mills"),
    ('<p>All 58<a href="#_ftn1"><span class="MsoFootnoteReference">[1]</span></a> mills', "All 58 mills"),
    ("<p>All 58<sup>a</sup> mills<sup>b, c</sup> closed.<sup>d</sup>", "All 58 mills closed."),
    ("<p>All x<sup>n</sup> mills", "All xn mills"),
    ("<p>All 5<sup>th</sup> mills on 7 km<sup>2</sup>", "All 5th mills on 7 km²"),
]


@pytest.mark.parametrize(("raw", "text"), PLAIN)
@pytest.mark.parametrize("format", ["plain", "markdown", "html"])
def test_marks_are_no_words(raw, text, format):
    if format == "html":
        raw = raw.replace("<", "&lt;").replace(">>", "&gt;&gt;")
    assert [block.text for block in read_text(raw, "draft", format).blocks] == [text]


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_like_a_mark_stays(text):
    assert [block.text for block in read_text(text, "draft", "plain").blocks] == [text]


@pytest.mark.parametrize(("raw", "text"), MARKDOWN)
def test_marks_of_markdown(raw, text):
    assert read_text(raw, "draft", "markdown").blocks[0].text == text


@pytest.mark.parametrize(("raw", "text"), HTML)
def test_marks_of_html(raw, text):
    assert [block.text for block in read_text(raw, "draft", "html").blocks] == [text]


@pytest.mark.parametrize(("raw", "text"), PLAIN)
def test_every_character_knows_its_place(raw, text):
    (block,) = read_text(raw, "draft", "plain").blocks
    for place, character in enumerate(block.text):
        found = block.back(place, place + 1).of(raw)
        assert character in {found, HOLE}


def test_a_span_across_a_mark_holds_the_mark():
    (block,) = read_text("All 58[1] mills", "draft", "plain").blocks
    start, end = block.text.index("58"), block.text.index(" mills")
    assert block.back(start, end).of("All 58[1] mills") == "58"
    assert block.back(start, end + 6).of("All 58[1] mills") == "58[1] mills"
