"""Figures by themselves: a claim that is nothing but one, and the word that a rounded one needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from shanxi_facts.alignment import Alignment
from shanxi_facts.language.quantity_sets import comparable, distance, holds
from shanxi_facts.model import Assertion, Evidence, Label, Quantity, Reason, Span, Verdict
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Tag
from shanxi_facts.retrieval.corpus import SourceText
from shanxi_facts.verification import thresholds


class _Given(NamedTuple):
    """A figure of a source that can be compared with a claim's: its words, and the sentence that holds it."""

    quantity: Quantity
    words: str
    evidence: Evidence


def bare_figure(claim: Sentence) -> Quantity | None:
    """Return the quantity of a claim that says nothing else.

    >>> from shanxi_facts.reading import analyze
    >>> bare_figure(analyze("3.29 million")).low, bare_figure(analyze("3.29 million people"))
    (Decimal('3290000'), None)
    """
    telling = [word for word in claim.words if word.tag is not Tag.MARK]
    return claim.quantity(telling[0]) if len(telling) == 1 else None


def check_figure(claim: str, quantity: Quantity, texts: Iterable[SourceText]) -> Verdict:
    """Return the verdict on a figure without context: it matches every sentence that holds it."""
    span = Span(0, len(claim))
    others: list[_Given] = []
    for given in _figures(quantity, texts):
        if holds(quantity, given.quantity):
            reasons = tuple(_rounding(quantity, given.quantity, (claim.strip(), given.words), span))
            assertion = Assertion(claim, span, Label.MATCH, given.evidence, reasons)
            return Verdict(claim, Label.MATCH, given.evidence, reasons, (assertion,))
        others.append(given)
    near = _nearest(quantity, others)
    return Verdict(claim, Label.NOT_FOUND, assertions=(Assertion(claim, span, Label.NOT_FOUND),), near=near)


def rounded(alignment: Alignment) -> Iterator[Reason]:
    """Yield the word that a match needs for each figure that is the source's, rounded."""
    claim, source = alignment.claim, alignment.source
    for index in sorted(alignment.links):
        word, other = claim.words[index], alignment.counterpart(index)
        mine = claim.quantity(word)
        theirs = None if other is None else source.quantity(source.words[other])
        if mine is not None and theirs is not None:
            wordings = claim.wording(word), theirs.span.of(source.text)
            yield from _rounding(mine, theirs, wordings, claim.back(word))


def _figures(quantity: Quantity, texts: Iterable[SourceText]) -> Iterator[_Given]:
    for text in texts:
        for number, sentence in enumerate(text.article.sentences()):
            for other in sentence.quantities:
                if comparable(quantity, other):
                    mark = sentence.folded.back(other.span.start, other.span.end)
                    yield _Given(other, other.span.of(sentence.text), text.evidence(number, (mark,)))


def _nearest(quantity: Quantity, others: Sequence[_Given]) -> tuple[Evidence, ...]:
    """Return the facts with the figures that are nearest to a quantity, each once."""
    found: dict[str, Evidence] = {}
    for given in sorted(others, key=lambda given: distance(quantity, given.quantity)):
        found.setdefault(given.evidence.fact, given.evidence)
    return tuple(found.values())[: thresholds.NEAR]


def _rounding(mine: Quantity, theirs: Quantity, wordings: tuple[str, str], span: Span) -> Iterator[Reason]:
    """Yield the reason that names the source's figure if the claim's is another; ``wordings`` are theirs."""
    exact = mine.hedge is None and mine.low == mine.high and distance(mine, theirs) > 0
    if exact and mine.unit == theirs.unit:
        here, there = wordings
        yield Reason("rounded", here, there, f"Rounded: the source says {there}.", span, suggestion=there)
