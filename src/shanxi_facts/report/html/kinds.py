"""The kinds of findings, as a reader of the page tells them apart: by sign and word, and by colour besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from shanxi_facts.model import Outcome
from shanxi_facts.values import value

if TYPE_CHECKING:
    from shanxi_facts.lint.model import Finding


@value
class Kind:
    """A kind of finding. ``id`` is a class of the style sheet, and begins the ids of the findings."""

    id: str
    sign: str
    word: str
    plural: str


MISMATCH = Kind("mismatch", "✗", "Mismatch", "Mismatches")
UNCONFIRMED = Kind("unconfirmed", "~", "Unconfirmed", "Unconfirmed")
OWN = Kind("own", "!", "Conflict", "Conflicts within a draft")
MATCH = Kind("match", "✓", "Match", "Matches")
NOT_FOUND = Kind("not-found", "?", "Not found", "Not found")

#: All kinds, those that want attention first.
KINDS = (MISMATCH, OWN, UNCONFIRMED, MATCH, NOT_FOUND)

_BY_OUTCOME = {
    Outcome.MISMATCH: MISMATCH,
    Outcome.UNCONFIRMED: UNCONFIRMED,
    Outcome.MATCH: MATCH,
    Outcome.NOT_FOUND: NOT_FOUND,
    None: OWN,
}


def kind_of(finding: Finding) -> Kind:
    """Return the kind of a finding; those of lint's own are one kind."""
    return _BY_OUTCOME[finding.outcome]


@value
class Count:
    """How many findings of a kind there are; ``shown`` says whether the filter lets them through at first."""

    kind: Kind
    number: int
    shown: bool = True


def counts(findings: Iterable[Finding], asked: Iterable[Finding] = ()) -> tuple[Count, ...]:
    """Return the count of every kind.

    Claims that are unconfirmed or were not found are most of a draft: they are let through at first only if they were
    asked for.
    """
    numbers = Counter(map(kind_of, findings))
    wanted = {MISMATCH, OWN, MATCH, *map(kind_of, asked)}
    return tuple(Count(kind, numbers[kind], kind in wanted) for kind in KINDS)
