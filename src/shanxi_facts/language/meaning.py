"""What a dictionary knows of the relation between a word of a claim and a word of its source.

``relate`` asks, in this order, the reviewed files of ``lexicon/`` and WordNet. Nothing is guessed: what none of them
has is NONE. The order is that of the evidence, the surest first; a pair has one relation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from shanxi_facts.language import lexicon, words
from shanxi_facts.language.change import direction
from shanxi_facts.language.converses import opposed_prepositions
from shanxi_facts.language.derivation import are_forms, joined, kin, light_verb_deeds, privative_of, without_determiner
from shanxi_facts.language.exclusive import SetRelation, roots_of, set_relation, sets_of
from shanxi_facts.language.marks import marks_of, values_of
from shanxi_facts.language.senses import ancestors, opposed, senses_of
from shanxi_facts.language.small_numbers import SmallNumber, number_of
from shanxi_facts.language.terms import base_forms
from shanxi_facts.language.tokens import normal, plain_form

__all__ = ["WordRelation", "classes", "phrases_at", "relate"]

# Shares are of 35 (senses.FULL).
SYNONYM_SHARE = {"n": 4, "v": 5, "a": 4, "r": 4}  # of the uses of both words, in the senses that they have in common
CLUSTER_SHARE = 14  # of an adjective's uses, where only the head of its cluster is the other word
KIND_SHARE = 14  # of the uses of the narrower word, where it names a kind of the other
WIDE_SHARE = 10  # of the uses of that other word
ANTONYM_SHARE = {"n": 10, "v": 10, "a": 5, "r": 5}
OPPOSED_SHARE = {"n": 18, "v": 18, "a": 14, "r": 14}  # where synonyms of the words are antonyms
LEVELS = {"n": 8, "v": 2}
FAR = 4  # levels beyond which the narrower word must mostly have the sense
FAR_SHARE = 18
LONGEST_PHRASE = 5  # words
_PARTS = frozenset("nvar")
_SAYING = frozenset({"neutral", "factive", "claim"})
_EMPTY = frozenset({"be", "have", "do", "get", "make"})  # verbs under which WordNet has everything


class WordRelation(StrEnum):
    """What the word of a claim is to the word of the source."""

    EQUAL = "equal"
    """A form of the same word."""
    FORM = "form"
    """Derived from one another: employ, employment."""
    SYNONYM = "synonym"
    """Either may stand for the other: buy, purchase."""
    WIDER = "wider"
    """The claim's word holds for all that the source's names: vehicle for car."""
    NARROWER = "narrower"
    """The claim's word says more than the source's: car for vehicle."""
    OPPOSITE = "opposite"
    """Both cannot be true of one thing: rise, fall."""
    EXCLUSIVE = "exclusive"
    """Two members of a set of which one thing is one alone: county, village."""
    NONE = "none"
    """Nothing is known."""


class _Term(NamedTuple):
    """A word or phrase with what is compared of it."""

    wording: str
    forms: tuple[str, ...]
    """Base forms."""
    roots: tuple[str, ...]
    """What it is derived from and means: the verb of a deed, the adjective of an adverb."""
    pos: str | None

    def shares(self) -> dict[str, int]:
        return _shares(self.forms, self.pos)

    def root_shares(self) -> dict[str, int]:
        return _shares(self.roots, None)


@lru_cache(maxsize=262144)
def relate(claim: str, source: str, pos: str | None = None) -> WordRelation:
    """Return the relation of a claim's word or set phrase to one of the source, both in any inflection.

    ``pos`` ("n", "v", "a", "r") limits which senses count; any other value is as none.

    >>> relate("vehicles", "car"), relate("car", "vehicles"), relate("stepped down", "resigned")
    (<WordRelation.WIDER: 'wider'>, <WordRelation.NARROWER: 'narrower'>, <WordRelation.SYNONYM: 'synonym'>)
    """
    return _relate(plain_form(normal(claim)), plain_form(normal(source)), pos if pos in _PARTS else None)


def _relate(claim: str, source: str, pos: str | None) -> WordRelation:
    here, there = _term(claim, pos), _term(source, pos)
    if not here.forms or not there.forms:
        return WordRelation.NONE
    for step in _STEPS:
        if found := step(here, there):
            return found
    return WordRelation.NONE


@lru_cache(maxsize=32768)
def _term(wording: str, pos: str | None) -> _Term:
    wording = without_determiner(wording)
    forms = _of_part(_without_stray_forms(base_forms(wording)), pos)
    deeds = {deed for form in forms if not senses_of(form).human for deed in senses_of(form).deeds}
    manner = {adjective for form in forms for adjective in senses_of(form).manner}
    roots = (deeds | manner | light_verb_deeds(wording)) - set(forms)
    return _Term(wording, forms, tuple(sorted(roots)), pos)


def _without_stray_forms(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Drop an inflected form that is no word of its own: "banks" beside "bank"."""
    return tuple(form for form in forms if _is_known(form)) or forms


def _of_part(forms: tuple[str, ...], pos: str | None) -> tuple[str, ...]:
    """Drop the base forms of another part of speech, if there is one of this: "see" of the noun "saw"."""
    return tuple(form for form in forms if pos and pos in words.pos(form)) or forms


def _is_known(form: str) -> bool:
    return bool(senses_of(form).shares or marks_of(form).values) or form in words.lemmas(form)


@lru_cache(maxsize=32768)
def _shares(forms: tuple[str, ...], pos: str | None) -> dict[str, int]:
    found: dict[str, int] = {}
    for form in forms:
        parts = pos or words.common_pos(form) or "nvar"
        for sense, share in senses_of(form).shares.items():
            if sense[0] in parts:
                found[sense] = max(share, found.get(sense, 0))
    return found


def _equal(claim: _Term, source: _Term) -> WordRelation | None:
    return None if set(claim.forms).isdisjoint(source.forms) else WordRelation.EQUAL


def _number(claim: _Term, source: _Term) -> WordRelation | None:
    ours, theirs = _number_in(claim), _number_in(source)
    if ours is None or theirs is None:
        return None
    if ours.ordinal != theirs.ordinal:  # a third is a share, or comes before the fourth: nothing to do with 3
        return WordRelation.NONE
    return WordRelation.EQUAL if ours.value == theirs.value else WordRelation.EXCLUSIVE


def _number_in(term: _Term) -> SmallNumber | None:
    return next((number for form in term.forms if (number := number_of(form))), None)


def _said(claim: _Term, source: _Term) -> WordRelation | None:
    """Whoever announces or admits says: the plain verbs of speech hold for all others that say that it is so."""
    ours, theirs = values_of(claim.wording, "speech"), values_of(source.wording, "speech")
    if "plain" in ours and not _SAYING.isdisjoint(theirs):
        return WordRelation.WIDER
    return WordRelation.NARROWER if "plain" in theirs and not _SAYING.isdisjoint(ours) else None


def _listed_opposite(claim: _Term, source: _Term) -> WordRelation | None:
    listed = {other for form in claim.forms for other in lexicon.opposites_listed(form)}
    listed.update(opposed_prepositions(claim.wording))
    return None if listed.isdisjoint(source.forms) else WordRelation.OPPOSITE


def _privative(claim: _Term, source: _Term) -> WordRelation | None:
    bare, other = privative_of(claim.wording), privative_of(source.wording)
    kin_of_claim, kin_of_source = kin(claim.forms), kin(source.forms)
    if bare and other:
        return None
    if bare and not kin_of_source.isdisjoint(bare):
        return WordRelation.OPPOSITE
    return WordRelation.OPPOSITE if other and not kin_of_claim.isdisjoint(other) else None


def _set_member(claim: _Term, source: _Term) -> WordRelation | None:
    found = set_relation(claim.wording, source.wording)
    return None if found is SetRelation.NONE else WordRelation(found.value)


def _form(claim: _Term, source: _Term) -> WordRelation | None:
    same = joined(claim.forms) & joined(source.forms)
    deeds = set(claim.forms) & set(source.roots) or set(source.forms) & set(claim.roots)
    return WordRelation.FORM if same or deeds or are_forms(claim, source) else None


def _same_class(claim: _Term, source: _Term) -> WordRelation | None:
    ours, theirs = _classes(claim.forms + claim.roots), _classes(source.forms + source.roots)
    return None if ours.isdisjoint(theirs) else WordRelation.SYNONYM


@lru_cache(maxsize=32768)
def _classes(forms: tuple[str, ...]) -> frozenset[str]:
    listed = {name for form in forms for name in lexicon.classes_of(form)}
    return frozenset(listed.union(*(marks_of(form).values.get("class", ()) for form in forms)))


def _opposite_classes(claim: _Term, source: _Term) -> WordRelation | None:
    """Opposites by way of the words that head the classes of both, and changes of two directions."""
    ours, theirs = _headed(claim.forms + claim.roots), _headed(source.forms + source.roots)
    directions = {direction(claim.wording), direction(source.wording)}
    if (len(directions) == 1 and None not in directions) or not _EMPTY.isdisjoint(claim.forms + source.forms):
        return None
    opposite = any(not lexicon.opposites_listed(head).isdisjoint(theirs) for head in ours)
    return WordRelation.OPPOSITE if opposite or directions == {"up", "down"} else None


@lru_cache(maxsize=32768)
def _headed(forms: tuple[str, ...]) -> frozenset[str]:
    """Return words with the heads of their classes of verbs; a head of several classes stands for its own alone."""
    found = set(forms)
    for name in _classes(forms):
        if name[0] == "#" and not name.startswith(("#n-", "#d-")):
            head = lexicon.members_of(name)[0]
            if name == f"#{head}" or len(_classes((head,))) == 1:
                found.add(head)
    return frozenset(found)


def _antonym(claim: _Term, source: _Term) -> WordRelation | None:
    """Direct antonyms in senses that both words often have, also of the words that they come from."""
    for ours, theirs in product((claim.forms, claim.roots), (source.forms, source.roots)):
        for form in ours:
            for other, share in senses_of(form).antonyms.items():
                if other in theirs and share >= ANTONYM_SHARE[_main_part(form, claim.pos)]:
                    return WordRelation.OPPOSITE
    return None


def _main_part(form: str, pos: str | None) -> str:
    parts = {sense[0]: share for sense, share in senses_of(form).shares.items()}
    return pos if pos and pos in parts else words.pos(form)[:1] or next(iter(parts), "n")


def _synonym(claim: _Term, source: _Term) -> WordRelation | None:
    for ours, theirs in _share_pairs(claim, source):
        overlap: dict[str, int] = {}
        for sense in ours.keys() & theirs.keys():
            overlap[sense[0]] = overlap.get(sense[0], 0) + min(ours[sense], theirs[sense])
        if any(total >= SYNONYM_SHARE[part] for part, total in overlap.items()) or _in_one_cluster(ours, theirs):
            return WordRelation.SYNONYM
    return None


def _share_pairs(claim: _Term, source: _Term) -> tuple[tuple[dict[str, int], dict[str, int]], ...]:
    own, other = claim.shares(), source.shares()
    roots, other_roots = claim.root_shares(), source.root_shares()
    return (own, other), (roots, other), (own, other_roots), (roots, other_roots)


def _in_one_cluster(ours: dict[str, int], theirs: dict[str, int]) -> bool:
    """Tell whether one adjective heads the cluster of the other, in senses that both mostly have."""
    return _is_headed_by(ours, theirs) or _is_headed_by(theirs, ours)


def _is_headed_by(satellites: dict[str, int], heads: dict[str, int]) -> bool:
    return any(
        heads.get(head, 0) >= CLUSTER_SHARE
        for sense, share in satellites.items()
        if sense[0] == "a" and share >= CLUSTER_SHARE
        for head in ancestors(sense, 1)
    )


def _indirect_opposite(claim: _Term, source: _Term) -> WordRelation | None:
    for ours, theirs in _share_pairs(claim, source):
        for sense, share in ours.items():
            if share < OPPOSED_SHARE[sense[0]]:
                continue
            around = {sense} | (ancestors(sense, 1) if sense[0] == "a" else frozenset())
            facing = {other for one in around for other in opposed(one)}
            for other, other_share in theirs.items():
                heads = {other} | (ancestors(other, 1) if other[0] == "a" else frozenset())
                if other_share >= OPPOSED_SHARE[other[0]] and not facing.isdisjoint(heads):
                    return WordRelation.OPPOSITE
    return None


def _kind(claim: _Term, source: _Term) -> WordRelation | None:
    if not _EMPTY.isdisjoint(claim.forms + source.forms):
        return None
    for ours, theirs in _share_pairs(claim, source):
        if _holds_for(ours, theirs):
            return WordRelation.WIDER
        if _holds_for(theirs, ours):
            return WordRelation.NARROWER
    return None


def _holds_for(wider: dict[str, int], narrower: dict[str, int]) -> bool:
    return any(
        wider.get(higher, 0) >= WIDE_SHARE
        for sense, share in narrower.items()
        if share >= KIND_SHARE and sense[0] in LEVELS
        for higher in ancestors(sense, LEVELS[sense[0]] if share >= FAR_SHARE else min(FAR, LEVELS[sense[0]]))
    )


def _exclusive_kinds(claim: _Term, source: _Term) -> WordRelation | None:
    return None if roots_of(claim.forms).isdisjoint(roots_of(source.forms)) else WordRelation.EXCLUSIVE


_STEPS: tuple[Callable[[_Term, _Term], WordRelation | None], ...] = (
    _equal,
    _number,
    _privative,
    _form,
    _set_member,
    _listed_opposite,
    _same_class,
    _opposite_classes,
    _antonym,
    _synonym,
    _indirect_opposite,
    _said,
    _kind,
    _exclusive_kinds,
)


@lru_cache(maxsize=32768)
def classes(word: str) -> frozenset[str]:
    """Return keys by which words that mean the same can be found.

    Two words that are EQUAL, FORM or SYNONYM share one; words that share one need not be.
    """
    term = _term(plain_form(normal(word)), None)
    keys = set(term.forms) | set(term.roots) | kin(term.forms) | joined(term.forms) | _classes(term.forms)
    for shares in (term.shares(), term.root_shares()):
        keys.update(f"={sense}" for sense in shares)
        keys.update(f"={head}" for sense in shares if sense[0] == "a" for head in ancestors(sense, 1))
    keys.update(f"@{path}" for path in sets_of(term.wording))
    return frozenset(keys)


def phrases_at(lemmas: Sequence[frozenset[str]], index: int) -> int:
    """Return the number of words of the longest set phrase that begins at ``index``; 1 for a word alone.

    ``lemmas`` are the base forms of each word of a text, as ``lexicon.lemmas_of`` gives them.

    >>> phrases_at([frozenset({"step", "stepped"}), frozenset({"down"})], 0)
    2
    """
    if not 0 <= index < len(lemmas):
        return 0
    return _longest_phrase(tuple(lemmas[index : index + LONGEST_PHRASE]))


@lru_cache(maxsize=65536)
def _longest_phrase(window: tuple[frozenset[str], ...]) -> int:
    listed = lexicon.phrase_lengths(window, 0)
    longest = listed[0][0] if listed else 1
    for first in sorted(window[0]):
        seconds = senses_of(first).seconds | marks_of(first).seconds
        for length in range(len(window), longest, -1):
            if not seconds.isdisjoint(window[1]) and _is_phrase(first, window[1:length]):
                longest = length
    return longest


def _is_phrase(first: str, others: tuple[frozenset[str], ...]) -> bool:
    return any(
        senses_of(phrase).shares or marks_of(phrase).values
        for rest in product(*(sorted(forms) for forms in others))
        for phrase in (" ".join((first, *rest)),)
    )
