"""A word or set phrase with all that is compared of it, worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar, cast

from shanxi_facts.caches import WORDS
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
from shanxi_facts.values import lazy

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
T = TypeVar("T")


class Meanings:
    """The senses of some words: ``shares`` how much each is used, the others which of them count for what.

    What few comparisons ask for is worked out when the first does.
    """

    def __init__(self, shares: dict[str, int], main: frozenset[str]) -> None:
        self.shares = shares
        self._main = main  # the parts of speech as which the words are used most

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
        return cls(shares, frozenset(main))

    @lazy
    def heads(self) -> frozenset[str]:
        """The heads of the clusters that the adjectives belong to."""
        return _heads(sense for sense, share in self.shares.items() if share >= CLUSTER_SHARE)

    @lazy
    def above(self) -> frozenset[str]:
        """The senses that are wider."""
        return _NOTHING.union(*(_above(sense, share) for sense, share in self.shares.items()))

    @lazy
    def wide(self) -> frozenset[str]:
        """The senses that something narrower may be held against."""
        return frozenset(sense for sense, share in self.shares.items() if share >= WIDE_SHARE)

    @lazy
    def standing(self) -> frozenset[str]:
        """The senses that are opposed to those that another word's are ``facing``."""
        shares = self.shares.items()
        standing = {s for s, share in shares if share >= OPPOSED_SHARE[s[0]] and s[0] in self._main}
        return frozenset(standing | _heads(standing))

    @lazy
    def facing(self) -> frozenset[str]:
        """The opposites of what is standing."""
        return frozenset(other for sense in self.standing for other in opposed(sense))

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


class _of_any(lazy[T]):  # noqa: N801 - it is used as a decorator
    """What a word has as any part of speech alike: worked out once for all of them."""

    def __init__(self, compute: Callable[[Compared], T]) -> None:
        def found(of: Compared) -> T:
            return compute(of) if of.of_any is None else cast("T", getattr(of.of_any, compute.__name__))

        found.__name__, found.__doc__ = compute.__name__, compute.__doc__
        super().__init__(found)


class Compared:
    """A word or phrase, as ``relate`` compares it: in base form, as one part of speech if ``pos`` is given.

    Most words are only ever looked for by their ``keys``, and most pairs have a relation that few properties show: what
    few comparisons ask for is worked out when the first does.
    """

    def __init__(self, wording: str, ordered: tuple[str, ...], pos: str | None, of_any: Compared | None = None) -> None:
        """Take what is known; ``of_any`` is the same word in the same forms as any part of speech."""
        self.wording = wording
        self.ordered = ordered  # base forms, the likelier first
        self._pos = pos
        self.of_any = of_any
        self.forms: frozenset[str] = frozenset(ordered) if of_any is None else of_any.forms

    @_of_any
    def _deeds(self) -> frozenset[str]:
        return _deeds(self.wording, self.forms) - self.forms

    @_of_any
    def _manner(self) -> frozenset[str]:
        return _manner(self.forms) - self.forms

    @_of_any
    def roots(self) -> frozenset[str]:
        """What it is derived from and means: the verb of a deed, the adjective of an adverb."""
        return self._deeds | self._manner

    @_of_any
    def joined(self) -> frozenset[str]:
        """Its forms with their words written together."""
        return joined(self.forms)

    @_of_any
    def kin(self) -> frozenset[str]:
        """Its forms with the words one derivational step away."""
        return kin(self.forms)

    @_of_any
    def denied(self) -> frozenset[str]:
        """Base forms of what its prefix or ending denies."""
        return privative_of(self.wording)

    @_of_any
    def classes(self) -> frozenset[str]:
        """The classes of synonyms that it belongs to, or that its roots do."""
        return _classes(self.forms | self.roots)

    @_of_any
    def headed(self) -> frozenset[str]:
        """Forms, the verbs of deeds, and the words that head the classes of verbs that these belong to."""
        own = self.forms | self._deeds
        return own | _heads_of_classes(own)

    @_of_any
    def listed(self) -> frozenset[str]:
        """Listed opposites of its forms."""
        return _NOTHING.union(*map(lexicon.opposites_listed, self.forms)) | opposed_prepositions(self.wording)

    @_of_any
    def opposites(self) -> frozenset[str]:
        """Listed opposites of all that is headed."""
        return _NOTHING.union(*map(lexicon.opposites_listed, self.headed))

    @lazy
    def antonyms(self) -> frozenset[str]:
        """Antonyms, of its roots too, in senses that both words often have."""
        parts = ((self.forms, self._pos), (self._deeds, "v"), (self._manner, "a"))
        return frozenset(other for words_of, part in parts for form in words_of for other in _antonyms(form, part))

    @_of_any
    def places(self) -> tuple[str, ...]:
        """Its places in exclusive sets."""
        return sets_of(self.wording)

    @_of_any
    def kinds(self) -> frozenset[str]:
        """The sets of which WordNet has it as a kind."""
        return roots_of(self.forms)

    @_of_any
    def number(self) -> SmallNumber | None:
        """The number that it is."""
        return _number_in(self.ordered)

    @_of_any
    def speech(self) -> frozenset[str]:
        """What sort of saying it is."""
        return frozenset(values_of(self.wording, "speech"))

    @_of_any
    def direction(self) -> Direction | None:
        """Which way it says that a figure moves."""
        return direction(self.wording)

    @lazy
    def meanings(self) -> tuple[Meanings, ...]:
        """Its own, and those of its roots if it has any."""
        roots = ((self._deeds, "v"), (self._manner, "a"))
        return (Meanings.of(self.ordered, self._pos), *(Meanings.of(forms, part) for forms, part in roots if forms))

    @lazy
    def excludes(self) -> bool:
        """Whether it has anything by which it may exclude another word that is no denial of it."""
        own = self.listed or self.opposites or self.antonyms or self.places or self.kinds or self.denied
        return bool(own or self.direction or self.number or self.facing)

    @lazy
    def standing(self) -> frozenset[str]:
        """The senses that are opposed to those that another word's are ``facing``."""
        return _NOTHING.union(*(meaning.standing for meaning in self.meanings))

    @lazy
    def facing(self) -> frozenset[str]:
        """The opposites of what is standing."""
        return _NOTHING.union(*(meaning.facing for meaning in self.meanings))

    @lazy
    def keys(self) -> frozenset[str]:
        """What it shares with every word that means the same."""
        found = set(self.forms)
        found.update(self.roots, self.kin, self.joined, self.classes, (f"@{place}" for place in self.places))
        for meaning in self.meanings:
            found.update(f"={sense}" for sense in (*meaning.shares, *meaning.heads))
        return frozenset(found)

    @_of_any
    def _sets(self) -> frozenset[str]:
        return frozenset(f"@{place.partition('=')[0]}" for place in self.places)

    @lazy
    def wider_keys(self) -> frozenset[str]:
        """What it shares with the ``narrower_keys`` of every word that it holds for."""
        return self._sets | self.meanings[0].wide | ({"#speech"} if "plain" in self.speech else _NOTHING)

    @_of_any
    def wide_of_any_part(self) -> frozenset[str]:
        """All ``wider_keys`` that it has as any part of speech, and perhaps some more."""
        shares = (senses_of(form).shares.items() for form in self.forms)
        wide = frozenset(sense for found in shares for sense, share in found if share >= WIDE_SHARE)
        return self._sets | wide | ({"#speech"} if "plain" in self.speech else _NOTHING)

    @lazy
    def narrower_keys(self) -> frozenset[str]:
        """What it shares with the ``wider_keys`` of every word that holds for it."""
        return self._sets | self.meanings[0].above | ({"#speech"} if self.speech else _NOTHING)

    @lazy
    def all_keys(self) -> frozenset[str]:
        """What it shares with every word of any relation."""
        named = self._sets | {f"!{kind}" for kind in self.kinds}
        marked = (("#number", self.number), ("#speech", self.speech), ("#moves", self.direction))
        flags = {name for name, value in marked if value}
        faced = {f"={sense}" for sense in {sense for meaning in self.meanings for sense in meaning.related()}}
        others = self.headed | self.listed | self.opposites | self.antonyms | self.denied
        return frozenset(self.keys | named | flags | faced | others)


@lru_cache(WORDS)
def compared(text: str, pos: str | None = None) -> Compared:
    """Return what is compared of a word or phrase in any inflection, as one part of speech if ``pos`` is given."""
    if pos is not None:
        of_any = compared(text)
        ordered = _of_part(of_any.ordered, pos)
        return Compared(of_any.wording, ordered, pos, of_any if ordered == of_any.ordered else None)
    plain = plain_form(normal(text))
    wording = without_determiner(plain)
    found = base_forms(wording) if wording == plain else (*base_forms(plain), *base_forms(wording))
    return Compared(wording, _without_stray_forms(found), None)


def _without_stray_forms(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Drop an inflected form that is no word of its own: "banks" beside "bank"."""
    return tuple(form for form in forms if _is_known(form)) or forms


def _of_part(forms: tuple[str, ...], pos: str) -> tuple[str, ...]:
    """Drop the base forms of another part of speech, if there is one of this: "see" of the noun "saw"."""
    return tuple(form for form in forms if pos in words.pos(form)) or forms


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
