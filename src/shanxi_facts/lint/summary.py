"""What a run comes to: the counts, the words of the summary, and whether it has failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from shanxi_facts.in_words import counted
from shanxi_facts.lint.notices import Notice, Reading, counted_part, of_error, of_files, of_parts
from shanxi_facts.model import Outcome

if TYPE_CHECKING:
    from shanxi_facts.documents import Document
    from shanxi_facts.errors import InputError
    from shanxi_facts.lint.model import Finding, Linted
    from shanxi_facts.lint.settings import LintSettings


class RunResult(StrEnum):
    """What a run comes to, whatever is shown of it."""

    CLEAN = "clean"
    """Nothing to report."""
    FAILED = "failed"
    """A finding that fails, or fewer claims than there should be."""
    INCOMPLETE = "incomplete"
    """Nothing was judged, or not everything."""


@dataclass(slots=True)
class RunSummary:
    """Counts of a run. ``outcomes[None]`` counts the findings of lint's own, ``hidden`` those beyond --max-findings.

    ``notices`` say what could not be read and why, ``unread`` counts what was passed over, by its kind. ``own`` counts
    lint's own by rule. ``left_out`` has what was found and is not reported, by the words that say why.
    """

    settings: LintSettings
    files: int = 0
    excluded: int = 0
    unverified: int = 0
    shown: int = 0
    hidden: int = 0
    notices: list[Notice] = field(default_factory=list)
    unread: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[Outcome | None] = field(default_factory=Counter)
    own: Counter[str] = field(default_factory=Counter)
    counted: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    left_out: dict[str, Counter[Outcome | None]] = field(default_factory=dict)

    @property
    def claims(self) -> int:
        """How many claims were checked."""
        return self._found().total()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was checked at all."""
        return not self.claims

    def add(self, linted: Linted) -> tuple[Finding, ...]:
        """Count a draft with what is left of its findings, and return those that are shown."""
        self.unverified += len(linted.unverified)
        self.outcomes.update(finding.outcome for finding in linted.findings)
        self.own.update(finding.rule or "" for finding in linted.findings if finding.outcome is None)
        wanted = [finding for finding in linted.findings if self.settings.shows(finding.outcome)]
        self.counted.update(map(_named, wanted))
        most = self.settings.max_findings
        room = len(wanted) if most is None else min(len(wanted), most - self.shown)
        self.shown += room
        self.hidden += len(wanted) - room
        return tuple(wanted[:room])

    def fail_to_read(self, error: InputError) -> None:
        """Note a draft or source that cannot be read."""
        self.notices.append(of_error(error))

    def read(self, document: Document) -> None:
        """Count a draft that was read, and note the parts of it that were not."""
        self.files += 1
        self.unread.update(part.what for part in document.unread)
        self.notices += map(self._allowed, of_parts(document))

    def pass_by(self, files: Mapping[str, Sequence[str]]) -> None:
        """Note the files of folders that were not read, by their suffix."""
        self.unread.update({suffix: len(names) for suffix, names in files.items()})
        self.notices += (self._allowed(of_files(suffix, names)) for suffix, names in files.items())

    def leave_out(self, why: str, findings: Iterable[Finding]) -> None:
        """Count findings that are not reported."""
        self.left_out.setdefault(why, Counter()).update(finding.outcome for finding in findings)

    @property
    def result(self) -> RunResult:
        """What the run comes to: it follows from what was found, never from the format or from what was shown."""
        if self._unreadable() or self._is_lossy() or (self.is_empty and not self.excluded):
            return RunResult.INCOMPLETE
        if self.claims < self.settings.min_checked:
            return RunResult.FAILED
        found = any(number and self.settings.fails(outcome) for outcome, number in self.outcomes.items())
        return RunResult.FAILED if found else RunResult.CLEAN

    def lines(self) -> list[str]:
        """Return what was checked, and what was left out."""
        lines = [f"{counted(self.files, 'file')}, {counted(self.claims, 'claim')}{self._answers()}"]
        if self.unverified:
            lines.append(f"{counted(self.unverified, 'figure')} that the base could not verify")
        for why, outcomes in self.left_out.items():
            if number := sum(outcomes[outcome] for outcome in outcomes if _would_be_reported(outcome, self.settings)):
                lines.append(f"{counted(number, 'finding')} {why}")
        if self.hidden:
            lines.append(
                f"{counted(self.hidden, 'more finding')} not shown (--max-findings {self.settings.max_findings})"
            )
        if self.excluded:
            lines.append(f"{counted(self.excluded, 'file')} excluded")
        if unreadable := self._unreadable():
            lines.append(f"{counted(unreadable, 'file')} could not be read")
        if self.unread:
            listed = ", ".join(counted_part(number, what) for what, number in sorted(self.unread.items()))
            accepted = " (--exclude such files, or --allow-unread)" if self._is_lossy() else ""
            lines.append(f"not read: {listed}{accepted}")
        if self.is_empty:
            why = ": there is no prose in it" if self.files else ""
            lines.append(f"nothing was checked{why}")
        elif self.claims < self.settings.min_checked:
            lines.append(f"fewer claims than --min-checked {self.settings.min_checked}")
        return lines

    def statistics(self) -> Iterator[str]:
        """Yield how many findings there are by rule, then by fact, the most first."""
        for title, place in (("rule", 0), ("fact", 1)):
            numbers: Counter[str] = Counter()
            for named, number in self.counted.items():
                numbers[named[place] or "(no fact)"] += number
            yield f"findings by {title}:" if numbers else f"findings by {title}: none"
            width = len(str(max(numbers.values(), default=0)))
            ordered = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
            yield from (f"  {number:>{width}}  {name}" for name, number in ordered)

    def _unreadable(self) -> int:
        return sum(notice.kind is Reading.UNREADABLE for notice in self.notices)

    def _allowed(self, notice: Notice) -> Notice:
        return replace(notice, fails=notice.fails and not self.settings.allow_unread)

    def _is_lossy(self) -> bool:
        return any(notice.fails for notice in self.notices if notice.kind is Reading.UNREAD)

    def _answers(self) -> str:
        parts = [counts(self._found(), Outcome)]
        nouns = [(rule, noun) for rule, noun in _OWN.items() if self.own[rule]]
        parts += [" ".join([counted(self.own[rule], noun[0]), *noun[1:]]) for rule, noun in nouns]
        return f": {', '.join(parts)}" if self.claims else ""

    def _found(self) -> Counter[Outcome | None]:
        """Return how often each was the answer to a claim, reported or not."""
        found = sum(self.left_out.values(), self.outcomes)
        return Counter({outcome: found[outcome] for outcome in Outcome})


def _named(finding: Finding) -> tuple[str, str | None]:
    """Return the rule and the fact that a finding is counted by."""
    evidence = finding.verdict.evidence
    return finding.code, evidence.fact if evidence else None


def counts(numbers: Mapping[Outcome | None, int] | Mapping[Outcome, int], outcomes: Iterable[Outcome]) -> str:
    """Return how many claims came to each of ``outcomes``: "1 match, 2 mismatch"."""
    return ", ".join(f"{numbers[outcome]} {outcome.value.replace('-', ' ')}" for outcome in outcomes)


def _would_be_reported(outcome: Outcome | None, settings: LintSettings) -> bool:
    """Tell whether a finding left out would else be a finding reported: one that ``--show`` hides would not."""
    return outcome is not Outcome.MATCH and settings.shows(outcome)


#: What the summary calls the findings of lint's own.
_OWN = {
    "conflict": ("contradiction", "within a draft"),
    "hidden-text": ("hidden text",),
    "suppression": ("suppression", "to look at"),
    "baseline": ("baseline entry", "gone stale"),
}
