"""Verbs and phrases that report what someone says or thinks (``lexicon/reporting.json``)."""

from __future__ import annotations

from enum import StrEnum

from shanxi_facts.language.marks import values_of


class Speech(StrEnum):
    """What a reporting verb does to what it reports."""

    NEUTRAL = "neutral"
    """Said, with nothing told about its truth."""
    FACTIVE = "factive"
    """The word tells that it is so: reveal, admit."""
    CLAIM = "claim"
    """Only the speaker's word stands for it: claim, insist."""
    DENIAL = "denial"
    """The speaker says that it is not so."""
    OPINION = "opinion"
    """The speaker holds it: believe, suspect."""
    CALL = "call"
    """The speaker wants it: demand, urge."""
    PROMISE = "promise"
    """The speaker binds himself to it."""
    FORECAST = "forecast"
    """The speaker expects it."""
    QUESTION = "question"
    """The speaker asks."""


def speech_of(wording: str) -> tuple[Speech, ...]:
    """Return how a verb or phrase, in any inflection, may report; nothing if it does not.

    >>> speech_of("according to")
    (<Speech.NEUTRAL: 'neutral'>,)
    """
    return tuple(map(Speech, values_of(wording, "speech")))
