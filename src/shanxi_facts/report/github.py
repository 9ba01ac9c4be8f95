"""Findings as GitHub workflow commands: an annotation a line, escaped so that no draft gives a command of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from shanxi_facts.model import Outcome
from shanxi_facts.report.remarks import MESSAGES
from shanxi_facts.report.visible import visible

if TYPE_CHECKING:
    from shanxi_facts.lint.model import Finding, ReportedFile
    from shanxi_facts.lint.notices import Notice
    from shanxi_facts.report.linted import ReportContext

_LEVELS = {
    Outcome.MATCH: "notice",
    Outcome.MISMATCH: "error",
    Outcome.UNCONFIRMED: "warning",
    Outcome.NOT_FOUND: "warning",
    None: "error",
}
_MOST_SHOWN = 10  # annotations of a level that a step may have; the rest is not shown anywhere


def commands(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    """Yield an annotation for each finding, and a total of our own where GitHub would leave some out."""
    levels: Counter[str] = Counter()
    for page in pages:
        for finding in page.shown:
            level = _LEVELS[finding.outcome]
            levels[level] += 1
            yield command(level, _properties(finding, setting.located(page.path)), _message(finding))
    for notice in setting.notices:
        level = "error" if notice.fails else "notice"
        levels[level] += 1
        yield command(level, _notice_properties(notice, setting.located(notice.path)), visible(notice.message))
    if any(count > _MOST_SHOWN for count in levels.values()):
        totals = ", ".join(f"{count} of level {level}" for level, count in sorted(levels.items()))
        message = f"Findings in all: {totals}. GitHub shows {_MOST_SHOWN} of a level; the log has the rest."
        yield command("notice", {"title": "shanxi-facts"}, message)


def command(name: str, properties: dict[str, str], message: str) -> str:
    """Return one workflow command, escaped; properties that say nothing are left out.

    >>> print(command("error", {"file": "it,em: 50%.md", "title": ""}, "5% off"), end="")
    ::error file=it%2Cem%3A 50%25.md::5%25 off
    """
    given = ",".join(f"{key}={_escaped_property(value)}" for key, value in properties.items() if value)
    return f"::{name}{' ' if given else ''}{given}::{_escaped(message)}\n"


def _properties(finding: Finding, path: str) -> dict[str, str]:
    place = finding.place
    said = str(finding.outcome or finding.rule)
    properties = {
        "title": f"{finding.outcome} ({finding.rule})" if finding.outcome and finding.rule else said,
        "file": path,
        "line": str(place.line),
        "endLine": str(place.end_line),
    }
    if place.line == place.end_line:  # GitHub takes columns of a single line only
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    return properties


def _notice_properties(notice: Notice, path: str) -> dict[str, str]:
    properties = {"title": notice.kind.value, "file": path}
    return {**properties, "line": str(notice.place.line)} if notice.place else properties


def _message(finding: Finding) -> str:
    """Return the message, the words of the draft, and the source sentence beneath them."""
    lines = [visible(finding.message) or MESSAGES[finding.outcome], f"claim: {visible(finding.verdict.claim)}"]
    if evidence := finding.verdict.evidence:
        lines.append(f"source: {visible(evidence.sentence)}")
    lines += [f"line {other.place.line}: {visible(other.message)}" for other in finding.related]
    return "\n".join(lines)


_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character) or visible(character) for character in text)


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
