"""The way of a draft: its blocks are cut into sentences, each is judged, and what a judge is not sure of is let be."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator

from shanxi_facts.documents import Document
from shanxi_facts.lint.conflicts import conflicts
from shanxi_facts.lint.findings import figures_of, findings_of, hidden_text
from shanxi_facts.lint.model import Figure, Finding, Linted
from shanxi_facts.lint.statements import MOST_KNOWN, Statement, statements_of
from shanxi_facts.model import Verdict
from shanxi_facts.values import keep

Check = Callable[[str], Verdict]


class Linter:
    """Judges whole drafts with ``check``, which answers for a sentence of a draft what is surely on the base."""

    def __init__(self, check: Check) -> None:
        self._check = check
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
        for statement in statements_of(document):
            yield statement, self._answer(statement)

    def _answer(self, statement: Statement) -> Verdict:
        verdict = self._known.get(statement.text)
        if verdict is None:
            # An editor asks for a new sentence with every keystroke.
            verdict = keep(self._known, statement.text, self._check(statement.text), MOST_KNOWN)
        return statement.retold(verdict)


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
