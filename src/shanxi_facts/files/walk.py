"""Which drafts a run is about: files as given, folders walked, standard input; what is ignored and what excluded.

In a folder, only files of a format that can be read count, and what git ignores does not, unless git tracks it. Files
of formats that hold prose and have no reader here are counted, so that nobody takes them for checked. Those of a suffix
that a pattern to include ends with are read as plain text. Excludes hold for files that are named as well: a tool that
splits a file list over processes passes the ones that the configuration excludes. What cannot be looked into is an
error of its own, and the walk goes on.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from shanxi_facts.errors import InputError
from shanxi_facts.files.ignoring import Patterns, Spec, Specs, above, matches, of_folder
from shanxi_facts.files.reading import bytes_of, bytes_of_stdin
from shanxi_facts.values import value

__all__ = ["STDIN", "STDIN_NAME", "Choice", "Draft", "Patterns", "Walk", "matcher", "read_draft"]

STDIN = "-"
STDIN_NAME = "<stdin>"  # in messages and as evidence


class Draft(NamedTuple):
    """A draft to be read, by its name; ``file`` is None for standard input. ``fault``: why it cannot be read."""

    name: str
    file: Path | None
    fault: InputError | None = None


@value
class Choice:
    """Which files of folders are read (``include``, all if empty), and which are left alone (``exclude``)."""

    include: tuple[Patterns, ...] = ()
    exclude: tuple[Patterns, ...] = ()


class _Folder(NamedTuple):
    """A folder to be walked: as it is named, where it really is, and what git ignores in it."""

    path: Path
    real: Path
    ignored: Specs


class Walk:
    """The way through the paths of a command.

    ``excluded`` counts the files that were named and left out, ``unread`` has the files of the folders that no reader
    reads, by their suffix.
    """

    def __init__(self, choice: Choice, stdin_name: str | None = None, suffixes: Collection[str] | None = None) -> None:
        from shanxi_facts.documents import SUFFIXES

        self._include = [Spec.of(patterns) for patterns in choice.include]
        self._asked = tuple(line.lower() for patterns in choice.include for line in patterns.lines if line[0] != "!")
        self._exclude = [Spec.of(patterns) for patterns in choice.exclude]
        self._stdin_name = stdin_name
        self._suffixes = SUFFIXES if suffixes is None else suffixes
        self._seen: set[object] = set()
        self.excluded = 0
        self.unread: dict[str, list[str]] = {}

    @property
    def stdin_name(self) -> str:
        """The name that standard input goes by."""
        return self._stdin_name or STDIN_NAME

    def asks_for(self, suffix: str) -> bool:
        """Tell whether a pattern asks for files with this suffix: "*.pdf" does, and "drafts/" does not."""
        return bool(suffix) and any(line.endswith(suffix) for line in self._asked)

    def serves_elsewhere(self, files: Collection[Path]) -> None:
        """Take files out of those that nobody reads: they are read as something else."""
        for suffix, names in list(self.unread.items()):
            self.unread[suffix] = [name for name in names if Path(name).resolve() not in files]
            if not self.unread[suffix]:
                del self.unread[suffix]

    def drafts(self, paths: Sequence[str]) -> list[Draft]:
        """Return the drafts that ``paths`` stand for, in the order given; folders in alphabetical order.

        The same file by two paths is one draft.
        """
        found = (draft for path in paths for draft in self._drafts(path))
        seen: dict[object, Draft] = {}
        for draft in found:
            seen.setdefault((draft.name, draft.file) if draft.fault else _identity(draft), draft)
        return list(seen.values())

    def _drafts(self, path: str) -> Iterator[Draft]:
        if path == STDIN:
            if self._stdin_name and self._is_excluded(Path(self._stdin_name)):
                self.excluded += 1
            else:
                yield Draft(self.stdin_name, None)
            return
        file = Path(path)
        try:
            mode = file.stat().st_mode
        except OSError:
            mode = stat.S_IFREG  # whatever is wrong is said when it is read
        if stat.S_ISDIR(mode):
            yield from self._walked(file)
        elif self._is_excluded(file):
            self.excluded += 1
        else:
            yield Draft(_name(file), file)

    def _walked(self, top: Path) -> Iterator[Draft]:
        """Yield the drafts of a folder and of those in it, each folder once, however links lead to it."""
        pending: list[_Folder | Draft] = []
        ignored = Specs()
        try:
            ignored = above(top)
        except InputError as error:
            yield Draft(_name(top), top, error)
        pending.append(_Folder(top, Path(os.path.realpath(top)), ignored))
        while pending:
            met = pending.pop()
            if isinstance(met, Draft):
                yield met
                continue
            try:
                pending += reversed(list(self._entries(met)))
            except OSError as error:
                what = f"the folder cannot be read: {error.strerror}"
                yield Draft(_name(met.path), met.path, InputError(what, where=_name(met.path)))

    def _entries(self, folder: _Folder) -> Iterator[_Folder | Draft]:
        about = folder.path.stat()
        if (about.st_dev, about.st_ino) in self._seen:
            return
        self._seen.add((about.st_dev, about.st_ino))
        ignored = folder.ignored
        try:
            ignored = of_folder(folder.real, ignored)
        except InputError as error:
            yield Draft(_name(folder.path), folder.path, error)
        with os.scandir(folder.path) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
        for entry in entries:
            path, real, is_folder = folder.path / entry.name, folder.real / entry.name, _is_folder(entry)
            if entry.name.startswith(".") or (ignored.names(real, is_folder=is_folder)):
                continue
            if matches(self._exclude, real, is_folder=is_folder):
                continue
            if is_folder:
                yield _Folder(path, Path(os.path.realpath(path)) if entry.is_symlink() else real, ignored)
            elif not self._include or matches(self._include, real):
                yield from self._file(path)

    def _file(self, path: Path) -> Iterator[Draft]:
        from shanxi_facts.documents.read import UNREAD_SUFFIXES

        suffix = path.suffix.lower()
        if suffix in self._suffixes:
            yield Draft(_name(path), path)
        elif suffix in UNREAD_SUFFIXES:
            self.unread.setdefault(suffix, []).append(_name(path))
        elif self.asks_for(suffix):  # and is read as plain text, as it is where it is named
            yield Draft(_name(path), path)

    def _is_excluded(self, file: Path) -> bool:
        return bool(self._exclude) and matches(self._exclude, _in_real_folder(file))


def matcher(*patterns: Patterns) -> Callable[[Path], bool]:
    """Return what tells whether a file is one that patterns name."""
    specs = list(map(Spec.of, patterns))
    return lambda path: matches(specs, _in_real_folder(path))


def _in_real_folder(file: Path) -> Path:
    """Return where a file really stands, under the name that it has there: a link is a file of its own."""
    return Path(os.path.realpath(file.parent)) / file.name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads nowhere, or round in a circle
        return False


def _identity(draft: Draft) -> object:
    if draft.file is None:
        return draft.name
    try:
        about = draft.file.stat()
    except OSError:
        return draft.name
    return about.st_dev, about.st_ino


def _name(file: Path) -> str:
    """Return the path to print: relative to the working directory where it lies below, with slashes."""
    if file.is_absolute():
        try:
            here = Path.cwd()
        except OSError:  # the working directory was removed
            return file.as_posix()
        if file.is_relative_to(here):
            file = file.relative_to(here)
    return file.as_posix()


def read_draft(draft: Draft, remedy: str = "Give a file.", most: int = -1) -> bytes:
    """Return the bytes of a draft, of standard input no more than ``most``. Raises InputError if it cannot be read.

    ``remedy`` is for a standard input that is closed.
    """
    if draft.fault:
        raise draft.fault
    return bytes_of_stdin(remedy, most) if draft.file is None else bytes_of(draft.file, draft.name)
