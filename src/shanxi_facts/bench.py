"""One base, ready to judge: a claim in, a verdict with its evidence out.

The way of a claim: it is read, held as a whole against the facts that it may be about, and where that is no match, cut
into its clauses and these into their parts, each judged alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from shanxi_facts.align import Prepared, prepare
from shanxi_facts.base import FactBase
from shanxi_facts.claims import Piece, clauses, segments
from shanxi_facts.compare import Outcome, joined, judge, may_be_joined, rounded
from shanxi_facts.frames import Frame, Names, compile_frame, context_keys
from shanxi_facts.language.places import is_place
from shanxi_facts.language.quotes import Passages, passages
from shanxi_facts.language.reading import Reading, Unit, read
from shanxi_facts.language.spelling import respell
from shanxi_facts.model import Assertion, Evidence, Fact, Label, Quantity, Reason, Source, Span, Verdict
from shanxi_facts.retrieval import build_index
from shanxi_facts.sets import comparable, distance, holds
from shanxi_facts.speakers import Speaker, find_speaker

_CANDIDATES = 6
_NEAR = 3
_MISQUOTE = 0.5  # a quotation with more than this share of its words from one passage is a misquote of it


class Quote(NamedTuple):
    """Words in quotation marks: where in the claim, and where in which source they stand (None: nowhere)."""

    span: Span
    source: str | None
    places: tuple[Span, ...] = ()


class Inquiry(NamedTuple):
    """A claim, read: what is the same for every fact that it is held against."""

    text: str
    reading: Reading
    speaker: Speaker | None
    quotes: tuple[Quote, ...]


Judged = tuple[Piece, Outcome | None]
NameForms = dict[str, tuple[tuple[str, ...], ...]]  # runs of words, by their first


class Bench:
    """Judges claims by one base."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        self._facts: tuple[Fact, ...] = base.facts
        self._index = build_index(self._facts)
        self._names = Names(base.names)
        self._persons = frozenset(name for fact in base.facts if fact.speaker for name in fact.speaker.lower().split())
        self.subjects = frozenset().union(*(context_keys(source) for source in base.sources))
        self._sentences: dict[tuple[str, int], list[int]] = {}
        for number, fact in enumerate(base.facts):
            self._sentences.setdefault((fact.source, fact.start), []).append(number)
        # Made when they are first needed.
        self._frames: dict[int, Frame] = {}
        self._passages: dict[str, Passages] = {}
        self._forms: NameForms | None = None

    def check(self, claim: str) -> Verdict:
        """Return the verdict on ``claim``. Any string is a claim; one that says nothing is not-found."""
        reading = respell(read(claim), self._index.vocabulary)
        if all(unit.has("mark") for unit in reading.units):
            return Verdict(claim, Label.NOT_FOUND)
        if _is_bare(reading.units):
            return self._bare(claim, reading)
        speaker = find_speaker(reading.units, self._persons)
        inquiry = Inquiry(claim, reading, speaker, tuple(self._quote(reading, span) for span in reading.quotes))
        return self._verdict(inquiry, self._judged(inquiry))

    # -- judging

    def _judged(self, inquiry: Inquiry) -> list[Judged]:
        """Judge the claim as a whole, and where that is no match, its clauses apart."""
        whole = Piece(inquiry.reading.units)
        abroad = self._abroad(whole.units)
        result = (whole, self._best(whole, inquiry, abroad))
        if _label_of(result) is Label.MATCH:
            return [result]
        split = self._split(result, inquiry, abroad)
        parts = clauses(whole.units, inquiry.reading)
        if len(parts) < 2 or _label_of_all(split) is Label.MATCH:
            return split
        apart = self._clauses(parts, inquiry)
        stranded = any(_label_of(r) is Label.NOT_FOUND and r[0].borrowed for r in apart)
        if stranded or all(_label_of(r) is Label.NOT_FOUND for r in apart):
            return [result]
        return apart

    def _clauses(self, parts: Sequence[Piece], inquiry: Inquiry) -> list[Judged]:
        """Judge clauses in turn. One that names no place is about the place of the clause before."""
        judged: list[Judged] = []
        abroad: tuple[Unit, ...] = ()
        for part in parts:
            units = (*part.borrowed, *part.units)
            if own := self._abroad(units):
                abroad = own
            elif any(unit.norm in self.subjects for unit in units):
                abroad = ()
            judged += self._split((part, self._best(part, inquiry, abroad)), inquiry, abroad)
        return judged

    def _split(self, result: Judged, inquiry: Inquiry, abroad: Sequence[Unit]) -> list[Judged]:
        """Return the parts of a piece that is no match, if they fare better: all on the facts of one sentence."""
        if _label_of(result) is Label.MATCH or not _may_fall_apart(result):
            return [result]
        best: list[Judged] = [result]
        known: dict[Piece, Outcome | None] = {}
        for parts in segments(result[0], inquiry.reading, inquiry.speaker):
            apart: list[Judged] = []
            for part in parts:
                if part not in known:
                    known[part] = self._best(part, inquiry, abroad)
                apart.append((part, known[part]))
                if _ORDER[_label_of(apart[-1])] <= _worst(best):
                    break  # no better than uncut
            else:
                if _one_sentence(apart):
                    best = apart
        return best

    def _best(self, piece: Piece, inquiry: Inquiry, abroad: Sequence[Unit]) -> Outcome | None:
        prepared = prepare((*piece.borrowed, *piece.units))
        outcomes: list[Outcome] = []
        for number in self._candidates(piece, inquiry):
            outcome = self._judge(piece, prepared, number, inquiry, abroad)
            if outcome.label is Label.MATCH:
                return outcome
            outcomes.append(outcome)
        if not outcomes:
            return None
        best = max(outcomes, key=_rank)
        if best.only_counts and sum(outcome.only_counts for outcome in outcomes) > 1:
            # Several facts count this noun, none with this figure: the claim may be about something else again.
            return best._replace(label=Label.NOT_FOUND, reasons=())
        if best.label is Label.MISMATCH and may_be_joined(best):
            siblings = [o for o in outcomes if _sentence(o) == _sentence(best)]
            judged = {o.frame.number for o in outcomes}
            for number in self._sentences[_sentence(best)]:
                if number not in judged:
                    siblings.append(self._judge(piece, prepared, number, inquiry, abroad))
            if joined(best, siblings):
                return best._replace(label=Label.MATCH, reasons=())
        return best

    def _judge(
        self, piece: Piece, prepared: Prepared, number: int, inquiry: Inquiry, abroad: Sequence[Unit]
    ) -> Outcome:
        frame = self._frame(number)
        fact = frame.fact
        within = [q for q in inquiry.quotes if piece.start <= q.span.start < piece.end]
        quoted = [
            q.span for q in within if q.source == fact.source and q.places[0].overlaps(Span(fact.start, fact.end))
        ]
        outcome = judge(piece, prepared, inquiry.reading, frame, self._index.weight, inquiry.speaker, quoted, abroad)
        misquote = next((q for q in within if q.source is None), None)
        if outcome.label is not Label.NOT_FOUND and misquote:
            reason = self._misquote(misquote, inquiry, frame)
            return outcome._replace(label=Label.MISMATCH, reasons=(reason, *outcome.reasons))
        return outcome

    def _misquote(self, quote: Quote, inquiry: Inquiry, frame: Frame) -> Reason:
        words = quote.span.of(inquiry.reading.text)
        place = inquiry.reading.folded.back(quote.span.start, quote.span.end)
        return Reason(
            "quotation", words, frame.fact.statement, "The source does not have these words in this order.", place
        )

    def _candidates(self, piece: Piece, inquiry: Inquiry) -> list[int]:
        """Return the facts that a piece may be about: by its words, and by what it quotes."""
        silent = inquiry.speaker.units if inquiry.speaker else frozenset()
        units = [unit for unit in (*piece.units, *piece.borrowed) if unit.norm not in self.subjects]
        telling = [unit for unit in units if unit.start not in silent] or units
        found = self._index.nearest(telling, _CANDIDATES)
        for quote in inquiry.quotes:
            if quote.source is None or not piece.start <= quote.span.start < piece.end:
                continue
            for number, fact in enumerate(self._facts):
                inside = fact.source == quote.source and quote.places[0].overlaps(Span(fact.start, fact.end))
                if inside and number not in found:
                    found.append(number)
        return found

    def _quote(self, reading: Reading, span: Span) -> Quote:
        words = span.of(reading.text)
        for source in self._base.sources:
            if places := self._passages_of(source).find(words):
                return Quote(span, source.id, tuple(places))
        return Quote(span, None)

    def _abroad(self, piece: Sequence[Unit]) -> tuple[Unit, ...]:
        """Return the places in a piece that are neither the base's own nor part of a name that it knows."""
        if not any(is_place(unit.norm) for unit in piece):
            return ()
        if self._forms is None:
            self._forms = _name_forms(self._base)
        units = [unit for unit in piece if not unit.has("mark")]
        norms = [unit.norm for unit in units]
        known: set[int] = set()
        for start in range(len(norms)):
            for form in self._forms.get(norms[start], ()):
                if tuple(norms[start : start + len(form)]) == form:
                    known.update(range(start, start + len(form)))
        return tuple(unit for place, unit in enumerate(units) if place not in known and is_place(unit.norm))

    # -- tables, made when they are first needed

    def _frame(self, number: int) -> Frame:
        frame = self._frames.get(number)
        if frame is None:
            fact = self._facts[number]
            frame = compile_frame(fact, number, self._base.source_of(fact), self._names)
            self._frames[number] = frame
        return frame

    def _passages_of(self, source: Source) -> Passages:
        if source.id not in self._passages:
            self._passages[source.id] = passages(source.text)
        return self._passages[source.id]

    # -- answering

    def _bare(self, claim: str, reading: Reading) -> Verdict:
        """Answer a figure without context: it matches every fact that holds it."""
        span = Span(0, len(claim))
        quantity = reading.quantities[0]
        for number in range(len(self._facts)):
            frame = self._frame(number)
            if any(holds(quantity, counted.quantity) for counted in frame.quantities):
                marks = tuple(c.span for c in frame.quantities if holds(quantity, c.quantity))
                evidence = self._evidence(number, marks)
                reasons = tuple(rounded(quantity, span, frame))
                assertion = Assertion(claim, span, Label.MATCH, evidence, reasons)
                return Verdict(claim, Label.MATCH, evidence, reasons, (assertion,))
        near = tuple(self._evidence(number) for number in self._nearest_figures(quantity))
        return Verdict(claim, Label.NOT_FOUND, assertions=(Assertion(claim, span, Label.NOT_FOUND),), near=near)

    def _nearest_figures(self, quantity: Quantity) -> list[int]:
        """Return the facts whose figures come nearest, of those of the same dimension."""
        apart = [
            (distance(quantity, counted.quantity), number)
            for number in range(len(self._facts))
            for counted in self._frame(number).quantities
            if comparable(quantity, counted.quantity)
        ]
        return [number for _, number in sorted(apart)[:_NEAR]]

    def _evidence(self, number: int, marks: tuple[Span, ...] = ()) -> Evidence:
        fact = self._facts[number]
        source = self._base.source_of(fact)
        return Evidence(fact.id, fact.sentence, fact.start, fact.end, source, self._base.info, marks)

    def _verdict(self, inquiry: Inquiry, judged: Sequence[Judged]) -> Verdict:
        assertions = tuple(self._assertion(inquiry, piece, outcome) for piece, outcome in judged)
        label = _label_of_all(judged)
        if label is Label.NOT_FOUND and (misquoted := self._misquoted(inquiry)):
            assertions, label = (misquoted,), Label.MISMATCH
        deciding = next(a for a in assertions if a.label is label)
        near: tuple[Evidence, ...] = ()
        if label is Label.NOT_FOUND:
            near = tuple(self._evidence(n) for n in self._index.nearest(inquiry.reading.units, _NEAR))
        return Verdict(inquiry.text, label, deciding.evidence, deciding.reasons, assertions, near)

    def _misquoted(self, inquiry: Inquiry) -> Assertion | None:
        """Return a mismatch if most words of a quotation come from one passage, though not all."""
        for quote in inquiry.quotes:
            words = quote.span.of(inquiry.reading.text)
            if quote.source is not None or len(words.split()) < 3:
                continue
            for number, fact in enumerate(self._facts):
                table = self._passages_of(self._base.source_of(fact))
                if table.share(words, Span(fact.start, fact.end)) > _MISQUOTE:
                    frame = self._frame(number)
                    reason = self._misquote(quote, inquiry, frame)
                    span = Span(0, len(inquiry.text))
                    return Assertion(inquiry.text, span, Label.MISMATCH, self._evidence(number), (reason,))
        return None

    def _assertion(self, inquiry: Inquiry, piece: Piece, outcome: Outcome | None) -> Assertion:
        span = inquiry.reading.folded.back(piece.start, piece.end)
        if outcome is None or outcome.label is Label.NOT_FOUND:
            return Assertion(span.of(inquiry.text), span, Label.NOT_FOUND)
        evidence = self._evidence(outcome.frame.number, _marks(outcome))
        return Assertion(span.of(inquiry.text), span, outcome.label, evidence, outcome.reasons)


def _marks(outcome: Outcome) -> tuple[Span, ...]:
    """Return the words of the sentence that decide: those the reasons name, else the statement of the fact."""
    named = sorted({reason.source_span for reason in outcome.reasons if reason.source_span})
    statement = Span(outcome.frame.offset, outcome.frame.offset + len(outcome.frame.fact.statement))
    return tuple(named) or (statement,)


def _name_forms(base: FactBase) -> NameForms:
    """Return the names that the base knows, as runs of words, by their first word."""
    texts = [text for name in base.names for text in (name.text, *name.aliases)]
    texts += [name for fact in base.facts for name in fact.names]
    for source in base.sources:
        texts += [source.publisher or "", source.place or ""]
        texts += (source.subject.text, *source.subject.aliases) if source.subject else ()
    forms: dict[str, set[tuple[str, ...]]] = {}
    for text in texts:
        form = tuple(unit.norm for unit in read(text).units if not unit.has("mark"))
        if form:
            forms.setdefault(form[0], set()).add(form)
    return {first: tuple(sorted(found)) for first, found in forms.items()}


def _is_bare(units: Sequence[Unit]) -> bool:
    figures = [unit for unit in units if unit.has("quantity")]
    return len(figures) == 1 and all(unit.has("quantity") or unit.has("mark") for unit in units)


_ORDER = {Label.NOT_FOUND: 0, Label.MISMATCH: 1, Label.MATCH: 2}


def _rank(outcome: Outcome) -> tuple[int, bool, float, int]:
    """Order outcomes: a match first, then the fact whose relation the claim says, then how much of it is said."""
    return (_ORDER[outcome.label], outcome.predicate, outcome.score, -len(outcome.reasons))


# A reason of another rule stays whatever the piece is cut into: a wrong degree, a wrong scope.
_MENDED_BY_CUTS = frozenset(
    {"wording", "relation", "name", "date", "counted", "quantity", "hedge", "unit", "speaker", "scope", "degree"}
)


def _may_fall_apart(result: Judged) -> bool:
    outcome = result[1]
    return outcome is None or all(reason.rule in _MENDED_BY_CUTS for reason in outcome.reasons)


def _sentence(outcome: Outcome) -> tuple[str, int]:
    return outcome.frame.fact.source, outcome.frame.fact.start


def _label_of(result: Judged) -> Label:
    return result[1].label if result[1] else Label.NOT_FOUND


def _label_of_all(judged: Sequence[Judged]) -> Label:
    labels = {_label_of(result) for result in judged}
    return next(label for label in (Label.MISMATCH, Label.NOT_FOUND, Label.MATCH) if label in labels)


def _worst(judged: Sequence[Judged]) -> int:
    return min(_ORDER[_label_of(result)] for result in judged)


def _one_sentence(judged: Sequence[Judged]) -> bool:
    return len({_sentence(outcome) for _, outcome in judged if outcome}) == 1


