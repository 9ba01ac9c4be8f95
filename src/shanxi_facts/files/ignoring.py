"""What git ignores, as git finds it: .gitignore files, info/exclude, core.excludesFile; what it tracks is not ignored.

Git itself is asked for the places of its files and for what it tracks, where it is installed; without it, the files
that stand beside the drafts are obeyed all the same.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.caches import REPOSITORIES
from shanxi_facts.errors import InputError
from shanxi_facts.values import replace, value

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Patterns(NamedTuple):
    """Patterns as in .gitignore, and the folder that they are relative to."""

    folder: Path
    lines: tuple[str, ...]


class Spec(NamedTuple):
    """Patterns made ready, and the real place of the folder that they are relative to."""

    folder: Path
    spec: GitIgnoreSpec

    @classmethod
    def of(cls, patterns: Patterns) -> Spec:
        """Make patterns ready."""
        from pathspec import GitIgnoreSpec

        try:
            folder = Path(os.path.realpath(patterns.folder))
        except FileNotFoundError as error:  # the working directory was removed, and patterns are relative to it
            raise InputError("the working directory is gone", remedy="Change to a folder that exists.") from error
        return cls(folder, GitIgnoreSpec.from_lines(patterns.lines))


@value
class Specs:
    """What git ignores in a folder: the patterns from the root of its repository down, the nearest last."""

    specs: tuple[Spec, ...] = ()
    repository: Path | None = None

    def names(self, path: Path, *, is_folder: bool) -> bool:
        """Tell whether git leaves a path alone: patterns name it, and nothing there is tracked."""
        if not matches(self.specs, path, is_folder=is_folder):
            return False
        return self.repository is None or path not in _tracked(self.repository)

    def plus(self, file: Path, folder: Path) -> Specs:
        """Return them with those of a file, if it is there."""
        lines = _lines(file)
        return replace(self, specs=(*self.specs, Spec.of(Patterns(folder, lines)))) if lines else self


def matches(specs: Sequence[Spec], path: Path, *, is_folder: bool = False) -> bool:
    """Tell whether patterns match a path, given as it really is; what stands nearer to the file has the last word."""
    matched = False
    for folder, spec in specs:
        if not path.is_relative_to(folder):
            continue
        relative = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
        told = spec.check_file(relative).include
        matched = matched if told is None else told
    return matched


def above(folder: Path) -> Specs:
    """Return what git ignores from the root of the repository down to above ``folder``."""
    between: list[Path] = []
    real = Path(os.path.realpath(folder))
    for parent in (real, *real.parents):
        if _is_root(parent):
            specs = _of_repository(parent)
            for place in [parent, *reversed(between[1:])] if between else []:
                specs = specs.plus(place / ".gitignore", place)
            return specs
        between.append(parent)
    return Specs()


def of_folder(folder: Path, around: Specs) -> Specs:
    """Return what git ignores in a folder, given what it ignores around it. A repository within starts anew."""
    if folder != around.repository and _is_root(folder):
        around = _of_repository(folder)
    return around.plus(folder / ".gitignore", folder)


def repository() -> Path | None:
    """Return the root of the repository that the working directory stands in, None if it stands in none."""
    try:
        here = Path.cwd()
    except OSError:  # the working directory was removed
        return None
    return next((folder for folder in (here, *here.parents) if _is_root(folder)), None)


def _is_root(folder: Path) -> bool:
    return os.path.lexists(folder / ".git")


def _of_repository(root: Path) -> Specs:
    """Return what a repository ignores wherever in it: the user's excludes, then its own, which go before them."""
    files = [_user_excludes(root), _git_path(root, "info/exclude") or str(root / ".git" / "info" / "exclude")]
    specs = Specs(repository=root)
    for file in filter(None, files):
        specs = specs.plus(Path(file), root)
    return specs


def _user_excludes(root: Path) -> str:
    if named := _git(root, "config", "--type=path", "--get", "core.excludesFile"):
        return os.fsdecode(named).removesuffix("\n")
    home = os.environ.get("XDG_CONFIG_HOME") or Path("~/.config").expanduser()
    return str(Path(home) / "git" / "ignore")


def _git_path(root: Path, name: str) -> str:
    told = os.fsdecode(_git(root, "rev-parse", "--git-path", name)).removesuffix("\n")
    return str(root / told) if told else ""


@lru_cache(REPOSITORIES)
def _tracked(root: Path) -> frozenset[Path]:
    """Return the files that git tracks in a repository, and the folders that they stand in."""
    files = [root / os.fsdecode(name) for name in _git(root, "ls-files", "-z").split(b"\0") if name]
    return frozenset({*files, *_folders(files, root)})


def _folders(files: Iterable[Path], root: Path) -> set[Path]:
    found: set[Path] = set()
    for file in files:
        for parent in file.parents:
            if parent in found or parent == root:
                break
            found.add(parent)
    return found


def _git(root: Path, *args: str) -> bytes:
    try:
        done = subprocess.run(["git", *args], cwd=root, capture_output=True, check=False)  # noqa: S603, S607 - no shell; git is where the user has it
    except OSError:
        return b""
    return b"" if done.returncode else done.stdout


def _lines(file: Path) -> tuple[str, ...]:
    try:
        return tuple(file.read_text(encoding="utf-8-sig", errors="replace").splitlines())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return ()
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise InputError(what, where=str(file), remedy="Nobody knows what it ignores.") from error
