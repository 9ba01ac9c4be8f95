"""The records that scripts rely on."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from shanxi_facts.model import Label, Span
from shanxi_facts.report.records import document, dump, lines

from .conftest import INFO, verdict

KEYS = "schema claim verdict basis fact sentence reasons unexplained assertions source base".split()


@pytest.fixture
def record(answer):
    return lambda verdict, **given: json.loads("".join(lines([answer(verdict, **given)])))


def test_a_mismatch_to_the_letter(record, mismatch):
    reason = {
        "rule": "quantity",
        "claim": "59",
        "source": "58",
        "message": "The claim says 59; the source says 58.",
    }
    sentence = "All 58 counties were removed."
    assert record(mismatch) == {
        "schema": 1,
        "claim": "59 counties",
        "verdict": "mismatch",
        "basis": "contradicted",
        "fact": "counties",
        "sentence": sentence,
        "reasons": [reason],
        "unexplained": [],
        "assertions": [
            {
                "text": "59 counties",
                "start": 0,
                "end": 11,
                "verdict": "mismatch",
                "basis": "contradicted",
                "fact": "counties",
                "sentence": sentence,
                "reasons": [reason],
                "unexplained": [],
            }
        ],
        "source": {"title": "A title", "publisher": "A Paper", "start": 0, "end": 29},
        "base": {"name": "facts.json", "version": "1.0.0", "sha256": "ab" * 32},
    }


def test_keys_keep_their_order(record, match, not_found, disputed):
    assert list(record(match)) == KEYS
    assert list(record(not_found)) == [*KEYS, "near"]
    assert list(record(disputed)) == [*KEYS, "conflicts"]


def test_not_found_has_suggestions_and_no_sentence(record, not_found):
    made = record(not_found)
    assert (made["fact"], made["sentence"], made["source"]) == (None, None, None)
    assert made["base"]["name"] == INFO.name
    assert made["near"][2] == {"fact": "brands", "sentence": "More than 90 brands exist."}


def test_an_unconfirmed_mismatch_says_which_words_are_unexplained_and_where_in_the_claim(record, half_confirmed):
    made = record(half_confirmed)
    words = [{"text": "rural", "start": 30, "end": 35}]
    assert (made["verdict"], made["basis"], made["unexplained"]) == ("mismatch", "unconfirmed", words)
    rests = [(part["verdict"], part["basis"], part["unexplained"]) for part in made["assertions"]]
    assert rests == [("match", None, []), ("mismatch", "unconfirmed", words)]


def test_a_contradicted_mismatch_lists_its_reasons_alone(record, mismatch):
    assert record(replace(mismatch, unexplained=(Span(3, 11),)))["unexplained"] == []


def test_only_a_mismatch_rests_on_something(record, match, not_found):
    assert [(made["basis"], made["unexplained"]) for made in map(record, (match, not_found))] == [(None, [])] * 2


def test_an_id_is_handed_through_whatever_it_is(record, match):
    assert record(match, id=None)["id"] is None
    assert record(match, id={"a": [1]})["id"] == {"a": [1]}
    assert list(record(match, id=7)) == ["schema", "id", *KEYS[1:]]
    assert "id" not in record(match)


def test_a_conflict_names_its_base(record, disputed):
    [conflict] = record(disputed)["conflicts"]
    assert (conflict["fact"], conflict["base"]["name"]) == ("other", "other.json")


@pytest.mark.parametrize(
    "char", ["\n", "\r", "\0", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u2029", "\u202e", "\ud83d"]
)
def test_a_record_is_one_line_of_text_whatever_the_claim(answer, char):
    made = "".join(lines([answer(verdict(f"a{char}b", Label.NOT_FOUND))]))
    assert made.endswith("\n")
    assert made[:-1].isprintable()
    assert json.loads(made)["claim"] == f"a{char}b"


def test_other_text_is_left_as_it_is():
    assert dump("山西 “Lüliang”") == '"山西 “Lüliang”"'


def test_a_document_is_an_array(answer, match, mismatch):
    assert [record["verdict"] for record in json.loads("".join(document(map(answer, [match, mismatch]))))] == [
        "match",
        "mismatch",
    ]
    assert json.loads("".join(document([]))) == []
