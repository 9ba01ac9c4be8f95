"""One statement against one source: the sentence that decides, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from shanxi_facts.alignment import Alignment, Relation, align
from shanxi_facts.caches import LATEST, SENTENCES, keep
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.quotations import is_meant
from shanxi_facts.compare.rules import RULES
from shanxi_facts.language.meaning import relate
from shanxi_facts.model import Basis, Label, Reason, Span
from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.reading.model import Tag
from shanxi_facts.retrieval import Index
from shanxi_facts.retrieval.corpus import SourceText
from shanxi_facts.values import lazy, value
from shanxi_facts.verification import thresholds, topic
from shanxi_facts.verification.reach import Bound, Reach

TYPE_CHECKING = False
if TYPE_CHECKING:
    from shanxi_facts.verification.prefilter import Prefilter

_ORDER = {Label.MATCH: 0, Label.MISMATCH: 1, Label.NOT_FOUND: 2}
_BACK, _ON = 1, 2  # sentences of a source around the one where a draft stands, in which it may go on
_SAME_THING = frozenset({"quantity", "unit", "date", "name", "quotation", "polarity", "direction", "wording"})


@value(eq=False)
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
        self._reach = Reach(self.index, self.article, self.text)
        self._judged: dict[tuple[Terms, int, float], Judgement] = {}

    @lazy
    def _prefilter(self) -> Prefilter:
        from shanxi_facts.verification.prefilter import Prefilter  # a check needs none, and a start pays for it

        return Prefilter(self.index, self.article, self.text)

    def judge(self, text: str, least: float = thresholds.FOUND) -> Judgement | None:
        """Return the judgement of the sentence that decides; None if no sentence has enough of the statement.

        A sentence of less relevance than ``least`` is not on the statement's subject.
        """
        claim = terms_of(text)
        said = self._reach.said(claim)
        bounds = {c.number: self._reach.bound(claim, said, c.number) for c in self.index.search(claim)}
        # A sentence that is quoted is on the subject, whatever it says besides.
        quoted = any(is_meant(claim.sentence, self.article.passage(number)) for number in bounds)
        found: list[Judgement] = []
        for number, bound in sorted(bounds.items(), key=lambda item: (-item[1].share, item[0])):
            if not self._is_beyond(number, bound, 0.0 if quoted else least, found):
                found = _sorted([*found, self._against(claim, number, least)])
        return found[0] if found else None

    def _is_beyond(self, number: int, bound: Bound, least: float, found: Sequence[Judgement]) -> bool:
        """Tell whether a sentence cannot change which judgement decides, or leaves the statement not found."""
        is_off = bound.share < least
        if not found or found[0].label is Label.NOT_FOUND:
            return is_off
        best = found[0]
        if best.support < bound.support - thresholds.MARGIN:
            return False
        as_good = bound.may_match if best.label is Label.MATCH else True
        better = best.label is Label.MISMATCH and bound.may_match
        behind = (-best.relevance, best.sentence) < (-bound.share, number)
        return is_off or (not better and (behind or not as_good))

    def judge_unasked(self, text: str, least: float) -> Judgement | None:
        """Do what ``judge`` does, and do not read what its words alone show to be on no subject of the source.

        Of what drafts say that is most, of the claims that somebody asks about little.
        """
        if text not in self.article.text and self._prefilter.rules_out(text, least):  # what is taken over is on it
            return None
        return self.judge(text, least)

    def judge_beside(self, text: str, number: int) -> Judgement | None:
        """Return the judgement of a sentence near the one at ``number`` that surely says otherwise than a statement.

        A draft goes on as its source does: what follows on a sentence that the source bears out is likely to be on what
        follows there, though it shares less words with it than a sentence by itself must.
        """
        least = thresholds.BESIDE
        if self._prefilter.rules_out(text, least):
            return None
        claim = terms_of(text)
        near = range(max(0, number - _BACK), min(len(self.article), number + _ON + 1))
        said = self._reach.said(claim)
        bounds = {n: self._reach.bound(claim, said, n).share for n in near}
        found = _sorted([self._against(claim, n, least) for n in near if bounds[n] >= least])
        if not found or not self._says_otherwise(found[0]):
            return None
        others = (c.number for c in self.index.search(claim) if c.number not in near)
        best = max((self._against(claim, n, least).relevance for n in others), default=0.0)
        return found[0] if found[0].relevance >= best else None

    def _says_otherwise(self, judgement: Judgement) -> bool:
        """Tell whether a sentence gives another value for what a statement says, and not only says it otherwise.

        A statement that names somebody or some place that the sentence does not know, and is not contradicted for that,
        is of something else.
        """
        against = [reason for reason in judgement.reasons if reason.claim and reason.source]
        if not any(reason.rule in _SAME_THING or relate(reason.claim, reason.source).excludes for reason in against):
            return False
        claim, spans = judgement.alignment.claim, [reason.span for reason in against if reason.span]
        names = (claim.words[i] for i in judgement.alignment.unexplained if claim.words[i].tag is Tag.NAME)
        return all(any(claim.back(name).overlaps(span) for span in spans) for name in names)

    def judgements(self, text: str, least: float = thresholds.FOUND) -> list[Judgement]:
        """Return what each sentence that shares words with the statement says of it, the one that decides first."""
        claim = terms_of(text)
        return _sorted([self._against(claim, candidate.number, least) for candidate in self.index.search(claim)])

    def _against(self, claim: Terms, number: int, least: float) -> Judgement:
        """Return what a sentence says of a statement; the latest answers are kept, for what is nearest to it."""
        key = claim, number, least
        found = self._judged.get(key)
        if found is None:
            found = keep(self._judged, key, self._judge(claim, number, least), LATEST)
        return found

    def _judge(self, claim: Terms, number: int, least: float) -> Judgement:
        passage = self.article.passage(number)
        context = [self.index.terms[n] for n in passage.neighbours]
        wordings = self.text.wordings(number).may_be_in(claim.lemmas) if self.text else ()
        if self.text:
            context += self.text.setting
        alignment = align(claim, passage, self.index.terms[number], context, wordings)
        known = self.text.subject if self.text else frozenset()
        relevance, support = topic.shares(alignment, self.index, known)
        unexplained = tuple(claim.sentence.back(claim.sentence.words[i]) for i in _left_open(alignment))
        if topic.is_off(alignment, relevance, least):
            return Judgement(Label.NOT_FOUND, None, number, relevance, support, (), unexplained, alignment)
        comparison = Comparison(alignment)
        reasons = tuple(reason for rule in RULES for reason in rule(comparison))
        if not reasons and not unexplained and support >= thresholds.SUPPORT:
            return Judgement(Label.MATCH, None, number, relevance, support, (), (), alignment)
        both = any(reason.claim and reason.source for reason in reasons)
        basis = Basis.CONTRADICTED if both else Basis.UNCONFIRMED
        return Judgement(Label.MISMATCH, basis, number, relevance, support, reasons, unexplained, alignment)


def _sorted(found: Sequence[Judgement]) -> list[Judgement]:
    """Return judgements of one statement, the one that decides first."""
    most = max((judgement.support for judgement in found), default=0.0)
    # What another sentence says far better is not decided by one that lacks the words which speak against it.
    near = [judgement for judgement in found if judgement.support >= most - thresholds.MARGIN]
    others = [judgement for judgement in found if judgement.support < most - thresholds.MARGIN]
    return [*sorted(near, key=_preference), *sorted(others, key=_preference)]


def _left_open(alignment: Alignment) -> list[int]:
    """Return the unexplained words with the adjectives before them that a neighbour has of something else."""
    claim, found = alignment.claim, set(alignment.unexplained)
    for index in alignment.unexplained:
        phrase = claim.headed_by(index)
        for word in claim.words[phrase.start : index] if phrase is not None else ():
            link = alignment.links.get(word.index)
            if word.tag is Tag.ADJECTIVE and link is not None and link.relation is Relation.CONTEXT:
                found.add(word.index)
    return sorted(found)


@lru_cache(SENTENCES)
def terms_of(text: str) -> Terms:
    """Return a statement, read: the latest are kept, since one is read for its context and then to be judged."""
    return Terms.of(analyze(text))
