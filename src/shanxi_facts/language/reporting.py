"""Verbs and phrases that report what someone says or thinks (``lexicon/reporting.json``)."""

from __future__ import annotations

from shanxi_facts.language.marks import values_of
from shanxi_facts.values import StrEnum


class Speech(StrEnum):
    """What a reporting verb does to what it reports."""

    NEUTRAL = "neutral"
    """Said, with nothing told about its truth."""
    FACTIVE = "factive"
    """Said, in a word that tells that it is so: reveal, admit."""
    KNOWLEDGE = "knowledge"
    """Known or shown, so that it is so: find, prove."""
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
    PLAIN = "plain"
    """A verb that holds for every way of saying that something is so: say, tell."""
    QUESTION = "question"
    """The speaker asks."""


def speech_of(wording: str) -> tuple[Speech, ...]:
    """Return how a verb or phrase, in any inflection, may report; nothing if it does not.

    >>> speech_of("insisted")
    (<Speech.CLAIM: 'claim'>, <Speech.CALL: 'call'>)
    """
    return tuple(map(Speech, values_of(wording, "speech")))
