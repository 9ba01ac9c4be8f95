"""How ``lint`` runs: the drafts are found and judged, what the run reports is written, and what it comes to is told."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from shanxi_facts.cli.bases import consult, once
from shanxi_facts.cli.outlet import complain, emit, note
from shanxi_facts.cli.settings import described, settle
from shanxi_facts.cli.sources import source_files
from shanxi_facts.cli.status import ExitStatus
from shanxi_facts.config import facts_origin
from shanxi_facts.errors import InputError
from shanxi_facts.files.ignoring import repository
from shanxi_facts.files.walk import Walk
from shanxi_facts.files.writing import write_file
from shanxi_facts.lint.run import Judged, Run, run
from shanxi_facts.lint.summary import RunResult, RunSummary
from shanxi_facts.model import Outcome
from shanxi_facts.report import PLAIN
from shanxi_facts.report.formats import LINT_FORMATS
from shanxi_facts.report.linted import ReportContext
from shanxi_facts.report.visible import visible

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.cli.lint_options import LintOptions
    from shanxi_facts.files.walk import Draft
    from shanxi_facts.lint.model import ReportedFile
    from shanxi_facts.lint.settings import LintSettings
    from shanxi_facts.report import Screen

_STATUS = {
    RunResult.CLEAN: ExitStatus.OK,
    RunResult.FAILED: ExitStatus.MISMATCH,
    RunResult.INCOMPLETE: ExitStatus.ERROR,
}


def judge_drafts(options: LintOptions) -> ExitStatus:
    """Judge the drafts that the options name, write the reports, and return the status."""
    settings = settle(options.settings())
    once(options.source, options.paths, "the drafts")
    walk = Walk(settings.choice, options.stdin_filename)
    drafts = walk.drafts(options.paths)
    named = [draft.file or Path(draft.name) for draft in drafts]
    bases, faults = consult(options.facts, options.source, named, quiet=options.quiet)
    if options.show_config:
        shown = described(settings, [base.info.name for base in bases], facts_origin([*options.facts, *options.source]))
        emit(lambda _: [shown], None)
        return ExitStatus.OK
    _refuse_what_is_missing(options)
    if options.source and walk.unread:
        walk.serves_elsewhere(source_files(options.source))
    before = RunSummary(settings, excluded=walk.excluded)
    for fault in faults:
        before.fail_to_read(fault)
    before.pass_by(walk.unread)
    judged = _watched(_judged(drafts, bases, settings, options.jobs), len(drafts), options)
    judging = run(judged, settings, bases, before=before, told=complain)
    _write(judging, options, bases)
    _tell(judging, options)
    return _STATUS[judging.summary().result]


def _refuse_what_is_missing(options: LintOptions) -> None:
    if not options.paths:
        raise InputError("no draft given", remedy='Give files or folders; "-" is standard input.')
    if options.update_baseline and not options.baseline:
        raise InputError("--update-baseline needs a file", remedy="Name it with --baseline FILE.")


def _judged(drafts: list[Draft], bases: list[FactBase], settings: LintSettings, jobs: int) -> Iterator[Judged]:
    from shanxi_facts.checker import Checker
    from shanxi_facts.cli.workers import Asked, linted

    asked = Asked(near=settings.shows(Outcome.NOT_FOUND), titles=settings.titles)
    return linted(drafts, Checker(*bases), min(jobs, max(1, len(drafts))), asked)


def _watched(judged: Iterator[Judged], total: int, options: LintOptions) -> Iterator[Judged]:
    """Show a bar where somebody watches, and where it does not run into the results."""
    stderr, stdout = sys.stderr, sys.stdout
    seen = stderr is not None and stderr.isatty() and not options.quiet
    if total < 2 or not seen or (options.output is None and stdout is not None and stdout.isatty()):
        return judged
    from shanxi_facts.report.progress import watched

    return watched(judged, total)


def _write(judging: Run, options: LintOptions, bases: list[FactBase]) -> None:
    """Write what the run reports in the format asked for, draft by draft, and in those of the further reports."""
    infos, root = tuple(base.info for base in bases), options.root or repository()

    def context(screen: Screen = PLAIN) -> ReportContext:
        return ReportContext(infos, version("shanxi-facts"), screen, judging.notices, root)

    # What is written more than once is kept for it: drafts are many, and are let go as soon as they are written.
    files: Iterable[ReportedFile] = list(judging) if options.report else judging
    format_ = "diff" if options.diff else options.format_
    render = LINT_FORMATS[format_]
    emit(lambda screen: render(files, context(screen)), options.output, quiet=options.quiet, utf8=format_ != "text")
    for name, _, file in (value.partition("=") for value in options.report):
        write_file(Path(file), LINT_FORMATS[name](files, context()))


def _tell(judging: Run, options: LintOptions) -> None:
    """Tell the person at the terminal what the run comes to."""
    summary = judging.summary()
    lines = [*summary.lines(), *(summary.statistics() if options.statistics else ())]
    said = [*lines, *map(visible, judging.conclude())]
    for line in said if not options.quiet else summary.lines() if summary.is_empty else ():
        note(line)
