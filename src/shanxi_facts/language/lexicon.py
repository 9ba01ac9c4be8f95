"""What the words of a text may mean: set phrases, classes of synonyms, opposites, and the parts small words play.

The data files beside this module say where each entry comes from. Keys are what words are compared by: base forms
("lift") and classes ("#lift"). Two words say the same thing if they share a key.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from shanxi_facts.language import words
from shanxi_facts.language.tokens import plain_form

_DATA = Path(__file__).parent / "data"
# How far a derivation may lead: "employment" is of the class of "employ".
_DOERS = ("er", "or", "ist", "ee", "ant")
_NO_KEYS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon knows of a word or set phrase: its classes, and the parts ("negator", "scope-all") it may play."""

    classes: frozenset[str] = _NO_KEYS
    tags: frozenset[str] = _NO_KEYS


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The data files, indexed by base form. ``phrases`` leads from the first two words to the phrases that begin so."""

    entries: dict[str, Entry]
    phrases: dict[str, dict[str, tuple[tuple[str, ...], ...]]]
    opposites: dict[str, frozenset[str]]
    heads: dict[str, str]
    rivals: dict[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once."""
    classes: dict[str, set[str]] = {}
    tags: dict[str, set[str]] = {}
    rivals: dict[str, set[str]] = {}
    heads: dict[str, str] = {}
    for group in _load("relations")["classes"]:
        _add(classes, _members(group), f"#{group['id']}")
        heads[f"#{group['id']}"] = plain_form(group["words"][0])
    nouns = _load("nouns")
    for group in nouns["synonyms"]:
        _add(classes, _members(group), f"#n-{group['id']}")
    for group in nouns["rivals"]:
        _add(rivals, group["words"], group["id"])
    _add(tags, nouns["generic"], "wide")
    for name, members in _load("degrees")["classes"].items():
        _add(classes, members, f"#d-{name}")
        _add(tags, members, "degree")
    for part, members in _load("colour").items():
        if part != "about":
            _add(tags, members, "light" if part == "light-verbs" else "colour")
    _add_cues(tags)
    everything = sorted(classes.keys() | tags.keys())
    return Lexicon(
        {word: Entry(frozenset(classes.get(word, ())), frozenset(tags.get(word, ()))) for word in everything},
        _phrases(everything),
        _opposites(),
        heads,
        {word: frozenset(groups) for word, groups in rivals.items()},
    )


def _load(name: str) -> dict[str, list[dict[str, list[str]]]]:
    data: dict[str, list[dict[str, list[str]]]] = json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))
    return data


def _members(group: dict[str, list[str]]) -> list[str]:
    return [*group.get("words", ()), *group.get("phrases", ())]


def _add(table: dict[str, set[str]], members: Iterable[str], value: str) -> None:
    for member in members:
        table.setdefault(plain_form(member), set()).add(value)


def _add_cues(tags: dict[str, set[str]]) -> None:
    for part, members in _load("cues").items():
        part = "colour" if part == "structure" else part
        if part == "scope":
            for name, phrases in members.items():  # type: ignore[attr-defined]
                _add(tags, phrases, f"scope-{name}")
        elif part != "about":
            _add(tags, members, part)  # type: ignore[arg-type]


def _phrases(entries: Iterable[str]) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    table: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for entry in entries:
        if " " in entry:
            parts = tuple(entry.split(" "))
            seconds = table.setdefault(parts[0], {})
            seconds[parts[1]] = (*seconds.get(parts[1], ()), parts)
    return table


def _opposites() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for left, right in _load("opposites")["pairs"]:
        _add(table, [str(left)], plain_form(str(right)))
        _add(table, [str(right)], plain_form(str(left)))
    return {word: frozenset(others) for word, others in table.items()}


@lru_cache(maxsize=65536)
def lemmas_of(norm: str) -> frozenset[str]:
    """Return the base forms that ``norm`` (lower case) may be a form of, itself among them."""
    return frozenset(words.lemmas(norm)) | {norm}


@lru_cache(maxsize=65536)
def keys_of(norm: str) -> frozenset[str]:
    """Return what a claim's word is compared by: its base forms, and the classes of these and their derivations."""
    lemmas = lemmas_of(norm)
    return lemmas | _classes(lemmas) | _classes(_relatives(lemmas))


@lru_cache(maxsize=16384)
def targets_of(norm: str) -> frozenset[str]:
    """Return what a source's word may be met by: as ``keys_of``, with its derivations themselves."""
    lemmas = lemmas_of(norm)
    relatives = _relatives(lemmas)
    return lemmas | relatives | _classes(lemmas) | _classes(relatives)


@cache
def _members_of() -> dict[str, tuple[str, ...]]:
    members: dict[str, list[str]] = {}
    for word, entry in lexicon().entries.items():
        for name in entry.classes:
            members.setdefault(name, []).append(word)
    return {name: tuple(found) for name, found in members.items()}


def kin_of(norm: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return a word with its base forms and derivations, and all members of the classes that these belong to."""
    own = lemmas_of(norm)
    own |= _relatives(own)
    members = _members_of()
    return own, frozenset(word for name in keys_of(norm) if name[0] == "#" for word in members.get(name, ()))


def is_small(norm: str) -> bool:
    """Tell whether a word is grammar: an article, a preposition, an auxiliary."""
    entry = lexicon().entries.get(norm)
    return entry is not None and "function" in entry.tags


def _relatives(lemmas: Iterable[str]) -> frozenset[str]:
    """Return the derivations of ``lemmas``. Whoever does a thing is not the thing done: no teacher is a training."""
    return frozenset(
        relative
        for lemma in lemmas
        for relative in words.family(lemma)
        if _is_doer(lemma) == _is_doer(relative) or relative in lemmas
    )


def _is_doer(word: str) -> bool:
    return word.endswith(_DOERS) and words.pos(word)[:1] == "n" and len(word) > 5


def _classes(members: Iterable[str]) -> frozenset[str]:
    entries = lexicon().entries
    return frozenset(name for member in members if member in entries for name in entries[member].classes)


@lru_cache(maxsize=65536)
def entry_of(norm: str) -> Entry:
    """Return what the lexicon says of a word or phrase in base form, or of the base forms of an inflected word."""
    entries = lexicon().entries
    found = [entries[lemma] for lemma in sorted(lemmas_of(norm)) if lemma in entries]
    if not found:
        return Entry()
    return Entry(
        frozenset().union(*(entry.classes for entry in found)), frozenset().union(*(entry.tags for entry in found))
    )


@lru_cache(maxsize=65536)
def listed_opposites_of(norm: str) -> frozenset[str]:
    """Return the words that the data lists as the opposite of ``norm`` itself."""
    table = lexicon().opposites
    return frozenset(other for lemma in lemmas_of(norm) for other in table.get(lemma, ()))


@lru_cache(maxsize=65536)
def opposites_of(norm: str) -> frozenset[str]:
    """Return keys that exclude ``norm``: its listed opposites, those of the word that heads its class, antonyms.

    A class stands for its first word: what opposes "increase" opposes all that means the same.
    """
    lexicon_ = lexicon()
    lemmas = lemmas_of(norm)
    table = lexicon_.opposites
    heads = {lexicon_.heads[name] for name in _classes(lemmas) if name in lexicon_.heads}
    listed = {other for word in lemmas | heads for other in table.get(word, ())}
    # WordNet's antonyms ignore sense, which harms verbs and nouns ("set" against "rise") and rarely adjectives.
    listed |= {other for lemma in lemmas if words.pos(lemma)[:1] in "ar" for other in words.antonyms(lemma)}
    headed = {name for word in listed for name in _classes((word,)) if lexicon_.heads.get(name) == word}
    return (frozenset(listed) | headed) - keys_of(norm)


@lru_cache(maxsize=65536)
def rivals_of(norm: str) -> frozenset[str]:
    """Return the ids of the groups in which ``norm`` excludes the other members (county, village, township)."""
    table = lexicon().rivals
    return frozenset(group for lemma in lemmas_of(norm) for group in table.get(lemma, ()))


def phrase_lengths(forms: Sequence[frozenset[str]], index: int) -> list[tuple[int, str]]:
    """Return (length, phrase) of each set phrase that begins at ``index``, longest first. ``forms`` are base forms."""
    if index + 1 == len(forms):
        return []
    table = lexicon().phrases
    found = [
        phrase
        for first in forms[index]
        if (seconds := table.get(first))
        for second in forms[index + 1]
        for phrase in seconds.get(second, ())
        if len(phrase) <= len(forms) - index
        and all(part in forms[index + offset] for offset, part in enumerate(phrase[2:], 2))
    ]
    return sorted(((len(phrase), " ".join(phrase)) for phrase in found), key=lambda item: (-item[0], item[1]))
