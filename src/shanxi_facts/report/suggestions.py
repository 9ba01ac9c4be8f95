"""What could be changed so that a draft says what the source says, to be shown as a patch or by a service.

Nothing is ever changed in place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.documents.model import PACKAGES
from shanxi_facts.model import Outcome, Span
from shanxi_facts.report.visible import visible

if TYPE_CHECKING:
    from shanxi_facts.documents import Document
    from shanxi_facts.lint.model import Finding, ReportedFile
    from shanxi_facts.report.linted import ReportContext

_FIGURES = frozenset({"quantity", "unit", "hedge"})
_NO_LINE_END = "\\ No newline at end of file\n"


class Suggestion(NamedTuple):
    """Text for a span of a draft's raw text."""

    span: Span
    text: str


def suggestion(finding: Finding, document: Document) -> Suggestion | None:
    """Return the source's figure for the draft's, where the one simply takes the place of the other."""
    reason = next((reason for reason in finding.verdict.reasons if reason.span), None)
    if finding.outcome is not Outcome.MISMATCH or reason is None or not reason.suggestion:
        return None
    if document.format in PACKAGES or reason.rule not in _FIGURES or finding.span.of(document.raw) != reason.claim:
        return None
    return Suggestion(finding.span, reason.suggestion)


def diff(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    """Yield the suggestions for all drafts as a unified diff; what was not read is said above it."""
    patches = [_patch_of(page, setting) for page in pages]
    yield from (f"# {visible(notice.said)}\n" for notice in setting.notices)
    for patch in patches:
        yield from patch


def _patch_of(page: ReportedFile, setting: ReportContext) -> list[str]:
    raw = page.linted.document.raw
    made = [one for finding in page.shown if (one := suggestion(finding, page.linted.document))]
    return list(_patch(raw, _applied(raw, made), setting.located(page.path))) if made else []


def _applied(raw: str, made: Iterable[Suggestion]) -> str:
    parts: list[str] = []
    at = 0
    for span, text in sorted(made):
        if span.start >= at:  # of two for the same words, the first
            parts += raw[at : span.start], text
            at = span.end
    return "".join((*parts, raw[at:]))


def _patch(before: str, after: str, path: str) -> Iterator[str]:
    old, new = (text.split("\n") for text in (before, after))
    was, becomes = ([f"{line}\n" for line in text[:-1]] + [text[-1]] * bool(text[-1]) for text in (old, new))
    for line in unified_diff(was, becomes, fromfile=f"a/{path}", tofile=f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n{_NO_LINE_END}"
