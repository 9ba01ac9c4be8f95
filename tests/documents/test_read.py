import pickle
import subprocess
import sys

import pytest

from shanxi_facts.documents import Document, format_of, read_document, read_text
from shanxi_facts.errors import InputError

TEXT = "Größe: 58 Kreise\n\nAll *3.29* million"


@pytest.mark.parametrize(
    ("path", "format"),
    [
        ("a.md", "markdown"), ("A.MARKDOWN", "markdown"), ("b.txt", "plain"), ("b.text", "plain"), ("c.html", "html"),
        ("dir.md/c.HTM", "html"), ("d.docx", "docx"), ("README", None), ("e.rst", None), ("", None),
    ],
)  # fmt: skip
def test_format_by_suffix(path, format):
    assert format_of(path) == format


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding):
    mark = "\ufeff" if encoding in {"utf-16-le", "utf-16-be"} else ""
    document = read_document((mark + TEXT).encode(encoding), "draft.md")
    assert document.raw == TEXT
    assert [block.text for block in document.blocks] == ["Größe: 58 Kreise", "All 3.29 million"]
    assert document.place(0) == (1, 1)


@pytest.mark.parametrize(
    ("path", "data"),
    [
        *((path, data) for path in ("empty.txt", "empty.md", "empty.html", "empty") for data in (b"", b"\xef\xbb\xbf")),
        ("empty.docx", b""),
    ],
)
def test_an_empty_file_is_a_document_without_blocks(path, data):
    document = read_document(data, path)
    assert (document.path, document.raw, document.blocks) == (path, "", ())
    assert document.place(0) == (1, 1)


@pytest.mark.parametrize(
    ("data", "path", "what"),
    [
        (b"Gr\xf6\xdfe", "a.txt", "a.txt: is not UTF-8: byte 2 (0xf6) cannot be decoded"),
        (b"\xef\xbb\xbfGr\xf6\xdfe", "a.md", "byte 5 (0xf6)"),
        (b"\xff\xfea\x00b", "a.txt", "is not UTF-16: byte 4"),
        (b"\xed\xa0\x80", "a.txt", "byte 0"),
        ("58 a".encode("utf-16-le"), "a.md", "byte 1 is NUL"),
        (b"\x7fELF\x00", "program", "byte 4 is NUL"),
        (b"{\\rtf1", "a.rtf", ".rtf files cannot be read"),
        (b"%PDF", "a.PDF", ".pdf files cannot be read"),
    ],
)
def test_what_cannot_be_read_is_an_error_with_its_place_and_a_remedy(data, path, what):
    with pytest.raises(InputError) as error:
        read_document(data, path)
    assert what in str(error.value)
    assert error.value.where == path
    assert error.value.remedy


@pytest.mark.parametrize(
    ("path", "data", "unread"),
    [
        ("a.rst", b"All **58** mills closed.", [".rst markup"]),
        ("a.TEX", b"All \\textbf{58} mills closed.", [".tex markup"]),
        ("a.tex", b"", []),
        ("a.log", b"All 58 mills closed.", []),
        ("a.md", b"All **58** mills closed.", []),
    ],
)
def test_a_markup_that_no_reader_knows_is_told_of(path, data, unread):
    document = read_document(data, path)
    assert [(part.what, part.lost) for part in document.unread] == [(what, False) for what in unread]
    assert not read_document(data, path, "plain").unread


def test_a_format_can_be_named():
    assert read_document(b"# 58", "-", "markdown").blocks[0].text == "58"
    assert read_document(b"# 58", "x.md", "plain").blocks[0].text == "# 58"
    with pytest.raises(InputError, match="no format is named 'rst'"):
        read_document(b"", "a", "rst")
    with pytest.raises(InputError, match=r"a \.docx is no text"):
        read_text("", "a.docx")


@pytest.mark.parametrize(
    ("raw", "places"),
    [
        ("ab\ncd", {0: (1, 1), 2: (1, 3), 3: (2, 1), 5: (2, 3)}),
        ("a\r\nb\rc\n\nd", {2: (1, 3), 3: (2, 1), 5: (3, 1), 7: (4, 1), 8: (5, 1)}),
        ("a\u2028b\u2029c\x85d\x0be\x0cf\x1cg", {12: (1, 13)}),
        ("😀é中x", {3: (1, 4)}),
        ("a\r", {2: (2, 1)}),
    ],
)
def test_places(raw, places):
    document = Document("a.txt", "plain", raw)
    for offset, (line, column) in places.items():
        assert document.place(offset) == (line, column)
        assert document.offset(line, column) == offset


def test_a_parser_is_loaded_only_for_its_format():
    code = (
        "import sys; from shanxi_facts.documents import read_document; read_document(b'x', 'a.txt');"
        "print([name for name in ('pyromark', 'turbohtml', 'zipfile', 'xml.parsers.expat') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_a_panic_of_the_markdown_parser_is_an_input_error(monkeypatch):
    import pyromark

    class PanicException(BaseException):
        pass

    def panic(*_, **__):
        raise PanicException

    monkeypatch.setattr(pyromark, "events_with_range", panic)
    with pytest.raises(InputError, match=r"a\.md: the Markdown parser fails"):
        read_text("58", "a.md")


def test_a_document_goes_from_process_to_process():
    document = read_text("All **58**\ncounties", "a.md")
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - what was just written
    assert pickle.loads(pickle.dumps(document)).place(12) == (2, 2)  # noqa: S301
