"""Holding a checker against the generator: how often a wrong claim is called right, and a right one refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from shanxi_facts.base import FactBase
from yardstick.change import MATCH, MISMATCH, Change
from yardstick.changes import MAKERS, generate


class Checks(Protocol):
    """What judges a claim; the verdict has a label."""

    def check(self, claim: str) -> Any: ...


@dataclass
class Row:
    """The tally of a kind, of its wrong claims or of its harmless ones.

    ``faults`` are false matches among the wrong ones and refusals among the harmless; ``missed`` are wrong claims on
    a fact's topic that were not found.
    """

    kind: str
    harmless: bool
    total: int = 0
    missed: int = 0
    faults: list[tuple[Change, str]] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return len(self.faults) / self.total if self.total else 0.0

    def line(self) -> str:
        missed = "" if self.harmless else f"{self.missed:>8}"
        return f"{self.kind:<26}{self.total:>7}{len(self.faults):>8}{self.rate:>9.1%}{missed}"


@dataclass(frozen=True)
class Table:
    """What came of a measurement, by kind."""

    rows: tuple[Row, ...]

    def row(self, kind: str, *, harmless: bool = False) -> Row:
        """Return the row of a kind; an empty one if nothing of the kind was made."""
        return next((row for row in self.rows if (row.kind, row.harmless) == (kind, harmless)), Row(kind, harmless))

    def total(self, *, harmless: bool) -> Row:
        """Return the sum of the rows."""
        rows = [row for row in self.rows if row.harmless == harmless]
        faults = [fault for row in rows for fault in row.faults]
        return Row("all", harmless, sum(row.total for row in rows), sum(row.missed for row in rows), faults)

    def render(self, errors: int = 0, kind: str | None = None) -> str:
        """Return the table as text, with so many examples of each kind's faults."""
        return "\n".join(self._lines(errors, kind))

    def _lines(self, errors: int, kind: str | None) -> Iterator[str]:
        for harmless, title in ((False, "wrong claims"), (True, "harmless claims")):
            extra = f"{'refused':>8}{'rate':>9}" if harmless else f"{'matched':>8}{'rate':>9}{'missed':>8}"
            yield f"{title:<26}{'claims':>7}{extra}"
            for row in self.rows:
                if row.harmless == harmless and row.total and kind in {None, row.kind}:
                    yield row.line()
                    yield from (_example(change, label) for change, label in row.faults[:errors])
            if kind is None:
                yield self.total(harmless=harmless).line()
            yield ""


def _example(change: Change, label: str) -> str:
    claim = change.claim.replace("\n", "\\n")
    return f"    {label:<9} {claim}\n              {change.fact}: {change.what}"


def measure(base: FactBase, checker: Checks) -> Table:
    """Judge every generated claim and return the tallies, by kind."""
    return tally(generate(base), checker)


def tally(changes: Iterable[Change], checker: Checks) -> Table:
    """Judge ``changes`` and return the tallies, by kind."""
    rows = {(kind, harmless): Row(kind, harmless) for kind in MAKERS for harmless in (False, True)}
    for change in changes:
        label = str(checker.check(change.claim).label)
        row = rows[change.kind, change.verdict == MATCH]
        row.total += 1
        if (label == MATCH) != row.harmless:
            row.faults.append((change, label))
        row.missed += change.verdict == MISMATCH and label == "not-found"
    return Table(tuple(rows.values()))
