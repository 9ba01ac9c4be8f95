"""Figures that count another noun than in the source: 40 prizes for young bakers are not prizes for 40 young bakers."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.places import counted_by, figures, label_of, labelled, role_words, verb_of
from shanxi_facts.compare.rivals import may_be_one_person
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.lexicon import entry_of
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.model import Reason
from shanxi_facts.reading.model import Phrase, Role, Tag, Word
from shanxi_facts.reading.sentence import Sentence

_KINDS = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE})
_SMALL = frozenset({Tag.NOUN, Tag.ADJECTIVE, Tag.DETERMINER, Tag.PAST, Tag.ING})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each figure that the source has, too, but with another noun behind it."""
    for word, _, other in comparison.linked_figures():
        counted, its = counted_by(comparison.claim, word), counted_by(comparison.source, other)
        if counted is None and (wrong := _another_verb(comparison, word, other)) is not None:
            own, instead = wrong
            there = run(other, instead)
            message = f"The source says {comparison.source.wording(*there)}, not {own.lower}."
            yield comparison.reason("counted", own, there, message)
            continue
        if counted is None or its is None or not role_words("change_nouns").isdisjoint((counted.lemma, its.lemma)):
            continue  # "a 14 percent jump" counts no jumps
        if (found := _another_kind(comparison, word, other)) is not None:
            own, instead = found
            yield comparison.reason("counted", own, instead, f"The source says {instead.text}, not {own.text}.")
            continue
        counted = _in_label(comparison, word, its) or counted
        if _differ(comparison, counted, its):
            said, here = _counting(comparison.claim, word, counted)
            gives, there = _counting(comparison.source, other, its)
            yield comparison.reason("counted", here, there, f"The source says {gives}, not {said}.")


def _counting(sentence: Sentence, word: Word, counted: Word) -> tuple[str, tuple[Word, Word]]:
    """Return a figure with its noun behind it, and the words that say so: of "boats sold: 40" the figure alone."""
    if counted.index > word.index:
        return sentence.wording(word, counted), run(word, counted)
    phrase = sentence.phrase_at(counted.index)
    first = counted if phrase is None else sentence.words[phrase.start]
    opening = first.lower if first.tag in _SMALL else first.text
    rest = sentence.text[first.start + len(first.text) : counted.end]
    return f"{word.text} {opening}{rest}", (word, word)


def _in_label(comparison: Comparison, word: Word, its: Word) -> Word | None:
    """Return the noun of a figure's label that has another figure there: "wells: 40 boats" by "9 wells, 40 boats"."""
    label = labelled(comparison.claim, word)
    noun = comparison.claim.words[label.head] if label is not None else None
    own = comparison.counterpart(noun) if noun is not None else None
    if own is None or own is its:
        return None
    return noun if any(counted_by(comparison.source, other) is own for other, _ in figures(comparison.source)) else None


def _another_verb(comparison: Comparison, word: Word, other: Word) -> tuple[Word, Word] | None:
    """Return the verb of a figure's label and the one that the source has for the figure, if they are two.

    "Mapped: 47" is not of "mapped 6,284 orchards and dug 47 wells".
    """
    verbs = [w for i in label_of(comparison.claim, word) if (w := comparison.claim.words[i]).is_verb]
    instead = verb_of(comparison.source, other)
    if len(verbs) != 1 or instead is None or comparison.origin(instead) is not None:
        return None
    own = comparison.counterpart(verbs[0])
    if own is None or own is instead or not _has_figure(comparison.source, own):
        return None
    return verbs[0], instead


def _has_figure(sentence: Sentence, verb: Word) -> bool:
    return any(verb_of(sentence, other) is verb for other, _ in figures(sentence))


def _another_kind(comparison: Comparison, word: Word, other: Word) -> tuple[Word, Word] | None:
    """Return a word beside the claim's noun that belongs to another figure there, and the source's in its place.

    "Three gold and two silver medals" are not two gold medals.
    """
    here, there = comparison.claim.phrase_at(word.index), comparison.source.phrase_at(other.index)
    if here is None or there is None:
        return None
    its = [w for w in comparison.source.words[other.index + 1 : there.head] if w.tag in _KINDS]
    instead = next((w for w in its if comparison.origin(w) is None), None)
    for own in comparison.claim.words[word.index + 1 : here.head]:
        found = comparison.counterpart(own)
        phrase = comparison.source.phrase_at(found.index) if found is not None else None
        elsewhere = phrase is not None and phrase.index != there.index and phrase.quantity >= 0
        if own.tag in _KINDS and elsewhere and instead is not None and own.lemma != instead.lemma:
            return own, instead
    return None


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
    found = comparison.source.words[link.source]
    phrase = comparison.source.phrase_at(found.index)
    if phrase is None or (phrase.head != found.index and phrase.index != comparison.source.phrase_of[its.index]):
        return False  # "4 pumps are in blue sheds": of "4 blue" the noun is left out
    return not _same_thing(comparison.source, found, its)


def _is_all_that_differs(comparison: Comparison, counted: Word, its: Word) -> bool:
    """Tell whether all words of a claim are the source's but the noun that the figure counts, which is another."""
    if comparison.alignment.unexplained != (counted.index,) or _is_wide(counted) or _is_wide(its):
        return False
    if may_be_one_person(counted.lemma, its.lemma):
        return False
    relation = relate(counted.lemma, its.lemma, "n")
    return relation.excludes or relation is WordRelation.NONE


def _is_wide(word: Word) -> bool:
    """Tell whether a noun may stand for others: "people", "cases"."""
    return bool(entry_of(word.lemma).tags & {"wide", "generic"}) or "n" not in dictionary.pos(word.lemma)


def _lists_meet(comparison: Comparison, counted: Word, its: Word) -> bool:
    """Tell whether a noun of one list is that of the other: "40 pigs and hens", "40 hens and pigs"."""
    there = {word.index for word in _listed(comparison.source, its)}
    return any(comparison.alignment.counterpart(word.index) in there for word in _listed(comparison.claim, counted))


def _listed(sentence: Sentence, word: Word) -> list[Word]:
    phrase = sentence.phrase_at(word.index)
    return [word] if phrase is None else [sentence.words[other.head] for other in sentence.list_of(phrase)]


def _same_thing(sentence: Sentence, found: Word, its: Word) -> bool:
    """Tell whether two nouns of a sentence are said of one thing: in one phrase, or one in apposition to the other."""
    one, other = sentence.phrase_at(found.index), sentence.phrase_at(its.index)
    if one is None or other is None or one.index == other.index:
        return True
    return _renames(one, other) or _renames(other, one) or _equates(sentence, one, other)


def _equates(sentence: Sentence, one: Phrase, other: Phrase) -> bool:
    """Tell whether the sentence says that one is the other: "the four men were nurses", "hired as nurses"."""
    if "as" in {sentence.preposition(one), sentence.preposition(other)}:
        return True
    if one.clause != other.clause or one.clause < 0 or {one.role, other.role} != {Role.SUBJECT, Role.OBJECT}:
        return False
    verb = sentence.clauses[one.clause].verb
    return verb >= 0 and sentence.words[verb].tag is Tag.BE


def _renames(phrase: Phrase, other: Phrase) -> bool:
    return phrase.host == other.index and phrase.apposition
