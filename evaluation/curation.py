"""What curation buys: the bundled base beside the same report drafted unattended, and without a curator's wordings."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from evaluation.labelled import read_claims
from evaluation.measures import CLAIMS, judge, loaded
from evaluation.metrics import Measure, measure
from shanxi_facts import Checker, FactBase
from shanxi_facts.base.draft import Details

PROJECT = Path(__file__).parents[1]
PAGE = PROJECT / "docs" / "drafting-and-curating.md"
HEAD = "| claims | | macro-F1 | false match | true claims refused |\n| --- | --- | ---: | ---: | ---: |\n"
_TABLE = re.compile(re.escape(HEAD) + r"(?:\|.*\n)*")
_NUMBER = re.compile(r"\d\.\d\d")
TOLERANCE = 0.03
"""What a change to the checker may move a share by before the table is measured anew."""

WAYS = {
    "drafted": "drafted",
    "place": "drafted, `--place Shanxi`",
    "bare": "curated, without aliases",
    "curated": "curated",
}
"""The bases that are compared, and how the documentation calls them."""


def on_curation() -> Iterator[Measure]:
    """Measure each base on each file of labelled claims."""
    for path in sorted(CLAIMS.glob("*.jsonl")):
        for way in WAYS:
            yield measure(f"curation/{path.stem}/{way}", judge(read_claims(path), checker_of(way)), kind=way)


@lru_cache
def checker_of(way: str) -> Checker:
    """Return the checker of one of the bases."""
    if way == "curated":
        return loaded()
    if way == "bare":
        return Checker(without_aliases())
    text = FactBase.load().sources[0].text
    return Checker(FactBase.draft(text, details=Details(place="Shanxi") if way == "place" else None))


def without_aliases() -> FactBase:
    """Return the bundled base with its facts and no wordings but those of the source."""
    document = json.loads((PROJECT / "facts.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.json"
        path.write_text(json.dumps(_bare(document)), encoding="utf-8")
        return FactBase.load(path)


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: [] if key == "aliases" else _bare(inside) for key, inside in value.items()}
    return [_bare(inside) for inside in value] if isinstance(value, list) else value


def table(measures: Iterable[Measure]) -> str:
    """Return the measures of ``on_curation`` as the table of the documentation."""
    return HEAD + "".join(map(_row, measures))


def _row(item: Measure) -> str:
    _, name, way = item.name.split("/")
    values = {figure.name: figure.value for figure in item.figures}
    shares = (values["f1"], values["false-match"], 1 - values["supported-seen"])
    cells = " | ".join(f"{share:.2f}" for share in shares)
    return f"| {name} ({len(item.judged)}) | {WAYS[way]} | {cells} |\n"


def written(page: Path = PAGE) -> str:
    """Return the table that the documentation shows; "" if there is none."""
    found = _TABLE.search(page.read_text(encoding="utf-8"))
    return found[0] if found else ""


def write(measured: str, page: Path = PAGE) -> None:
    """Put a table in the place of the one in the documentation."""
    page.write_text(_TABLE.sub(lambda _: measured, page.read_text(encoding="utf-8")), encoding="utf-8")


def near(shown: str, measured: str) -> bool:
    """Tell whether two tables say the same, figures within the tolerance."""
    pairs = zip(_NUMBER.findall(shown), _NUMBER.findall(measured), strict=False)
    return _NUMBER.sub("", shown) == _NUMBER.sub("", measured) and all(
        abs(float(one) - float(other)) <= TOLERANCE for one, other in pairs
    )
