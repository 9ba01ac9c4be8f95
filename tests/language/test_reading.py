"""Reading: what the units of a text are, and what each may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.reading import Unit, read

UNITS = [
    ("", []),
    ("58 poor counties", ["58", "poor", "counties"]),
    ("over 3.29 million people", ["over 3.29 million", "people"]),
    ("in the last two years", ["in", "the", "last", "two years"]),
    ("on September 29, 2021, Zhang spoke", ["on", "september 29 , 2021", ",", "zhang", "spoke"]),
    # Set phrases, the longest first, and as written before other forms of the same words
    ("doing away with poverty", ["do away with", "poverty"]),
    ("going to", ["going to"]),
    ("speaking of villages", ["speaking of", "villages"]),
    ("been done away with", ["been", "do away with"]),
    ("the lion's share", ["the", "lion share"]),
    ("#Shanxi", ["#", "shanxi"]),
]


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_units(text: str, expected: list[str]) -> None:
    assert [unit.norm for unit in read(text).units] == expected


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("58 poor counties", "58", "quantity"),
        ("the 18th National Congress", "18th", "ordinal"),
        ("in 2020", "2020", "date"),
        ("room 4.5.6", "4.5.6", "number"),
        ("58 counties.", ".", "mark"),
        ("the counties", "the", "function"),
        ("said Zhang Yuhong", "yuhong", "name"),
        ("from Luliang to here", "luliang", "name"),
        ("Yanmenguan is a pass", "yanmenguan", "name"),
        ("in hebei", "hebei", "name"),
        ("never fell", "never", "negators"),
        ("all counties", "all", "scope-all"),
        ("They are going to leave", "be going to", "modal"),
        ("rose significantly", "significantly", "degree"),
        ("#poverty", "poverty", "colour"),
    ],
)
def test_tags(text: str, word: str, tag: str) -> None:
    assert tag in unit_of(text, word).tags


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Villages were lifted", "villages", "name"),  # opens the sentence
        ("It ended. Villages were lifted", "villages", "name"),
        ("ALL POOR VILLAGES WERE LISTED", "villages", "name"),  # shouted
        ("Poor Villages Lifted Out Today", "villages", "name"),  # a headline
        ("58 counties in 2020", "58", "date"),
        ("2020 people", "2020", "date"),
    ],
)
def test_no_tags(text: str, word: str, tag: str) -> None:
    assert tag not in unit_of(text, word).tags


def test_words_of_one_meaning_share_a_key() -> None:
    assert "#" in "".join(unit_of("poor villages", "poor").keys & unit_of("impoverished villages", "impoverished").keys)
    assert unit_of("58", "58").keys == unit_of("fifty-eight", "fifty eight").keys
    assert unit_of("the 18th", "18th").keys == unit_of("the eighteenth", "eighteenth").keys


def test_a_set_phrase_keeps_its_words() -> None:
    [unit] = read("doing away with").units
    assert [part.norm for part in unit.parts] == ["doing", "away", "with"]
    assert unit.words == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('he called it "a sea of coal" once', ["a sea of coal"]),
        ("he called it “a sea of coal” once", ["a sea of coal"]),
        ("he called it ‘a sea of coal’ once", ["a sea of coal"]),
        ('an open "quotation goes on', ["quotation goes on"]),
        ("“one” and “two”", ["one", "two"]),
        ("the farmers' homes and Zhang's words", []),
        ("don't and won't", []),
        ('""', []),
    ],
)
def test_quotes(text: str, expected: list[str]) -> None:
    reading = read(text)
    assert [span.of(reading.text) for span in reading.quotes] == expected


def test_back_leads_to_the_text_as_given() -> None:
    reading = read("“Lu\u0308liang” has 3.29&nbsp;million")
    assert [reading.back(unit).of("“Lu\u0308liang” has 3.29&nbsp;million") for unit in reading.units] == [
        "“",
        "Lu\u0308liang",
        "”",
        "has",
        "3.29&nbsp;million",
    ]


words = st.sampled_from(
    "over 3.29 million 58 the 18th on 2020 September 29 may March half of a year ago last going to is being done away "
    "with lifted out of poverty not all ' \" “ ” … - — # , . ; ( ) % $ 5km Lüliang’s don't &amp; 二 \u200b".split()
)


@given(st.text() | st.lists(words).map(" ".join) | st.lists(words).map("".join))
def test_any_text_is_read(text: str) -> None:
    reading = read(text)
    end = 0
    for unit in reading.units:
        assert end <= unit.start < unit.end <= len(reading.text)
        end = unit.end
        span = reading.back(unit)
        assert 0 <= span.start < span.end <= len(text)
        if "date" in unit.tags:
            assert reading.dates[unit.index].span.start < unit.end
        elif unit.tags & {"quantity", "ordinal"}:
            assert reading.quantities[unit.index].span.start < unit.end
    assert all(0 < span.start < span.end <= len(reading.text) for span in reading.quotes)


@given(st.lists(words).map(" ".join))
def test_reading_twice_is_reading_once(text: str) -> None:
    assert read(text) == read(text)
    assert [unit.norm for unit in read(read(text).text).units] == [unit.norm for unit in read(text).units]


def unit_of(text: str, norm: str) -> Unit:
    found = [unit for unit in read(text).units if unit.norm == norm]
    assert len(found) == 1, [unit.norm for unit in read(text).units]
    return found[0]
