"""The options of ``lint``, as the command line declares them and as they are handed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any

import typer

from shanxi_facts.cli import options
from shanxi_facts.files.walk import STDIN, STDIN_NAME
from shanxi_facts.model import FAIL_ON, SHOW
from shanxi_facts.report.formats import LINT_FORMATS

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="PATH...", help='Drafts, or folders of them; "-" is standard input.')
]
Show = Annotated[
    list[str],
    typer.Option(
        metavar=f"[{'|'.join(SHOW)}]",
        help="What to report: mismatches that the source contradicts, unless told otherwise. Repeatable.",
        callback=options.each_of(SHOW),
        autocompletion=options.completing(SHOW),
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        metavar=f"[{'|'.join(FAIL_ON)}]",
        help="What makes it end with status 1: unconfirmed adds mismatches that nothing contradicts, not-found "
        "claims without a sentence as well, and what is added is shown; never only reports.",
        callback=options.each_of(FAIL_ON),
        autocompletion=options.completing(FAIL_ON),
    ),
]
MinChecked = Annotated[
    int | None, typer.Option(metavar="N", min=0, help="End with status 1 if fewer claims were checked.")
]
MaxFindings = Annotated[int | None, typer.Option(metavar="N", min=0, help="Show N findings, and count the others.")]
Include = Annotated[list[str], typer.Option(metavar="GLOB", help="Read only such files of a folder. Repeatable.")]
Exclude = Annotated[list[str], typer.Option(metavar="GLOB", help="Leave such files alone, even if named. Repeatable.")]
StdinFilename = Annotated[
    str | None, typer.Option(metavar="NAME", help="The name of standard input, whose suffix tells its format.")
]
Jobs = Annotated[int, typer.Option(metavar="N", min=1, help="Judge N drafts at a time.")]
Baseline = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Leave alone the findings that FILE accepts, and say how many.")
]
UpdateBaseline = Annotated[
    bool, typer.Option("--update-baseline", help="Write the baseline anew: what is found now is accepted.")
]
ChangedSince = Annotated[
    str | None, typer.Option(metavar="REF", help="Report only what is on lines changed since a commit of git.")
]
Titles = Annotated[bool | None, typer.Option("--titles", help="Judge titles and descriptions in metadata as well.")]
AllowUnread = Annotated[
    bool | None,
    typer.Option("--allow-unread", help="Do not fail over parts of drafts, and files asked for, that are not read."),
]
Format = Annotated[str, options.format_option(LINT_FORMATS)]
Report = Annotated[list[str], options.report_option(LINT_FORMATS)]
Diff = Annotated[
    bool, typer.Option("--diff", help="Print what the source suggests as a patch; the same as --format diff.")
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Count what is reported by rule and by fact, below the summary.")
]
Root = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        help="What paths are relative to in github, sarif, gitlab, rdjson and diff; the repository's, unless told.",
    ),
]
ShowConfig = Annotated[
    bool, typer.Option("--show-config", help="Print the settings and where each comes from, and exit.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LintOptions:
    """What was given on the command line; None or empty where nothing was."""

    paths: list[str]
    facts: list[Path]
    source: list[str]
    show: list[str]
    fail_on: str | None
    min_checked: int | None
    max_findings: int | None
    include: list[str]
    exclude: list[str]
    stdin_filename: str | None
    jobs: int
    baseline: Path | None
    update_baseline: bool
    changed_since: str | None
    titles: bool | None
    allow_unread: bool | None
    format_: str
    output: Path | None
    report: list[str]
    diff: bool
    statistics: bool
    root: Path | None
    show_config: bool
    quiet: bool

    @classmethod
    def of(cls, parameters: Mapping[str, Any]) -> LintOptions:
        """Return the options among the parameters of the command."""
        given = {field.name: parameters[field.name] for field in fields(cls)}
        return cls(**{**given, "paths": given["paths"] or []})

    def settings(self) -> dict[str, Any]:
        """Return what goes before the configuration, by the names that it has there."""
        return {
            "show": self.show,
            "fail-on": self.fail_on,
            "min-checked": self.min_checked,
            "max-findings": self.max_findings,
            "include": self.include,
            "exclude": self.exclude,
            "titles": self.titles,
            "allow-unread": self.allow_unread,
            "baseline": self.baseline,
            "update-baseline": self.update_baseline,
            "changed-since": self.changed_since,
            "stdin": (self.stdin_filename or STDIN_NAME) if STDIN in self.paths else None,
        }
