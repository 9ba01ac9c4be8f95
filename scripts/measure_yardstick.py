"""Measure the checker on systematic changes of a base's own facts: false matches and refusals, by kind.

Usage: python scripts/measure_yardstick.py [--facts BASE] [--errors N] [--kind K]
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from shanxi_facts.base import FactBase
from shanxi_facts.checker import Checker

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from yardstick import measure


def main() -> None:
    """Print the table of a base."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--facts", help="the base to change; the bundled one if left out")
    cli.add_argument("--errors", type=int, default=0, help="so many examples of each kind's faults")
    cli.add_argument("--kind", help="this kind alone")
    args = cli.parse_args()
    base = FactBase.load(args.facts)
    started = time.perf_counter()
    table = measure(base, Checker(base))
    print(table.render(args.errors, args.kind))
    print(f"{time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main()
