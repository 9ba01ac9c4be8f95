"""Read the bundled base, and write what was read beside the code, for a quick start.

    python scripts/compile_base.py [--check]

Run it when the base, or anything that reads it, has changed: until then every start reads the base anew. With --check
nothing is written, and the status is 1 if it is time to.
"""

from __future__ import annotations

import sys

from shanxi_facts.base import FactBase
from shanxi_facts.retrieval.compiled import FILE, compiled, written
from shanxi_facts.retrieval.corpus import corpus, read_beforehand


def main() -> None:
    """Write the file anew."""
    base = FactBase.load()
    if "--check" in sys.argv[1:]:
        sys.exit(compiled(base) is None)
    FILE.unlink(missing_ok=True)
    FILE.write_bytes(written(base, [read_beforehand(text) for text in corpus(base)]))


if __name__ == "__main__":
    main()
