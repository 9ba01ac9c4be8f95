"""One renderer a format: answers in, text out. Nothing here judges, and nothing here writes.

A renderer is a generator: it takes the answers one by one and yields the text of each, so that a script which holds
the pipe open has its answer before it asks again. Renderers are imported when they are used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shanxi_facts.model import BaseInfo, Verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict on its way out.

    ``base`` is the first base consulted, which also answers where no fact was found. ``given`` is what came with the
    claim and is handed through (its ``id``).
    """

    verdict: Verdict
    base: BaseInfo
    given: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Screen:
    """What the place of the output can show: ``width`` in cells (None: do not wrap), escape sequences, symbols."""

    width: int | None = None
    styled: bool = False
    symbols: bool = True


PLAIN = Screen()

Renderer = Callable[[Iterable[Answer], Screen], Iterator[str]]


def _text(answers: Iterable[Answer], screen: Screen) -> Iterator[str]:
    from shanxi_facts.report.terminal import text

    return text(answers, screen)


def _json(answers: Iterable[Answer], _screen: Screen) -> Iterator[str]:
    from shanxi_facts.report.records import document

    return document(answers)


def _jsonl(answers: Iterable[Answer], _screen: Screen) -> Iterator[str]:
    from shanxi_facts.report.records import lines

    return lines(answers)


def _claimreview(answers: Iterable[Answer], _screen: Screen) -> Iterator[str]:
    from shanxi_facts.report.claimreview import graph

    return graph(answers)


#: The formats of ``check``. A new one is an entry here and a renderer in a module of its own.
FORMATS: Mapping[str, Renderer] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "claimreview": _claimreview,
}
