"""One renderer a format: answers in, text out. Nothing here judges, and nothing here writes.

A renderer is a generator: it takes the answers one by one and yields the text of each, so that a script which holds
the pipe open has its answer before it asks again. ``formats`` has the table of them.
"""

from __future__ import annotations

from collections.abc import Mapping
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
