"""The checker: a claim in, a verdict with its evidence out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from shanxi_facts.base import FactBase
from shanxi_facts.claims import Piece, Speaker, clauses, commas, find_speaker, lists
from shanxi_facts.compare import Outcome, judge
from shanxi_facts.frames import Frame, compile_frame
from shanxi_facts.language.reading import Reading, Unit, read
from shanxi_facts.language.spelling import respell
from shanxi_facts.model import Assertion, Evidence, Fact, Label, Reason, Span, Verdict
from shanxi_facts.retrieval import build_index
from shanxi_facts.sets import holds

_CANDIDATES = 8
_NEAR = 3


class Checker:
    """Judges claims against one base or several. Reusable, thread-safe, picklable."""

    def __init__(self, base: FactBase, *others: FactBase) -> None:
        self._bases = (base, *others)
        self._facts: list[tuple[FactBase, Fact]] = [(b, fact) for b in self._bases for fact in b.facts]
        self._index = build_index([fact for _, fact in self._facts])
        self._frames: dict[int, Frame] = {}
        self._persons = frozenset(
            name for _, fact in self._facts if fact.speaker for name in fact.speaker.lower().split()
        )

    def check(self, claim: str) -> Verdict:
        """Return the verdict on ``claim``. Any string is a claim; one that says nothing is not-found."""
        reading = respell(read(claim), self._index.vocabulary)
        units = reading.units
        if not any(not unit.has("mark") for unit in units):
            return Verdict(claim, Label.NOT_FOUND)
        if _is_bare(units):
            return self._bare(claim, reading)
        speaker = find_speaker(units, self._persons)
        outcomes = self._pieces(Piece(units), reading, speaker)
        return self._verdict(claim, reading, outcomes)

    def check_many(self, claims: Iterable[str]) -> Iterator[Verdict]:
        """Yield the verdicts on ``claims``, lazily and in order."""
        for claim in claims:
            yield self.check(claim)

    # -- judging

    def _frame(self, number: int) -> Frame:
        frame = self._frames.get(number)
        if frame is None:
            base, fact = self._facts[number]
            frame = compile_frame(fact, number, base.source_of(fact), base.names)
            self._frames[number] = frame
        return frame

    def _best(self, piece: Piece, reading: Reading, speaker: Speaker | None) -> Outcome | None:
        best: Outcome | None = None
        for number in self._index.nearest((*piece.borrowed, *piece.units), _CANDIDATES):
            outcome = judge(piece, reading, self._frame(number), speaker, self._index.weight)
            if best is None or _rank(outcome) > _rank(best):
                best = outcome
        return best

    def _pieces(self, whole: Piece, reading: Reading, speaker: Speaker | None) -> list[tuple[Piece, Outcome | None]]:
        judged = [(whole, self._best(whole, reading, speaker))]
        if _label(judged) is Label.MATCH:
            return judged
        parts = clauses(whole.units, reading)
        if len(parts) > 1:
            apart = [result for part in parts for result in self._piece(part, reading, speaker)]
            if any(_one(r) is not Label.NOT_FOUND for r in apart):
                return apart
            return judged
        return self._piece(whole, reading, speaker)

    def _piece(self, piece: Piece, reading: Reading, speaker: Speaker | None) -> list[tuple[Piece, Outcome | None]]:
        result = (piece, self._best(piece, reading, speaker))
        if _one(result) is Label.MATCH:
            return [result]
        for cut in (lists, commas):
            parts = cut(piece, reading)
            if parts:
                apart = [(part, self._best(part, reading, speaker)) for part in parts]
                if all(_one(r) is Label.MATCH for r in apart) and _one_sentence(apart):
                    return apart
        return [result]

    # -- answering

    def _bare(self, claim: str, reading: Reading) -> Verdict:
        quantity = reading.quantities[0]
        for number in range(len(self._facts)):
            frame = self._frame(number)
            if any(holds(quantity, counted.quantity) for counted in frame.quantities):
                evidence = self._evidence(frame)
                span = Span(0, len(claim))
                return Verdict(claim, Label.MATCH, evidence, (), (Assertion(claim, span, Label.MATCH, evidence),))
        return Verdict(claim, Label.NOT_FOUND, assertions=(Assertion(claim, Span(0, len(claim)), Label.NOT_FOUND),))

    def _evidence(self, frame: Frame, marks: tuple[Span, ...] = ()) -> Evidence:
        base, fact = self._facts[frame.number]
        return Evidence(fact.id, fact.sentence, fact.start, fact.end, base.source_of(fact), base.info, marks)

    def _verdict(self, claim: str, reading: Reading, judged: Sequence[tuple[Piece, Outcome | None]]) -> Verdict:
        assertions = tuple(self._assertion(claim, reading, piece, outcome) for piece, outcome in judged)
        label = _label(judged)
        deciding = next(a for a in assertions if a.label is label)
        near: tuple[Evidence, ...] = ()
        if label is Label.NOT_FOUND:
            near = tuple(self._evidence(self._frame(n)) for n in self._index.nearest(reading.units, _NEAR))
        return Verdict(claim, label, deciding.evidence, deciding.reasons, assertions, near)

    def _assertion(self, claim: str, reading: Reading, piece: Piece, outcome: Outcome | None) -> Assertion:
        span = reading.folded.back(piece.start, piece.end)
        if outcome is None or outcome.label is Label.NOT_FOUND:
            return Assertion(span.of(claim), span, Label.NOT_FOUND)
        reasons: tuple[Reason, ...] = outcome.reasons
        return Assertion(span.of(claim), span, outcome.label, self._evidence(outcome.frame), reasons)


def _is_bare(units: Sequence[Unit]) -> bool:
    figures = [unit for unit in units if unit.has("quantity")]
    return len(figures) == 1 and all(unit.has("quantity") or unit.has("mark") for unit in units)


_ORDER = {Label.NOT_FOUND: 0, Label.MISMATCH: 1, Label.MATCH: 2}


def _rank(outcome: Outcome) -> tuple[int, float, int]:
    return (_ORDER[outcome.label], outcome.score, -len(outcome.reasons))


def _one(result: tuple[Piece, Outcome | None]) -> Label:
    return result[1].label if result[1] else Label.NOT_FOUND


def _label(judged: Sequence[tuple[Piece, Outcome | None]]) -> Label:
    labels = {_one(result) for result in judged}
    return next(label for label in (Label.MISMATCH, Label.NOT_FOUND, Label.MATCH) if label in labels)


def _one_sentence(judged: Sequence[tuple[Piece, Outcome | None]]) -> bool:
    return len({outcome.frame.fact.start for _, outcome in judged if outcome}) == 1
