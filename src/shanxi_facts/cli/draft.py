"""``shanxi-facts draft``: a base out of an article, for a curator to finish."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from shanxi_facts.cli import options
from shanxi_facts.errors import InputError
from shanxi_facts.files.walk import STDIN, STDIN_NAME

if TYPE_CHECKING:
    from shanxi_facts.base.draft import Details, Drafted
    from shanxi_facts.report import Screen

EPILOG = """\b
Examples:
  shanxi-facts draft article.txt --output base.json
  shanxi-facts draft article.txt --format text
  shanxi-facts draft article.html --publisher "Port of Brennholm" --date "March 12"
  shanxi-facts draft article.md --output base.json --force
  shanxi-facts draft press-release.pdf background.md --name port --output base.json

\b
Exit status:
  0  drafted, or there is nothing to change
  1  a base is there already and differs: nothing was written
  2  an error, or input that is no article
"""


def _kebab(name: str | None) -> str | None:
    import re

    if name is not None and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        example = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
        raise typer.BadParameter("a name is made of small letters, digits and hyphens" + f": {example}" * bool(example))
    return name


def draft(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help='Files, or folders of them; "-" is standard input.')
    ],
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
    """Draft a base out of articles: their facts, each to be reviewed."""
    from shanxi_facts.base.draft import Details
    from shanxi_facts.base.write import dumps
    from shanxi_facts.cli.outlet import emit_text, note
    from shanxi_facts.cli.status import ExitStatus, status_of_reading

    details = Details(name, title, publisher, place, date, language, url)
    drafted, faults = _drafted(articles, details)
    if output is not None and str(output) != "-" and not force and output.exists():
        differs = _compare(output, drafted, quiet=quiet)
        raise typer.Exit(status_of_reading(faults) or (ExitStatus.FAULTY if differs else ExitStatus.OK))
    as_text = format_ == "text" and output is None
    emit_text(
        lambda screen: _overview(drafted, screen) if as_text else dumps(drafted), output, quiet=quiet, utf8=not as_text
    )
    if not quiet:
        note(f"{_count(drafted)} drafted from {_named(articles)}; shanxi-facts validate counts what is unreviewed.")
    raise typer.Exit(status_of_reading(faults))


def _drafted(paths: list[str], details: Details) -> tuple[dict[str, Any], list[InputError]]:
    """Return the base of the articles that are some, and why others are none. Raises InputError if none is."""
    from shanxi_facts.base.draft import base_of
    from shanxi_facts.cli.outlet import complain

    articles: list[Drafted] = []
    faults: list[InputError] = []
    for article in _articles(paths):
        if isinstance(article, InputError):
            faults.append(article)
        else:
            articles.append(article)
    for fault in faults[: len(faults) - (not articles)]:
        complain(fault)
    if not articles:
        raise faults[-1]
    if len(articles) > 1 and (details.title or details.url):
        raise InputError("--title and --url are those of one article", remedy="Draft it alone, or leave them out.")
    return base_of(articles, details), faults


def _overview(drafted: dict[str, Any], screen: Screen) -> str:
    """Return the drafted facts as ``list`` shows them; what is written to a file is always the base."""
    from shanxi_facts.report.tables import table

    return table(("FACT", "STATEMENT"), [(fact["id"], fact["statement"]) for fact in drafted["facts"]], screen)


def _articles(paths: list[str]) -> Iterator[Drafted | InputError]:
    """Yield the articles that paths stand for, drafted, or why one is none."""
    from shanxi_facts.base.draft import draft_article
    from shanxi_facts.base.draft.source import read_source_document
    from shanxi_facts.cli.sources import read_source, sources_of

    for source in sources_of(paths):
        name = source.name if source.name != STDIN_NAME else ""
        try:
            yield draft_article(read_source_document(read_source(source), name))
        except InputError as error:
            yield error


def _compare(output: Path, drafted: dict[str, Any], *, quiet: bool) -> bool:
    """Print what the new draft would make of the base that is there, and return whether that is anything."""
    from shanxi_facts.base.differences import diff, differences
    from shanxi_facts.base.parse import parse, read_bytes
    from shanxi_facts.cli.outlet import emit_text, note
    from shanxi_facts.errors import BaseError

    there = parse(read_bytes(output))
    if there.faults:
        remedy = "--force writes over it."
        raise BaseError("is no sound base to compare with", where=str(output), remedy=remedy, faults=there.faults)
    changes = differences(there.document, drafted)
    if not changes:
        if not quiet:
            note(f"{_shown(str(output))} is as this article drafts it.")
        return False
    emit_text(lambda _: "".join(line + "\n" for line in diff(changes)), None, quiet=quiet, utf8=False)
    if not quiet:
        verbs = [change.verb for change in changes]
        counts = ", ".join(f"{verbs.count(verb)} {verb}" for verb in ("added", "dropped", "changed") if verb in verbs)
        note(f"{_shown(str(output))} is there already and was left alone: {counts}. --force writes over it.")
    return True


def _count(document: dict[str, Any]) -> str:
    from shanxi_facts.in_words import counted

    return counted(len(document["facts"]), "fact")


def _shown(name: str) -> str:
    from shanxi_facts.report.visible import visible

    return visible(name) if name != STDIN else "standard input"


def _named(articles: list[str]) -> str:
    return _shown(articles[0]) if len(articles) == 1 else f"{len(articles)} articles"
