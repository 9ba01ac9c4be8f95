"""Verdicts as JSON: one object a claim. ``near`` comes with not-found only, ``conflicts`` only where there are any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from shanxi_facts.files.writing import dump
from shanxi_facts.in_words import left_open
from shanxi_facts.model import Label
from shanxi_facts.report.origin import place_record

if TYPE_CHECKING:
    from shanxi_facts.model import Assertion, BaseInfo, Evidence, Reason, Span
    from shanxi_facts.report import Answer

SCHEMA = 1

Record = dict[str, Any]


def lines(answers: Iterable[Answer]) -> Iterator[str]:
    """Yield one record a line (``jsonl``), each as soon as its claim is judged."""
    for answer in answers:
        yield dump(record(answer)) + "\n"


def document(answers: Iterable[Answer]) -> Iterator[str]:
    """Yield all records as one array (``json``), once all are judged: half a document would be none."""
    yield dump([record(answer) for answer in answers], indent=2) + "\n"


def record(answer: Answer) -> Record:
    """Return the record of one answer."""
    verdict = answer.verdict
    found = verdict.evidence
    made: Record = {
        "schema": SCHEMA,
        **answer.given,
        "claim": verdict.claim,
        "verdict": verdict.label.value,
        "basis": verdict.basis.value if verdict.basis else None,
        "fact": found.fact if found else None,
        "sentence": found.sentence if found else None,
        "reasons": [_reason(reason) for reason in verdict.reasons],
        "unexplained": _unexplained(verdict.claim, left_open(verdict)),
        "assertions": [_assertion(verdict.claim, assertion) for assertion in verdict.assertions],
        "source": _source(found) if found else None,
        "base": base_record(found.base if found else answer.base),
    }
    if verdict.label is Label.NOT_FOUND:
        made["near"] = [{"fact": near.fact, "sentence": near.sentence} for near in verdict.near]
    if verdict.conflicts:
        made["conflicts"] = [_conflict(other) for other in verdict.conflicts]
    return made


def _reason(reason: Reason) -> Record:
    return {"rule": reason.rule, "claim": reason.claim, "source": reason.source, "message": reason.message}


def _assertion(claim: str, assertion: Assertion) -> Record:
    found = assertion.evidence
    return {
        "text": assertion.text,
        "start": assertion.span.start,
        "end": assertion.span.end,
        "verdict": assertion.label.value,
        "basis": assertion.basis.value if assertion.basis else None,
        "fact": found.fact if found else None,
        "sentence": found.sentence if found else None,
        "reasons": [_reason(reason) for reason in assertion.reasons],
        "unexplained": _unexplained(claim, left_open(assertion)),
    }


def _unexplained(claim: str, spans: Iterable[Span]) -> list[Record]:
    return [{"text": span.of(claim), "start": span.start, "end": span.end} for span in spans]


def _source(found: Evidence) -> Record:
    return {
        "title": found.source.title,
        "publisher": found.source.publisher,
        "start": found.start,
        "end": found.end,
        **place_record(found.source.file, found.start),
    }


def _conflict(other: Evidence) -> Record:
    return {
        "fact": other.fact,
        "sentence": other.sentence,
        "source": _source(other),
        "base": base_record(other.base),
    }


def base_record(base: BaseInfo) -> Record:
    """Return what identifies a base: the name of its file, its version, the digest of its bytes."""
    return {"name": base.name, "version": base.version, "sha256": base.sha256}
