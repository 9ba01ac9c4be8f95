"""Findings as SARIF 2.1.0, the way GitHub code scanning reads it.

Positions count code points, as everywhere in this program. A claim that matches is of the kind ``pass``, one that was
not found ``open``; only a mismatch has a level: an error if the source contradicts it, else a warning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from shanxi_facts.files.writing import dump
from shanxi_facts.model import Outcome, Unit
from shanxi_facts.report.fingerprints import fingerprints
from shanxi_facts.report.records import Record, base_record
from shanxi_facts.rules import LINT_RULES, RULES

if TYPE_CHECKING:
    from shanxi_facts.lint.model import Finding, Place, ReportedFile
    from shanxi_facts.lint.notices import Notice
    from shanxi_facts.model import Evidence
    from shanxi_facts.report.linted import ReportContext
    from shanxi_facts.rules import Rule

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_KINDS: dict[Outcome | None, str] = {Outcome.MATCH: "pass", Outcome.NOT_FOUND: "open"}
_LEVELS: dict[Outcome | None, str] = {
    Outcome.MATCH: "none",
    Outcome.UNCONFIRMED: "warning",
    Outcome.NOT_FOUND: "none",
}
#: Results that break no rule still name one.
_ANSWERS = {
    Outcome.MATCH: "The source has a sentence that says what the draft says.",
    Outcome.MISMATCH: "The source speaks of the same thing, and says otherwise.",
    Outcome.UNCONFIRMED: "The source speaks of the same thing, and does not go so far as to say this.",
    Outcome.NOT_FOUND: "The base has no sentence about it.",
}
_LONGEST_DESCRIPTION = 1024


def log(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    """Yield the whole log, once all drafts are judged."""
    rules = _rules()
    places = {rule["id"]: place for place, rule in enumerate(rules)}
    results = [result for page in pages for result in _results(page, setting.located(page.path), places)]
    driver = {
        "name": "shanxi-facts",
        "semanticVersion": setting.version,
        "rules": rules,
        "properties": {"bases": [base_record(base) for base in setting.bases]},
    }
    run: Record = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if setting.notices:
        complete = not any(notice.fails for notice in setting.notices)
        notifications = [_notification(notice, setting.located(notice.path)) for notice in setting.notices]
        run["invocations"] = [{"executionSuccessful": complete, "toolExecutionNotifications": notifications}]
    yield dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _notification(notice: Notice, path: str) -> Record:
    made: Record = {
        "descriptor": {"id": notice.kind.value},
        "level": "error" if notice.fails else "note",
        "message": {"text": notice.message},
    }
    if notice.place:
        made["locations"] = [_location(path, notice.place)]
    elif path:
        made["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}]
    return made


def _rules() -> list[Record]:
    """Return every rule, whether it was broken or not."""
    answers: list[Record] = [
        {
            "id": label.value,
            "shortDescription": {"text": text},
            "fullDescription": {"text": text},
            "help": {"text": text, "markdown": text},
        }
        for label, text in _ANSWERS.items()
    ]
    return [*map(_rule, (*RULES, *LINT_RULES)), *answers]


def _rule(rule: Rule) -> Record:
    parts = [rule.meaning, f"Why: {rule.why}", f"Limits: {rule.limits}"]
    examples = [f"Fails: {rule.failing}", f"Passes: {rule.passing}"]
    markdown = [rule.meaning, f"**Why:** {rule.why}", f"**Limits:** {rule.limits}"]
    markdown += [f"**Fails:** `{rule.failing}`", f"**Passes:** `{rule.passing}`"]
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.meaning[:_LONGEST_DESCRIPTION]},
        "help": {"text": "\n".join([*parts, *examples]), "markdown": "\n\n".join(markdown)},
    }


def _results(page: ReportedFile, path: str, places: dict[str, int]) -> Iterator[Record]:
    seen: Counter[str] = Counter()
    for finding in page.shown:
        yield {**_result(finding, path, places), "partialFingerprints": fingerprints(finding, page, seen)}


def _result(finding: Finding, path: str, places: dict[str, int]) -> Record:
    rule = finding.rule if finding.rule in places else str(finding.outcome)
    made: Record = {
        "ruleId": rule,
        "ruleIndex": places[rule],
        "kind": _KINDS.get(finding.outcome, "fail"),
        "level": _LEVELS.get(finding.outcome, "error"),
        "message": {"text": _message(finding)},
        "locations": [_location(path, finding.place)],
    }
    if related := list(_related(finding, path)):
        made["relatedLocations"] = related
    return made


def _message(finding: Finding) -> str:
    said = finding.message or _ANSWERS[finding.outcome or Outcome.MISMATCH]
    evidence = finding.verdict.evidence
    return f"{said} Source: {evidence.sentence}" if evidence else said


def _related(finding: Finding, path: str) -> Iterator[Record]:
    """Yield other places of the draft, and the evidence with its place in the text of the source."""
    for other in finding.related:
        yield {**_location(path, other.place), "message": {"text": other.message}}
    evidence = finding.verdict.evidence
    if evidence is None:
        return
    place = f"{evidence.place}; " if evidence.place else ""
    yield {
        "physicalLocation": {"artifactLocation": {"uri": _uri(evidence.base.name)}, **_region(evidence)},
        "message": {"text": f"{evidence.sentence} ({place}fact: {evidence.fact})"},
    }


def _region(evidence: Evidence) -> Record:
    """Return where a sentence stands in its file; a page is no region that the format has."""
    file = evidence.source.file
    if file is None:
        return {"region": {"charOffset": evidence.start, "charLength": evidence.end - evidence.start}}
    return {"region": {"startLine": file.number(evidence.start)}} if file.unit is Unit.LINE else {}


def _location(path: str, place: Place) -> Record:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}


def _uri(path: str) -> str:
    """Return a path as a URI reference, percent-encoded: a colon in it must not look like a scheme."""
    return quote(PurePath(path).as_posix(), safe="/", errors="surrogateescape")
