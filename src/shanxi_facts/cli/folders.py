"""What the drafts of a folder go by, for the language server: its configuration, its bases, the sources named.

What cannot be used any more is told, and what was good last takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from shanxi_facts.base import FactBase
from shanxi_facts.cli.bases import files_of_bases
from shanxi_facts.cli.settings import settle
from shanxi_facts.cli.sources import draft_of, source_files, sources_of
from shanxi_facts.config import config_files
from shanxi_facts.errors import BaseError, InputError, ShanxiFactsError
from shanxi_facts.files.last_good import LastGood, Renewed
from shanxi_facts.files.walk import matcher
from shanxi_facts.lint.filters.suppressions import Suppressions, today
from shanxi_facts.lint.settings import LintSettings
from shanxi_facts.lsp.folders import Opened, Trouble

if TYPE_CHECKING:
    from shanxi_facts.lint import Linted

Value = TypeVar("Value")
_KEPT = "What was good last is used until then."


class Opener:
    """Opens folders; ``facts`` and ``sources`` are those of the command line, relative to each folder."""

    def __init__(self, facts: Sequence[Path], sources: Sequence[str]) -> None:
        self._facts, self._sources = facts, sources
        self._settings = LastGood[Path, LintSettings]()
        self._files = LastGood[Path, Sequence[Path]]()
        self._bases = LastGood[str, FactBase]()

    def __call__(self, folder: Path) -> Opened:
        """Return what a folder goes by now."""
        troubles: list[Trouble] = []
        settings = self._settled(folder, troubles)
        files = self._base_files(folder, troubles)
        bases = [base for file in files if (base := self._base(file, troubles))]
        sources = [str(folder / source) for source in self._sources]
        bases += self._drafted(sources, troubles)
        return Opened(
            tuple(bases),
            settings.shows,
            _skipping(settings),
            _sifting(settings, bases, troubles),
            settings.titles,
            tuple(troubles),
            frozenset(_watched(folder, files, sources)),
        )

    def _settled(self, folder: Path, troubles: list[Trouble]) -> LintSettings:
        return _good(self._settings.renew(folder, lambda: settle({}, folder)), troubles) or LintSettings()

    def _base_files(self, folder: Path, troubles: list[Trouble]) -> Sequence[Path]:
        """Return the files of the bases of a folder: as in a run of ``lint`` there, sources stand alone."""
        if self._sources and not self._facts:
            return ()
        facts = [folder / path for path in self._facts]
        return _good(self._files.renew(folder, lambda: files_of_bases(facts, folder)), troubles) or ()

    def _base(self, file: Path, troubles: list[Trouble]) -> FactBase | None:
        return _good(self._bases.renew(str(file), lambda: FactBase.load(file)), troubles)

    def _drafted(self, sources: Sequence[str], troubles: list[Trouble]) -> Iterator[FactBase]:
        for source in sources_of(sources):
            found = _good(self._bases.renew(source.name, partial(draft_of, source)), troubles)
            if found is not None:
                yield found


def _good(renewed: Renewed[Value], troubles: list[Trouble]) -> Value | None:
    """Return what there is to go by, and tell why it is not what is there now."""
    if renewed.error is not None:
        troubles += _told(renewed.error, is_kept=renewed.value is not None)
    return renewed.value


def _told(error: ShanxiFactsError, *, is_kept: bool) -> Iterator[Trouble]:
    """Yield an error as it is shown at its file; each fault of a base at its own line."""
    file = Path(error.where).absolute() if error.where and Path(error.where).is_absolute() else None
    if error.where and Path(error.where).exists():
        file = Path(error.where).resolve()
    more = f" {_KEPT}" if is_kept else ""
    if isinstance(error, BaseError) and error.faults:
        for fault in error.faults:
            where, mend = (f"{fault.path}: " if fault.path else ""), (f" ({fault.mend})" if fault.mend else "")
            yield Trouble(f"{where}{fault.what}{mend}.{more}", file, fault.line)
        return
    place = "" if file or not error.where else f"{error.where}: "
    yield Trouble(f"{place}{error.what}. {error.remedy}".rstrip() + more, file)


def _skipping(settings: LintSettings) -> Callable[[Path], bool]:
    """Return what tells whether the configuration leaves a file alone, as it does where a folder is walked."""
    choice = settings.choice
    is_included, is_excluded = matcher(*choice.include), matcher(*choice.exclude)
    return lambda file: is_excluded(file) or (bool(choice.include) and not is_included(file))


def _sifting(settings: LintSettings, bases: Sequence[FactBase], troubles: list[Trouble]) -> Callable[[Linted], Linted]:
    try:
        suppressions = Suppressions(settings, bases, today())
    except InputError as error:
        troubles += _told(error, is_kept=False)
        return lambda linted: linted
    return lambda linted: suppressions.sift(linted)[0]


def _watched(folder: Path, files: Sequence[Path], sources: Sequence[str]) -> Iterator[Path]:
    """Yield the files that a folder goes by, and the folders in which others may turn up."""
    yield from config_files(folder)
    for file in (*files, *source_files(sources)):
        yield file
        yield file.parent
    yield from map(Path, sources)
