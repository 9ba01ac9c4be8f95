"""What an article says about itself, and how a base is written back."""

from __future__ import annotations

import hashlib
import json

import pytest

from shanxi_facts import FactBase
from shanxi_facts.base.differences import diff, differences
from shanxi_facts.base.draft import Details, draft_document
from shanxi_facts.base.load import bundled_path
from shanxi_facts.base.write import dumps
from shanxi_facts.documents import read_text
from shanxi_facts.errors import InputError

REPORT = "BRENNHOLM, March 12 (Maren Holt) The Port of Brennholm handled 38.4 million tonnes of cargo in 2023."


def drafted(text, format="plain", **details):
    return draft_document(read_text(text, "report.txt", format), Details(**details))


def test_the_source_is_in_the_base_with_its_digest():
    source = drafted(REPORT)["sources"][0]
    assert source["text"] == REPORT
    assert source["sha256"] == hashlib.sha256(REPORT.encode()).hexdigest()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (REPORT, {"place": "Brennholm", "date": "March 12", "publisher": None}),
        ("China News Service, Taiyuan, September 29 (Yang Jing and Wu Qiong) All villages have roads.",
         {"publisher": "China News Service", "place": "Taiyuan", "date": "September 29"}),
        ("TAIYUAN, Sept. 29 (Xinhua) -- All 58 counties have roads.", {"publisher": "Xinhua", "place": "Taiyuan"}),
        ("The port has 12 cranes.", {"place": None, "date": None, "publisher": None, "title": None}),
    ],
)  # fmt: skip
def test_the_dateline_is_read(text, expected):
    source = drafted(text)["sources"][0]
    assert {key: source[key] for key in expected} == expected


def test_details_given_go_before_those_found():
    source = drafted(REPORT, place="Sundmark", publisher="Port Authority", url="https://example.org/a")["sources"][0]
    assert (source["place"], source["publisher"], source["url"]) == (
        "Sundmark",
        "Port Authority",
        "https://example.org/a",
    )


def test_the_byline_is_a_fact():
    assert any("Maren Holt" in fact.statement for fact in FactBase.draft(REPORT).facts)


NAMES = [
    ("The Harbour Workers' Union (HWU) met. The HWU grew.", [("Harbour Workers' Union", ("HWU",))]),
    ("Union chief Ingrid Sollen spoke. Sollen was glad.", [("Ingrid Sollen", ("Sollen",))]),
    ("Ingrid Sollen and Jan Sollen spoke. Sollen was glad.", []),
    ("The Port of Lisbon grew. Lisbon is big.", []),
    ("The Harbour Workers' Union (founded 1901) met.", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_with_several_forms(text, expected):
    assert [(name.text, name.aliases) for name in FactBase.draft(text).names] == expected


def test_a_sentence_too_long_to_show_is_shown_by_its_statements():
    long = " and ".join(f"the town of Arden built bridge number {n} across the river" for n in range(20)) + "."
    base = FactBase.draft(long)
    assert base.facts
    assert all(len(fact.sentence) < 800 for fact in base.facts)


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("# A record year\n\nThe port employs **2,340** people.\n", "markdown"),
        ("<h1>A record year</h1><p>The port employs <b>2,340</b> people.</p>", "html"),
    ],
)
def test_markup_is_no_prose(text, format):
    document = drafted(text, format)
    assert document["sources"][0]["title"] == "A record year"
    assert document["facts"][0]["statement"] == "The port employs 2,340 people"


@pytest.mark.parametrize("text", ["", "  \n\n ", "12 34 56", "— …"])
def test_what_is_no_article_is_refused_with_a_remedy(text):
    with pytest.raises(InputError) as caught:
        drafted(text)
    assert caught.value.remedy


@pytest.mark.parametrize("text", ["The town has 12 wells.", "Two men are on a date", "Port: 12 cranes sold", "Rain"])
def test_one_sentence_is_enough_with_or_without_a_full_stop(text):
    (fact,) = FactBase.draft(text).facts
    assert fact.statement == text.rstrip(".")


def test_a_written_base_keeps_its_order():
    document = drafted(REPORT)
    shuffled = {key: document[key] for key in reversed(document)}
    shuffled["facts"] = [{key: fact[key] for key in reversed(fact)} for fact in document["facts"]]
    assert dumps(shuffled) == dumps(document)


def test_the_bundled_base_is_written_as_it_is():
    text = bundled_path().read_text(encoding="utf-8")
    assert json.loads(dumps(json.loads(text))) == json.loads(text)


def test_differences_are_told_a_block_at_a_time():
    old, new = drafted(REPORT), drafted(REPORT.replace("38.4", "38.5") + " It has 22 cranes.")
    changes = differences(old, new)
    assert {change.verb for change in changes} == {"added", "changed"}
    lines = list(diff(changes))
    assert "@@ fact port-brennholm-handled-cargo: changed @@" in lines
    assert '-  "statement": "The Port of Brennholm handled 38.4 million tonnes of cargo in 2023",' in lines
    assert differences(old, old) == ()
