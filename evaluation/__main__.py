"""Measure the checker: a line a measure, and exit status 1 where one does not meet its bounds.

    python -m evaluation all --gate                         everything, held to bounds.toml
    python -m evaluation claims FILE... [--facts BASE]      labelled claims, of the project or yours, on a base
    python -m evaluation changes [--facts BASE]             claims made from the facts of a base
    python -m evaluation articles ARTICLE...                labelled claims on articles, drafted unattended
    python -m evaluation peers ARTICLE...                   the same claims, held against the text by plain comparison
    python -m evaluation curation [--check | --write]       what curation buys, and the table of the documentation
    python -m evaluation self | kept | refused TEXT...      texts against themselves, their sentences varied

Without files, each takes those of the project. evaluation/README.md describes the files and the figures.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from evaluation import bounds, curation, measures
from evaluation.metrics import Judged, Measure

MEASURES: Mapping[str, Callable[[argparse.Namespace], Iterator[Measure]]] = {
    "claims": lambda args: measures.on_claims(args.files, args.facts),
    "changes": lambda args: measures.on_changes(args.facts),
    "articles": lambda args: measures.on_articles(args.files),
    "peers": lambda args: measures.on_peers(args.files),
    "self": lambda args: measures.on_themselves(args.files),
    "kept": lambda args: measures.on_kept(args.files, args.most),
    "refused": lambda args: measures.on_refused(args.files, args.most),
    "curation": lambda _: curation.on_curation(),
}


def main(argv: list[str] | None = None) -> int:
    """Measure what is asked for, print it, and return 1 if a bound is not met."""
    args = _parser().parse_args(argv)
    started = time.perf_counter()
    taken = list(_shown(args))
    faults = [*_broken(args, taken), *_documented(args, taken)]
    if args.tighten:
        bounds.write_bounds(bounds.tightened(taken, bounds.read_bounds()))
    print(f"{len(taken)} measures in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def _parser() -> argparse.ArgumentParser:
    cli = argparse.ArgumentParser(
        "python -m evaluation", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    cli.add_argument("measure", choices=["all", *MEASURES])
    cli.add_argument("files", nargs="*", type=Path)
    cli.add_argument("--facts", help="a base; the bundled one if left out")
    cli.add_argument("--errors", type=int, default=0, metavar="N", help="so many wrong answers of each line")
    cli.add_argument("--only", default="", metavar="WORDS", help="the lines that have these words in their name")
    cli.add_argument("--most", type=int, default=1, metavar="N", help="variants of a kind that a sentence gets")
    cli.add_argument("--jobs", type=int, default=1, metavar="N", help="so many measures at a time")
    cli.add_argument("--gate", action="store_true", help="hold every line to bounds.toml")
    cli.add_argument("--tighten", action="store_true", help="write the bounds that these measures allow, if tighter")
    page = cli.add_mutually_exclusive_group()
    page.add_argument("--check", action="store_true", help="fail if the documentation shows another table")
    page.add_argument("--write", action="store_true", help="put the table into the documentation")
    for name in bounds.OPTIONS:
        cli.add_argument(f"--{name}", type=float, metavar="X", help=argparse.SUPPRESS)
    cli.epilog = f"bounds of every line that is no kind: {', '.join(f'--{name}' for name in bounds.OPTIONS)}"
    return cli


def _shown(args: argparse.Namespace) -> Iterator[Measure]:
    """Yield what is measured, each line printed as soon as it is there."""
    for item in _taken(args):
        if args.only in item.name:
            print(item.line(), flush=True)
            for fault in item.faults[: args.errors]:
                print(_example(fault))
            yield item


def _taken(args: argparse.Namespace) -> Iterator[Measure]:
    names = list(MEASURES) if args.measure == "all" else [args.measure]
    if args.jobs == 1 or len(names) == 1:
        for name in names:
            yield from MEASURES[name](args)
    else:
        with ProcessPoolExecutor(args.jobs) as pool:
            for items in pool.map(_measured, names, [args] * len(names)):
                yield from items


def _measured(name: str, args: argparse.Namespace) -> list[Measure]:
    return list(MEASURES[name](args))


def _example(fault: Judged) -> str:
    verdict = fault.verdict
    reasons = "; ".join(f"{reason.rule}: {reason.claim}" for reason in verdict.reasons) if verdict else "no base"
    shown = verdict.evidence.sentence if verdict and verdict.evidence else "-"
    claim = " ".join(fault.claim.claim.split())
    return f"    {fault.gold} called {fault.said} [{reasons}]\n      {claim}\n      {shown}"


def _broken(args: argparse.Namespace, taken: list[Measure]) -> Iterator[str]:
    given = {name: value for name in bounds.OPTIONS if (value := vars(args)[name.replace("-", "_")]) is not None}
    for item in taken:
        yield from bounds.broken(item, {} if item.kind else given)
    if args.gate:
        written = bounds.read_bounds()
        for item in taken:
            yield from bounds.broken(item, written.get(item.name, {}))
        if args.measure == "all" and not args.only:
            names = {item.name for item in taken}
            yield from (f"{name} has bounds, and was not measured" for name in written if name not in names)


def _documented(args: argparse.Namespace, taken: list[Measure]) -> Iterator[str]:
    """Yield what is wrong with the table of the documentation, or put the measured one in its place."""
    parts = [item for item in taken if item.name.startswith("curation/")]
    if args.write and parts:
        curation.write(curation.table(parts))
    if args.check and parts and not curation.near(curation.written(), curation.table(parts)):
        yield f"{curation.PAGE.name} shows another table: python -m evaluation curation --write"


if __name__ == "__main__":
    sys.exit(main())
