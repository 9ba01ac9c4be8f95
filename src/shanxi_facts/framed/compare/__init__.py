"""The judgement: one piece of a claim against one fact. Pure; knows no similarity of sentences.

A piece that is not on the fact's topic is not-found there. One that is, and whose every checkable word the fact
licenses, is a match. Everything else is a mismatch, and each reason names the rule that failed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.framed.align import SAID, Alignment, align
from shanxi_facts.framed.compare import against, figures, origin, scope, words
from shanxi_facts.framed.compare.case import Case, Outcome, Question
from shanxi_facts.framed.compare.course import course, misplaced, planned, rank
from shanxi_facts.framed.compare.place import abroad_of, elsewhere, is_elsewhere
from shanxi_facts.framed.compare.together import joined, may_be_joined
from shanxi_facts.framed.compare.topic import Weight, says_it, topic
from shanxi_facts.framed.frames import Frame
from shanxi_facts.model import Label, Reason, Span

__all__ = ["Outcome", "Question", "joined", "judge", "may_be_joined", "rounded"]

rounded = figures.rounded

_RULES = (
    figures.quantity,
    course,
    planned,
    rank,
    words.relation,
    scope.scope,
    scope.polarity,
    words.swaps,
    words.change,
    words.particles,
    words.degree,
    words.names,
    elsewhere,
    origin.date,
    origin.speaker,
    words.wording,
)


def judge(
    question: Question, frame: Frame, weight: Weight, quoted: Sequence[Span] = (), *, closely: bool = False
) -> Outcome:
    """Judge a piece of a claim by the fact of ``frame``.

    ``weight`` tells how much a word says about which fact is meant, ``quoted`` are spans of the claim that stand
    verbatim in the fact's sentence. ``closely`` asks for all that the fact licenses, though the piece be about
    something else.
    """
    back = question.reading.back
    if not quoted and not closely and not question.prepared.within_reach(frame):
        return Outcome(Label.NOT_FOUND, frame, (), -1.0, Alignment(frame, (), (), frozenset()), back)
    case = Case(question, align(question.prepared, frame, quoted), abroad_of(question.abroad, frame))
    score, coverage = topic(case, weight)
    off_topic = score <= 0 or is_elsewhere(case, coverage)
    if off_topic and not closely:
        return Outcome(Label.NOT_FOUND, frame, (), score, case.alignment, back)
    reasons = tuple(_reasons(case))
    if not reasons and not off_topic:
        words_ = (*figures.rounding(case), *words.aliases(case))
        return Outcome(Label.MATCH, frame, words_, score, case.alignment, back)
    label = Label.NOT_FOUND if off_topic else Label.MISMATCH
    return Outcome(
        label,
        frame,
        reasons,
        score,
        case.alignment,
        back,
        licensed=(figures.licensed(case) - misplaced(case)) | origin.licensed(case),
        counted=frozenset(link.unit.start for figure in case.figures for link in case.noun_group(figure.place)),
        predicate=_says_relation(case),
        only_counts=_only_counts(case, reasons),
    )


def _reasons(case: Case) -> Iterator[Reason]:
    found = False
    for rule in _RULES:
        for reason in rule(case):
            found = True
            yield reason
    if not found and not says_it(case):
        units = [link.unit for link in case.links if link.kind in SAID][:1] or list(case.piece.units[:1])
        words_ = against.same_words(case, units)
        yield case.reason("wording", units, "The source says it of something else.", against=words_)


def _says_relation(case: Case) -> bool:
    relation = case.frame.slots["relation"]
    plainly = any(link.targets & relation and link.kind != "like" for link in case.links if link.kind in SAID)
    return plainly or (case.alignment.says("from") and case.alignment.says("to"))


def _only_counts(case: Case, reasons: Sequence[Reason]) -> bool:
    wrong_figure = bool(reasons) and all(reason.rule in ("quantity", "unit", "hedge") for reason in reasons)
    said = any(case.alignment.says(slot) for slot in ("relation", "agent", "from", "to"))
    return wrong_figure and not said
