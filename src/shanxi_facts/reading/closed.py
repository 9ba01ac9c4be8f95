"""The closed classes of English, from ``language/data/closed-classes.json``."""

from __future__ import annotations

from functools import cache

from shanxi_facts.language.datafiles import word_list


@cache
def closed(name: str) -> frozenset[str]:
    """Return the words of a closed class.

    >>> "will" in closed("modals")
    True
    """
    return word_list("closed-classes", name)
