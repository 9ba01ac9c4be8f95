"""Another day, month, year or time than the source's for the same event.

A date of the claim that no date of the sentence bears out is held against the one that stands in its place: the
sentence's only one, or the one beside the counterpart of its verb. Dates that give nothing in common say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.date_comparison import compatible, conflicts
from shanxi_facts.language.dates import Date
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Tag, Word


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each date of the claim in whose place the source has another."""
    yield from _part_for_whole(comparison)
    for index in comparison.alignment.unexplained:
        word = comparison.claim.words[index]
        if word.tag is Tag.DATE and (other := _in_its_place(comparison, word)) is not None:
            yield _reason(comparison, word, other)


def _part_for_whole(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a figure of a quarter told of a half: what came in by March is not all that came by June."""
    for word, other in comparison.pairs():
        if word.tag is not Tag.DATE or other.tag is not Tag.DATE or not _has_figure(comparison, word):
            continue
        part, its = comparison.claim.dates[word.number].part, comparison.source.dates[other.number].part
        if part is not None and its is not None and part != its:
            yield _reason(comparison, word, other)


def _reason(comparison: Comparison, word: Word, other: Word) -> Reason:
    words, others = comparison.claim.wording(word), comparison.source.wording(other)
    if words.lower() != others.lower():
        return comparison.reason("date", word, other, f"The source says {others}, not {words}.", others)
    # "Before the end of June", "after the end of June": what stands before the day is what differs.
    here, there = _with_preposition(comparison.claim, word), _with_preposition(comparison.source, other)
    words, others = comparison.claim.wording(*here), comparison.source.wording(*there)
    return comparison.reason("date", here, there, f"The source says {others}, not {words}.")


def _with_preposition(sentence: Sentence, word: Word) -> tuple[Word, Word]:
    phrase = sentence.phrase_at(word.index)
    before = word.index if phrase is None or phrase.preposition is None else phrase.preposition
    return sentence.words[before], word


def _has_figure(comparison: Comparison, word: Word) -> bool:
    clause = comparison.claim.clause_of[word.index]
    return any(comparison.claim.clause_of[own.index] == clause for own, _, _ in comparison.linked_figures())


def _in_its_place(comparison: Comparison, word: Word) -> Word | None:
    date = comparison.claim.dates[word.number]
    dates = [other for other in comparison.source.words if other.tag is Tag.DATE]
    if any(compatible(date, comparison.source.dates[other.number]) for other in dates):
        return None
    against = [other for other in dates if conflicts(date, comparison.source.dates[other.number])]
    if len(dates) > 1:
        against = [other for other in against if other.index not in comparison.alignment.reverse]
        alike = [other for other in against if _give_alike(date, comparison.source.dates[other.number])] or against
        against = [other for other in alike if _share_verb(comparison, word, other)] or alike
    return against[0] if len(against) == 1 and _is_tied(comparison, word) else None


def _give_alike(date: Date, other: Date) -> bool:
    """Tell whether two dates give the same parts of a date: both a month and a day, both a year alone."""
    parts = ("year", "month", "day", "weekday", "time", "season")
    return all((getattr(date, part) is None) == (getattr(other, part) is None) for part in parts)


def _share_verb(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether two dates stand in clauses whose verbs are counterparts."""
    verb = comparison.claim.clause_at(word.index).verb
    theirs = comparison.source.clause_at(other.index).verb
    return verb >= 0 and comparison.alignment.counterpart(verb) == theirs


def _is_tied(comparison: Comparison, word: Word) -> bool:
    """Tell whether something else of the date's clause is in the evidence sentence."""
    clause = comparison.claim.clause_at(word.index)
    telling = comparison.alignment.content
    return any(clause.start <= i < clause.stop and comparison.alignment.counterpart(i) is not None for i in telling)
