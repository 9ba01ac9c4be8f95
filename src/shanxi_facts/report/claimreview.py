"""Verdicts as schema.org's ClaimReview, in JSON-LD: what search engines and fact-checking archives read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from shanxi_facts.files.writing import dump
from shanxi_facts.model import Label
from shanxi_facts.report.records import Record

if TYPE_CHECKING:
    from shanxi_facts.model import Evidence
    from shanxi_facts.report import Answer

_RATINGS = {Label.MISMATCH: 1, Label.NOT_FOUND: 2, Label.MATCH: 3}


def graph(answers: Iterable[Answer]) -> Iterator[str]:
    """Yield all reviews as one graph, once all claims are judged."""
    reviews = [_review(answer) for answer in answers]
    yield dump({"@context": "https://schema.org", "@graph": reviews}, indent=2) + "\n"


def _review(answer: Answer) -> Record:
    verdict = answer.verdict
    base = verdict.evidence.base if verdict.evidence else answer.base
    made: Record = {
        "@type": "ClaimReview",
        "url": _name(base.sha256, verdict.claim),
        "claimReviewed": verdict.claim,
        "author": {"@type": "Organization", "name": "shanxi-facts"},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": _RATINGS[verdict.label],
            "worstRating": min(_RATINGS.values()),
            "bestRating": max(_RATINGS.values()),
            "alternateName": verdict.label.value,
        },
        "itemReviewed": {
            "@type": "Claim",
            "name": verdict.claim,
            "appearance": {"@type": "CreativeWork", "text": verdict.claim},
        },
    }
    if verdict.reasons:
        made["reviewBody"] = " ".join(reason.message for reason in verdict.reasons)
    if verdict.evidence:
        made["citation"] = _citation(verdict.evidence)
    return made


def _name(digest: str, claim: str) -> str:
    """Return a name of the review that is the same in every run; it has no page of its own."""
    text = f"{digest}\0{claim}".encode("utf-8", "backslashreplace").decode()
    return uuid5(NAMESPACE_URL, text).urn


def _citation(evidence: Evidence) -> Record:
    source = evidence.source
    work: Record = {"@type": "NewsArticle", "name": source.title or source.id}
    if source.publisher:
        work["publisher"] = {"@type": "Organization", "name": source.publisher}
    if source.url:
        work["url"] = source.url
    return {"@type": "Quotation", "text": evidence.sentence, "isPartOf": work}
