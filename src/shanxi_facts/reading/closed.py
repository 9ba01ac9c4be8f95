"""The closed classes of English, from ``language/data/closed-classes.json``."""

from __future__ import annotations

from functools import cache

from shanxi_facts.language.datafiles import read_data


@cache
def closed(name: str) -> frozenset[str]:
    """Return the words of a closed class.

    >>> "will" in closed("modals")
    True
    """
    return frozenset(read_data("closed-classes")[name].split())
