"""What a dictionary knows of single English words: base forms, relatives, opposites, kinds.

The table ``data/wordnet.tsv`` is derived from WordNet 3.0, Copyright 2006 by Princeton University, whose licence is
in ``data/WORDNET-LICENSE``; ``scripts/derive_wordnet.py`` writes it and documents its format.  It is mapped into
memory at the first question and searched where it lies: nothing is parsed beforehand, and nothing changes afterwards.

Every function takes one word in lower case, without a possessive ending.  Any other string is simply not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from shanxi_facts.caches import WORDS
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.table import SortedTable

__all__ = [
    "antonyms",
    "are_related",
    "are_siblings",
    "common_pos",
    "family",
    "indirect_antonyms",
    "is_name",
    "known",
    "lemmas",
    "pos",
    "synonyms",
    "weights",
]

TABLE = Path(__file__).parent / "data" / "wordnet.tsv"
_TABLE = SortedTable(TABLE)

_DATA = read_data("words")
FUNCTION_WORDS = frozenset(_DATA["function_words"].split())
AUXILIARIES: dict[str, str] = _DATA["be"]
# Ending, what takes its place, parts of speech the result may be; what doubles its consonant is undone beside them.
RULES: tuple[tuple[str, str, str], ...] = tuple((ending, instead, parts) for ending, instead, parts in _DATA["rules"])
COMPARATIVES = frozenset(_DATA["comparatives"].split())
UNCHANGED = frozenset(_DATA["unchanged"].split())  # verbs whose past tense and participle are as their base form
PARTICIPLES = frozenset(_DATA["participles"].split())
MUCH_RARER = 4  # bits of the weight: a base this much rarer than the word itself is not what the word is a form of


class _Entry(NamedTuple):
    """One line of the table; absent words have an empty one."""

    weights: dict[str, int]  # by part of speech, the one most used first
    name: bool = False
    bases: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    antonyms: tuple[str, ...] = ()
    indirect: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def listed(self) -> bool:
        return bool(self.weights) or self.name

    @property
    def weight(self) -> int:
        return max(self.weights.values(), default=0)


_ABSENT = _Entry({})


@lru_cache(WORDS)
def _entry(word: str) -> _Entry:
    fields = _TABLE.find(word) if word and word[0] != "#" else None
    if fields is None:
        return _ABSENT
    classes, *lists = fields
    bases, relatives, *others = (tuple(field.split()) for field in lists + [""] * (6 - len(lists)))
    if classes == "N":
        return _Entry({}, name=True, bases=bases)
    weights = dict(zip(classes[::2], (int(digit, 16) for digit in classes[1::2]), strict=True))
    return _Entry(weights, False, bases, tuple(word[: int(r[0], 36)] + r[1:] for r in relatives), *others)


@lru_cache(WORDS)
def known(word: str) -> bool:
    """Whether WORD is an ordinary English word, a form of one or a compound of some; "shanxi" and "paris" are not."""
    if word in FUNCTION_WORDS or word in AUXILIARIES:
        return True
    entry = _entry(word)
    if entry.weights or _is_common_form(word) or (not entry.name and any(weight >= 0 for _, weight in _detached(word))):
        return True
    return "-" in word and (all(map(known, word.split("-"))) or bool(_entry(word.replace("-", "")).weights))


@lru_cache(WORDS)
def is_name(word: str) -> bool:
    """Whether WordNet has WORD, and only with a capital: "shanghai", but also "chinese", "monday" and "gdp".

    What may as well be a form of a common word is not taken as a name: "banks".
    """
    return _entry(word).name and word not in FUNCTION_WORDS and word not in AUXILIARIES and not _is_common_form(word)


def _is_common_form(word: str) -> bool:
    """Whether WORD is an inflected form of a word met in the text WordNet counted."""
    if any(_entry(base).weight for base in _entry(word).bases):
        return True
    return any(_entry(base).weight for base, _ in _detached(word))


def pos(lemma: str) -> str:
    """The parts of speech of LEMMA, of "n", "v", "a" and "r" (adverb), the one most used first."""
    return "".join(_entry(lemma).weights)


def weights(lemma: str) -> dict[str, int]:
    """How much LEMMA is used as each part of speech, in bits of the count of tagged occurrences; not to be changed."""
    return _entry(lemma).weights


def common_pos(lemma: str) -> str:
    """The parts of speech of LEMMA that are not much rarer than the one most used: "n" and "v" of "rise"."""
    entry = _entry(lemma)
    return "".join(part for part, weight in entry.weights.items() if weight + MUCH_RARER > entry.weight)


@lru_cache(WORDS)
def lemmas(word: str) -> tuple[str, ...]:
    """The base forms of WORD: itself first if it is one, then the likelier first.

    WordNet's exception lists and rules give them.  A word WordNet lacks is stripped of a regular ending,
    and stays as it is as the last of the possible forms, so that two forms of it have one in common.
    """
    if not word:
        return ()
    if word in AUXILIARIES:
        return (AUXILIARIES[word],)
    if word in FUNCTION_WORDS:
        return (word,)
    if not (found := _listed_lemmas(word)):
        return _unlisted_lemmas(word)
    return found


def _listed_lemmas(word: str) -> tuple[str, ...]:
    entry = _entry(word)
    bases = sorted(entry.bases, key=lambda base: -_entry(base).weight)
    detached = sorted(_detached(word), key=lambda item: -item[1])
    likeliest = max([entry.weight, *(_entry(base).weight for base in bases), *(weight for _, weight in detached)])
    for base, weight in detached:
        # "number" is no form of "numb", nor "species" of "specie"; nor is "does" of "doe", though it could be.
        rival = likeliest if len(base) <= 3 else entry.weight
        if base not in bases and weight + MUCH_RARER >= rival and (weight > 0 or rival <= 0):
            bases.append(base)
    return (word, *bases) if entry.listed and not (bases and _is_only_a_form(word, likeliest)) else tuple(bases)


def _is_only_a_form(word: str, likeliest: int) -> bool:
    """Whether WORD, though listed, is better taken as a form of another alone: "built" (adjective), "roads" (noun)."""
    entry = _entry(word)
    if entry.weights.keys() == {"n"} and word.endswith(("s", "men")):
        return entry.weight + MUCH_RARER < likeliest
    return entry.weights.keys() == {"a"} and (entry.weight + MUCH_RARER < likeliest or entry.weight == 0 < likeliest)


@lru_cache(WORDS)
def _detached(word: str) -> tuple[tuple[str, int], ...]:
    """The words WORD may be a regular form of, each with its weight in the part of speech that has the form."""
    return tuple(_bases(word))


def _bases(word: str) -> Iterator[tuple[str, int]]:
    listed, parts = _entry(word).listed, _entry(word).weights.keys()
    if word.endswith("ss") or (word.endswith("eed") and not parts.isdisjoint("nv")):
        return
    if word.endswith("er") and parts and parts.isdisjoint("ar") and word not in COMPARATIVES:
        return
    for ending, instead, classes in RULES:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        if ending == "es" and not stem.endswith(("s", "x", "z", "ch", "sh", "o")):
            continue
        bases = [stem + instead]
        if not instead and ending[0] in "ei" and len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
            bases.append(stem[:-1])
        for base in bases:
            entry = _entry(base)
            if weights := [weight for part, weight in entry.weights.items() if part in classes]:
                yield base, max(weights)
            elif entry.name and ending == "s" and not listed:
                yield base, -1


def _unlisted_lemmas(word: str) -> tuple[str, ...]:
    head, hyphen, tail = word.rpartition("-")
    if hyphen and head and tail:
        joined = [lemma for lemma in _listed_lemmas(head.replace("-", "") + tail) if _entry(lemma).weights]
        return tuple(dict.fromkeys([*(f"{head}-{lemma}" for lemma in lemmas(tail)), *joined, word]))
    return tuple(dict.fromkeys([*_stripped(word), word]))


def _stripped(word: str) -> Iterator[str]:
    """The words an unlisted WORD may be a regular form of, the likelier first."""
    if not word.isalpha() or len(word) < 5:
        if word.isalpha() and len(word) == 4 and word.endswith("s") and word[-2] not in "sui":
            yield word[:-1]
        return
    if word.endswith("ies"):
        yield word[:-3] + "y"
        yield word[:-1]
    elif word.endswith(("ches", "shes", "sses", "xes", "zes")):
        yield word[:-2]
        yield word[:-1]
    elif word.endswith("s") and word[-2] not in "sui":
        yield word[:-1]
    elif word.endswith(("ed", "ing")) and not word.endswith("eed"):
        stem = word[: -2 if word.endswith("ed") else -3]
        if len(stem) > 2 and any(letter in "aeiouy" for letter in stem):
            if stem[-1] == stem[-2] and stem[-1] not in "aeiou":
                yield stem[:-1]
            yield stem
            yield stem + "e"
            if stem.endswith("i") and word.endswith("ed"):
                yield stem[:-1] + "y"


@lru_cache(WORDS)
def family(word: str) -> frozenset[str]:
    """The base forms of WORD and the words derivationally one step away: employ, employee, employer, employment.

    Two words of a family may be two steps apart: ``family(a) & family(b)`` tells that employment and employer meet.
    """
    own = lemmas(word)
    return frozenset(own).union(*(_entry(lemma).relatives for lemma in own))


def are_related(a: str, b: str) -> bool:
    """Whether A and B have a base form in common, or base forms one derivational step apart."""
    return not family(a).isdisjoint(lemmas(b)) or not family(b).isdisjoint(lemmas(a))


def antonyms(lemma: str) -> frozenset[str]:
    """The words WordNet names as opposites of LEMMA, whatever their sense and part of speech."""
    return frozenset(_entry(lemma).antonyms)


def indirect_antonyms(lemma: str) -> frozenset[str]:
    """Opposites by way of another word, none of them direct: far weaker evidence.

    For an adjective, of the adjective its commonest senses are grouped under; for an adverb or a noun, what comes from
    the opposite of what it comes from itself.
    """
    return frozenset(_entry(lemma).indirect)


def synonyms(lemma: str) -> frozenset[str]:
    """Single words that share one of the two commonest senses of LEMMA in a part of speech it is not rare in."""
    return frozenset(_entry(lemma).synonyms)


def are_siblings(a: str, b: str) -> bool:
    """Whether nouns A and B are two kinds of one thing in their two commonest senses: car and truck."""
    if a == b or a in _entry(b).synonyms or b in _entry(a).synonyms:
        return False
    return not set(_entry(a).kinds).isdisjoint(_entry(b).kinds)
