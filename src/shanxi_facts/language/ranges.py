"""Two figures that make one: a range ("4 to 6 million", "between $3 and $4 billion") or a share ("one in ten")."""

from __future__ import annotations

import re
from fractions import Fraction

from shanxi_facts.language.contexts import contexts, is_plural
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.figures import Figure
from shanxi_facts.language.glyphs import Text
from shanxi_facts.language.hedges import word_before
from shanxi_facts.language.numeral import exact
from shanxi_facts.language.words import lemmas, pos
from shanxi_facts.model import Kind, Span

_DASHES = frozenset(("-", "–", "—", " - ", " – ", " — ", "~", "- ", " ~ "))
_TO = frozenset((" to ", " through ", "- to ", "-to-", "-to "))
_DATA = read_data("shares")
_SHARES = frozenset(("-in-", " in ", *(f" {words} " for words in (*_DATA["sharing"], *_DATA["sharing_each"]))))
_TAKING = frozenset(_DATA["taking"])
_ROUND = frozenset((10, 100, 1000, 10_000, 100_000))
_LONGEST_GAP = 14
_LONGEST_APART = 60
# A noun and what leads to the number that a share is of: "one worker in four", "two of the pupils out of three".
_APART = re.compile(
    rf"(?: of (?:{'|'.join(_DATA['before_whole'])}))?(?: [a-z][a-z'’-]*){{1,4}}?"
    rf"(?P<rest> (?:(?P<loose>in)|{'|'.join(w for n in ('sharing', 'sharing_each', 'apart') for w in _DATA[n])}) )"
)
_BEHIND = re.compile(r" ([a-z]+)(?: ([a-z]+))?")
_MOST_LOOSE = 10
_WINDOW = 60  # how far before "from" a verb of change may stand
_FEW = 4
_SMALL = 100
_THOUSAND = 1000
_STEP_LIMIT = 3  # "rose 3 to 58": a change and a level differ by more than the ends of a range do
_CLAUSE_END = re.compile(r"[.;:]\s")


def join_figures(figures: list[Figure], text: Text) -> list[Figure]:
    """Return ``figures`` with ranges and shares made one of two."""
    joined: list[Figure] = []
    for figure in figures:
        left = joined[-1] if joined and not joined[-1].joined else None
        if left is None or not (_join(left, figure, text.lowered) or _join_apart(left, figure, text.lowered)):
            joined.append(figure)
    return joined


def _join(left: Figure, right: Figure, lowered: str) -> bool:
    """Make ``left`` hold both figures if they are one; return whether they are."""
    gap = lowered[left.end : right.start]
    if len(gap) > _LONGEST_GAP or any(f.numeral.ordinal or f.numeral.plural for f in (left, right)):
        return False
    if gap in _SHARES or (gap == " of " and right.low in _ROUND):
        return _join_share(left, right, loose=gap == " in ")
    if gap == " over ":
        return (
            len(lowered) - right.end < _FEW
            and not lowered[right.end :].strip(" .")
            and _join_share(left, right, loose=False)
        )
    word, start = left.before
    if not _spans(left, right, gap, word, lowered[max(0, start - _WINDOW) : start]) or not _share_scale(left, right):
        return False
    if left.low > right.low:
        if left.low >= 0 or gap not in _TO:
            return False
        left.low, right.high = right.low, left.high  # from -18 to -34 degrees
    if word in {"between", "from"}:
        left.start, left.before = start, word_before(lowered, start)
    left.high, left.end, left.numeral_end = right.high, right.end, right.numeral_end
    if right.unit:
        left.unit, left.kind = right.unit, right.kind
    left.step, left.joined = None, True
    return True


def _spans(left: Figure, right: Figure, gap: str, word: str, before: str) -> bool:
    """Return whether the words around two figures make them the ends of a range. ``word`` stands before the first."""
    if gap in _DASHES:
        return True
    if gap in {" and ", " to "} and word == "between":
        return True
    if gap in _TO:
        if word == "by" and _changes(before):
            return left.low * _STEP_LIMIT >= right.low or (right.unit is not None and left.unit is None)
        return not _changes(before) if word == "from" else not _moves(left, right, word)
    if gap == " or ":  # two or three
        return left.unit is None and left.exp == right.exp and right.low == left.low + 1
    return False


def _changes(before: str) -> bool:
    """Return whether a verb of change stands before "from": "rose from 3 to 5" gives two figures."""
    clause = _CLAUSE_END.split(before)[-1].rstrip()
    return bool(contexts().changes.search(clause)) and not contexts().spans.search(clause)


def _moves(left: Figure, right: Figure, word: str) -> bool:
    """Return whether "rose 3% to 58%", "slid 300 to 4,500" give a change and a level."""
    if not contexts().changes.fullmatch(word) or word in _TAKING:
        return False
    return left.suffix or left.prefix or left.low * _STEP_LIMIT < right.low


def _share_scale(left: Figure, right: Figure) -> bool:
    """Lend the magnitude of the second figure to the first, and return whether the two may bound a range."""
    if left.unit and left.unit != right.unit and (right.unit or not left.prefix):
        return False
    if left.numeral.fraction != right.numeral.fraction:
        return False
    lends = right.exp and not left.exp and not left.suffix
    if lends and 0 < left.low <= right.numeral.coefficient and left.low < _THOUSAND:
        left.low = left.high = exact(Fraction(left.low) * 10**right.exp)
    return left.low < right.low or (left.low < 0 and left.unit == right.unit and left.low != right.low)


def _join_apart(left: Figure, right: Figure, lowered: str) -> bool:
    """Make "one worker in four" a share of which the noun parts the second number; return whether it is one."""
    if right.start - left.end > _LONGEST_APART or any(
        figure.numeral.ordinal or figure.numeral.plural or figure.prefix for figure in (left, right)
    ):
        return False
    match = _APART.fullmatch(lowered, left.end, right.start)
    if match is None or (match["loose"] and not _is_loose_share(left, right, lowered)):
        return False
    end = left.end, left.numeral_end
    if not _join_share(left, right, loose=bool(match["loose"])):
        return False
    left.end, left.numeral_end = end
    left.apart = Span(match.start("rest") + 1, right.end)
    return True


def _is_loose_share(left: Figure, right: Figure, lowered: str) -> bool:
    """Return whether "in" leads to the whole of a share, and not to a number of things: "one man in two cars"."""
    behind = _BEHIND.match(lowered, right.end)
    if left.low > _MOST_LOOSE or right.numeral.exp:
        return False
    return behind is None or not any(word and is_plural(word) and not _is_verb(word) for word in behind.groups())


def _is_verb(word: str) -> bool:
    return pos(lemmas(word)[0]).startswith("v")


def _join_share(left: Figure, right: Figure, *, loose: bool) -> bool:
    """Make "one in ten" or "71 of every 100" a fraction; a ``loose`` "in" takes small or round numbers only."""
    if left.unit or right.unit or left.numeral.fraction or not 0 < left.low < right.low:
        return False
    if loose and (left.low > _SMALL or (right.low > _SMALL and right.low not in _ROUND)):
        return False
    share = Fraction(left.low) / Fraction(right.low)
    if Fraction(left.low).denominator != 1 or Fraction(right.low).denominator != 1:
        return False
    left.low = left.high = exact(share)
    left.kind, left.step, left.joined = Kind.FRACTION, None, True
    left.end, left.numeral_end = right.end, right.numeral_end
    return True
