"""Charts and diagrams of Office Open XML as text: what a reader of the page sees written in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shanxi_facts.documents.ooxml import local

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shanxi_facts.documents.packages import Attributes

_MOST_POINTS = 10_000


@dataclass(slots=True)
class _Series:
    """A series: its name, and by the place of each point what it is called and its value."""

    name: dict[int, str] = field(default_factory=dict)
    categories: dict[int, str] = field(default_factory=dict)
    values: dict[int, str] = field(default_factory=dict)


class Drawing:
    """Reads a chart or a diagram: the ``texts`` in it, and its series as a table with a row a category."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._series: list[_Series] = []
        self._path: list[str] = []
        self._index = 0
        self._text: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        tag = local(name)
        self._path.append(tag)
        if tag == "c:ser":
            self._series.append(_Series())
        elif tag == "c:pt":
            index = attributes.get("idx", "")
            self._index = int(index) if index.isdecimal() and len(index) < 6 else 0
        elif tag in {"a:p", "c:v"}:
            self._text = []

    def characters(self, text: str) -> None:
        """Take text."""
        if self._path and self._path[-1] in {"a:t", "c:v"}:
            self._text.append(text)

    def end(self, _: str) -> None:
        """Leave an element."""
        tag = self._path.pop()
        if tag == "a:p" and (text := self._written()):
            self.texts.append(text)
        elif tag == "c:v" and self._series and self._index < _MOST_POINTS:
            series = self._series[-1]
            kept = {"c:tx": series.name, "c:cat": series.categories, "c:xVal": series.categories}
            kept |= {"c:val": series.values, "c:yVal": series.values}
            place = next((part for part in reversed(self._path) if part in kept), None)
            if place:
                kept[place][self._index] = self._written()

    def _written(self) -> str:
        return " ".join("".join(self._text).split())

    def rows(self) -> Iterator[Sequence[str]]:
        """Yield the rows: the names of the series, then each category with their values."""
        if not any(series.values for series in self._series):
            return
        yield ["", *(" ".join(series.name.values()) for series in self._series)]
        named: dict[int, str] = {}
        for series in self._series:
            named |= series.categories
        for index in sorted({index for series in self._series for index in series.values}):
            yield [named.get(index, ""), *(series.values.get(index, "") for series in self._series)]
