"""What a run of ``lint`` comes to: the counts, the summary, the exit status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shanxi_facts.cli.status import ExitStatus
from shanxi_facts.model import Label

if TYPE_CHECKING:
    from shanxi_facts.cli.settings import LintSettings
    from shanxi_facts.lint import Finding, Linted


@dataclass(slots=True)
class Tally:
    """Counts of a run. ``labels[None]`` counts the findings of lint's own, ``hidden`` those beyond --max-findings.

    ``unreadable`` says of each draft that could not be read why. ``own`` counts lint's own by rule. ``left_out`` has
    what was found and is not reported, by the words that say why.
    """

    files: int = 0
    excluded: int = 0
    unverified: int = 0
    shown: int = 0
    hidden: int = 0
    unreadable: list[str] = field(default_factory=list)
    labels: Counter[Label | None] = field(default_factory=Counter)
    own: Counter[str] = field(default_factory=Counter)
    left_out: dict[str, Counter[Label | None]] = field(default_factory=dict)

    @property
    def claims(self) -> int:
        """How many claims were checked."""
        return sum(map(self._found, Label))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was checked at all."""
        return not self.claims

    def count(self, linted: Linted, wanted: int, settings: LintSettings) -> int:
        """Count a draft of which ``wanted`` findings are to be shown, and return how many of them may be."""
        self.unverified += len(linted.unverified)
        self.labels.update(finding.label for finding in linted.findings)
        self.own.update(finding.rule or "" for finding in linted.findings if finding.label is None)
        room = wanted if settings.max_findings is None else min(wanted, settings.max_findings - self.shown)
        self.shown += room
        self.hidden += wanted - room
        return room

    def leave_out(self, why: str, findings: Iterable[Finding]) -> None:
        """Count findings that are not reported."""
        self.left_out.setdefault(why, Counter()).update(finding.label for finding in findings)

    def status(self, settings: LintSettings) -> ExitStatus:
        """Return the exit status: it follows from what was found, never from the format or from what was shown."""
        if self.unreadable or (self.is_empty and not self.excluded):
            return ExitStatus.ERROR
        if self.claims < settings.min_checked:
            return ExitStatus.MISMATCH
        failing: dict[str, set[Label | None]] = {
            Label.MISMATCH.value: {Label.MISMATCH, None},
            Label.NOT_FOUND.value: {Label.MISMATCH, Label.NOT_FOUND, None},
        }
        found = any(self.labels[label] for label in failing.get(settings.fail_on, set()))
        return ExitStatus.MISMATCH if found else ExitStatus.OK

    def summary(self, settings: LintSettings) -> str:
        """Return what was checked, and what was left out."""
        lines = [f"{_counted(self.files, 'file')}, {_counted(self.claims, 'claim')}{self._answers()}"]
        if self.unverified:
            lines.append(f"{_counted(self.unverified, 'figure')} that the base could not verify")
        for why, labels in self.left_out.items():
            if number := labels.total() - labels[Label.MATCH]:
                lines.append(f"{_counted(number, 'finding')} {why}")
        if self.hidden:
            lines.append(f"{_counted(self.hidden, 'more finding')} not shown (--max-findings {settings.max_findings})")
        if self.excluded:
            lines.append(f"{_counted(self.excluded, 'file')} excluded")
        if self.unreadable:
            lines.append(f"{_counted(len(self.unreadable), 'file')} could not be read")
        if self.is_empty:
            why = ": there is no prose in it" if self.files else ""
            lines.append(f"nothing was checked{why}")
        elif self.claims < settings.min_checked:
            lines.append(f"fewer claims than --min-checked {settings.min_checked}")
        return "\n".join(lines)

    def _answers(self) -> str:
        names = ((Label.MATCH, "match"), (Label.MISMATCH, "mismatch"), (Label.NOT_FOUND, "not found"))
        parts = [f"{self._found(label)} {name}" for label, name in names]
        nouns = [(rule, noun) for rule, noun in _OWN.items() if self.own[rule]]
        parts += [" ".join([_counted(self.own[rule], noun[0]), *noun[1:]]) for rule, noun in nouns]
        return f": {', '.join(parts)}" if self.claims else ""

    def _found(self, label: Label) -> int:
        """Return how often this was the answer, reported or not."""
        return self.labels[label] + sum(labels[label] for labels in self.left_out.values())


#: What the summary calls the findings of lint's own.
_OWN = {
    "conflict": ("contradiction", "within a draft"),
    "hidden-text": ("hidden text",),
    "suppression": ("suppression", "to look at"),
    "baseline": ("baseline entry", "gone stale"),
}


def _counted(number: int, noun: str) -> str:
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun.removesuffix('y')}ies" if noun.endswith("ry") else f"{number} {noun}s"
