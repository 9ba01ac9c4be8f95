"""Whether a piece of a claim speaks of a fact at all.

A number alone makes no topic, nor does a name, a place, or a noun as wide as "people". What makes one is a fact's
relation together with something that it relates, or what it counts together with its restriction or figure; and at
least half of the piece's content must be on the fact.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from shanxi_facts.framed.align import SAID, SWAPPED
from shanxi_facts.framed.compare.case import Case
from shanxi_facts.framed.compare.origin import date_known
from shanxi_facts.framed.prepared import Link
from shanxi_facts.language.grammar import is_verb
from shanxi_facts.language.quantity_sets import comparable, distance
from shanxi_facts.language.reading import Unit

Weight = Callable[[Unit], float]

_SWAPPED_SHARE = 0.6  # a word swapped for its opposite is about the fact, if less surely than the word itself
_FIGURE_SHARE = 0.7  # a right figure beside the fact's words is about the fact
_PLAIN = 0.25  # a claim all in other words may be about anything
_LIKE_SHARE = 0.8  # so is a synonym
_HALF, _SOME, _MOST, _NEARLY_ALL, _NEVER = 0.5, 0.6, 0.7, 0.9, 1.01
_LOOSE = ("like", "alias")
_WIDE = frozenset({"generic", "wide"})


class Share(NamedTuple):
    """How much of the piece is on the fact: ``said`` and ``swapped`` against ``unknown``, by weight."""

    said: float
    swapped: float
    unknown: float
    plain: int  # words said as the fact has them, names and wide nouns left out
    plainness: float  # the part of all the words said that are said as the fact has them

    @property
    def coverage(self) -> float:
        """The part of the piece's content that is on the fact, from 0 to 1."""
        return (self.said + self.swapped) / (self.said + self.swapped + self.unknown)


def topic(case: Case, weight: Weight) -> tuple[float, float]:
    """Return how far the piece is on the fact's topic, and what part of its content is.

    The first is 0 or less if the piece is off the topic, and about 1 if it is wholly on it; the second from 0 to 1.
    """
    share = _share(case, weight)
    if not share.said:
        return 0.0, 0.0
    coverage = share.coverage
    if coverage < _needed(case, share) or share.plainness < _PLAIN:
        return coverage - 1, coverage
    return coverage * min(1.0, 0.5 + (share.said + share.swapped) / 4) + _figure_bonus(case), coverage


def _figure_bonus(case: Case) -> float:
    """Return what the figures say of which fact is meant: a right one much, one near the fact's own a little."""
    if any(figure.licensed for figure in case.figures):
        return 0.3
    known = [counted.quantity for counted in case.frame.quantities]
    near = [1 - distance(f.quantity, k) for f in case.figures for k in known if comparable(f.quantity, k)]
    return 0.1 * max(near, default=0.0) - (0.1 if case.figures and not near else 0.0)


def _share(case: Case, weight: Weight) -> Share:
    said = swapped = unknown = 0.0
    plain = like = words = 0
    # A fact without a relation states names, a place and a day: there, names tell.
    names_tell = not case.frame.slots["relation"]
    for link in case.links:
        if case.is_attribution(link.unit):
            continue
        if link.kind == "date" and date_known(link, case):
            said, plain = said + 1.0, plain + 1
        elif link.kind in SAID:
            value = 1.0 if link.kind == "quoted" else weight(link.unit)
            said += value * (_LIKE_SHARE if link.kind in _LOOSE else 1.0)
            words, like = words + 1, like + (link.kind in _LOOSE)
            plain += (
                link.kind not in _LOOSE and not link.unit.tags & _WIDE and (names_tell or not link.unit.has("name"))
            )
        elif link.kind in SWAPPED:
            swapped += _SWAPPED_SHARE * weight(link.unit)
        elif link.kind in ("unknown", "name"):
            unknown += weight(link.unit)
    licensed = sum(figure.licensed for figure in case.figures)
    if said > _HALF:
        said += _FIGURE_SHARE * licensed
    return Share(said, swapped, unknown, plain, 1 - like / (words + licensed) if words else 1.0)


def _needed(case: Case, share: Share) -> float:  # noqa: PLR0911 - a list of cases, each with its bar
    """Return what share of the piece must be on the fact, more than 1 if nothing can make it so."""
    if any(link.kind == "quoted" for link in case.links):
        return 0.0
    if case.figures and not any(figure.licensed for figure in case.figures) and _only_names(case):
        return _NEVER
    licensed = any(figure.licensed for figure in case.figures)
    firm, loose = _predicate(case)
    head, specific = _names_the_counted(case)
    others = sum(case.alignment.says(slot) or _swaps(case, slot) for slot in ("agent", "from", "to"))
    strange = any(link.kind == "unknown" and is_verb(link.unit) for link in case.links)
    if _counts_something_else(case) and not (firm and licensed):
        return _MOST
    anchored = head or others or licensed
    if (firm and anchored) or (specific and (loose or licensed or others or not case.figures)) or others > 1:
        return _HALF
    if not case.frame.slots["relation"] and others and share.plain > 1:
        return _HALF  # names and a day are all that such a fact has
    if specific or (head and licensed) or (loose and anchored):
        return _SOME
    if firm or head or share.plain > 1 or _says_most_of_it(case):
        return _NEARLY_ALL if strange else _MOST
    return _NEARLY_ALL if share.plain or licensed else _NEVER


def _predicate(case: Case) -> tuple[bool, bool]:
    """Tell whether the piece says the fact's relation in its own or curated words, and whether at all."""
    relation = case.frame.slots["relation"]
    kinds = {link.kind for link in case.links if link.targets & relation and link.kind in (*SAID, *SWAPPED)}
    return bool(kinds & {"same", "wording", "quoted"}), bool(kinds)


def _only_names(case: Case) -> bool:
    return all(link.unit.has("name") for link in case.links if link.kind in SAID)


def _swaps(case: Case, slot: str) -> bool:
    return any(link.targets & case.frame.slots[slot] for link in case.alignment.of_kind(*SWAPPED))


def _names_the_counted(case: Case) -> tuple[bool, bool]:
    """Tell whether the piece names what the fact counts, and whether by words that nothing else is named by.

    A word as wide as "people" names nothing; two words of the noun phrase ("rural roads") name it alone.
    """
    counted = case.frame.slots["counted"]
    said = [link for link in case.links if link.kind in SAID and link.targets & counted]
    telling = [link for link in said if not link.unit.tags & _WIDE and not _meets_wide(link, case)]
    plain = [link for link in telling if link.kind not in _LOOSE]
    return bool(telling), len(plain) > 1


def _meets_wide(link: Link, case: Case) -> bool:
    return all(case.frame.targets[order].tags & _WIDE for order in link.targets)


def _says_most_of_it(case: Case) -> bool:
    return 2 * len(case.alignment.said) > len(case.frame.targets)


def _counts_something_else(case: Case) -> bool:
    """Tell whether the piece's figure counts a noun that the fact does not know."""
    return any(_foreign(case.noun_group(figure.place)) for figure in case.figures)


def _foreign(group: list[Link]) -> bool:
    nouns = [link for link in group if not is_verb(link.unit) and link.kind not in ("light", "colour", "context")]
    return bool(nouns) and nouns[-1].kind in ("unknown", "name")


def says_it(case: Case) -> bool:
    """Tell whether the piece says the fact's relation of what it is about, and not just words around them."""
    says = case.alignment.says
    kinds = {link.kind for link in case.links if link.kind in SAID}
    if "quoted" in kinds or any(figure.licensed for figure in case.figures):
        return True
    if _says_most_of_it(case) or says("agent") or (says("from") and says("to")):
        return True
    if says("relation"):
        return case.head_said or kinds == {"same"}
    return case.head_said or says("from") or says("to")
