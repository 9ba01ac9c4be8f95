"""Hand-made verdicts: the reports are tested without a checker."""

from __future__ import annotations

import pytest

from shanxi_facts.model import Assertion, BaseInfo, Evidence, Label, Reason, Source, Span, Verdict
from shanxi_facts.report import Answer

TEXT = "All 58 counties were removed. More than 90 brands exist."
INFO = BaseInfo("facts.json", "1.0.0", "ab" * 32)
SOURCE = Source("s", TEXT, "cd" * 32, title="A title", publisher="A Paper", place="Taiyuan", date="September 29")


def evidence(words: str = "", *, fact: str = "counties", start: int = 0, end: int = 29, **more: object) -> Evidence:
    sentence = TEXT[start:end]
    at = sentence.find(words)
    marks = (Span(at, at + len(words)),) if words else ()
    return Evidence(fact, sentence, start, end, more.get("source", SOURCE), more.get("base", INFO), marks)


def verdict(
    claim: str, label: Label, found: Evidence | None = None, reasons: tuple[Reason, ...] = (), **more: object
) -> Verdict:
    assertions = (Assertion(claim, Span(0, len(claim)), label, found, reasons),) if claim else ()
    return Verdict(claim, label, found, reasons, **{"assertions": assertions, **more})


def wrong_figure(claim: str, wrong: str, right: str) -> Reason:
    at = claim.index(wrong)
    message = f"The claim says {wrong}; the source says {right}."
    return Reason("quantity", wrong, right, message, Span(at, at + len(wrong)), suggestion=right)


@pytest.fixture
def match() -> Verdict:
    return verdict("58 counties", Label.MATCH, evidence("58"))


@pytest.fixture
def mismatch() -> Verdict:
    claim = "59 counties"
    return verdict(claim, Label.MISMATCH, evidence("58"), (wrong_figure(claim, "59", "58"),))


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
        Assertion(claim[30:], Span(30, len(claim)), Label.MISMATCH, wrong, (reason,)),
    )
    return verdict(claim, Label.MISMATCH, wrong, (reason,), assertions=parts)


@pytest.fixture
def disputed() -> Verdict:
    other = evidence("58", fact="other", base=BaseInfo("other.json", "2", "ef" * 32))
    return verdict("58 counties", Label.MATCH, evidence("58"), conflicts=(other,))


@pytest.fixture
def answer():
    return lambda verdict, **given: Answer(verdict, INFO, given)
