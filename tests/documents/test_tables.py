import pytest

from shanxi_facts.documents.html import read_html
from shanxi_facts.documents.markdown import read_markdown

MARKDOWN = [
    # Two columns: the row says what the figure counts.
    ("| What was counted | Figure |\n|-|-:|\n| People relocated | **472,000** |", ["People relocated: 472,000"]),
    ("| Item | Status |\n|-|-|\n| Project | scrapped |", ["Project: scrapped"]),
    # A heading that is no mere label is said too.
    ("| Year | People relocated |\n|-|-|\n| 2020 | 472,000 |", ["2020, People relocated: 472,000"]),
    ("| | 2019 | 2020 |\n|-|-|-|\n| Counties left: | 17 | 0 |", ["Counties left, 2019: 17", "Counties left, 2020: 0"]),
    # A counter says nothing of its row.
    ("| No. | Item | Figure |\n|-|-|-|\n| 1 | Counties | 58 |\n| 2 | Villages | 7,993 |",
     ["Counties: 58", "Villages: 7,993"]),
    # A column of units belongs to the figures beside it.
    ("| Topic | Figure | Unit |\n|-|-|-|\n| Wells dug | 58 | wells |\n| Tax | 7.5 | *percent* |",
     ["Wells dug: 58 wells", "Tax: 7.5 percent"]),
    ("| Unit | Topic | Amount |\n|-|-|-|\n| tonnes | Rye sold | over 90 |", ["Rye sold: over 90 tonnes"]),
    ("| Topic | 2019 | 2020 | Units |\n|-|-|-|-|\n| Rye | 9 | 8 | tonnes |",
     ["Rye, 2019: 9 tonnes", "Rye, 2020: 8 tonnes"]),
    ("| Topic | Figure | Unit |\n|-|-|-|\n| Wells dug | 58 | |\n| Rye | scarce | tonnes |",
     ["Wells dug: 58", "Rye: scarce"]),
    # Figures side by side, with nothing to say what a row is about.
    ("| People lifted | Villages |\n|-|-|\n| 3.29 million | 7,993 |",
     ["People lifted: 3.29 million", "Villages: 7,993"]),
    # The figure first.
    ("| | |\n|-|-|\n| 3.29 million | people lifted |\n| 7,993 | villages |",
     ["people lifted: 3.29 million", "villages: 7,993"]),
    ("| Item | Figure |\n|-|-|\n| Section one | |\n| | 58 |\n| a | |", ["Section one", "58", "a"]),
    ("| A | B |\n|-|-|", ["A: B"]),
    ("| A |\n|-|\n| All 58 counties |", ["A", "All 58 counties"]),
    ("| Item | Figure |\n|-|-|\n| `x` | [58](u) <b>counties</b> |", ["58 counties"]),
]  # fmt: skip
HTML = [
    ("<tr><td>Counties<td>58<tr><td>Villages<td>7,993", ["Counties: 58", "Villages: 7,993"]),
    ("<tr><th>Item<th>Figure<tr><td>Counties<td>58", ["Counties: 58"]),
    ("<tr><th>Topic<th>Figure<th>Unit<tr><td>Wells dug<td>58<td>wells", ["Wells dug: 58 wells"]),
    ("<tr><th>Counties<td>58<tr><th>Villages<td>7,993", ["Counties: 58", "Villages: 7,993"]),
    ("<tr><td>Item<td>Left in 2020<tr><td>Counties<td>58<tr><td>Villages<td>7,993",
     ["Item: Left in 2020", "Counties, Left in 2020: 58", "Villages, Left in 2020: 7,993"]),
    ("<thead><tr><th rowspan=2>Item<th colspan=2>Left in<tr><th>2019<th>2020<tbody><tr><td>Counties<td>17<td>0",
     ["Counties, Left in, 2019: 17", "Counties, Left in, 2020: 0"]),
    ("<tr><th>Item<th>2019<th>2020<tr><td rowspan=2>Counties<td>17<td>0<tr><td>5<td>6",
     ["Counties, 2019: 17", "Counties, 2020: 0", "Counties, 2019: 5", "Counties, 2020: 6"]),
    ("<tr><th colspan=2>All of Shanxi<tr><td>Counties<td>58", ["All of Shanxi", "Counties: 58"]),
    ("<caption>Table 1</caption><tr><td>Counties<td>58", ["Table 1", "Counties: 58"]),
    ("<tr><td><h2>News</h2><p>One.<td><p>Two.", ["News", "One.", "Two."]),
    ("<tr><td>One<td><table><tr><td>Counties<td>58</table>two", ["One", "Counties: 58", "two"]),
    ("<tr><td>Counties<td><p>58<p>in all", ["Counties: 58", "Counties: in all"]),
    ("<tr><td>3.29&nbsp;million<td>58", ["3.29\u00a0million", "58"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "texts"), MARKDOWN)
def test_markdown(raw, texts):
    assert [block.text for block in read_markdown(raw)] == texts


@pytest.mark.parametrize(("raw", "texts"), HTML)
def test_html(raw, texts):
    assert [block.text for block in read_html(f"<table>{raw}</table>")] == texts


def test_definition_lists_read_like_tables():
    blocks = read_html("<dl><dt>Counties<dd>58<dt>Villages:</dt><div><dd>7,993</dd></div></dl>")
    assert [block.text for block in blocks] == ["Counties: 58", "Villages: 7,993"]


def test_a_table_for_layout_has_no_headings():
    blocks = read_html('<table role="presentation"><tr><td>One<td>Two</table>')
    assert [block.text for block in blocks] == ["One", "Two"]


RAW = "| Item | 2020 |\n|-|-|\n| Cities | 11 |\n| Counties | **58** left |"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("58", "58"),
        ("58 left", "58** left"),
        ("Counties", "Counties"),
        ("2020", "2020"),
        ("Counties, 2020: 58", "Counties | **58"),
        ("2020: 58", "58"),
        ("Counties, 2020", "Counties"),
        ("ties, 2020: 58 left", "ties | **58** left"),
    ],
)
def test_words_of_a_cell_and_of_its_headings_keep_their_places(words, found):
    block = read_markdown(RAW)[-1]
    assert block.text == "Counties, 2020: 58 left"
    start = block.text.index(words)
    assert block.back(start, start + len(words)).of(RAW) == found


def test_parts_name_the_cell_and_its_headings():
    block = read_markdown(RAW)[-1]
    assert [(part.role, part.span.of(block.text)) for part in block.parts] == [
        ("row-heading", "Counties"),
        ("column-heading", "2020"),
        ("cell", "58 left"),
    ]
    assert block.kind == "table-cell"


def test_a_figure_before_its_words_is_covered_with_them():
    raw = "| | |\n|-|-|\n| 3.29 million | people |\n| 58 | counties |"
    block = read_markdown(raw)[0]
    assert block.back(0, len(block.text)).of(raw) == "3.29 million | people"
