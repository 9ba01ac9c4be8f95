"""A sentence as its clauses, with subjects and verbs, and as the phrases that say something without a verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shanxi_facts.base.draft.chunks import Chunk, cut
from shanxi_facts.base.draft.clause import Clause, State, has_figure, phrase_before, subject_of
from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.hanging import hanging, is_noun_phrase
from shanxi_facts.base.draft.phrases import Run, verb_group
from shanxi_facts.base.draft.settling import is_one_of
from shanxi_facts.base.draft.tagging import Word
from shanxi_facts.base.draft.verbs import finite_places, reports

_OPENERS = frozenset({"that", "after", "as", "before"})


def parse(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Clause, ...]]:
    """Return the words of a sentence, with the verbs its clauses turn out to have, and its clauses in order."""
    settled = list(words)
    state, held = State(), list[Clause]()
    for chunk in cut(settled):
        if (made := _clause(settled, chunk, state)) is not None:
            held.append(_taken_down(made, state))
        elif _is_lead(settled, chunk, state):
            state.lead = Run(state.lead.start if state.lead else chunk.run.start, chunk.run.end)
        elif state.last is None and state.pending is None:
            state.pending = chunk.run
        else:
            held.extend(hanging(settled, chunk, state, held))
    if not held and state.pending is not None:
        held.append(Clause("phrase", state.pending, state.pending, None))
    return tuple(settled), tuple(held)


def _taken_down(made: Clause, state: State) -> Clause:
    """Return a clause with the adjuncts that open it, after taking down what the next one may build on."""
    if state.lead is not None and not made.relative and state.lead.end + 1 == made.run.start:
        made = replace(made, run=Run(state.lead.start, made.run.end))
    state.lead = None
    if not made.relative:
        state.pending = made.subject
        state.last = made
    return made


def _is_lead(words: Sequence[Word], chunk: Chunk, state: State) -> bool:
    """Tell whether a chunk opens what comes: "In all, …", "of 10,000 children, three …"."""
    first, second = [*chunk.run.of(words)[:2], None][:2]
    of_number = first is not None and first.norm == "of" and is_one_of(second, "num") and chunk.mark in (":", ";", "")
    begins = state.pending is None and state.last is None and not is_noun_phrase(words, chunk)
    return begins or of_number


def _clause(words: Sequence[Word], chunk: Chunk, state: State) -> Clause | None:
    """Return a clause with a finite verb, None for a chunk that has none."""
    run = chunk.run
    first = next((run.start + place for place in finite_places(run.of(words))), None)
    if first is None:
        return None
    finite = _predicate(words, run, first)
    if any(word.kind == "rel" for word in words[run.start : finite]):
        return _relative(words, chunk, finite, state)
    dated = bool(chunk.opener) and run.start + 1 < finite and words[run.start + 1].kind == "date"  # "since 2018"
    start = run.start if dated else _behind_openers(words, chunk, finite)
    made = Run(start, run.end)
    subject = subject_of(words, start, finite)
    pending = state.pending
    listed = subject is not None and any(word.norm in ("and", "or") for word in subject.of(words))
    if subject and listed and pending and pending.end + 1 == run.start and state.last is None:
        made, subject = Run(pending.start, run.end), Run(pending.start, subject.end)  # "Children, women and men were …"
    subordinate = chunk.opener if not dated and words[run.start].kind != "conj" else ""
    verb = verb_group(words, finite, run.end)
    return Clause("clause", made, subject or pending, verb, state.last, subordinate=subordinate)


def _behind_openers(words: Sequence[Word], chunk: Chunk, finite: int) -> int:
    """Return where a clause begins, behind its conjunctions and the preposition that opens it."""
    start = chunk.run.start
    while start < finite and words[start].kind in ("conj", "sub"):
        start += 1
    return start + (bool(chunk.opener) and start < finite and words[start].kind == "prep")


def _relative(words: Sequence[Word], chunk: Chunk, finite: int, state: State) -> Clause:
    """Return a relative clause: of its antecedent, or of a subject of its own at a place."""
    run, pending = chunk.run, state.pending
    opening = next(place for place in range(run.start, finite) if words[place].kind == "rel")
    own = subject_of(words, opening + 1, finite)
    antecedent = pending if pending and pending.end + 1 == run.start else phrase_before(words, run.start)
    start = opening + 1 if own else finite
    if belongs(words[run.start].norm, "quantifiers"):
        start = run.start  # "each of which holds 280 passengers"
    adjacent = antecedent is not None and antecedent.end + 2 >= opening and words[opening].norm != "that"
    if antecedent and adjacent and not has_figure(words, antecedent):
        start = antecedent.start  # "the region of Halu, where floods destroyed …" says it whole
    verb = verb_group(words, finite, run.end)
    place = antecedent if own else None
    return Clause("clause", Run(start, run.end), own or antecedent, verb, state.last, relative=True, place=place)


def _predicate(words: Sequence[Word], run: Run, first: int) -> int:
    """Return the finite verb of a clause: a participle that only describes its subject is passed over."""
    if words[first].kind != "verb" or words[first].form != "past" or reports(words[first]):
        return first
    between = words[first + 1 : run.end]
    for place in finite_places(between):
        word = between[place]
        if any(w.kind in ("conj", "sub", "rel") or w.norm in _OPENERS for w in between[:place]):
            break
        if word.kind in ("be", "have", "modal") or (word.kind == "verb" and word.form == "past"):
            return first + 1 + place
    return first
