"""``shanxi-facts rule``: what the rules check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from shanxi_facts.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shanxi_facts.report import Screen
    from shanxi_facts.rules import Rule

EPILOG = """\b
Examples:
  shanxi-facts rule
  shanxi-facts rule hedge
  shanxi-facts rule hedge --format json
"""


def rule(
    id_: Annotated[
        str | None,
        typer.Argument(metavar="[RULE]", help="The id of a rule; none: all of them.", autocompletion=options.rule_ids),
    ] = None,
    format_: options.Brief = "text",
    output: options.Output = None,
    quiet: options.Quiet = False,
    version: options.Version = False,
) -> None:
    """Explain what a rule checks, with examples of either side."""
    from shanxi_facts.cli.outlet import emit_text
    from shanxi_facts.report import guide
    from shanxi_facts.rules import ALL_RULES

    as_json = format_ == "json"
    found = None if id_ is None else _find(id_, ALL_RULES)

    def render(screen: Screen) -> str:
        if found is None:
            return guide.overview_json(ALL_RULES) if as_json else guide.overview(ALL_RULES, screen)
        return guide.page_json(found) if as_json else guide.page(found, screen)

    emit_text(render, output, quiet=quiet, utf8=as_json)


def _find(id_: str, rules: Sequence[Rule]) -> Rule:
    from shanxi_facts.config import did_you_mean
    from shanxi_facts.errors import InputError

    for rule in rules:
        if rule.id == id_.casefold():
            return rule
    ids = [rule.id for rule in rules]
    remedy = did_you_mean(id_, ids, f"The rules are: {', '.join(ids)}")
    raise InputError(f"no rule has the id {id_!r}", remedy=remedy)
