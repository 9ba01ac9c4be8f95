"""Which words of a claim stand for which words of a fact.

Every unit of the claim is linked: to the targets it says ("same", "wording"), to the target it was swapped for
("opposite", "rival"), to a part of speech that the comparison weighs by itself ("cue", "quantity", "date"), to what needs no
evidence ("small", "colour", "context"), or to nothing ("name", "unknown").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from shanxi_facts.frames import PARTICLES, Frame, Wording
from shanxi_facts.language.lexicon import opposites_of, rivals_of
from shanxi_facts.language.reading import Unit

_NOWHERE: frozenset[int] = frozenset()
_GAP = 3  # content words that may stand between two words of a curated wording
CUES = frozenset(
    {"negators", "preventers", "scope-all", "scope-most", "scope-some", "scope-none", "modal", "markers", "multiples"}
)


class Link(NamedTuple):
    """A unit of the claim, how it is linked, and to which targets."""

    unit: Unit
    kind: str
    targets: frozenset[int] = _NOWHERE


@dataclass(frozen=True, slots=True)
class Alignment:
    """The links of a claim's units to a frame, in the order of the claim, and the curated wordings found in it."""

    frame: Frame
    links: tuple[Link, ...]
    wordings: tuple[Wording, ...]
    said: frozenset[int]

    def of_kind(self, *kinds: str) -> list[Link]:
        """Return the links of these kinds, in order."""
        return [link for link in self.links if link.kind in kinds]


def align(units: Sequence[Unit], frame: Frame) -> Alignment:
    """Link each of ``units`` with ``frame``."""
    found, covered = _find_wordings(units, frame)
    links: list[Link | None] = []
    for place, unit in enumerate(units):
        links.append(_first_link(unit, place, covered, frame))
    said = frozenset(t for link in links if link and link.kind in ("same", "wording") for t in link.targets)
    finished: list[Link] = []
    for unit, link in zip(units, links, strict=True):
        finished.extend([link] if link else _second_links(unit, frame, said))
    said = frozenset(t for link in finished if link.kind in ("same", "wording") for t in link.targets)
    return Alignment(frame, tuple(finished), found, said)


def _first_link(unit: Unit, place: int, covered: dict[int, frozenset[int]], frame: Frame) -> Link | None:
    """Return the link of a unit that needs no comparison with others, None if it finds no target."""
    if place in covered:
        return Link(unit, "wording", covered[place])
    for kind in ("mark", "quantity", "date"):
        if unit.has(kind):
            return Link(unit, kind)
    met = meeting(unit, frame)
    if met and not (unit.has("function") and len(unit.norm) < 4):
        return Link(unit, "same", met)
    return None


def meeting(unit: Unit, frame: Frame) -> frozenset[int]:
    """Return the targets that ``unit`` says."""
    found: set[int] = set()
    for key in unit.keys:
        if key in frame.index:
            found.update(frame.index[key])
    return frozenset(found) if found else _NOWHERE


def _second_links(unit: Unit, frame: Frame, said: frozenset[int]) -> list[Link]:
    """Return the links of a unit that says nothing of the fact: what is it then?"""
    if unit.words > 1 and not unit.tags:
        return _part_links(unit, frame, said)
    if unit.norm in frame.context:
        return [Link(unit, "context")]
    if unit.has("function"):
        return [Link(unit, "small")]
    if swapped := _swapped(unit, frame, said):
        return [swapped]
    if unit.tags & CUES:
        return [Link(unit, "cue")]
    if any(tag.startswith("degree-") for tag in unit.tags):
        return [Link(unit, "degree")]
    if unit.has("colour"):
        return [Link(unit, "colour")]
    if unit.has("name"):
        return [Link(unit, "name")]
    return [Link(unit, "unknown")]


def _part_links(unit: Unit, frame: Frame, said: frozenset[int]) -> list[Link]:
    links = []
    for part in unit.parts:
        met = meeting(part, frame)
        if met and not part.has("function"):
            links.append(Link(part, "same", met))
        else:
            links.extend(_second_links(part, frame, said))
    if any(link.kind == "unknown" for link in links) and not any(link.kind == "same" for link in links):
        swapped = _swapped(unit, frame, said)
        return [swapped or Link(unit, "unknown")]
    return links


def _swapped(unit: Unit, frame: Frame, said: frozenset[int]) -> Link | None:
    """Link a unit to a target that the claim does not say and that it excludes."""
    opposites = opposites_of(unit.norm)
    for target in frame.targets:
        if target.order not in said and (unit.keys & target.opposites or opposites & target.keys):
            return Link(unit, "opposite", frozenset({target.order}))
    if groups := rivals_of(unit.norm):
        for target in frame.targets:
            if target.order not in said and groups & target.rivals:
                return Link(unit, "rival", frozenset({target.order}))
    return None


def _find_wordings(units: Sequence[Unit], frame: Frame) -> tuple[tuple[Wording, ...], dict[int, frozenset[int]]]:
    """Return the curated wordings in the claim, and which unit (by place) belongs to which targets."""
    places = [
        place
        for place, unit in enumerate(units)
        if not unit.tags & {"mark", "quantity", "date"} and (not unit.has("function") or unit.norm in PARTICLES)
    ]
    keys = [units[place].keys | {units[place].norm} for place in places]
    everything = frozenset().union(*keys) if keys else frozenset()
    found: list[Wording] = []
    covered: dict[int, frozenset[int]] = {}
    for wording in frame.wordings:
        if not wording.elements or any(element.isdisjoint(everything) for element in wording.elements):
            continue
        run = _run(wording.elements, keys)
        if run:
            found.append(wording)
            for position in run:
                place = places[position]
                covered[place] = covered.get(place, _NOWHERE) | wording.covers
    return tuple(found), covered


def _run(elements: Sequence[frozenset[str]], keys: Sequence[frozenset[str]]) -> list[int]:
    """Return where ``elements`` stand in ``keys``, in order and close together; empty if they do not."""
    for start in range(len(keys) - len(elements) + 1):
        if elements[0].isdisjoint(keys[start]):
            continue
        run = [start]
        for element in elements[1:]:
            following = range(run[-1] + 1, min(run[-1] + 2 + _GAP, len(keys)))
            place = next((p for p in following if not element.isdisjoint(keys[p])), None)
            if place is None:
                break
            run.append(place)
        else:
            return run
    return []
