"""Verdicts as a person reads them: the verdict, the claim, the source sentence, the reasons, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from shanxi_facts.model import Label, Span
from shanxi_facts.report.layout import Row, lay_out, row

if TYPE_CHECKING:
    from shanxi_facts.model import Assertion, Evidence, Reason, Verdict
    from shanxi_facts.report import Answer, Screen

# The word and the symbol say it; the colour only repeats it.
_WORDS = {Label.MATCH: "MATCH", Label.MISMATCH: "MISMATCH", Label.NOT_FOUND: "NOT FOUND"}
_SYMBOLS = {Label.MATCH: "✓", Label.MISMATCH: "✗", Label.NOT_FOUND: "?"}
_ASCII = {Label.MATCH: "+", Label.MISMATCH: "x", Label.NOT_FOUND: "?"}
_STYLES = {Label.MATCH: "bold green", Label.MISMATCH: "bold red", Label.NOT_FOUND: "bold yellow"}


def text(answers: Iterable[Answer], screen: Screen) -> Iterator[str]:
    """Yield the text view of each answer, with a blank line between two."""
    gap = ""
    for answer in answers:
        yield gap + lay_out(list(_rows(answer.verdict, screen)), screen)
        gap = "\n"


def _rows(verdict: Verdict, screen: Screen) -> Iterator[Row]:
    parts = verdict.assertions if len(verdict.assertions) > 1 else ()
    reasons = [reason for part in parts for reason in part.reasons] if parts else verdict.reasons
    yield _headline(_WORDS[verdict.label], verdict.label, verdict.claim, _claim_marks(reasons), screen)
    if parts:
        for part in parts:
            yield from _part(part, screen)
    else:
        yield from _grounds(verdict.evidence, verdict.reasons)
    yield from _nearest(verdict.near)
    for other in verdict.conflicts:
        place = f"{other.base.name}: "
        yield row("conflict", place + other.sentence, _moved(other.marks, len(place)))


def _headline(word: str, label: Label, claim: str, marks: Iterable[Span], screen: Screen) -> Row:
    symbol = (_SYMBOLS if screen.symbols else _ASCII)[label]
    return row(f"{symbol} {word}", claim, marks, style=_STYLES[label])


def _part(part: Assertion, screen: Screen) -> Iterator[Row]:
    """One of several assertions, under a verdict in small letters: not to be taken for that of a claim."""
    marks = _moved(_claim_marks(part.reasons), -part.span.start)
    yield _headline(_WORDS[part.label].lower(), part.label, part.text, marks, screen)
    yield from _grounds(part.evidence, part.reasons)


def _nearest(near: Sequence[Evidence]) -> Iterator[Row]:
    """The nearest facts, a sentence once however many of them it carries."""
    for sentence in dict.fromkeys(fact.sentence for fact in near):
        group = [fact for fact in near if fact.sentence == sentence]
        ids = f"{', '.join(fact.fact for fact in group)}: "
        marks = [mark for fact in group for mark in fact.marks]
        yield row("nearest", ids + sentence, _moved(marks, len(ids)))


def _grounds(found: Evidence | None, reasons: Sequence[Reason]) -> Iterator[Row]:
    if found:
        yield row("source", found.sentence, found.marks)
    for reason in reasons:
        yield row(reason.rule, _plainly(reason))
    if found:
        yield row("from", _origin(found))


def _plainly(reason: Reason) -> str:
    """What is wrong, and what to print instead, unless the one says the other."""
    if not reason.suggestion or reason.suggestion in reason.message:
        return reason.message
    return f"{reason.message.removesuffix('.')}; print instead: {reason.suggestion}"


def _origin(found: Evidence) -> str:
    """Publisher, place and day as far as they are known, and the fact to look up with ``show``."""
    source = found.source
    known = [part for part in (source.publisher, source.place, source.date) if part]
    return f"{', '.join(known) or found.base.name} (fact: {found.fact})"


def _claim_marks(reasons: Iterable[Reason]) -> list[Span]:
    return [reason.span for reason in reasons if reason.span]


def _moved(spans: Iterable[Span], by: int) -> list[Span]:
    return [Span(span.start + by, span.end + by) for span in spans]
