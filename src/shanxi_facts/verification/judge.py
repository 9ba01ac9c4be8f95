"""One statement against one source: the sentence that decides, and what it says."""

from __future__ import annotations

from dataclasses import dataclass

from shanxi_facts.alignment import Alignment, align
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.rules import RULES
from shanxi_facts.model import Basis, Label, Reason, Span
from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.retrieval import Index
from shanxi_facts.retrieval.corpus import SourceText
from shanxi_facts.verification import thresholds, topic

_ORDER = {Label.MATCH: 0, Label.MISMATCH: 1, Label.NOT_FOUND: 2}


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """What one sentence of a source says of a statement. Spans are of the statement.

    ``relevance`` is the share of the statement that the sentence and its neighbours say, ``support`` the share that the
    sentence says itself.
    """

    label: Label
    basis: Basis | None
    sentence: int
    relevance: float
    support: float
    reasons: tuple[Reason, ...]
    unexplained: tuple[Span, ...]
    alignment: Alignment


def _preference(judgement: Judgement) -> tuple[int, float, int]:
    return _ORDER[judgement.label], -judgement.relevance, judgement.sentence


class Judge:
    """Judges statements by one source."""

    def __init__(self, source: SourceText | Article) -> None:
        self.text = source if isinstance(source, SourceText) else None
        self.article = source.article if isinstance(source, SourceText) else source
        self.index = source.index if isinstance(source, SourceText) else Index(source)

    def judge(self, text: str, least: float = thresholds.FOUND) -> Judgement | None:
        """Return the judgement of the sentence that decides; None if the source has no word of the statement.

        A sentence of less relevance than ``least`` is not on the statement's subject.
        """
        found = self.judgements(text, least)
        return found[0] if found else None

    def judgements(self, text: str, least: float = thresholds.FOUND) -> list[Judgement]:
        """Return what each sentence that shares words with the statement says of it, the one that decides first."""
        claim = Terms.of(analyze(text))
        found = [self._against(claim, candidate.number, least) for candidate in self.index.search(claim)]
        most = max((judgement.support for judgement in found), default=0.0)
        # What another sentence says far better is not decided by one that lacks the words which speak against it.
        near = [judgement for judgement in found if judgement.support >= most - thresholds.MARGIN]
        others = [judgement for judgement in found if judgement.support < most - thresholds.MARGIN]
        return [*sorted(near, key=_preference), *sorted(others, key=_preference)]

    def _against(self, claim: Terms, number: int, least: float) -> Judgement:
        passage = self.article.passage(number)
        context = [self.index.terms[n] for n in passage.neighbours]
        wordings = self.text.wordings(number) if self.text else ()
        if self.text:
            context += self.text.setting
        alignment = align(claim, passage, self.index.terms[number], context, wordings)
        known = self.text.subject if self.text else frozenset()
        relevance, support = topic.shares(alignment, self.index, known)
        unexplained = tuple(claim.sentence.back(claim.sentence.words[i]) for i in alignment.unexplained)
        if topic.is_off(alignment, relevance, least):
            return Judgement(Label.NOT_FOUND, None, number, relevance, support, (), unexplained, alignment)
        comparison = Comparison(alignment)
        reasons = tuple(reason for rule in RULES for reason in rule(comparison))
        if not reasons and not unexplained and support >= thresholds.SUPPORT:
            return Judgement(Label.MATCH, None, number, relevance, support, (), (), alignment)
        both = any(reason.claim and reason.source for reason in reasons)
        basis = Basis.CONTRADICTED if both else Basis.UNCONFIRMED
        return Judgement(Label.MISMATCH, basis, number, relevance, support, reasons, unexplained, alignment)
