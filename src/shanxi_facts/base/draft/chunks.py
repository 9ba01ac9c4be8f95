"""A sentence cut into chunks: at marks, and where a small word opens another clause.

A cut at a small word is kept where what stands behind it has a verb of its own, or leaves out the verb before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.phrases import Run, noun_phrase
from shanxi_facts.base.draft.tagging import Word
from shanxi_facts.base.draft.verbs import as_verb, has_finite, opens_as_predicate, reports, supply_verb

GAP = "gap"
_CUTS = frozenset(",;:()—")
_LONGEST_OF_WHICH = 3  # words before the pronoun


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run between two cuts.

    ``mark`` is what stands before it, GAP if it leaves out the verb of the chunk before; ``opener`` is the small word
    that it opens with.
    """

    run: Run
    mark: str
    opener: str


def cut(words: list[Word]) -> list[Chunk]:
    """Return the chunks of a sentence; in ``words``, what turns out to be a verb is made one."""
    chunks: list[Chunk] = []
    start, mark = 0, ""
    for place in range(len(words) + 1):
        if place < len(words) and not (words[place].kind == "mark" and words[place].norm in _CUTS):
            continue
        if place > start:
            _make_verb(words, start, place, continues=start > 0)
            chunks.extend(_cut_further(words, Run(start, place), mark))
        start, mark = place + 1, words[place].norm if place < len(words) else ""
    return chunks


def first_but_adverbs(words: Sequence[Word], start: int) -> int:
    """Return the place of the first word from ``start`` on that is no adverb."""
    return next((place for place in range(start, len(words)) if words[place].kind != "adv"), start)


def is_gapped(words: Sequence[Word], before: Run, start: int, end: int) -> bool:
    """Tell whether a clause leaves out the verb of the one before: "and foreign donors 31 percent"."""
    if not any(word.kind == "num" for word in before.of(words)) or not has_finite(before.of(words)):
        return False
    phrase = noun_phrase(words, start, end)
    noun = any(word.kind in ("noun", "name") for word in phrase.of(words))
    if not noun or words[phrase.start].kind == "num":
        return False
    behind = phrase.end + (phrase.end < end and words[phrase.end].norm in ("to", "at", "by"))
    return behind < end and words[behind].kind == "num"


def _make_verb(words: list[Word], start: int, end: int, *, continues: bool) -> None:
    """Find the verb of a run; one that continues a clause may open with it."""
    if continues and opens_as_predicate(words[start:end]):
        opening = first_but_adverbs(words, start)
        words[opening] = as_verb(words[opening])
    words[start:end] = supply_verb(words[start:end])


def _cut_further(words: list[Word], run: Run, mark: str) -> Iterator[Chunk]:
    start = run.start
    for place in range(run.start + 1, run.end):
        if not _may_open_clause(words, place, run.end) or _is_of_which(words, start, place):
            continue
        joins = words[place].kind == "conj"
        _make_verb(words, place + joins, run.end, continues=joins)
        words[place : run.end] = supply_verb(words[place : run.end])
        words[start:place] = supply_verb(words[start:place])
        if joins and _joins_verbs(words, place, run.end):
            continue  # "built and renovated" is one predicate
        own = has_finite(words[place : run.end]) and (has_finite(words[start:place]) or words[place].kind == "rel")
        gapped = not own and joins and is_gapped(words, Run(start, place), place + 1, run.end)
        if own or gapped:
            yield Chunk(Run(start, place), mark, _opener(words, start))
            start, mark = place, GAP if gapped else ""
    yield Chunk(Run(start, run.end), mark, _opener(words, start))


def _may_open_clause(words: Sequence[Word], place: int, end: int) -> bool:
    word, behind = words[place], words[place + 1] if place + 1 < end else None
    if reports(words[place - 1]) and word.kind in ("det", "noun", "name", "pron", "adj", "num"):
        return True  # "said the city would pay"
    if word.kind in ("conj", "rel") or (word.norm == "that" and word.kind == "sub"):
        return True
    if word.kind not in ("sub", "prep", "adv") or not belongs(word.norm, "subordinators") or _is_so_far(words, place):
        return False
    compares = word.norm == "as" and (words[place - 1].norm == "such" or (behind and behind.kind in ("adj", "adv")))
    return behind is not None and behind.kind != "date" and not compares


def _is_of_which(words: Sequence[Word], start: int, place: int) -> bool:
    """Tell whether a relative pronoun hangs on what stands before it: "of which", "each of whom"."""
    return words[place].kind == "rel" and words[place - 1].kind == "prep" and place - start <= _LONGEST_OF_WHICH


def _is_so_far(words: Sequence[Word], place: int) -> bool:
    return words[place].norm == "so" and place + 1 < len(words) and words[place + 1].norm == "far"


def _joins_verbs(words: Sequence[Word], place: int, end: int) -> bool:
    behind = first_but_adverbs(words, place + 1)
    return words[place - 1].kind == "verb" and behind < end and words[behind].kind == "verb"


def _opener(words: Sequence[Word], start: int) -> str:
    word = words[start]
    opens = word.kind in ("conj", "rel", "sub") or belongs(word.norm, "subordinators")
    return word.norm if opens and not _is_so_far(words, start) else ""
