"""Chunks without a finite verb: what they say of the clause or noun phrase that they hang on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from shanxi_facts.base.draft.chunks import GAP, Chunk, first_but_adverbs, is_gapped
from shanxi_facts.base.draft.clause import Clause, State, has_figure, phrase_before
from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.phrases import Run, noun_phrase, verb_group
from shanxi_facts.base.draft.settling import is_one_of
from shanxi_facts.base.draft.tagging import NOMINAL, Word


def is_noun_phrase(words: Sequence[Word], chunk: Chunk) -> bool:
    """Tell whether a chunk is a noun phrase that a verb may follow."""
    inner = chunk.run.of(words)
    first = words[first_but_adverbs(words, chunk.run.start)]
    if first.kind not in ("pron", "num"):  # "only one of the 19 stops"
        first = inner[0]
    return first.kind not in ("prep", "adv", "date", "verb") and any(word.kind in NOMINAL for word in inner)


def hanging(words: Sequence[Word], chunk: Chunk, state: State, held: list[Clause]) -> Iterator[Clause]:
    """Yield what a chunk without a finite verb says; one that says nothing by itself is added to the clause before."""
    first = words[chunk.run.start]
    run = Run(chunk.run.start + (first.kind == "conj"), chunk.run.end)
    if not run:
        return
    opening, last = words[run.start], state.last
    figured = has_figure(words, chunk.run)
    compares = figured and belongs(opening.norm, "comparing")
    if last is not None and (gaps := _gaps(words, chunk, run, last)):
        yield from gaps
    elif opening.kind == "verb" and opening.form in ("ing", "past") and not compares:
        yield _participle(words, run, chunk.run.start, state)
    elif figured:
        if last is not None or opening.kind != "prep":
            yield Clause("figure", run, state.pending, None, last)
    elif last is not None and is_noun_phrase(words, chunk) and _renames(words, chunk):
        yield Clause("apposition", run, phrase_before(words, chunk.run.start), None, last)
    elif last is None and state.pending is not None and is_noun_phrase(words, chunk):
        yield Clause("apposition", run, state.pending, None)
    elif held and held[-1].kind == "clause" and not held[-1].relative and held[-1].run.end + 1 >= chunk.run.start:
        held[-1] = replace(held[-1], run=Run(held[-1].run.start, run.end))


def _participle(words: Sequence[Word], run: Run, start: int, state: State) -> Clause:
    passive = words[run.start].form == "past"
    subject = (phrase_before(words, start) if passive else None) or state.pending
    verb = replace(verb_group(words, run.start, run.end), passive=passive)
    return Clause("clause", run, subject, verb, state.last, relative=True)


def _renames(words: Sequence[Word], chunk: Chunk) -> bool:
    """Tell whether a noun phrase behind a comma says what the name before it is."""
    earlier = words[chunk.run.start - 2] if chunk.run.start > 1 else None
    return is_one_of(earlier, "name") and words[chunk.run.start].kind in ("noun", "adj", "det") and not chunk.opener


def _gaps(words: Sequence[Word], chunk: Chunk, run: Run, last: Clause) -> list[Clause]:
    """Return a clause for each subject and figure of a run that leaves the verb out: "the airline 35 percent and …"."""
    opening = words[run.start]
    compares = belongs(opening.norm, "comparing") or opening.kind == "num"
    if last.verb is None or compares or not _is_gap(words, run.start, run.end, last):
        gapped = chunk.mark == GAP or (run != chunk.run and is_gapped(words, last.run, run.start, run.end))
        return [Clause("gap", run, noun_phrase(words, run.start, run.end), last.verb, last)] if gapped else []
    cuts = [p for p in range(run.start, run.end) if words[p].norm == "and" and _is_gap(words, p + 1, run.end, last)]
    bounds = zip([run.start, *(cut + 1 for cut in cuts)], [*cuts, run.end], strict=True)
    return [Clause("gap", Run(start, end), noun_phrase(words, start, end), last.verb, last) for start, end in bounds]


def _is_gap(words: Sequence[Word], start: int, end: int, last: Clause) -> bool:
    """Tell whether a run names another subject and another figure for the verb before."""
    phrase = noun_phrase(words, start, end)
    named = any(word.kind in ("noun", "name") for word in phrase.of(words)) and words[phrase.start].kind != "num"
    if not named or phrase.end == end or not has_figure(words, last.run):
        return False
    behind = words[phrase.end]
    return behind.kind == "num" or (behind.kind == "det" and has_figure(words, Run(phrase.end, end)))
