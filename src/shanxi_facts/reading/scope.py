"""How much of a set each noun is said of: all, most, half, some of it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.model import Kind
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import NOMINALS, Clause, Phrase, Tag, Word
from shanxi_facts.reading.sentence import Sentence
from shanxi_facts.values import StrEnum

_FEW = 10  # what is fewer is a handful


class Amount(StrEnum):
    """How much of a set is meant."""

    ALL = "all"
    MOST = "most"
    HALF = "half"
    SOME = "some"
    FEW = "few"
    MANY = "many"
    PIECE = "piece"  # a part of one thing
    ONE = "one"  # one of several
    PART = "part"  # a percentage or fraction of it


class Scope(NamedTuple):
    """An amount, and the words ``first`` to ``last`` that tell it."""

    amount: Amount
    first: int
    last: int


@cache
def _table(name: str) -> dict[str, Amount]:
    return {word: Amount(amount) for amount, row in read_data("scopes")[name].items() for word in row.split()}


def read_scopes(sentence: Sentence) -> dict[int, Scope]:
    """Return the scope of each word that has one: heads of phrases, and what is said of "most of them".

    >>> from shanxi_facts.reading import analyze
    >>> read_scopes(analyze("Nearly all of the pupils left."))
    {1: Scope(amount=<Amount.MOST: 'most'>, first=0, last=1), 4: Scope(amount=<Amount.MOST: 'most'>, first=0, last=1)}
    """
    found: dict[int, Scope] = {}
    for phrase in sentence.phrases:
        scope = _of_phrase(sentence, phrase) or _of_share(sentence, phrase)
        if scope is None:
            continue
        found[phrase.head] = scope
        before = _floated_from(sentence, phrase)
        if before is not None:
            found.setdefault(before.head, scope)
        held = _held(sentence, phrase)
        if held is not None:
            found[held.head] = scope
            for index in _said_of(sentence, held):
                found.setdefault(index, scope)
    for clause in sentence.clauses:
        floating = _floating(sentence, clause)
        if floating is not None:
            for number in clause.subject[-1:]:
                found.setdefault(sentence.phrases[number].head, floating)
    return found


def _floated_from(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Return the phrase right before a word for all that is said of it: "the pupils all left"."""
    alone = phrase.stop - phrase.start == 1 and sentence.words[phrase.head].lower in _table("floating")
    before = sentence.phrases[phrase.index - 1] if alone and phrase.index else None
    is_subject = any(phrase.index in clause.subject for clause in sentence.clauses)
    return before if before is not None and is_subject and before.stop == phrase.start else None


def says_mostly(word: Word) -> bool:
    """Tell whether an adverb says a thing of most, but not of all: "largely"."""
    return _table("floating").get(word.lower) is Amount.MOST


def _floating(sentence: Sentence, clause: Clause) -> Scope | None:
    """Return the scope that stands in or before a verb group: "they were all freed", "both left"."""
    if not clause.group or not clause.subject:
        return None
    first = max(sentence.phrases[number].stop for number in clause.subject)
    for word in sentence.words[first : clause.group[-1]]:
        amount = _table("floating").get(word.lower)
        if amount is Amount.MOST and clause.objects and sentence.words[clause.verb].tag is not Tag.BE:
            continue  # "the country mainly exports wool" says nothing of most of the country
        if amount is not None and word.index not in clause.group and not _is_all_but(sentence, word.index):
            return _hedged(sentence, amount, word.index)
    return None


def _of_share(sentence: Sentence, phrase: Phrase) -> Scope | None:
    """Return the scope of what a share is told of: "64 percent of the tanks", "two of the crew"."""
    quantity = sentence.quantity(sentence.words[phrase.head])
    if quantity is None:
        return _of_ratio(sentence, phrase)
    if quantity.hedge == "plural" and _held(sentence, phrase) is not None:
        # "a handful of the pupils", "dozens of pupils"
        few = quantity.high is not None and quantity.high < _FEW
        return Scope(Amount.FEW if few else Amount.MANY, phrase.head, phrase.head)
    if quantity.kind is Kind.COUNT and _is_of_the(sentence, phrase):
        return Scope(Amount.PART, phrase.head, phrase.head)
    if quantity.kind not in {Kind.PERCENT, Kind.FRACTION} or quantity.high is None:
        return None
    whole = 100 if quantity.kind is Kind.PERCENT else 1
    return Scope(Amount.PART, phrase.head, phrase.head) if quantity.high < whole else None


def _of_ratio(sentence: Sentence, phrase: Phrase) -> Scope | None:
    """Return the scope of a noun right behind a share: "three in ten tanks"."""
    before = sentence.words[phrase.start]
    quantity = sentence.quantity(before)
    if quantity is None or quantity.kind is not Kind.FRACTION or quantity.high is None or quantity.high >= 1:
        return None
    return Scope(Amount.PART, before.index, before.index) if phrase.stop - phrase.start > 1 else None


def _is_of_the(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a number is one of those that are named: "two of the crew", "9 of them"."""
    held = _held(sentence, phrase)
    if held is None or any(sentence.words[index].lower in _table("determiners") for index in phrase.indices):
        return False
    first = sentence.words[held.start]
    return first.tag is Tag.PRONOUN or first.lower in word_list("scopes", "definite")


def _of_phrase(sentence: Sentence, phrase: Phrase) -> Scope | None:
    """Return the scope that a phrase's own words tell."""
    words = sentence.words
    alone = phrase.stop - phrase.start == 1
    for index in phrase.indices:
        word = words[index]
        amount = _table("determiners").get(word.lower) if word.tag in _DETERMINING else None
        if alone:
            amount = amount or _table("pronouns").get(word.lower)
        if _held(sentence, phrase) is not None and index == phrase.head:
            amount = amount or _of_noun(sentence, phrase)
        if amount is None and _is_hardly_any(sentence, index):
            return Scope(Amount.FEW, index - 1, index)
        if amount is None and index == phrase.head and _is_one_of_the(sentence, phrase):
            return Scope(Amount.ONE, phrase.start, index)
        if amount is None or _is_superlative(sentence, index) or _is_rate(sentence, index):
            continue
        if amount is Amount.ONE and _is_none(sentence, index):
            continue
        return _hedged(sentence, amount, index)
    return None


def _is_hardly_any(sentence: Sentence, index: int) -> bool:
    """Tell whether "any" is cut down to few: "hardly any boats"."""
    words = sentence.words
    return (
        words[index].lower in word_list("scopes", "any")
        and index > 0
        and words[index - 1].lower in word_list("scopes", "hardly")
    )


def _is_one_of_the(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a degree or an ordinal takes one out of several: "the newer of the two", "the first of them"."""
    word = sentence.words[phrase.head]
    graded = word.tag is Tag.ORDINAL or (word.tag is Tag.ADJECTIVE and word.lower.endswith(("er", "est")))
    return graded and _is_of_the(sentence, phrase)


def _of_noun(sentence: Sentence, phrase: Phrase) -> Amount | None:
    """Return the amount that a noun before "of" tells: a part, or most, if it is "the greater part"."""
    amount = _table("nouns").get(sentence.words[phrase.head].lower)
    greater = any(word.lower in word_list("scopes", "greater") for word in sentence.words[phrase.start : phrase.head])
    return Amount.MOST if amount is Amount.PIECE and greater else amount


_DETERMINING = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.PRONOUN, Tag.NUMBER})


def _is_superlative(sentence: Sentence, index: int) -> bool:
    """Tell whether "most" makes a superlative ("the most common"), or "half" is part of a figure."""
    following = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
    most = sentence.words[index].lower == "most"
    before = sentence.words[index - 1] if index else None
    owned = before is not None and (before.genitive or before.lower in closed("possessives") | {"the", "a"})
    return most and (owned or (following is not None and following.tag is Tag.ADVERB))


def _is_rate(sentence: Sentence, index: int) -> bool:
    """Tell whether "every" counts off: "of every ten men", "every two days"."""
    following = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
    return sentence.words[index].lower == "every" and following is not None and following.tag is Tag.NUMBER


def _is_none(sentence: Sentence, index: int) -> bool:
    """Tell whether "one" is none: "not one of them", "not a single one of them"."""
    before = [word.lower for word in sentence.words[max(0, index - 3) : index]]
    return before[-1:] == ["not"] or before[-3:] == ["not", "a", "single"]


def _hedged(sentence: Sentence, amount: Amount, index: int) -> Scope:
    before = sentence.words[index - 1].lower if index else ""
    if amount is Amount.ALL and before in word_list("scopes", "nearly"):
        return Scope(Amount.MOST, index - 1, index)
    if amount is Amount.ALL and _is_all_but(sentence, index):
        return Scope(Amount.MOST, index, index + 1)
    if amount is Amount.ALL and before == "not":
        return Scope(Amount.SOME, index - 1, index)
    return Scope(amount, index, index)


def _is_all_but(sentence: Sentence, index: int) -> bool:
    """Tell whether "all" is cut by an exception: "all but three"."""
    following = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
    return following is not None and following.lower == "but"


def _held(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Return the phrase behind "of": "most of the shares"."""
    following = sentence.phrases[phrase.index + 1] if phrase.index + 1 < len(sentence.phrases) else None
    if following is None or following.host != phrase.index:
        return None
    return following if sentence.preposition(following) == "of" else None


def _said_of(sentence: Sentence, phrase: Phrase) -> list[int]:
    """Return what is said of a part without a verb: "most of them tourists", "half of them new"."""
    if sentence.words[phrase.head].tag is not Tag.PRONOUN:
        return []
    found = []
    for word in sentence.words[phrase.stop :]:
        if word.tag is Tag.MARK or word.tag not in NOMINALS | {Tag.ADJECTIVE, Tag.DETERMINER}:
            break
        found.append(word.index)
    return found
