"""``shanxi-facts draft``: a base out of an article, for a curator to finish."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from shanxi_facts.cli import options
from shanxi_facts.errors import InputError

if TYPE_CHECKING:
    from shanxi_facts.documents import Document
    from shanxi_facts.report import Screen

EPILOG = """\b
Examples:
  shanxi-facts draft article.txt --output base.json
  shanxi-facts draft article.txt --format text
  shanxi-facts draft article.html --publisher "Port of Brennholm" --date "March 12"
  shanxi-facts draft article.md --output base.json --force

\b
Exit status:
  0  drafted, or there is nothing to change
  1  a base is there already and differs: nothing was written
  2  an error, or input that is no article
"""
_STDIN = "-"


def _kebab(name: str | None) -> str | None:
    import re

    if name is not None and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        example = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
        raise typer.BadParameter("a name is made of small letters, digits and hyphens" + f": {example}" * bool(example))
    return name


def draft(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help='Text, Markdown or HTML; "-" is standard input.')],
    name: Annotated[str | None, typer.Option(metavar="NAME", help="The name of the base.", callback=_kebab)] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The title of the article.")] = None,
    publisher: Annotated[str | None, typer.Option(metavar="TEXT", help="Who published it.")] = None,
    date: Annotated[str | None, typer.Option(metavar="TEXT", help="The day of its dateline.")] = None,
    place: Annotated[str | None, typer.Option(metavar="TEXT", help="The place that it is about.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="Its language: en, unless told.")] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where it can be read.")] = None,
    format_: Annotated[str, options.format_option(("json", "text"))] = "json",
    force: Annotated[bool, typer.Option("--force", help="Write over a base that is there already.")] = False,
    output: options.Output = None,
    quiet: options.Quiet = False,
    version: options.Version = False,
) -> None:
    """Draft a base out of an article: typed facts, each to be reviewed."""
    from shanxi_facts.base.draft import Details, draft_document
    from shanxi_facts.base.write import dumps
    from shanxi_facts.cli.outlet import emit_text, note

    details = Details(name, title, publisher, place, date, language, url)
    drafted = draft_document(_read(article), details)
    if output is not None and str(output) != "-" and not force and output.exists():
        _compare(output, drafted, quiet=quiet)
        return
    as_text = format_ == "text" and output is None
    emit_text(
        lambda screen: _overview(drafted, screen) if as_text else dumps(drafted), output, quiet=quiet, utf8=not as_text
    )
    if not quiet:
        note(f"{_count(drafted)} drafted from {_shown(article)}; shanxi-facts validate counts what is unreviewed.")


def _overview(drafted: dict[str, Any], screen: Screen) -> str:
    """Return the drafted facts as ``list`` shows them; what is written to a file is always the base."""
    from shanxi_facts.report.tables import table

    return table(("FACT", "STATEMENT"), [(fact["id"], fact["statement"]) for fact in drafted["facts"]], screen)


def _read(article: str) -> Document:
    from shanxi_facts.documents import read_document

    if article == _STDIN:
        if sys.stdin is None:
            raise InputError("it is closed", where="standard input", remedy="Name the file of an article.")
        return read_document(sys.stdin.buffer.read(), "", "plain")
    try:
        data = Path(article).read_bytes()
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or str(error)
        raise InputError(f"cannot be read: {reason}", where=article, remedy="Name the file of an article.") from None
    return read_document(data, article)


def _compare(output: Path, drafted: dict[str, Any], *, quiet: bool) -> None:
    """Print what the new draft would make of the base that is there; end with status 1 if anything."""
    from shanxi_facts.base.differences import diff, differences
    from shanxi_facts.base.parse import parse, read_bytes
    from shanxi_facts.cli.outlet import emit_text, note
    from shanxi_facts.cli.status import ExitStatus
    from shanxi_facts.errors import BaseError

    there = parse(read_bytes(output))
    if there.faults:
        remedy = "--force writes over it."
        raise BaseError("is no sound base to compare with", where=str(output), remedy=remedy, faults=there.faults)
    changes = differences(there.document, drafted)
    if not changes:
        if not quiet:
            note(f"{_shown(str(output))} is as this article drafts it.")
        return
    emit_text(lambda _: "".join(line + "\n" for line in diff(changes)), None, quiet=quiet, utf8=False)
    if not quiet:
        verbs = [change.verb for change in changes]
        counts = ", ".join(f"{verbs.count(verb)} {verb}" for verb in ("added", "dropped", "changed") if verb in verbs)
        note(f"{_shown(str(output))} is there already and was left alone: {counts}. --force writes over it.")
    raise typer.Exit(ExitStatus.FAULTY)


def _count(document: dict[str, Any]) -> str:
    number = len(document["facts"])
    return f"{number} fact" if number == 1 else f"{number} facts"


def _shown(name: str) -> str:
    from shanxi_facts.report.visible import visible

    return visible(name) if name != _STDIN else "standard input"
