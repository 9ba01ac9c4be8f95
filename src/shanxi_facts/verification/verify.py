"""One claim against one base: its parts judged alone, and put together to a verdict with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from shanxi_facts.base import FactBase
from shanxi_facts.language.sentences import LONGEST
from shanxi_facts.model import Assertion, Basis, Evidence, Label, Reason, Span, Verdict, deciding
from shanxi_facts.reading import analyze
from shanxi_facts.reading.decompose import Subclaim, clauses, sentences
from shanxi_facts.reading.model import CONTENT, Tag
from shanxi_facts.reading.questions import asks_for_value
from shanxi_facts.reading.sentence import units_of
from shanxi_facts.retrieval.corpus import SourceText, corpus
from shanxi_facts.values import replace
from shanxi_facts.verification import thresholds
from shanxi_facts.verification.figures import bare_figure, check_figure, rounded
from shanxi_facts.verification.judge import Judge, Judgement

_GAP = 2  # words between two marks that are one


class Verifier:
    """Judges claims by one base. Reusable; what it learns of the base it keeps."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.texts = corpus(base)
        self._judges = tuple(Judge(text) for text in self.texts)

    @property
    def subjects(self) -> frozenset[str]:
        """The words of what the sources are about as a whole."""
        known = [source.subject.text for source in self.base.sources if source.subject]
        return frozenset(word for text in known for word in text.lower().split())

    def knows(self, keys: frozenset[str]) -> bool:
        """Tell whether the sources have a word that is compared by any of the keys."""
        return any(judge.index.has(keys) for judge in self._judges)

    def check(self, claim: str, *, in_draft: bool = False, near: bool = True) -> Verdict:
        """Return the verdict on ``claim``. Any string is a claim; one that says nothing is not-found.

        A sentence ``in_draft`` was not asked about: it is a mismatch only if it is surely on what the base speaks of.
        Without ``near``, nothing is said of what comes nearest to a claim that is not found.
        """
        if len(claim) <= LONGEST:
            if all(unit.tag is Tag.MARK for unit in units_of(claim).units):
                return Verdict(claim, Label.NOT_FOUND)
            if not in_draft and (figure := bare_figure(analyze(claim))) is not None:
                return check_figure(claim, figure, self.texts)
        elif not any(map(str.isalnum, claim)):
            return Verdict(claim, Label.NOT_FOUND)
        parts = sentences(claim)
        assertions = [found for part in parts for found in self._parts(claim, part, in_draft=in_draft)]
        first = deciding(assertions)
        nearest = self._near(claim) if near and first.label is Label.NOT_FOUND else ()
        return Verdict(
            claim, first.label, first.evidence, first.reasons, tuple(assertions), nearest,
            basis=first.basis, unexplained=first.unexplained,
        )  # fmt: skip

    def beside(self, claim: str, place: Evidence) -> Verdict | None:
        """Return the verdict on a sentence of a draft that follows on one borne out at ``place``; None if not found.

        It is found there only if the source contradicts it.
        """
        for judge in self._judges:
            if judge.text is None or judge.text.source is not place.source:
                continue
            number = judge.text.number_at(place.start)
            assertions = [found for part in sentences(claim) for found in _beside(claim, part, judge, number)]
            if assertions:
                first = deciding(assertions)
                return Verdict(
                    claim, first.label, first.evidence, first.reasons, tuple(assertions),
                    basis=first.basis, unexplained=first.unexplained,
                )  # fmt: skip
        return None

    def _parts(self, claim: str, part: Subclaim, *, in_draft: bool) -> Iterable[Assertion]:
        """Judge a sentence as a whole; where that leaves words unexplained, its clauses alone."""
        if asks_for_value(part.text):
            return (Assertion(part.span.of(claim), part.span, Label.NOT_FOUND),)
        judge, judgement = self._best(part.text, in_draft=in_draft)
        whole = _assertion(claim, part, judge, judgement)
        if whole.label is Label.MATCH or whole.basis is Basis.CONTRADICTED:
            return (whole,)
        parts = clauses(part)
        if len(parts) == 1:
            return (whole,)
        alone = tuple(_assertion(claim, clause, *self._best(clause.text, in_draft=in_draft)) for clause in parts)
        labels = {assertion.label for assertion in alone}
        contradicted = any(assertion.basis is Basis.CONTRADICTED for assertion in alone)
        return alone if labels == {Label.MATCH} or contradicted or Label.MATCH in labels else (whole,)

    def _best(self, text: str, *, in_draft: bool) -> tuple[Judge | None, Judgement | None]:
        least, ask = (thresholds.SURE, Judge.judge_unasked) if in_draft else (thresholds.FOUND, Judge.judge)
        found = [(judge, judgement) for judge in self._judges if (judgement := ask(judge, text, least)) is not None]
        if len(self._judges) > 1 and any(judgement.label is not Label.NOT_FOUND for _, judgement in found):
            # Which source says most of a statement is only told by all sentences, those off its subject included.
            found = [(judge, all_[0]) for judge in self._judges if (all_ := judge.judgements(text, least))]
        return max(found, key=lambda item: item[1].support, default=(None, None))

    def _near(self, claim: str) -> tuple[Evidence, ...]:
        text = claim if len(claim) <= LONGEST else sentences(claim)[0].text
        found: dict[tuple[str, str], tuple[float, Evidence]] = {}
        for judge in self._judges:
            for judgement in judge.judgements(text) if judge.text else ():
                assert judge.text is not None
                evidence = _evidence(judge.text, judgement)
                found.setdefault(
                    (evidence.source.id, evidence.fact), (judgement.relevance, replace(evidence, marks=()))
                )
        best = sorted(found.values(), key=lambda item: -item[0])
        return tuple(evidence for _, evidence in best[: thresholds.NEAR])


def _assertion(claim: str, part: Subclaim, judge: Judge | None, judgement: Judgement | None) -> Assertion:
    text = part.span.of(claim)
    if judge is None or judgement is None or judgement.label is Label.NOT_FOUND or judge.text is None:
        return Assertion(text, part.span, Label.NOT_FOUND)
    evidence = _evidence(judge.text, judgement)
    reasons = tuple(_moved(_with_sure_suggestion(judge, part, reason), part) for reason in judgement.reasons)
    if judgement.label is Label.MATCH:
        reasons = tuple(_moved(reason, part) for reason in rounded(judgement.alignment))
    unexplained = tuple(own for span in judgement.unexplained if (own := part.own(span)))
    if judgement.basis is Basis.UNCONFIRMED:
        reasons = (*reasons, *(_unconfirmed(claim, span) for span in unexplained[: 1 - len(reasons)]))
    return Assertion(text, part.span, judgement.label, evidence, reasons, judgement.basis, unexplained)


def _beside(claim: str, part: Subclaim, judge: Judge, number: int) -> Iterator[Assertion]:
    """Yield what a source contradicts beside a sentence: a statement as a whole, or its clauses."""
    if asks_for_value(part.text):
        return
    for one in dict.fromkeys((part, *clauses(part))):
        judgement = judge.judge_beside(one.text, number)
        if judgement is not None:
            yield _assertion(claim, one, judge, judgement)
            if one == part:
                return


def _evidence(text: SourceText, judgement: Judgement) -> Evidence:
    reasons = tuple(sorted({reason.source_span for reason in judgement.reasons if reason.source_span}))
    return text.evidence(judgement.sentence, reasons or _marks(judgement))


def _marks(judgement: Judgement) -> tuple[Span, ...]:
    """Return the runs of the sentence that the claim's words are linked to."""
    sentence = judgement.alignment.source
    linked = sorted(index for index in judgement.alignment.reverse if sentence.words[index].tag in CONTENT)
    runs: list[list[int]] = []
    for index in linked:
        if runs and index - runs[-1][1] <= _GAP + 1:
            runs[-1][1] = index
        else:
            runs.append([index, index])
    return tuple(sentence.back(sentence.words[first], sentence.words[last]) for first, last in runs)


def _with_sure_suggestion(judge: Judge, part: Subclaim, reason: Reason) -> Reason:
    """Return a reason without its suggestion, unless that makes the whole statement one that the source bears out."""
    if reason.suggestion is None:
        return reason
    if reason.span is None or part.own(reason.span) is None:
        return replace(reason, suggestion=None)
    text = part.text
    changed = judge.judge(f"{text[: reason.span.start]}{reason.suggestion}{text[reason.span.end :]}")
    is_sure = changed is not None and changed.label is Label.MATCH
    return reason if is_sure else replace(reason, suggestion=None)


def _moved(reason: Reason, part: Subclaim) -> Reason:
    return replace(reason, span=part.own(reason.span) if reason.span else None)


def _unconfirmed(claim: str, span: Span) -> Reason:
    words = span.of(claim)
    return Reason("wording", words, "", f"The source says nothing of “{words}”.", span)
