"""The bounds that the measures of the project are held to: what ``bounds.toml`` says, and where a measure breaks it.

A bound is named after its figure, ``min-f1`` or ``max-false-match``, and stands under the name of its measure.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from pathlib import Path

from evaluation.metrics import HIGHER, LOWER, Figure, Measure

FILE = Path(__file__).with_name("bounds.toml")
SLACK = 2
"""So many claims may be judged worse than on the day that a bound was written."""
_HEAD = """\
# What each measure of `python -m evaluation` must reach: {slack} claims less than on the day that a bound was written.
# `python -m evaluation all --tighten` writes it, and makes no bound looser.
"""
_UNBOUND = frozenset({"balanced", "missed"})
"""Figures that follow from others."""
_OF_A_KIND = frozenset({"supported-seen", "false-match"})
"""What a part of a measurement is held to."""

Bounds = Mapping[str, Mapping[str, float]]


def option(name: str) -> str:
    """Return the name of a figure's bound.

    >>> option("f1"), option("false-match")
    ('min-f1', 'max-false-match')
    """
    return f"{'max' if name in LOWER else 'min'}-{name}"


OPTIONS = {option(name): name for name in (*HIGHER, *LOWER)}


def read_bounds(path: Path = FILE) -> dict[str, dict[str, float]]:
    """Return the bounds of a file by the name of the measure. Raises ValueError if one bounds no figure."""
    bounds: dict[str, dict[str, float]] = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    for name, own in bounds.items():
        if unknown := own.keys() - OPTIONS.keys():
            raise ValueError(f"{path.name}: {name}: no such bound: {', '.join(sorted(unknown))}")
    return bounds


def broken(measure: Measure, bounds: Mapping[str, float]) -> Iterator[str]:
    """Yield what is wrong with a measure, one sentence a bound that it does not meet."""
    for name, bound in bounds.items():
        figure = measure.figure(OPTIONS[name])
        if figure is None:
            yield f"{measure.name}: {OPTIONS[name]} was not measured"
        elif figure.value > bound if name.startswith("max-") else figure.value < bound:
            yield f"{measure.name}: {figure.name} is {figure.value:.4f}, {name} is {bound}"


def tightened(measures: Iterable[Measure], bounds: Bounds) -> dict[str, dict[str, float]]:
    """Return the bounds that these measures allow, each as tight as the one before or tighter."""
    tight = {name: dict(own) for name, own in bounds.items()}
    for measure in measures:
        for figure in measure.figures:
            name, bound = option(figure.name), _allowed(figure)
            wanted = figure.name not in _UNBOUND and (not measure.kind or figure.name in _OF_A_KIND)
            if wanted and 0 < bound < 1:
                own = tight.setdefault(measure.name, {})
                own[name] = (
                    min(own.get(name, bound), bound) if figure.name in LOWER else max(own.get(name, bound), bound)
                )
    return tight


def _allowed(figure: Figure) -> float:
    """Return the bound on a figure: what it would be if so many claims more were judged wrongly."""
    sign, rounding = (1, ROUND_CEILING) if figure.name in LOWER else (-1, ROUND_FLOOR)
    value = min(1.0, max(0.0, figure.value + sign * SLACK / figure.of))
    return float(Decimal(f"{value:.9f}").quantize(Decimal("0.0001"), rounding))


def write_bounds(bounds: Bounds, path: Path = FILE) -> None:
    """Write the bounds, one measure a line."""
    lines = [
        f'"{name}" = {{ {", ".join(f"{key} = {value:g}" for key, value in own.items())} }}\n'
        for name, own in bounds.items()
    ]
    path.write_text(_HEAD.format(slack=SLACK) + "".join(lines), encoding="utf-8")
