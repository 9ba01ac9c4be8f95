"""Reading takes time in proportion to the length of a draft, whatever it is made of."""

from __future__ import annotations

import pytest

from shanxi_facts.documents import read_text

_GROWTH = 1.6  # an exponent between linear and quadratic, with room for a busy machine
_LENGTH = 8_000  # characters of the shorter draft
_SHORT = 2000  # characters where no time is taken
_NOTHING = 0.1  # seconds of processor time that tell nothing of growth

#: What drafts are made of: a piece that is repeated, and what stands before all of them.
PIECES = [
    ("", "All 58 mills closed. "), ("", "All 58 mills closed.\n\n"), ("", "x"), ("@", "x"), ("x@", "x"), ("", "x@"),
    ("a@", "b."), ("", "a."), ("", "."), ("", "www."), ("http://", "a,"), ("", "http://a "), ("", "58[1] "),
    ("", "58[1]"), ("", "[1]"), ("", "["), ("", "[a b=\""), ("", "[a b='c' "), ("", "[a]"), ("", "[/a]"), ("", "¹"),
    ("", "x¹ "), ("", "5 ¹ "), ("", "{"), ("", "{{"), ("", "{{a}} "), ("", "{%"), ("", "{++"), ("", "{++a++} "),
    ("", "{~~a~>"), ("", "{>>"), ("", "++}"), ("", "=="), ("", "==a "), ("", "==a== "), ("", "++ "), ("", "^^a"),
    ("", "$"), ("", "$5$ "), ("", "$a_"), ("", "†"), ("", "{#a"), ("", "{:"), ("", "<"), ("", "<a "), ("", "<iframe "),
    ("", "<iframe>"), ("", "<iframe />"), ("", "<video a=\""), ("", "<script>"), ("", "</script>"), ("", "<svg><p>"),
    ("", "<svg>"), ("", "<p hidden>"), ("", "<span hidden>"), ("", "<span hidden>a</span>"), ("", "<math><mfrac>5"),
    ("", "<sup>1</sup>"), ("", "<a href=#fn>1"), ("", "<![CDATA["), ("", "<![CDATA[a]]>"), ("", "<td>a"), ("", "&amp"),
    ("", "<code>a "), ("", "<del>a <p>b"), ("", "<ruby>a<rt>b"), ("", "<!--"), ("", "<!-- a -->"), ("", "</del>"),
    ("", "<iframe></style>"), ("", "<datalist>a "), ("", "<s><code>"), ("", "<s>\n\na\n\n"),
    ("", "<Note>\n  a\n"), ("", "<Note a={"), ("", "<Note>"), ("", "</Note>\n"), ("", "import a from 'b'\n"),
    ("", "import a from 'b'\n\n"), ("", "`"), ("", "`a` "), ("", "```\na\n"), ("", "!!! note\n    a\n"),
    ("", "!!! note \"a\"\n"), ("", ":::\n"), ("", "::: a [b]\n"), ("", "a\n: b\n"), ("", "a\n: b\n\n"),
    ("", "    a b c d e.\n\n"),
    ("---\n", "a: b\n"), ("---\na: b\n", "c\n"), ("---\na: b\n", "\n"), ("---\na: |\n", "  b\n\n"), ("", "---\n"),
    ("+++\n", "a = 'b'\n"), ("", "> "), ("", "- a\n"), ("", "| a | b |\n"), ("", "~~a"), ("", "*a "), ("", "a-\n"),
    ("", "."), ("", ". "), ("", "a ...."), ("", "a .... 5 "), ("", "a: 5\n"), ("", "a: 5<br>"), ("", "a  5\n"),
    ("", "a\t"), ("", "| "), ("", "|a|\n"), ("", "- a\n"), ("", "a · "), ("", "a[1](b) "), ("", "^1^"), ("", "5 [1] "),
    ("", "[[a"), ("", "[[a|b]] "), ("", "%%a "), ("", "%% a %% "), ("", " ^a"), ("", "{{< a "), ("", '{{< a "b '),
    ("", '{{< a "b c d" >}}'), ("{{", "a "), ("", "{a} "), ("", "![[a]]"),
    ("", "é"), ("", "\r"), ("", "\r\n"), ("", "—\u2028"),
]  # fmt: skip


FORMATS = ["plain", "markdown", "mdx", "html", "xhtml"]


@pytest.mark.slow
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(("head", "piece"), PIECES, ids=ascii)
def test_the_time_of_reading_grows_with_the_length(grows_evenly, head, piece, format):
    def read(length):
        read_text(head + piece * (length // len(piece)), "draft", format, titles=True)

    assert grows_evenly(read, _LENGTH, growth=_GROWTH, least=_NOTHING)


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_written_over_and_over_is_read(format):
    for head, piece in PIECES:
        raw = head + piece * (_SHORT // len(piece))
        document = read_text(raw, "draft", format, titles=True)
        for block in document.blocks:
            span = block.back(0, len(block.text))
            assert 0 <= span.start <= span.end <= len(document.raw), (head, piece)
