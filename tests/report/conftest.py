"""Hand-made verdicts: the reports are tested without a checker."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from shanxi_facts.model import Assertion, BaseInfo, Basis, Evidence, Label, Reason, Source, Span, Verdict
from shanxi_facts.report import Answer

SCHEMAS = Path(__file__).parents[1] / "schemas"
TEXT = "All 58 counties were removed. More than 90 brands exist."
INFO = BaseInfo("facts.json", "1.0.0", "ab" * 32)
SOURCE = Source("s", TEXT, "cd" * 32, title="A title", publisher="A Paper", place="Taiyuan", date="September 29")


def held(name: str, text: str) -> dict:
    """Return the JSON in a text, which must hold to a schema of the format's own makers."""
    value = json.loads(text)
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(schema)(schema).validate(value)
    return value


def evidence(words: str = "", *, fact: str = "counties", start: int = 0, end: int = 29, **more: object) -> Evidence:
    sentence = TEXT[start:end]
    at = sentence.find(words)
    marks = (Span(at, at + len(words)),) if words else ()
    return Evidence(fact, sentence, start, end, more.get("source", SOURCE), more.get("base", INFO), marks)


def verdict(
    claim: str, label: Label, found: Evidence | None = None, reasons: tuple[Reason, ...] = (), **more: object
) -> Verdict:
    rests = {"basis": more.pop("basis", None), "unexplained": more.pop("unexplained", ())}
    assertions = (Assertion(claim, Span(0, len(claim)), label, found, reasons, **rests),) if claim else ()
    return Verdict(claim, label, found, reasons, **{"assertions": assertions, **rests, **more})


def wrong_figure(claim: str, wrong: str, right: str) -> Reason:
    at = claim.index(wrong)
    message = f"The claim says {wrong}; the source says {right}."
    return Reason("quantity", wrong, right, message, Span(at, at + len(wrong)), suggestion=right)


def unsaid(claim: str, words: str) -> Reason:
    at = claim.index(words)
    return Reason("wording", words, "", "The source does not say this.", Span(at, at + len(words)))


@pytest.fixture
def match() -> Verdict:
    return verdict("58 counties", Label.MATCH, evidence("58"))


@pytest.fixture
def mismatch() -> Verdict:
    claim = "59 counties"
    reasons = (wrong_figure(claim, "59", "58"),)
    return verdict(claim, Label.MISMATCH, evidence("58"), reasons, basis=Basis.CONTRADICTED)


@pytest.fixture
def unconfirmed() -> Verdict:
    claim = "The 58 rural counties were removed in May"
    reasons = (unsaid(claim, "rural"), unsaid(claim, "May"))
    spans = (Span(7, 12), Span(38, 41))
    return verdict(claim, Label.MISMATCH, evidence("58"), reasons, basis=Basis.UNCONFIRMED, unexplained=spans)


@pytest.fixture
def not_found() -> Verdict:
    near = (evidence("58"), evidence(fact="county-list"), evidence("90", fact="brands", start=30, end=56))
    return verdict("58 hospitals", Label.NOT_FOUND, near=near)


@pytest.fixture
def mixed() -> Verdict:
    """A claim of two assertions, of which the second decides."""
    claim = "58 counties were removed, and 80 brands exist"
    reason = wrong_figure(claim, "80", "More than 90")
    right, wrong = evidence("58"), evidence("More than 90", fact="brands", start=30, end=56)
    parts = (
        Assertion(claim[:24], Span(0, 24), Label.MATCH, right),
        Assertion(claim[30:], Span(30, len(claim)), Label.MISMATCH, wrong, (reason,), Basis.CONTRADICTED),
    )
    return verdict(claim, Label.MISMATCH, wrong, (reason,), assertions=parts, basis=Basis.CONTRADICTED)


@pytest.fixture
def half_confirmed() -> Verdict:
    """A claim of two assertions, the second of which the source does not have."""
    claim = "58 counties were removed, and rural brands exist"
    reasons = (unsaid(claim, "rural"),)
    right, wrong = evidence("58"), evidence(fact="brands", start=30, end=56)
    rests = {"basis": Basis.UNCONFIRMED, "unexplained": (Span(30, 35),)}
    parts = (
        Assertion(claim[:24], Span(0, 24), Label.MATCH, right),
        Assertion(claim[30:], Span(30, len(claim)), Label.MISMATCH, wrong, reasons, **rests),
    )
    return verdict(claim, Label.MISMATCH, wrong, reasons, assertions=parts, **rests)


@pytest.fixture
def disputed() -> Verdict:
    other = evidence("58", fact="other", base=BaseInfo("other.json", "2", "ef" * 32))
    return verdict("58 counties", Label.MATCH, evidence("58"), conflicts=(other,))


@pytest.fixture
def answer():
    return lambda verdict, **given: Answer(verdict, INFO, given)
