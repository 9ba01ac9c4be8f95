"""The way of a draft: its blocks are cut into sentences, those that may speak of a fact are judged, the rest let be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from shanxi_facts.documents import Block, BlockKind, Document
from shanxi_facts.framed.archive import Archive
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.lint.conflicts import conflicts
from shanxi_facts.lint.context import Context, is_abroad, is_home
from shanxi_facts.lint.model import Figure, Finding, Linted, place_of
from shanxi_facts.lint.sieve import Sieve
from shanxi_facts.lint.statements import Statement, statements
from shanxi_facts.lint.surety import Subject, is_sure
from shanxi_facts.model import Assertion, Kind, Label, Quantity, Span, Verdict, deciding
from shanxi_facts.unexplained import nothing_of, runs

Check = Callable[[str], Verdict]

_NEAR = 40  # blocks: a page or so of a newspaper
_FEW = 10  # a count in words below it tells little
_MOST_KNOWN = 4096  # sentences: agencies repeat themselves, and so do the drafts of one folder


class Linter:
    """Judges whole drafts with ``check``, by the bases in ``archives``."""

    def __init__(self, check: Check, archives: Sequence[Archive]) -> None:
        self._check = check
        self._archives = tuple(archives)
        silent = frozenset().union(*(archive.subjects for archive in archives))
        self._sieve = Sieve((archive.index for archive in archives), silent)
        self._known: dict[tuple[str, Subject], Verdict] = {}

    def lint(self, document: Document) -> Linted:
        """Return everything found in a draft, in the order of its text."""
        subjects = self._subjects(document)
        findings: list[Finding] = []
        unverified: list[Figure] = []
        heading = ""
        for block, subject in zip(document.blocks, subjects, strict=True):
            for statement, verdict in self._block(block, heading, subject):
                findings += _findings(document, statement, verdict)
                unverified += _figures(document, statement, verdict)
            if block.kind is BlockKind.HEADING:
                heading = block.text
        findings += list(conflicts(findings))
        findings.sort(key=lambda finding: (finding.span.start, finding.span.end))
        return Linted(document, tuple(findings), tuple(unverified))

    def _subjects(self, document: Document) -> list[Subject]:
        """Return what each block is about: home is what names the base's subject, and what stands near it."""
        blocks = document.blocks
        named = [any(is_home(block.text, archive) for archive in self._archives) for block in blocks]
        near = [any(named[max(0, place - _NEAR) : place + _NEAR + 1]) for place in range(len(blocks))]
        elsewhere = Subject.ABROAD if any(is_abroad(block.text) for block in blocks) else Subject.NOWHERE
        return [Subject.HOME if home else elsewhere for home in near]

    def _block(self, block: Block, heading: str, subject: Subject) -> Iterator[tuple[Statement, Verdict]]:
        paragraph = tuple(statements(block))
        context = Context(self._archives, paragraph, heading)
        for number, statement in enumerate(paragraph):
            if self._sieve.passes(statement.text, far=subject is Subject.ABROAD):
                yield statement, self._answer(context, number, statement, subject)
            else:
                yield statement, Verdict(statement.sentence, Label.NOT_FOUND)

    def _answer(self, context: Context, number: int, statement: Statement, subject: Subject) -> Verdict:
        """Judge a sentence as it stands, and with what it may have left to its neighbours."""
        verdict = self._judged(statement, subject)
        for borrowed in (context.with_subject(number), context.with_speaker(number)):
            if borrowed is None:
                continue
            answer = self._judged(borrowed, subject)
            if answer.label is not Label.NOT_FOUND or verdict.label is Label.MISMATCH:
                verdict = answer
        if verdict.label is Label.MISMATCH and (elsewhere := context.with_setting(number)):
            verdict = self._judged(elsewhere, subject)
        return verdict

    def _judged(self, statement: Statement, subject: Subject) -> Verdict:
        """Judge a statement; what is not sure is not found."""
        key = statement.text, subject
        verdict = self._known.get(key)
        if verdict is None:
            verdict = self._surely(self._check(statement.text), subject)
            if len(self._known) < _MOST_KNOWN:
                self._known[key] = verdict
        return statement.retold(verdict)

    def _surely(self, verdict: Verdict, subject: Subject) -> Verdict:
        """Return the verdict with every assertion that is not sure turned into not-found."""
        if verdict.label is Label.NOT_FOUND or verdict.conflicts:
            return verdict
        company = verdict.assertions
        assertions = tuple(self._surely_asserted(assertion, company, subject) for assertion in company)
        return replace(_as(verdict, deciding(assertions)), assertions=assertions)

    def _surely_asserted(self, assertion: Assertion, company: Sequence[Assertion], subject: Subject) -> Assertion:
        if assertion.evidence is None:
            return assertion
        archive = next(a for a in self._archives if a.base.info == assertion.evidence.base)
        if is_sure(assertion, company, archive, subject):
            return assertion
        return Assertion(assertion.text, assertion.span, Label.NOT_FOUND)


def _as(verdict: Verdict, assertion: Assertion) -> Verdict:
    """Return a verdict that says of the claim what one of its assertions comes to."""
    return replace(
        verdict,
        label=assertion.label,
        evidence=assertion.evidence,
        reasons=assertion.reasons,
        basis=assertion.basis,
        unexplained=assertion.unexplained,
    )


def _findings(document: Document, statement: Statement, verdict: Verdict) -> Iterator[Finding]:
    whole = Span(0, len(statement.sentence))
    assertions = verdict.assertions or (Assertion(statement.sentence, whole, verdict.label),)
    for assertion in assertions:
        near = verdict.near if assertion.label is Label.NOT_FOUND else ()
        alone = replace(_as(verdict, assertion), assertions=(assertion,), near=near)
        yield _finding(document, statement, alone, assertion)


def _finding(document: Document, statement: Statement, verdict: Verdict, assertion: Assertion) -> Finding:
    reasons = verdict.reasons
    marks = tuple(statement.raw(span) for span in _deciding(verdict) or [assertion.span])
    message = reasons[0].message if reasons else ""
    return Finding(
        label=verdict.label,
        rule=reasons[0].rule if reasons else None,
        message=nothing_of(verdict.claim, verdict.unexplained) if verdict.unexplained else message,
        span=marks[0],
        place=place_of(document, marks[0]),
        whole=statement.raw(Span(0, len(statement.sentence))),
        marks=marks,
        kind=statement.block.kind,
        verdict=verdict,
    )


def _deciding(verdict: Verdict) -> Sequence[Span]:
    """Return the words of a claim that make it a mismatch, as spans of it."""
    if verdict.label is not Label.MISMATCH:
        return ()
    return runs(verdict.claim, verdict.unexplained) or [reason.span for reason in verdict.reasons if reason.span]


def _figures(document: Document, statement: Statement, verdict: Verdict) -> Iterator[Figure]:
    """Yield the figures of a sentence that stand in none of its assertions that the base speaks of."""
    answered = [a.span for a in verdict.assertions if a.label is not Label.NOT_FOUND]
    for figure in _telling_figures(statement.sentence):
        if not any(span.overlaps(figure) for span in answered):
            yield Figure(figure.of(statement.sentence), place_of(document, statement.raw(figure)))


@lru_cache(maxsize=_MOST_KNOWN)
def _telling_figures(sentence: str) -> tuple[Span, ...]:
    quantities = read_quantities(sentence)
    return tuple(q.span for q in quantities if _is_telling(q, q.span.of(sentence)))


def _is_telling(quantity: Quantity, text: str) -> bool:
    """Tell whether a figure is one that an editor would look up: no ordinal, no "two of them"."""
    if quantity.kind is Kind.ORDINAL:
        return False
    return any(map(str.isdigit, text)) or quantity.unit is not None or (quantity.low or 0) >= _FEW
