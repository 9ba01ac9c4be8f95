"""The checker: a claim in, a verdict with its evidence out, whatever the number of bases.

Each base judges alone, by its own subject. A match in any base is a match, unless a base on the same subject gives
another figure: then the bases contradict each other, and both sentences are shown.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from shanxi_facts.base import FactBase
from shanxi_facts.caches import ANSWERS, SENTENCES, keep
from shanxi_facts.model import Basis, Evidence, Label, Outcome, Reason, Verdict
from shanxi_facts.values import replace

if TYPE_CHECKING:
    from shanxi_facts.framed.bench import Bench
    from shanxi_facts.lint import Finding, Linter
    from shanxi_facts.verification import Verifier

_FIGURE_RULES = frozenset({"quantity", "hedge", "unit"})
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w'’-]+")
_PREFERENCE = (Outcome.MATCH, Outcome.MISMATCH, Outcome.UNCONFIRMED, Outcome.NOT_FOUND)


class Checker:
    """Judges claims against one base or several. Reusable, thread-safe, picklable."""

    def __init__(self, base: FactBase, *others: FactBase) -> None:
        self.bases = bases = (base, *others)
        self._framed = _benches(bases) if all(map(is_framed, bases)) else ()
        self._verifiers = () if self._framed else _verifiers(bases)
        self._benches: tuple[Bench | Verifier, ...] = (*self._framed, *self._verifiers)
        self._linters: dict[bool, Linter] = {}  # made when they are first needed
        self._answered: dict[str, Verdict] = {}

    def check(self, claim: str) -> Verdict:
        """Return the verdict on ``claim``. Any string is a claim; one that says nothing is not-found.

        The latest answers are kept: quotes come round again, in a feed as in a folder of drafts.
        """
        verdict = self._answered.get(claim)
        if verdict is None:
            verdict = keep(self._answered, claim, self._verdict(claim), ANSWERS)
        return verdict

    def _verdict(self, claim: str) -> Verdict:
        if len(self._benches) == 1:
            return self._benches[0].check(claim)
        return self._settled([(bench, bench.check(claim)) for bench in self._benches])

    def check_many(self, claims: Iterable[str]) -> Iterator[Verdict]:
        """Yield the verdicts on ``claims``, lazily and in order."""
        for claim in claims:
            yield self.check(claim)

    def lint(
        self, text: str, format: str = "markdown", show: Collection[str] = (Outcome.MISMATCH,)
    ) -> tuple[Finding, ...]:
        """Return the findings on a whole draft, in the order of its text: what contradicts the source, or itself.

        ``show`` asks for others: "mismatch" is what is contradicted, "unconfirmed" are the other mismatches, and there
        are "not-found", "match" and "all". What the draft silences in its comments is left out, as by the command.
        """
        from shanxi_facts.documents import read_text
        from shanxi_facts.lint import LintSettings, run

        settings = LintSettings(show=tuple(show))
        near = settings.shows(Outcome.NOT_FOUND)
        linter = self._linters.get(near)
        if linter is None:
            linter = self._linters[near] = self.linter(near=near)
        judged = linter.lint(read_text(text, "draft", format))
        return tuple(finding for file in run([judged], settings, self.bases) for finding in file.shown)

    def linter(self, *, near: bool = True) -> Linter:
        """Return what lints drafts by the same bases, for use on many of them.

        Without ``near``, nothing is said of what comes nearest to what is not found, which takes most of the time of a
        draft that is on other things.
        """
        if self._framed:
            from shanxi_facts.lint.framed.linter import FramedLinter

            return FramedLinter(self.check, [bench.archive for bench in self._framed])
        from shanxi_facts.lint import Linter
        from shanxi_facts.lint.context import Sources

        subject = frozenset(word for verifier in self._verifiers for text in verifier.texts for word in text.subject)
        return Linter(partial(self._check_in_draft, near=near), Sources(self._knows, subject, self._beside))

    def _knows(self, keys: frozenset[str]) -> bool:
        """Tell whether any source speaks of what has one of the keys."""
        return any(verifier.knows(keys) for verifier in self._verifiers)

    def _check_in_draft(self, sentence: str, *, near: bool) -> Verdict:
        """Return the verdict on a sentence of a draft: not-found unless it is surely on what a base speaks of."""
        if len(self._verifiers) == 1:
            return self._verifiers[0].check(sentence, in_draft=True, near=near)
        return self._settled([(v, v.check(sentence, in_draft=True, near=near)) for v in self._verifiers])

    def _beside(self, sentence: str, place: Evidence) -> Verdict | None:
        """Return the verdict on a sentence of a draft that a source contradicts near a place of it, or None."""
        found = (verifier.beside(sentence, place) for verifier in self._verifiers)
        return next((verdict for verdict in found if verdict is not None), None)

    def _settled(self, answers: Sequence[tuple[Bench | Verifier, Verdict]]) -> Verdict:
        """Return the verdict of several bases, the first base first where they agree."""
        bench, verdict = min(answers, key=lambda answer: _PREFERENCE.index(answer[1].outcome))
        if verdict.label is Label.NOT_FOUND:
            near = tuple(evidence for _, v in answers for evidence in v.near)
            return replace(verdict, near=near[:3])
        if verdict.label is not Label.MATCH:
            return verdict
        against = [v for b, v in answers if _contradicts(bench, b, v)]
        return _in_conflict(verdict, against) if against else verdict


def _benches(bases: Iterable[FactBase]) -> tuple[Bench, ...]:
    from shanxi_facts.framed.bench import Bench  # of the two judges, a start pays for the one that it needs

    return tuple(map(Bench, bases))


def _verifiers(bases: Iterable[FactBase]) -> tuple[Verifier, ...]:
    from shanxi_facts.verification import Verifier

    return tuple(map(Verifier, bases))


def is_framed(base: FactBase) -> bool:
    """Tell whether a curator has filled the slots of a base's facts; what is only drafted is judged by its text."""
    return any(fact.relation or fact.counted for fact in base.facts) and base.unreviewed < len(base.facts)


def _contradicts(bench: Bench | Verifier, other: Bench | Verifier, verdict: Verdict) -> bool:
    """Tell whether another base on the same subject gives another figure for what ``bench`` finds right."""
    figures = any(reason.rule in _FIGURE_RULES for reason in verdict.reasons)
    return verdict.label is Label.MISMATCH and figures and _same_subject(bench, other)


def _same_subject(bench: Bench | Verifier, other: Bench | Verifier) -> bool:
    """Tell whether two bases are on one subject: the one that they give, or else, if they speak of the same names.

    Two releases on two companies may both say that sales rose. Of two versions of one release, most names are the same.
    """
    from shanxi_facts.verification import Verifier

    if bench.subjects or other.subjects:
        return bench.subjects == other.subjects
    names, others = (_names(one.base if isinstance(one, Verifier) else one.archive.base) for one in (bench, other))
    return not names or not others or 2 * len(names & others) >= min(len(names), len(others))


def _names(base: FactBase) -> frozenset[str]:
    """Return the words that a base writes with a capital letter inside a sentence."""
    return frozenset().union(*(_names_in(source.text) for source in base.sources))


@lru_cache(SENTENCES)  # two bases that disagree on one claim may disagree on the next
def _names_in(text: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text))


def _in_conflict(verdict: Verdict, against: Sequence[Verdict]) -> Verdict:
    conflicts: list[Evidence] = []
    reasons: list[Reason] = []
    for other in against:
        if other.evidence is None:
            continue
        conflicts.append(other.evidence)
        reason = next(reason for reason in other.reasons if reason.rule in _FIGURE_RULES)
        message = f"Another base, {other.evidence.base.name}, says {reason.source}."
        reasons.append(replace(reason, rule="conflict", message=message, suggestion=None))
    return replace(
        verdict,
        label=Label.MISMATCH,
        basis=Basis.CONTRADICTED,
        reasons=tuple(reasons),
        conflicts=tuple(conflicts),
    )
