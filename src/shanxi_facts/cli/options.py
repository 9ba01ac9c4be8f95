"""The options that commands share, and what completes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from shanxi_facts.errors import ShanxiFactsError


def print_version(asked: bool) -> None:
    """Print the version and end, if ``asked``."""
    if asked:
        from importlib.metadata import version

        typer.echo(f"shanxi-facts {version('shanxi-facts')}")
        raise typer.Exit


def print_schema(asked: bool) -> None:
    """Print the schema of the records and end, if ``asked``."""
    if asked:
        from importlib.resources import files

        typer.echo(files("shanxi_facts").joinpath("record.schema.json").read_text(encoding="utf-8"), nl=False)
        raise typer.Exit


def one_of(names: Iterable[str]) -> Callable[[str], str]:
    """Return a callback that refuses every value but ``names``, and says which they are."""

    def checked(value: str) -> str:
        if value not in names:
            raise typer.BadParameter(f"{value!r} is none of {', '.join(names)}.")
        return value

    return checked


def each_of(names: Iterable[str]) -> Callable[[Any], Any]:
    """Return a callback that refuses every value but ``names``, of an option that may be left out or repeated."""
    checked = one_of(names)

    def all_checked(value: str | list[str] | None) -> str | list[str] | None:
        for part in [value] if isinstance(value, str) else value or []:
            checked(part)
        return value

    return all_checked


def reports_in(formats: Iterable[str]) -> Callable[[list[str]], list[str]]:
    """Return a callback that refuses a ``--report`` which is not FORMAT=FILE with one of ``formats``."""

    def checked(values: list[str]) -> list[str]:
        for value in values:
            name, _, file = value.partition("=")
            if not file or name not in formats:
                raise typer.BadParameter(f"{value!r} is not FORMAT=FILE with a FORMAT of {', '.join(formats)}.")
        return values

    return checked


def fact_ids(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete the id of a fact of the bases given so far; one that cannot be read completes nothing."""
    from shanxi_facts.cli.bases import consult

    try:
        sources = [path for path in ctx.params.get("source") or [] if path != "-"]
        bases = consult(ctx.params.get("facts") or [], sources).bases
    except ShanxiFactsError:
        return []
    return [
        (fact.id, fact.statement) for base in bases for fact in base.facts if fact.id.startswith(incomplete.casefold())
    ]


def rule_ids(incomplete: str) -> list[tuple[str, str]]:
    """Complete the id of a rule."""
    from shanxi_facts.rules import ALL_RULES

    return [(rule.id, rule.title) for rule in ALL_RULES if rule.id.startswith(incomplete.casefold())]


def completing(names: Iterable[str]) -> Callable[[str], list[str]]:
    """Return what completes one of ``names``."""

    def complete(incomplete: str) -> list[str]:
        return [name for name in names if name.startswith(incomplete)]

    return complete


def format_option(names: Iterable[str]) -> Any:
    """Return the ``--format`` of a command that has the formats ``names``."""
    return typer.Option(
        "--format",
        "-f",
        metavar=f"[{'|'.join(names)}]",
        help="How to print it.",
        callback=one_of(names),
        autocompletion=completing(names),
    )


def report_option(names: Iterable[str]) -> Any:
    """Return the ``--report`` of a command that has the formats ``names``."""
    return typer.Option(
        "--report",
        metavar="FORMAT=FILE",
        help="Write FILE in another format as well. Repeatable.",
        callback=reports_in(names),
    )


Facts = Annotated[
    list[Path],
    typer.Option("--facts", metavar="BASE", help="A base, or a folder of bases, to consult. Repeatable."),
]
Source = Annotated[
    list[str],
    typer.Option(
        "--source",
        metavar="PATH",
        help='A source to judge by as it is: a file, a folder, or "-"; alone, or beside --facts. Repeatable.',
    ),
]
Brief = Annotated[str, format_option(("text", "json"))]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors; the exit status tells.")]
Schema = Annotated[
    bool,
    typer.Option(
        "--schema", help="Print the JSON schema of the records and exit.", is_eager=True, callback=print_schema
    ),
]
Version = Annotated[
    bool, typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=print_version)
]
