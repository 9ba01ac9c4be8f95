"""Reading takes time in proportion to the length of a draft, whatever it is made of. No clock is measured against
another: of two drafts, one four times as long as the other, the longer may not take as long as a quadratic reader.
"""

from __future__ import annotations

from time import process_time

import pytest

from shanxi_facts.documents import read_text

_TIMES = 4  # how much longer the second draft is
_GROWTH = _TIMES**1.6  # between linear and quadratic, with room for a busy machine
_LENGTH = 8_000  # characters of the first
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
    ("", "<Note>\n  a\n"), ("", "<Note a={"), ("", "<Note>"), ("", "</Note>\n"), ("", "import a from 'b'\n"),
    ("", "import a from 'b'\n\n"), ("", "`"), ("", "`a` "), ("", "```\na\n"), ("", "!!! note\n    a\n"),
    ("", "!!! note \"a\"\n"), ("", ":::\n"), ("", "::: a [b]\n"), ("", "a\n: b\n"), ("", "a\n: b\n\n"),
    ("", "    a b c d e.\n\n"),
    ("---\n", "a: b\n"), ("---\na: b\n", "c\n"), ("---\na: b\n", "\n"), ("---\na: |\n", "  b\n\n"), ("", "---\n"),
    ("+++\n", "a = 'b'\n"), ("", "> "), ("", "- a\n"), ("", "| a | b |\n"), ("", "~~a"), ("", "*a "), ("", "a-\n"),
    ("", "é"), ("", "\r"), ("", "\r\n"), ("", "—\u2028"),
]  # fmt: skip


def _time(raw: str, format: str) -> float:
    start = process_time()
    read_text(raw, "draft", format, titles=True)
    return process_time() - start


@pytest.mark.parametrize("format", ["plain", "markdown", "mdx", "html", "xhtml"])
@pytest.mark.parametrize(("head", "piece"), PIECES, ids=ascii)
def test_the_time_of_reading_grows_with_the_length(head, piece, format):
    short, long = (head + piece * (length // len(piece)) for length in (_LENGTH, _LENGTH * _TIMES))
    took = _time(long, format)
    if took < _NOTHING:
        return
    long_took = min(took, *(_time(long, format) for _ in range(2)))
    assert long_took <= min(_time(short, format) for _ in range(3)) * _GROWTH
