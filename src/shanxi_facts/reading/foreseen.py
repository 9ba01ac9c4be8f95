"""What a word may come to before it is tagged: by what it may be met, and what it counts at least and at most.

Reading a sentence takes most of the time of one that concerns nothing. What is told here of a word holds whatever tag
it gets and whatever stands beside it: ``terms``, ``speakers`` and ``phrases`` say what becomes of it, and what is
changed there is changed here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product

from shanxi_facts.caches import WORDS
from shanxi_facts.language.derivation import may_be_light
from shanxi_facts.language.lexicon import entry_of, lemmas_of
from shanxi_facts.language.meaning import classes, phrases_at, second_words, wide_senses
from shanxi_facts.language.names import governments_of, names_of, people_of
from shanxi_facts.language.terms import base_forms
from shanxi_facts.language.titles import expansions_of
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, CONTENT, VERBS, Tag
from shanxi_facts.reading.options import possible_tags
from shanxi_facts.reading.phrases import MODIFIED
from shanxi_facts.reading.speakers import may_report
from shanxi_facts.reading.terms import WEAK, weight_of
from shanxi_facts.values import value

_MOST_FORMS = 64  # combinations of base forms of a phrase's words that are tried
_MOST_INITIALS = 6
_NOTHING: frozenset[str] = frozenset()
_GROUPS = VERBS | AUXILIARIES | {Tag.TO}
_OUTSIDE_PHRASES = frozenset(
    {Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.TO, Tag.MODAL, Tag.BE, Tag.HAVE, Tag.DO, Tag.BASE}
)
_OPENING_PHRASES = _OUTSIDE_PHRASES | {Tag.DETERMINER, Tag.PRONOUN}


@value(eq=False)
class Foreseen:
    """A word that is not tagged yet.

    ``least`` and ``most`` are what it may count, by its weight. ``own`` are the keys that it has in any case, ``keys``
    all that it may have, ``wide`` those by which it may hold for a narrower word. ``lemmas`` are its base forms,
    ``seconds`` the second words of set phrases and names that it may begin, in their base forms (``forms``).
    ``reports`` tells that it may be a reporting verb, ``hears`` that it may be the hearer or occasion of one,
    ``acts`` that it may belong to a verb group. ``breaks`` tells that it stands in no noun phrase, ``opens`` that it
    stands in none but as its first word, ``modifies`` that it stands in one only before a word that is ``modified``,
    ``describes`` that a comma or "and" may stand beside it in one.
    """

    lower: str
    least: float
    most: float
    own: frozenset[str]
    keys: frozenset[str]
    wide: frozenset[str]
    lemmas: frozenset[str]
    forms: frozenset[str]
    seconds: frozenset[str]
    light: bool
    named: bool
    reports: bool
    hears: bool
    acts: bool
    breaks: bool
    opens: bool
    modifies: bool
    modified: bool
    describes: bool


@lru_cache(WORDS)
def foresee(lower: str, *, capital: bool) -> Foreseen:
    """Return what is known of a word in lower case. ``capital`` tells that it is written with one.

    >>> foresee("boats", capital=False).least, foresee("of", capital=False).most
    (1.0, 0.0)
    """
    tags = possible_tags(lower, capital=capital)
    lemmas = lemmas_of(lower)
    forms = lemmas.union(base_forms(lower))
    own = classes(lower) | {lower}
    counts = [_counts(lower, tag) for tag in tags]
    keys = own | lemmas
    if Tag.NAME in tags:
        keys |= _name_keys(lower)
    return Foreseen(
        lower=lower,
        least=min(counts),
        most=max(counts),
        own=own,
        keys=keys,
        wide=wide_senses(lower) if max(counts) else _NOTHING,
        lemmas=lemmas,
        forms=forms,
        seconds=_NOTHING.union(*map(second_words, forms)),
        light=any(map(may_be_light, lemmas)),
        named=Tag.NAME in tags,
        reports=lower == "according" or (not tags.isdisjoint(VERBS) and any(map(may_report, lemmas))),
        hears=not (lemmas if Tag.NOUN in tags else {lower}).isdisjoint(_heard()),
        acts=not tags.isdisjoint(_GROUPS),
        breaks=tags <= _OUTSIDE_PHRASES,
        opens=tags <= _OPENING_PHRASES,
        modifies=tags <= _OUTSIDE_PHRASES | {Tag.PAST, Tag.ING},
        modified=not tags.isdisjoint(MODIFIED),
        describes=not tags.isdisjoint({Tag.ADJECTIVE, Tag.PAST}),
    )


@cache
def _heard() -> frozenset[str]:
    return closed("occasions") | closed("hearers")


def _counts(lower: str, tag: Tag) -> float:
    """Return what a word counts as one part: nothing if it says nothing by itself."""
    grammar = (lower in closed("adverbs") and tag not in VERBS) or lower in closed("units")
    weight = weight_of(lower, tag) if tag in CONTENT and not grammar else 0.0
    return weight if weight > WEAK else 0.0


def _name_keys(lower: str) -> frozenset[str]:
    """Return what a name of one word may be compared by beside what any word is."""
    letters = lower.replace(".", "")
    initials = {f"&<{letters}"} if len(letters) <= _MOST_INITIALS else _NOTHING
    return frozenset(expansions_of(lower)).union(initials, full_name_keys(lower))


def full_name_keys(wording: str) -> frozenset[str]:
    """Return the keys of all that a name may stand for."""
    return frozenset(f"&{name}" for name in (*names_of(wording), *people_of(wording), *governments_of(wording)))


@value(eq=False)
class ForeseenPhrase:
    """A set phrase or name of ``length`` words, by what it may be met; ``idle`` tells that it may say nothing."""

    length: int
    keys: frozenset[str]
    idle: bool


@lru_cache(WORDS)
def foresee_phrases(
    wordings: tuple[str, ...], lemmas: tuple[frozenset[str], ...], capitals: int
) -> tuple[ForeseenPhrase, ...]:
    """Return the set phrases and names that some words may begin, wherever the text is cut behind the second.

    ``capitals`` tells how many of them begin with a capital, up to the first that does not.
    """
    found: list[ForeseenPhrase] = []
    lengths = {phrases_at(lemmas[:stop], 0) for stop in range(2, len(lemmas) + 1)} - {1}
    for length in sorted(lengths):
        phrase = " ".join(wordings[:length])
        found.append(ForeseenPhrase(length, classes(phrase) | {phrase}, _may_be_idle(phrase, lemmas[:length])))
    for length in range(2, capitals + 1):
        keys = full_name_keys(" ".join(wordings[:length]))
        if keys:
            found.append(ForeseenPhrase(length, keys, idle=False))
    return tuple(found)


def _may_be_idle(phrase: str, lemmas: Sequence[frozenset[str]]) -> bool:
    """Tell whether a set phrase may be one that says nothing: "so far"."""
    combinations = 1
    for forms in lemmas:
        combinations *= len(forms)
    if combinations > _MOST_FORMS:
        return True
    wordings = {phrase, *(" ".join(forms) for forms in product(*lemmas))}
    return any(not entry_of(wording).tags.isdisjoint({"support", "colour"}) for wording in wordings)
