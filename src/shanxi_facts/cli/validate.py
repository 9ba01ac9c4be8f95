"""``shanxi-facts validate``: bases held against their schema and their source texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shanxi_facts.cli import options

if TYPE_CHECKING:
    from shanxi_facts.report.audit import Audit

EPILOG = """\b
Examples:
  shanxi-facts validate facts.json
  shanxi-facts validate --format json bases/
  shanxi-facts validate --format github bases/

\b
Exit status:
  0  every base is sound, reviewed or not
  1  a base has faults
  2  an error, or a file that cannot be read
"""


def validate(
    bases: Annotated[list[Path], typer.Argument(metavar="BASE...", help="Bases, or folders of them.")],
    format_: Annotated[str, options.format_option(("text", "json", "github"))] = "text",
    output: options.Output = None,
    quiet: options.Quiet = False,
    version: options.Version = False,
) -> None:
    """Hold bases against their schema and their source texts."""
    from shanxi_facts.cli.outlet import emit_text
    from shanxi_facts.cli.status import ExitStatus
    from shanxi_facts.config import base_files
    from shanxi_facts.report import audit

    audits = [_audit(path) for path in base_files(bases)]
    render = {"text": audit.text, "json": audit.document, "github": audit.commands}[format_]
    emit_text(lambda _: render(audits), output, quiet=quiet, utf8=format_ != "text")
    raise typer.Exit(ExitStatus.FAULTY if any(found.faults for found in audits) else ExitStatus.OK)


def _audit(path: Path) -> Audit:
    from shanxi_facts.base import FactBase, validate
    from shanxi_facts.errors import BaseError
    from shanxi_facts.report.audit import Audit

    faults = validate(path)
    try:
        base = FactBase.load(path)
    except BaseError:  # its faults are in hand
        return Audit(str(path), faults)
    return Audit(str(path), faults, len(base.facts), base.unreviewed)
