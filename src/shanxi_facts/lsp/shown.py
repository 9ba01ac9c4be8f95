"""What is found in a draft, as the protocol has it: diagnostics, what a hover says, what can be done about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lsprotocol import types

from shanxi_facts.documents import BlockKind, Role
from shanxi_facts.lint import Finding, Linted
from shanxi_facts.lsp.positions import Positions
from shanxi_facts.model import Evidence, Outcome, Span
from shanxi_facts.report.origin import reference
from shanxi_facts.report.remarks import MESSAGES, remark
from shanxi_facts.report.suggestions import suggestion
from shanxi_facts.report.visible import visible

NAME = "shanxi-facts"
_SEVERITIES = {
    Outcome.MISMATCH: types.DiagnosticSeverity.Error,
    Outcome.UNCONFIRMED: types.DiagnosticSeverity.Warning,
    None: types.DiagnosticSeverity.Warning,
    Outcome.NOT_FOUND: types.DiagnosticSeverity.Information,
    Outcome.MATCH: types.DiagnosticSeverity.Hint,
}
_WORST_FIRST = (*_SEVERITIES,)
_UNSILENCED = frozenset({"suppression", "baseline"})  # no comment silences them
_MARKUP = re.compile(r"([\\`*_\[\]<>~])")


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft with what was found in it. ``shown`` are the findings that are reported."""

    linted: Linted
    positions: Positions
    shown: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """What a code action does: a title, the text for a span of the draft, and the finding that it is for."""

    title: str
    span: Span
    text: str
    finding: Finding
    preferred: bool = False


def diagnostic(finding: Finding, judged: Judged, uri: str) -> types.Diagnostic:
    """Return the diagnostic for a finding."""
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, judged.positions.range(other.span)), visible(other.message)
        )
        for other in finding.related
    ]
    return types.Diagnostic(
        range=judged.positions.range(finding.span),
        message=remark(finding),
        severity=_SEVERITIES[finding.outcome],
        code=finding.code,
        source=NAME,
        related_information=related or None,
    )


def hover(judged: Judged, offset: int, *, markdown: bool) -> types.Hover | None:
    """Return what is known of the sentence at an offset: the verdict, the sentence of the source, its place."""
    within = [f for f in judged.linted.findings if f.whole.start <= offset <= f.whole.end and _tells(f, judged)]
    there = [f for f in within if any(mark.start <= offset <= mark.end for mark in f.marks)] or within
    if not there:
        return None
    there.sort(key=lambda finding: _WORST_FIRST.index(finding.outcome))
    texts = dict.fromkeys("\n\n".join(_said(finding, markdown=markdown)) for finding in there)
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    content = types.MarkupContent(kind, "\n\n---\n\n".join(texts))
    return types.Hover(content, judged.positions.range(there[0].whole))


def _tells(finding: Finding, judged: Judged) -> bool:
    """Tell whether there is anything to say: of what is not found, nothing is, unless it is reported."""
    return finding.outcome is not Outcome.NOT_FOUND or finding in judged.shown


def _said(finding: Finding, *, markdown: bool) -> Iterator[str]:
    outcome = finding.outcome or "draft"
    head = f"{outcome} [{finding.rule}]" if finding.rule else str(outcome)
    message = visible(finding.message) or MESSAGES[finding.outcome]
    yield f"**{_plain(head)}**: {_plain(message)}" if markdown else f"{head}: {message}"
    verdict = finding.verdict
    if verdict.evidence:
        yield from _quoted("source", verdict.evidence, markdown=markdown)
    for evidence in verdict.conflicts:
        yield from _quoted("another base", evidence, markdown=markdown)
    for evidence in verdict.near if finding.outcome is Outcome.NOT_FOUND else ():
        yield from _quoted("nearest", evidence, markdown=markdown)


def _quoted(what: str, evidence: Evidence, *, markdown: bool) -> Iterator[str]:
    sentence, place = visible(evidence.sentence), visible(reference(evidence))
    if markdown:
        yield f"> {_plain(sentence)}"
        yield f"{what}: {_plain(place)}"
    else:
        yield f"{what}: {sentence}"
        yield f"from: {place}"


def _plain(text: str) -> str:
    """Return a text as Markdown that says just this: foreign text makes no links, and fetches no pictures."""
    return _MARKUP.sub(r"\\\1", text)


def edits(judged: Judged, span: Span) -> Iterator[Edit]:
    """Yield what can be done about the findings that a span of the draft touches."""
    touched = [f for f in judged.shown if f.span.start <= span.end and span.start <= f.span.end]
    for finding in touched:
        if suggested := suggestion(finding, judged.linted.document):
            title = f"Write “{visible(suggested.text)}”, as the source does"
            yield Edit(title, suggested.span, suggested.text, finding, preferred=True)
    named: set[tuple[str, Span]] = set()
    for finding in touched:
        if (finding.code, finding.whole) not in named:
            named.add((finding.code, finding.whole))
            yield from _ignoring(judged, finding)


def _ignoring(judged: Judged, finding: Finding) -> Iterator[Edit]:
    """Yield the edit that writes a suppression for a finding, for the writer to put the reason in.

    Until then it silences nothing, and a diagnostic of its own says that the reason is missing.
    """
    name, document = finding.code, judged.linted.document
    block = _block(judged.linted, finding)
    if name in _UNSILENCED or block is None or document.format == "mdx":  # which has no comments of HTML
        return
    title = f"Ignore “{name}” here, for a reason to be written"
    if document.format == "plain":
        start = judged.positions.line(block.start).start
        yield Edit(title, Span(start, start), f"[shanxi-facts: ignore {name} ]\n", finding)
        return
    end = block.end
    if document.format == "markdown" and finding.kind is not BlockKind.TABLE_CELL:
        end = judged.positions.line(end).end  # behind the marks that end it
    yield Edit(title, Span(end, end), f" <!-- shanxi-facts: ignore {name} -->", finding)


def _block(linted: Linted, finding: Finding) -> Span | None:
    """Return where the block of a finding stands; of a table's cell, without the headings it is read with."""
    for block in linted.document.blocks:
        cell = next((part.span for part in block.parts if part.role is Role.CELL), Span(0, len(block.text)))
        span = block.origin.back(cell.start, cell.end)
        if span.start <= finding.span.start < span.end or span.overlaps(finding.span):
            return span
    return None


def troubled(messages: Iterable[tuple[int | None, str]]) -> Sequence[types.Diagnostic]:
    """Return the diagnostics for faults of a file, each with its line from 1 where that is known."""
    return [
        types.Diagnostic(
            range=types.Range(types.Position(max(0, (line or 1) - 1), 0), types.Position(line or 1, 0)),
            message=visible(message),
            severity=types.DiagnosticSeverity.Error,
            source=NAME,
        )
        for line, message in messages
    ]
