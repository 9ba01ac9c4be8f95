"""Words that tell that something is not said as done and so (``lexicon/status.json``)."""

from __future__ import annotations

from shanxi_facts.language.marks import values_of
from shanxi_facts.values import StrEnum


class Status(StrEnum):
    """What something is said to be, other than done and so."""

    PLAN = "plan"
    PROMISE = "promise"
    POSSIBILITY = "possibility"
    ALLEGATION = "allegation"
    ATTEMPT = "attempt"
    WISH = "wish"
    CONSIDERATION = "consideration"
    CONDITION = "condition"
    QUESTION = "question"
    PAST = "past"
    OPINION = "opinion"


def statuses_of(wording: str) -> tuple[Status, ...]:
    """Return what a word or phrase, in any inflection, may make of what it governs; several where it has several uses.

    >>> statuses_of("pledged")
    (<Status.PROMISE: 'promise'>,)
    """
    return tuple(map(Status, values_of(wording, "status")))
