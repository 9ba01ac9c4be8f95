"""Scope and polarity: all, most, some, none; not, never, failed to.

Negations are counted, not parsed: a claim and a fact agree if the number of their negations is even or odd alike, where
a word that the fact's opposite replaces counts as one ("none … failed to").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.framed.align import SAID, meeting
from shanxi_facts.framed.compare import against
from shanxi_facts.framed.compare.case import Case
from shanxi_facts.framed.frames import Wording
from shanxi_facts.framed.prepared import Link
from shanxi_facts.language.grammar import is_verb
from shanxi_facts.language.reading import Unit
from shanxi_facts.model import Reason

_NEGATORS = frozenset({"negators", "scope-none"})


def scope(case: Case) -> Iterator[Reason]:
    """Yield a reason where the claim says all, most, some or none and the source does not."""
    if "cue" not in case.kinds:
        return
    says_all = case.frame.fact.scope == "all"
    for unit in case.cues("scope-most", "scope-some"):
        message = "The source says all." if says_all else "The source does not say how many of them."
        yield case.reason("scope", [unit], message, against=against.extent(case))
    every = [unit for unit in case.cues("scope-all") if not _over_the_number(case) and not _of_the_place(case, unit)]
    if every and not says_all:
        yield case.reason("scope", every[:1], "The source does not say all.", against=against.extent(case))
        return
    universal = every or [unit for unit in case.cues("scope-none") if not _polarity_off(case)]
    if universal and (lost := _lost_restriction(case, universal[0])) is not None:
        words = case.source_words(lost)
        yield case.reason("scope", universal[:1], f"The source says it of those “{words}” only.", lost)


def _over_the_number(case: Case) -> bool:
    """Tell whether "all" stands over the very number that the source counts, where it adds nothing."""
    return any(figure.licensed for figure in case.figures)


def _of_the_place(case: Case, every: Unit) -> bool:
    """Tell whether "all" belongs to the place the source is about: "the people of the whole province"."""
    place = next(place for place, link in enumerate(case.links) if link.unit is every)
    following = [link for link in case.links[place + 1 :] if link.kind != "small"]
    return bool(following) and following[0].kind == "context"


def _lost_restriction(case: Case, universal: Unit) -> int | None:
    """Return a restriction of the counted noun that a claim about all of them has dropped."""
    counted = sorted(case.frame.slots["counted"])
    if len(counted) < 2 or _over_the_number(case):
        return None
    place = next(place for place, link in enumerate(case.links) if link.unit is universal)
    window: list[Link] = []
    for link in case.links[place + 1 :]:
        relative = window and window[-1].unit.norm in ("that", "which", "who")
        if is_verb(link.unit) and not relative and any(other.targets for other in window):
            break
        window.append(link)
    # What the words themselves say counts here: a wording of the whole statement retains no restriction.
    kept = frozenset().union(*(meeting(link.unit, case.frame) for link in window if link.kind in SAID))
    restrictions = frozenset(counted[:-1])
    kept = kept.union(
        *(w.covers & restrictions for w in case.alignment.wordings if w.slot == "counted" and _inside(w, window))
    )
    if counted[-1] not in kept:
        return None
    return next((order for order in counted[:-1] if order not in kept), None)


def _inside(wording: Wording, window: list[Link]) -> bool:
    """Tell whether a curated wording stands wholly within the window."""
    keys = frozenset().union(*(link.unit.keys for link in window))
    return all(not element.isdisjoint(keys) for element in wording.elements)


def polarity(case: Case) -> Iterator[Reason]:
    """Yield a reason where the claim denies what the source says, or says what it denies."""
    if "cue" not in case.kinds and not case.frame.governed:
        return
    denials = _denials(case)
    if _polarity_off(case):
        units = denials or [link.unit for link in case.links if link.kind in SAID][:1]
        message = "The source says the contrary." if denials else "The source says it with a negation."
        yield case.reason("polarity", units[:1], message, against=against.event(case))
        return
    if denials and case.frame.governed and (unit := _denies_another(case, denials)):
        yield case.reason("polarity", [unit], "The source denies something else.", against=against.event(case))
    yield from _lost_under_negation(case)
    if not case.frame.governed:
        for unit in case.cues("preventers"):
            if "function" not in unit.tags:
                yield case.reason("relation", [unit], "The source does not say this.")


def cancels(case: Case) -> bool:
    """Tell whether the claim's negations take back the opposites that it uses: "none failed to"."""
    opposites = _opposites(case)
    return bool(_denials(case)) and bool(opposites) and not _polarity_off(case)


def _opposites(case: Case) -> list[Link]:
    return case.alignment.of_kind("opposite")


def _denials(case: Case) -> list[Unit]:
    """Return the units of the claim that deny, curated wordings left out."""
    governing = _governing(case)
    kinds = _NEGATORS | {"preventers"} if governing else _NEGATORS
    cues = [link.unit for link in case.links if link.kind == "cue" and link.unit.tags & kinds]
    if governing:
        others = [link for link in case.links if link.kind == "small" or link.kind in SAID]
        cues += [link.unit for link in others if link.kind != "quoted" and link.unit.has("preventers")]
    return cues


def _governing(case: Case) -> list[frozenset[int]]:
    """Return what each negation of the fact governs, where the claim says it in the fact's own words."""
    if not case.frame.governed:
        return []
    worded = frozenset().union(*(w.covers for w in case.alignment.wordings if w.denies))
    said = [link.unit for link in case.links if link.kind in SAID and link.kind != "quoted"]
    plain = frozenset().union(*(meeting(unit, case.frame) for unit in said))
    return [group for group in case.frame.governed if group & plain and not group <= worded]


def _polarity_off(case: Case) -> bool:
    claim = len(_denials(case))
    opposites = len(_opposites(case)) if claim else 0
    return (claim + opposites - len(_governing(case))) % 2 == 1


def _denies_another(case: Case, denials: Sequence[Unit]) -> Unit | None:
    governed = frozenset().union(*case.frame.governed)
    for unit in denials:
        place = next(place for place, link in enumerate(case.links) if link.unit is unit)
        denied: frozenset[int] = frozenset()
        for link in case.links[place + 1 : place + 6]:
            if link.targets and link.kind in SAID:
                denied |= link.targets
            elif denied:
                break
        if denied and not denied & governed:
            return unit
    return None


def _lost_under_negation(case: Case) -> Iterator[Reason]:
    """Yield a reason if a restriction is dropped that "no" governs: "no large-scale return" is not "no return"."""
    for group in _governing(case):
        orders = sorted(group)
        lost = [order for order in orders[:-1] if order not in case.alignment.said]
        if orders[-1] in case.alignment.said and lost:
            last = next(link.unit for link in case.links if orders[-1] in link.targets)
            words = case.source_words(lost[0])
            yield case.reason("scope", [last], f"The source says it of the “{words}” only.", lost[0])
