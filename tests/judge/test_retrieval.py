"""Which facts are proposed for a claim: by the words that tell, however they are inflected."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.framed.retrieval import Index, build_index
from shanxi_facts.language.reading import read
from shanxi_facts.model import Fact, Phrase


def fact(id: str, statement: str, **slots: object) -> Fact:
    return Fact(id, "report", statement, 0, statement, **slots)


FACTS = (
    fact("lifted", "3.29 million poor people were lifted out of poverty", quantity="3.29 million"),
    fact("counties", "all 58 poor counties were removed", quantity="58", aliases=("every county shed the label",)),
    fact("villages", "all 7,993 poor villages were listed", quantity="7,993"),
    fact(
        "relocated", "472,000 people were relocated", quantity="472,000", relation=Phrase("relocated", ("resettled",))
    ),
    fact("tourism", "300 demonstration villages were built", quantity="300"),
    fact("director", "Zhang Yuhong, director of the bureau, spoke", names=("Zhang Yuhong",)),
)
INDEX: Index = build_index(FACTS)


def proposed(claim: str, most: int = 5) -> list[str]:
    return [FACTS[number].id for number in INDEX.nearest(read(claim).units, most)]


@pytest.mark.parametrize(
    ("claim", "first"),
    [
        ("58 poor counties", "counties"),
        ("a county was removed from the list", "counties"),
        ("relocation of people", "relocated"),
        ("resettlement of 472,000 residents", "relocated"),
        ("shedding the label", "counties"),
        ("lifting people out of poverty", "lifted"),
        ("building demonstration villages", "tourism"),  # "built" is found by its base form
        ("Director Zhang", "director"),
        ("ZHANG YUHONG", "director"),
    ],
)
def test_proposes(claim: str, first: str) -> None:
    assert proposed(claim)[:1] == [first]


@pytest.mark.parametrize("claim", ["", "the of and", "58", "3.29 million", "parsnips", "in 2020", "!", "山西"])
def test_proposes_nothing(claim: str) -> None:
    assert proposed(claim) == []


def test_a_figure_puts_its_fact_first() -> None:
    assert proposed("300 villages")[0] == "tourism"
    assert proposed("7,993 villages")[0] == "villages"


def test_proposes_no_more_than_asked() -> None:
    assert len(proposed("poor people, villages and counties", most=2)) == 2


def test_rare_words_weigh_more() -> None:
    [rare], [common] = read("counties").units, read("villages").units
    assert 0.3 <= INDEX.weight(common) < INDEX.weight(rare) <= 1.0


def test_an_empty_base_proposes_nothing() -> None:
    assert build_index(()).nearest(read("58 poor counties").units, 5) == []


@given(
    st.text() | st.lists(st.sampled_from("poor people lifted 58 counties villages Zhang 300 all".split())).map(" ".join)
)
def test_any_text_gets_distinct_facts_best_first(text: str) -> None:
    units = read(text).units
    found = INDEX.nearest(units, 4)
    assert len(set(found)) == len(found) <= 4
    assert found == INDEX.nearest(units, 6)[: len(found)]
    assert all(0.3 <= INDEX.weight(unit) <= 1.0 for unit in units)
