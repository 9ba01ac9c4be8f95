"""Opening the bases that a command is to consult."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.config import HERE, base_files
from shanxi_facts.errors import InputError
from shanxi_facts.files.walk import STDIN

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase


class Consulted(NamedTuple):
    """The bases of a run, at least one, and why sources that it should have as well are missing."""

    bases: list[FactBase]
    faults: list[InputError]


def files_of_bases(options: Sequence[Path], folder: Path = HERE) -> tuple[Path, ...]:
    """Return the files of what the options, the environment or the configuration name, or else of the bundled base."""
    from shanxi_facts.base.load import bundled_path

    return base_files(options, folder) or (bundled_path(),)


def open_bases(options: Sequence[Path]) -> list[FactBase]:
    """Return the bases that the options, the environment or the configuration name, or else the bundled one."""
    from shanxi_facts.base import FactBase

    return [FactBase.load(path) for path in files_of_bases(options)]


def once(sources: Sequence[str], others: Sequence[str], what: str) -> None:
    """Refuse standard input as a source and for something else in the same run."""
    if STDIN in sources and STDIN in others:
        remedy = f"Give the source as a file, or {what} as arguments."
        raise InputError("standard input can be read once", where="--source -", remedy=remedy)


def consult(
    facts: Sequence[Path], sources: Sequence[str], drafts: Iterable[Path] = (), *, quiet: bool = False
) -> Consulted:
    """Return the bases to consult: the sources that are named and the bases that are; without sources, as usual.

    ``drafts`` are what is to be judged: none of them is a source, or it would bear itself out. Of a source that cannot
    be read, it is said at once why, and the others are consulted. Raises InputError if nothing is left to consult.
    """
    if not sources:
        return Consulted(open_bases(facts), [])
    from shanxi_facts.cli.outlet import complain
    from shanxi_facts.cli.sources import read_sources

    bases = open_bases(facts) if facts else []
    read = read_sources(sources, drafts)
    found = Consulted([*bases, *read.bases], read.faults)
    for fault in read.faults[: len(read.faults) - (not found.bases)]:
        complain(fault)
    if not found.bases:
        raise read.faults[-1]
    for base in read.bases if not quiet else ():
        _tell_of_blank_pages(base)
    return found


def _tell_of_blank_pages(base: FactBase) -> None:
    """Say which pages of a source have no text: if they are pictures, nothing was read of them."""
    from shanxi_facts.cli.outlet import note
    from shanxi_facts.report.visible import visible

    for file in (source.file for source in base.sources if source.file and source.file.blank):
        pages = ", ".join(map(str, file.blank))
        noun, verb = ("page", "holds") if len(file.blank) == 1 else ("pages", "hold")
        note(f"{visible(file.name)}: {noun} {pages} {verb} no text; pictures are not read")
