"""The way of a claim: held as a whole against the facts that it may be about, and where that is no match, cut apart.

First its clauses are judged alone, then the parts of each. A claim is right if the parts of one sentence make it so.
"""

from __future__ import annotations

from collections.abc import Sequence

from shanxi_facts.framed.archive import Archive
from shanxi_facts.framed.claims import Piece, clauses, segments
from shanxi_facts.framed.compare import Outcome, Question, joined, judge, may_be_joined
from shanxi_facts.framed.frames import Frame
from shanxi_facts.framed.inquiry import Inquiry, Quote
from shanxi_facts.framed.prepared import prepare
from shanxi_facts.language.reading import Unit
from shanxi_facts.model import Label, Reason, Span

Judged = tuple[Piece, Outcome | None]

_CANDIDATES = 6
_ORDER = {Label.NOT_FOUND: 0, Label.MISMATCH: 1, Label.MATCH: 2}
# A reason of another rule stays whatever the piece is cut into: a denial, a misquotation.
_MENDED_BY_CUTS = frozenset(
    {"wording", "relation", "name", "date", "counted", "quantity", "hedge", "unit", "speaker", "scope", "degree"}
)


def label_of(judged: Sequence[Judged]) -> Label:
    """Return what is said of all pieces together: a mismatch if any is one, else not-found if any is, else a match."""
    labels = {_label(result) for result in judged}
    return next(label for label in (Label.MISMATCH, Label.NOT_FOUND, Label.MATCH) if label in labels)


def misquotation(quote: Quote, inquiry: Inquiry, frame: Frame) -> Reason:
    """Return the reason against a quotation that the source does not have to the letter."""
    words = quote.span.of(inquiry.reading.text)
    place = inquiry.reading.folded.back(quote.span.start, quote.span.end)
    message = "The source does not have these words in this order."
    return Reason("quotation", words, frame.fact.statement, message, place)


class Judge:
    """Judges one claim by one base."""

    def __init__(self, archive: Archive, inquiry: Inquiry) -> None:
        self._archive = archive
        self._inquiry = inquiry

    def judged(self) -> list[Judged]:
        """Return the pieces of the claim, each with what the best fact says of it (None: no fact is near)."""
        whole = Piece(self._inquiry.reading.units)
        abroad = self._archive.abroad(whole.units)
        result = (whole, self._best(whole, abroad))
        if _label(result) is Label.MATCH:
            return [result]
        split = self._split(result, abroad)
        parts = clauses(whole.units, self._inquiry.reading)
        if len(parts) < 2 or label_of(split) is Label.MATCH:
            return split
        apart = self._clauses(parts)
        stranded = any(_label(r) is Label.NOT_FOUND and r[0].borrowed for r in apart)
        if stranded or all(_label(r) is Label.NOT_FOUND for r in apart):
            return [result]
        return apart

    def _clauses(self, parts: Sequence[Piece]) -> list[Judged]:
        """Judge clauses in turn. One that names no place is about the place of the clause before."""
        judged: list[Judged] = []
        abroad: tuple[Unit, ...] = ()
        for part in parts:
            units = (*part.borrowed, *part.units)
            if own := self._archive.abroad(units):
                abroad = own
            elif any(unit.norm in self._archive.subjects for unit in units):
                abroad = ()
            judged += self._split((part, self._best(part, abroad)), abroad)
        return judged

    def _split(self, result: Judged, abroad: Sequence[Unit]) -> list[Judged]:
        """Return the parts of a piece that is no match, if they fare better: all on the facts of one sentence."""
        if _label(result) is Label.MATCH or not _may_fall_apart(result):
            return [result]
        best: list[Judged] = [result]
        known: dict[Piece, Outcome | None] = {}
        for parts in segments(result[0], self._inquiry.reading, self._inquiry.silent):
            apart: list[Judged] = []
            for part in parts:
                if part not in known:
                    known[part] = self._best(part, abroad)
                apart.append((part, known[part]))
                if _ORDER[_label(apart[-1])] <= _worst(best):
                    break  # no better than uncut
            else:
                if self._one_sentence(apart):
                    best = apart
        return best

    def _one_sentence(self, judged: Sequence[Judged]) -> bool:
        first, *others = (outcome.frame for _, outcome in judged if outcome)
        return all(frame.number in self._archive.siblings(first) for frame in others)

    def _best(self, piece: Piece, abroad: Sequence[Unit]) -> Outcome | None:
        """Return what the fact says that a piece is about: the first that it matches, else the nearest."""
        prepared = prepare((*piece.borrowed, *piece.units))
        question = Question(
            piece, prepared, self._inquiry.reading, self._inquiry.speaker, tuple(abroad), self._inquiry.silent
        )
        outcomes: dict[int, Outcome] = {}
        settled = False  # one fact is plainly what the piece is about; another could only be a match
        for number in self._candidates(piece):
            if settled and not prepared.wholly_within_reach(self._archive.frame(number)):
                continue
            outcome = outcomes[number] = self._outcome(question, number)
            if outcome.label is Label.MATCH:
                return outcome
            settled = settled or (outcome.label is Label.MISMATCH and outcome.predicate)
        if not outcomes:
            return None
        best = max(outcomes.values(), key=_rank)
        if best.only_counts and sum(outcome.only_counts for outcome in outcomes.values()) > 1:
            # Several facts count this noun, none with this figure: the claim may be about something else again.
            return best._replace(label=Label.NOT_FOUND, reasons=())
        if best.label is Label.MISMATCH and self._is_joined(best, question):
            return best._replace(label=Label.MATCH, reasons=())
        return best

    def _is_joined(self, best: Outcome, question: Question) -> bool:
        """Tell whether other facts of the sentence license what its nearest fact leaves open."""
        siblings = self._archive.siblings(best.frame)
        if not may_be_joined(best, map(self._archive.frame, siblings)):
            return False
        return joined(best, [self._outcome(question, number, closely=True) for number in siblings])

    def _candidates(self, piece: Piece) -> list[int]:
        """Return the facts that a piece may be about: by its words, and by what it quotes."""
        units = [unit for unit in (*piece.units, *piece.borrowed) if unit.norm not in self._archive.subjects]
        telling = [unit for unit in units if unit.start not in self._inquiry.silent] or units
        found = self._archive.index.nearest(telling, _CANDIDATES)
        for quote in self._inquiry.quotes_in(piece):
            if quote.source is not None:
                found += [n for n in self._archive.quoting(quote.source, quote.places[0]) if n not in found]
        return found

    def _outcome(self, question: Question, number: int, *, closely: bool = False) -> Outcome:
        frame = self._archive.frame(number)
        quotes = self._inquiry.quotes_in(question.piece)
        sentence = Span(frame.fact.start, frame.fact.end)
        quoted = [q.span for q in quotes if q.source == frame.fact.source and q.places[0].overlaps(sentence)]
        outcome = judge(question, frame, self._archive.index.weight, quoted, closely=closely)
        misquoted = next((quote for quote in quotes if quote.source is None), None)
        if outcome.label is Label.NOT_FOUND or misquoted is None:
            return outcome
        reason = misquotation(misquoted, self._inquiry, frame)
        return outcome._replace(label=Label.MISMATCH, reasons=(reason, *outcome.reasons))


def _rank(outcome: Outcome) -> tuple[int, bool, float, int]:
    """Order outcomes: a mismatch first, then the fact whose relation the claim says, then how much of it is said."""
    return (_ORDER[outcome.label], outcome.predicate, outcome.score, -len(outcome.reasons))


def _label(result: Judged) -> Label:
    return result[1].label if result[1] else Label.NOT_FOUND


def _worst(judged: Sequence[Judged]) -> int:
    return min(_ORDER[_label(result)] for result in judged)


def _may_fall_apart(result: Judged) -> bool:
    outcome = result[1]
    return outcome is None or all(reason.rule in _MENDED_BY_CUTS for reason in outcome.reasons)
