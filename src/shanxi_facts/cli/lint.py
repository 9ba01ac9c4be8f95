"""``shanxi-facts lint``: drafts in, findings out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shanxi_facts.cli import options
from shanxi_facts.cli.settings import FAIL_ON, SHOW, LintSettings
from shanxi_facts.errors import InputError
from shanxi_facts.model import Outcome
from shanxi_facts.report.linted import LINT_FORMATS, Page, Setting

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.cli.filters import Filter
    from shanxi_facts.cli.tally import Tally
    from shanxi_facts.cli.walk import Draft, Walk
    from shanxi_facts.cli.workers import Asked
    from shanxi_facts.lint import Finding, Linted
    from shanxi_facts.report import Screen

EPILOG = """\b
Examples:
  shanxi-facts lint article.md
  shanxi-facts lint story.md --source press-release.pdf
  shanxi-facts lint drafts/ --exclude "archive/"
  shanxi-facts lint --show all --format jsonl article.html
  shanxi-facts lint --format github --report sarif=facts.sarif drafts/
  shanxi-facts lint --baseline accepted.json --update-baseline drafts/
  shanxi-facts lint --stdin-filename article.md - < article.md

\b
Exit status:
  0  nothing to report
  1  a mismatch that the source contradicts, or a finding of lint's own; fewer claims than --min-checked
  2  an error, a draft that cannot be read, or nothing to check
"""


def lint(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help='Drafts, or folders of them; "-" is standard input.'),
    ] = None,
    facts: options.Facts = [],
    source: options.Source = [],
    show: Annotated[
        list[str],
        typer.Option(
            metavar=f"[{'|'.join(SHOW)}]",
            help="What to report: mismatches that the source contradicts, unless told otherwise. Repeatable.",
            callback=options.each_of(SHOW),
            autocompletion=options.completing(SHOW),
        ),
    ] = [],
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar=f"[{'|'.join(FAIL_ON)}]",
            help="What makes it end with status 1: unconfirmed adds mismatches that nothing contradicts, not-found "
            "claims without a sentence as well, and what is added is shown; never only reports.",
            callback=options.each_of(FAIL_ON),
            autocompletion=options.completing(FAIL_ON),
        ),
    ] = None,
    min_checked: Annotated[
        int | None, typer.Option(metavar="N", min=0, help="End with status 1 if fewer claims were checked.")
    ] = None,
    max_findings: Annotated[
        int | None, typer.Option(metavar="N", min=0, help="Show N findings, and count the others.")
    ] = None,
    include: Annotated[
        list[str], typer.Option(metavar="GLOB", help="Read only such files of a folder. Repeatable.")
    ] = [],
    exclude: Annotated[
        list[str], typer.Option(metavar="GLOB", help="Leave such files alone, even if named. Repeatable.")
    ] = [],
    stdin_filename: Annotated[
        str | None, typer.Option(metavar="NAME", help="The name of standard input, whose suffix tells its format.")
    ] = None,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Judge N drafts at a time.")] = 1,
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Leave alone the findings that FILE accepts, and say how many.")
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write the baseline anew: what is found now is accepted.")
    ] = False,
    changed_since: Annotated[
        str | None, typer.Option(metavar="REF", help="Report only what is on lines changed since a commit of git.")
    ] = None,
    titles: Annotated[
        bool | None, typer.Option("--titles", help="Judge titles and descriptions in metadata as well.")
    ] = None,
    allow_unread: Annotated[
        bool | None,
        typer.Option(
            "--allow-unread", help="Do not fail over parts of drafts, and files asked for, that are not read."
        ),
    ] = None,
    format_: Annotated[str, options.format_option(LINT_FORMATS)] = "text",
    output: options.Output = None,
    report: Annotated[list[str], options.report_option(LINT_FORMATS)] = [],
    diff: Annotated[
        bool, typer.Option("--diff", help="Print what the source suggests as a patch; the same as --format diff.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count what is reported by rule and by fact, below the summary.")
    ] = False,
    root: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="What paths are relative to in github, sarif, gitlab, rdjson and diff; the repository's, unless told.",
        ),
    ] = None,
    show_config: Annotated[
        bool, typer.Option("--show-config", help="Print the settings and where each comes from, and exit.")
    ] = False,
    quiet: options.Quiet = False,
    schema: options.Schema = False,
    version: options.Version = False,
) -> None:
    """Judge every claim of drafts, and show what contradicts the source, where and why."""
    from importlib.metadata import version as program_version

    from shanxi_facts.cli.baselines import Accepted
    from shanxi_facts.cli.bases import consult, once
    from shanxi_facts.cli.changes import Changes
    from shanxi_facts.cli.ignoring import repository
    from shanxi_facts.cli.outlet import emit, note, write_file
    from shanxi_facts.cli.settings import described, settle
    from shanxi_facts.cli.sources import source_files
    from shanxi_facts.cli.suppressions import Suppressions, today
    from shanxi_facts.cli.walk import STDIN, Walk
    from shanxi_facts.cli.workers import Asked
    from shanxi_facts.config import facts_origin
    from shanxi_facts.report import PLAIN

    given = {"show": show, "fail-on": fail_on, "min-checked": min_checked, "max-findings": max_findings}
    given |= {"titles": titles, "allow-unread": allow_unread}
    settings = settle({**given, "include": include, "exclude": exclude})
    once(source, paths or (), "the drafts")
    walk = Walk(settings.choice, stdin_filename)
    drafts = walk.drafts(paths or ())
    bases, faults = consult(facts, source, [draft.file or Path(draft.name) for draft in drafts], quiet=quiet)
    if show_config:
        typer.echo(described(settings, [base.info.name for base in bases], facts_origin([*facts, *source])), nl=False)
        return
    if not paths:
        raise InputError("no draft given", remedy='Give files or folders; "-" is standard input.')
    if update_baseline and not baseline:
        raise InputError("--update-baseline needs a file", remedy="Name it with --baseline FILE.")
    if source and walk.unread:
        walk.serves_elsewhere(source_files(source))
    tally = _tally(settings, walk, faults)
    judged = _judged(drafts, bases, jobs, Asked(near=settings.shows(Outcome.NOT_FOUND), titles=settings.titles))
    outcomes = _watched(judged, len(drafts), quiet=quiet, output=output)
    kept: list[Page] | None = [] if report else None
    infos = [base.info for base in bases]
    accepted = Accepted(baseline, infos, settings, update=update_baseline) if baseline else None
    filters: list[Filter] = [Suppressions(settings, bases, today()), *([accepted] if accepted else [])]
    filters += [] if changed_since is None else [Changes(changed_since, walk.stdin_name if STDIN in paths else None)]
    pages = _kept(_pages(outcomes, settings, tally, filters), kept)

    def setting(screen: Screen = PLAIN) -> Setting:
        return Setting(tuple(infos), program_version("shanxi-facts"), screen, tally.notices, root or repository())

    format_ = "diff" if diff else format_
    emit(lambda screen: LINT_FORMATS[format_](pages, setting(screen)), output, quiet=quiet, utf8=format_ != "text")
    for name, _, file in (value.partition("=") for value in report):
        write_file(Path(file), LINT_FORMATS[name](kept or [], setting()))
    if not quiet or tally.is_empty:
        note(tally.summary(settings))
    if statistics and not quiet:
        note("\n".join(tally.statistics()))
    said = accepted.conclude() if accepted else []
    for line in said if not quiet else []:
        note(line)
    raise typer.Exit(tally.status(settings))


def _tally(settings: LintSettings, walk: Walk, faults: Iterable[InputError]) -> Tally:
    """Return the counts of a run before its first draft: what of sources and folders was not read."""
    from shanxi_facts.cli.tally import Tally
    from shanxi_facts.report.notices import of_error

    tally = Tally(settings.allow_unread, excluded=walk.excluded, notices=[of_error(fault) for fault in faults])
    tally.pass_by(walk.unread, walk.asks_for)
    return tally


def _judged(drafts: list[Draft], bases: list[FactBase], jobs: int, asked: Asked) -> Iterator[Linted | InputError]:
    from shanxi_facts.checker import Checker
    from shanxi_facts.cli.workers import linted

    return linted(drafts, Checker(*bases), min(jobs, max(1, len(drafts))), asked)


def _watched(
    outcomes: Iterator[Linted | InputError], total: int, *, quiet: bool, output: Path | None
) -> Iterator[Linted | InputError]:
    """Show a bar where somebody watches, and where it does not run into the results."""
    stderr, stdout = sys.stderr, sys.stdout
    seen = stderr is not None and stderr.isatty() and not quiet
    if total < 2 or not seen or (output is None and stdout is not None and stdout.isatty()):
        return outcomes
    from shanxi_facts.report.progress import watched

    return watched(outcomes, total)


def _pages(
    outcomes: Iterable[Linted | InputError], settings: LintSettings, tally: Tally, filters: Sequence[Filter]
) -> Iterator[Page]:
    """Count what comes, say at once what cannot be read, and hand on what is to be shown.

    At the end comes what the filters have found in their own files.
    """
    from shanxi_facts.cli.filters import filtered, leftovers

    for linted in chain(_read(outcomes, tally), leftovers(filters)):
        kept = filtered(linted, filters, tally)
        wanted = [finding for finding in kept.findings if settings.shows(finding.outcome)]
        tally.counted.update(map(_named, wanted))
        yield Page(kept, tuple(wanted[: tally.count(kept, len(wanted), settings)]))


def _named(finding: Finding) -> tuple[str, str | None]:
    """Return the rule and the fact that a finding is counted by."""
    evidence = finding.verdict.evidence
    return finding.code, evidence.fact if evidence else None


def _read(outcomes: Iterable[Linted | InputError], tally: Tally) -> Iterator[Linted]:
    """Hand on the drafts that can be read."""
    from shanxi_facts.cli.outlet import complain
    from shanxi_facts.report.notices import of_error

    for outcome in outcomes:
        if isinstance(outcome, InputError):
            tally.notices.append(of_error(outcome))
            complain(outcome)
        else:
            tally.files += 1
            tally.pass_over(outcome.document)
            yield outcome


def _kept(pages: Iterable[Page], kept: list[Page] | None) -> Iterator[Page]:
    for page in pages:
        if kept is not None:
            kept.append(page)
        yield page
