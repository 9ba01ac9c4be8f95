"""Titles: former, acting and deputy dropped or added, and another office for the same person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.language.places import is_place
from shanxi_facts.language.titles import TitleModifier, offices_of, title_modifiers_of
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import Phrase, Tag, Word
from shanxi_facts.reading.status import Kind

_CHANGING = frozenset({TitleModifier.FORMER, TitleModifier.FUTURE, TitleModifier.ACTING, TitleModifier.DEPUTY})
_OFFICE_TAGS = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE})
_BEFORE_OFFICE = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.DETERMINER, Tag.ORDINAL, Tag.ING, Tag.PAST})
_REACH = 4  # how far before its office a modifier may stand


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each office of the claim that the source qualifies otherwise, or gives another person."""
    for word, other in comparison.pairs():
        if word.tag in _OFFICE_TAGS and offices_of(other.lemma) and offices_of(word.lemma):
            yield from _qualified(comparison, word, other)
            yield from _other_charge(comparison, word, other)
    for phrase in comparison.claim.phrases:
        yield from _renamed(comparison, phrase)


def _qualified(comparison: Comparison, word: Word, other: Word) -> Iterator[Reason]:
    ours, theirs = _modifiers(comparison.claim, word), _modifiers(comparison.source, other)
    if theirs.keys() - ours.keys() and not _is_over(comparison, word, theirs):
        kind = min(theirs.keys() - ours.keys())
        there = run(theirs[kind], other)
        text = comparison.source.wording(*there)
        yield comparison.reason("name", word, there, f"The source says {text}.")
    elif ours.keys() - theirs.keys() and not _was(comparison.source, other):
        kind = min(ours.keys() - theirs.keys())
        here = run(ours[kind], word)
        text = comparison.claim.wording(*here)
        yield comparison.reason("name", here, other, f"The source does not say {text}.")


def _other_charge(comparison: Comparison, word: Word, other: Word) -> Iterator[Reason]:
    """Yield a reason for another charge of one office: "Finance Minister", "Minister of Mines"."""
    claim, source = comparison.claim, comparison.source
    links = comparison.alignment.links
    ours = _charges(claim, word, frozenset(index for index, link in links.items() if link.source >= 0))
    theirs = _charges(source, other, frozenset(comparison.alignment.reverse))
    if not ours or not theirs:
        return
    last = theirs[-1] if theirs[-1].index > other.index else theirs[0]
    here, there = run(ours[0], word), run(last, other)
    text = comparison.source.wording(*there)
    if text.lower() != comparison.claim.wording(*here).lower():
        yield comparison.reason("name", here, there, f"The source says {text}.")


def _charges(sentence: Sentence, office: Word, shared: frozenset[int]) -> list[Word]:
    """Return what an office written with a capital is for: the words before it, or those behind "of"; no place.

    None if one of them is ``shared`` by both sides, save behind them the name of who holds the office.
    """
    phrase = sentence.phrase_at(office.index)
    if phrase is None or not office.text[0].isupper():
        return []
    found: list[Word] = []
    for word in reversed(sentence.words[phrase.start : office.index]):
        if word.tag not in _OFFICE_TAGS or word.genitive or title_modifiers_of(word.lower):
            break
        found.insert(0, word)
    if any(word.index in shared for word in found):
        return []
    behind = sentence.words[office.index + 1 : office.index + 2]
    if behind and behind[0].lower == "of":
        held = next((p for p in sentence.phrases if p.preposition == behind[0].index), None)
        found = [word for word in found if word.index not in shared]
        found += _until_shared(sentence.words[held.start : held.head + 1], shared) if held else []
    return [] if any(is_place(word.lower) or not word.text[0].isupper() for word in found) else found


def _until_shared(words: Sequence[Word], shared: frozenset[int]) -> Iterator[Word]:
    for word in words:
        if word.index in shared:
            return
        if word.tag in _OFFICE_TAGS:
            yield word


def _modifiers(sentence: Sentence, office: Word) -> dict[TitleModifier, Word]:
    """Return the words that change an office: before it in its phrase, or "elect" behind it."""
    words = sentence.words
    found: dict[TitleModifier, Word] = {}
    for index in range(office.index - 1, max(-1, office.index - 1 - _REACH), -1):
        word = words[index]
        kinds = _CHANGING & frozenset(title_modifiers_of(word.lower))
        if kinds and (word.lower == "then" or word.tag in _BEFORE_OFFICE):
            found.update(dict.fromkeys(kinds, word))
        elif word.tag not in _BEFORE_OFFICE or word.genitive:
            break
    behind = sentence.word_at(office.index + 1)
    if behind is not None and behind.joined and TitleModifier.FUTURE in title_modifiers_of(behind.lower):
        found[TitleModifier.FUTURE] = behind
    return found


def _is_over(comparison: Comparison, word: Word, theirs: dict[TitleModifier, Word]) -> bool:
    """Tell whether the claim's verb says that an office is past, or still to come: "was", "is to become"."""
    ahead = TitleModifier.FUTURE in theirs and _is_ahead(comparison, word)
    return ahead or (TitleModifier.FORMER in theirs and _was(comparison.claim, word))


def _is_ahead(comparison: Comparison, office: Word) -> bool:
    clause = comparison.claim.clause_at(office.index)
    return Kind.AHEAD in comparison.alignment.claim_terms.status.kinds(clause.index)


def _was(sentence: Sentence, office: Word) -> bool:
    """Tell whether someone "was the head of the port"."""
    clause = sentence.clause_at(office.index)
    verb = sentence.words[clause.group[0]] if clause.group else None
    return verb is not None and verb.lower in closed("of_the_past") and office.index > verb.index


def _renamed(comparison: Comparison, phrase: Phrase) -> Iterator[Reason]:
    """Yield a reason where the claim puts one office before a name and the source another."""
    claim, source = comparison.claim, comparison.source
    name = claim.words[phrase.head]
    other = comparison.counterpart(name) if name.tag is Tag.NAME else None
    its = source.phrase_at(other.index) if other is not None else None
    if its is None:
        return
    ours, theirs = _office(claim, phrase), _office(source, its)
    if ours is None or theirs is None or ours.index in comparison.alignment.links:
        return
    relation = relate(ours.lower, theirs.lower)
    if theirs.index in comparison.alignment.reverse or not (relation.excludes or relation is WordRelation.NONE):
        return
    yield comparison.reason("name", ours, theirs, f"The source says {theirs.text}, not {ours.text}.")


def _office(sentence: Sentence, phrase: Phrase) -> Word | None:
    """Return the office that stands before a name in its phrase: "Mayor" of "Mayor Ann Holm"."""
    before = sentence.words[phrase.start : phrase.head]
    return next((word for word in reversed(before) if offices_of(word.lower)), None)
