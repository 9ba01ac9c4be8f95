"""What a dictionary lets a word be, each part of speech with its weight.

Closed classes come from data, open ones from WordNet with the counts of its tagged texts.
"""

from __future__ import annotations

from functools import cache, lru_cache

from shanxi_facts.caches import WORDS
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.reading.closed import closed

_BITS = 0.6  # what a bit of WordNet's weight is worth beside the preferences
_UNKNOWN = 1.5
_RARELY = -3.0
_ONLY_PARTICIPLE = 4  # bits
_MUCH_RARER = 3.0  # what a word is as another part, far less than an adverb: "then" as a noun
_DEFINITE = {"modals": "modal", "be": "be", "have": "have", "do": "do", "coordinators": "conj", "sure_adverbs": "adv"}
_AMBIGUOUS = {
    "determiners": "det", "pronouns": "pron", "prepositions": "prep", "subordinators": "sub", "adverbs": "adv",
    "relatives": "rel",
}  # fmt: skip

Options = tuple[tuple[str, float], ...]


@lru_cache(WORDS)
def candidates(lower: str) -> Options:
    """Return the tags that a word in lower case may have, each with its weight.

    >>> candidates("the")
    (('det', 0.0),)
    """
    found = _listed(lower)
    if (own := _words().get(lower)) is None:
        return found
    weights = dict(found)
    return tuple((weights | {tag: weights.get(tag, 0.0) + weight for tag, weight in own.items()}).items())


@cache
def _words() -> dict[str, dict[str, float]]:
    """Return the words that news uses otherwise than the texts that WordNet counted, with what that adds."""
    words: dict[str, dict[str, float]] = read_data("tag-preferences")["words"]
    return {word: weights for row, weights in words.items() for word in row.split()}


def _listed(lower: str) -> Options:
    for name, tag in _DEFINITE.items():
        if lower in closed(name):
            return ((tag, 0.0),)
    found = {tag: 0.0 for name, tag in _AMBIGUOUS.items() if lower in closed(name)}
    if lower == "to":
        return (("to", 0.0), ("prep", 0.0))
    if not found:
        return tuple(_open(lower).items())
    if found.keys() == {"sub"} and lower.endswith("ed"):
        found["past"] = _RARELY / 2  # "the firm that provided the lamps"
    if lower in closed("adverbs") and dictionary.pos(lower):
        own = _open(lower)
        rarer = {tag for tag, weight in own.items() if weight + _MUCH_RARER < own.get("adv", 0.0)}
        kept = {tag: weight for tag, weight in own.items() if tag not in rarer}
        return tuple((kept | {tag: max(weight, kept.get(tag, 0.0)) for tag, weight in found.items()}).items())
    # "the past": what is also a noun, less likely so. "While" and "that" are none.
    weight = 0 if "sub" in found else dictionary.weights(lower).get("n", 0)
    return tuple(((found | {"noun": weight * _BITS - 2}) if weight > 3 else found).items())


def _open(lower: str) -> dict[str, float]:
    """Return what a dictionary says a word of the open classes may be."""
    found: dict[str, float] = {}

    def add(tag: str, weight: float) -> None:
        found[tag] = max(found.get(tag, -9.0), weight * _BITS)

    own = dictionary.weights(lower)
    for part, tag in (("n", "noun"), ("a", "adj"), ("r", "adv"), ("v", "base")):
        if part in own:
            add(tag, own[part])
    for base in dictionary.lemmas(lower):
        weights = dictionary.weights(base)
        if base == lower:
            if lower in dictionary.UNCHANGED:
                # "Has come", but "came".
                add("past", weights.get("v", 0) - (_ONLY_PARTICIPLE if lower in dictionary.PARTICIPLES else 1))
            continue
        if "v" in weights:
            add(_form(lower), weights["v"])
        if "n" in weights and (lower.endswith("s") or not lower.endswith(("ed", "ing", "er", "est"))):
            add("noun", weights["n"] if lower.endswith("s") else weights["n"] - 2)
        if lower.endswith(("er", "est")) and ("a" in weights or "r" in weights):
            add("adj", max(weights.get("a", 0), weights.get("r", 0)))
    return found or _guessed(lower)


def _form(lower: str) -> str:
    if lower.endswith("ing"):
        return "ing"
    return "base" if lower.endswith("s") else "past"


def _guessed(lower: str) -> dict[str, float]:
    """Return what the ending of a word says that no dictionary has."""
    for ending, tag in (("ly", "adv"), ("ing", "ing"), ("ed", "past")):
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            return {tag: _UNKNOWN, "noun": 0.0, "adj": 0.0}
    return {"noun": _UNKNOWN, "name": 0.5, "adj": 0.3}
