"""Sources as they are: files and folders named with ``--source``, read and drafted in memory, by way of the cache."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.cli.walk import Choice, Draft, Walk, refuse_what_is_no_file
from shanxi_facts.errors import InputError

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase

STDIN_NAME = "<stdin>"  # in messages and as evidence


class Read(NamedTuple):
    """What named sources come to: the bases drafted of them, and why the others are none."""

    bases: list[FactBase]
    faults: list[InputError]


class Raw(NamedTuple):
    """A source by its name, and its bytes."""

    name: str
    data: bytes


def read_sources(paths: Sequence[str], drafts: Iterable[Path] = ()) -> Read:
    """Read and draft the sources that paths stand for; ``drafts`` are what is judged by them, and no sources."""
    from shanxi_facts.base.draft.cache import cache_folder
    from shanxi_facts.base.draft.source import draft_source

    found = Read([], [])
    for raw in raw_sources(paths, drafts):
        if isinstance(raw, InputError):
            found.faults.append(raw)
            continue
        try:
            found.bases.append(draft_source(raw.data, raw.name, cache_folder()))
        except InputError as error:
            found.faults.append(error)
    return found


def raw_sources(paths: Sequence[str], judged: Iterable[Path] = ()) -> Iterator[Raw | InputError]:
    """Yield the sources that paths stand for: files, those of folders, standard input; or why one is none.

    What is ``judged`` is passed over in folders, and is an error where it is named.
    """
    from shanxi_facts.documents import PAGED, SUFFIXES

    drafts = {path.resolve() for path in judged}
    seen: set[str] = set()
    for path in paths:
        found = Walk(Choice(), STDIN_NAME, suffixes=SUFFIXES.keys() | PAGED).drafts([path])
        sources = [source for source in found if source.file is None or source.file.resolve() not in drafts]
        if not sources:
            yield _none_in(path, is_draft=bool(found))
        for source in sources:
            if source.name not in seen:
                seen.add(source.name)
                yield source.fault or _raw(source)


def source_files(paths: Sequence[str]) -> set[Path]:
    """Return the files that named sources are read from."""
    from shanxi_facts.documents import PAGED, SUFFIXES

    found = Walk(Choice(), STDIN_NAME, suffixes=SUFFIXES.keys() | PAGED).drafts(paths)
    return {source.file.resolve() for source in found if source.file}


def named_files(paths: Sequence[str]) -> list[Path]:
    """Return the files that named sources are read from, in order. Raises InputError for a folder that holds none."""
    from shanxi_facts.documents import PAGED, SUFFIXES

    files: dict[Path, None] = {}
    for path in paths:
        found = Walk(Choice(), STDIN_NAME, suffixes=SUFFIXES.keys() | PAGED).drafts([path])
        if fault := next((draft.fault for draft in found if draft.fault), None):
            raise fault
        if not found:
            raise _none_in(path, is_draft=False)
        files |= dict.fromkeys(draft.file for draft in found if draft.file)
    return list(files)


def _none_in(path: str, *, is_draft: bool) -> InputError:
    from shanxi_facts.documents import PAGED, SUFFIXES

    if is_draft:
        what = "is itself to be judged: every text bears itself out"
        return InputError(what, where=path, remedy="Name another source.")
    read = ", ".join(sorted(SUFFIXES.keys() | PAGED))
    remedy = f"Read are {read}; what git ignores is left alone, unless it is named itself."
    return InputError("the folder holds no source", where=path, remedy=remedy)


def _raw(draft: Draft) -> Raw | InputError:
    from shanxi_facts.base.draft.source import MOST_BYTES, refuse_large

    try:
        if draft.file is None:
            if sys.stdin is None:
                return InputError("it is closed", where="standard input", remedy="Name the file of a source.")
            return Raw(draft.name, sys.stdin.buffer.read(MOST_BYTES + 1))
        refuse_what_is_no_file(draft.file, draft.name)
        refuse_large(draft.file.stat().st_size, draft.name)  # before so much of it is read
        return Raw(draft.name, draft.file.read_bytes())
    except FileNotFoundError:
        return InputError("no such file or folder", where=draft.name)
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            return error
        reason = (isinstance(error, OSError) and error.strerror) or str(error)
        return InputError(f"cannot be read: {reason}", where=draft.name)
