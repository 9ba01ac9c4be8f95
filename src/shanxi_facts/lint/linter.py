"""The way of a draft: its blocks are cut into sentences, each is judged, and what a judge is not sure of is let be."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import NamedTuple

from shanxi_facts.caches import ANSWERS, keep
from shanxi_facts.documents import Document
from shanxi_facts.lint.conflicts import conflicts
from shanxi_facts.lint.findings import figures_of, findings_of, hidden_text
from shanxi_facts.lint.model import Figure, Finding, Linted
from shanxi_facts.lint.statements import Statement, statements_of
from shanxi_facts.model import Basis, Evidence, Label, Reason, Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from shanxi_facts.lint.context import Sources, Told

Check = Callable[[str], Verdict]

_ASIDE = 2  # sentences on other things, behind which a draft may go on where it stood


class _Place(NamedTuple):
    """Where a draft stands in its sources: the evidence of its last sentence on them, and how many came ``since``."""

    evidence: Evidence
    since: int


class Linter:
    """Judges whole drafts with ``check``, which answers for a sentence of a draft what is surely on the base.

    With the ``sources`` of the base, a sentence is judged in its context, and one that says next to nothing not at all.
    """

    def __init__(self, check: Check, sources: Sources | None = None) -> None:
        self._check = check
        self._sources = sources
        self._known: dict[str, Verdict] = {}

    def lint(self, document: Document) -> Linted:
        """Return everything found in a draft, in the order of its text."""
        return _linted(document, self._judged(document))

    def gradually(self, document: Document) -> Generator[None, None, Linted]:
        """Do what ``lint`` does, with a pause for others after every sentence."""
        judged: list[tuple[Statement, Verdict]] = []
        for one in self._judged(document):
            judged.append(one)
            yield
        return _linted(document, judged)

    def _judged(self, document: Document) -> Iterator[tuple[Statement, Verdict]]:
        """Yield the sentences of a draft in order, each with the verdict on it."""
        if self._sources is None:
            for statement in statements_of(document):
                yield statement, self._answer(statement)
            return
        from shanxi_facts.lint.context import in_context
        from shanxi_facts.verification import says_little, terms_of

        place: _Place | None = None
        for told in in_context(document, self._sources):
            verdict = self._answer_in_context(told)
            if verdict.label is Label.NOT_FOUND and not told.silent and place is not None:
                verdict = self._answer_beside(told, place.evidence) or verdict
            if verdict.label is Label.MATCH and says_little(
                terms_of((told.meant or told.statement).text), self._sources.subject
            ):
                verdict = _nothing(told)
            place = _place_behind(place, verdict)
            yield told.statement, verdict

    def _answer_in_context(self, told: Told) -> Verdict:
        """Return the verdict on what a sentence means among its neighbours."""
        if told.silent:
            return _nothing(told)
        alone = self._answer(told.statement)
        if told.meant is None or alone.basis is Basis.CONTRADICTED:
            return alone
        meant = self._answer(told.meant)
        if told.quoted and any(reason.rule == "speaker" for reason in _reasons(meant)):
            return meant
        if alone.label is Label.MATCH:
            return _nothing(told) if _is_of_another(meant) else alone
        return meant if meant.label is Label.MATCH or _is_contradicted(meant) else alone

    def _answer_beside(self, told: Told, place: Evidence) -> Verdict | None:
        """Return the verdict on a sentence that is found nowhere, if a source contradicts it near a place of it."""
        beside = self._sources.beside if self._sources is not None else None
        statement = told.meant or told.statement
        verdict = beside(statement.text, place) if beside is not None else None
        if verdict is None:
            return None
        retold = statement.retold(verdict)
        return retold if _is_contradicted(retold) else None

    def _answer(self, statement: Statement) -> Verdict:
        text = statement.text
        verdict = self._known.get(text)
        if verdict is None:
            # An editor asks for a new sentence with every keystroke.
            verdict = keep(self._known, text, self._check(text), ANSWERS)
        return statement.retold(verdict)


def _place_behind(place: _Place | None, verdict: Verdict) -> _Place | None:
    """Return where a draft stands in its sources behind a sentence with this verdict."""
    if verdict.evidence is not None:
        return _Place(verdict.evidence, 0)
    return _Place(place.evidence, place.since + 1) if place is not None and place.since < _ASIDE else None


def _nothing(told: Told) -> Verdict:
    return Verdict(told.statement.sentence, Label.NOT_FOUND)


def _reasons(verdict: Verdict) -> list[Reason]:
    """Return what contradicts a sentence."""
    contradicted = (part for part in verdict.assertions if part.basis is Basis.CONTRADICTED)
    return [reason for part in contradicted for reason in part.reasons if reason.source]


def _is_contradicted(verdict: Verdict) -> bool:
    """Tell whether words of a sentence's own are contradicted, not only what it borrows."""
    return any(reason.span is not None for reason in _reasons(verdict))


def _is_of_another(verdict: Verdict) -> bool:
    """Tell whether a sentence is contradicted by nothing but what it borrows: of somebody else it is true."""
    reasons = _reasons(verdict)
    return bool(reasons) and all(reason.span is None for reason in reasons)


def _linted(document: Document, judged: Iterable[tuple[Statement, Verdict]]) -> Linted:
    """Return what the verdicts on the sentences of a draft come to."""
    findings: list[Finding] = []
    unverified: list[Figure] = []
    hidden: list[Finding] = []
    for statement, verdict in judged:
        if statement.block.hidden:
            hidden += hidden_text(document, statement, verdict)
            continue
        findings += findings_of(document, statement, verdict)
        unverified += figures_of(document, statement, verdict)
    findings += [*conflicts(findings, document.unit), *hidden]
    findings.sort(key=lambda finding: (finding.span.start, finding.span.end))
    return Linted(document, tuple(findings), tuple(unverified))
