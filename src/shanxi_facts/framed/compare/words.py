"""Words: swapped for others, added to the fact, put into other roles."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.framed.align import SAID, SWAPPED
from shanxi_facts.framed.compare import against
from shanxi_facts.framed.compare.case import Case
from shanxi_facts.framed.compare.scope import cancels
from shanxi_facts.framed.frames import Target
from shanxi_facts.framed.prepared import Link
from shanxi_facts.language.grammar import is_auxiliary, is_verb
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.model import Reason

_LEADS_TO_AGENT = frozenset({"by", "for", "in", "from", "of"})


def swaps(case: Case) -> Iterator[Reason]:
    """Yield a reason for each word that the source has otherwise: its opposite, or a rival in its slot."""
    if case.kinds.isdisjoint(SWAPPED) or cancels(case):
        return
    for link in case.alignment.of_kind(*SWAPPED):
        order = min(link.targets)
        rule = _swap_rule(link, case.frame.targets[order])
        yield case.reason(rule, [link.unit], f"The source says “{case.source_words(order)}”.", order)


def _swap_rule(link: Link, target: Target) -> str:
    if link.unit.has("degree") and target.has("degree"):
        return "degree"
    if link.kind == "opposite":
        return "direction"
    return target.slot if target.slot in ("counted", "relation") else "wording"


def change(case: Case) -> Iterator[Reason]:
    """Yield a reason if the claim goes from where the source says that it went to."""
    came, went = case.frame.slots["from"], case.frame.slots["to"]
    if not came or not went:
        return
    for slot, wrong in ((went, ("from",)), (came, ("to", "into"))):
        for place, link in enumerate(case.links):
            if not link.targets or not link.targets <= slot:
                continue
            before = [other.unit.norm for other in case.links[max(0, place - 4) : place]]
            last = next((norm for norm in reversed(before) if norm in ("from", "to", "into")), None)
            if last in wrong:
                other = against.other_side(case, min(link.targets))
                yield case.reason("direction", [link.unit], "The source says it the other way round.", against=other)
                return


def particles(case: Case) -> Iterator[Reason]:
    """Yield a reason where a verb of leaving goes in: "moved into the homes" for "moved out of" them."""
    if not case.frame.leaves:
        return
    for link, following, after in zip(case.links, case.links[1:], [*case.links[2:], None], strict=False):
        inward = following.unit.norm == "into" or (
            following.unit.norm == "in" and (after is None or after.unit.has("mark"))
        )
        if inward and link.kind in SAID and link.targets & case.frame.slots["relation"]:
            target = min(link.targets & case.frame.slots["relation"])
            yield case.reason("direction", [link.unit, following.unit], "The source says the contrary.", target)
            return


def degree(case: Case) -> Iterator[Reason]:
    """Yield a reason for a degree or rank that the source does not give."""
    if "degree" not in case.kinds:
        return
    given = case.frame.fact.degree
    for place, link in enumerate(case.links):
        if link.kind != "degree" or _comments(place, case) or _is_done(place, case):
            continue
        if "#d-total" in link.unit.keys and case.frame.fact.scope == "all":
            continue
        if given:
            target = min(case.frame.slots["degree"], default=None)
            yield case.reason("degree", [link.unit], f"The source says “{given}”.", target, against=given)
        else:
            yield case.reason("degree", [link.unit], "The source gives no such degree.")


def _comments(place: int, case: Case) -> bool:
    """Tell whether an adverb comments on the whole sentence: "Remarkably, …"."""
    following = case.links[place + 1].unit.norm if place + 1 < len(case.links) else ""
    return place == 0 and following == ","


def _is_done(place: int, case: Case) -> bool:
    """Tell whether "complete" only says that the fact is one: "the relocation is complete"."""
    link = case.links[place]
    before = case.links[place - 1].unit.norm if place else ""
    predicative = before in ("is", "are", "was", "were", "now")
    return predicative and "complete" in lemmas_of(link.unit.norm) and case.predicate_said


def relation(case: Case) -> Iterator[Reason]:
    """Yield a reason for a plan, a possibility or a cause told where the source tells a fact, and for swapped roles."""
    if not case.frame.tags & {"modal"}:
        for unit in case.cues("modal"):
            yield case.reason("relation", [unit], "The source tells it as done.", against=against.event(case))
    if not case.alignment.says("agent"):
        for unit in case.cues("causal"):
            yield case.reason("relation", [unit], "The source names no such cause.")
    for unit in case.cues("markers"):
        yield case.reason("wording", [unit], "The source does not say this.")
    if not case.frame.slots["from"]:
        for unit in case.cues("past"):
            yield case.reason("wording", [unit], "The source does not say this.")
    yield from _roles(case)


def _roles(case: Case) -> Iterator[Reason]:
    """Yield a reason if agent and patient stand on each other's side of the verb."""
    slots = case.frame.slots
    agent, patient, verb = slots["agent"], slots["counted"], slots["relation"]
    if not agent or not patient or not verb:
        return
    places = {name: _places(case, orders) for name, orders in (("a", agent), ("p", patient), ("v", verb))}
    if not all(places.values()):
        return
    first, last = min(places["v"]), max(places["v"])
    between = case.links[first : min(places["a"]) + 1]
    passive = any(_LEADS_TO_AGENT & set(link.unit.norm.split()) or link.unit.has("causal") for link in between)
    if max(places["p"]) < first and min(places["a"]) > last and not passive:
        link = case.links[min(places["a"])]
        words = against.same_words(case, [link.unit])
        yield case.reason("relation", [link.unit], "The source has these in each other’s role.", against=words)


def _places(case: Case, orders: frozenset[int]) -> list[int]:
    return [
        place for place, link in enumerate(case.links) if link.kind in SAID and link.targets and link.targets <= orders
    ]


def names(case: Case) -> Iterator[Reason]:
    """Yield a reason for each name that the fact does not give."""
    if "name" not in case.kinds:
        return
    run: list[Link] = []
    speaker = (case.frame.fact.speaker or "").lower().split()
    for link in [*case.links, None]:
        if link and link.kind == "name" and not case.is_attribution(link.unit) and link.unit.norm not in speaker:
            run.append(link)
        elif run:
            units = [other.unit for other in run]
            own = against.name(case, units)
            message = against.said(own) or "The source does not name it here."
            yield case.reason("name", units, message, against=own)
            run = []


def wording(case: Case) -> Iterator[Reason]:
    """Yield a reason for each word that nothing in the fact explains: a claim on its topic must not add any."""
    if case.kinds.isdisjoint(("unknown", "light")):
        return
    counted = {link.unit.start for figure in case.figures for link in case.noun_group(figure.place)}
    for place, link in enumerate(case.links):
        if case.is_attribution(link.unit):
            continue
        if link.kind == "unknown" and not (link.unit.has("report") and case.predicate_said):
            acts = is_verb(link.unit) or (place > 0 and is_auxiliary(case.links[place - 1].unit))
            rule = "relation" if acts else "counted" if link.unit.start in counted else "wording"
            own = against.ordinal(case, link.unit)
            message = against.said(own) or "The source does not say this."
            yield case.reason(rule, [link.unit], message, against=own)
        elif link.kind == "light" and not link.unit.has("generic") and not case.predicate_said:
            yield case.reason("relation", [link.unit], "The source does not say this.")
        elif link.kind == "light" and link.unit.has("generic") and not case.head_said:
            yield case.reason("counted", [link.unit], "The source does not speak of this.")


def aliases(case: Case) -> Iterator[Reason]:
    """Yield the word that a match needs if it uses a curated wording of a fact whose own words need a note."""
    if not case.frame.fact.note:
        return
    for wording_ in case.alignment.wordings:
        units = [
            link.unit for link in case.links if link.kind in ("alias", "wording") and wording_.covers <= link.targets
        ]
        plain = case.alignment.of_kind("same")
        if (
            wording_.slot in ("relation", "statement")
            and units
            and not any(link.targets & wording_.covers for link in plain)
        ):
            source = case.frame.fact.relation.text if case.frame.fact.relation else case.frame.fact.statement
            message = f"A curated wording: the source says “{source}”."
            yield Reason("alias", case.words(units), source, message, case.span(units))
            return
