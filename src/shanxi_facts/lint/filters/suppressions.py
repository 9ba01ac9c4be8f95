"""The filter of suppressions: those in the drafts, and the ``[[ignore]]`` entries of the configuration."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from shanxi_facts.documents import Document
from shanxi_facts.errors import InputError
from shanxi_facts.files.walk import Choice, Patterns, Walk, matcher
from shanxi_facts.lint.filters.suppression import RULE, Entry, expired, finding_at, suppress
from shanxi_facts.lint.model import Finding, Linted
from shanxi_facts.model import Outcome, Span
from shanxi_facts.rules import LINT_RULES, RULES

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.lint.settings import LintSettings

TODAY = "SHANXI_FACTS_TODAY"
_HEADER = re.compile(r"^[ \t]*\[\[[^\]\n]*\bignore[^\]\n]*\]\]", re.MULTILINE)


def today() -> date:
    """Return the day by which suppressions expire: the environment's, for runs that are to be repeated, or this one."""
    given = os.environ.get(TODAY)
    if not given:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise InputError(f"{given!r} is no day", where=TODAY, remedy="Write it like 2027-01-01.") from error


class Suppressions:
    """The filter that takes out what drafts and configuration silence."""

    why = "suppressed"

    def __init__(self, settings: LintSettings, bases: Sequence[FactBase], day: date) -> None:
        self._file, self._choice, self._day = settings.file, settings.choice, day
        rules = {rule.id for rule in (*RULES, *LINT_RULES)} - {RULE}
        facts = {fact.id for base in bases for fact in base.facts}
        self._names = {*rules, Outcome.UNCONFIRMED.value, Outcome.NOT_FOUND.value, *facts}
        self._entries = [self._entry(table["path"], table) for table in settings.ignore]
        self._read: set[Path] = set()

    def _entry(self, path: str, table: Mapping[str, str]) -> tuple[Entry, Patterns, Callable[[Path], bool]]:
        until = table.get("until")
        try:
            day = date.fromisoformat(until) if until else None
        except ValueError as error:
            raise InputError(f"until = {until!r} is no day", where=str(self._file)) from error
        patterns = Patterns(self._file.parent, (path,))
        name = table.get("rule") or table.get("fact") or ""
        return Entry(name, table["reason"], day), patterns, matcher(patterns)

    def sift(self, linted: Linted) -> tuple[Linted, tuple[Finding, ...]]:
        """Return a draft without what is silenced, and the findings silenced."""
        path = Path(linted.document.path)
        self._read.add(path.resolve())
        entries = [entry for entry, _, names in self._entries if names(path)]
        return suppress(linted, self._names, self._day, entries)

    def leftovers(self) -> Iterator[Linted]:
        """Yield the configuration, if some of its entries are to be looked at."""
        faults = [self._fault(entry, patterns) for entry, patterns, _ in self._entries]
        if not any(faults):
            return
        document = Document(self._file.as_posix(), "plain", self._file.read_text(encoding="utf-8"))
        headers = [Span(*match.span()) for match in _HEADER.finditer(document.raw)]
        places = headers if len(headers) == len(faults) else [Span(0, 0)] * len(faults)
        found = (finding_at(document, place, RULE, said) for place, said in zip(places, faults, strict=True) if said)
        yield Linted(document, tuple(found))

    def conclude(self) -> Sequence[str]:
        """Return nothing: there is nothing to be done."""
        return ()

    def _fault(self, entry: Entry, patterns: Patterns) -> str:
        if entry.name.casefold() not in {name.casefold() for name in self._names}:
            return f"{entry.name} is neither a rule nor a fact."
        if not entry.holds(self._day) and entry.until:
            return expired(entry.until)
        if entry.used or not self._has_read_all(patterns):
            return ""
        return f"It silences nothing: no finding of {entry.name} is in the drafts that {patterns.lines[0]!r} names."

    def _has_read_all(self, patterns: Patterns) -> bool:
        """Tell whether this run has read every draft that an entry names: only then is it known to be unused."""
        walk = Walk(Choice((patterns,), self._choice.exclude))
        drafts = walk.drafts([str(patterns.folder)])
        return all(draft.file is None or draft.file.resolve() in self._read for draft in drafts)
