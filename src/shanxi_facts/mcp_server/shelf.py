"""The bases that a server consults. They are read again when their files change; what breaks stays as it was."""

from __future__ import annotations

import operator
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.errors import ShanxiFactsError
from shanxi_facts.files.last_good import LastGood

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.checker import Checker

_LONGEST_WARNING = 1000  # characters: a base can have a thousand faults


class Volume(NamedTuple):
    """A file to consult, and what makes a base of it."""

    path: Path
    load: Callable[[], FactBase]


class Opened(NamedTuple):
    """The bases as they stand for one request, with what judges by them.

    ``warnings`` say which of them are not what their files hold now.
    """

    bases: tuple[FactBase, ...]
    checker: Checker
    warnings: tuple[str, ...] = ()


_Stamp = tuple[int, int, int] | None


class _Held(NamedTuple):
    """What a file has come to, and the stamp that it had then."""

    stamp: _Stamp
    base: FactBase | None
    fault: str = ""


class Shelf:
    """Keeps bases open as long as a server runs. ``volumes`` is asked at each request: folders gain and lose files."""

    def __init__(self, volumes: Callable[[], Sequence[Volume]]) -> None:
        """Read the bases. Raises what they raise: a server starts with all of them, or not at all."""
        self._volumes = volumes
        self._listed = volumes()
        self._good = LastGood[Path, "FactBase"]()
        self._held = {volume.path: self._first(volume) for volume in self._listed}
        self._lock = threading.Lock()
        self._opened = _opened(_bases(self._held.values()))

    def open(self) -> Opened:
        """Return the bases as they are now, and those that cannot be used any more as they last were."""
        with self._lock:
            trouble = self._refresh()
            warnings = (*trouble, *(held.fault for held in self._held.values() if held.fault))
            bases = _bases(self._held.values())
            same = len(bases) == len(self._opened.bases) and all(map(operator.is_, bases, self._opened.bases))
            self._opened = self._opened._replace(warnings=warnings) if same else _opened(bases, warnings)
            return self._opened

    def _refresh(self) -> tuple[str, ...]:
        """Look which files there are, and read those that are not as they were. Return why that cannot be done."""
        trouble: tuple[str, ...] = ()
        try:
            listed = self._volumes()
        except ShanxiFactsError as error:
            listed, trouble = self._listed, (f"Consulted are the bases found before: {_brief(error)}",)
        held = {volume.path: self._read(volume) for volume in listed}
        if not any(one.base for one in held.values()):
            return ("Consulted are the bases found before: none of the files found now can be used.",)
        self._listed, self._held = listed, held
        return trouble

    def _read(self, volume: Volume) -> _Held:
        held = self._held.get(volume.path)
        stamp = _stamp(volume.path)
        if held and held.stamp == stamp:
            return held
        kept, error = self._good.renew(volume.path, volume.load)
        if error is None:
            return _Held(stamp, kept)
        what = "can no longer be used, and stays as it was last read" if kept else "cannot be used"
        return _Held(stamp, kept, f"{volume.path.name} {what}: {_brief(error)}")

    def _first(self, volume: Volume) -> _Held:
        stamp = _stamp(volume.path)
        kept, error = self._good.renew(volume.path, volume.load)
        if error is not None:
            raise error
        return _Held(stamp, kept)


def _opened(bases: tuple[FactBase, ...], warnings: tuple[str, ...] = ()) -> Opened:
    from shanxi_facts.checker import Checker

    return Opened(bases, Checker(*bases), warnings)


def _bases(held: Iterable[_Held]) -> tuple[FactBase, ...]:
    return tuple(one.base for one in held if one.base)


def _stamp(path: Path) -> _Stamp:
    """Return what changes when a file does; None for one that is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _brief(error: ShanxiFactsError) -> str:
    said = " ".join(str(error).split())
    return said if len(said) <= _LONGEST_WARNING else f"{said[:_LONGEST_WARNING]}…"
