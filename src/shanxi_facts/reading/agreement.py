"""What a word's form says beside its part of speech: one thing or many, "sell" or "sells", "went" or "gone".

The tagger sees these finer tags: a noun of one thing stands before "sells", one of many before "sell".
"""

from __future__ import annotations

from functools import cache, lru_cache

from shanxi_facts.caches import WORDS
from shanxi_facts.language import words as dictionary
from shanxi_facts.reading.closed import closed

COARSE = {
    "one": "noun", "many": "noun", "plain": "base", "third": "base", "preterite": "past", "participle": "past",
    "they": "pron", "him": "pron", "a": "det", "these": "det",
}  # fmt: skip


@cache
def _with_participle() -> frozenset[str]:
    """Return the verbs whose participle is no past tense: "take", for "taken"."""
    return frozenset(base for word in closed("participles") for base in dictionary.lemmas(word))


@lru_cache(WORDS)
def fine_tag(lower: str, tag: str) -> str:
    """Return the finer tag of a word, its own tag where the form says nothing more.

    >>> fine_tag("boats", "noun"), fine_tag("sells", "base"), fine_tag("police", "noun")
    ('many', 'third', 'noun')
    """
    refine = _REFINED.get(tag)
    return refine(lower) if refine else tag


def _of_pronoun(lower: str) -> str:
    if lower in closed("plural_subjects"):
        return "they"
    return "him" if lower in closed("objective") else "pron"


def _of_determiner(lower: str) -> str:
    if lower in closed("singular_determiners"):
        return "a"
    return "these" if lower in closed("plural_determiners") else "det"


def is_of_one(lower: str, tag: str) -> bool:
    """Tell whether the form of a verb says that one thing does it: "is", "sells"."""
    return lower in closed("singular_auxiliaries") or fine_tag(lower, tag) == "third"


def number_of(lower: str) -> str:
    """Return whether a noun is of "one" thing or "many"; "noun" where its form does not tell."""
    bases = dictionary.lemmas(lower)
    if bases[:1] != (lower,):
        return "many"
    either = lower in closed("collectives") or (lower.endswith("s") and not lower.endswith("ss"))
    return "noun" if either else "one"


def _person(lower: str) -> str:
    """Return what a verb that is no past tense says of who does it: "banks" of one, "bank" and "focus" of many."""
    bases = dictionary.lemmas(lower)
    is_form = lower.endswith("s") and any(base != lower and "v" in dictionary.pos(base) for base in bases)
    return "third" if is_form or (lower.endswith("s") and lower not in bases) else "plain"


def _tense(lower: str) -> str:
    if lower in closed("participles") or lower in dictionary.PARTICIPLES:
        return "participle"
    bases = [base for base in dictionary.lemmas(lower) if base != lower]
    apart = any(base in _with_participle() or base in dictionary.PARTICIPLES for base in bases)
    return "preterite" if apart and not lower.endswith("ed") else "past"


_REFINED = {"noun": number_of, "base": _person, "past": _tense, "pron": _of_pronoun, "det": _of_determiner}
