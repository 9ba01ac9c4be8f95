"""The shape of a base: which keys it has and what they hold, as ``fact-base.schema.json`` has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from shanxi_facts.errors import Fault
from shanxi_facts.schema import validator

FORMAT = 1
SLOTS = ("agent", "relation", "counted", "from", "to")
SCHEMA = Path(__file__).with_name("fact-base.schema.json")


def check(document: Any) -> tuple[Fault, ...]:
    """Return what is wrong with the shape of a base, parsed from JSON."""
    if isinstance(document, dict) and "format" in document and document["format"] != FORMAT:
        what = f"format {document['format']!r} is unknown"
        return (Fault(what, "format", mend=f"this version reads format {FORMAT}"),)
    return validator(SCHEMA)(document)
