"""What a word's form says of its part in a sentence: verbs, auxiliaries, adverbs.

No parser: endings and a dictionary.
"""

from __future__ import annotations

from shanxi_facts.language import words
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.reading import Unit

AUXILIARIES = word_list("words", "auxiliaries")
_FRONT_ADVERBS = word_list("words", "front_adverbs")


def is_auxiliary(unit: Unit) -> bool:
    """Tell whether a word is a form of "be", "have", "do" or a modal verb."""
    return not lemmas_of(unit.norm).isdisjoint(AUXILIARIES)


def is_verb(unit: Unit) -> bool:
    """Tell whether a word is a finite verb or participle, as far as its form shows."""
    if unit.has("function"):
        return is_auxiliary(unit)
    if unit.words > 1:
        return any(is_verb(part) for part in unit.parts)
    if unit.has("name"):
        return False
    bases = lemmas_of(unit.norm) - {unit.norm}
    inflected = unit.norm.endswith(("ed", "ing", "s")) or bool(bases)
    return inflected and any("v" in words.pos(base)[:1] for base in bases or (unit.norm,))


def is_participle(unit: Unit) -> bool:
    """Tell whether a verb closes the noun phrase before it: "villages covered", "people lifted out of"."""
    return is_verb(unit) and (unit.words > 1 or unit.norm.endswith("ed"))


def is_adverb(unit: Unit) -> bool:
    """Tell whether a word may stand before a verb without being its subject."""
    return unit.norm.endswith("ly") or unit.has("colour") or unit.norm in _FRONT_ADVERBS


def opens_with_verb(units: tuple[Unit, ...] | list[Unit]) -> bool:
    """Tell whether a run of words has no subject of its own: "had dismantled the mechanism"."""
    first = next((unit for unit in units if not unit.has("mark") and not is_adverb(unit)), None)
    return first is not None and is_verb(first) and not first.norm.endswith("s")
