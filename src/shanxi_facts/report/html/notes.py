"""A finding as it stands in the margin: what is wrong, what to print instead, the source's sentence and its origin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from shanxi_facts.model import Outcome
from shanxi_facts.report.html.excerpt import Part, parts
from shanxi_facts.report.html.kinds import Kind, kind_of
from shanxi_facts.report.origin import origin
from shanxi_facts.values import value

if TYPE_CHECKING:
    from shanxi_facts.lint.model import Finding, Related
    from shanxi_facts.model import Evidence, Reason


@value
class Line:
    """One plain line: the words it is about, what is said of them, and what to print instead, each may be empty.

    ``before`` and ``after`` are the message around ``instead`` where the message names it itself.
    """

    words: str
    before: str
    instead: str = ""
    after: str = ""
    named: bool = True


@value
class Quote:
    """A sentence of a source, in parts, and where it comes from. ``lead`` says what it is to the finding."""

    lead: str
    parts: tuple[Part, ...]
    origin: str
    title: str
    facts: tuple[str, ...]
    url: str | None
    language: str | None

    @property
    def is_cut(self) -> bool:
        """Whether some of it may be left out."""
        return any(part.far for part in self.parts)


@value
class Elsewhere:
    """Another place of the draft that a finding is about."""

    line: int
    message: str


@value
class Note:
    """A finding in the margin. ``id`` is its anchor on the page; ``number`` counts the findings of its kind."""

    id: str
    kind: Kind
    number: int
    word: str
    rule: str
    line: int
    claim: str
    lines: tuple[Line, ...]
    quotes: tuple[Quote, ...]
    elsewhere: tuple[Elsewhere, ...]


def note(finding: Finding, number: int, claim: str) -> Note:
    """Return the note on a finding, the ``number``-th of its kind, about the words ``claim`` of the draft."""
    kind = kind_of(finding)
    reasons = finding.verdict.reasons
    own = finding.outcome is None and bool(finding.rule)
    return Note(
        id=f"{kind.id}-{number}",
        kind=kind,
        number=number,
        word=(finding.rule or "").replace("-", " ").capitalize() if own else kind.word,
        rule="" if own else finding.rule or "",
        line=finding.place.line,
        claim=(reasons[0].claim if reasons and not own else "") or claim,
        lines=tuple(dict.fromkeys(_lines(finding))),
        quotes=tuple(_quotes(finding)),
        elsewhere=tuple(map(_elsewhere, finding.related)),
    )


def _lines(finding: Finding) -> Iterator[Line]:
    if finding.outcome is None or finding.outcome is Outcome.UNCONFIRMED:
        yield Line("", finding.message)
    elif finding.outcome is Outcome.NOT_FOUND:
        yield Line("", "The base has no sentence about this.")
    else:
        yield from map(_line, finding.verdict.reasons)


def _line(reason: Reason) -> Line:
    words = "" if not reason.claim or reason.claim in reason.message else reason.claim
    if not reason.suggestion:
        return Line(words, reason.message)
    before, found, after = reason.message.partition(reason.suggestion)
    if found:
        return Line(words, before, found, after)
    return Line(words, reason.message, reason.suggestion, named=False)


def _elsewhere(other: Related) -> Elsewhere:
    return Elsewhere(other.place.line, other.message)


def _quotes(finding: Finding) -> Iterator[Quote]:
    verdict = finding.verdict
    if verdict.evidence:
        yield _quote("The source", verdict.evidence)
    elif finding.outcome is Outcome.NOT_FOUND and verdict.near:
        nearest = verdict.near[0]
        facts = [near.fact for near in verdict.near if near.sentence == nearest.sentence]
        yield _quote("Nearest in the base, and no evidence", nearest, *facts)
    for other in verdict.conflicts:
        yield _quote(f"Another base, {other.base.name}", other)


def _quote(lead: str, evidence: Evidence, *facts: str) -> Quote:
    source = evidence.source
    return Quote(
        lead=lead,
        parts=parts(evidence.sentence, evidence.marks),
        origin=origin(evidence),
        title=source.title or "",
        facts=facts or (evidence.fact,),
        url=source.url if source.url and _is_of_the_web(source.url) else None,
        language=source.language,
    )


def _is_of_the_web(url: str) -> bool:
    """Tell whether a link may lead there: a base is foreign text too, and "javascript:" would be a URL."""
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:
        return False
