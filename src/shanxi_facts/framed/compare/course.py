"""The course of things: a value before and after a change, by how much and to what, a part and its whole, a plan.

A figure of the source is not licensed by its value alone. What a figure was is not what it is; "by 12 percent" is not
"to 12 percent"; of "nine of the 14", the 14 are not what has anything; and what is planned is not done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from shanxi_facts.framed.align import SAID
from shanxi_facts.framed.compare.case import Case, Figure
from shanxi_facts.framed.compare.origin import date_known
from shanxi_facts.framed.frames import Counted, Frame
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.quantity_sets import distance, holds
from shanxi_facts.language.reading import Unit
from shanxi_facts.model import Kind, Phrase, Reason

_BEFORE = frozenset("from against than compared versus".split())
_AFTER = frozenset({"to", "at"})
_BY = frozenset({"by", "up", "down"})
_OF_ALL = frozenset({"of every", "of the", "of all", "of its", "of their"})
_PART = frozenset({"of", "out"})
_NEAR = 0.03  # apart, as a part of both
_REACH = 3  # units before a figure in which a small word belongs to it


def course(case: Case) -> Iterator[Reason]:
    """Yield a reason for each right figure that the claim gives another part in what happened than the source does."""
    for figure, message in _faults(case):
        yield case.reason("quantity", [figure.unit], message, against=case.frame.fact.quantity or "")


def misplaced(case: Case) -> frozenset[int]:
    """Return where the figures start that have another part in the source."""
    return frozenset(figure.unit.start for figure, _ in _faults(case))


def _faults(case: Case) -> Iterator[tuple[Figure, str]]:
    for figure in case.figures:
        known = [c for c in case.frame.quantities if holds(figure.quantity, c.quantity)] if figure.licensed else []
        if known and _happens_to_hold(figure, known, case):
            yield figure, "The source gives a figure within this for something else."
        elif known and (message := _misplaced(figure, known, case)):
            yield figure, message


def _happens_to_hold(figure: Figure, known: Sequence[Counted], case: Case) -> bool:
    """Tell whether a wide set of values holds the source's by chance: nothing shows that it is meant for the same."""
    open_ended = figure.quantity.low is None or figure.quantity.high is None
    if not open_ended or any(distance(figure.quantity, counted.quantity) < _NEAR for counted in known):
        return False
    slots, says = case.frame.slots, case.alignment.says
    return not all(says(slot) or not slots[slot] for slot in ("relation", "counted"))


def _misplaced(figure: Figure, known: Sequence[Counted], case: Case) -> str | None:
    frame, before = case.frame, _small_before([link.unit for link in case.links], figure.place)
    fact = frame.fact
    if all(_is_value(c, fact.change_from, frame) for c in known) and not _marks_past(case, before):
        return "The source gives this as the earlier value."
    if fact.change_from and all(_is_value(c, fact.change_to, frame) for c in known) and before & _BEFORE:
        return "The source gives this as the later value."
    near = {link.unit.norm for link in case.links[max(0, figure.place - _REACH - 1) : figure.place]}
    if all(_is_whole(c, frame) for c in known) and not near & _PART:
        return "The source gives this as the whole of which it says so in part."
    given = [_source_before(c, frame) for c in known]
    shares = (c.quantity.kind is Kind.PERCENT for c in known)  # "rose 9 percent" is by so much
    if before & _AFTER and all(w & _BY or (not w and share) for w, share in zip(given, shares, strict=True)):
        return "The source says by how much, not to what."
    if before & _BY and not before & _AFTER and all(words & _AFTER and not words & _BY for words in given):
        return "The source says to what, not by how much."
    return None


def _small_before(units: Sequence[Unit], place: int) -> frozenset[str]:
    """Return the small words right before a figure, up to the next word that says something."""
    found: set[str] = set()
    for unit in reversed(units[max(0, place - _REACH) : place]):
        last = unit.norm.rpartition(" ")[2]
        if unit.words > 1 and last in _AFTER | _BY:
            return frozenset({*found, last})  # "rise to" is one phrase
        if not unit.has("function") and unit.norm not in _BEFORE and unit.norm not in _BY:
            break
        found.add(unit.norm)
        if unit.norm in _AFTER | _BY:
            break
    return frozenset(found)


def _source_before(counted: Counted, frame: Frame) -> frozenset[str]:
    units = frame.reading.units
    start = counted.span.start - frame.offset
    place = next((p for p, u in enumerate(units) if frame.reading.back(u).start >= start), len(units))
    return _small_before(units, place)


def _is_value(counted: Counted, phrase: Phrase | None, frame: Frame) -> bool:
    return phrase is not None and counted.span.of(frame.fact.sentence) in phrase.text


def _is_whole(counted: Counted, frame: Frame) -> bool:
    """Tell whether a quantity is the whole behind a part: the 14 of "nine of the 14"."""
    before = frame.fact.sentence[frame.offset : counted.span.start].split()
    if " ".join(before[-2:]).lower() in _OF_ALL and len(frame.quantities) > 1:
        return True  # "of every 100", "of the 44 bridges, 17 …"
    parts = [c for c in frame.quantities if c.span.end < counted.span.start]
    if not parts or "of" not in before[-2:]:
        return False
    between = frame.fact.sentence[parts[-1].span.end : counted.span.start].split()
    return len(between) < 3


def _marks_past(case: Case, before: frozenset[str]) -> bool:
    if before & _AFTER:
        return False
    if before & _BEFORE or any(date_known(link, case) for link in case.alignment.of_kind("date")):
        return True
    return any(link.unit.has("past") for link in case.links)


def rank(case: Case) -> Iterator[Reason]:
    """Yield a reason if the claim drops the place in a ranking: "the largest" for "the second-largest"."""
    links = case.links
    for order in _ranked(case.frame):
        for place, link in enumerate(links):
            before = links[max(0, place - 2) : place]
            if order in link.targets and not any(other.unit.has("ordinal") for other in before):
                yield case.reason("degree", [link.unit], "The source gives it another rank.", order)


def _ranked(frame: Frame) -> Iterator[int]:
    """Yield the superlatives of the fact that an ordinal stands before."""
    units = [unit for unit in frame.reading.units if unit.norm != "-"]
    orders = {target.span.start - frame.offset: target.order for target in frame.targets if target.keys}
    for unit, following in pairwise(units):
        order = orders.get(frame.reading.back(following).start)
        if unit.has("ordinal") and following.norm.endswith("est") and order is not None:
            yield order


def planned(case: Case) -> Iterator[Reason]:
    """Yield a reason if the claim tells as done what the source gives as a plan, an estimate or a promise."""
    relation = case.frame.slots["relation"]
    if not _is_plan(case.frame) or any(link.unit.has("modal") for link in case.links):
        return
    units = [link.unit for link in case.links]
    for place, link in enumerate(case.links):
        if link.kind in SAID and link.targets & relation and _is_done(units, place):
            yield case.reason("relation", [link.unit], "The source tells it as planned.", min(link.targets & relation))
            return


def _is_plan(frame: Frame) -> bool:
    text = frame.fact.relation.text.lower().split() if frame.fact.relation else []
    infinitive = len(text) > 2 and text[0] in ("is", "are", "was", "were") and text[1] == "to"
    return infinitive or any(frame.targets[order].has("modal") for order in frame.slots["relation"])


def _is_done(units: Sequence[Unit], place: int) -> bool:
    unit = (units[place].parts or units[place : place + 1])[0]
    inflected = bool(lemmas_of(unit.norm) - {unit.norm}) and not unit.norm.endswith("ing")
    before = [other.norm for other in units[max(0, place - 3) : place]]
    return inflected and "to" not in before and "be" not in before


__all__ = ["course", "misplaced", "planned", "rank"]
