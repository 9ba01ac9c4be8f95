"""``shanxi-facts mcp``: the server for assistants, over standard input and output."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shanxi_facts.cli import options
from shanxi_facts.errors import InputError

if TYPE_CHECKING:
    from shanxi_facts.mcp_server import Volume

EPILOG = """\b
Examples:
  shanxi-facts mcp
  shanxi-facts mcp --facts bases/
  shanxi-facts mcp --source press-release.pdf

An editor or an assistant starts it, by the settings that docs/mcp.md gives. It needs the extra "mcp".
"""


def mcp(
    facts: options.Facts = [],
    source: options.Source = [],
    version: options.Version = False,
) -> None:
    """Serve assistants by the Model Context Protocol: check, lint, find and show facts, and change nothing."""
    from shanxi_facts.cli.outlet import note
    from shanxi_facts.mcp_server import Shelf
    from shanxi_facts.mcp_server.serve import require, serve

    if "-" in source:
        raise InputError("standard input is the client's", where="--source -", remedy="Give the source as a file.")
    require()
    shelf = Shelf(partial(_volumes, facts, source))
    if sys.stdin is None or sys.stdout is None:
        raise InputError("standard input and output are closed", remedy="A client of the protocol opens them.")
    if sys.stdin.isatty():
        note("waits for messages of the Model Context Protocol on standard input; Ctrl-C ends it")
    serve(shelf)


def _volumes(facts: Sequence[Path], sources: Sequence[str]) -> list[Volume]:
    """Return the bases and sources that a server consults now: as ``check`` would."""
    from shanxi_facts.base import FactBase
    from shanxi_facts.cli.bases import files_of_bases
    from shanxi_facts.cli.sources import named_files
    from shanxi_facts.mcp_server import Volume

    found: list[Volume] = []
    if facts or not sources:
        found += [Volume(path, partial(FactBase.load, path)) for path in files_of_bases(facts)]
    return [*found, *(Volume(path, partial(FactBase.draft_file, path)) for path in named_files(sources))]
