"""The writer of one block's prose: white space folded, soft line breaks joined, the origin of everything kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from shanxi_facts.documents.marks import HOLE, Edit, edits
from shanxi_facts.documents.origin import Origin
from shanxi_facts.documents.rows import beginnings
from shanxi_facts.language.datafiles import read_data

_UNFOLDED = re.compile(r"[\t\n\r\f\v]|  ")
_FOLD = str.maketrans("\t\n\r\f\v", "     ")
_RUN = re.compile(" {2,}")
# A line broken after the hyphen of a compound ("poverty-", "stricken"), but not "two- and three-year".
_JOINED = rf"(?!(?:{'|'.join(read_data('layout')['hanging'])})\b)"
_BROKEN_COMPOUND = re.compile(rf"(?<=[^\W_]-)[ \t]*(?:\r\n|\r|\n)[ \t]*(?=[^\W_]){_JOINED}")
_COMPOUND_HEAD = re.compile(r"[^\W_]-\Z")
_COMPOUND_TAIL = re.compile(rf"{_JOINED}[^\W_]")
_URL = re.compile(
    r"""
    (?: (?:https?|ftp)://[^\s<>"]+ | \bwww\.[^\s<>"]+ )
        (?<![.,;:!?'")\]”’]) (?# punctuation after a URL is the sentence's)
  | (?<![\w.+-]) [\w.+-]++ @ [\w-]++ (?:\.[\w-]++)+
    """,
    re.VERBOSE | re.IGNORECASE,
)

_WORD = re.compile(r"""["“‘'(]*(?:[^\W\d_]+(?:[’'-][^\W\d_]+)*|[$£€]?\d[\d.,]*%?)[.,;:!?)"”’']*\Z""")
_FEWEST_WORDS = 5


def reads_as_prose(text: str) -> bool:
    """Tell whether text reads as sentences do: words and figures, nearly all of them, and hardly a sign of code.

    >>> reads_as_prose("All 58 poor counties were removed."), reads_as_prose("x = make(all, 58); return x + 1")
    (True, False)
    """
    tokens = text.split()
    return len(tokens) >= _FEWEST_WORDS and sum(bool(_WORD.match(token)) for token in tokens) >= 0.85 * len(tokens)


class Prose:
    """Collects the text of a block piece by piece, each with where it stands in the raw text."""

    __slots__ = ("_breaks", "_ends", "_last", "_parts", "_raws", "_soft", "_starts", "length")

    def __init__(self) -> None:
        self._breaks: list[int] = []  # where a line ends
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._raws: list[int] = []
        self._ends: list[int] = []
        self._last = " "  # leading white space is dropped like white space after white space
        self._soft: tuple[int, int] | None = None
        self.length = 0

    @property
    def tail(self) -> str:
        """The last characters that were added, nothing at the end of a line."""
        return "" if self._soft else "".join(self._parts[-3:])[-3:]

    def text(self, text: str, raw: int) -> None:
        """Add text that stands verbatim at ``raw``."""
        if self._soft and text:
            self._join(text)
        if not _UNFOLDED.search(text):
            self._write(text, raw)
            return
        position = 0
        if "-\n" in text or "-\r" in text or "- " in text:
            for broken in _BROKEN_COMPOUND.finditer(text):
                self._folded(text[position : broken.start()], raw + position)
                position = broken.end()
        self._folded(text[position:], raw + position)

    def unit(self, text: str, raw: int, raw_end: int) -> None:
        """Add text that stands for ``raw:raw_end`` as a whole: an entity, a mark."""
        if self._soft:
            self._join(text)
        if text.isascii() and text.isspace():
            text = "" if self._last == " " else " "
        if text:
            self._put(text, raw, raw_end)

    def soft_break(self, raw: int, raw_end: int) -> None:
        """Add a line end that the page does not show: a space, or nothing inside a compound."""
        self._soft = (raw, raw_end)
        self._breaks.append(self.length)

    def hard_break(self, raw: int, raw_end: int) -> None:
        """Add a line end that the page shows: a space."""
        self._breaks.append(self.length)
        self.unit(" ", raw, raw_end)

    def mark(self, mark: str, raw: int, raw_end: int) -> None:
        """Add what the reader puts in, standing for ``raw:raw_end``: nothing of it is folded."""
        self._put(mark, raw, raw_end)

    def copy(self, text: str, origin: Origin, start: int, end: int) -> None:
        """Add the prose ``text[start:end]`` of another block with its origin."""
        for piece in origin.pieces(start, end):
            copied = text[piece.start : piece.end]
            if self._last == " " == copied[0]:  # what stood between two blanks was taken out
                self._write(copied, piece.raw_start)
            else:
                self._put(copied, piece.raw_start, piece.raw_end)

    def finish(self, *, formulas: bool = False) -> tuple[str, Origin]:
        """Return the prose with its origin: trimmed, URLs taken out, and all marks that are no words.

        ``formulas``: dollars mark formulas.
        """
        return _cleaned(*self.written(), formulas=formulas)

    def stretches(self, *, formulas: bool = False) -> Iterator[tuple[str, Origin]]:
        """Yield the prose as ``finish`` returns it, in parts where its lines are rows or the items of a list."""
        text, origin = self.written()
        places = list(self._places(text)) if self._breaks else []
        if len(places) < 2:
            yield _cleaned(text, origin, formulas=formulas)
            return
        for start, end in places:
            part = Prose()
            part.copy(text, origin, start, end)
            if part.length:
                yield _cleaned(*part.written(), formulas=formulas)

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the parts of a text of several lines stand."""
        lines = list(pairwise([0, *(min(end, len(text)) for end in self._breaks), len(text)]))
        start = 0
        for (first, _), meant in zip(lines, beginnings([text[a:b].strip() for a, b in lines]), strict=True):
            if meant and first > start:
                yield start, first
                start = first
        yield start, len(text)

    def written(self) -> tuple[str, Origin]:
        """Return the prose with its origin, as it was added."""
        text = "".join(self._parts)
        if text.endswith(" "):
            text = text[:-1]
            self._trim(len(text))
        return text, Origin(tuple(self._starts), tuple(self._raws), tuple(self._ends), len(text))

    def _join(self, following: str) -> None:
        place, self._soft = self._soft, None
        tail = "".join(self._parts[-2:])[-2:]
        if place and not (_COMPOUND_HEAD.search(tail) and _COMPOUND_TAIL.match(following)):
            self.unit(" ", *place)

    def _folded(self, text: str, raw: int) -> None:
        text = text.translate(_FOLD)
        position = 0
        for run in _RUN.finditer(text):
            self._write(text[position : run.start() + 1], raw + position)
            position = run.end()
        self._write(text[position:], raw + position)

    def _write(self, text: str, raw: int) -> None:
        if self._last == " " and text[:1] == " ":
            text, raw = text[1:], raw + 1
        if text:
            self._put(text, raw, raw + len(text))

    def _put(self, text: str, raw: int, raw_end: int) -> None:
        start, self.length = self.length, self.length + len(text)
        self._parts.append(text)
        self._last = text[-1]
        if self._in_step_up_to(start, raw) and raw_end - raw == len(text):
            self._ends[-1] = raw_end
            return
        self._starts.append(start)
        self._raws.append(raw)
        self._ends.append(raw_end)

    def _in_step_up_to(self, start: int, raw: int) -> bool:
        """Return whether the last segment runs in step with the raw text and ends at ``raw``."""
        if not self._ends or self._ends[-1] != raw:
            return False
        return raw - self._raws[-1] == start - self._starts[-1]

    def _trim(self, length: int) -> None:
        if self._starts[-1] == length:
            for segments in (self._starts, self._raws, self._ends):
                segments.pop()
        else:  # a space that is not a segment of its own ends one that runs in step
            self._ends[-1] -= 1


def _cleaned(text: str, origin: Origin, *, formulas: bool) -> tuple[str, Origin]:
    if ("://" in text or "@" in text or "www." in text.lower()) and _URL.search(text):
        text, origin = _edited(text, origin, [Edit(*url.span(), HOLE) for url in _URL.finditer(text)])
    if marks := edits(text, formulas=formulas):
        text, origin = _edited(text, origin, marks)
    return text, origin


def _edited(text: str, origin: Origin, changes: Iterable[Edit]) -> tuple[str, Origin]:
    prose, position = Prose(), 0
    for start, end, instead in changes:
        prose.copy(text, origin, position, start)
        if instead:
            raw = origin.back(start, end)
            prose.mark(instead, raw.start, raw.end)
        position = end
    prose.copy(text, origin, position, len(text))
    return prose.written()
