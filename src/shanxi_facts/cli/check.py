"""``shanxi-facts check``: claims in, verdicts out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shanxi_facts.cli import options
from shanxi_facts.errors import InputError
from shanxi_facts.files.walk import STDIN
from shanxi_facts.model import Outcome
from shanxi_facts.report import PLAIN, Answer
from shanxi_facts.report.formats import FORMATS

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase

EPILOG = """\b
Examples:
  shanxi-facts check "3.29 million lifted"
  shanxi-facts check --format json "All 58 poor counties were removed"
  shanxi-facts check --source press-release.pdf "312 dockers were hired"
  shanxi-facts check < claims.txt
  shanxi-facts check --from jsonl --format jsonl < claims.jsonl
  shanxi-facts check --jobs 4 --output answers.txt < claims.txt
  shanxi-facts check --quiet "3.92 million lifted" || echo "do not print it"
  shanxi-facts check -- "-5% growth"

\b
Exit status:
  0  every claim matches
  1  a claim is a mismatch, contradicted or unconfirmed
  2  an error: nothing was judged, or not everything
  3  no mismatch, but a claim was not found
"""


class Form(StrEnum):
    """What a line of standard input holds."""

    LINES = "lines"
    JSONL = "jsonl"


def check(
    claims: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CLAIM]...",
            help='The claims. None, or "-": one claim a line on standard input.',
            show_default=False,
        ),
    ] = None,
    facts: options.Facts = [],
    source: options.Source = [],
    from_: Annotated[
        Form,
        typer.Option("--from", help='What standard input holds: lines, or {"id": …, "source": …, "claim": …} objects.'),
    ] = Form.LINES,
    jobs: Annotated[
        int, typer.Option(metavar="N", min=1, help="Judge a long input by N processes, and answer in its order.")
    ] = 1,
    format_: Annotated[str, options.format_option(FORMATS)] = "text",
    output: options.Output = None,
    report: Annotated[list[str], options.report_option(FORMATS)] = [],
    quiet: options.Quiet = False,
    schema: options.Schema = False,
    version: options.Version = False,
) -> None:
    """Judge claims, each with the source sentence that decides."""
    from shanxi_facts.cli.bases import consult, once
    from shanxi_facts.cli.outlet import emit, note
    from shanxi_facts.cli.status import ExitStatus, status_of
    from shanxi_facts.files.writing import write_file

    claims = claims or [STDIN]
    if from_ is Form.JSONL and claims != [STDIN]:
        raise InputError("--from jsonl reads standard input", remedy="Leave the claims out of the arguments.")
    once(source, claims, "the claims")
    consulted = consult(facts, source, quiet=quiet)
    tally: Counter[Outcome] = Counter()
    kept: list[Answer] | None = [] if report else None
    faults = list(consulted.faults)
    answers = _counted(_answers(claims, from_, consulted.bases, faults, jobs), tally, kept)
    emit(lambda screen: FORMATS[format_](answers, screen), output, quiet=quiet, utf8=format_ != "text")
    for name, _, file in (value.partition("=") for value in report):
        write_file(Path(file), FORMATS[name](kept or [], PLAIN))
    if not quiet and tally.total() != 1:
        note(_summary(tally))
    raise typer.Exit(ExitStatus.ERROR if faults else status_of(tally))


def _answers(
    claims: list[str], form: Form, bases: list[FactBase], faults: list[InputError], jobs: int
) -> Iterator[Answer]:
    """Judge the claims as they come, those with a source of their own by that.

    The bases are there: no claim is awaited that could not be judged. A source that is none bears nothing out; that
    it is none goes to ``faults``.
    """
    from shanxi_facts.cli.answering import Judge, answers
    from shanxi_facts.cli.intake import from_arguments, from_jsonl

    taken = from_jsonl() if form is Form.JSONL else from_arguments(claims)
    return answers(taken, Judge(bases), jobs, faults)


def _counted(answers: Iterable[Answer], tally: Counter[Outcome], kept: list[Answer] | None) -> Iterator[Answer]:
    """Hand the answers on, counting their outcomes, and keeping them if further reports are to be made of them."""
    for answer in answers:
        tally[answer.verdict.outcome] += 1
        if kept is not None:
            kept.append(answer)
        yield answer


def _summary(tally: Counter[Outcome]) -> str:
    from shanxi_facts.lint.summary import counts

    total = tally.total()
    parts = counts(tally, filter(tally.get, Outcome))
    return f"{total} claims" + (f": {parts}" if parts else "")
