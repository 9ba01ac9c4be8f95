"""What a claim asserts, and where it falls into several assertions.

A claim is cut where it coordinates or juxtaposes clauses. Each piece keeps what it takes over from its neighbour: the
subject of a verb phrase, the predicate of a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from shanxi_facts.language.grammar import is_verb, opens_with_verb
from shanxi_facts.language.reading import Reading, Unit

_CONJUNCTIONS = frozenset("and but while whereas yet whilst although though".split())
_CONTRASTS = ("while", "whereas", "whilst")  # these join clauses, whatever their verbs
_SENTENCE_MARKS = frozenset(".!?;")
_LIST_WORDS = ("and", ",", "as", "well", "&", "plus", "along", "with", "the", "together")
_RELATIVES = frozenset({"which", "who", "whose", "whom", "where"})
_SEAMS = frozenset({",", ":", "—", "(", ")", "and", "with", "plus"})
_MOST_SEGMENTS = 5


class Piece(NamedTuple):
    """A run of a claim's units that asserts something; ``borrowed`` are units of its neighbours that it builds on."""

    units: tuple[Unit, ...]
    borrowed: tuple[Unit, ...] = ()

    @property
    def start(self) -> int:
        """Where the piece starts in the folded text."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """Where the piece ends in the folded text."""
        return self.units[-1].end


def clauses(units: Sequence[Unit], reading: Reading) -> list[Piece]:
    """Cut a claim where sentences end and where clauses or verb phrases are coordinated."""
    runs: list[list[Unit]] = [[]]
    for index, unit in enumerate(units):
        ends = unit.has("mark") and unit.norm in _SENTENCE_MARKS
        joins = unit.norm in _CONJUNCTIONS and _joins_clauses(unit.norm, runs[-1], units[index + 1 :])
        if (ends or joins) and not _in_quote(unit, reading):
            runs.append([])
        else:
            runs[-1].append(unit)
    pieces: list[Piece] = []
    subject: tuple[Unit, ...] = ()
    for run in runs:
        if not any(_says_something(unit) for unit in run):
            continue
        subjectless = opens_with_verb(run)
        pieces.append(Piece(tuple(run), subject if subjectless else ()))
        if not subjectless:
            subject = tuple(_subject(run))
    return pieces


def _in_quote(unit: Unit, reading: Reading) -> bool:
    return any(quote.start <= unit.start < quote.end for quote in reading.quotes)


def _says_something(unit: Unit) -> bool:
    return not unit.tags & {"mark", "function", "colour"}


def _subject(run: Sequence[Unit]) -> Iterator[Unit]:
    """Yield the units before the first verb of a clause."""
    for unit in run:
        if is_verb(unit):
            return
        yield unit


def _joins_clauses(conjunction: str, left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    following: list[Unit] = []
    for unit in right:
        if unit.has("mark") and unit.norm in _SENTENCE_MARKS:
            break
        following.append(unit)
    if opens_with_verb(following) and sum(_says_something(unit) for unit in following) < 2:
        return False
    if conjunction in _CONTRASTS and len(following) > 2:
        return any(_says_something(unit) for unit in left)
    verb = next((i for i, unit in enumerate(following) if is_verb(unit)), None)
    if verb is None or not any(is_verb(unit) for unit in left) or not any(_says_something(unit) for unit in left):
        return False
    # "…, providing drinking water and …": a list of nouns has a verb only behind a comma or a relative pronoun.
    before = following[:verb]
    return not any(unit.norm in (",", "who", "which", "that", "to") for unit in before)


def lists(piece: Piece) -> list[Piece]:
    """Cut a list of figures apart, each with the words that all of them share before and behind."""
    units = piece.units
    figures = [i for i, unit in enumerate(units) if unit.has("quantity")]
    if len(figures) < 2:
        return []
    starts = [_group_start(units, figure) for figure in figures]
    ends: list[int] = []
    for start, following in pairwise(starts):
        end = _separator(units, start, following)
        if end is None:
            return []
        ends.append(end)
    ends.append(_group_end(units, figures[-1]))
    shared = (*piece.borrowed, *units[: starts[0]], *units[ends[-1] :])
    return [Piece(units[start:end], shared) for start, end in zip(starts, ends, strict=True)]


def _group_start(units: Sequence[Unit], figure: int) -> int:
    start = figure
    while start and units[start - 1].tags & {"scope-all", "scope-most", "scope-some", "scope-none"}:
        start -= 1
    return start


def _separator(units: Sequence[Unit], start: int, following: int) -> int | None:
    """Return where the group that begins at ``start`` ends, if only a list's marks divide it from the next."""
    end = following
    while end > start and units[end - 1].norm in _LIST_WORDS:
        end -= 1
    return end if end < following else None


def _group_end(units: Sequence[Unit], figure: int) -> int:
    end = figure + 1
    while end < len(units) and not units[end].tags & {"mark", "function"} and not is_verb(units[end]):
        end += 1
    return end


def segments(piece: Piece, reading: Reading, silent: frozenset[int] = frozenset()) -> Iterator[list[Piece]]:
    """Yield the ways to cut a piece into several: a list of figures, then its commas and "and", coarse cuts first.

    ``silent`` are where the units start that only say who said it: these make no piece of their own.
    """
    if apart := lists(piece):
        yield apart
    runs = _runs(piece, reading, silent)
    if not 1 < len(runs) <= _MOST_SEGMENTS:
        return
    for cuts in range(1, len(runs)):
        for chosen in combinations(range(1, len(runs)), cuts):
            bounds = (0, *chosen, len(runs))
            yield [
                Piece(tuple(unit for run in runs[start:end] for unit in run), piece.borrowed)
                for start, end in pairwise(bounds)
            ]


def _runs(piece: Piece, reading: Reading, silent: frozenset[int]) -> list[list[Unit]]:
    runs: list[list[Unit]] = [[]]
    for unit in piece.units:
        if unit.norm in _SEAMS and not _in_quote(unit, reading):
            runs.append([])
        runs[-1].append(unit)
    # A run that says nothing by itself belongs to the one before it.
    merged: list[list[Unit]] = []
    for run in runs:
        if merged and (_is_relative(run) or not (_asserts(run, silent) and _asserts(merged[-1], silent))):
            merged[-1].extend(run)
        elif run:
            merged.append(run)
    return merged


def _is_relative(run: Sequence[Unit]) -> bool:
    """Tell whether a run says something of the noun before it: "…, which holds 30 percent"."""
    first = next((unit.norm for unit in run if not unit.has("mark")), "")
    return first in _RELATIVES


def _asserts(run: Sequence[Unit], silent: frozenset[int]) -> bool:
    return any(_says_something(unit) and unit.start not in silent for unit in run)
