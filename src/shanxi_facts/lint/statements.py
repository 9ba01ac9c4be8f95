"""A sentence of a draft as it is put to the base: as it stands, or with what it borrows from its neighbours.

"They led to an increase …" is put as "Characteristic industries led to an increase …"; what comes back is told in terms
of the draft's own words again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from shanxi_facts.documents import Block, Document
from shanxi_facts.language.sentences import is_head, split
from shanxi_facts.model import Assertion, Basis, Reason, Span, Verdict, deciding
from shanxi_facts.reading.decompose import heads
from shanxi_facts.values import replace, value

_MARKS = re.compile('["“”]')


class Borrowed(NamedTuple):
    """Words that take the place of a ``span`` of a sentence: "the guild" for "it"."""

    span: Span
    text: str


class _Piece(NamedTuple):
    """A run of what is put to the base, and where it stands in the sentence, or what it takes the place of there."""

    text: str
    own: Span
    borrowed: bool


@value
class Statement:
    """A sentence at ``span`` of the text of ``block``.

    ``lead`` takes the place of its first ``skip`` characters, ``tail`` comes behind it, and ``inside`` are words that
    take the place of others between: what it borrows.
    """

    block: Block
    span: Span
    lead: str = ""
    skip: int = 0
    tail: str = ""
    inside: tuple[Borrowed, ...] = ()

    @property
    def sentence(self) -> str:
        """The sentence as the draft has it."""
        return self.span.of(self.block.text)

    @property
    def text(self) -> str:
        """The sentence as it is put to the base."""
        return "".join(piece.text for piece in self._pieces())

    @property
    def borrows(self) -> bool:
        """Whether it is put in other words than its own."""
        return bool(self.lead or self.tail or self.inside)

    def _pieces(self) -> Iterator[_Piece]:
        sentence, at = self.sentence, 0
        last = Span(len(sentence), len(sentence))
        for span, text in ((Span(0, self.skip), self.lead), *self.inside, (last, self.tail)):
            own = Span(at, span.start)
            yield _Piece(own.of(sentence), own, borrowed=False)
            yield _Piece(text, span, borrowed=True)
            at = span.end

    def own(self, span: Span) -> Span | None:
        """Return what a span of ``text`` covers of the sentence; None if only words that were borrowed."""
        found: list[Span] = []
        at, has_own = 0, False
        for text, own, borrowed in self._pieces():
            start, end = max(span.start - at, 0), min(span.end - at, len(text))
            if start < end:
                found.append(own if borrowed else Span(own.start + start, own.start + end))
                has_own = has_own or not borrowed
            at += len(text)
        return Span(found[0].start, found[-1].end) if has_own else None

    def raw(self, span: Span) -> Span:
        """Return where a span of the sentence stands in the raw text."""
        return self.block.back(self.span.start + span.start, self.span.start + span.end)

    def retold(self, verdict: Verdict) -> Verdict:
        """Return a verdict on ``text`` as one on the sentence: its spans moved, the borrowed words left out."""
        if not self.borrows:
            return verdict
        assertions = tuple(self._retold(assertion) for assertion in verdict.assertions)
        reasons = self._moved(verdict.reasons)
        unexplained = deciding(assertions).unexplained if verdict.unexplained else ()
        return replace(verdict, claim=self.sentence, reasons=reasons, assertions=assertions, unexplained=unexplained)

    def _retold(self, assertion: Assertion) -> Assertion:
        span = self.own(assertion.span) or Span(0, len(self.sentence))
        reasons = self._moved(assertion.reasons)
        unexplained = self._unexplained(assertion, span)
        return replace(assertion, text=span.of(self.sentence), span=span, reasons=reasons, unexplained=unexplained)

    def _unexplained(self, assertion: Assertion, whole: Span) -> tuple[Span, ...]:
        """Return the unexplained words that the sentence has; the ``whole`` assertion if all of them were borrowed."""
        own = tuple(span for span in map(self.own, assertion.unexplained) if span)
        return own or ((whole,) if assertion.basis is Basis.UNCONFIRMED else ())

    def _moved(self, reasons: Iterable[Reason]) -> tuple[Reason, ...]:
        return tuple(replace(r, span=self.own(r.span) if r.span else None) for r in reasons)


def statements_of(document: Document) -> Iterator[Statement]:
    """Yield the sentences of a draft. A dateline is the story's own, and no claim unless it is all there is."""
    last = len(document.blocks) - 1
    for number, block in enumerate(document.blocks):
        if block.parts or number == last or not is_head(block.text):
            found = tuple(statements(block))
            first = 0 if block.parts else heads(block.text, [statement.span for statement in found])
            yield from found[first:]


def statements(block: Block) -> Iterator[Statement]:
    """Yield the sentences of a block. A table cell is one, with the headings that it is read with.

    A sentence from the middle of a quotation gets the quotation marks that stand around its neighbours.
    """
    if block.parts:
        yield Statement(block, Span(0, len(block.text)))
        return
    spans = split(block.text)
    inside = _is_balanced(block.text) and len(spans) > 1
    opened = False
    for span in spans:
        closed = not opened
        if inside:
            opened = _is_open_behind(span.of(block.text), opened)
        yield Statement(block, span, "" if closed else '"', 0, '"' if opened else "")


def _is_balanced(text: str) -> bool:
    straight, curly = text.count('"'), text.count("“")
    return bool(straight or curly) and straight % 2 == 0 and curly == text.count("”")


def _is_open_behind(sentence: str, opened: bool) -> bool:
    """Tell whether a quotation is open behind a sentence, given whether one was before it."""
    for mark in _MARKS.findall(sentence):
        opened = mark == "“" or (mark == '"' and not opened)
    return opened
