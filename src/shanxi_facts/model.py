"""The values that pass through the checker: frozen, slotted, tuples inside.

Offsets are half-open and count characters (code points) of the text they belong to, as in
``text[span.start:span.end]``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from shanxi_facts.values import value

Number = Decimal | Fraction


class Label(StrEnum):
    """What the base says about a claim. The names are those of the output records."""

    MATCH = "match"
    MISMATCH = "mismatch"
    NOT_FOUND = "not-found"


class Basis(StrEnum):
    """What a mismatch rests on. The names are those of the output records."""

    CONTRADICTED = "contradicted"  # the source says otherwise, or denies it
    UNCONFIRMED = "unconfirmed"  # nothing in the source speaks against it, but some of its words stand nowhere there


class Outcome(StrEnum):
    """What a reader is told of a claim: its label, with the mismatches that are unconfirmed apart.

    The names are those that ``lint --show`` takes.
    """

    MATCH = "match"
    MISMATCH = "mismatch"  # contradicted
    UNCONFIRMED = "unconfirmed"
    NOT_FOUND = "not-found"


#: What does not do, by the word for it. Each has what the one before it has: an unconfirmed claim is a mismatch.
FAILING = {
    Outcome.MISMATCH.value: frozenset({Outcome.MISMATCH}),
    Outcome.UNCONFIRMED.value: frozenset({Outcome.MISMATCH, Outcome.UNCONFIRMED}),
    Outcome.NOT_FOUND.value: frozenset({Outcome.MISMATCH, Outcome.UNCONFIRMED, Outcome.NOT_FOUND}),
}
#: What may fail a run of lint, and what it may show, by the words for it.
FAIL_ON = (*FAILING, "never")
SHOW = (Outcome.MISMATCH.value, Outcome.UNCONFIRMED.value, Outcome.NOT_FOUND.value, Outcome.MATCH.value, "all")


class Kind(StrEnum):
    """What sort of quantity it is. An ordinal is read, and is no count."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    FRACTION = "fraction"
    ORDINAL = "ordinal"


@value(order=True, guarded=True)
class Span:
    """A half-open run of characters of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that the span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@value(guarded=True)
class Quantity:
    """A quantity as it stands in a text: a set of values, before any rounding.

    ``span`` holds the hedge, numeral, magnitude and unit, without the noun counted; ``numeral`` the numeral and its
    magnitude alone. ``low`` and ``high`` are the bounds as written (equal for a plain figure, None for no bound).
    ``step`` is the unit of the last digit given ("3.29 million": 10,000), None where a figure is exact ("7,993").
    ``hedge`` is the id of the hedge that widened the figure ("about", "over" …), None for a plain figure.
    ``apart`` is the rest of a share that the noun parts from it: the "in four" of "one worker in four".
    """

    span: Span
    numeral: Span
    low: Number | None
    high: Number | None
    low_incl: bool
    high_incl: bool
    step: Number | None
    unit: str | None
    kind: Kind
    hedge: str | None = None
    apart: Span | None = None


@value(guarded=True)
class Phrase:
    """A slot of a fact: its words in the source sentence, and curated wordings that mean the same there."""

    text: str
    aliases: tuple[str, ...] = ()


@value(guarded=True)
class Fact:
    """A typed frame over one statement of a source sentence.

    ``sentence`` is verbatim, and starts at ``start`` in the text of the source with the id ``source``.
    ``statement`` is the part of the sentence that states the fact. ``quantity`` is the figure as the statement words it
    ("More than 90"); its value is read from there. ``names`` and ``dates`` are as the sentence words them.
    ``speaker`` is set if the sentence is somebody's words. ``aliases`` are wordings of the whole statement.
    ``review`` names the slots that a machine guessed and a curator should look at.
    """

    id: str
    source: str
    sentence: str
    start: int
    statement: str
    agent: Phrase | None = None
    relation: Phrase | None = None
    counted: Phrase | None = None
    quantity: str | None = None
    scope: str | None = None
    change_from: Phrase | None = None
    change_to: Phrase | None = None
    degree: str | None = None
    names: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    speaker: str | None = None
    aliases: tuple[str, ...] = ()
    note: str | None = None
    review: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Where the sentence ends in the text of its source."""
        return self.start + len(self.sentence)


class Unit(StrEnum):
    """What places in a file are counted in. The names are those of the output records."""

    PAGE = "page"
    LINE = "line"
    PARAGRAPH = "paragraph"


@value(guarded=True)
class File:
    """The file that the text of a source was read from.

    From the offset ``starts[i]`` of the text on, what stands there is from the page, line or paragraph ``numbers[i]``.
    ``blank`` are the pages without text: they may be pictures.
    """

    name: str
    unit: Unit
    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    blank: tuple[int, ...] = ()

    def number(self, offset: int) -> int:
        """Return the page, line or paragraph that an offset of the text is from."""
        return self.numbers[max(bisect_right(self.starts, offset) - 1, 0)]

    def place(self, offset: int) -> str:
        """Return where in the file an offset of the text is from: "release.pdf, page 2"."""
        return f"{self.name}, {self.unit} {self.number(offset)}"


@value(guarded=True)
class Source:
    """A text that facts quote, with what is known of it. What the text does not give stays None.

    ``file`` is set for a source that was read for this run, and not out of a base.
    """

    id: str
    text: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    place: str | None = None
    date: str | None = None
    language: str | None = None
    translated_from: str | None = None
    url: str | None = None
    published: str | None = None
    subject: Phrase | None = None
    file: File | None = None


@value(guarded=True)
class BaseInfo:
    """Which base an answer comes from: the name of its file, its version and the SHA-256 of its bytes."""

    name: str
    version: str
    sha256: str


@value(guarded=True)
class Evidence:
    """The sentence that decides, and where it comes from.

    ``marks`` are the deciding words, as spans of the sentence.
    """

    fact: str
    sentence: str
    start: int
    end: int
    source: Source
    base: BaseInfo
    marks: tuple[Span, ...] = ()

    @property
    def place(self) -> str | None:
        """Where in a file the sentence begins, "release.pdf, page 2"; None where the base alone is known."""
        return self.source.file.place(self.start) if self.source.file else None


@value(guarded=True)
class Reason:
    """Why a verdict is what it is: a rule (see ``rules``), the words of the claim and those of the source.

    ``span`` is where the claim's words stand in the claim; None where the claim lacks them. ``suggestion`` is what to
    print in their place, where that is plain.
    """

    rule: str
    claim: str
    source: str
    message: str
    span: Span | None = None
    source_span: Span | None = None
    suggestion: str | None = None


@value(guarded=True)
class Assertion:
    """One assertion of a claim, judged alone. ``span`` is its place in the claim.

    ``basis`` is set for a mismatch. ``unexplained`` are the words, as spans of the claim, that stand nowhere in the
    source; an unconfirmed assertion has some.
    """

    text: str
    span: Span
    label: Label
    evidence: Evidence | None = None
    reasons: tuple[Reason, ...] = ()
    basis: Basis | None = None
    unexplained: tuple[Span, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What a reader is told of it."""
        return _outcome(self.label, self.basis)


@value(guarded=True)
class Verdict:
    """The answer to one claim.

    ``evidence``, ``reasons``, ``basis`` and ``unexplained`` are those of the assertion that decides. ``near`` holds,
    for not-found, up to three facts that come nearest, as suggestions only; ``conflicts`` evidence of other bases that
    says otherwise.
    """

    claim: str
    label: Label
    evidence: Evidence | None = None
    reasons: tuple[Reason, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    near: tuple[Evidence, ...] = ()
    conflicts: tuple[Evidence, ...] = ()
    basis: Basis | None = None
    unexplained: tuple[Span, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What a reader is told of it."""
        return _outcome(self.label, self.basis)


def _outcome(label: Label, basis: Basis | None) -> Outcome:
    return Outcome.UNCONFIRMED if basis is Basis.UNCONFIRMED else Outcome(label.value)


_DECIDES_FIRST = (Outcome.MISMATCH, Outcome.UNCONFIRMED, Outcome.NOT_FOUND, Outcome.MATCH)


def deciding(assertions: Sequence[Assertion]) -> Assertion:
    """Return the assertion that decides a claim: the first of those with the worst outcome.

    A claim is contradicted if one of its assertions is, else unconfirmed if one is, else not found if one is.
    """
    return min(assertions, key=lambda assertion: _DECIDES_FIRST.index(assertion.outcome))
