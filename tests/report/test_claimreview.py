"""ClaimReview: what schema.org asks for, and nothing that changes from run to run."""

from __future__ import annotations

import json

from shanxi_facts.report.claimreview import graph


def reviews(*answers):
    document = json.loads("".join(graph(answers)))
    assert document["@context"] == "https://schema.org"
    return document["@graph"]


def test_a_review_has_what_the_type_needs(answer, mismatch):
    (review,) = reviews(answer(mismatch))
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == "59 counties"
    assert review["reviewRating"] == {
        "@type": "Rating",
        "ratingValue": 1,
        "worstRating": 1,
        "bestRating": 3,
        "alternateName": "mismatch",
    }
    assert review["itemReviewed"]["@type"] == "Claim"
    assert review["itemReviewed"]["appearance"]["text"] == "59 counties"
    assert review["author"]["name"] == "shanxi-facts"
    assert review["citation"]["text"] == "All 58 counties were removed."
    assert review["citation"]["isPartOf"]["publisher"]["name"] == "A Paper"


def test_without_evidence_nothing_is_cited(answer, not_found):
    (review,) = reviews(answer(not_found))
    assert "citation" not in review


def test_names_are_the_same_in_every_run_and_differ_by_claim(answer, match, mismatch):
    first, second = reviews(answer(match), answer(mismatch)), reviews(answer(match), answer(mismatch))
    assert first == second
    assert first[0]["url"] != first[1]["url"]
