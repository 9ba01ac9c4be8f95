"""Verdicts as a person reads them: the verdict, the claim, the source sentence, the reasons, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from shanxi_facts.in_words import left_open, nothing_of, runs
from shanxi_facts.model import Outcome, Span
from shanxi_facts.report.layout import STYLES, Row, lay_out, row
from shanxi_facts.report.origin import reference

if TYPE_CHECKING:
    from shanxi_facts.model import Assertion, Evidence, Reason, Verdict
    from shanxi_facts.report import Answer, Screen

# The word and the symbol say it; the colour only repeats it.
_WORDS = {
    Outcome.MATCH: "MATCH",
    Outcome.MISMATCH: "MISMATCH",
    Outcome.UNCONFIRMED: "UNCONFIRMED",
    Outcome.NOT_FOUND: "NOT FOUND",
}
_SYMBOLS = {Outcome.MATCH: "✓", Outcome.MISMATCH: "✗", Outcome.UNCONFIRMED: "~", Outcome.NOT_FOUND: "?"}
_ASCII = {**_SYMBOLS, Outcome.MATCH: "+", Outcome.MISMATCH: "x"}


def text(answers: Iterable[Answer], screen: Screen) -> Iterator[str]:
    """Yield the text view of each answer, with a blank line between two."""
    gap = ""
    for answer in answers:
        yield gap + lay_out(list(_rows(answer.verdict, screen)), screen)
        gap = "\n"


def _rows(verdict: Verdict, screen: Screen) -> Iterator[Row]:
    parts = verdict.assertions if len(verdict.assertions) > 1 else ()
    marks = [mark for part in parts or (verdict,) for mark in _claim_marks(verdict.claim, part)]
    yield _headline(_WORDS[verdict.outcome], verdict.outcome, verdict.claim, marks, screen)
    if parts:
        for part in parts:
            yield from _part(verdict.claim, part, screen)
    else:
        yield from _grounds(verdict.claim, verdict)
    yield from _nearest(verdict.near)
    for other in verdict.conflicts:
        place = f"{other.base.name}: "
        yield row("conflict", place + other.sentence, _moved(other.marks, len(place)))


def _headline(word: str, outcome: Outcome, claim: str, marks: Iterable[Span], screen: Screen) -> Row:
    symbol = (_SYMBOLS if screen.symbols else _ASCII)[outcome]
    return row(f"{symbol} {word}", claim, marks, style=STYLES[outcome])


def _part(claim: str, part: Assertion, screen: Screen) -> Iterator[Row]:
    """One of several assertions, under a verdict in small letters: not to be taken for that of a claim."""
    marks = _moved(_claim_marks(claim, part), -part.span.start)
    yield _headline(_WORDS[part.outcome].lower(), part.outcome, part.text, marks, screen)
    yield from _grounds(claim, part)


def _nearest(near: Sequence[Evidence]) -> Iterator[Row]:
    """The nearest facts, a sentence once however many of them it carries."""
    for sentence in dict.fromkeys(fact.sentence for fact in near):
        group = [fact for fact in near if fact.sentence == sentence]
        ids = f"{', '.join(fact.fact for fact in group)}: "
        marks = [mark for fact in group for mark in fact.marks]
        yield row("nearest", ids + sentence, _moved(marks, len(ids)))


def _grounds(claim: str, judged: Verdict | Assertion) -> Iterator[Row]:
    found = judged.evidence
    if found:
        yield row("source", found.sentence, found.marks)
    if words := left_open(judged):
        # One sentence names all of the words; their reasons say the same of each.
        yield row(judged.reasons[0].rule if judged.reasons else "wording", nothing_of(claim, words))
    else:
        for reason in judged.reasons:
            yield row(reason.rule, _plainly(reason))
    if found:
        yield row("from", reference(found))


def _plainly(reason: Reason) -> str:
    """What is wrong, and what to print instead, unless the one says the other."""
    if not reason.suggestion or reason.suggestion in reason.message:
        return reason.message
    return f"{reason.message.removesuffix('.')}; print instead: {reason.suggestion}"


def _claim_marks(claim: str, judged: Verdict | Assertion) -> Sequence[Span]:
    return runs(claim, left_open(judged)) or [reason.span for reason in judged.reasons if reason.span]


def _moved(spans: Iterable[Span], by: int) -> list[Span]:
    return [Span(span.start + by, span.end + by) for span in spans]
