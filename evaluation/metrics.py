"""What is measured, each share and score in one place.

Some words are kept apart: a claim is *true* where its verdict should be a match, *false* where it should be a mismatch
(or NOT_MATCH), *foreign* where it should be not-found.

========================  =============================================================================
f1                        mean over the labels of the harmonic mean of precision and recall
balanced                  mean of supported-seen and of the share of all other claims that do not match
supported-seen            true claims that match
false-match               false claims that match
missed                    claims that should be a mismatch and are not found
false-alarm               foreign claims called a mismatch
invented                  foreign claims called a match
evidence                  of the right matches and mismatches, those that show the sentence that decides
true-contradicted         true claims that the source is said to contradict
false-contradicted        false claims that the source is said to contradict
findings                  mismatches that lint raises in a text held against itself, for each of its sentences
========================  =============================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from evaluation.labelled import LABELS, MATCH, MISMATCH, NOT_FOUND, NOT_MATCH, Labelled
from shanxi_facts import Basis, Verdict

HIGHER = ("f1", "balanced", "supported-seen", "evidence", "false-contradicted")
LOWER = ("false-match", "missed", "false-alarm", "invented", "true-contradicted", "findings")
"""The figures that are good when high, and those that are good when low."""

_LONGEST_EVIDENCE = 800
"""More characters than this show a page, no sentence."""


class Judged(NamedTuple):
    """A claim with the answer to it; None where no base could be made of the source."""

    claim: Labelled
    verdict: Verdict | None

    @property
    def gold(self) -> str:
        """What the checker should have said."""
        return self.claim.verdict

    @property
    def said(self) -> str:
        """What it said. Without a base, nothing is found."""
        return self.verdict.label.value if self.verdict else NOT_FOUND

    @property
    def right(self) -> bool:
        """Whether the answer is the one that was wanted."""
        return self.said != MATCH if self.gold == NOT_MATCH else self.said == self.gold

    @property
    def contradicted(self) -> bool:
        """Whether it is a mismatch because the source says otherwise.

        A verdict without a basis counts as one, unless "wording" is its only rule.
        """
        if self.verdict is None or self.said != MISMATCH:
            return False
        if self.verdict.basis is not None:
            return self.verdict.basis is Basis.CONTRADICTED
        return any(reason.rule != "wording" for reason in self.verdict.reasons)

    @property
    def shows_evidence(self) -> bool:
        """Whether the answer shows one sentence, and that the one which decides."""
        shown = self.verdict.evidence.sentence if self.verdict and self.verdict.evidence else ""
        return 0 < len(shown) < _LONGEST_EVIDENCE and (self.claim.source in shown or shown in self.claim.source)


class Figure(NamedTuple):
    """A measured value, and the number of claims that it is taken over."""

    name: str
    value: float
    of: int


@dataclass(frozen=True, slots=True)
class Measure:
    """What came of one measurement.

    ``kind`` is set for a part of a measurement: its claims of one kind.
    """

    name: str
    figures: tuple[Figure, ...]
    judged: tuple[Judged, ...] = ()
    kind: str = ""

    def figure(self, name: str) -> Figure | None:
        """Return the figure with a name; None if it was not measured."""
        return next((figure for figure in self.figures if figure.name == name), None)

    @property
    def faults(self) -> tuple[Judged, ...]:
        """The claims that were answered wrongly."""
        return tuple(item for item in self.judged if not item.right)

    def line(self) -> str:
        """Return the measure as one line."""
        values = " ".join(f"{figure.name} {figure.value:.3f}" for figure in self.figures)
        return f"{self.name:40} n={len(self.judged):<5} {values}"


def measure(name: str, judged: Iterable[Judged], *more: Figure, kind: str = "") -> Measure:
    """Return the figures of a set of answers, and those measured otherwise."""
    items = tuple(judged)
    return Measure(name, (*figures(items), *more), items, kind)


def by_kind(name: str, judged: Iterable[Judged]) -> list[Measure]:
    """Return the measure of a set of answers, and one for each kind of claim in it, in the order of the claims."""
    items = tuple(judged)
    kinds = dict.fromkeys(item.claim.kind for item in items)
    parts = [(kind, [item for item in items if item.claim.kind == kind]) for kind in kinds]
    return [measure(name, items), *(measure(f"{name}/{kind}", part, kind=kind) for kind, part in parts)]


def figures(judged: Sequence[Judged]) -> tuple[Figure, ...]:
    """Return every figure that can be taken over these answers.

    >>> from evaluation.labelled import Claim
    >>> answers = [Judged(Claim("It rained.", gold), None) for gold in ("match", "not-found")]
    >>> [f"{name} {value} of {of}" for name, value, of in figures(answers)][2:4]
    ['supported-seen 0.0 of 1', 'false-alarm 0.0 of 1']
    """
    true = [item for item in judged if item.gold == MATCH]
    false = [item for item in judged if item.gold in {MISMATCH, NOT_MATCH}]
    foreign = [item for item in judged if item.gold == NOT_FOUND]
    decided = [item for item in judged if item.gold == item.said != NOT_FOUND and item.claim.source]
    found = [
        *_over_all(judged),
        _share("supported-seen", true, _said(MATCH)),
        _share("false-match", false, _said(MATCH)),
        _share("missed", [item for item in false if item.gold == MISMATCH], _said(NOT_FOUND)),
        _share("false-alarm", foreign, _said(MISMATCH)),
        _share("invented", foreign, _said(MATCH)),
        _share("evidence", decided, lambda item: item.shows_evidence),
        _share("true-contradicted", true, lambda item: item.contradicted),
        _share("false-contradicted", false, lambda item: item.contradicted),
    ]
    return tuple(figure for figure in found if figure.of)


def _over_all(judged: Sequence[Judged]) -> Iterable[Figure]:
    golds = {item.gold for item in judged}
    if len(golds) > 1 and golds <= set(LABELS):
        scores = [_f1(judged, label) for label in LABELS if label in golds]
        yield Figure("f1", sum(scores) / len(scores), len(judged))
    if len(golds) > 1 and MATCH in golds:
        sides = [[item for item in judged if (item.gold == MATCH) == side] for side in (True, False)]
        shares = [sum((item.said == MATCH) == (item.gold == MATCH) for item in side) / len(side) for side in sides]
        yield Figure("balanced", sum(shares) / 2, len(judged))


def _f1(judged: Sequence[Judged], label: str) -> float:
    hits = sum(item.gold == item.said == label for item in judged)
    named = sum((item.gold == label) + (item.said == label) for item in judged)
    return 2 * hits / named


def _share(name: str, items: Sequence[Judged], test: Callable[[Judged], bool]) -> Figure:
    return Figure(name, sum(map(test, items)) / max(1, len(items)), len(items))


def _said(label: str) -> Callable[[Judged], bool]:
    return lambda item: item.said == label
