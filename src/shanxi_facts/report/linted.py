"""What the renderers of ``lint`` take: drafts one by one, each with the findings that are to be shown.

A renderer is a generator like those of ``check``: it yields the text of each draft as soon as the draft is judged, save
in the formats that are one document.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from shanxi_facts.report import PLAIN, Screen
from shanxi_facts.values import value

if TYPE_CHECKING:
    from shanxi_facts.lint.model import ReportedFile
    from shanxi_facts.lint.notices import Notice
    from shanxi_facts.model import BaseInfo

    Renderer = Callable[[Iterable[ReportedFile], "ReportContext"], Iterator[str]]


@value
class ReportContext:
    """What is the same for all drafts: the bases consulted, the program's version, where the text is to appear.

    ``notices`` say what was not read of the drafts taken so far: all that was not, when the last one has been taken.
    ``root`` is the folder of the repository, from which services tell paths.
    """

    bases: tuple[BaseInfo, ...]
    version: str
    screen: Screen = PLAIN
    notices: Sequence[Notice] = ()
    root: Path | None = None

    def located(self, path: str) -> str:
        """Return a path as services that know the repository want it: from its root, if it lies below."""
        if self.root is None or not path or path.startswith("<"):
            return path
        try:
            relative = os.path.relpath(path, self.root)
        except (OSError, ValueError):  # the working directory was removed; another drive
            return path
        return path if relative.startswith("..") else PurePath(relative).as_posix()


def _text(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.lint_text import text

    return text(pages, setting)


def _json(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    from shanxi_facts.report.lint_records import document

    return document(pages, setting)


def _jsonl(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
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
LINT_FORMATS: Mapping[str, Renderer] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "github": _github,
    "sarif": _sarif,
    "junit": _junit,
    "rdjson": _rdjson,
    "gitlab": _gitlab,
    "html": _html,
    "diff": _diff,
}
