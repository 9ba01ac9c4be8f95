"""What a claim asserts: its units, who it says said so, and where it falls into several assertions.

A claim is cut where it coordinates or juxtaposes clauses. Each piece keeps what it takes over from its neighbour: the
subject of a verb phrase, the predicate of a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import NamedTuple

from shanxi_facts.language import words
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.reading import Reading, Unit

_AUXILIARIES = frozenset("be have do will would can could may might shall should must".split())
_CONJUNCTIONS = frozenset("and but while whereas yet whilst although though".split())
_SENTENCE_MARKS = frozenset(".!?;")
_STRONG = frozenset(
    """say state tell note announce declare explain remark observe comment stress emphasize emphasise underline reveal
    confirm recall conclude argue reckon according disclose reply report add acknowledge quip""".split()
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a claim gives its words to. ``name`` are the units of the name, ``rest`` the verb and title around it."""

    name: tuple[Unit, ...]
    rest: tuple[Unit, ...]

    @property
    def units(self) -> frozenset[int]:
        """Where the units of the attribution start."""
        return frozenset(unit.start for unit in (*self.name, *self.rest))


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


def is_verb(unit: Unit) -> bool:
    """Tell whether a word is a finite verb or participle, as far as its form shows."""
    if "function" in unit.tags:
        return not lemmas_of(unit.norm).isdisjoint(_AUXILIARIES)
    if unit.words > 1:
        return any(is_verb(part) for part in unit.parts)
    if unit.has("name"):
        return False
    bases = lemmas_of(unit.norm) - {unit.norm}
    inflected = unit.norm.endswith(("ed", "ing", "s")) or bool(bases)
    return inflected and any("v" in words.pos(base)[:1] for base in bases or (unit.norm,))


def find_speaker(units: Sequence[Unit], persons: frozenset[str]) -> Speaker | None:
    """Return whom the claim quotes: "X said", "said X", "according to X", "X: …"; None if it names nobody."""
    if speaker := _before_colon(units, persons):
        return speaker
    for index, unit in enumerate(units):
        if not unit.has("report"):
            continue
        name = _names_before(units, index, persons)
        if not name and not lemmas_of(unit.norm).isdisjoint(_STRONG):
            name = _names_after(units, index, persons)
        if name:
            return Speaker(tuple(name), (unit,))
    return None


def _is_person(unit: Unit, persons: frozenset[str]) -> bool:
    return unit.norm in persons or (unit.has("name") and "function" not in unit.tags)


def _before_colon(units: Sequence[Unit], persons: frozenset[str]) -> Speaker | None:
    for index, unit in enumerate(units[:8]):
        if unit.norm == ":" and index:
            before = [u for u in units[:index] if not u.has("mark")]
            if len(before) >= 2 and all(_is_person(u, persons) for u in before) and any(u.norm in persons for u in before):
                return Speaker(tuple(before), (unit,))
            return None
        if unit.has("mark") and unit.norm != '"':
            return None
    return None


def _names_after(units: Sequence[Unit], index: int, persons: frozenset[str]) -> list[Unit]:
    following = units[index + 1 :]
    if following and following[0].norm == "to" and units[index].norm == "according":
        following = following[1:]
    name: list[Unit] = []
    for unit in following[:8]:
        if _is_person(unit, persons):
            name.append(unit)
        elif name or unit.tags & {"mark", "function"} or is_verb(unit):
            break
    return name


def _names_before(units: Sequence[Unit], index: int, persons: frozenset[str]) -> list[Unit]:
    place = index - 1
    while place >= 0 and ("function" in units[place].tags or units[place].has("colour")) and is_or_adverb(units[place]):
        place -= 1  # "has said", "also said"
    name: list[Unit] = []
    while place >= 0 and _is_person(units[place], persons):
        name.insert(0, units[place])
        place -= 1
    if name or place < 0 or units[place].norm not in (",", ")"):
        return name
    # An apposition stands between the name and the verb: "Zhang Yuhong, director of the bureau, said".
    opening = next((i for i in range(place - 1, 0, -1) if units[i].norm in (",", "(")), None)
    return _names_before(units, opening, persons) if opening else []


def is_or_adverb(unit: Unit) -> bool:
    """Tell whether a small word may stand between a subject and its verb."""
    return unit.has("colour") or unit.norm in ("also", "then") or not lemmas_of(unit.norm).isdisjoint(_AUXILIARIES)


def clauses(units: Sequence[Unit], reading: Reading) -> list[Piece]:
    """Cut a claim where sentences end and where clauses or verb phrases are coordinated."""
    runs: list[list[Unit]] = [[]]
    for index, unit in enumerate(units):
        if _in_quote(unit, reading):
            runs[-1].append(unit)
            continue
        if unit.has("mark") and unit.norm in _SENTENCE_MARKS:
            runs.append([])
        elif unit.norm in _CONJUNCTIONS and _joins_clauses(unit.norm, runs[-1], units[index + 1 :]):
            runs.append([])
        else:
            runs[-1].append(unit)
    runs = [run for run in runs if any(_says_something(unit) for unit in run)]
    pieces: list[Piece] = []
    subject: tuple[Unit, ...] = ()
    for run in runs:
        opens_with_verb = _opens_with_verb(run)
        pieces.append(Piece(tuple(run), subject if opens_with_verb else ()))
        if not opens_with_verb:
            subject = tuple(_subject(run))
    return pieces


def _in_quote(unit: Unit, reading: Reading) -> bool:
    return any(quote.start <= unit.start < quote.end for quote in reading.quotes)


def _says_something(unit: Unit) -> bool:
    return not unit.tags & {"mark", "function", "colour"}


def _opens_with_verb(run: Sequence[Unit]) -> bool:
    first = next((unit for unit in run if not unit.has("mark") and not is_adverb(unit)), None)
    return first is not None and is_verb(first) and not first.norm.endswith("s")


def is_adverb(unit: Unit) -> bool:
    """Tell whether a unit may stand before a verb without being its subject."""
    return unit.norm.endswith("ly") or unit.has("colour") or unit.norm in ("then", "also", "not", "now")


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
    if _opens_with_verb(following) and sum(_says_something(unit) for unit in following) < 2:
        return False
    if conjunction in ("while", "whereas", "whilst") and len(following) > 2:
        return any(_says_something(unit) for unit in left)
    has_left = any(is_verb(unit) for unit in left)
    verb = next((i for i, unit in enumerate(following) if is_verb(unit)), None)
    if not has_left or verb is None:
        return False
    if not any(_says_something(unit) for unit in left):
        return False
    # "…, providing drinking water and …": a list of nouns has a verb only behind a comma or a relative pronoun.
    before = following[:verb]
    return not any(unit.norm in (",", "who", "which", "that", "to") for unit in before)


def lists(piece: Piece, reading: Reading) -> list[Piece]:
    """Cut a list of figures apart, each with the words that all of them share before and behind."""
    units = piece.units
    figures = [i for i, unit in enumerate(units) if unit.has("quantity")]
    if len(figures) < 2:
        return []
    starts = [_group_start(units, figure) for figure in figures]
    ends = [*(_separator(units, starts[n], starts[n + 1]) for n in range(len(figures) - 1)), _group_end(units, figures[-1])]
    if any(end is None for end in ends):
        return []
    prefix, suffix = units[: starts[0]], units[ends[-1] :]  # type: ignore[misc]
    return [
        Piece(units[start:end], (*piece.borrowed, *prefix, *suffix)) for start, end in zip(starts, ends, strict=True)
    ]


def _group_start(units: Sequence[Unit], figure: int) -> int:
    start = figure
    while start and units[start - 1].tags & {"scope-all", "scope-most", "scope-some", "scope-none"}:
        start -= 1
    return start


def _separator(units: Sequence[Unit], start: int, following: int) -> int | None:
    """Return where the group that begins at ``start`` ends, if only a list's marks divide it from the next."""
    end = following
    while end > start and units[end - 1].norm in ("and", ",", "as", "well", "&", "plus", "along", "with", "the", "together"):
        end -= 1
    return end if end < following else None


def _group_end(units: Sequence[Unit], figure: int) -> int:
    end = figure + 1
    while end < len(units) and not units[end].tags & {"mark", "function"} and not is_verb(units[end]):
        end += 1
    return end


_SEAMS = frozenset({",", ":", "—", "(", ")", "and", "with", "plus"})
_MOST_SEGMENTS = 5


def segments(piece: Piece, reading: Reading, speaker: Speaker | None = None) -> Iterator[list[Piece]]:
    """Yield the ways to cut a piece into several: a list of figures, then its commas and "and", coarse cuts first."""
    if apart := lists(piece, reading):
        yield apart
    runs = _runs(piece, reading, speaker.units if speaker else frozenset())
    if not 1 < len(runs) <= _MOST_SEGMENTS:
        return
    for cuts in range(1, len(runs)):
        for chosen in combinations(range(1, len(runs)), cuts):
            bounds = (0, *chosen, len(runs))
            yield [
                Piece(tuple(unit for run in runs[start:end] for unit in run), piece.borrowed)
                for start, end in pairwise(bounds)
            ]


def _runs(piece: Piece, reading: Reading, attribution: frozenset[int]) -> list[list[Unit]]:
    runs: list[list[Unit]] = [[]]
    for unit in piece.units:
        if unit.norm in _SEAMS and not _in_quote(unit, reading):
            runs.append([])
        runs[-1].append(unit)
    # A run that says nothing by itself belongs to the one before it.
    merged: list[list[Unit]] = []
    for run in runs:
        if merged and not _asserts(run, attribution):
            merged[-1].extend(run)
        elif merged and not _asserts(merged[-1], attribution):
            merged[-1].extend(run)
        elif run:
            merged.append(run)
    return merged


def _asserts(run: Sequence[Unit], attribution: frozenset[int]) -> bool:
    return any(_says_something(unit) and unit.start not in attribution for unit in run)
