"""The way of a draft: its blocks are cut into sentences, those that may speak of a fact are judged, the rest let be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.caches import ANSWERS, keep
from shanxi_facts.documents import Block, BlockKind, Document
from shanxi_facts.framed.archive import Archive
from shanxi_facts.lint.findings import as_assertion
from shanxi_facts.lint.framed.context import Context, is_abroad, is_home
from shanxi_facts.lint.framed.sieve import Sieve
from shanxi_facts.lint.framed.surety import Subject, is_sure
from shanxi_facts.lint.linter import Check, Linter
from shanxi_facts.lint.statements import Statement, statements
from shanxi_facts.model import Assertion, Label, Verdict, deciding
from shanxi_facts.values import replace

_NEAR = 40  # blocks: a page or so of a newspaper


class FramedLinter(Linter):
    """Judges whole drafts with ``check``, by the bases in ``archives``."""

    def __init__(self, check: Check, archives: Sequence[Archive]) -> None:
        super().__init__(check)
        self._archives = tuple(archives)
        silent = frozenset().union(*(archive.subjects for archive in archives))
        self._sieve = Sieve((archive.index for archive in archives), silent)
        self._answers: dict[tuple[str, Subject], Verdict] = {}

    def _judged(self, document: Document) -> Iterator[tuple[Statement, Verdict]]:
        heading = ""
        for block, subject in zip(document.blocks, self._subjects(document), strict=True):
            yield from self._block(block, heading, subject)
            if block.kind is BlockKind.HEADING:
                heading = block.text

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
                yield statement, self._in_context(context, number, statement, subject)
            else:
                yield statement, Verdict(statement.sentence, Label.NOT_FOUND)

    def _in_context(self, context: Context, number: int, statement: Statement, subject: Subject) -> Verdict:
        """Judge a sentence as it stands, and with what it may have left to its neighbours."""
        verdict = self._answered(statement, subject)
        for borrowed in (context.with_subject(number), context.with_speaker(number)):
            if borrowed is None:
                continue
            answer = self._answered(borrowed, subject)
            if answer.label is not Label.NOT_FOUND or verdict.label is Label.MISMATCH:
                verdict = answer
        if verdict.label is Label.MISMATCH and (elsewhere := context.with_setting(number)):
            verdict = self._answered(elsewhere, subject)
        return verdict

    def _answered(self, statement: Statement, subject: Subject) -> Verdict:
        """Judge a statement; what is not sure is not found."""
        key = statement.text, subject
        verdict = self._answers.get(key)
        if verdict is None:
            verdict = keep(self._answers, key, self._surely(self._check(statement.text), subject), ANSWERS)
        return statement.retold(verdict)

    def _surely(self, verdict: Verdict, subject: Subject) -> Verdict:
        """Return the verdict with every assertion that is not sure turned into not-found."""
        if verdict.label is Label.NOT_FOUND or verdict.conflicts:
            return verdict
        company = verdict.assertions
        assertions = tuple(self._surely_asserted(assertion, company, subject) for assertion in company)
        return replace(as_assertion(verdict, deciding(assertions)), assertions=assertions)

    def _surely_asserted(self, assertion: Assertion, company: Sequence[Assertion], subject: Subject) -> Assertion:
        if assertion.evidence is None:
            return assertion
        archive = next(a for a in self._archives if a.base.info == assertion.evidence.base)
        if is_sure(assertion, company, archive, subject):
            return assertion
        return Assertion(assertion.text, assertion.span, Label.NOT_FOUND)
