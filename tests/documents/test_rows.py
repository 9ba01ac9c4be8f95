"""Rows: what is named and its figure, a line each, whatever stands between both and whether lines show."""

from __future__ import annotations

import pytest

from shanxi_facts.documents import read_text

ROWS = ["Mills closed: 58", "Farms left: 7,300", "Roads: over 5.2 km"]
# What stands between what is named and its figure, and what is read of it.
SIGNS = [": ", " ........ ", "........", " . . . . . ", " …… ", " ______ ", " ····· ", " | ", " → ", " · "]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_what_leads_to_a_figure_is_a_colon(sign, name):
    raw = "\n".join(row.replace(": ", sign) for row in ROWS)
    if sign == " | ":  # two of them are a table, in either format
        raw = raw.partition("\n")[0]
    document = read_text(raw, name)
    assert [block.text for block in document.blocks] == ROWS[: len(raw.splitlines())]
    for block in document.blocks:
        for word in block.text.replace(":", "").split():
            start = block.text.index(word)
            assert block.back(start, start + len(word)).of(raw) == word


NO_LEADERS = [
    "He waited ... and 58 mills closed.",
    "So it ended....",
    "He left (… 58 of them …) and",
    "a | b and 58 mills closed in the north of it, one after the other, by day",
    "__init__ of 58 mills",
    "5 · 58",
    "TOLMARK | May 29",
]


@pytest.mark.parametrize("raw", NO_LEADERS)
def test_what_only_looks_like_it_stays(raw):
    (block,) = read_text(raw, "a.txt").blocks
    assert block.text == raw


LINES = [
    (["So far:", *ROWS, "and no more"], ["So far:", *ROWS, "and no more"]),
    (
        ["In all, we counted this: 58", "mills that were closed."],
        ["In all, we counted this: 58 mills that were closed."],
    ),
    (["All of them were closed; mills: 58.", "And so on."], ["All of them were closed; mills: 58. And so on."]),
    (["Mills — 58", "Farms — 7"], ["Mills — 58", "Farms — 7"]),
    (["• All 58 mills closed", "• Some burned", "and more"], ["• All 58 mills closed", "• Some burned and more"]),
]
BREAKS = {"a.html": "<br>", "a.md": "  \n"}


@pytest.mark.parametrize(("lines", "texts"), LINES)
@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_lines_that_are_rows_stand_by_themselves(lines, texts, name):
    raw = BREAKS[name].join(lines)
    assert [block.text for block in read_text(raw, name).blocks] == texts


@pytest.mark.parametrize(("lines", "texts"), LINES[:4])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_so_they_do_where_the_page_does_not_show_their_ends(lines, texts, name):
    assert [block.text for block in read_text("\n".join(lines), name).blocks] == texts


COLUMNS = [
    ("Mills      58\nFarms   7,300", ["Mills: 58", "Farms: 7,300"]),
    ("Mills\t58\nFarms\t7,300\n\nText.", ["Mills: 58", "Farms: 7,300", "Text."]),
    ("         2020   2021\nMills     58     60\nFarms      7      8",
     ["2020", "2021", "Mills, 2020: 58", "Mills, 2021: 60", "Farms, 2020: 7", "Farms, 2021: 8"]),
    ("Place    2020   2021\nMills     58     60\nFarms      7      8",
     ["Place: 2020", "Place: 2021", "Mills, 2020: 58", "Mills, 2021: 60", "Farms, 2020: 7", "Farms, 2021: 8"]),
    ("IN SHORT\nMills ....    58\nFarms ....     7\nThat is all.",
     ["IN SHORT", "Mills: 58", "Farms: 7", "That is all."]),
    ("+-------+----+\n| Mills | 58 |\n+-------+----+\n| Farms | 7  |\n+-------+----+", ["Mills: 58", "Farms: 7"]),
    ("| Mills | closed |\n| Farms | left |", ["Mills: closed", "Farms: left"]),
    ("It rained.  The mills closed.\nSnow fell.  All left.", ["It rained. The mills closed. Snow fell. All left."]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "texts"), COLUMNS)
def test_columns_of_plain_text_are_a_table(raw, texts):
    document = read_text(raw, "a.txt")
    assert [block.text for block in document.blocks] == texts
    for block in document.blocks:
        last = block.text.split()[-1]
        assert block.back(len(block.text) - len(last), len(block.text)).of(raw) == last
