"""Read the bundled base, and write what was read beside the code, for a quick start.

    python scripts/compile_base.py

It is run before a release is built. What it has written is not used once the base, or anything that reads it, has
changed.
"""

from __future__ import annotations

from shanxi_facts.base import FactBase
from shanxi_facts.retrieval.compiled import FILE, written
from shanxi_facts.retrieval.corpus import corpus, read_beforehand


def main() -> None:
    """Write the file anew."""
    base = FactBase.load()
    FILE.unlink(missing_ok=True)
    FILE.write_bytes(written(base, [read_beforehand(text) for text in corpus(base)]))


if __name__ == "__main__":
    main()
