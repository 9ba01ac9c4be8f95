"""A word or set phrase with all that is compared of it, worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from shanxi_facts.language import lexicon, words
from shanxi_facts.language.change import Direction, direction
from shanxi_facts.language.converses import opposed_prepositions
from shanxi_facts.language.derivation import (
    have_parted,
    joined,
    kin,
    light_verb_deeds,
    privative_of,
    without_determiner,
)
from shanxi_facts.language.exclusive import roots_of, sets_of
from shanxi_facts.language.marks import marks_of, values_of
from shanxi_facts.language.senses import ancestors, opposed, senses_of
from shanxi_facts.language.small_numbers import SmallNumber, number_of
from shanxi_facts.language.terms import base_forms
from shanxi_facts.language.tokens import normal, plain_form

# Shares are of 35 (senses.FULL).
CLUSTER_SHARE = 18  # of an adjective's uses, where only the head of its cluster is the other word
KIND_SHARE = 18  # of the uses of the narrower word, where it names a kind of the other
WIDE_SHARE = 14  # of the uses of that other word
LEVELS = {"n": 8, "v": 1}
FAR = 4  # levels beyond which the narrower word must mostly have the sense
FAR_SHARE = 18
ANTONYM_SHARE = {"n": 10, "v": 10, "a": 5, "r": 5}
OPPOSED_SHARE = {"n": 24, "v": 24, "a": 18, "r": 18}  # where synonyms of the words are antonyms
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Meanings:
    """The senses of some words: ``shares`` how much each is used, the others which of them count for what.

    ``heads`` are those of the clusters that the adjectives belong to, ``above`` what is wider, ``wide`` the senses that
    something narrower may be held against, ``standing`` and ``facing`` those that are opposites of each other.
    """

    shares: dict[str, int]
    heads: frozenset[str]
    above: frozenset[str]
    wide: frozenset[str]
    standing: frozenset[str]
    facing: frozenset[str]

    @classmethod
    def of(cls, forms: Iterable[str], pos: str | None) -> Meanings:
        """Return the meanings that words in base form have in common use, or as one part of speech."""
        shares: dict[str, int] = {}
        main: set[str] = set()
        for form in forms:
            if form in words.FUNCTION_WORDS:
                continue
            parts = pos or words.common_pos(form) or "nvar"
            main.update(pos or _main_parts(form) or parts)
            for sense, share in senses_of(form).shares.items():
                if sense[0] in parts:
                    shares[sense] = max(share, shares.get(sense, 0))
        standing = {sense for sense, share in shares.items() if share >= OPPOSED_SHARE[sense[0]] and sense[0] in main}
        standing |= _heads(standing)
        return cls(
            shares,
            _heads(sense for sense, share in shares.items() if share >= CLUSTER_SHARE),
            _NOTHING.union(*(_above(sense, share) for sense, share in shares.items())),
            frozenset(sense for sense, share in shares.items() if share >= WIDE_SHARE),
            frozenset(standing),
            frozenset(other for sense in standing for other in opposed(sense)),
        )

    def related(self) -> Iterator[str]:
        """Yield keys, one of which any related meanings share."""
        yield from self.shares
        yield from self.heads
        yield from self.above
        yield from self.standing
        yield from self.facing


def _main_parts(form: str) -> str:
    """Return the parts of speech as which a word is used most."""
    weights = words.weights(form)
    return "".join(part for part, weight in weights.items() if weight == max(weights.values()))


def _heads(senses: Iterable[str]) -> frozenset[str]:
    return frozenset(head for sense in senses if sense[0] == "a" for head in ancestors(sense, 1))


def _above(sense: str, share: int) -> frozenset[str]:
    if share < KIND_SHARE or sense[0] not in LEVELS:
        return _NOTHING
    levels = LEVELS[sense[0]]
    return ancestors(sense, levels if share >= FAR_SHARE else min(FAR, levels))


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A word or phrase, as ``relate`` compares it.

    ``forms`` are base forms, ``roots`` what it is derived from and means (the verb of a deed, the adjective of an
    adverb). ``keys`` are shared with every word that means the same, ``all_keys`` with every word of any relation.
    """

    wording: str
    forms: frozenset[str]
    roots: frozenset[str]
    joined: frozenset[str]
    kin: frozenset[str]
    denied: frozenset[str]
    """Base forms of what its prefix or ending denies."""
    classes: frozenset[str]
    headed: frozenset[str]
    """Forms, the verbs of deeds, and the words that head the classes of verbs that these belong to."""
    listed: frozenset[str]
    """Listed opposites of its forms."""
    opposites: frozenset[str]
    """Listed opposites of all that is headed."""
    antonyms: frozenset[str]
    """Antonyms, of its roots too, in senses that both words often have."""
    places: tuple[str, ...]
    """Its places in exclusive sets."""
    kinds: frozenset[str]
    """The sets of which WordNet has it as a kind."""
    number: SmallNumber | None
    speech: frozenset[str]
    direction: Direction | None
    meanings: tuple[Meanings, ...]
    """Its own, and those of its roots if it has any."""
    keys: frozenset[str]
    all_keys: frozenset[str]


@lru_cache(maxsize=8192)
def compared(text: str, pos: str | None = None) -> Compared:
    """Return what is compared of a word or phrase in any inflection, as one part of speech if ``pos`` is given."""
    plain = plain_form(normal(text))
    wording = without_determiner(plain)
    found = base_forms(wording) if wording == plain else (*base_forms(plain), *base_forms(wording))
    ordered = _of_part(_without_stray_forms(found), pos)
    forms = frozenset(ordered)
    deeds, manner = _deeds(wording, forms) - forms, _manner(forms) - forms
    roots = deeds | manner
    classes = _classes(forms | roots)
    headed = forms | deeds | _heads_of_classes(forms | deeds)
    meanings = (Meanings.of(ordered, pos), *(Meanings.of(w, part) for w, part in ((deeds, "v"), (manner, "a")) if w))
    places, kinds, number = sets_of(wording), roots_of(forms), _number_in(ordered)
    listed = _NOTHING.union(*map(lexicon.opposites_listed, forms)) | opposed_prepositions(wording)
    opposites = _NOTHING.union(*map(lexicon.opposites_listed, headed))
    antonyms = frozenset(
        other
        for words_of, part in ((forms, pos), (deeds, "v"), (manner, "a"))
        for form in words_of
        for other in _antonyms(form, part)
    )
    denied, related = privative_of(wording), kin(forms)
    speech, moves = frozenset(values_of(wording, "speech")), direction(wording)
    senses = {sense for meaning in meanings for sense in (*meaning.shares, *meaning.heads)}
    keys = forms | roots | related | joined(forms) | classes | senses | {f"@{place}" for place in places}
    named = {f"@{place.partition('=')[0]}" for place in places} | {f"!{kind}" for kind in kinds}
    flags = {name for name, value in (("#number", number), ("#speech", speech), ("#moves", moves)) if value}
    faced = {sense for meaning in meanings for sense in meaning.related()}
    return Compared(
        wording, forms, roots, joined(forms), related, denied, classes, headed, listed, opposites, antonyms, places,
        kinds, number, speech, moves, meanings, frozenset(keys),
        frozenset(keys | named | flags | faced | headed | listed | opposites | antonyms | denied),
    )  # fmt: skip


def _without_stray_forms(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Drop an inflected form that is no word of its own: "banks" beside "bank"."""
    return tuple(form for form in forms if _is_known(form)) or forms


def _of_part(forms: tuple[str, ...], pos: str | None) -> tuple[str, ...]:
    """Drop the base forms of another part of speech, if there is one of this: "see" of the noun "saw"."""
    return tuple(form for form in forms if pos and pos in words.pos(form)) or forms


def _is_known(form: str) -> bool:
    return bool(senses_of(form).shares or marks_of(form).values) or form in words.lemmas(form)


def _deeds(wording: str, forms: Iterable[str]) -> frozenset[str]:
    deeds = {deed for form in forms if not senses_of(form).human for deed in senses_of(form).deeds}
    return light_verb_deeds(wording) | {deed for deed in deeds if not any(have_parted(form, deed) for form in forms)}


def _manner(forms: Iterable[str]) -> frozenset[str]:
    return _NOTHING.union(*(senses_of(form).manner for form in forms))


def _classes(forms: Iterable[str]) -> frozenset[str]:
    listed = {name for form in forms for name in lexicon.classes_of(form)}
    return frozenset(listed.union(*(marks_of(form).values.get("class", ()) for form in forms)))


def _heads_of_classes(forms: Iterable[str]) -> frozenset[str]:
    """Return the words that head the classes of verbs of some words, where it is clear which class is meant.

    A word of several classes may mean what any of them does, and the head of several stands for its own alone.
    """
    found = set()
    for form in forms:
        names = [name for name in lexicon.classes_of(form) if not name.startswith(("#n-", "#d-"))]
        if len(names) == 1:
            head = lexicon.members_of(names[0])[0]
            if names[0] == f"#{head}" or len(lexicon.classes_of(head)) == 1:
                found.add(head)
    return frozenset(found)


def _antonyms(form: str, pos: str | None) -> Iterator[str]:
    parts = pos or words.common_pos(form) or "nvar"
    for antonym in senses_of(form).antonyms:
        if antonym.pos in parts and antonym.share >= ANTONYM_SHARE[antonym.pos]:
            yield antonym.word


def _number_in(forms: Iterable[str]) -> SmallNumber | None:
    return next((number for form in forms if (number := number_of(form))), None)
