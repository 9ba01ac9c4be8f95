"""Findings accepted as they are: a list to adopt lint with, on an archive full of them.

An entry is known by its draft, its fact, the words of its claim and a hash of the source's sentence, never by a line:
it is still known when lines move, and is not when the claim or the source says something else. An entry whose draft is
gone serves any other draft: the file was renamed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from hashlib import sha256

from shanxi_facts.lint.filters.suppression import RULE as SUPPRESSION
from shanxi_facts.lint.model import Finding
from shanxi_facts.model import Label, Outcome

RULE = "baseline"
_OUTCOMES = frozenset(outcome.value for outcome in Outcome)
_HASH_LENGTH = 16  # hex digits: enough to tell the sentences of a base apart


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One accepted finding: ``found`` is its outcome, or the rule of one of lint's own."""

    path: str
    fact: str
    claim: str
    found: str
    sentence: str

    @property
    def answer(self) -> str:
        """What was found, and the fact that it rests on."""
        return f"{self.found} (fact: {self.fact})" if self.fact else self.found

    def at(self, path: str) -> Entry:
        """Return the same finding in another draft."""
        return Entry(path, self.fact, self.claim, self.found, self.sentence)


def entry_of(finding: Finding, path: str) -> Entry | None:
    """Return what a finding of the draft ``path`` is known by; None for one that cannot be accepted."""
    if finding.label is Label.MATCH or finding.rule in {RULE, SUPPRESSION}:
        return None
    evidence = finding.verdict.evidence
    fact, sentence = (evidence.fact, _hashed(evidence.sentence)) if evidence else ("", "")
    return Entry(path, fact, claim_of(finding), str(finding.outcome or finding.rule), sentence)


def claim_of(finding: Finding) -> str:
    """Return the words of the assertion that a finding is about: in lower case, white space and end dropped."""
    assertions = finding.verdict.assertions
    text = assertions[0].text if assertions else finding.verdict.claim
    return " ".join(text.casefold().split()).rstrip(".!;,: ")


@dataclass(slots=True)
class Baseline:
    """Accepted findings, each as often as it was found. ``is_there`` tells whether a draft exists.

    ``changed`` has, by entry, what became of a claim whose answer is another now.
    """

    entries: Counter[Entry]
    is_there: Callable[[str], bool]
    changed: dict[Entry, str] = field(default_factory=dict)
    _left: Counter[Entry] = field(init=False)
    _claims: dict[str, list[Entry]] = field(init=False)
    _read: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self._left = Counter(self.entries)
        self._claims = {}
        for entry in self.entries:
            self._claims.setdefault(entry.claim, []).append(entry)

    def accepted(self, path: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return those of a draft's findings that are accepted, each entry as often as it says."""
        self._read.add(path)
        taken, others = list[Finding](), list[Finding]()
        for finding in findings:
            (taken if self._takes(entry_of(finding, path)) else others).append(finding)
        for finding in others:
            if finding.label is None:
                continue
            for entry in self._claims.get(claim_of(finding), ()):
                if entry.path == path and self._left[entry] and entry.found in _OUTCOMES:
                    self.changed[entry] = _outcome(finding)
        return tuple(taken)

    def _takes(self, entry: Entry | None) -> bool:
        if entry is None:
            return False
        moved = (other for other in self._claims.get(entry.claim, ()) if other.at(entry.path) == entry)
        for known in (entry, *moved):
            if self._left[known] > 0 and (known.path == entry.path or not self.is_there(known.path)):
                self._left[known] -= 1
                return True
        return False

    def stale(self) -> Iterator[tuple[Entry, str]]:
        """Yield the entries that nothing answers to any more, of drafts that were read or are gone, and why."""
        for entry in sorted(self.entries):
            if not self._left[entry]:
                continue
            if entry in self.changed:
                yield entry, f"The answer is another now: {entry.answer} became {self.changed[entry]}."
            elif entry.path in self._read:
                yield entry, f"Nothing in {entry.path} answers to it any more."
            elif not self.is_there(entry.path):
                yield entry, f"{entry.path} is gone."

    def updated(self, found: Mapping[str, Iterable[Finding]]) -> Counter[Entry]:
        """Return the entries for what was found now, by draft; those of drafts not read and still there are kept."""
        new = (entry_of(finding, path) for path, findings in found.items() for finding in findings)
        kept = {e: n for e, n in self.entries.items() if e.path not in found and self.is_there(e.path)}
        return Counter(entry for entry in new if entry) + Counter(kept)


def record(entry: Entry, number: int) -> dict[str, object]:
    """Return an entry as JSON has it."""
    return {**dict(zip(Entry.__slots__, astuple(entry), strict=True)), "count": number}


def _outcome(finding: Finding) -> str:
    """Return the answer to a claim now, and what it rests on."""
    evidence = finding.verdict.evidence
    return str(finding.outcome or finding.rule) + (f" (fact: {evidence.fact})" if evidence else "")


def _hashed(sentence: str) -> str:
    plain = " ".join(sentence.split())
    return sha256(plain.encode("utf-8", "backslashreplace")).hexdigest()[:_HASH_LENGTH]
