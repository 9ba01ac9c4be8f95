"""The formats, each with its renderer, which is imported when it is used: a run pays for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shanxi_facts.lint.model import ReportedFile
    from shanxi_facts.report import Answer, Screen
    from shanxi_facts.report.linted import ReportContext

    Renderer = Callable[[Iterable[Answer], Screen], Iterator[str]]
    LintRenderer = Callable[[Iterable[ReportedFile], ReportContext], Iterator[str]]


def _text(answers: Iterable[Answer], screen: Screen) -> Iterator[str]:
    from shanxi_facts.report.terminal import text

    return text(answers, screen)


def _json(answers: Iterable[Answer], _screen: Screen) -> Iterator[str]:
    from shanxi_facts.report.records import document

    return document(answers)


def _jsonl(answers: Iterable[Answer], _screen: Screen) -> Iterator[str]:
    from shanxi_facts.report.records import lines

    return lines(answers)


def _claimreview(answers: Iterable[Answer], _screen: Screen) -> Iterator[str]:
    from shanxi_facts.report.claimreview import graph

    return graph(answers)


#: The formats of ``check``. A new one is an entry here and a renderer in a module of its own.
FORMATS: Mapping[str, Renderer] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "claimreview": _claimreview,
}


def _lint_text(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.lint_text import text

    return text(pages, setting)


def _lint_json(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.lint_records import document

    return document(pages, setting)


def _lint_jsonl(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.lint_records import lines

    return lines(pages, setting)


def _github(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.github import commands

    return commands(pages, setting)


def _sarif(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.sarif import log

    return log(pages, setting)


def _junit(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.junit import suites

    return suites(pages, setting)


def _rdjson(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.rdjson import result

    return result(pages, setting)


def _gitlab(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.gitlab import issues

    return issues(pages, setting)


def _diff(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.suggestions import diff

    return diff(pages, setting)


def _html(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.html import page

    return page(pages, setting)


#: The formats of ``lint``. A new one is an entry here and a renderer in a module of its own.
LINT_FORMATS: Mapping[str, LintRenderer] = {
    "text": _lint_text,
    "json": _lint_json,
    "jsonl": _lint_jsonl,
    "github": _github,
    "sarif": _sarif,
    "junit": _junit,
    "rdjson": _rdjson,
    "gitlab": _gitlab,
    "html": _html,
    "diff": _diff,
}
