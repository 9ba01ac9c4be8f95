"""Which drafts a run is about: files as given, folders walked, standard input; what is ignored and what excluded.

In a folder, only files of a format that can be read count, and what git ignores does not. Excludes hold for files that
are named as well: a tool that splits a file list over processes passes the ones that the configuration excludes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.documents import SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN = "-"
_STDIN_NAME = "<stdin>"


class Draft(NamedTuple):
    """A draft to be read, by its name; ``file`` is None for standard input."""

    name: str
    file: Path | None


class Patterns(NamedTuple):
    """Patterns as in .gitignore, and the folder that they are relative to."""

    folder: Path
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which files of folders are read (``include``, all if empty), and which are left alone (``exclude``)."""

    include: tuple[Patterns, ...] = ()
    exclude: tuple[Patterns, ...] = ()


class Walk:
    """The way through the paths of a command. ``excluded`` counts the files that were named and left out."""

    def __init__(
        self, choice: Choice, stdin_name: str | None = None, suffixes: Collection[str] = SUFFIXES.keys()
    ) -> None:
        self._include = [_compiled(patterns) for patterns in choice.include]
        self._exclude = [_compiled(patterns) for patterns in choice.exclude]
        self._stdin_name = stdin_name or _STDIN_NAME
        self._suffixes = suffixes
        self.excluded = 0

    def drafts(self, paths: Sequence[str]) -> list[Draft]:
        """Return the drafts that ``paths`` stand for, each once, in the order given; folders in alphabetical order."""
        found = (draft for path in paths for draft in self._drafts(path))
        return list({draft.name: draft for draft in found}.values())

    def _drafts(self, path: str) -> Iterator[Draft]:
        if path == STDIN:
            yield Draft(self._stdin_name, None)
            return
        file = Path(path)
        if not file.is_dir():
            if _matches(self._exclude, file):
                self.excluded += 1
            else:
                yield Draft(_name(file), file)
            return
        for found in self._walked(file, _ignored_above(file)):
            yield Draft(_name(found), found)

    def _walked(self, folder: Path, ignored: list[_Spec]) -> Iterator[Path]:
        ignored = [*ignored, *_ignore_file(folder)]
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
            is_folder = entry.is_dir()
            if entry.name.startswith(".") or _matches([*ignored], entry, is_folder=is_folder):
                continue
            if _matches(self._exclude, entry, is_folder=is_folder):
                continue
            if is_folder:
                if not entry.is_symlink():  # it may lead back up
                    yield from self._walked(entry, ignored)
            elif entry.suffix.lower() in self._suffixes and (not self._include or _matches(self._include, entry)):
                yield entry


def matcher(patterns: Patterns) -> Callable[[Path], bool]:
    """Return what tells whether a file is one that patterns name."""
    spec = _compiled(patterns)
    return lambda path: _matches([spec], path)


class _Spec(NamedTuple):
    folder: Path
    spec: GitIgnoreSpec


def _compiled(patterns: Patterns) -> _Spec:
    from pathspec import GitIgnoreSpec

    return _Spec(patterns.folder.resolve(), GitIgnoreSpec.from_lines(patterns.lines))


def _matches(specs: Sequence[_Spec], path: Path, *, is_folder: bool = False) -> bool:
    """Tell whether patterns match a path; what stands nearer to the file has the last word."""
    matched = False
    for folder, spec in specs:
        resolved = path.parent.resolve() / path.name
        if not resolved.is_relative_to(folder):
            continue
        relative = resolved.relative_to(folder).as_posix() + ("/" if is_folder else "")
        told = spec.check_file(relative).include
        matched = matched if told is None else told
    return matched


def _ignored_above(folder: Path) -> list[_Spec]:
    """Return what git ignores from the root of the repository down to above ``folder``."""
    above: list[Path] = []
    for parent in (folder.resolve(), *folder.resolve().parents):
        above.append(parent)
        if (parent / ".git").exists():
            exclude = parent / ".git" / "info" / "exclude"
            own = [_compiled(Patterns(parent, _lines(exclude)))] if exclude.is_file() else []
            return [*own, *(spec for place in reversed(above[1:]) for spec in _ignore_file(place))]
    return []


def _ignore_file(folder: Path) -> list[_Spec]:
    file = folder / ".gitignore"
    return [_compiled(Patterns(folder, _lines(file)))] if file.is_file() else []


def _lines(file: Path) -> tuple[str, ...]:
    return tuple(file.read_text(encoding="utf-8", errors="replace").splitlines())


def _name(file: Path) -> str:
    """Return the path to print: relative to the working directory where it lies below, with slashes."""
    if file.is_absolute() and file.is_relative_to(Path.cwd()):
        file = file.relative_to(Path.cwd())
    return file.as_posix()
