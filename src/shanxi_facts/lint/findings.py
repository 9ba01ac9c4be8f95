"""Verdicts on the sentences of a draft as findings, each with its place in the raw text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from shanxi_facts.caches import ANSWERS
from shanxi_facts.documents import Document
from shanxi_facts.documents.marks import HOLE
from shanxi_facts.documents.placeholders import placeholders
from shanxi_facts.in_words import left_open, nothing_of, runs
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.lint.model import Figure, Finding, place_of
from shanxi_facts.lint.statements import Statement
from shanxi_facts.model import Assertion, Basis, Kind, Label, Outcome, Quantity, Reason, Span, Verdict
from shanxi_facts.values import replace

HIDDEN = "hidden-text"
_HIDDEN_SAYS = {
    Outcome.MATCH: "The page does not show this text, which the source bears out.",
    Outcome.MISMATCH: "The page does not show this text, and the source says otherwise.",
    Outcome.UNCONFIRMED: "The page does not show this text, and the source does not go so far as to say it.",
}
_FEW = 10  # a count in words below it tells little


def as_assertion(verdict: Verdict, assertion: Assertion) -> Verdict:
    """Return a verdict that says of the claim what one of its assertions comes to."""
    return replace(
        verdict,
        label=assertion.label,
        evidence=assertion.evidence,
        reasons=assertion.reasons,
        basis=assertion.basis,
        unexplained=assertion.unexplained,
    )


def findings_of(document: Document, statement: Statement, verdict: Verdict) -> Iterator[Finding]:
    """Yield a finding for each assertion of a sentence."""
    whole = Span(0, len(statement.sentence))
    assertions = verdict.assertions or (Assertion(statement.sentence, whole, verdict.label),)
    for assertion in assertions:
        near = verdict.near if assertion.label is Label.NOT_FOUND else ()
        if assertion.label is Label.MATCH:
            assertion = _with_what_is_open(document, statement, assertion)  # noqa: PLW2901 - as far as it is known
        alone = replace(as_assertion(verdict, assertion), assertions=(assertion,), near=near)
        yield _finding(document, statement, alone, assertion)


def _with_what_is_open(document: Document, statement: Statement, assertion: Assertion) -> Assertion:
    """Return a match that leaves it to a template what is said as one that nothing speaks against, and no more."""
    if HOLE not in assertion.text:
        return assertion
    for span in placeholders(statement.block, document.raw):
        own = Span(span.start - statement.span.start, span.end - statement.span.start)
        if assertion.span.overlaps(own):
            written = statement.raw(own).of(document.raw)
            reason = Reason("wording", written, "", f"A template fills in what stands for “{written}”.", own)
            return replace(
                assertion, label=Label.MISMATCH, basis=Basis.UNCONFIRMED, reasons=(reason,), unexplained=(own,)
            )
    return assertion


def _finding(document: Document, statement: Statement, verdict: Verdict, assertion: Assertion) -> Finding:
    reasons = _sure_first(verdict)
    marks = tuple(statement.raw(span) for span in _deciding(verdict) or [assertion.span])
    words = left_open(verdict)
    opened = any(HOLE in span.of(verdict.claim) for span in words)
    message = reasons[0].message if reasons else ""
    return Finding(
        label=verdict.label,
        rule=reasons[0].rule if reasons else None,
        message=nothing_of(verdict.claim, words) if words and not opened else message,
        span=marks[0],
        place=place_of(document, marks[0]),
        whole=statement.raw(Span(0, len(statement.sentence))),
        marks=marks,
        kind=statement.block.kind,
        verdict=verdict,
    )


def hidden_text(document: Document, statement: Statement, verdict: Verdict) -> Iterator[Finding]:
    """Yield a finding for a sentence that the page does not show, if it states something that the base speaks of."""
    if verdict.label is Label.NOT_FOUND:
        return
    whole = statement.raw(Span(0, len(statement.sentence)))
    yield Finding(
        label=None,
        rule=HIDDEN,
        message=f"{_HIDDEN_SAYS[verdict.outcome]} {verdict.reasons[0].message if verdict.reasons else ''}".rstrip(),
        span=whole,
        place=place_of(document, whole),
        whole=whole,
        marks=(whole,),
        kind=statement.block.kind,
        verdict=verdict,
    )


def _deciding(verdict: Verdict) -> Sequence[Span]:
    """Return the words of a claim that make it a mismatch, as spans of it."""
    if verdict.label is not Label.MISMATCH:
        return ()
    return runs(verdict.claim, left_open(verdict)) or [reason.span for reason in _sure_first(verdict) if reason.span]


def _sure_first(verdict: Verdict) -> Sequence[Reason]:
    """Return the reasons of a verdict, those first that name what the source says otherwise."""
    return sorted(verdict.reasons, key=lambda reason: not reason.source)


def figures_of(document: Document, statement: Statement, verdict: Verdict) -> Iterator[Figure]:
    """Yield the figures of a sentence that stand in none of its assertions that the base speaks of."""
    answered = [a.span for a in verdict.assertions if a.label is not Label.NOT_FOUND]
    for figure in _telling_figures(statement.sentence):
        if not any(span.overlaps(figure) for span in answered):
            yield Figure(figure.of(statement.sentence), place_of(document, statement.raw(figure)))


@lru_cache(ANSWERS)
def _telling_figures(sentence: str) -> tuple[Span, ...]:
    quantities = read_quantities(sentence)
    return tuple(q.span for q in quantities if _is_telling(q, q.span.of(sentence)))


def _is_telling(quantity: Quantity, text: str) -> bool:
    """Tell whether a figure is one that an editor would look up: no ordinal, no "two of them"."""
    if quantity.kind is Kind.ORDINAL:
        return False
    return any(map(str.isdigit, text)) or quantity.unit is not None or (quantity.low or 0) >= _FEW
