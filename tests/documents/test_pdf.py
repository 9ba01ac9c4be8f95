"""PDFs as prose: what stands in which order, what is no prose, and what is said of files that cannot be read."""

from __future__ import annotations

import sys

import pytest

from shanxi_facts.documents import read_source
from shanxi_facts.errors import InputError

WIDE = "The ferry to Skarn carried 81,000 passengers in the year, and"
LINES = [
    WIDE,
    "the mail boat carried 1,200 parcels.",
    "A second ferry was ordered from a yard in Ellby, and it is",
    "due in May.",
]


def column(x, top, *lines, size=10):
    return [(x, top - 12 * number, size, line) for number, line in enumerate(lines)]


def blocks(data):
    document = read_source(data, "release.pdf")
    return [(document.page(block.back(0, 1).start), block.kind.value, block.text) for block in document.blocks]


def texts(data):
    return [text for _, _, text in blocks(data)]


def test_lines_are_joined_and_short_ones_end_a_paragraph(pdf):
    assert texts(pdf.text(LINES)) == [" ".join(LINES[:2]), " ".join(LINES[2:])]


#: The end of a line, the begin of the next, and what they make.
BROKEN = [
    ("the keeper of the har-", "bour said", "the keeper of the harbour said"),
    ("a plan for the long-", "term use", "a plan for the long-term use"),
    ("the outbreak of COVID-", "19 at sea", "the outbreak of COVID-19 at sea"),
    ("fees of 12-", "15 crowns", "fees of 12-15 crowns"),
    ("one of the north-", "Ellby boats", "one of the north-Ellby boats"),
    ("boats for two-", "and three-day trips", "boats for two- and three-day trips"),
    ("the line -", "now with two boats", "the line - now with two boats"),
]


@pytest.mark.parametrize(("line", "after", "expected"), BROKEN)
def test_words_broken_at_the_end_of_a_line(pdf, line, after, expected):
    assert texts(pdf.text([line, after])) == [expected]


def test_a_gap_ends_a_paragraph(pdf):
    page = [*column(72, 700, "Fees stay as they", "are this"), *column(72, 650, "year on the islands", "of Skarn")]
    page += column(72, 600, "and a", "third paragraph")
    assert texts(pdf(page)) == ["Fees stay as they are this", "year on the islands of Skarn", "and a third paragraph"]


def test_a_gap_ends_a_paragraph_whose_last_line_is_full(pdf):
    page = [(72, 700 - down, 11, text) for down, text in zip((0, 14, 34, 48), LINES, strict=True)]
    full = [
        (x, y, size, text if y != 686 else "the mail boat carried 1,200 parcels, many of them to Skarn.")
        for x, y, size, text in page
    ]
    assert len(texts(pdf(full))) == 2


def test_columns_are_read_one_after_the_other(pdf):
    left = column(
        60, 700, "The ferry carried 81,000 passengers", "in the year, more than ever", "before, the line said."
    )
    right = column(
        320, 700, "A second one is due in May and", "will have room for forty lorries", "and a restaurant on board."
    )
    expected = [" ".join(text for *_, text in left), " ".join(text for *_, text in right)]
    assert texts(pdf(left + right)) == expected
    to_and_fro = [line for pair in zip(left, right, strict=True) for line in pair]
    assert texts(pdf(to_and_fro)) == expected


def test_running_heads_and_page_numbers_are_left_out(pdf):
    def page(number, *lines):
        head, foot = (72, 800, 8, "Skarn Line, annual release"), (290, 40, 8, str(number))
        return [head, *column(72, 700, *lines), foot, (72, 52, 8, f"Release {number} of 2")]

    data = pdf(page(1, "The ferry carried 81,000 passengers."), page(2, "The mail boat carried 1,200 parcels."))
    assert blocks(data) == [
        (1, "paragraph", "The ferry carried 81,000 passengers."),
        (2, "paragraph", "The mail boat carried 1,200 parcels."),
    ]


def test_a_head_that_stands_once_is_text(pdf):
    assert texts(pdf([(72, 800, 11, "Skarn Line had a record year."), (72, 700, 11, "It hired 41 pilots.")])) == [
        "Skarn Line had a record year.",
        "It hired 41 pilots.",
    ]


def test_a_sentence_runs_on_over_the_page(pdf):
    [(page, _, text)] = blocks(pdf.text(["The ferry carried 81,000 passengers in the"], ["year, the line said."]))
    assert (page, text) == (1, "The ferry carried 81,000 passengers in the year, the line said.")
    document = read_source(pdf.text(["The ferry carried 81,000 passengers in the"], ["year, it said."]), "a.pdf")
    [block] = document.blocks
    assert document.page(block.back(block.text.index("year"), len(block.text)).start) == 2


def test_larger_and_bold_lines_are_headings(pdf):
    page = [(72, 760, 20, "A record year at Skarn"), *column(72, 700, *LINES), (72, 640, 10, "Outlook", "bold")]
    page += column(72, 625, "The line expects a quiet winter.")
    kinds = [(kind, text) for _, kind, text in blocks(pdf(page))]
    assert kinds[0] == ("heading", "A record year at Skarn")
    assert ("heading", "Outlook") in kinds
    assert kinds[-1] == ("paragraph", "The line expects a quiet winter.")


def test_tables_are_read_with_their_headings(pdf):
    rows = [("", "2024", "2025"), ("Passengers", "78,000", "81,000"), ("Parcels", "1,350", "1,200")]
    page = [
        (x, 700 - 14 * number, 10, cell)
        for number, row in enumerate(rows)
        for x, cell in zip((72, 220, 320), row, strict=True)
        if cell
    ]
    assert texts(pdf(page)) == [
        "2024",
        "2025",
        "Passengers, 2024: 78,000",
        "Passengers, 2025: 81,000",
        "Parcels, 2024: 1,350",
        "Parcels, 2025: 1,200",
    ]


def test_a_footnote_mark_is_no_part_of_a_figure(pdf):
    page = [(72, 700, 12, "Parcels: 1,200"), (149, 706, 6, "3"), (152.5, 700, 12, " in all.")]
    [text] = texts(pdf(page))
    assert "1,2003" not in text
    assert "1,200³" in text


#: Lines, and the items that they make.
ITEMS = [
    (["• Fees stay.", "• Two boats come."], ["Fees stay.", "Two boats come."]),
    (["1. Skarn", "2. Ellby"], ["Skarn", "Ellby"]),
    (["It has sailed since March", "12. It will go on."], ["It has sailed since March 12. It will go on."]),
]


@pytest.mark.parametrize(("lines", "expected"), ITEMS)
def test_items_of_lists(pdf, lines, expected):
    assert texts(pdf.text(lines)) == expected


REFUSED = [
    (lambda pdf: pdf.pictures(), "release.pdf: this PDF holds no text: its pages are pictures"),
    (lambda pdf: pdf.encrypted(), "release.pdf: this PDF is encrypted"),
    (lambda pdf: pdf.text(LINES)[:-60], "release.pdf: this PDF is cut off: its end is missing"),
    (lambda _: b"%PDF-1.4 nothing %%EOF", "release.pdf: this PDF is damaged and cannot be read"),
    (lambda _: b"", "release.pdf: this PDF is cut off: its end is missing"),
]


@pytest.mark.parametrize(("make", "message"), REFUSED)
def test_what_cannot_be_read_is_said_with_a_remedy(pdf, make, message):
    with pytest.raises(InputError) as caught:
        read_source(make(pdf), "release.pdf")
    assert str(caught.value).splitlines()[0] == message
    assert caught.value.remedy


def test_reading_stops_where_a_text_is_too_long(pdf, monkeypatch):
    monkeypatch.setattr("shanxi_facts.documents.pdf.pages._MOST", 50)
    with pytest.raises(InputError, match="holds more than 50 characters") as caught:
        read_source(pdf.text(LINES, LINES), "release.pdf")
    assert caught.value.remedy


def test_without_the_extra_its_name_is_said(pdf, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(InputError, match=r'pip install "shanxi-facts\[pdf\]"'):
        read_source(pdf.text(LINES), "release.pdf")


def test_a_pdf_is_known_by_how_it_begins(pdf):
    assert read_source(pdf.text(LINES), "-").format == "pdf"


#: Bytes without a name, and the format that they are read as.
BEGINNINGS = [
    (b"Skarn has two boats.", "plain"),
    (b"<!doctype html><p>Skarn has two boats.</p>", "html"),
    (b"\xef\xbb\xbf <HTML><p>Skarn</p></HTML>", "html"),
    (b"<5 boats were left.", "plain"),
]


@pytest.mark.parametrize(("data", "format"), BEGINNINGS)
def test_a_format_is_known_by_how_it_begins(data, format):
    assert read_source(data, "<stdin>").format == format
