"""One claim against one article."""

from __future__ import annotations

from dataclasses import dataclass

from shanxi_facts.alignment import Alignment, align
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.rules import RULES
from shanxi_facts.model import Basis, Label, Reason, Span
from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.retrieval import Index
from shanxi_facts.verification import thresholds


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """What one sentence of an article says of a claim."""

    label: Label
    basis: Basis | None
    sentence: int
    relevance: float
    reasons: tuple[Reason, ...]
    unexplained: tuple[Span, ...]
    alignment: Alignment


class Judge:
    """Judges claims by one article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.index = Index(article)

    def judge(self, text: str) -> Judgement | None:
        """Return the judgement of the sentence that decides; None if the article has no word of the claim."""
        claim = Terms.of(analyze(text))
        found = [self._against(claim, candidate.number) for candidate in self.index.search(claim)]
        return min(found, key=_preference) if found else None

    def _against(self, claim: Terms, number: int) -> Judgement:
        passage = self.article.passage(number)
        context = [self.index.terms[n] for n in passage.neighbours]
        alignment = align(claim, passage, self.index.terms[number], context)
        relevance = self._relevance(alignment)
        unexplained = tuple(claim.sentence.back(claim.sentence.words[i]) for i in alignment.unexplained)
        comparison = Comparison(alignment)
        reasons = tuple(reason for rule in RULES for reason in rule(comparison))
        if relevance < thresholds.FOUND:
            return Judgement(Label.NOT_FOUND, None, number, relevance, reasons, unexplained, alignment)
        if reasons:
            both = any(reason.claim and reason.source for reason in reasons)
            basis = Basis.CONTRADICTED if both else Basis.UNCONFIRMED
            return Judgement(Label.MISMATCH, basis, number, relevance, reasons, unexplained, alignment)
        if alignment.unexplained:
            return Judgement(Label.MISMATCH, Basis.UNCONFIRMED, number, relevance, (), unexplained, alignment)
        return Judgement(Label.MATCH, None, number, relevance, (), (), alignment)

    def _relevance(self, alignment: Alignment) -> float:
        total = here = 0.0
        for index in alignment.content:
            term = alignment.claim_terms.words[index]
            weight = term.weight * max((self.index.weight(key) for key in term.keys), default=self.index.weight(""))
            total += weight
            if index in alignment.links:
                here += weight
        return here / total if total else 0.0


_ORDER = {Label.MATCH: 0, Label.MISMATCH: 1, Label.NOT_FOUND: 2}


def _preference(judgement: Judgement) -> tuple[int, float, int]:
    return _ORDER[judgement.label], -judgement.relevance, judgement.sentence
