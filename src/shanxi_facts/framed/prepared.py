"""A run of a claim's units, prepared once for all the facts that it is aligned with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from shanxi_facts.framed.frames import PARTICLES, Frame
from shanxi_facts.language.lexicon import lemmas_of, opposites_of
from shanxi_facts.language.places import is_wide
from shanxi_facts.language.reading import Unit

CUES = frozenset(
    {
        "negators", "preventers", "scope-all", "scope-most", "scope-some", "scope-none",
        "modal", "markers", "multiples", "causal", "past",
    }
)  # fmt: skip
_UNTELLING = CUES | {"colour", "light", "generic", "wide", "degree", "report", "name"}
_WITHIN_REACH = 0.34  # of the telling units; well below what makes a topic


class Link(NamedTuple):
    """A unit of the claim, how it is linked, and to which targets."""

    unit: Unit
    kind: str
    targets: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A run of units, with all that is the same for every fact it is aligned with.

    ``fixed`` holds the links of marks, figures, dates and small words, None for the others; ``places`` are those of the
    units that a curated wording may hold, ``keys`` what they are compared by there, ``vocabulary`` all of these.
    ``telling`` is what each of the units is met by that is no mere colour; ``phrased`` and
    ``denies`` tell of set phrases and negations among them.
    """

    units: tuple[Unit, ...]
    fixed: tuple[Link | None, ...]
    places: tuple[int, ...]
    keys: tuple[frozenset[str], ...]
    vocabulary: frozenset[str]
    telling: tuple[frozenset[str], ...]
    phrased: bool
    denies: bool

    def within_reach(self, frame: Frame) -> bool:
        """Tell, at little cost, whether enough of the units may mean something to ``frame`` to be on its topic."""
        return self._reached(frame) >= _WITHIN_REACH * len(self.telling)

    def wholly_within_reach(self, frame: Frame) -> bool:
        """Tell, at little cost, whether all units may mean something to ``frame``: without that it is no match."""
        return self._reached(frame) == len(self.telling)

    def _reached(self, frame: Frame) -> int:
        return sum(not keys.isdisjoint(frame.reach) for keys in self.telling)


def prepare(units: Sequence[Unit]) -> Prepared:
    """Prepare ``units`` for alignment with any number of facts."""
    entries = [(place, keys) for place, unit in enumerate(units) for keys in _word_keys(unit)]
    places = tuple(place for place, _ in entries)
    keys = tuple(keys for _, keys in entries)
    vocabulary = frozenset().union(*keys)
    fixed = tuple(_fixed_link(unit) for unit in units)
    telling = tuple(
        unit.keys.union(*(part.keys for part in unit.parts)) | opposites_of(unit.norm)
        for unit, link in zip(units, fixed, strict=True)
        if link is None and not unit.tags & _UNTELLING
    )
    return Prepared(tuple(units), fixed, places, keys, vocabulary, telling, *_traits(units))


def _traits(units: Sequence[Unit]) -> tuple[bool, bool]:
    return any(unit.parts for unit in units), any(unit.tags & {"negators", "scope-none"} for unit in units)


def _word_keys(unit: Unit) -> list[frozenset[str]]:
    """Return what the words of a unit are compared by in a curated wording: the phrase's own keys go with its first."""
    if unit.has("mark") or unit.has("date"):
        return []
    words = [part for part in unit.parts or (unit,) if not part.has("function") or part.norm in PARTICLES]
    if not words:
        return [unit.keys] if unit.parts else []
    first, *others = (_literal(word) for word in words)
    return [first | unit.keys if unit.parts else first, *others]


def _fixed_link(unit: Unit) -> Link | None:
    for kind in ("mark", "quantity", "date"):
        if unit.has(kind):
            return Link(unit, kind)
    if unit.has("function"):
        return Link(unit, "small")
    if is_wide(unit.norm):
        return Link(unit, "colour")  # where the whole country is meant, the comparison sees to it
    return None


def _literal(unit: Unit) -> frozenset[str]:
    """Return what a unit is compared by in a wording: a name by its letters alone."""
    if unit.has("name"):
        return frozenset(f"^{lemma}" for lemma in lemmas_of(unit.norm))
    return unit.keys | {unit.norm}
