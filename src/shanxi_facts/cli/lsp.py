"""``shanxi-facts lsp``: drafts judged in the editor, while they are written."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from shanxi_facts.cli import options
from shanxi_facts.errors import InputError

EPILOG = """\b
Examples:
  shanxi-facts lsp
  shanxi-facts lsp --source press-release.pdf
  shanxi-facts lsp --facts bases/

\b
Exit status:
  0  the editor has ended it
  1  the editor has gone away without a word
  2  an error
"""


def lsp(
    facts: options.Facts = [],
    source: options.Source = [],
    stdio: Annotated[
        bool, typer.Option("--stdio", help="Speak over standard input and output: it does, asked or not.")
    ] = False,
    version: options.Version = False,
) -> None:
    """Serve an editor by the Language Server Protocol: diagnostics, hovers and fixes while a draft is written.

    Each folder that is open in the editor goes by its own configuration; --facts and --source are relative to it.
    """
    try:
        import pygls  # noqa: F401 - whether it is there
    except ImportError as error:
        remedy = 'Install the extra "lsp": pip install "shanxi-facts[lsp]"'
        raise InputError("to serve an editor, pygls is needed", remedy=remedy) from error
    from shanxi_facts.cli.folders import Opener
    from shanxi_facts.cli.outlet import abandon, note
    from shanxi_facts.lsp.server import serve

    if "-" in source:
        raise InputError("standard input is the editor's", where="--source -", remedy="Give the source as a file.")
    if sys.stdin is None or sys.stdout is None:
        raise InputError("standard input and output are closed", remedy="An editor starts it, with both open.")
    if sys.stdin.isatty():
        note("waiting for an editor to speak on standard input; docs/editors.md says how to set one up")
    if not serve(Opener(facts, source)):
        abandon(sys.stdout)  # what it still had to say reaches nobody
        raise typer.Exit(1)
