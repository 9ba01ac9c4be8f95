"""Sentences varied: what each rule makes of a sentence, what it leaves alone, and what the checker says of a sample."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.labelled import read_claims
from evaluation.measures import drafted, texts
from evaluation.variants import KEPT, REFUSED, Document, Sentence, kept, read_documents, refused
from evaluation.variants.names import names
from shanxi_facts import read_quantities

MADE = [
    ("digits ungrouped", "It sold 1,250 boats.", "It sold 1250 boats."),
    ("million in digits", "It cost $3.2 million.", "It cost $3,200,000."),
    ("digits as million", "It sold 26,400 boats.", "It sold 26.4 thousand boats."),
    ("words as digits", "Seven boats sank.", "7 boats sank."),
    ("digits as words", "It sold 64 boats.", "It sold sixty-four boats."),
    ("per cent", "Sales rose 8 percent.", "Sales rose 8%."),
    ("quotation marks", "“It's late,” she said.", '"It\'s late," she said.'),
    ("dashes", "It rained — again.", "It rained--again."),
    ("figure changed", "It sold 64 boats.", "It sold 65 boats."),
    ("figure changed", "More than 64 boats sank.", "More than 68 boats sank."),
    ("digits exchanged", "It sold 64 boats.", "It sold 46 boats."),
    ("figures exchanged", "It sold 64 boats and built 12.", "It sold 12 boats and built 64."),
    ("magnitude changed", "It cost $3.2 million.", "It cost $3.2 billion."),
    ("unit changed", "It is 20 miles long.", "It is 20 kilometers long."),
    ("unit changed", "It cost $40.", "It cost €40."),
    ("hedge added", "It sold 64 boats.", "It sold nearly 64 boats."),
    ("hedge changed", "At least 64 boats sank.", "Exactly 64 boats sank."),
    ("name swapped", "Marta Ruiz won.", "Katrin Berg won."),
    ("names exchanged", "Marta Ruiz beat Katrin Berg.", "Katrin Berg beat Marta Ruiz."),
    ("date changed", "It closed on Monday.", "It closed on Tuesday."),
    ("date changed", "It opened in May 2011.", "It opened in June 2011."),
    ("date changed", "It opened on June 3.", "It opened on June 5."),
    ("negated", "The boats were sold.", "The boats were not sold."),
    ("negated", "The yard has sold a boat.", "The yard has not sold a boat."),
    ("direction exchanged", "Sales rose 8 percent.", "Sales fell 8 percent."),
    ("opposite", "It rained before noon.", "It rained after noon."),
    ("turned round", "The yard was bought by its rival in May.", "Its rival was bought by the yard in May."),
    ("turned round", "He was dismissed by the council.", "The council was dismissed by him."),
    ("plan told as done", "The yard plans to sell two boats.", "The yard sold two boats."),
    ("condition left out", "If it rains, the yard will close.", "The yard will close."),
    ("misquoted", '"We have sold our last boat," she said.', '"We have our last boat," she said.'),
]
# What may be true all the same, or what no rule here understands.
NEVER = [
    ("figure changed", "More than 64 boats sank.", "More than 60 boats sank."),
    ("figure changed", "About 64 boats sank.", "About 65 boats sank."),
    ("figure changed", "It opened in 1987.", "It opened in 1988."),
    ("digits exchanged", "They won 3-1 at 7:30.", "They won 3-1 at 3:70."),
    ("figures exchanged", "Berths 3 and 7 are shut.", "Berths 7 and 3 are shut."),
    ("hedge changed", "It took over 12 months.", "It took exactly 12 months."),
    ("date changed", "It has rained since May 3.", "It has rained since May 5."),
    ("date changed", "It may rain.", "It June rain."),
    ("negated", "The boats were not sold.", "The boats were not not sold."),
    ("negated", "If the boats were sold, it would close.", "If the boats were not sold, it would close."),
    ("plan told as done", "It will be late.", "It was late."),
    ("words as digits", '"Seven boats sank," she said.', '"7 boats sank," she said.'),
    ("words as digits", "It sold thirty-six boats.", "It sold thirty-6 boats."),
]
OTHERS = ("Katrin Berg was second.", "The boats are late.")


def made(kind, text):
    maker = {**KEPT, **REFUSED}[kind]
    return list(maker(Sentence(text, Document("boats", (text, *OTHERS)))))


@pytest.mark.parametrize(("kind", "text", "variant"), MADE)
def test_made(kind, text, variant):
    assert variant in made(kind, text)


@pytest.mark.parametrize(("kind", "text", "variant"), NEVER)
def test_never_made(kind, text, variant):
    assert variant not in made(kind, text)


def test_every_rule_has_a_row():
    assert {kind for kind, _, _ in MADE} == {*KEPT, *REFUSED}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Port of Arden hired Marta Ruiz on Monday.", ["Port of Arden", "Marta Ruiz"]),
        ("Boats sank.", []),
        ("She left. She came back to Arden.", ["Arden"]),
        ("The Norwegian won.", []),
        ('He read "The Long Way" in Arden.', ["Arden"]),
    ],
)
def test_names(text, expected):
    assert [name for name, _ in names(Sentence(text, Document("", (text,))))] == expected


def test_a_name_is_not_swapped_for_what_may_be_its_bearer():
    document = Document("", ("Arden won.", "The Arden Rovers were glad.", "Rovers lost to Penmoor."))
    claims = [claim.claim for claim in refused(document) if claim.kind == "name swapped"]
    assert "Rovers won." not in claims
    assert "Penmoor won." in claims


DOCUMENTS = {document.title: document for path in texts() for document in read_documents(path)}
BY_HAND = [(path, claim) for path in texts() for claim in read_claims(path.with_suffix(".kept.jsonl"))]


def test_every_claim_by_hand_is_of_a_sentence_of_its_text():
    for path, claim in BY_HAND:
        sentences = [sentence for document in read_documents(path) for sentence in document.sentences]
        assert sentences.count(claim.source) == 1, claim
        assert claim.verdict == "match"
        assert claim.claim not in sentences


def test_the_texts_of_the_project_make_variants_of_every_kind():
    counts = Counter(claim.kind for document in DOCUMENTS.values() for claim in (*kept(document), *refused(document)))
    assert {*KEPT, *REFUSED} <= counts.keys()
    assert counts["said again"] == sum(len(document.sentences) for document in DOCUMENTS.values())


def test_no_variant_is_made_twice_or_stands_in_the_text():
    for document in DOCUMENTS.values():
        claims = [claim.claim for claim in refused(document, 5)]
        assert len(claims) == len(set(claims))
        assert not set(claims) & set(document.sentences)


FORMS = ("digits ungrouped", "million in digits", "digits as million", "words as digits", "digits as words", "per cent")


@given(st.sampled_from([claim for document in DOCUMENTS.values() for claim in kept(document) if claim.kind in FORMS]))
def test_another_form_of_a_figure_reads_the_same(claim):
    assert [q.low for q in read_quantities(claim.claim)] == [q.low for q in read_quantities(claim.source)]


SAMPLE = ("A brewer's half-year", "A cup tie", "A drug trial")
SURE = {
    "figure changed",
    "digits exchanged",
    "magnitude changed",
    "hedge changed",
    "date changed",
    "negated",
    "misquoted",
}


@pytest.mark.parametrize("title", SAMPLE)
def test_a_sentence_in_another_form_gets_the_same_verdict(title):
    checker = drafted(DOCUMENTS[title].text)
    claims = [claim for claim in kept(DOCUMENTS[title]) if claim.kind != "said again"]
    assert [c.claim for c in claims if checker.check(c.claim).label is not checker.check(c.source).label] == []


@pytest.mark.parametrize("title", SAMPLE)
def test_a_sentence_changed_is_no_match(title):
    checker = drafted(DOCUMENTS[title].text)
    claims = [claim.claim for claim in refused(DOCUMENTS[title]) if claim.kind in SURE]
    assert claims
    assert [claim for claim in claims if checker.check(claim).label == "match"] == []
