"""What a dictionary knows of the relation between a word of a claim and a word of its source.

``relate`` asks, in this order, the reviewed files of ``lexicon/`` and WordNet. Nothing is guessed: what none of them
has is NONE. The order is that of the evidence, the surest first; a pair has one relation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import product

from shanxi_facts.caches import PAIRS, WORDS
from shanxi_facts.language import lexicon
from shanxi_facts.language.compared import CLUSTER_SHARE, Compared, Meanings, compared
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.derivation import are_forms, light_verb_phrase, may_be_light
from shanxi_facts.language.exclusive import SetRelation, set_relation
from shanxi_facts.language.marks import marks_of
from shanxi_facts.language.senses import senses_of
from shanxi_facts.values import StrEnum

__all__ = [
    "WordRelation",
    "classes",
    "narrower_keys",
    "phrases_at",
    "relate",
    "related_keys",
    "second_words",
    "wide_senses",
    "wider_keys",
]

SYNONYM_SHARE = {"n": 6, "v": 6, "a": 6, "r": 6}  # of 35 uses of both words, in the senses that they have in common
LONGEST_PHRASE = 5  # words
_PARTS = frozenset("nvar")
_NOTHING: frozenset[str] = frozenset()
_SAYING = frozenset({"neutral", "factive", "claim"})
_EMPTY = word_list("words", "empty")


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

    @property
    def is_same(self) -> bool:
        """Whether either may stand for the other."""
        return self in {WordRelation.EQUAL, WordRelation.FORM, WordRelation.SYNONYM}

    @property
    def excludes(self) -> bool:
        """Whether one thing is not both."""
        return self in {WordRelation.OPPOSITE, WordRelation.EXCLUSIVE}


@lru_cache(PAIRS)
def relate(claim: str, source: str, pos: str | None = None) -> WordRelation:
    """Return the relation of a claim's word or set phrase to one of the source, both in any inflection.

    ``pos`` ("n", "v", "a", "r") limits which senses count; any other value is as none.

    >>> relate("vehicles", "car"), relate("car", "vehicles"), relate("stepped down", "resigned")
    (<WordRelation.WIDER: 'wider'>, <WordRelation.NARROWER: 'narrower'>, <WordRelation.SYNONYM: 'synonym'>)
    """
    part = pos if pos in _PARTS else None
    here, there = compared(claim, part), compared(source, part)
    if not here.forms.isdisjoint(there.forms):
        return WordRelation.EQUAL
    if here.keys.isdisjoint(there.keys) and here.all_keys.isdisjoint(there.all_keys):
        return WordRelation.NONE
    return _relate(here, there)


def may_exclude(claim: str, source: str, pos: str | None = None) -> bool:
    """Tell whether two words may exclude each other: what ``relate`` says of them is asked only if they may."""
    part = pos if pos in _PARTS else None
    here, there = compared(claim, part), compared(source, part)
    return (
        (bool(here.listed) and not here.listed.isdisjoint(there.forms))
        or (bool(here.antonyms) and _antonym(here, there) is not None)
        or (bool(here.opposites) and not here.opposites.isdisjoint(there.headed))
        or (bool(here.facing) and not here.facing.isdisjoint(there.standing))
        or (bool(here.kinds) and not here.kinds.isdisjoint(there.kinds))
        or (bool(here.denied) and not here.denied.isdisjoint(there.kin))
        or (bool(there.denied) and not there.denied.isdisjoint(here.kin))
        or bool(here.places and there.places)
        or bool(here.direction and there.direction)
        or bool(here.number and there.number)
    )


def excludes_any(claim: str, pos: str | None = None) -> bool:
    """Tell whether any word may be excluded by this one, save those that deny it by their form ("unhappy", "happy")."""
    return compared(claim, pos if pos in _PARTS else None).excludes


def is_privative(word: str) -> bool:
    """Tell whether a word denies another by its form: "unhappy"."""
    return bool(compared(word).denied)


def wider_keys(word: str, pos: str | None = None) -> frozenset[str]:
    """Return keys, one of which a claim's word shares with ``narrower_keys`` of each word that it is WIDER than."""
    return compared(word, pos if pos in _PARTS else None).wider_keys


def narrower_keys(word: str, pos: str | None = None) -> frozenset[str]:
    """Return the keys of a source's word that ``wider_keys`` speaks of."""
    return compared(word, pos if pos in _PARTS else None).narrower_keys


def wide_senses(word: str) -> frozenset[str]:
    """Return the ``wider_keys`` of a word as any part of speech, and perhaps some more."""
    return compared(word).wide_of_any_part


def _relate(claim: Compared, source: Compared) -> WordRelation:
    for step in _STEPS:
        if found := step(claim, source):
            return found
    return WordRelation.NONE


def classes(word: str) -> frozenset[str]:
    """Return keys by which words that mean the same can be found.

    Two words that are EQUAL, FORM or SYNONYM share one; words that share one need not be.
    """
    return compared(word).keys


def related_keys(word: str) -> frozenset[str]:
    """Return keys as ``classes`` does, of which two words of any relation but NONE share one."""
    return compared(word).all_keys


def _equal(claim: Compared, source: Compared) -> WordRelation | None:
    return None if claim.forms.isdisjoint(source.forms) else WordRelation.EQUAL


def _number(claim: Compared, source: Compared) -> WordRelation | None:
    ours, theirs = claim.number, source.number
    if ours is None or theirs is None:
        return None
    if ours.ordinal != theirs.ordinal:  # a third is a share, or comes before the fourth: nothing to do with 3
        return WordRelation.NONE
    return WordRelation.EQUAL if ours.value == theirs.value else WordRelation.EXCLUSIVE


def _privative(claim: Compared, source: Compared) -> WordRelation | None:
    if claim.denied and source.denied:
        return None
    denied = not claim.denied.isdisjoint(source.kin) or not source.denied.isdisjoint(claim.kin)
    return WordRelation.OPPOSITE if denied else None


def _form(claim: Compared, source: Compared) -> WordRelation | None:
    same = not claim.joined.isdisjoint(source.joined)
    deed = not claim.forms.isdisjoint(source.roots) or not source.forms.isdisjoint(claim.roots)
    return WordRelation.FORM if same or deed or are_forms(claim, source) else None


def _set_member(claim: Compared, source: Compared) -> WordRelation | None:
    found = set_relation(claim.wording, source.wording) if claim.places and source.places else SetRelation.NONE
    return None if found is SetRelation.NONE else WordRelation(found.value)


def _listed_opposite(claim: Compared, source: Compared) -> WordRelation | None:
    return None if claim.listed.isdisjoint(source.forms) else WordRelation.OPPOSITE


def _same_class(claim: Compared, source: Compared) -> WordRelation | None:
    return None if claim.classes.isdisjoint(source.classes) else WordRelation.SYNONYM


def _opposite_classes(claim: Compared, source: Compared) -> WordRelation | None:
    """Opposites by way of the words that head the classes of both, and changes of two directions."""
    directions = {claim.direction, source.direction}
    if (len(directions) == 1 and None not in directions) or not _EMPTY.isdisjoint(claim.forms | source.forms):
        return None
    opposite = directions == {"up", "down"} or not claim.opposites.isdisjoint(source.headed)
    return WordRelation.OPPOSITE if opposite else None


def _antonym(claim: Compared, source: Compared) -> WordRelation | None:
    """Direct antonyms in senses that both words often have, also of the words that they come from."""
    opposite = not claim.antonyms.isdisjoint(source.forms) or not claim.antonyms.isdisjoint(source.roots)
    return WordRelation.OPPOSITE if opposite else None


def _synonym(claim: Compared, source: Compared) -> WordRelation | None:
    found = any(_overlap(*pair) or _in_one_cluster(*pair) for pair in product(claim.meanings, source.meanings))
    return WordRelation.SYNONYM if found else None


def _overlap(ours: Meanings, theirs: Meanings) -> bool:
    """Tell whether the senses that two words have in common are often used of both."""
    totals: dict[str, int] = {}
    for sense in ours.shares.keys() & theirs.shares.keys():
        totals[sense[0]] = totals.get(sense[0], 0) + min(ours.shares[sense], theirs.shares[sense])
    return any(total >= SYNONYM_SHARE[part] for part, total in totals.items())


def _in_one_cluster(ours: Meanings, theirs: Meanings) -> bool:
    """Tell whether one adjective heads the cluster of the other, in senses that both mostly have."""
    pairs = ((ours.heads, theirs.shares), (theirs.heads, ours.shares))
    return any(shares.get(head, 0) >= CLUSTER_SHARE for heads, shares in pairs for head in heads)


def _indirect_opposite(claim: Compared, source: Compared) -> WordRelation | None:
    return None if claim.facing.isdisjoint(source.standing) else WordRelation.OPPOSITE


def _said(claim: Compared, source: Compared) -> WordRelation | None:
    """Whoever announces or admits says: the plain verbs of speech hold for all others that say that it is so."""
    if "plain" in claim.speech and not _SAYING.isdisjoint(source.speech):
        return WordRelation.WIDER
    return WordRelation.NARROWER if "plain" in source.speech and not _SAYING.isdisjoint(claim.speech) else None


def _kind(claim: Compared, source: Compared) -> WordRelation | None:
    if not _EMPTY.isdisjoint(claim.forms | source.forms):
        return None
    ours, theirs = claim.meanings[0], source.meanings[0]  # a long way up, roots lead astray
    if not ours.wide.isdisjoint(theirs.above):
        return WordRelation.WIDER
    return None if theirs.wide.isdisjoint(ours.above) else WordRelation.NARROWER


def _exclusive_kinds(claim: Compared, source: Compared) -> WordRelation | None:
    return None if claim.kinds.isdisjoint(source.kinds) else WordRelation.EXCLUSIVE


_STEPS: tuple[Callable[[Compared, Compared], WordRelation | None], ...] = (
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


def phrases_at(lemmas: Sequence[frozenset[str]], index: int) -> int:
    """Return the number of words of the longest set phrase that begins at ``index``; 1 for a word alone.

    ``lemmas`` are the base forms of each word of a text, as ``lexicon.lemmas_of`` gives them.

    >>> phrases_at([frozenset({"step", "stepped"}), frozenset({"down"})], 0)
    2
    """
    if not 0 <= index < len(lemmas):
        return 0
    following = lemmas[index + 1] if index + 1 < len(lemmas) else _NOTHING
    # Few words begin a set phrase, and fewer with what happens to follow.
    if not following:
        return 1
    seconds = _second_words(lemmas[index])
    if seconds is not None and seconds.isdisjoint(following):
        return 1
    return _longest_phrase(tuple(lemmas[index : index + LONGEST_PHRASE]))


@lru_cache(WORDS)
def second_words(first: str) -> frozenset[str]:
    """Return the second words of the set phrases that begin with a word."""
    return lexicon.second_words(first) | senses_of(first).seconds | marks_of(first).seconds


@lru_cache(WORDS)
def _second_words(firsts: frozenset[str]) -> frozenset[str] | None:
    """Return the second words of the set phrases that begin with a word in any base form; None if any may follow."""
    return None if any(map(may_be_light, firsts)) else _NOTHING.union(*map(second_words, firsts))


@lru_cache(PAIRS)
def _longest_phrase(window: tuple[frozenset[str], ...]) -> int:
    listed = lexicon.phrase_lengths(window, 0)
    longest = max(listed[0][0] if listed else 1, light_verb_phrase(window))
    for first in sorted(window[0]):
        if (senses_of(first).seconds | marks_of(first).seconds).isdisjoint(window[1]):
            continue
        for length in range(len(window), longest, -1):
            if _is_phrase(first, window[1:length]):
                longest = length
    return longest


def _is_phrase(first: str, others: tuple[frozenset[str], ...]) -> bool:
    return any(
        senses_of(phrase).shares or marks_of(phrase).values
        for rest in product(*(sorted(forms) for forms in others))
        for phrase in (" ".join((first, *rest)),)
    )
