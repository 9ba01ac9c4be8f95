"""Measure the checker on labelled claims: macro-F1, false matches, false alarms, evidence.

    python scripts/measure_accuracy.py CLAIMS.jsonl [...] [--facts BASE] [--errors N] [--min-f1 F] [--max-false-match R]

Each row: {"claim", "verdict", "source", "category"}. Exits 1 when a bound is not met.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import sys
import time

from shanxi_facts import Checker, FactBase

LABELS = ("match", "mismatch", "not-found")


def main() -> int:
    """Score each file and say whether the bounds hold."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("claims", nargs="+", type=pathlib.Path)
    cli.add_argument("--facts")
    cli.add_argument("--errors", type=int, default=0)
    cli.add_argument("--kind", default="", help="only errors of this kind, such as mismatch:match")
    cli.add_argument("--min-f1", type=float, default=0.0)
    cli.add_argument("--max-false-match", type=float, default=1.0)
    args = cli.parse_args()
    checker = Checker(FactBase.load(args.facts))
    good = True
    for path in args.claims:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        started = time.perf_counter()
        verdicts = list(checker.check_many(row["claim"] for row in rows))
        seconds = time.perf_counter() - started
        f1, false_match = report(path.name, rows, verdicts, seconds)
        show(rows, verdicts, args.errors, args.kind)
        good &= f1 >= args.min_f1 and false_match <= args.max_false_match
    return 0 if good else 1


def report(name: str, rows: list[dict[str, str]], verdicts: list, seconds: float) -> tuple[float, float]:
    """Print the figures of one file."""
    gold, said = [row["verdict"] for row in rows], [str(verdict.label) for verdict in verdicts]
    counts = collections.Counter(zip(gold, said, strict=True))
    scores = []
    for label in (label for label in LABELS if label in gold):
        hit = counts[label, label]
        precision, recall = hit / max(1, said.count(label)), hit / gold.count(label)
        scores.append(2 * precision * recall / (precision + recall) if hit else 0.0)
    macro = sum(scores) / len(scores)
    false_match = counts["mismatch", "match"] / max(1, gold.count("mismatch"))
    shown = [
        row["source"] in verdict.evidence.sentence or verdict.evidence.sentence in row["source"]
        for row, verdict in zip(rows, verdicts, strict=True)
        if row.get("source") and verdict.evidence and row["verdict"] == verdict.label
    ]
    print(
        f"{name}: n={len(rows)} macro-F1 {macro:.3f} false-match {false_match:.3f} ({counts['mismatch', 'match']}) "
        f"refused {counts['match', 'mismatch']}+{counts['match', 'not-found']} "
        f"missed {counts['mismatch', 'not-found']} false-alarm {counts['not-found', 'mismatch']} "
        f"invented {counts['not-found', 'match']} evidence {sum(shown) / max(1, len(shown)):.3f} "
        f"({len(rows) / seconds:.0f} claims/s)"
    )
    return macro, false_match


def show(rows: list[dict[str, str]], verdicts: list, most: int, kind: str) -> None:
    """Print the first wrong verdicts, with the reasons."""
    for row, verdict in zip(rows, verdicts, strict=True):
        pair = f"{row['verdict']}:{verdict.label}"
        if row["verdict"] == verdict.label or most <= 0 or not pair.startswith(kind):
            continue
        most -= 1
        fact = verdict.evidence.fact if verdict.evidence else "-"
        reasons = "; ".join(f"{r.rule}:{r.claim}" for r in verdict.reasons)
        print(f"  {pair} [{row['category']}] {row['claim']}\n      {fact} | {reasons}")


if __name__ == "__main__":
    sys.exit(main())
