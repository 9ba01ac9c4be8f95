import pytest

from shanxi_facts.documents import read_text

PARAGRAPHS = [
    ("one\n\ntwo\n", ["one", "two"]),
    ("one\r\n \r\ntwo", ["one", "two"]),
    ("one\r\rtwo\r", ["one", "two"]),
    ("All 85 poor\ncounties have shed\nthe poverty label.", ["All 85 poor counties have shed the poverty label."]),
    ("of poverty-\nstricken areas", ["of poverty-stricken areas"]),
    ("a\u2028b\x85c", ["a\u2028b\x85c"]),
    ("\f\n\v\n", []),
    ("", []),
    ("* * *\n-----\n", []),
    ("before\n* * *\nafter", ["before", "after"]),
    ("see https://example.org/3.29 for more", ["see \ufffc for more"]),
    ("  First of all, this paragraph\nis indented.\n  Second, so is this.", [
        "First of all, this paragraph is indented.", "Second, so is this."]),
]  # fmt: skip
LISTS = [
    ("- 472,000 people\n- 58 counties\n  in all", ["472,000 people", "58 counties in all"]),
    ("1. one\n2. 918,000 workers\n3) three", ["one", "918,000 workers", "three"]),
    ("(1) one\n(2) two", ["one", "two"]),
    ("In short:\n* one\n* two", ["In short:", "one", "two"]),
    ("• 3.29 million\n• 7,993", ["3.29 million", "7,993"]),
    ("It was cold\n- and dark.", ["It was cold - and dark."]),
    ("They built\n90. A record.", ["They built 90. A record."]),
    ("3.29 million people\n1.5 metres", ["3.29 million people 1.5 metres"]),
    ("1. first\n85. is a wrapped figure", ["first 85. is a wrapped figure"]),
]
HEADINGS = [
    ("NOTES FROM THE LOESS\nThe snow came early.", ["NOTES FROM THE LOESS"]),
    ("The sums\n========\nAll of them.", ["The sums"]),
    ("The sums\n--------\n\nAll of them.", ["The sums"]),
    ("What the hills remember\n\nOur van left at six.", ["What the hills remember"]),
    ("What the hills remember\nOur van left the hotel at six, and the tea\nstop cost a good deal for us all.",
     ["What the hills remember"]),
    ("On Monday\nZhang Yuhong said that all\nof it\nwas done.", []),
    ("It left at six.", []),
]  # fmt: skip


def texts(raw, kind=None):
    return [block.text for block in read_text(raw, "draft.txt").blocks if kind in (None, block.kind)]


@pytest.mark.parametrize(("raw", "expected"), PARAGRAPHS)
def test_paragraphs(raw, expected):
    assert texts(raw) == expected


@pytest.mark.parametrize(("raw", "expected"), LISTS)
def test_lists(raw, expected):
    assert texts(raw) == expected


@pytest.mark.parametrize(("raw", "expected"), HEADINGS)
def test_headings(raw, expected):
    assert texts(raw, "heading") == expected


def test_a_text_that_is_not_wrapped_has_a_paragraph_a_line():
    long = "All 7,993 poor villages were delisted, and " + "the roads were renovated, " * 5 + "he said."
    raw = f"The jade dream of clear water\n{long}\nAll is well.\n{long}"
    assert texts(raw) == ["The jade dream of clear water", long, "All is well.", long]
    assert texts(raw, "heading") == ["The jade dream of clear water"]


def test_quoted_lines():
    raw = "He wrote:\n> All 85 poor\n> counties.\n>> deeper\n\n>90 million is no quotation."
    blocks = read_text(raw, "mail.txt").blocks
    assert [(block.kind, block.text) for block in blocks] == [
        ("paragraph", "He wrote:"),
        ("quote", "All 85 poor counties."),
        ("quote", "deeper"),
        ("paragraph", ">90 million is no quotation."),
    ]
