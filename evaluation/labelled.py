"""Claims whose verdict is known, as rows of a file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

MATCH, MISMATCH, NOT_FOUND = LABELS = ("match", "mismatch", "not-found")
NOT_MATCH = "not match"
"""The verdict on a claim that nothing entails, where not-found is as right as mismatch."""


class Labelled(Protocol):
    """What the measures ask of a claim, wherever it comes from."""

    @property
    def claim(self) -> str:
        """The words."""
        ...

    @property
    def verdict(self) -> str:
        """What a checker should say: one of LABELS, or NOT_MATCH."""
        ...

    @property
    def source(self) -> str:
        """The words of the source that decide, empty where none do."""
        ...

    @property
    def kind(self) -> str:
        """What sort of claim it is."""
        ...


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with the verdict that it should get, and what of the source decides."""

    claim: str
    verdict: str
    source: str = ""
    kind: str = ""


def read_claims(path: Path) -> list[Claim]:
    """Return the claims of a file: a JSON object a line, ``{"claim", "verdict", "source", "category"}``."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Claim(row["claim"], row["verdict"], row.get("source") or "", row.get("category") or "") for row in rows]
