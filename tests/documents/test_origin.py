import pytest

from shanxi_facts.documents.origin import Origin
from shanxi_facts.documents.prose import HOLE, Prose
from shanxi_facts.model import Span

# "3,<b>29</b>0&nbsp;million": in step, in step, in step, a unit, in step.
FIGURE = Origin((0, 2, 4, 5, 6), (0, 5, 11, 12, 18), (2, 7, 12, 18, 25), 13)


@pytest.mark.parametrize(
    ("start", "end", "raw"),
    [
        (0, 13, Span(0, 25)),
        (0, 5, Span(0, 12)),
        (1, 3, Span(1, 6)),
        (2, 4, Span(5, 7)),  # tags around a run are none of it
        (5, 6, Span(12, 18)),  # an entity is covered whole
        (4, 6, Span(11, 18)),
        (7, 7, Span(19, 19)),
        (13, 13, Span(25, 25)),
    ],
)
def test_back(start, end, raw):
    assert FIGURE.back(start, end) == raw


def test_pieces_are_cut_to_what_is_asked():
    assert list(FIGURE.pieces(1, 6)) == [(1, 2, 1, 2), (2, 4, 5, 7), (4, 5, 11, 12), (5, 6, 12, 18)]
    assert list(FIGURE.pieces(3, 3)) == []


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  two \t words ", "two words"),
        ("wrapped\nby hand", "wrapped by hand"),
        ("wrapped\r\n   and indented", "wrapped and indented"),
        ("poverty-\nstricken", "poverty-stricken"),
        ("two-\nand three-year", "two- and three-year"),
        ("a dash -\nand on", "a dash - and on"),
        ("2020-\r\n2021", "2020-2021"),
        ("keep\u00a0this and\u2028that", "keep\u00a0this and\u2028that"),
        ("see https://example.org/58/villages, and", f"see {HOLE}, and"),
        ("see (www.example.org/7993).", f"see ({HOLE})."),
        ("write to desk58@example.org.", f"write to {HOLE}."),
        ("a @ b, www. and ://", "a @ b, www. and ://"),
        ("https://example.org", HOLE),
    ],
)
def test_prose(raw, text):
    prose = Prose()
    prose.text(raw, 0)
    found, origin = prose.finish()
    assert found == text
    for start, end in ((0, 1), (len(text) - 1, len(text))):
        if text[start] != HOLE:
            span = origin.back(start, end)
            assert span.of(raw) == text[start:end]
    assert origin.back(0, len(text)).of(raw) == raw.strip()


def test_words_after_a_url_keep_their_place():
    raw = "at https://example.org/58 stand 58 counties"
    prose = Prose()
    prose.text(raw, 0)
    text, origin = prose.finish()
    start = text.index("58 counties")
    assert origin.back(start, start + 2) == Span(raw.index("58 counties"), raw.index("58 counties") + 2)
    assert origin.back(text.index(HOLE), text.index(HOLE) + 1).of(raw) == "https://example.org/58"
