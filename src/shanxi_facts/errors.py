"""What can go wrong, and what to do about it. The command line catches the base class, once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a base: what is wrong, where, and the likely mend.

    ``path`` is a JSON path ("facts[3].sentence"), ``line`` counts from 1, None where the fault has no place.
    """

    what: str
    path: str = ""
    line: int | None = None
    mend: str = ""

    def __str__(self) -> str:
        place = f"line {self.line}: " if self.line else ""
        where = f"{self.path}: " if self.path else ""
        return f"{place}{where}{self.what}" + (f" ({self.mend})" if self.mend else "")


class ShanxiFactsError(Exception):
    """Something the user can mend: what happened, where, and what to do."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what, self.where, self.remedy = what, where, remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what}" + (f"\n  {self.remedy}" if self.remedy else "")


class InputError(ShanxiFactsError, ValueError):
    """Input that cannot be read: a file, a line of standard input, an option's value."""


class BaseError(ShanxiFactsError, ValueError):
    """A base that cannot be used. ``faults`` holds every fault found in it."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "", faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.faults = faults

    def __str__(self) -> str:
        return "\n  ".join([super().__str__(), *map(str, self.faults)])
