"""Source texts that come with a call: drafted in memory, written nowhere, and kept for the next call on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from shanxi_facts.caches import CHECKERS
from shanxi_facts.errors import InputError
from shanxi_facts.mcp_server.shelf import Opened
from shanxi_facts.values import replace

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase

MOST_CHARACTERS = 300_000  # of all texts of a call, some 50,000 words
_SUFFIXES = {"plain": ".txt", "markdown": ".md", "html": ".html"}
FORMATS = tuple(_SUFFIXES)


class _Text(NamedTuple):
    name: str
    text: str
    format: str


def opened(given: Sequence[Mapping[str, Any]]) -> Opened:
    """Return what judges by the sources of a call. Raises InputError for one that holds no text, or too much."""
    texts = tuple(
        _Text(source.get("name") or f"source {number}", source["text"], source.get("format") or FORMATS[0])
        for number, source in enumerate(given, 1)
    )
    total = sum(len(one.text) for one in texts)
    if total > MOST_CHARACTERS:
        what = f"the sources hold {total:,} characters: up to {MOST_CHARACTERS:,} are read of a call"
        raise InputError(what, remedy="Give the parts that the claims are about.")
    return _made(texts)


@lru_cache(CHECKERS)
def _made(texts: tuple[_Text, ...]) -> Opened:
    from shanxi_facts.checker import Checker

    bases = tuple(map(_base, texts))
    return Opened(bases, Checker(*bases))


def _base(given: _Text) -> FactBase:
    """Draft a base of a text, under the name it was given: a reader is chosen by its format alone."""
    from shanxi_facts.base.draft.source import draft_source

    try:
        base = draft_source(given.text.encode("utf-8", "replace"), f"source{_SUFFIXES[given.format]}")
    except InputError as error:
        raise InputError(error.what, where=given.name, remedy=error.remedy) from error
    sources = tuple(
        replace(source, file=replace(source.file, name=given.name) if source.file else None) for source in base.sources
    )
    return replace(base, sources=sources, info=replace(base.info, name=given.name))
