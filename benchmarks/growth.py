"""How time and memory grow with what is given: the number of claims, the length of a draft, the facts of a base."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks import inputs
from benchmarks.running import Run, run
from benchmarks.suite import ANSWERS, command

_TENTH = 10


class Point(NamedTuple):
    """What one run took, of so much."""

    amount: int
    run: Run


class Growth(NamedTuple):
    """What runs of growing amounts took. ``name`` is that of its pictures, ``axis`` says what is counted."""

    name: str
    axis: str
    points: tuple[Point, ...]


class Most(NamedTuple):
    """The largest amounts. Each is come to from a thousandth, or from a few, in steps of ten."""

    claims: int = 10_000
    bytes: int = 1_000_000
    facts: int = 10_000


def grow_all(most: Most, seed: int, folder: Path, say: Callable[[str], None]) -> Iterator[Growth]:
    """Yield how each measure grows; ``folder`` takes what the program reads."""
    for name, axis, largest, measured in (
        ("claims", "distinct claims on standard input", most.claims, _claims),
        ("draft", "bytes of a draft of distinct sentences", most.bytes, _draft),
        ("base", "facts of the base, for one claim", most.facts, _base),
    ):
        points = []
        for amount in _steps(largest):
            say(f"{name}: {amount:,}")
            points.append(Point(amount, measured(amount, seed, folder)))
        yield Growth(name, axis, tuple(points))


def _steps(largest: int) -> list[int]:
    """Return amounts in steps of ten that end with the largest.

    >>> _steps(50_000)
    [50, 500, 5000, 50000]
    """
    amounts = [largest]
    while len(amounts) < 4 and amounts[0] >= _TENTH:
        amounts.insert(0, amounts[0] // _TENTH)
    return amounts


def _claims(amount: int, seed: int, folder: Path) -> Run:
    given = folder / "claims.txt"
    given.write_text("".join(f"{claim}\n" for claim in inputs.claims(amount, seed)), encoding="utf-8")
    return run(command("check", "--format", "jsonl"), given, ANSWERS)


def _draft(amount: int, seed: int, folder: Path) -> Run:
    draft = folder / "draft.md"
    draft.write_text(inputs.text(amount, seed), encoding="utf-8")
    return run(command("lint", draft), None, ANSWERS)


def _base(amount: int, seed: int, folder: Path) -> Run:
    base = folder / "base.json"
    base.write_bytes(inputs.base(amount, seed))
    return run(command("check", "--facts", base, inputs.first_sentence(seed)), None, ANSWERS)
