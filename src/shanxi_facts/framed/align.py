"""Which words of a claim stand for which words of a fact.

Every unit of the claim is linked: to the targets it says ("same", "like" for a synonym, "wording" for a curated one,
"alias" for one of a single word, "quoted"), to the target it was swapped for ("opposite", "rival"), to a part that the
comparison weighs by itself ("cue", "degree", "quantity", "date"), to what needs no evidence ("small", "light",
"colour", "context"), or to nothing ("name", "unknown").
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from shanxi_facts.framed.frames import Frame, Target, Wording
from shanxi_facts.framed.prepared import CUES, Link, Prepared
from shanxi_facts.framed.wordings import find_wordings
from shanxi_facts.language.lexicon import keys_of, lemmas_of, listed_opposites_of, opposites_of, rivals_of
from shanxi_facts.language.places import is_place
from shanxi_facts.language.reading import Unit
from shanxi_facts.model import Span

SAID = ("same", "like", "alias", "wording", "quoted")
SWAPPED = ("opposite", "rival")
_NOWHERE: frozenset[int] = frozenset()
_ALWAYS_CUES = frozenset({"scope-all", "scope-most", "scope-some", "scope-none", "negators"})
_NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "non", "dis", "mis")


@dataclass(frozen=True, slots=True)
class Alignment:
    """The links of a claim's units to a frame, in the order of the claim. ``said`` are the targets that it says."""

    frame: Frame
    links: tuple[Link, ...]
    wordings: tuple[Wording, ...]
    said: frozenset[int]

    def of_kind(self, *kinds: str) -> list[Link]:
        """Return the links of these kinds, in order."""
        return [link for link in self.links if link.kind in kinds]

    def says(self, slot: str) -> bool:
        """Tell whether a word of this slot is said."""
        return not self.frame.slots[slot].isdisjoint(self.said)


def align(prepared: Prepared, frame: Frame, quoted: Sequence[Span] = ()) -> Alignment:
    """Link each of the units with ``frame``; ``quoted`` are spans of the claim that stand verbatim in its sentence."""
    found, covered = find_wordings(prepared, frame)
    first = list(prepared.fixed)
    in_so_many_words: set[int] = set()
    for place, unit in enumerate(prepared.units):
        if first[place] is not None and place not in covered and unit.norm not in frame.context:
            continue
        met = meeting(unit, frame)
        if unit.norm in frame.context:
            first[place] = Link(unit, "context", met)
        elif quoted and first[place] is None and any(span.start <= unit.start < span.end for span in quoted):
            first[place] = Link(unit, "quoted", met)
        elif place in covered:
            fixed = first[place]
            if fixed is not None and fixed.kind == "quantity":
                first[place] = Link(unit, "quantity", covered[place][0])
            else:
                first[place] = _worded(unit, met, covered[place], frame)
        else:
            first[place] = _met(unit, met, frame)
        in_so_many_words |= met
    _drop_lone_places(first, frame)
    _drop_split_names(first, frame)
    said = _said(first)
    links: list[Link] = []
    for unit, link in zip(prepared.units, first, strict=True):
        if link is None:
            links.extend(_unmet(unit, frame, said, in_so_many_words))
        else:
            links.append(link)
    return Alignment(frame, tuple(links), found, said if len(links) == len(first) else _said(links))


def _said(links: Sequence[Link | None]) -> frozenset[int]:
    said: set[int] = set()
    for link in links:
        if link is not None and link.targets and link.kind in SAID:
            said |= link.targets
    return frozenset(said)


def _worded(unit: Unit, met: frozenset[int], cover: tuple[frozenset[int], bool], frame: Frame) -> Link:
    """Link a unit that belongs to a curated wording: ``cover`` is what that says, and whether in several words."""
    covers, several = cover
    if met and not _kept(unit, met, frame):
        return Link(unit, "opposite", met)
    if unit.words > 1 and (turned := _turned(unit, covers, frame)):
        return turned
    plain = _plainly(unit, met, frame)
    if unit.has("modal") and not plain:
        return Link(unit, "cue")  # "plan to" is no synonym of what is planned
    kind = "wording" if several else "same" if plain else "alias"
    return Link(unit, kind, covers | met)


def _turned(unit: Unit, covers: frozenset[int], frame: Frame) -> Link | None:
    """Link a set phrase to what it is the opposite of, though its words be those of a wording: "left in poverty"."""
    for key in opposites_of(unit.norm) & frame.vocabulary:
        if turned := covers.intersection(frame.index[key]):
            return Link(unit, "opposite", frozenset({min(turned)}))
    return None


def _met(unit: Unit, met: frozenset[int], frame: Frame) -> Link | None:
    """Link a unit to the targets that it meets; to one that it turns round, if it meets no other."""
    if unit.tags & _ALWAYS_CUES:
        return Link(unit, "cue")
    if not met:
        return None
    if unit.has("modal") and not _plainly(unit, met, frame):
        return Link(unit, "cue")
    kept = _kept(unit, met, frame)
    if not kept:
        return Link(unit, "opposite", met)
    return Link(unit, "same" if _plainly(unit, kept, frame) else "like", kept)


# A particle that turns a verb round: "move out" is not "move in", though both are moves.
_AGAINST = {frozenset(pair) for pair in (("in", "out"), ("into", "out"), ("up", "down"), ("on", "off"))}


def _kept(unit: Unit, met: frozenset[int], frame: Frame) -> frozenset[int]:
    """Return the targets among those met that the unit is not the very opposite of."""
    excluded = listed_opposites_of(unit.norm)
    return frozenset(order for order in met if not _excludes(unit.norm, excluded, frame.targets[order].norm))


def _excludes(norm: str, excluded: frozenset[str], other: str) -> bool:
    if other in excluded:
        return True
    words, others = norm.split(), other.split()
    return words[0] == others[0] and frozenset((words[-1], others[-1])) in _AGAINST


def _plainly(unit: Unit, met: frozenset[int], frame: Frame) -> bool:
    """Tell whether a unit says a target by the word itself, and neither by a synonym nor by a part of a name."""
    lemmas = lemmas_of(unit.norm)
    return any(
        not lemmas.isdisjoint(frame.targets[order].plain) and unit.has("name") == frame.targets[order].has("name")
        for order in met
    )


def meeting(unit: Unit, frame: Frame) -> frozenset[int]:
    """Return the targets that ``unit`` says. A name says only itself: its letters mean nothing else."""
    found: set[int] = set()
    for key in unit.keys & frame.vocabulary:
        found.update(frame.index[key])
    if found and unit.has("name"):
        lemmas = lemmas_of(unit.norm)
        found = {order for order in found if not lemmas.isdisjoint(lemmas_of(frame.targets[order].norm))}
    if found and unit.has("degree"):
        # "complete" is a degree of a change, and no completion of it.
        lemmas = lemmas_of(unit.norm)
        found = {o for o in found if _is_degree(frame.targets[o]) or not lemmas.isdisjoint(frame.targets[o].plain)}
    return frozenset(found) if found else _NOWHERE


def _is_degree(target: Target) -> bool:
    """Tell whether a target is a degree of what happened, and not of what is counted ("deeply impoverished")."""
    return target.has("degree") and target.slot != "counted"


def _drop_lone_places(links: list[Link | None], frame: Frame) -> None:
    """Unlink a place that meets only a part of a longer name: of the Communist Party of China, "China" says nothing."""
    own = {name.lower() for name in frame.fact.names}
    for place, link in enumerate(links):
        if link is None or link.kind not in ("same", "like") or not is_place(link.unit.norm) or link.unit.norm in own:
            continue
        near = frozenset(order + step for order in link.targets for step in (-1, 1))
        others = [other for other in links[max(0, place - 2) : place + 3] if other is not None and other is not link]
        if len(frame.targets) > 1 and near.isdisjoint(frozenset().union(*(other.targets for other in others))):
            links[place] = Link(link.unit, "name")


def _drop_split_names(links: list[Link | None], frame: Frame) -> None:
    """Unlink the second word of a name that the fact has otherwise: of Yang Jing and Wu Qiong none is "Wu Jing"."""
    for place in range(1, len(links)):
        before, link = links[place - 1], links[place]
        if before is None or link is None or before.kind != "same" or link.kind != "same":
            continue
        if not (before.unit.has("name") and link.unit.has("name")):
            continue
        following = {order + 1 for order in before.targets}
        named = [o for o in following if o < len(frame.targets) and frame.targets[o].has("name")]
        if named and following.isdisjoint(link.targets):
            links[place] = Link(link.unit, "name")


def _unmet(unit: Unit, frame: Frame, said: frozenset[int], met: Set[int]) -> list[Link]:
    """Return the links of a unit that says nothing of the fact, according to what it is instead.

    ``said`` are the targets that other units say, ``met`` those that they say in so many words.
    """
    if unit.tags & CUES:
        return [Link(unit, "cue")]
    if listed := _listed_opposite(unit, frame, met):
        return [listed]
    if unit.words > 1 and not unit.tags - {"report"}:
        return _part_links(unit, frame, said, met)
    kind = next((kind for kind in ("degree", "light") if unit.has(kind)), None)
    if kind is None:
        swapped = _swapped(unit, frame, said)
        if swapped:
            return [swapped]
        kind = next((kind for kind in ("colour", "name") if unit.has(kind)), None)
    return [Link(unit, kind or ("light" if unit.has("generic") else "unknown"))]


def _part_links(unit: Unit, frame: Frame, said: frozenset[int], met: Set[int]) -> list[Link]:
    """Return the links of the words of a set phrase that as such says nothing of the fact."""
    if swapped := _swapped(unit, frame, said):
        return [swapped]
    links: list[Link] = []
    for part in unit.parts:
        if (own := meeting(part, frame)) and not part.has("function"):
            links.append(Link(part, "like", own))
        elif part.norm in frame.context:
            links.append(Link(part, "context"))
        elif part.has("function"):
            links.append(Link(part, "small"))
        else:
            links.extend(_unmet(part, frame, said, met))
    kinds = {link.kind for link in links}
    return [Link(unit, "unknown")] if "unknown" in kinds and "like" not in kinds else links


def _listed_opposite(unit: Unit, frame: Frame, met: Set[int]) -> Link | None:
    """Link a unit to a target that the data lists as its very opposite."""
    for key in listed_opposites_of(unit.norm) & frame.vocabulary:
        for order in frame.index[key]:
            if order not in met and key in frame.targets[order].plain:
                return Link(unit, "opposite", frozenset({order}))
    return None


def _swapped(unit: Unit, frame: Frame, said: frozenset[int]) -> Link | None:
    """Link a unit to a target that the claim does not say and that it excludes."""
    excluded: set[int] = set()
    for key in (opposites_of(unit.norm) | _without_negation(unit.norm)) & frame.vocabulary:
        excluded.update(frame.index[key])
    for key in unit.keys & frame.opposed:
        excluded.update(frame.opposites[key])
    if left := excluded - said:
        return Link(unit, "opposite", frozenset({min(left)}))
    rivals = {order for group in rivals_of(unit.norm) for order in frame.rivals.get(group, ())} - said
    return Link(unit, "rival", frozenset({min(rivals)})) if rivals else None


@lru_cache(maxsize=16384)
def _without_negation(norm: str) -> frozenset[str]:
    """Return the keys of a word without its negative prefix: "uncompleted" denies "completed"."""
    for prefix in _NEGATIVE_PREFIXES:
        if norm.startswith(prefix) and len(norm) - len(prefix) > 3:
            return keys_of(norm.removeprefix(prefix))
    return frozenset()
