"""Figures that count another noun than in the source: 40 prizes for young bakers are not prizes for 40 young bakers."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.levels import role_words
from shanxi_facts.compare.places import counted_by, figures, phrase_of
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.lexicon import entry_of
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.model import Reason
from shanxi_facts.reading.model import Phrase, Role, Tag, Word
from shanxi_facts.reading.sentence import Sentence

_KINDS = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each figure that the source has, too, but with another noun behind it."""
    for word, _ in figures(comparison.claim):
        other = comparison.counterpart(word)
        if other is None or word.tag is Tag.ORDINAL:
            continue
        counted, its = counted_by(comparison.claim, word), counted_by(comparison.source, other)
        if counted is None or its is None or not role_words("change_nouns").isdisjoint((counted.lemma, its.lemma)):
            continue  # "a 14 percent jump" counts no jumps
        if (found := _another_kind(comparison, word, other)) is not None:
            own, instead = found
            yield comparison.reason("counted", own, instead, f"The source says {instead.text}, not {own.text}.")
            continue
        if _differ(comparison, counted, its):
            here, there = comparison.claim.text, comparison.source.text
            given = there[min(other.start, its.start) : max(other.end, its.end)]
            said = here[min(word.start, counted.start) : max(word.end, counted.end)]
            rule = "counted"
            yield comparison.reason(
                rule, _run(word, counted), _run(other, its), f"The source says {given}, not {said}."
            )


def _another_kind(comparison: Comparison, word: Word, other: Word) -> tuple[Word, Word] | None:
    """Return a word beside the claim's noun that belongs to another figure there, and the source's in its place.

    "Three gold and two silver medals" are not two gold medals.
    """
    here, there = phrase_of(comparison.claim, word), phrase_of(comparison.source, other)
    if here is None or there is None:
        return None
    its = [w for w in comparison.source.words[other.index + 1 : there.head] if w.tag in _KINDS]
    instead = next((w for w in its if comparison.origin(w) is None), None)
    for own in comparison.claim.words[word.index + 1 : here.head]:
        found = comparison.counterpart(own)
        phrase = phrase_of(comparison.source, found) if found is not None else None
        elsewhere = phrase is not None and phrase.index != there.index and phrase.quantity >= 0
        if own.tag in _KINDS and elsewhere and instead is not None:
            return own, instead
    return None


def _run(one: Word, other: Word) -> tuple[Word, Word]:
    return (one, other) if one.index <= other.index else (other, one)


def _differ(comparison: Comparison, counted: Word, its: Word) -> bool:
    """Tell whether the nouns of one figure are two things."""
    if (
        Tag.PRONOUN in {counted.tag, its.tag}
        or "time" in {counted.lemma, its.lemma}
        or not counted.lemmas.isdisjoint(its.lemmas)
    ):
        return False
    link = comparison.alignment.links.get(counted.index)
    if link is None or link.source < 0:
        # A noun that the sentence lacks: it may be another word for the same.
        apart = bool(entry_of(counted.lemma).rivals & entry_of(its.lemma).rivals) or _is_all_that_differs(
            comparison, counted, its
        )
        elsewhere = link is not None and not _is_wide(counted) and not _is_wide(its)
        return comparison.origin(its) is None and (apart or elsewhere)
    if link.source == its.index or _lists_meet(comparison, counted, its):
        return False
    return not _same_thing(comparison.source, comparison.source.words[link.source], its)


def _is_all_that_differs(comparison: Comparison, counted: Word, its: Word) -> bool:
    """Tell whether all words of a claim are the source's but the noun that the figure counts, which is another."""
    if comparison.alignment.unexplained != (counted.index,) or _is_wide(counted) or _is_wide(its):
        return False
    return relate(counted.lemma, its.lemma, "n") in {WordRelation.NONE, WordRelation.EXCLUSIVE, WordRelation.OPPOSITE}


def _is_wide(word: Word) -> bool:
    """Tell whether a noun may stand for others: "people", "cases"."""
    return bool(entry_of(word.lemma).tags & {"wide", "generic"}) or "n" not in dictionary.pos(word.lemma)


def _lists_meet(comparison: Comparison, counted: Word, its: Word) -> bool:
    """Tell whether a noun of one list is that of the other: "40 pigs and hens", "40 hens and pigs"."""
    there = {word.index for word in _listed(comparison.source, its)}
    return any(comparison.alignment.counterpart(word.index) in there for word in _listed(comparison.claim, counted))


def _listed(sentence: Sentence, word: Word) -> list[Word]:
    phrase = phrase_of(sentence, word)
    if phrase is None:
        return [word]
    first = phrase.conjunct if phrase.conjunct is not None else phrase.index
    return [sentence.words[p.head] for p in sentence.phrases if first in {p.index, p.conjunct}]


def _same_thing(sentence: Sentence, found: Word, its: Word) -> bool:
    """Tell whether two nouns of a sentence are said of one thing: in one phrase, or one in apposition to the other."""
    one, other = phrase_of(sentence, found), phrase_of(sentence, its)
    if one is None or other is None or one.index == other.index:
        return True
    return _renames(one, other) or _renames(other, one) or _equates(sentence, one, other)


def _equates(sentence: Sentence, one: Phrase, other: Phrase) -> bool:
    """Tell whether the sentence says that one is the other: "the four men were nurses", "hired as nurses"."""
    if any(p.preposition is not None and sentence.words[p.preposition].lower == "as" for p in (one, other)):
        return True
    if one.clause != other.clause or one.clause < 0 or {one.role, other.role} != {Role.SUBJECT, Role.OBJECT}:
        return False
    verb = sentence.clauses[one.clause].verb
    return verb >= 0 and sentence.words[verb].tag is Tag.BE


def _renames(phrase: Phrase, other: Phrase) -> bool:
    return phrase.host == other.index and phrase.apposition
