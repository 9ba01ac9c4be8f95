"""Drafts as one page to read: the text as it stands, every claim marked, the source's sentence beside it.

The page is whole in itself: it loads nothing, and its Content-Security-Policy lets nothing run but the style and the
script that it carries. It can be read, filtered and printed without the script. It shows every claim whatever
``--show`` says, which only decides what the filter lets through at first: the reader chooses on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shanxi_facts.lint.model import ReportedFile
    from shanxi_facts.report.linted import ReportContext


def page(pages: Iterable[ReportedFile], setting: ReportContext) -> Iterator[str]:
    """Yield the page, once all drafts are judged."""
    yield render(pages, setting)


def render(pages: Iterable[ReportedFile], setting: ReportContext) -> str:
    """Return the page. It is the same for the same drafts, bases and version: it has no time of day."""
    from shanxi_facts.report.html.template import fill
    from shanxi_facts.report.html.view import report

    return fill(report(pages, setting))
