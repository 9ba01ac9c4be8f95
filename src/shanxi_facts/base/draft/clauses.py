"""A sentence cut into clauses, and into the phrases that say something by themselves.

Marks, conjunctions and relative pronouns are where a sentence may be cut; a cut is kept where what stands behind it has
a verb of its own, or sets another figure beside the one before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.people import reports
from shanxi_facts.base.draft.phrases import Group, Run, full_phrase, noun_phrase, verb_group
from shanxi_facts.base.draft.tagging import (
    NOMINAL,
    Word,
    as_verb,
    finite_places,
    has_finite,
    opens_as_predicate,
    supply_verb,
)

_LONGEST_OF_WHICH = 3  # words before the pronoun
_CUTS = frozenset(",;:()—")


@dataclass(frozen=True, slots=True)
class Clause:
    """What is said in a run of words. ``kind`` is clause, figure, apposition or participle.

    ``subject`` is where the subject stands, in the run or before it; ``verb`` is None for a phrase without one, whose
    ``main`` is the clause that it hangs on.
    """

    kind: str
    run: Run
    subject: Run | None
    verb: Group | None
    main: Clause | None = None
    relative: bool = False
    place: Run | None = None
    subordinate: str = ""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A run between two cuts; ``mark`` is what stands before it, ``opener`` the small word that it opens with."""

    run: Run
    mark: str
    opener: str


def parse(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Clause, ...]]:
    """Return the words of a sentence, with the verbs its clauses turn out to have, and its clauses in order."""
    settled, chunks = _cut(list(words))
    return tuple(settled), tuple(_read(settled, chunks))


def _cut(words: list[Word]) -> tuple[list[Word], list[_Chunk]]:
    chunks: list[_Chunk] = []
    start, mark = 0, ""
    for place in range(len(words) + 1):
        if place < len(words) and not (words[place].kind == "mark" and words[place].norm in _CUTS):
            continue
        if place > start:
            if start and opens_as_predicate(words[start:place]):
                opening = _first_but_adverbs(words, start)
                words[opening] = as_verb(words[opening])
            words[start:place] = supply_verb(words[start:place])
            chunks.extend(_cut_chunk(words, Run(start, place), mark))
        start, mark = place + 1, words[place].norm if place < len(words) else ""
    return words, chunks


def _cut_chunk(words: list[Word], run: Run, mark: str) -> Iterator[_Chunk]:
    """Cut a chunk where a small word opens another clause."""
    start = run.start
    for place in range(run.start + 1, run.end):
        told = reports(words[place - 1]) and words[place].kind in ("det", "noun", "name", "pron", "adj", "num")
        if (not told and not _opens_clause(words, start, place, run.end)) or _is_of_which(words, start, place):
            continue
        if words[place].kind == "conj" and place + 1 < run.end and opens_as_predicate(words[place + 1 : run.end]):
            opening = _first_but_adverbs(words, place + 1)
            words[opening] = as_verb(words[opening])
        words[place : run.end] = supply_verb(words[place : run.end])
        words[start:place] = supply_verb(words[start:place])
        if words[place].kind == "conj" and _joins_verbs(words, place, run.end):
            continue  # "built and renovated" is one predicate
        if has_finite(words[place : run.end]) and (has_finite(words[start:place]) or words[place].kind == "rel"):
            yield _Chunk(Run(start, place), mark, _opener(words, start))
            start, mark = place, ""
        elif words[place].kind == "conj" and _gapped(words, start, place, run.end):
            yield _Chunk(Run(start, place), mark, _opener(words, start))
            start, mark = place, "gap"
    yield _Chunk(Run(start, run.end), mark, _opener(words, start))


def _first_but_adverbs(words: Sequence[Word], start: int) -> int:
    return next(place for place in range(start, len(words)) if words[place].kind != "adv")


def _is_of_which(words: Sequence[Word], start: int, place: int) -> bool:
    """Tell whether a relative pronoun hangs on what stands before it: "of which", "each of whom"."""
    return words[place].kind == "rel" and words[place - 1].kind == "prep" and place - start <= _LONGEST_OF_WHICH


def _joins_verbs(words: Sequence[Word], place: int, end: int) -> bool:
    behind = next((words[step] for step in range(place + 1, end) if words[step].kind != "adv"), None)
    return words[place - 1].kind == "verb" and behind is not None and behind.kind == "verb"


def _opens_clause(words: Sequence[Word], start: int, place: int, end: int) -> bool:
    word = words[place]
    if word.kind in ("conj", "rel"):
        return True
    if word.kind in ("sub", "prep", "adv") and belongs(word.norm, "subordinators") and not _is_so_far(words, place):
        behind = words[place + 1] if place + 1 < end else None
        if word.norm == "as" and (words[place - 1].norm == "such" or (behind and behind.kind in ("adj", "adv"))):
            return False
        return behind is not None and behind.kind != "date"
    return word.norm == "that" and word.kind == "sub"


def _is_so_far(words: Sequence[Word], place: int) -> bool:
    return words[place].norm == "so" and place + 1 < len(words) and words[place + 1].norm == "far"


def _gapped(words: Sequence[Word], start: int, place: int, end: int) -> bool:
    """Tell whether a clause follows that leaves out the verb of the one before: "and foreign donors 31 percent"."""
    phrase = noun_phrase(words, place + 1, end)
    before = any(word.kind == "num" for word in words[start:place])
    noun = any(word.kind in ("noun", "name") for word in phrase.of(words))
    if not phrase or not before or not noun or not has_finite(words[start:place]):
        return False
    step = phrase.end + (phrase.end < end and words[phrase.end].norm in ("to", "at", "by"))
    return words[phrase.start].kind != "num" and step < end and words[step].kind == "num"


def _opener(words: Sequence[Word], start: int) -> str:
    word = words[start]
    if _is_so_far(words, start):
        return ""
    return word.norm if word.kind in ("conj", "rel", "sub") or belongs(word.norm, "subordinators") else ""


def _read(words: Sequence[Word], chunks: Sequence[_Chunk]) -> Iterator[Clause]:
    """Yield what each chunk says, in the light of those before it."""
    last: Clause | None = None  # the last clause with a verb
    lead: Run | None = None  # adjuncts that open a sentence
    pending: Run | None = None  # a noun phrase whose verb has not come yet
    held: list[Clause] = []
    for chunk in chunks:
        made = _clause(words, chunk, pending, last)
        if made is not None:
            if lead is not None and not made.relative and lead.end + 1 == made.run.start:
                made = replace(made, run=Run(lead.start, made.run.end))
            lead = None
            if not made.relative:
                pending = made.subject
                last = made
            held.append(made)
        elif (pending is None and last is None and not _is_noun_phrase(words, chunk)) or _opens_share(words, chunk):
            lead = Run(lead.start if lead else chunk.run.start, chunk.run.end)
        elif last is None and pending is None:
            pending = chunk.run
        else:
            held.extend(_hanging(words, chunk, pending, last, held))
    if not held and pending is not None:
        held.append(Clause("phrase", pending, pending, None))
    yield from held


def _counts(words: Sequence[Word], chunk: _Chunk) -> bool:
    """Tell whether a chunk opens like "only one of": with adverbs before a figure or pronoun."""
    kinds = [word.kind for word in chunk.run.of(words)]
    while kinds and kinds[0] == "adv":
        kinds = kinds[1:]
    return bool(kinds) and kinds[0] in ("pron", "num")


def _opens_share(words: Sequence[Word], chunk: _Chunk) -> bool:
    """Tell whether a chunk gives the whole of which the next clause tells a part: "of 10,000 children"."""
    first, *rest = chunk.run.of(words)
    return first.norm == "of" and bool(rest) and rest[0].kind == "num" and chunk.mark in (":", ";", "")


def _is_noun_phrase(words: Sequence[Word], chunk: _Chunk) -> bool:
    first = chunk.run.of(words)[_first_but_adverbs(words, chunk.run.start) - chunk.run.start if _counts(words, chunk) else 0]
    return first.kind not in ("prep", "adv", "date", "verb") and any(w.kind in NOMINAL for w in chunk.run.of(words))


def _clause(words: Sequence[Word], chunk: _Chunk, pending: Run | None, last: Clause | None) -> Clause | None:
    """Return a clause with a finite verb, None for a chunk that has none."""
    finite = next((chunk.run.start + place for place in finite_places(chunk.run.of(words))), None)
    if finite is None:
        return None
    finite = _the_predicate(words, chunk.run, finite)
    start = chunk.run.start
    dated = chunk.opener and start + 1 < finite and words[start + 1].kind == "date"
    while start < finite and (words[start].kind in ("conj", "sub") or (chunk.opener and words[start].kind == "prep")) and not dated:
        start += 1
        if words[start - 1].kind == "prep":
            break
    verb = verb_group(words, finite, chunk.run.end)
    relative = any(word.kind == "rel" for word in words[chunk.run.start : finite])
    run = Run(start, chunk.run.end)
    if relative:
        opening = next(p for p in range(chunk.run.start, finite) if words[p].kind == "rel")
        own = subject_of(words, opening + 1, finite)
        antecedent = _phrase_before(words, chunk.run.start)
        if pending and pending.end + 1 == chunk.run.start:
            antecedent = pending
        start = opening + 1 if own else finite
        if belongs(words[chunk.run.start].norm, "quantifiers"):
            start = chunk.run.start  # "each of which holds 280 passengers"
        if antecedent and antecedent.end + 2 >= opening and not _is_figured(words, antecedent) and words[opening].norm != "that":
            start = antecedent.start  # "the region of Halu, where floods destroyed …" says it whole
        return Clause("clause", Run(start, run.end), own or antecedent, verb, last, True, antecedent if own else None)
    subject = subject_of(words, start, finite)
    if subject and pending and pending.end + 1 == chunk.run.start and _is_list(words, subject) and last is None:
        run, subject = Run(pending.start, run.end), Run(pending.start, subject.end)  # "Children, women and men were …"
    subordinate = chunk.opener if chunk.opener and not dated and words[chunk.run.start].kind != "conj" else ""
    return Clause("clause", run, subject or pending, verb, last, subordinate=subordinate)


def _is_list(words: Sequence[Word], run: Run) -> bool:
    return any(word.norm in ("and", "or") for word in run.of(words))


def _is_figured(words: Sequence[Word], run: Run) -> bool:
    return any(word.kind == "num" for word in run.of(words))


def _the_predicate(words: Sequence[Word], run: Run, first: int) -> int:
    """Return the finite verb of a clause: a participle that only describes its subject is passed over."""
    if words[first].kind != "verb" or words[first].form != "past" or reports(words[first]):
        return first
    between = words[first + 1 : run.end]
    for place in finite_places(between):
        word, before = between[place], between[:place]
        if any(w.kind in ("conj", "sub", "rel") or w.norm in ("that", "after", "as", "before") for w in before):
            break
        if word.kind in ("be", "have", "modal") or (word.kind == "verb" and word.form == "past"):
            return first + 1 + place
    return first


def subject_of(words: Sequence[Word], start: int, finite: int) -> Run | None:
    """Return the subject before a finite verb: the last noun phrase that no preposition governs, with what hangs on it."""
    place = start
    found: Run | None = None
    while place < finite:
        word = words[place]
        if word.kind == "prep":
            inner = noun_phrase(words, place + 1, finite)
            place = max(inner.end, place + 1)
            continue
        phrase = noun_phrase(words, place, finite)
        if phrase:
            whole = full_phrase(words, phrase.start, finite)
            joined = found is not None and found.end + 1 == whole.start and words[found.end].norm in ("and", "or")
            found, place = Run(found.start if found and joined else whole.start, whole.end), whole.end
        else:
            place += 1
    return found


def _phrase_before(words: Sequence[Word], end: int) -> Run | None:
    """Return the noun phrase that ends right before ``end``, over a comma and a preposition."""
    stop = end
    while stop and (words[stop - 1].kind in ("mark", "prep") and words[stop - 1].norm != '"'):
        stop -= 1
    start = stop
    while start and words[start - 1].kind in ("noun", "name", "adj", "det", "num", "prep") and words[start - 1].norm not in ("in", "to", "by", "at", "for", "on"):
        start -= 1
    run = Run(start, stop)
    while run and words[run.start].kind == "prep":
        run = Run(run.start + 1, run.end)
    return run or None


def _hanging(
    words: Sequence[Word], chunk: _Chunk, pending: Run | None, last: Clause | None, held: list[Clause]
) -> Iterator[Clause]:
    """Yield what a chunk without a finite verb says of the clause or noun phrase before it."""
    run = chunk.run
    first = words[run.start]
    inner = run.of(words)
    start = run.start + (first.kind == "conj")
    if start == run.end:
        return
    figured = any(word.kind == "num" for word in inner)
    opening = words[start]
    if last and last.verb and not compares_first(opening) and _names_and_counts(words, start, run.end, last):
        yield from _gaps(words, Run(start, run.end), last)
        return
    if chunk.mark == "gap" or (last and first.kind == "conj" and _gapped(words, last.run.start, run.start, run.end)):
        subject = noun_phrase(words, start, run.end)
        yield Clause("gap", Run(start, run.end), subject, last.verb if last else None, last)
        return
    compares = figured and belongs(opening.norm, "comparing")
    if not compares and opening.kind == "verb" and opening.form in ("ing", "past"):
        group = verb_group(words, start, run.end)
        passive = opening.form == "past"
        subject = _phrase_before(words, run.start) if passive else pending
        yield Clause("clause", Run(start, run.end), subject or pending, replace(group, passive=passive), last, True)
    elif figured:
        if last is not None or opening.kind != "prep":
            yield Clause("figure", Run(start, run.end), pending, None, last)
    elif last is not None and _is_noun_phrase(words, chunk) and _renames(words, chunk):
        yield Clause("apposition", Run(start, run.end), _phrase_before(words, run.start), None, last)
    elif last is None and pending is not None and _is_noun_phrase(words, chunk):
        yield Clause("apposition", Run(start, run.end), pending, None, None)
    elif held and held[-1].run.end + 1 >= run.start and not held[-1].relative and held[-1].kind == "clause":
        held[-1] = replace(held[-1], run=Run(held[-1].run.start, run.end))


def compares_first(word: Word) -> bool:
    """Tell whether a phrase opens by setting a figure against another."""
    return belongs(word.norm, "comparing") or word.kind == "num"


def _names_and_counts(words: Sequence[Word], start: int, end: int, last: Clause) -> bool:
    """Tell whether a run names another subject and another figure for the verb before: "the airline 35 percent"."""
    phrase = noun_phrase(words, start, end)
    named = any(word.kind in ("noun", "name") for word in phrase.of(words))
    behind = words[phrase.end] if phrase.end < end else None
    if not phrase or not named or words[phrase.start].kind == "num" or not _is_figured(words, last.run):
        return False
    determined = behind is not None and behind.kind == "det" and any(w.kind == "num" for w in words[phrase.end : end])
    return behind is not None and (behind.kind == "num" or determined)


def _gaps(words: Sequence[Word], run: Run, last: Clause) -> Iterator[Clause]:
    """Yield a clause for each subject and figure of a run that leaves the verb out."""
    cuts = [p for p in range(run.start, run.end) if words[p].norm == "and" and _names_and_counts(words, p + 1, run.end, last)]
    for start, end in zip([run.start, *(cut + 1 for cut in cuts)], [*cuts, run.end], strict=True):
        yield Clause("gap", Run(start, end), noun_phrase(words, start, end), last.verb, last)


def _renames(words: Sequence[Word], chunk: _Chunk) -> bool:
    """Tell whether a noun phrase behind a comma says what the name before it is."""
    before = words[chunk.run.start - 2] if chunk.run.start > 1 else None
    inner = chunk.run.of(words)
    return before is not None and before.kind == "name" and inner[0].kind in ("noun", "adj", "det") and chunk.opener == ""
