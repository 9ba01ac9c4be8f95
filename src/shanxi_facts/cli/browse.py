"""``shanxi-facts list`` and ``show``: the facts of a base."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from shanxi_facts.cli import options

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.report import Screen
    from shanxi_facts.report.facts import Entry

LIST_EPILOG = """\b
Examples:
  shanxi-facts list
  shanxi-facts list --search "poor villages"
  shanxi-facts list --format json --facts mine.json
  shanxi-facts list --source press-release.pdf
"""

SHOW_EPILOG = """\b
Examples:
  shanxi-facts show poor-people-lifted
  shanxi-facts show poor-people-lifted --context
  shanxi-facts show poor-people-lifted --format json
"""


def list_facts(
    facts: options.Facts = [],
    source: options.Source = [],
    search: Annotated[str | None, typer.Option("--search", metavar="WORDS", help="Only facts that say this.")] = None,
    format_: options.Brief = "text",
    output: options.Output = None,
    quiet: options.Quiet = False,
    version: options.Version = False,
) -> None:
    """List the facts of the base, one a row."""
    from shanxi_facts.cli.bases import consult
    from shanxi_facts.cli.outlet import emit_text
    from shanxi_facts.cli.status import status_of_reading
    from shanxi_facts.report import facts as report

    as_json = format_ == "json"
    consulted = consult(facts, source, quiet=quiet)
    entries = [
        (fact, base.source_of(fact))
        for base in consulted.bases
        for fact in (base.facts if search is None else base.search(search))
    ]

    def render(screen: Screen) -> str:
        return report.overview_json(entries) if as_json else report.overview(entries, screen)

    emit_text(render, output, quiet=quiet, utf8=as_json)
    raise typer.Exit(status_of_reading(consulted.faults))


def show(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of the fact.", autocompletion=options.fact_ids)],
    facts: options.Facts = [],
    source: options.Source = [],
    context: Annotated[bool, typer.Option("--context", help="Print the sentences around it as well.")] = False,
    format_: options.Brief = "text",
    output: options.Output = None,
    quiet: options.Quiet = False,
    version: options.Version = False,
) -> None:
    """Show one fact with its place, figures, aliases and notes."""
    from shanxi_facts.cli.bases import consult
    from shanxi_facts.cli.outlet import emit_text
    from shanxi_facts.cli.status import status_of_reading
    from shanxi_facts.report import facts as report

    as_json = format_ == "json"
    consulted = consult(facts, source, quiet=quiet)
    fact, quoted = _find(consulted.bases, id_)

    def render(screen: Screen) -> str:
        around = report.around(fact, quoted) if context else None
        return report.card_json(fact, quoted, around) if as_json else report.card(fact, quoted, screen, around)

    emit_text(render, output, quiet=quiet, utf8=as_json)
    raise typer.Exit(status_of_reading(consulted.faults))


def _find(bases: Sequence[FactBase], id_: str) -> Entry:
    from shanxi_facts.config import did_you_mean
    from shanxi_facts.errors import InputError

    for base in bases:
        for fact in base.facts:
            if fact.id.casefold() == id_.casefold():
                return fact, base.source_of(fact)
    ids = [fact.id for base in bases for fact in base.facts]
    raise InputError(f"no fact has the id {id_!r}", remedy=did_you_mean(id_, ids, "All of them: shanxi-facts list"))
