"""The assertions of a clause, each a frame: for a clause, for each of its figures, for a phrase beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from shanxi_facts.base.draft.clause import Clause, has_figure
from shanxi_facts.base.draft.derived import direction_of
from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.phrases import Run, bare, noun_phrase
from shanxi_facts.base.draft.slots import Frame, figures, frame_of, noun_of
from shanxi_facts.base.draft.splitting import counted_at, split, trimmed
from shanxi_facts.base.draft.tagging import Word

_MORE_OR_LESS = frozenset("more less fewer higher lower".split())
_EARLIER = frozenset("against from compared".split())


def frames(words: Sequence[Word], clause: Clause) -> Iterator[Frame]:
    """Yield the assertions of a clause."""
    clause = replace(clause, run=trimmed(words, clause.run))
    if not clause.run:
        return
    if clause.verb is None:
        yield _phrase(words, clause)
        return
    place = clause.place if clause.place and not has_figure(words, clause.place) else None
    for frame in split(words, clause, frame_of(words, clause, clause.verb)):
        yield replace(frame, agent=bare(words, place)) if place and not frame.agent else frame


def _phrase(words: Sequence[Word], clause: Clause) -> Frame:
    """Return the frame of a phrase without a verb, with what it takes over from the clause that it hangs on."""
    figure = next(iter(figures(words, clause.run)), None)
    if clause.kind == "apposition":
        return replace(_apposition(words, clause), figure=figure)
    main = clause.main
    if main is None or main.verb is None or figure is None:
        return Frame(clause.run, counted=_bare_at(words, clause.run.start, clause.run.end), figure=figure)
    return _figure_phrase(words, clause.run, main.run, frame_of(words, main, main.verb), figure)


def _apposition(words: Sequence[Word], clause: Clause) -> Frame:
    """Return who somebody is: "Ingrid Vaal, chief executive of the Brennholm Port Authority"."""
    run, subject = clause.run, clause.subject
    head = noun_phrase(words, run.start, run.end)
    adjacent = subject is not None and subject.end + 1 == run.start
    statement = Run(subject.start, run.end) if subject and adjacent else run
    of = _bare_at(words, head.end + 1, run.end) if head.end < run.end else None
    return Frame(statement, noun_of(words, subject), bare(words, head) if head else None, of)


def _figure_phrase(words: Sequence[Word], run: Run, main: Run, whole: Frame, figure: int) -> Frame:
    """Return what a phrase with a figure says beside a clause: "up 7.3 percent", "against 27 percent in May"."""
    opening = words[run.start]
    value, first = Run(figure, figure + 1), Run(run.start, run.start + 1)
    subject = whole.counted or whole.agent
    if opening.kind == "adv" and belongs(opening.norm, "comparing"):
        return Frame(run, None, first, subject, figure, value if words[figure - 1].norm == "from" else None)
    if opening.norm == "with":
        return Frame(run, subject, first, noun_of(words, Run(run.start + 1, run.end)), figure)
    if all(word.kind in ("num", "adv", "mark", "conj") for word in run.of(words)):
        start = main.start if main.end + 2 >= run.start else run.start
        return replace(whole, statement=Run(start, run.end), figure=figure)  # "…, or 8.5 percent"
    if opening.norm in _EARLIER:
        return replace(whole, statement=run, figure=figure, earlier=value)
    if figure + 1 < run.end and words[figure + 1].norm in _MORE_OR_LESS:
        return replace(whole, statement=run, relation=Run(figure + 1, figure + 2), figure=figure)
    return _beside(words, run, whole, figure)


def _beside(words: Sequence[Word], run: Run, whole: Frame, figure: int) -> Frame:
    """Return what a noun phrase with a figure adds: another thing counted, or by how much the first changed."""
    own = counted_at(words, run.start, run.end)
    if own and any(direction_of(word.norm) for word in own.of(words)[-1:]):
        return replace(whole, statement=run, relation=own, figure=figure)  # "an increase of 14 percent"
    return replace(whole, statement=run, counted=own or whole.counted, figure=figure)


def _bare_at(words: Sequence[Word], start: int, end: int) -> Run | None:
    phrase = noun_phrase(words, start, end)
    return bare(words, phrase) if phrase else None
