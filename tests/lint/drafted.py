"""Drafts about texts that are nobody's but the tests', each with the text that it is judged by."""

from __future__ import annotations

import json
from pathlib import Path

SOURCE = (
    "A report on Tolmark.\n\n"
    "All 3.41 million hives were counted, all 6,284 old orchards were mapped, and all 47 dry wells were refilled. "
    "A total of 518,000 trees were planted. More than 70 mills were mended. "
    "The guild of Tolmark sold 12 boats to Otto Voss for 310,000 crowns.\n"
)
DRAFTS = (
    "All 47 dry wells were refilled.",
    "All 74 dry wells were refilled. All 6,284 old orchards were mapped.",
    "# Tolmark\n\nAll 3.14 million hives were counted, and all 6,284 orchards mapped.\n\n- Dry wells refilled: 48\n",
    "More than 3.41 million hives were counted.\n\n> “A total of 815,000 trees were planted,” the report said.",
    "The guild sold 21 boats to Otto Voss for 310,000 crowns. Comets are made of ice.",
    "“All 47 dry wells were dug,” it said. How many mills were mended? Were all 46 dry wells refilled?",
    "| Topic | Figure | Unit |\n| --- | --- | --- |\n| Dry wells refilled | 48 | wells |\n",
    "At least 518,000 trees were planted in Karmel on May 3. Over 90 mills were not mended.",
    "3.41 billion hives were counted and 6,248 orchards were mapped. Fewer than 40 mills were mended.",
)
_ARTICLES = Path(__file__).parents[2] / "evaluation" / "articles"


def drafts() -> list[tuple[str, str]]:
    """Return sources and drafts: those above, and each article of the evaluation with all claims about it."""
    found = [(SOURCE, draft) for draft in DRAFTS]
    for path in sorted(_ARTICLES.glob("*.txt")):
        lines = path.with_suffix(".claims.jsonl").read_text("utf-8").splitlines()
        found.append((path.read_text("utf-8"), "\n\n".join(json.loads(line)["claim"] for line in lines)))
    return found
