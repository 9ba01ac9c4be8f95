"""Words of random documents, led through each reader and back to the raw file by line and column."""

import re
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.documents import read_document

LINE_END = re.compile(r"\r\n|\r|\n")
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
MARKS = st.sampled_from(["", "\ufeff"])


@dataclass
class Draft:
    """A draft in the making. ``words``: each word as it reads, with its places in the raw text."""

    raw: str = ""
    words: list[tuple[str, int, int]] = field(default_factory=list)

    def add(self, text):
        self.raw += text

    def word(self, pieces):
        """Add a word: pieces of (raw text, what it reads as), markup reading as nothing."""
        name = "".join(reads for _, reads in pieces)
        start = len(self.raw) + len(pieces[0][0] if not pieces[0][1] else "")
        self.raw += "".join(raw for raw, _ in pieces)
        self.words.append((name, start, len(self.raw) - len(pieces[-1][0] if not pieces[-1][1] else "")))


def words(open_close, escapes):
    """Return words of letters and figures with markup and escapes inside, as lists of pieces."""
    letters = st.text("abc7,é中😀", min_size=1, max_size=3).map(lambda text: [(text, text)])
    escaped = st.sampled_from(escapes).map(lambda pair: [pair])
    marked = st.builds(
        lambda pair, inside: [(pair[0], ""), ("a", "a"), *inside, ("b", "b"), (pair[1], "")],
        st.sampled_from(open_close),
        letters | escaped,
    )
    plain = st.just([("x", "x")])
    return st.builds(
        lambda *parts: [piece for part in parts for piece in part],
        plain,
        st.one_of(plain, letters, marked, escaped),
        plain,
    )


def sentences(word, gaps, noise):
    """Return runs of words: (pieces, what follows it)."""
    return st.lists(st.tuples(word, st.sampled_from(gaps) | st.sampled_from(noise)), min_size=1, max_size=6)


def number(words_so_far, pieces):
    """Make a word unlike any other by a number at its front."""
    first = f"w{words_so_far}"
    return [(first, first), *pieces]


def compose(draft, sentence, end, indent=""):
    for pieces, gap in sentence:
        draft.word(number(len(draft.words), pieces))
        draft.add(gap.replace("\n", end + indent))
    draft.word(number(len(draft.words), [("x", "x")]))


def check(draft, mark, path):
    """Every word must be in the prose, in order, and lead back to the characters that it was made of."""
    data = (mark + draft.raw).encode()
    document = read_document(data, path)
    lines = LINE_END.split(data.decode("utf-8-sig"))
    prose = [(match, block) for block in document.blocks for match in re.finditer(r"w\d+x\S*?x\b|w\d+x", block.text)]
    found = {}
    for name, _, _ in draft.words:
        for block in document.blocks:
            start = block.text.find(name)
            if start >= 0:
                found[name] = (block, start)
                break
    assert list(found) == [name for name, _, _ in draft.words], prose
    for name, start, end in draft.words:
        block, at = found[name]
        span = block.back(at, at + len(name))
        (line, column), (end_line, end_column) = document.place(span.start), document.place(span.end)
        assert line == end_line
        assert lines[line - 1][column - 1 : end_column - 1] == draft.raw[start:end]
        assert (span.start, span.end) == (start, end)


PLAIN = words([("", "")], [("&", "&"), ("*", "*"), ("\u2028", "\u2028")])
PLAIN_GAPS = [" ", "  ", "\n", " \n  ", "\t", " https://example.org/w1x ", "\u2028", " – "]


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "  ", "- ", "1. ", "> ", "* "]), sentences(PLAIN, PLAIN_GAPS, [" w@w1x.org "]))
    ),
    ENDS,
    MARKS,
)
def test_plain_text(blocks, end, mark):
    draft = Draft()
    for prefix, sentence in blocks:
        draft.add(prefix)
        compose(draft, sentence, end, indent=prefix if prefix == "> " else "")
        draft.add(end + end)
    check(draft, mark, "draft.txt")


MARKDOWN = words(
    [("**", "**"), ("*", "*"), ("<b>", "</b>"), ("[", "](https://example.org/w1x 'w2x')"), ("<i a='w3x'>", "</i>")],
    [("&amp;", "&"), ("&#44;", ","), ("\\*", "*"), ("\\[", "["), ("&eacute;", "é"), ("\u2028", "\u2028"), ("_", "_")],
)
MARKDOWN_GAPS = [
    " ",
    "  ",
    "\n",
    "  \n",
    "\\\n",
    " `w1x` ",
    " <!-- w2x --> ",
    " <https://example.org/w3x> ",
    "[^n] ",
    "<br>",
]
SETTINGS = [  # what a sentence stands in, and what its further lines begin with
    ("{}", ""),
    ("# {}", ""),
    ("{}\n===", ""),
    ("- {}", "  "),
    ("12. {}", "    "),
    ("> {}", "> "),
    ("> - {}", ">   "),
    ("- > {}", "  > "),
    ("[^n]: {}", "    "),
    ("<div>{}</div>", ""),
    ("> <p>{}", "> "),
]


def fitting(sentence, before):
    """Return the sentence as it may stand there: no Markdown in a block of HTML, no line end in a heading."""
    if "<" in before:
        word = [("x<b>", "x"), ("&#44;", ","), ("</b>", ""), ("x", "x")]
        return [(word, gap if gap in " \n" else " ") for _, gap in sentence]
    return [(pieces, " " if before == "# " and "\n" in gap else gap) for pieces, gap in sentence]


@given(
    st.lists(st.tuples(st.sampled_from(SETTINGS), sentences(MARKDOWN, MARKDOWN_GAPS, [" ", "\n"])), max_size=5),
    st.sampled_from(["", "---\ntitle: w1x é\n---\n", "+++\ntitle = 'w2x'\n+++\n"]),
    ENDS,
    MARKS,
)
def test_markdown(blocks, front, end, mark):
    draft = Draft(front.replace("\n", end))
    for index, ((setting, indent), sentence) in enumerate(blocks):
        before, after = setting.replace("[^n]:", f"[^{index}]:").split("{}")
        draft.add(before)
        compose(draft, fitting(sentence, before), end, indent)
        draft.add(after.replace("\n", end) + end + end + "<!-- -->" + end + end)
    check(draft, mark, "draft.md")


HTML = words(
    [("<b>", "</b>"), ("<a href='w1x'>", "</a>"), ("<i\n>", "</i\n>"), ("<!-- w2x\n -->", ""), ("</>", "</x>")],
    [
        ("&amp;", "&"),
        ("&#44;", ","),
        ("&eacute", "é"),
        ("\u2028", "\u2028"),
        ("&copy;", "©"),
        ("&7", "&7"),
        ("<7", "<7"),
    ],
)
HTML_GAPS = [
    " ",
    "\n",
    " \n\t",
    "<br>",
    "<script>w1x</script> ",
    " <code>w2x</code> ",
    " <!-- w3x -->",
    "<del>w4x</del> ",
    "&#32;",
]
AROUND = [
    *"{}<hr> <p>{} <p>{}</p> <h2>{}</h2> <ul><li>{}</ul> <blockquote>{}</blockquote> <div>{}</div>".split(),
    *"<table><tr><td>{}</table> <table><tr><td>left<td>{}</table> <dl><dt>left<dd>{}</dl> <caption>{}".split(),
]


@given(st.lists(st.tuples(st.sampled_from(AROUND), sentences(HTML, HTML_GAPS, [" "])), max_size=6), ENDS, MARKS)
def test_html(blocks, end, mark):
    draft = Draft()
    for around, sentence in blocks:
        before, after = around.split("{}")
        draft.add(before)
        ended = [([(raw.replace("\n", end), reads) for raw, reads in pieces], gap) for pieces, gap in sentence]
        compose(draft, ended, end)
        draft.add(after + end)
    raw_words = [(name, start, end_) for name, start, end_ in draft.words if not LINE_END.search(draft.raw[start:end_])]
    across = [word for word in draft.words if word not in raw_words]
    document = read_document((mark + draft.raw).encode(), "page.html")
    for name, start, end_ in across:  # a word whose tags hold line ends: the check by columns is not for it
        (block,) = [block for block in document.blocks if name in block.text]
        at = block.text.index(name)
        assert block.back(at, at + len(name)).of(document.raw) == draft.raw[start:end_]
    draft.words = raw_words
    check(draft, mark, "page.html")


@given(
    st.lists(
        st.lists(st.tuples(st.text("abc7,é中😀", min_size=1, max_size=4), st.booleans()), min_size=1, max_size=5),
        max_size=5,
    )
)
def test_docx(make_docx, paragraphs):
    body, lines, words_ = "", [], []
    for runs in paragraphs:
        body += "<w:p>"
        line = ""
        for text, deleted in runs:
            name = f"w{len(words_)}x{text}x"
            inside = f"<w:r><w:t>{name[:3]}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{name[3:]} </w:t></w:r>"
            body += f"<w:del>{inside}</w:del>" if deleted else f"<w:ins>{inside}</w:ins>"
            if not deleted:
                words_.append((name, len(lines) + 1, len(line) + 1))
                line += f"{name} "
        body += "</w:p>"
        lines.append(line)
    document = read_document(make_docx(body), "draft.docx")
    assert document.raw.split("\n") == (lines or [""])
    for name, paragraph, character in words_:
        (block,) = [block for block in document.blocks if f"{name} " in f"{block.text} "]
        start = f"{block.text} ".index(f"{name} ")
        span = block.back(start, start + len(name))
        assert document.place(span.start) == (paragraph, character)
        assert span.of(document.raw) == name


TOKENS = {
    "txt": [*"w A.\n\r\t\u2028", "- ", "1. ", "> ", "---", "https://w.w", "w@w.w", "-\n"],
    "md": [
        *"w \n\r*_`[)|\\~é😀\x00\x0b",
        *"\n\n;**;](;[^1];[^1]: ;> ;- ;1. ;|-|-|\n;# ;    ;---;~~;![;<!--;-->;&amp".split(";"),
        *"<b> </b> <td> <table> </table> <div> <script>".split(),
    ],
    "html": [
        *"w \n\r<>&é😀",
        *"<p> </p> <td> <tr> <table> </table> <th> <dl> <dd> <dt> <li> <ul> </ul> <h1> </h2> <b> <br> </> </".split(),
        *"<sup> <a> </a> <q> <code> </code> <!-- --> &lt; <del> <script> </script>".split(),
    ],
}


@pytest.mark.parametrize("suffix", TOKENS)
@given(data=st.data())
def test_any_text_is_read_and_what_stands_verbatim_leads_back_to_itself(suffix, data):
    from shanxi_facts.documents import read_text

    raw = "".join(data.draw(st.lists(st.sampled_from(TOKENS[suffix]), max_size=25)))
    document = read_text(raw, f"draft.{suffix}")
    for block in document.blocks:
        assert block.text
        assert block.text == block.text.strip(" \t\r\n")
        for piece in block.origin.pieces(0, len(block.text)):
            assert 0 <= piece.raw_start <= piece.raw_end <= len(raw)
            assert piece.start < piece.end
        for at, character in enumerate(block.text):
            if character in "wA":
                assert block.back(at, at + 1).of(raw) == character
