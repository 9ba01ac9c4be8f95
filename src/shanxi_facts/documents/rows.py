"""Lines that are rows, whatever stands between what they name and its figure, and columns made of blanks or bars.

"Mills closed ........ 58" and "Mills closed: 58" are rows where another one stands above or below; the line end between
them is meant, also where a page would not show it. A single one may be a sentence that was wrapped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from shanxi_facts.model import Span

_LONGEST = 200  # characters of a row
_ROW = re.compile(
    r"""
    \W{0,3} [^\W\d_] [^.!?:;]{1,100}
    (?: \s?[:=]\s? | \s[–—→|·•-]{1,2}\s | \s?(?:\.{3,}|(?:\.\s){2,}\.?|…+|_{3,}|[·•]{3,})\s? )
    [^.!?:;]{0,20} \d (?: [^.!?:;] | [.]\d ){0,40} \.?
    """,
    re.VERBOSE,
)
_BULLET = re.compile(r"(?P<sign>[-*•‣◦▪■●–])\s+(?=\S)")
_LEADER = r"(?:\.{4,}|…{2,}|_{3,})"
_GAP = re.compile(rf"(?:[ \u00a0]{{2,}}{_LEADER}?|[ \u00a0]?(?:[\t|│¦]|{_LEADER}))[ \t\u00a0|│¦]*")
_BARS = " \t\u00a0|│¦"


def is_row(line: str) -> bool:
    """Tell whether a line names something, and has a figure behind it.

    >>> is_row("Mills closed ..... 58"), is_row("Mills closed: over 58 in all"), is_row("It is so: 58 closed. Most")
    (True, True, False)
    """
    return len(line) <= _LONGEST and bool(_ROW.fullmatch(line.strip()))


def beginnings(lines: Sequence[str]) -> list[bool]:
    """Tell of each line whether the end of the one before it is meant: rows stand beside it, or the items of a list.

    >>> beginnings(["So far:", "mills: 58", "farms: 7", "and no more"])
    [True, True, True, True]
    >>> beginnings(["So far, mills:", "58 of them"])
    [True, False]
    """
    rows = [False, *map(is_row, lines), False]
    among = [row and (before or after) for before, row, after in zip(rows, rows[1:], rows[2:], strict=False)]
    signs = [bullet["sign"] if (bullet := _BULLET.match(line)) else "" for line in lines]
    listed = {sign for sign, number in Counter(signs).items() if sign and number > 1}
    beside = [own or above for above, own in pairwise([False, *among])]
    meant = [row or sign in listed for row, sign in zip(beside, signs, strict=True)]
    return [True, *meant[1:]]


def cells(line: str) -> list[Span]:
    """Return the cells of a line whose columns are parted by tabs, bars or several blanks.

    >>> [span.of("| Mills   58 |") for span in cells("| Mills   58 |")]
    ['Mills', '58']
    """
    start, end = len(line) - len(line.lstrip(_BARS)), len(line.rstrip(_BARS))
    return list(_cells(line, start, end))


def _cells(line: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        gap = _GAP.search(line, start, end)
        yield Span(start, gap.start() if gap else end)
        start = gap.end() if gap else end
