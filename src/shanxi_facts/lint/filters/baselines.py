"""The filter of the baseline: it is read from its file, held against the drafts, written anew when that is asked for.

The file is JSON, sorted, one entry a line, so that versions of it can be compared and merged. It names the bases that
it was made with: when another one gives other answers, that is said.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shanxi_facts.documents import Document
from shanxi_facts.errors import InputError
from shanxi_facts.files.reading import bytes_of
from shanxi_facts.files.writing import dump, write_file
from shanxi_facts.lint.filters.baseline import RULE, Baseline, Entry, entry_of, record
from shanxi_facts.lint.filters.suppression import finding_at
from shanxi_facts.lint.model import Finding, Linted
from shanxi_facts.model import Span

if TYPE_CHECKING:
    from shanxi_facts.lint.settings import LintSettings
    from shanxi_facts.model import BaseInfo

_SCHEMA = 1


class Accepted:
    """The filter that takes out what the baseline accepts; if it is written anew, everything that it can accept."""

    why = "in the baseline"

    def __init__(self, file: Path, bases: Sequence[BaseInfo], settings: LintSettings) -> None:
        self._file, self._settings, self._update = file, settings, settings.update_baseline
        self._raw, told = _read(file, optional=self._update)
        self._made_with: list[dict[str, str]] = told.get("bases", [])
        self._bases = [{"name": base.name, "sha256": base.sha256} for base in bases]
        self._baseline = Baseline(_entries(told, file), self._is_there)
        self._found: dict[str, list[Finding]] = {}

    def sift(self, linted: Linted) -> tuple[Linted, tuple[Finding, ...]]:
        """Return a draft without what is accepted, and the findings accepted."""
        path = self._relative(linted.document.path)
        if self._update:
            taken = tuple(f for f in linted.findings if self._settings.shows(f.outcome) and entry_of(f, path))
            self._found.setdefault(path, []).extend(taken)
        else:
            taken = self._baseline.accepted(path, linted.findings)
        known = set(map(id, taken))
        return replace(linted, findings=tuple(f for f in linted.findings if id(f) not in known)), taken

    def leftovers(self) -> Iterator[Linted]:
        """Yield the file of the baseline, if some of its entries are stale."""
        stale = [] if self._update else list(self._baseline.stale())
        if stale:
            document = Document(self._file.as_posix(), "plain", self._raw)
            found = (finding_at(document, self._place(entry), RULE, why) for entry, why in stale)
            yield Linted(document, tuple(sorted(found, key=lambda finding: finding.span)))

    def conclude(self) -> Sequence[str]:
        """Write the file anew if that is asked for, and return what is to be said of it."""
        return [self._written()] if self._update else list(self._told())

    def _written(self) -> str:
        entries = self._baseline.updated(self._found)
        lines = [f"    {dump(record(entry, entries[entry]))}" for entry in sorted(entries)]
        listed = "\n" + ",\n".join(lines) + "\n  " if lines else ""
        head = f'{{\n  "schema": {_SCHEMA},\n  "bases": {dump(self._bases)},\n  "entries": [{listed}]\n}}\n'
        write_file(self._file, [head])
        new, gone = entries - self._baseline.entries, self._baseline.entries - entries
        return f"{self._file}: {entries.total()} accepted, {new.total()} new, {gone.total()} gone"

    def _told(self) -> Iterator[str]:
        """Yield what is to be said when the bases are others than the file was made with: which verdicts changed."""
        if self._made_with == self._bases:
            return
        changed = sorted(self._baseline.changed.items())
        before, after = (", ".join(_named(base) for base in bases) for bases in (self._made_with, self._bases))
        count = f"{len(changed)} verdict{'s' * (len(changed) != 1)} changed"
        yield f"the baseline was made with {before}; the base is {after} now: {count}"
        for entry, outcome in changed:
            yield f"- {entry.path}: “{entry.claim}”: {entry.answer} became {outcome}"

    def _place(self, entry: Entry) -> Span:
        """Return where an entry stands in the file, as far as its lines are those that this program writes."""
        written = dump(record(entry, self._baseline.entries[entry]))
        start = max(0, self._raw.find(written))
        return Span(start, start + len(written)) if self._raw.startswith(written, start) else Span(0, 0)

    def _relative(self, path: str) -> str:
        """Return a draft's path from the folder of the baseline: it does not depend on where the program runs."""
        return Path(os.path.relpath(Path(path).resolve(), self._file.resolve().parent)).as_posix()

    def _is_there(self, path: str) -> bool:
        return (self._file.resolve().parent / path).exists()


def _read(file: Path, *, optional: bool) -> tuple[str, dict[str, Any]]:
    if not file.exists():
        if optional:
            return "", {"bases": [], "entries": []}
        raise InputError("no such baseline", where=str(file), remedy="--update-baseline makes one.")
    data = bytes_of(file)
    try:
        raw = data.decode("utf-8")
        told = json.loads(raw)
    except UnicodeDecodeError as error:
        raise InputError("the baseline is not UTF-8", where=str(file)) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"the baseline is not JSON: {error}", where=str(file)) from error
    if not isinstance(told, dict) or told.get("schema") != _SCHEMA:
        raise InputError(f"is no baseline of schema {_SCHEMA}", where=str(file), remedy="--update-baseline makes one.")
    return raw, told


def _entries(told: Mapping[str, Any], file: Path) -> Counter[Entry]:
    names = Entry.__slots__
    try:
        return Counter({Entry(*(str(row[name]) for name in names)): int(row["count"]) for row in told["entries"]})
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"an entry of the baseline is broken: {error!r}", where=str(file)) from error


def _named(base: Mapping[str, str]) -> str:
    return f"{base.get('name')} {str(base.get('sha256'))[:12]}"
