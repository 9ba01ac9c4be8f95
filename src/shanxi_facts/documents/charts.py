"""Charts and diagrams of Office Open XML as text: what a reader of the page sees written in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shanxi_facts.documents.ooxml import local

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shanxi_facts.documents.packages import Attributes

_MOST_POINTS = 10_000
# Where the points of a series stand, in charts and in those that came later (waterfalls, funnels, maps of squares).
_NAMES = frozenset({"c:tx", "cx:tx"})
_CATEGORIES = frozenset({"c:cat", "c:xVal", "cx:strDim"})
_VALUES = frozenset({"c:val", "c:yVal", "cx:numDim"})
_PLACES = _NAMES | _CATEGORIES | _VALUES
_WRITTEN = frozenset({"a:t", "c:v", "cx:v", "cx:pt"})


@dataclass(slots=True)
class _Series:
    """A series: its name, and by the place of each point what it is called and its value."""

    name: str = ""
    categories: dict[int, str] = field(default_factory=dict)
    values: dict[int, str] = field(default_factory=dict)


class Drawing:
    """Reads a chart or a diagram: the ``texts`` in it, and its series as a table with a row a category."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._series: list[_Series] = []
        self._by_id: dict[str, _Series] = {}
        self._named = ""  # the name of a series whose data stand elsewhere
        self._path: list[str] = []
        self._index = 0
        self._levels = 0  # of categories in groups: the first has the categories themselves
        self._text: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        tag = local(name)
        self._path.append(tag)
        if tag in {"c:ser", "cx:data"}:
            self._series.append(_Series())
            self._by_id[attributes.get("id", "")] = self._series[-1]
        elif tag in {"c:pt", "cx:pt"}:
            index = attributes.get("idx", "")
            self._index = int(index) if index.isdecimal() and len(index) < 6 else 0
        elif tag == "cx:dataId" and (series := self._by_id.get(attributes.get("val", ""))):
            series.name = series.name or self._named
        elif tag in _PLACES or tag == "cx:series":
            self._levels = 0
        elif tag in {"c:lvl", "cx:lvl"}:
            self._levels += 1
        if tag in {"a:p", "c:v", "cx:v", "cx:pt"}:
            self._text = []

    def characters(self, text: str) -> None:
        """Take text."""
        if self._path and self._path[-1] in _WRITTEN:
            self._text.append(text)

    def end(self, _: str) -> None:
        """Leave an element."""
        tag = self._path.pop()
        if tag == "a:p":
            self._add(self._written())
        elif tag in {"c:v", "cx:v", "cx:pt"} and self._index < _MOST_POINTS:
            self._point(self._written())

    def _point(self, text: str) -> None:
        place = next((part for part in reversed(self._path) if part in _PLACES), "")
        if "cx:title" in self._path:
            self._add(text)
        elif place == "cx:tx":
            self._named = text
        elif not self._series:
            return
        elif place == "c:tx":
            self._series[-1].name += f" {text}" if self._series[-1].name else text
        elif place in _VALUES:
            self._series[-1].values[self._index] = text
        elif place in _CATEGORIES and self._levels < 2:
            self._series[-1].categories[self._index] = text
        elif place in _CATEGORIES:
            self._add(text)

    def _add(self, text: str) -> None:
        if text and text not in self.texts:
            self.texts.append(text)

    def _written(self) -> str:
        return " ".join("".join(self._text).split())

    def rows(self) -> Iterator[Sequence[str]]:
        """Yield the rows: the names of the series, then each category with their values."""
        if not any(series.values for series in self._series):
            return
        yield ["", *(series.name for series in self._series)]
        named: dict[int, str] = {}
        for series in self._series:
            named |= series.categories
        for index in sorted({index for series in self._series for index in series.values}):
            yield [named.get(index, ""), *(series.values.get(index, "") for series in self._series)]
