"""Titles and offices, what changes them, and their abbreviations (``lexicon/titles.json``)."""

from __future__ import annotations

from shanxi_facts.language.marks import values_of
from shanxi_facts.values import StrEnum


class TitleModifier(StrEnum):
    """What a word beside a title makes of the office."""

    FORMER = "former"
    FUTURE = "future"
    ACTING = "acting"
    DEPUTY = "deputy"
    JOINT = "joint"
    HIGHER = "higher"
    HONORARY = "honorary"


def title_modifiers_of(wording: str) -> tuple[TitleModifier, ...]:
    """Return what a word makes of the office that it stands beside.

    >>> title_modifiers_of("interim")
    (<TitleModifier.ACTING: 'acting'>,)
    """
    return tuple(map(TitleModifier, values_of(wording, "title-modifier")))


def offices_of(wording: str) -> tuple[str, ...]:
    """Return the fields in which a word or phrase names an office: state, force, firm, learning, church, sport."""
    return values_of(wording, "office")


def is_courtesy(wording: str) -> bool:
    """Tell whether a word before a name only honours: Mr, Sir."""
    return bool(values_of(wording, "courtesy"))


def is_charge(wording: str) -> bool:
    """Tell whether an adjective before an office tells what it is for: "foreign" of "foreign minister"."""
    return bool(values_of(wording, "charge"))


def expansions_of(abbreviation: str) -> tuple[str, ...]:
    """Return the titles that an abbreviation, with or without full stops, may be short for: "governor" of "Gov."."""
    return values_of(abbreviation, "short-for")
