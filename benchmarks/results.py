"""What was measured: as a table, as JSON to be kept, and held against an earlier run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

WORSE = 1.25  # a ratio that has become so many times worse is told


class Taken(NamedTuple):
    """One figure: of a program in a measure. ``ratio`` is that of the command to it, None for the command itself.

    ``value`` is None where the program is not installed. ``more`` tells whether more is better.
    """

    measure: str
    program: str
    value: float | None
    unit: str
    ratio: float | None
    more: bool


def table(taken: Sequence[Taken]) -> str:
    """Return the figures as a table in Markdown."""
    rows: list[tuple[str, ...]] = [("measure", "program", "", "shanxi-facts to it")]
    rows += [(t.measure, t.program, _value(t), "" if t.ratio is None else f"{t.ratio:.2f}") for t in taken]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join(f"| {' | '.join(map(str.ljust, row, widths))} |" for row in rows)


def _value(taken: Taken) -> str:
    if taken.value is None:
        return "not installed"
    figure = f"{taken.value:,.0f}" if taken.value >= 100 else f"{taken.value:.3g}"
    return f"{figure} {taken.unit}"


def dumps(taken: Iterable[Taken]) -> str:
    """Return the figures as JSON."""
    return json.dumps([figure._asdict() for figure in taken], indent=1) + "\n"


def loads(text: str) -> list[Taken]:
    """Return the figures that were kept."""
    return [Taken(**figure) for figure in json.loads(text)]


def worse(now: Iterable[Taken], before: Iterable[Taken]) -> list[str]:
    """Return a line for each ratio that is a quarter worse than it was.

    >>> old = Taken("start", "python", 0.1, "s", 4.0, more=False)
    >>> worse([old._replace(ratio=5.5)], [old]), worse([old._replace(ratio=4.5)], [old])
    (['start beside python: 5.50, and it was 4.00'], [])
    """
    known = {(figure.measure, figure.program): figure.ratio for figure in before}
    lines: list[str] = []
    for figure in now:
        old = known.get((figure.measure, figure.program))
        if old and figure.ratio is not None:
            times = old / figure.ratio if figure.more else figure.ratio / old
            if times > WORSE:
                lines.append(f"{figure.measure} beside {figure.program}: {figure.ratio:.2f}, and it was {old:.2f}")
    return lines
