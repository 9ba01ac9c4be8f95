"""A stretch of a draft as a tree: layers laid over its text, each whole where it can be, nested where they overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from shanxi_facts.model import Span
from shanxi_facts.report.html.notes import Note
from shanxi_facts.report.visible import visible


@dataclass(frozen=True, slots=True)
class Layer:
    """Something laid over ``span``: a claim, its deciding words (``key``), a figure, or what is no prose.

    ``anchored`` is set where the note's link back leads to.
    """

    span: Span
    role: str
    note: Note | None = None
    id: str = ""
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text; ``escaped`` if it stands for characters that would not show, or would disguise others."""

    text: str
    escaped: bool = False


@dataclass(slots=True)
class Element:
    """A layer's part of the tree. A layer that another cuts in two has two parts: one ``opens``, the other ``ends``."""

    layer: Layer
    opens: bool
    ends: bool
    children: list[Text | Element] = field(default_factory=list)


def tree(raw: str, span: Span, layers: Iterable[Layer]) -> list[Text | Element]:
    """Return ``span`` of ``raw`` as a tree. Layers are cut to the span; the wider lies below the narrower."""
    met = sorted(
        (layer for layer in layers if layer.span.overlaps(span)),
        key=lambda layer: (layer.span.start, -layer.span.end, _DEPTH.index(layer.role)),
    )
    edges = sorted({span.start, span.end, *(edge for layer in met for edge in _edges(layer.span, span))})
    root: list[Text | Element] = []
    path: list[Element] = []
    waiting, open_ = list(reversed(met)), list[Layer]()
    for start, end in pairwise(edges):
        open_ = [layer for layer in open_ if layer.span.end > start]
        while waiting and waiting[-1].span.start <= start:
            open_.append(waiting.pop())
        _descend(root, path, open_, Span(start, end))
        (path[-1].children if path else root).extend(texts(raw[start:end]))
    return root


_DEPTH = ("markup", "claim", "figure", "key")


def _edges(inner: Span, outer: Span) -> Iterator[int]:
    yield max(inner.start, outer.start)
    yield min(inner.end, outer.end)


def _descend(root: list[Text | Element], path: list[Element], layers: Sequence[Layer], span: Span) -> None:
    """Leave the elements that end, and enter those that begin: ``path`` comes to hold one for each layer."""
    kept = 0
    while kept < min(len(path), len(layers)) and path[kept].layer is layers[kept]:
        kept += 1
    del path[kept:]
    for element in path:
        element.ends = element.layer.span.end <= span.end
    for layer in layers[kept:]:
        element = Element(layer, layer.span.start >= span.start, layer.span.end <= span.end)
        (path[-1].children if path else root).append(element)
        path.append(element)


def texts(text: str) -> Iterator[Text]:
    """Yield the runs of a text, with what would not show or would disguise the rest as escapes."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.replace("\n", "").replace("\t", "").isprintable():
        yield Text(text)
        return
    for hidden, run in groupby(text, _hides):
        shown = "".join(run)
        yield Text(visible(shown) if hidden else shown, escaped=hidden)


def _hides(char: str) -> bool:
    return char not in "\n\t" and visible(char) != char
