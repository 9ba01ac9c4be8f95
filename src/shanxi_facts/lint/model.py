"""What linting a draft comes to: its findings, each with its place in the raw text.

Spans and places are of the raw text of the document, save those inside a finding's verdict, which are of its claim.
"""

from __future__ import annotations

from shanxi_facts.documents import BlockKind, Document
from shanxi_facts.model import Basis, Label, Outcome, Span, Verdict
from shanxi_facts.values import value


@value(guarded=True)
class Place:
    """Where a span stands, as editors count: from 1, in characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@value(guarded=True)
class Related:
    """Another place of the draft that a finding is about, and what is to be said of it."""

    span: Span
    place: Place
    message: str


@value(guarded=True)
class Finding:
    """One assertion of a draft with the base's answer, or something that the draft itself gives away.

    ``span`` holds the words that decide: the wrong figure of a mismatch, the first words of an unconfirmed one that
    stand nowhere in the source, else the whole assertion. ``whole`` is the
    sentence or table cell that it stands in, ``marks`` are all the deciding words. ``verdict`` is about this assertion
    alone; its claim is the sentence as the draft has it, without markup and line breaks. ``label`` is None for a
    finding of lint's own, and ``rule`` says which; else it is the rule of the first reason, None where there is none.
    """

    label: Label | None
    rule: str | None
    message: str
    span: Span
    place: Place
    whole: Span
    marks: tuple[Span, ...]
    kind: BlockKind
    verdict: Verdict
    related: tuple[Related, ...] = ()

    @property
    def outcome(self) -> Outcome | None:
        """What a reader is told of it; None for a finding of lint's own."""
        return None if self.label is None else self.verdict.outcome

    @property
    def code(self) -> str:
        """What it is counted and silenced by: its rule, or else its outcome."""
        return str(self.rule or self.outcome)

    @property
    def basis(self) -> Basis | None:
        """What a mismatch rests on; None for anything else."""
        return None if self.label is None else self.verdict.basis


@value(guarded=True)
class Figure:
    """A figure of the draft that stands in no sentence which the base could verify or refute."""

    text: str
    place: Place


@value(guarded=True)
class Linted:
    """A draft with everything found in it, in the order of the text: matches and claims not found as well."""

    document: Document
    findings: tuple[Finding, ...]
    unverified: tuple[Figure, ...] = ()

    def count(self, label: Label | None) -> int:
        """Return how many findings have this label; None counts those of lint's own."""
        return sum(finding.label is label for finding in self.findings)


@value(guarded=True)
class ReportedFile:
    """A draft on its way out. ``linted`` has what the filters have left, ``shown`` what was asked for."""

    linted: Linted
    shown: tuple[Finding, ...]

    @property
    def path(self) -> str:
        """The name of the draft, as it is to be printed."""
        return self.linted.document.path


def place_of(document: Document, span: Span) -> Place:
    """Return the place of a span of the raw text."""
    return Place(*document.place(span.start), *document.place(span.end))
