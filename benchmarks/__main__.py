"""Measure the command beside other programs, and print what comes of it.

    python -m benchmarks                       everything: some minutes
    python -m benchmarks --only start          the measures with this word in their name
    python -m benchmarks --save FILE           keep the figures as JSON
    python -m benchmarks --growth FOLDER       draw how time and memory grow with claims, drafts and bases
    python -m benchmarks --compare FILE        warn of each ratio that is a quarter worse than in FILE, and end with 1

The other programs come with ``pip install -e '.[bench]'``. The table says which are not installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
from pathlib import Path

from benchmarks import results
from benchmarks.growth import Most, grow_all
from benchmarks.inputs import SEED
from benchmarks.plots import draw
from benchmarks.suite import Size, measure_all


def main(argv: list[str] | None = None) -> int:
    """Measure, print the table, and return 1 if a ratio is a quarter worse than it was."""
    args = _parser().parse_args(argv)
    if args.growth:
        return _draw(args.growth, args.seed)
    size = Size(args.runs, args.claims, int(args.megabytes * 1_000_000), args.seed)
    with tempfile.TemporaryDirectory() as folder:
        taken = list(measure_all(size, Path(folder), args.only, _say))
    print(results.table(taken))
    if args.save:
        args.save.write_text(results.dumps(taken), encoding="utf-8")
    worse = results.worse(taken, results.loads(args.compare.read_text(encoding="utf-8"))) if args.compare else []
    for line in worse:
        _say(f"warning: {line}")
    return 1 if worse else 0


def _draw(folder: Path, seed: int) -> int:
    """Measure how the command grows, and write a picture of each."""
    if importlib.util.find_spec("matplotlib") is None:
        _say("error: pictures need matplotlib\n  remedy: pip install -e '.[bench]'")
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as inputs:
        for growth in grow_all(Most(), seed, Path(inputs), _say):
            print(draw(growth, folder))
            for point in growth.points:
                print(f"{point.amount:>12,} {point.run.seconds:10.2f} s {point.run.bytes / 1e6:8.1f} MB")
    return 0


def _parser() -> argparse.ArgumentParser:
    cli = argparse.ArgumentParser(
        "python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    cli.add_argument("--only", default="", metavar="WORD", help="only the measures with this word in their name")
    cli.add_argument("--runs", type=int, default=5, metavar="N", help="runs of each, of which the median counts")
    cli.add_argument("--claims", type=int, default=3000, metavar="N", help="distinct claims on standard input")
    cli.add_argument("--megabytes", type=float, default=5.0, metavar="N", help="distinct text to lint")
    cli.add_argument("--seed", type=int, default=SEED, metavar="N", help="of the claims and the text that are made")
    cli.add_argument("--growth", type=Path, metavar="FOLDER", help="draw growth as SVG instead, into this folder")
    cli.add_argument("--save", type=Path, metavar="FILE")
    cli.add_argument("--compare", type=Path, metavar="FILE")
    return cli


def _say(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
