"""Words that deny, and what they deny (``lexicon/denials.json``)."""

from __future__ import annotations

from shanxi_facts.language.marks import values_of
from shanxi_facts.values import StrEnum


class Denial(StrEnum):
    """How a word or phrase denies."""

    CLAUSE = "clause"
    """It denies its clause: not, never."""
    NOUN = "noun"
    """It denies that there is any of its noun: no, none, nobody."""
    WITHOUT = "without"
    """It denies the noun or deed that follows, not the clause: without, free of."""
    COMPLEMENT = "complement"
    """The subject does not do what the complement says: fail, refuse, lack."""
    PREVENTED = "prevented"
    """What the complement says does not happen: prevent, stop, ban."""
    SAID = "said"
    """A speaker says that the complement is not so: deny, reject, doubt."""
    WEAK = "weak"
    """Next to nothing is left of the clause: barely, hardly, rarely."""
    ONLY = "only"
    """It denies what is not named: only, alone."""
    FALSE = "false"
    """It calls a statement or thing untrue: false, baseless."""


def denials_of(wording: str) -> tuple[Denial, ...]:
    """Return how a word or phrase, in any inflection, may deny; nothing if it does not.

    >>> denials_of("failed")
    (<Denial.COMPLEMENT: 'complement'>,)
    """
    return tuple(map(Denial, values_of(wording, "denial")))
