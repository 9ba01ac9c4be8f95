"""What the words of a text may mean: set phrases, classes of synonyms, opposites, and the parts small words play.

The table ``data/lexicon.tsv`` is compiled by ``scripts/compile_lexicon.py`` out of the reviewed files in ``lexicon/``,
which say where each entry comes from. Keys are what words are compared by: base forms ("lift") and classes ("#lift").
Two words say the same thing if they share a key.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from shanxi_facts.caches import WORDS
from shanxi_facts.language import words
from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.language.table import SortedTable

TABLE = Path(__file__).parent / "data" / "lexicon.tsv"
_TABLE = SortedTable(TABLE)
_DOERS = tuple(read_data("words")["doers"])
_NOTHING: frozenset[str] = frozenset()
_GRAMMAR = frozenset({"function", "particles"})
_NOUNS = frozenset({"generic", "wide", "colour"})
_AUXILIARIES = word_list("words", "auxiliary_bases")


class Entry(NamedTuple):
    """What the lexicon knows of a word or set phrase.

    ``classes`` are those whose members mean the same, ``tags`` the parts it may play ("negators", "scope-all"),
    ``rivals`` the groups in which it excludes the other members, ``opposites`` the words that exclude it, ``phrases``
    the set phrases that begin with it.
    """

    classes: frozenset[str] = _NOTHING
    tags: frozenset[str] = _NOTHING
    rivals: frozenset[str] = _NOTHING
    opposites: frozenset[str] = _NOTHING
    phrases: tuple[tuple[str, ...], ...] = ()


_ABSENT = Entry()


@lru_cache(WORDS)
def _entry(word: str) -> Entry:
    fields = _TABLE.find(word) if word and word[0] != "#" else None
    if fields is None:
        return _ABSENT
    classes, tags, rivals, opposites, phrases = (field.split("|") if field else [] for field in fields)
    longest_first = sorted((tuple(phrase.split(" ")) for phrase in phrases), key=lambda p: (-len(p), p))
    return Entry(frozenset(classes), frozenset(tags), frozenset(rivals), frozenset(opposites), tuple(longest_first))


@lru_cache(WORDS)
def members_of(name: str) -> tuple[str, ...]:
    """Return the members of a class ("#lift"), the one that heads it first, or of a group of rivals ("#r-season")."""
    fields = _TABLE.find(name)
    return tuple(fields[0].split("|")) if fields else ()


@lru_cache(WORDS)
def lemmas_of(norm: str) -> frozenset[str]:
    """Return the base forms that ``norm`` (lower case) may be a form of, itself among them."""
    return frozenset(words.lemmas(norm)) | {norm}


@lru_cache(WORDS)
def keys_of(norm: str) -> frozenset[str]:
    """Return what a claim's word is compared by: its base forms, and the classes of these and their derivations."""
    lemmas = lemmas_of(norm)
    return lemmas | _classes(lemmas) | _classes(_relatives(lemmas))


@lru_cache(WORDS)
def targets_of(norm: str) -> frozenset[str]:
    """Return what a source's word may be met by: as ``keys_of``, with its derivations themselves."""
    lemmas = lemmas_of(norm)
    relatives = _relatives(lemmas)
    return lemmas | relatives | _classes(lemmas) | _classes(relatives)


def kin_of(norm: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return a word with its base forms and derivations, and all members of the classes that these belong to."""
    own = lemmas_of(norm)
    own |= _relatives(own)
    return own, frozenset(word for name in keys_of(norm) if name[0] == "#" for word in members_of(name))


def is_small(norm: str) -> bool:
    """Tell whether a word is grammar: an article, a preposition, an auxiliary."""
    return norm in _small()


@cache
def _small() -> frozenset[str]:
    return frozenset(members_of("#small"))


def _relatives(lemmas: Iterable[str]) -> frozenset[str]:
    """Return the derivations of ``lemmas``. Whoever does a thing is not the thing done: no teacher is a training."""
    return frozenset(
        relative
        for lemma in lemmas
        for relative in words.family(lemma)
        if _is_doer(lemma) == _is_doer(relative) or relative in lemmas
    )


def _is_doer(word: str) -> bool:
    word = word.removesuffix("s")
    return word.endswith(_DOERS) and words.pos(word)[:1] == "n" and len(word) > 5


def _classes(members: Iterable[str]) -> frozenset[str]:
    return frozenset(name for member in members for name in _entry(member).classes)


@lru_cache(WORDS)
def entry_of(norm: str) -> Entry:
    """Return what the lexicon says of a word or phrase in base form, or of the base forms of an inflected word."""
    found = [entry for lemma in lemmas_of(norm) if (entry := _entry(lemma)) is not _ABSENT]
    if not found:
        return _ABSENT
    inherited = _NOTHING.union(*(entry.tags for entry in found)) - _not_inherited(norm)
    return Entry(
        _NOTHING.union(*(entry.classes for entry in found)),
        inherited | _entry(norm).tags,
        _NOTHING.union(*(entry.rivals for entry in found)),
        _NOTHING.union(*(entry.opposites for entry in found)),
    )


def classes_of(form: str) -> frozenset[str]:
    """Return the classes that list a base form or phrase itself."""
    return _entry(form).classes


def opposites_listed(form: str) -> frozenset[str]:
    """Return the words that the data lists as the opposite of a base form or phrase itself."""
    return _entry(form).opposites


def _not_inherited(norm: str) -> frozenset[str]:
    """Return the parts that a form does not take over from its base: a list is a wide noun, and "listed" is none."""
    bases = words.lemmas(norm)
    if norm in bases or not bases:
        return _NOTHING
    grammar = _NOTHING if bases[0] in _AUXILIARIES else _GRAMMAR
    return grammar if norm.endswith("s") else grammar | _NOUNS


@lru_cache(WORDS)
def listed_opposites_of(norm: str) -> frozenset[str]:
    """Return the words that the data lists as the opposite of ``norm`` itself."""
    return frozenset(other for lemma in lemmas_of(norm) for other in _entry(lemma).opposites)


@lru_cache(WORDS)
def opposites_of(norm: str) -> frozenset[str]:
    """Return keys that exclude ``norm``: its listed opposites, those of the word that heads its class, antonyms.

    A class stands for its first word: what opposes "increase" opposes all that means the same.
    """
    lemmas = lemmas_of(norm)
    heads = {members_of(name)[0] for name in _classes(lemmas) if _has_head(name)}
    listed = {other for word in lemmas | heads for other in _entry(word).opposites}
    # WordNet's antonyms ignore sense, which harms verbs and nouns ("set" against "rise") and rarely adjectives.
    listed |= {other for lemma in lemmas if words.pos(lemma)[:1] in "ar" for other in words.antonyms(lemma)}
    headed = {name for word in listed for name in _classes((word,)) if _has_head(name) and members_of(name)[0] == word}
    return (frozenset(listed) | headed) - keys_of(norm)


def _has_head(name: str) -> bool:
    """Tell whether a class is one of actions and states, which its first word stands for."""
    return not name.startswith(("#n-", "#d-"))


@lru_cache(WORDS)
def rivals_of(norm: str) -> frozenset[str]:
    """Return the ids of the groups in which ``norm`` excludes the other members (county, village, township)."""
    return frozenset(group for lemma in lemmas_of(norm) for group in _entry(lemma).rivals)


def second_words(first: str) -> frozenset[str]:
    """Return the second words of the set phrases that begin with a base form."""
    return frozenset(phrase[1] for phrase in _entry(first).phrases)


def phrase_lengths(forms: Sequence[frozenset[str]], index: int) -> list[tuple[int, str]]:
    """Return (length, phrase) of each set phrase that begins at ``index``, longest first. ``forms`` are base forms."""
    if index + 1 == len(forms):
        return []
    following = forms[index + 1]
    found = [
        phrase
        for first in forms[index]
        for phrase in _entry(first).phrases
        if phrase[1] in following
        and len(phrase) <= len(forms) - index
        and all(part in forms[index + offset] for offset, part in enumerate(phrase[2:], 2))
    ]
    return sorted(((len(phrase), " ".join(phrase)) for phrase in found), key=lambda item: (-item[0], item[1]))
