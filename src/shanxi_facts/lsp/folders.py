"""What the drafts of a folder are judged by, opened when it is first needed and again when a file of it changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from shanxi_facts.model import Outcome

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.lint import Linted, Linter


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something that a folder goes by cannot be used: a base, a source, the configuration.

    ``file`` is None where no file is at fault; ``line`` counts from 1, None where nothing but the file is known.
    """

    message: str
    file: Path | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """What a folder goes by.

    ``shows`` tells which outcomes are reported, ``skips`` which files are no drafts to be judged, and ``sift`` takes
    out what is silenced. ``watched`` are the files and folders that all this was read from, there or not.
    """

    bases: tuple[FactBase, ...]
    shows: Callable[[Outcome | None], bool]
    skips: Callable[[Path], bool]
    sift: Callable[[Linted], Linted]
    titles: bool = False
    troubles: tuple[Trouble, ...] = ()
    watched: frozenset[Path] = frozenset()


Open = Callable[[Path], Opened]
_State = tuple[tuple[Path, int, int] | Path, ...]


class Folder:
    """A folder of drafts. Opening it takes its time, and is done beside the loop that answers the client."""

    def __init__(self, path: Path, open_: Open) -> None:
        self.path = path
        self._open = open_
        self._lock = asyncio.Lock()
        self._state: _State = ()
        self._linters: dict[Path | None, Linter | None] = {}
        self.opened: Opened | None = None

    async def current(self) -> Opened:
        """Return what the folder goes by, as it was last opened."""
        async with self._lock:
            return self.opened or await self._reopened()

    async def refresh(self) -> bool:
        """Open the folder again if a file that it goes by has changed, and tell whether one has."""
        async with self._lock:
            if self.opened is None or _state(self.opened.watched) == self._state:
                return False
            await self._reopened()
            return True

    async def _reopened(self) -> Opened:
        opened = await asyncio.to_thread(self._open, self.path)
        self._state = _state(opened.watched)
        self._linters = {}
        self.opened = opened
        return opened

    async def linter(self, draft: Path) -> Linter | None:
        """Return what judges a draft; None if there is no base left for it. No draft is a source for itself."""
        opened = await self.current()
        others = tuple(base for base in opened.bases if not _is_of(base, draft))
        key = draft if len(others) < len(opened.bases) else None
        async with self._lock:
            if key not in self._linters:
                self._linters[key] = await asyncio.to_thread(_linter, others, opened)
            return self._linters[key]


def _linter(bases: tuple[FactBase, ...], opened: Opened) -> Linter | None:
    from shanxi_facts.checker import Checker

    return Checker(*bases).linter(near=opened.shows(Outcome.NOT_FOUND)) if bases else None


def _is_of(base: FactBase, draft: Path) -> bool:
    """Tell whether a base was drafted of this very file."""
    return any(source.file and Path(source.file.name).resolve() == draft for source in base.sources)


def _state(watched: Iterable[Path]) -> _State:
    return tuple(map(_state_of, sorted(watched)))


def _state_of(path: Path) -> tuple[Path, int, int] | Path:
    try:
        about = path.stat()
    except OSError:
        return path
    return path, about.st_mtime_ns, about.st_size
