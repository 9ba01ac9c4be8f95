"""Sources as they are: files and folders named with ``--source``, read and drafted in memory, by way of the cache."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.documents import PAGED, SUFFIXES
from shanxi_facts.errors import InputError
from shanxi_facts.files.walk import Choice, Draft, Walk, read_draft

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase

_READ = SUFFIXES.keys() | PAGED


class Read(NamedTuple):
    """What named sources come to: the bases drafted of them, and why the others are none."""

    bases: list[FactBase]
    faults: list[InputError]


def read_sources(paths: Sequence[str], drafts: Iterable[Path] = ()) -> Read:
    """Read and draft the sources that paths stand for; ``drafts`` are what is judged by them, and no sources."""
    found = Read([], [])
    for source in sources_of(paths, drafts):
        try:
            found.bases.append(draft_of(source))
        except InputError as error:
            found.faults.append(error)
    return found


def draft_of(source: Draft) -> FactBase:
    """Return the base of a source, drafted or from the cache. Raises InputError if it is none."""
    from shanxi_facts.base.draft.cache import cache_folder
    from shanxi_facts.base.draft.source import draft_source

    return draft_source(read_source(source), source.name, cache_folder())


def sources_of(paths: Sequence[str], judged: Iterable[Path] = ()) -> Iterator[Draft]:
    """Yield the sources that paths stand for: files, those of folders, standard input; with a fault, what is none.

    What is ``judged`` is passed over in folders, and is at fault where it is named.
    """
    drafts = {path.resolve() for path in judged}
    seen: set[str] = set()
    for path in paths:
        found = _found([path])
        sources = [source for source in found if source.file is None or source.file.resolve() not in drafts]
        if not sources:
            yield Draft(path, None, _none_in(path, is_draft=bool(found)))
        for source in sources:
            if source.name not in seen:
                seen.add(source.name)
                yield source


def read_source(source: Draft) -> bytes:
    """Return the bytes of a source. Raises InputError if it cannot be read, or is a larger file than is read."""
    from shanxi_facts.base.draft.source import MOST_BYTES, refuse_large

    if source.file is not None:
        with suppress(OSError):  # whatever is wrong is said when it is read
            refuse_large(source.file.stat().st_size, source.name)  # before so much of it is read
    return read_draft(source, "Name the file of a source.", MOST_BYTES + 1)


def source_files(paths: Sequence[str]) -> set[Path]:
    """Return the files that named sources are read from."""
    return {source.file.resolve() for source in _found(paths) if source.file}


def named_files(paths: Sequence[str]) -> list[Path]:
    """Return the files that named sources are read from, in order. Raises InputError for a folder that holds none."""
    files: dict[Path, None] = {}
    for path in paths:
        found = _found([path])
        if fault := next((source.fault for source in found if source.fault), None):
            raise fault
        if not found:
            raise _none_in(path, is_draft=False)
        files |= dict.fromkeys(source.file for source in found if source.file)
    return list(files)


def _found(paths: Sequence[str]) -> list[Draft]:
    return Walk(Choice(), suffixes=_READ).drafts(paths)


def _none_in(path: str, *, is_draft: bool) -> InputError:
    if is_draft:
        what = "is itself to be judged: every text bears itself out"
        return InputError(what, where=path, remedy="Name another source.")
    remedy = f"Read are {', '.join(sorted(_READ))}; what git ignores is left alone, unless it is named itself."
    return InputError("the folder holds no source", where=path, remedy=remedy)
