"""Words made of words: employment of employ, decide in "make a decision", unpaid against paid, layoff and lay off.

The endings, prefixes and light verbs are data (``data/derivation.json``); which words are linked is WordNet's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Protocol

from shanxi_facts.caches import WORDS
from shanxi_facts.language import words
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.senses import senses_of
from shanxi_facts.language.terms import base_forms

_SHORTEST_BASE = 3  # letters; a prefix before fewer is none
_SHORTEST_STEM = 4  # letters before an ending


class Inflected(Protocol):
    """A word as it is written, and its base forms."""

    @property
    def wording(self) -> str:
        """The word in lower case."""

    @property
    def forms(self) -> frozenset[str]:
        """Its base forms."""

    @property
    def kin(self) -> frozenset[str]:
        """Its base forms with what ``kin`` gives for them."""


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(read_data("derivation")[name])


def without_determiner(wording: str) -> str:
    """Return a phrase without articles and possessives: "make decision" of "make a decision"."""
    parts = wording.split()
    kept = [part for part in parts if part not in _listed("determiners")]
    return " ".join(kept or parts)


def joined(forms: Iterable[str]) -> frozenset[str]:
    """Return the forms with their words written together, so that layoff meets lay off."""
    return frozenset(form.replace(" ", "") for form in forms)


def kin(forms: Iterable[str]) -> frozenset[str]:
    """Return base forms with the words one derivational step away, whoever does a thing kept apart from the thing."""
    return frozenset(relative for form in forms for relative in _kin(form))


@lru_cache(WORDS)
def _kin(form: str) -> frozenset[str]:
    if " " in form:
        return frozenset({form})
    linked = words.family(form) | set(_shorter(form))
    linked |= senses_of(form).pertains | senses_of(form).manner
    return frozenset({form} | {relative for relative in linked if _is_compatible(form, relative)})


def _shorter(form: str) -> Iterator[str]:
    """Yield the words of which a regular ending makes ``form``, where WordNet has them: accurate of accuracy."""
    known = words.known(form)  # WordNet has few words of its own kind in -y and -ful
    for without, ending, part in read_data("derivation")["endings"]:
        base = form.removesuffix(ending)
        if base != form and len(base) >= _SHORTEST_STEM and (not known or _is_made(form, part)):
            of = "n" if part == "a" else "a"  # adjectives are made of nouns, nouns and adverbs of adjectives
            if of in words.common_pos(base + without):
                yield base + without


def _is_made(form: str, part: str) -> bool:
    return words.pos(form)[:1] == part and form not in _listed("unlike")


def are_forms(ours: Inflected, theirs: Inflected) -> bool:
    """Tell whether a base form of the one word is one derivational step from a base form of the other.

    Whoever does a thing is a form of the verb alone: a teacher of "taught" and of "teach", not of "teaching".
    """
    if not ours.kin.isdisjoint(theirs.forms) or not theirs.kin.isdisjoint(ours.forms):
        return not (_is_doer_and_deed(ours, theirs) or _is_doer_and_deed(theirs, ours))
    return _is_doer_and_verb(ours, theirs) or _is_doer_and_verb(theirs, ours)


def have_parted(form: str, relative: str) -> bool:
    """Tell whether two words of one root mean different things today: let, letter."""
    return not _listed("unrelated").isdisjoint((f"{form}/{relative}", f"{relative}/{form}"))


def _is_compatible(form: str, relative: str) -> bool:
    """Tell whether two linked words may stand for each other: a teacher for teach, but neither for a training."""
    if have_parted(form, relative):
        return False
    one, other = senses_of(form), senses_of(relative)
    if one.human and other.human:
        return form.endswith("ee") == relative.endswith("ee")
    if one.human == other.human:
        return True
    thing = relative if one.human else form
    return _is_verb(thing) or relative in one.pertains or form in other.pertains


def _is_verb(form: str) -> bool:
    parts = words.common_pos(form)
    return parts[:1] == "v" or ("v" in parts and "n" not in parts)


def _is_doer_and_deed(doer: Inflected, deed: Inflected) -> bool:
    """Tell whether the one names who acts and the other, in -ing, the act: teacher, teaching."""
    named = deed.wording.endswith("ing") and "n" in words.pos(deed.wording)
    return named and any(senses_of(form).human for form in doer.forms)


def _is_doer_and_verb(doer: Inflected, verb: Inflected) -> bool:
    """Tell whether the one names who acts and the other is plainly a verb, though its base may be a noun: attacked."""
    if not verb.wording.endswith("ed") or not any("v" in words.pos(form) for form in verb.forms):
        return False
    return any(senses_of(form).human and not words.family(form).isdisjoint(verb.forms) for form in doer.forms)


@lru_cache(WORDS)
def privative_of(wording: str) -> frozenset[str]:
    """Return the base forms of what a word denies by its prefix or ending: pay of unpaid, home of homeless.

    Words that only look so ("until", "regardless") are listed, and so are those whose rest is no word ("disturb").
    """
    if " " in wording or not _listed("not-privative").isdisjoint(base_forms(wording)):
        return frozenset()
    denied: set[str] = set()
    for prefix in _listed("privative-prefixes"):
        rest = wording.removeprefix(prefix)
        if rest != wording and len(rest) >= _SHORTEST_BASE and _can_be_denied(rest, prefix):
            denied.update(base_forms(rest))
    for ending in _listed("privative-endings"):
        rest = wording.removesuffix(ending)
        if rest != wording and len(rest) >= _SHORTEST_BASE and "n" in words.pos(rest):
            denied.update((rest, f"{rest}ful"))
    return frozenset(denied)


def _can_be_denied(rest: str, prefix: str) -> bool:
    """Tell whether a word's rest is an adjective or a participle, or any word after a prefix that denies all kinds."""
    if prefix in _listed("prefixes-of-any-word"):
        return words.known(rest)
    if "a" in words.common_pos(rest) or "r" in words.common_pos(rest):
        return True
    return rest.endswith(tuple(_listed("participle-endings"))) and any(
        "v" in words.pos(base) for base in words.lemmas(rest)
    )


def may_be_light(form: str) -> bool:
    """Tell whether a word begins a light verb: "make", "carry" of "carry out"."""
    return form in _first_words_of_light_verbs()


@cache
def _first_words_of_light_verbs() -> frozenset[str]:
    return frozenset(verb.partition(" ")[0] for verb in _listed("light-verbs"))


def light_verb_phrase(window: Sequence[frozenset[str]]) -> int:
    """Return the number of words of the light verb and deed that begin a text: 3 of "made a decision today"; or 0.

    ``window`` are the base forms of the first words.
    """
    for words_of_verb in (1, 2):
        verb = window[:words_of_verb]
        if any(" ".join(parts) in _listed("light-verbs") for parts in product(*verb)):
            noun = words_of_verb + (
                len(window) > words_of_verb and not window[words_of_verb].isdisjoint(_listed("determiners"))
            )
            if noun < len(window) and any(_is_deed(form) for form in window[noun]):
                return noun + 1
    return 0


def _is_deed(form: str) -> bool:
    return bool(senses_of(form).deeds) and words.pos(form)[:1] == "n"


@lru_cache(WORDS)
def light_verb_deeds(wording: str) -> frozenset[str]:
    """Return the verbs that a light verb and the noun of a deed stand for: decide for "made decision"."""
    verb, _, noun = wording.rpartition(" ")
    if not verb or _listed("light-verbs").isdisjoint(base_forms(verb)):
        return frozenset()
    return frozenset(deed for form in base_forms(noun) for deed in senses_of(form).deeds)
