"""Which words of a claim stand for which words of a fact.

Every unit of the claim is linked: to the targets it says ("same", "like" for a synonym, "wording" for a
curated one, "alias" for one of a single word, "quoted"), to the target it was swapped for
("opposite", "rival"), to a part that the comparison weighs by itself ("cue", "degree", "quantity", "date"), to what needs no
evidence ("small", "light", "colour", "context"), or to nothing ("name", "unknown").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from shanxi_facts.frames import PARTICLES, Frame, Target, Wording
from shanxi_facts.language.lexicon import keys_of, lemmas_of, listed_opposites_of, opposites_of, rivals_of
from shanxi_facts.language.places import is_place, is_wide
from shanxi_facts.language.reading import Unit
from shanxi_facts.model import Span

_NOWHERE: frozenset[int] = frozenset()
_LOOSE = 2  # of two words of a curated wording, one may be met by a synonym
_GAP = 5  # content words that may stand between two words of a curated wording
CUES = frozenset(
    {
        "negators", "preventers", "scope-all", "scope-most", "scope-some", "scope-none",
        "modal", "markers", "multiples", "causal", "past",
    }
)  # fmt: skip
_WITHIN_REACH = 0.34  # of the telling units; well below what makes a topic
_UNTELLING = CUES | {"colour", "light", "generic", "wide", "degree", "report", "name"}
SAID = ("same", "like", "alias", "wording", "quoted")
_ALWAYS_CUES = frozenset({"scope-all", "scope-most", "scope-some", "scope-none", "negators"})
SWAPPED = ("opposite", "rival")
_NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "non", "dis", "mis")



class Link(NamedTuple):
    """A unit of the claim, how it is linked, and to which targets."""

    unit: Unit
    kind: str
    targets: frozenset[int] = _NOWHERE


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
        """Tell, at little cost, whether enough of the units may mean something to ``frame`` for it to be their topic."""
        reached = sum(not keys.isdisjoint(frame.reach) for keys in self.telling)
        return reached >= _WITHIN_REACH * len(self.telling)


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


def align(prepared: Prepared, frame: Frame, quoted: Sequence[Span] = ()) -> Alignment:
    """Link each of the units with ``frame``; ``quoted`` are spans of the claim that stand verbatim in its sentence."""
    found, covered = _find_wordings(prepared, frame)
    first = list(prepared.fixed)
    for place, unit in enumerate(prepared.units):
        if place in covered or first[place] is None:
            first[place] = _first_link(unit, covered.get(place), first[place], frame, quoted)
    _drop_lone_places(first, frame)
    _drop_split_names(first, frame)
    said = _said(first)
    met = frozenset().union(*(meeting(link.unit, frame) for link in first if link and link.kind in SAID))
    links: list[Link] = []
    again = False
    for unit, link in zip(prepared.units, first, strict=True):
        if link is not None:
            links.append(link)
        else:
            links.extend(_second_links(unit, frame, said, met))
            again = again or unit.words > 1
    return Alignment(frame, tuple(links), found, _said(links) if again else said)


def _said(links: Sequence[Link | None]) -> frozenset[int]:
    said: set[int] = set()
    for link in links:
        if link is not None and link.targets and link.kind in SAID:
            said |= link.targets
    return frozenset(said)


def _first_link(
    unit: Unit,
    covered: tuple[frozenset[int], bool] | None,
    fixed: Link | None,
    frame: Frame,
    quoted: Sequence[Span],
) -> Link | None:
    """Return the link of a unit that is what it is whatever else the claim says, None for all others."""
    if unit.norm in frame.context:
        return Link(unit, "context", meeting(unit, frame))
    if covered is not None:
        if fixed is not None and fixed.kind == "quantity":
            return Link(unit, "quantity", covered[0])
        met = meeting(unit, frame)
        if unit.has("modal") and not _plainly(unit, met, frame):
            return Link(unit, "cue")  # "plan to" is no synonym of what is planned
        if covered[1]:
            return Link(unit, "wording", covered[0] | met)
        return Link(unit, "same" if _plainly(unit, met, frame) else "alias", covered[0] | met)
    if unit.tags & _ALWAYS_CUES:
        return Link(unit, "cue")
    met = meeting(unit, frame)
    if met and unit.has("modal") and not _plainly(unit, met, frame):
        return Link(unit, "cue")
    if met:
        excluded = listed_opposites_of(unit.norm)
        kept = met
        if excluded or unit.words > 1:
            kept = frozenset(o for o in met if not _excludes(unit.norm, excluded, frame.targets[o].norm))
        if not kept:
            return Link(unit, "opposite", met)
        return Link(unit, "same" if _plainly(unit, kept, frame) else "like", kept)
    if any(span.start <= unit.start < span.end for span in quoted):
        return Link(unit, "quoted")
    return None


# A particle that turns a verb round: "move out" is not "move in", though both are moves.
_AGAINST = {frozenset(pair) for pair in (("in", "out"), ("into", "out"), ("up", "down"), ("on", "off"))}


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
    """Unlink a place that meets only a part of a longer name: "China" is not the Communist Party of China."""
    for place, link in enumerate(links):
        if link is None or link.kind not in ("same", "like") or not is_place(link.unit.norm):
            continue
        if any(link.unit.norm == name.lower() for name in frame.fact.names):
            continue
        near = frozenset(order + step for order in link.targets for step in (-1, 1))
        around = frozenset().union(*(other.targets for other in links[max(0, place - 2) : place + 3] if other and other is not link))
        inside_name = any(frame.targets[order].slot != "frame" or len(frame.targets) > 1 for order in link.targets)
        if inside_name and near.isdisjoint(around):
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


def _second_links(unit: Unit, frame: Frame, said: frozenset[int], met: frozenset[int]) -> list[Link]:
    """Return the links of a unit that says nothing of the fact: what is it then?

    ``said`` are the targets that other units say, ``met`` those that they say in so many words.
    """
    if unit.tags & CUES:
        return [Link(unit, "cue")]
    if listed := _listed_opposite(unit, frame, met):
        return [listed]
    if unit.has("degree"):
        return [Link(unit, "degree")]
    if unit.words > 1 and not unit.tags - {"report"}:
        return _part_links(unit, frame, said, met)
    if unit.has("light"):
        return [Link(unit, "light")]
    if swapped := _swapped(unit, frame, said):
        return [swapped]
    for kind in ("colour", "light", "name"):
        if unit.has(kind):
            return [Link(unit, kind)]
    return [Link(unit, "light" if unit.has("generic") else "unknown")]


def _part_links(unit: Unit, frame: Frame, said: frozenset[int], met: frozenset[int]) -> list[Link]:
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
            links.extend(_second_links(part, frame, said, met))
    if any(link.kind == "unknown" for link in links) and not any(link.kind == "like" for link in links):
        return [Link(unit, "unknown")]
    return links


def _listed_opposite(unit: Unit, frame: Frame, met: frozenset[int]) -> Link | None:
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
    for key in unit.keys & frame.opposites.keys():
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


def _find_wordings(
    prepared: Prepared, frame: Frame
) -> tuple[tuple[Wording, ...], dict[int, tuple[frozenset[int], bool]]]:
    """Return the curated wordings in the claim, and for each unit of one (by place) what it covers.

    A wording of one word says less than one of several: the flag tells whether any of several words covers the unit.
    """
    found: list[Wording] = []
    covered: dict[int, tuple[frozenset[int], bool]] = {}
    tried = {number for key in prepared.vocabulary & frame.openings.keys() for number in frame.openings[key]}
    for number in sorted(tried):
        wording = frame.wordings[number]
        for element in wording.elements[1:]:
            if element.isdisjoint(prepared.vocabulary):
                break
        else:
            run = _run(wording, prepared.keys)
            if not run or _crosses_denial(run, prepared):
                continue
            found.append(wording)
            for place in _covered_places(run, wording, prepared):
                before, several = covered.get(place, (_NOWHERE, False))
                covered[place] = (before | wording.covers, several or len(run) > 1)
    return tuple(found), covered


def _crosses_denial(run: Sequence[int], prepared: Prepared) -> bool:
    """Tell whether a negation that is no part of the wording stands among its words."""
    if not prepared.denies or len(run) == 1:
        return False
    first, last = prepared.places[run[0]], prepared.places[run[-1]]
    held = {prepared.places[position] for position in run}
    return any(
        place not in held and prepared.units[place].tags & {"negators", "scope-none"} for place in range(first, last)
    )


def _covered_places(run: Sequence[int], wording: Wording, prepared: Prepared) -> Iterator[int]:
    """Yield the units that a wording holds; a set phrase only if it holds all its words, or the phrase as such."""
    if not prepared.phrased:
        yield from (prepared.places[position] for position in run)
        return
    held: dict[int, list[int]] = {}
    for element, position in enumerate(run):
        held.setdefault(prepared.places[position], []).append(element)
    for place, elements in held.items():
        unit = prepared.units[place]
        whole = len(elements) == prepared.places.count(place)
        if whole or any(not wording.elements[element].isdisjoint(unit.keys) for element in elements):
            yield place


def _literal(unit: Unit) -> frozenset[str]:
    """Return what a unit is compared by in a wording: a name by its letters alone."""
    if unit.has("name"):
        return frozenset(f"^{lemma}" for lemma in lemmas_of(unit.norm))
    return unit.keys | {unit.norm}


def _run(wording: Wording, keys: Sequence[frozenset[str]]) -> list[int]:
    """Return where the words of ``wording`` stand in ``keys``, in order and close together; empty if they do not.

    Of every two words, one may be met by a synonym.
    """
    elements = wording.elements
    first, size, several = elements[0], len(keys), len(elements)
    for start in range(size - several + 1):
        if first.isdisjoint(keys[start]):
            continue
        run = [start]
        last = start
        for element in elements[1:]:
            stop = min(last + 2 + _GAP, size)
            last += 1
            while last < stop and element.isdisjoint(keys[last]):
                last += 1
            if last == stop:
                break
            run.append(last)
        else:
            loose = 0
            for word, position in zip(wording.words, run, strict=True):
                loose += word.isdisjoint(keys[position])
            if loose <= several // _LOOSE:
                return run
    return []
