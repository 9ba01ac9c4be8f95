"""Measure what curation buys: the bundled base beside the same report drafted unattended, on the labelled claims.

    python scripts/measure_curation.py [--check | --write]

The report is drafted as it is, and once more with the place that it is about, which its text takes for granted.
Prints a table. ``--write`` puts it in the documentation; ``--check`` exits 1 when the documentation's is off.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import re
import sys

from shanxi_facts import Checker, FactBase
from shanxi_facts.base.draft import Details

PROJECT = pathlib.Path(__file__).parents[1]
PAGE = PROJECT / "docs" / "drafting-and-curating.md"
CLAIMS = ("regular", "adversarial", "paraphrase", "ordinary")
HEAD = "| claims | | macro-F1 | false match | true claims refused |\n| --- | --- | ---: | ---: | ---: |\n"
TABLE = re.compile(re.escape(HEAD) + r"(?:\|.*\n)*")
TOLERANCE = 0.03
"""What a change to the checker may move a share by before the table is measured anew."""


def main() -> int:
    """Measure, and print, write or compare."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = cli.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true")
    what.add_argument("--write", action="store_true")
    args = cli.parse_args()
    measured = table()
    print(measured, end="")
    page = PAGE.read_text(encoding="utf-8")
    if args.write:
        PAGE.write_text(TABLE.sub(lambda _: measured, page), encoding="utf-8")
    found = TABLE.search(page)
    if args.check and not (found and near(found[0], measured)):
        print(f"{PAGE.name} shows another table: --write puts this one in its place.", file=sys.stderr)
        return 1
    return 0


def table() -> str:
    """Return the table of both bases on each file of claims."""
    curated = FactBase.load()
    text = curated.sources[0].text
    bases = {
        "drafted": FactBase.draft(text),
        "drafted, `--place Shanxi`": FactBase.draft(text, details=Details(place="Shanxi")),
        "curated": curated,
    }
    checkers = {way: Checker(base) for way, base in bases.items()}
    rows = []
    for name in CLAIMS:
        lines = (PROJECT / "tests" / "claims" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        claims = [json.loads(line) for line in lines if line.strip()]
        for way, checker in checkers.items():
            said = [verdict.label.value for verdict in checker.check_many(claim["claim"] for claim in claims)]
            f1, false, refused = scores([claim["verdict"] for claim in claims], said)
            rows.append(f"| {name} ({len(claims)}) | {way} | {f1:.2f} | {false:.2f} | {refused:.2f} |\n")
    return HEAD + "".join(rows)


def scores(gold: list[str], said: list[str]) -> tuple[float, float, float]:
    """Return macro-F1, the share of false claims that match, and the share of true ones that do not."""
    pairs = list(zip(gold, said, strict=True))
    of = [2 * pairs.count((label, label)) / (gold.count(label) + said.count(label)) for label in sorted(set(gold))]
    false = pairs.count(("mismatch", "match")) / gold.count("mismatch")
    return sum(of) / len(of), false, 1 - pairs.count(("match", "match")) / gold.count("match")


def near(shown: str, measured: str) -> bool:
    """Whether two tables say the same, figures within the tolerance."""
    number = re.compile(r"\d\.\d\d")
    pairs = zip(number.findall(shown), number.findall(measured), strict=False)
    return number.sub("", shown) == number.sub("", measured) and all(
        abs(float(one) - float(other)) <= TOLERANCE for one, other in pairs
    )


if __name__ == "__main__":
    sys.exit(main())
