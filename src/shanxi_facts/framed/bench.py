"""One base, ready to judge: a claim in, a verdict with its evidence out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shanxi_facts.base import FactBase
from shanxi_facts.framed.archive import Archive
from shanxi_facts.framed.claims import Piece
from shanxi_facts.framed.compare import Outcome, rounded
from shanxi_facts.framed.inquiry import Inquiry, inquire
from shanxi_facts.framed.judging import Judge, Judged, label_of, misquotation
from shanxi_facts.language.quantity_sets import comparable, distance, holds
from shanxi_facts.language.reading import Unit
from shanxi_facts.model import Assertion, Basis, Evidence, Label, Quantity, Span, Verdict, deciding

_NEAR = 3  # facts shown as the nearest
_MISQUOTE = 0.5  # a quotation with more than this share of its words from one passage is a misquote of it
_SHORTEST_MISQUOTE = 3  # words; fewer may be anybody's


class Bench:
    """Judges claims by one base."""

    def __init__(self, base: FactBase) -> None:
        self._archive = Archive(base)

    @property
    def archive(self) -> Archive:
        """The base, made ready to be asked."""
        return self._archive

    @property
    def subjects(self) -> frozenset[str]:
        """The words of what the sources are about as a whole."""
        return self._archive.subjects

    def check(self, claim: str) -> Verdict:
        """Return the verdict on ``claim``. Any string is a claim; one that says nothing is not-found."""
        inquiry = inquire(claim, self._archive)
        units = inquiry.reading.units
        if all(unit.has("mark") for unit in units):
            return Verdict(claim, Label.NOT_FOUND)
        if _is_bare(units):
            return self._bare(inquiry)
        return self._verdict(inquiry, Judge(self._archive, inquiry).judged())

    def _bare(self, inquiry: Inquiry) -> Verdict:
        """Answer a figure without context: it matches every fact that holds it."""
        claim, span = inquiry.text, Span(0, len(inquiry.text))
        quantity = inquiry.reading.quantities[0]
        for frame in self._archive.frames():
            if marks := tuple(c.span for c in frame.quantities if holds(quantity, c.quantity)):
                evidence = self._archive.evidence(frame.number, marks)
                reasons = tuple(rounded(quantity, span, frame))
                assertion = Assertion(claim, span, Label.MATCH, evidence, reasons)
                return Verdict(claim, Label.MATCH, evidence, reasons, (assertion,))
        near = tuple(self._archive.evidence(number) for number in self._nearest_figures(quantity))
        return Verdict(claim, Label.NOT_FOUND, assertions=(Assertion(claim, span, Label.NOT_FOUND),), near=near)

    def _nearest_figures(self, quantity: Quantity) -> list[int]:
        """Return the facts whose figures come nearest, of those of the same dimension."""
        apart = [
            (distance(quantity, counted.quantity), frame.number)
            for frame in self._archive.frames()
            for counted in frame.quantities
            if comparable(quantity, counted.quantity)
        ]
        return [number for _, number in sorted(apart)[:_NEAR]]

    def _verdict(self, inquiry: Inquiry, judged: Sequence[Judged]) -> Verdict:
        assertions = tuple(_based(self._assertion(inquiry, piece, outcome)) for piece, outcome in judged)
        if label_of(judged) is Label.NOT_FOUND and (misquoted := self._misquoted(inquiry)):
            assertions = (_based(misquoted),)
        first = deciding(assertions)
        near: tuple[Evidence, ...] = ()
        if first.label is Label.NOT_FOUND:
            near = tuple(map(self._archive.evidence, self._archive.index.nearest(inquiry.reading.units, _NEAR)))
        return Verdict(
            inquiry.text,
            first.label,
            first.evidence,
            first.reasons,
            assertions,
            near,
            basis=first.basis,
            unexplained=first.unexplained,
        )

    def _misquoted(self, inquiry: Inquiry) -> Assertion | None:
        """Return a mismatch if most words of a quotation come from one passage, though not all."""
        for quote in inquiry.quotes:
            words = quote.span.of(inquiry.reading.text)
            if quote.source is not None or len(words.split()) < _SHORTEST_MISQUOTE:
                continue
            for number, fact in enumerate(self._archive.facts):
                passages = self._archive.passages(self._archive.base.source_of(fact))
                if passages.share(words, Span(fact.start, fact.end)) > _MISQUOTE:
                    reason = misquotation(quote, inquiry, self._archive.frame(number))
                    span, evidence = Span(0, len(inquiry.text)), self._archive.evidence(number)
                    return Assertion(inquiry.text, span, Label.MISMATCH, evidence, (reason,))
        return None

    def _assertion(self, inquiry: Inquiry, piece: Piece, outcome: Outcome | None) -> Assertion:
        span = inquiry.reading.folded.back(piece.start, piece.end)
        if outcome is None or outcome.label is Label.NOT_FOUND:
            return Assertion(span.of(inquiry.text), span, Label.NOT_FOUND)
        evidence = self._archive.evidence(outcome.frame.number, _marks(outcome))
        return Assertion(span.of(inquiry.text), span, outcome.label, evidence, outcome.reasons)


def _based(assertion: Assertion) -> Assertion:
    """Return an assertion with what it rests on, if it is a mismatch.

    Reasons with words on both sides contradict, and come first. Where none has words of the source, those of the claim
    that they name are unexplained.
    """
    if assertion.label is not Label.MISMATCH:
        return assertion
    reasons = sorted(assertion.reasons, key=lambda reason: not (reason.claim and reason.source))
    if reasons[0].claim and reasons[0].source:
        return replace(assertion, basis=Basis.CONTRADICTED, reasons=tuple(reasons))
    unexplained = sorted({reason.span for reason in assertion.reasons if reason.span}) or [assertion.span]
    return replace(assertion, basis=Basis.UNCONFIRMED, unexplained=tuple(unexplained))


def _marks(outcome: Outcome) -> tuple[Span, ...]:
    """Return the words of the sentence that decide: those the reasons name, else the statement of the fact."""
    named = sorted({reason.source_span for reason in outcome.reasons if reason.source_span})
    statement = Span(outcome.frame.offset, outcome.frame.offset + len(outcome.frame.fact.statement))
    return tuple(named) or (statement,)


def _is_bare(units: Sequence[Unit]) -> bool:
    figures = [unit for unit in units if unit.has("quantity")]
    return len(figures) == 1 and all(unit.has("quantity") or unit.has("mark") for unit in units)
