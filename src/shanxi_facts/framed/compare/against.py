"""What the source has in the place of words that it does not have: its own day, name, extent or event.

A reason with such words contradicts the claim; one without only leaves the claim unconfirmed.
"""

from __future__ import annotations

from collections.abc import Sequence

from shanxi_facts.framed.align import SAID
from shanxi_facts.framed.compare.case import Case
from shanxi_facts.language.places import is_place
from shanxi_facts.language.reading import Unit
from shanxi_facts.model import Phrase, Span


def said(words: str) -> str:
    """Return what is said of the source's own words, if there are any."""
    return f"The source says “{words}”." if words else ""


def event(case: Case) -> str:
    """Return what the source says that happened: what a denial, a plan or another rank is against."""
    relation = case.frame.fact.relation
    return relation.text if relation else case.frame.fact.statement


def extent(case: Case) -> str:
    """Return the source's own extent: its scope, its degree, or the number of those that it counts."""
    fact = case.frame.fact
    return fact.scope or fact.degree or fact.quantity or ""


def other_side(case: Case, order: int) -> str:
    """Return the words at the other end of the change that a word of it belongs to."""
    fact = case.frame.fact
    phrase: Phrase | None = fact.change_to if order in case.frame.slots["from"] else fact.change_from
    return phrase.text if phrase else ""


def day(case: Case) -> str:
    """Return the dates that the fact gives."""
    return ", ".join(case.frame.fact.dates)


def name(case: Case, units: Sequence[Unit]) -> str:
    """Return the name that a fact has where the claim has another: one said in part, or a place for a place.

    A fact without a relation states names and nothing else: there any of its names that is not said will do. A place
    that is named where what the source is about is not takes its place.
    """
    said = case.alignment.said
    foreign = any(is_place(unit.norm) for unit in units)
    for words in case.frame.fact.names:
        orders = _orders(case, words)
        unsaid = orders - said
        in_place = foreign == is_place(words.lower()) and (foreign or not case.frame.slots["relation"])
        if unsaid and (orders & said or in_place):
            return words
    return case.frame.subject if foreign and "context" not in case.kinds else ""


def _orders(case: Case, words: str) -> frozenset[int]:
    at = case.frame.fact.sentence.find(words)
    place = Span(at, at + len(words))
    return frozenset(target.order for target in case.frame.targets if target.span.overlaps(place))


def ordinal(case: Case, unit: Unit) -> str:
    """Return the ordinals of the fact ("18th", among its dates) for one that it does not have."""
    return day(case) if unit.has("ordinal") else ""


def same_words(case: Case, units: Sequence[Unit]) -> str:
    """Return the words of the source that these units say."""
    targets = [link.targets for link in case.links if link.unit in units and link.kind in SAID and link.targets]
    return case.source_words(min(targets[0])) if targets else ""
