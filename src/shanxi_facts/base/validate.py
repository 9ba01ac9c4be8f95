"""Holding a base against itself, fully: what keeps it from use, and what a curator should mend besides."""

from __future__ import annotations

import os
from pathlib import Path

from shanxi_facts.base.load import bundled_path
from shanxi_facts.base.parse import located, parse, read_bytes
from shanxi_facts.errors import Fault


def validate(path: str | os.PathLike[str] | None = None) -> tuple[Fault, ...]:
    """Return every fault of a base, in the order of its file; none for a sound one, reviewed or not.

    Figures and wordings are looked into once the base can be loaded. Raises InputError if the file cannot be read.
    """
    parsed = parse(read_bytes(bundled_path() if path is None else Path(path)))
    if parsed.faults:
        return parsed.faults
    from shanxi_facts.base import quality  # reads figures, which loading does without

    faults = quality.check(parsed.document)
    return located(faults, parsed.text) if faults else ()
