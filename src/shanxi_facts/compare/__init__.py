"""The judgement: one piece of a claim against one fact. Pure; knows no similarity of sentences.

A piece that is not on the fact's topic is not-found there. One that is, and whose every checkable word the fact
licenses, is a match. Everything else is a mismatch, and each reason names the rule that failed.
"""

from __future__ import annotations

from collections.abc import Sequence

from shanxi_facts.align import SAID, Alignment, Prepared, align
from shanxi_facts.claims import Piece
from shanxi_facts.compare import figures, origin, scope, words
from shanxi_facts.compare.case import Case, Figure, Outcome
from shanxi_facts.compare.together import joined, may_be_joined
from shanxi_facts.compare.topic import Weight, topic
from shanxi_facts.frames import Frame
from shanxi_facts.language.places import is_wide
from shanxi_facts.language.reading import Reading, Unit
from shanxi_facts.model import Label, Reason, Span
from shanxi_facts.sets import distance
from shanxi_facts.speakers import Speaker

__all__ = ["Outcome", "joined", "judge", "may_be_joined", "rounded"]

rounded = figures.rounded

_RULES = (
    figures.quantity,
    words.relation,
    scope.scope,
    scope.polarity,
    words.swaps,
    words.change,
    words.particles,
    words.degree,
    words.names,
    origin.date,
    origin.speaker,
    words.wording,
)
_COUNTRY = frozenset({"country", "nation"})
_SAME_FIGURE = 0.01
_CLOSE = 0.7  # without a figure, a claim about another place is about the fact only if nearly all of it is


def judge(
    piece: Piece,
    prepared: Prepared,
    reading: Reading,
    frame: Frame,
    weight: Weight,
    speaker: Speaker | None = None,
    quoted: Sequence[Span] = (),
    abroad: Sequence[Unit] = (),
) -> Outcome:
    """Judge ``piece``, whose units with those it borrows are ``prepared``, by the fact of ``frame``.

    ``quoted`` are spans of the claim that stand verbatim in the fact's sentence, ``abroad`` the places that the clause
    is about and the base is not.
    """
    if not quoted and not prepared.within_reach(frame):
        return Outcome(Label.NOT_FOUND, frame, (), -1.0, Alignment(frame, (), (), frozenset()), reading.back)
    if any(word in _COUNTRY for target in frame.targets for word in target.norm.split()):
        abroad = [unit for unit in abroad if not is_wide(unit.norm)]
    case = Case(piece, reading, align(prepared, frame, quoted), speaker, tuple(abroad))
    score, coverage = topic(case, weight)
    if score <= 0 or _is_elsewhere(case, coverage):
        return Outcome(Label.NOT_FOUND, frame, (), score, case.alignment, reading.back)
    reasons: tuple[Reason, ...] = tuple(reason for rule in _RULES for reason in rule(case))
    if abroad and not any(reason.rule == "name" for reason in reasons):
        reasons = (*reasons, case.reason("name", abroad[:1], "The source does not speak of this place."))
    if not reasons and not _says_it(case):
        units = [link.unit for link in case.links if link.kind in SAID][:1] or list(piece.units[:1])
        reasons = (case.reason("wording", units, "The source says it of something else."),)
    label = Label.MISMATCH if reasons else Label.MATCH
    reasons = reasons or tuple((*figures.rounding(case), *words.aliases(case)))
    licensed = frozenset(figure.unit.start for figure in case.figures if figure.licensed and figures.fits(figure, case))
    licensed |= {link.unit.start for link in case.alignment.of_kind("date") if origin.date_known(link, case)}
    counted = frozenset(link.unit.start for figure in case.figures for link in case.noun_group(figure.place))
    said, counts = _says_relation(case), _only_counts(case, reasons)
    return Outcome(label, frame, reasons, score, case.alignment, reading.back, licensed, counted, said, counts)


def _says_relation(case: Case) -> bool:
    relation = case.frame.slots["relation"]
    plainly = any(link.targets & relation and link.kind != "like" for link in case.links if link.kind in SAID)
    return plainly or (case.alignment.says("from") and case.alignment.says("to"))


def _is_the_figure(figure: Figure, case: Case) -> bool:
    """Tell whether a figure is the source's own, and does not just happen to hold it: "more than two million"."""
    return figure.licensed and any(
        distance(figure.quantity, counted.quantity) < _SAME_FIGURE for counted in case.frame.quantities
    )


def _says_it(case: Case) -> bool:
    """Tell whether the piece says the fact's relation of what it is about, and not just words around them."""
    says = case.alignment.says
    kinds = {link.kind for link in case.links if link.kind in SAID}
    if "quoted" in kinds or any(figure.licensed for figure in case.figures):
        return True
    if 2 * len(case.alignment.said) > len(case.frame.targets) or says("agent") or (says("from") and says("to")):
        return True
    if says("relation"):
        return case.head_said or kinds == {"same"}
    return case.head_said or says("from") or says("to")


def _only_counts(case: Case, reasons: Sequence[Reason]) -> bool:
    wrong_figure = bool(reasons) and all(reason.rule in ("quantity", "unit", "hedge") for reason in reasons)
    said = any(case.alignment.says(slot) for slot in ("relation", "agent", "from", "to"))
    return wrong_figure and not said


def _is_elsewhere(case: Case, coverage: float) -> bool:
    """Tell whether the claim is about another place or period: it brings figures of its own, or little of the fact."""
    if any(_is_the_figure(figure, case) for figure in case.figures) or not case.frame.slots["relation"]:
        return False  # a fact without a relation is about names and places itself
    if case.figures:
        return bool(case.abroad or case.alignment.of_kind("date"))
    return bool(case.abroad) and coverage < _CLOSE
