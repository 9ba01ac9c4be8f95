"""An opposite, or another member of an exclusive set, in the place of the source's word: north for south, won for lost.

Two words stand in one place if they fill one slot of counterparts ("the guitar broke" and "the violin broke"), govern
counterparts in one slot, or stand beside the same counterpart. An opposite under a denial is no opposite.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache, lru_cache

from shanxi_facts.alignment.model import Relation
from shanxi_facts.caches import MEETINGS, PAIRS, WORDS, keep
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.change import direction
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.lexicon import entry_of
from shanxi_facts.language.meaning import excludes_any, may_exclude, relate
from shanxi_facts.language.words import pos
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence, Terms
from shanxi_facts.reading.model import CONTENT, PARTS, VERBS, Clause, Tag, Word
from shanxi_facts.reading.polarity import parity

_COMPARED = frozenset(
    {Tag.NOUN, Tag.NAME, Tag.BASE, Tag.PAST, Tag.ING, Tag.ADJECTIVE, Tag.ADVERB, Tag.PREPOSITION, Tag.DETERMINER}
)
_STATES = {Tag.ADJECTIVE, Tag.PAST}
_BEFORE_NOUNS = {Tag.ADJECTIVE, Tag.NOUN}
_ANY = {Tag.NAME, Tag.PREPOSITION}  # which may stand for any part of speech
# Which words of a source are asked for as which part of speech.
_ALIKE: dict[str | None, Set[Tag]] = {
    "n": _ANY | {Tag.NOUN},
    "v": _ANY | VERBS | {Tag.NOUN, Tag.ADJECTIVE},
    "a": _ANY | {Tag.ADJECTIVE, Tag.PAST},
    "r": _ANY | {Tag.ADVERB},
    None: _COMPARED - {Tag.DETERMINER},
}


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each word of the claim in whose place the source has a word that excludes it."""
    words, taken = comparison.source.words, comparison.alignment.reverse
    if not any(word.tag in _COMPARED and word.index not in taken for word in words):
        return
    for word in comparison.claim.words:
        if word.tag not in _COMPARED or word.quoted >= 0:
            continue
        linked = comparison.counterpart(word)
        if linked is not None and not _is_elsewhere(comparison, word, linked):
            continue
        free = [words[i] for i in _excludable(comparison.alignment.source_terms, word) if i not in taken]
        other = next((o for o in free if _is_opposed(comparison, word, o, strictly=linked is not None)), None)
        if other is not None:
            message = f"The source says {other.text}, not {word.text}."
            yield comparison.reason(_rule(word, other), word, other, message, _suggestion(word, other))
    yield from _particles(comparison)


def _excludable(source: Terms, word: Word) -> tuple[int, ...]:
    """Return the words of a sentence that a word of a claim may exclude, wherever both stand; most exclude none.

    They are kept with the sentence: claims on one source have words in common.
    """
    key = word.lower, word.tag
    found = source.excluded.get(key)
    if found is None:
        found = keep(source.excluded, key, tuple(_found_excludable(source, word.lower, word.tag)), MEETINGS)
    return found


def _found_excludable(source: Terms, lower: str, tag: Tag) -> Iterator[int]:
    words = source.sentence.words
    near = {word.index for word in words if word.tag in _COMPARED and _way(word.lower)} if _way(lower) else set()
    parts = {PARTS.get(tag), *(("v",) if tag in VERBS or tag is Tag.NOUN else ())}
    for part in parts | ({None} if tag in _BEFORE_NOUNS else set()):
        # Half of all words exclude none; of the others it is told by a part of what ``relate`` looks at.
        others = words if excludes_any(lower, part) else source.denials
        alike = _ALIKE[part]
        near.update(w.index for w in others if w.tag in alike and may_exclude(lower, w.lower, part))
    return (index for index in sorted(near) if _may_exclude(lower, tag, words[index]))


def _may_exclude(lower: str, tag: Tag, other: Word) -> bool:
    """Tell whether a word excludes another if they stand as ``_is_opposed`` asks."""
    if _exclude(lower, tag, other.lower, other.tag):
        return True
    if Tag.NOUN not in (tag, other.tag):
        return False
    before_noun = Tag.ADJECTIVE in (tag, other.tag) and relate(lower, other.lower).excludes
    return before_noun or ((tag in VERBS or other.tag in VERBS) and relate(lower, other.lower, "v").excludes)


def _is_elsewhere(comparison: Comparison, word: Word, linked: Word) -> bool:
    """Tell whether a word of the source only happens to be one of the claim's, said of something else."""
    relation = comparison.alignment.links[word.index].relation
    if word.tag not in CONTENT or relation is not Relation.SYNONYM or _stand_alike(comparison, word, linked):
        return False
    return comparison.claim.headed_by(word.index) is None or bool(_said_of(comparison.claim, word))


def _is_opposed(comparison: Comparison, word: Word, other: Word, *, strictly: bool) -> bool:
    in_place = _stand_alike if strictly else _in_one_place
    excludes = _exclude(word.lower, word.tag, other.lower, other.tag) or _exclude_as_said(comparison, word, other)
    if not excludes and {word.tag, other.tag} == _BEFORE_NOUNS and _modify_alike(comparison, word, other):
        excludes = relate(word.lower, other.lower).excludes  # before a noun either may stand
    if Tag.NAME in (word.tag, other.tag) and not (word.tag is other.tag or (_is_noun(word) and _is_noun(other))):
        return False  # "the two states" are no rival of a country
    return excludes and in_place(comparison, word, other) and _alike_denied(comparison, word, other)


def _is_noun(word: Word) -> bool:
    """Tell whether a word is an ordinary noun, whatever its capital: the "President" of a country."""
    return word.tag is Tag.NOUN or "n" in pos(word.lower)


def _exclude_as_said(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether a noun says of a subject what excludes a verb: "farms are in decline", "farms are booming"."""
    if {word.tag, other.tag} & VERBS and Tag.NOUN in (word.tag, other.tag):
        said = _said_of(comparison.claim, word) and _said_of(comparison.source, other)
        return bool(said) and relate(word.lower, other.lower, "v").excludes
    return False


def _said_of(sentence: Sentence, word: Word) -> tuple[int, ...]:
    """Return the heads of the subjects that a verb, or what stands behind "is", says something of."""
    clause = sentence.clause_at(word.index)
    if clause.verb < 0 or not clause.subject:
        return ()
    verb = sentence.words[clause.verb]
    behind = verb.tag is Tag.BE and word.index > clause.group[-1] and _is_first(sentence, clause, word)
    return sentence.heads(clause.subject) if clause.verb == word.index or behind else ()


def _is_first(sentence: Sentence, clause: Clause, word: Word) -> bool:
    """Tell whether a word is the first that a clause says by "is": "is in decline", "is open to all"."""
    between = sentence.words[clause.group[-1] + 1 : word.index]
    return not any(w.tag in {Tag.NOUN, Tag.NAME, Tag.MARK} or w.is_verb for w in between)


def _stand_alike(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether two words modify counterparts, or say something of counterparts."""
    ours, theirs = comparison.claim.phrase_at(word.index), comparison.source.phrase_at(other.index)
    if ours is not None and theirs is not None and word.index < ours.head and other.index < theirs.head:
        return _modify_alike(comparison, word, other)
    links = comparison.alignment.counterpart
    said, there = _said_of(comparison.claim, word), _said_of(comparison.source, other)
    return any(links(head) in there for head in said) and links(word.index) != other.index


def _modify_alike(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether two words stand before counterparts: "a former guild master", "the guild's current master"."""
    ours, theirs = comparison.claim.phrase_at(word.index), comparison.source.phrase_at(other.index)
    if ours is None or theirs is None or word.index >= ours.head:
        return False
    head = comparison.alignment.counterpart(ours.head)
    # A title before a name is no head: "Olm baker Voss", "Voss, a Selm baker".
    return head is not None and other.index < head and head in theirs.indices


def _particles(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a verb that goes the other way by the word behind it: "moving in", "moving out"."""
    for word, other in comparison.pairs():
        if not word.is_verb or not other.is_verb or word.lemma != other.lemma:
            continue
        ours, theirs = _particle(comparison.claim, word), _particle(comparison.source, other)
        if ours is None or theirs is None or theirs.lower not in _reverse_particles()[ours.lower]:
            continue
        if not _both_ways(comparison.source, theirs) and not _both_ways(comparison.claim, ours):
            message = f"The source says “{comparison.source.wording(other, theirs)}”."
            yield comparison.reason("direction", (word, ours), (other, theirs), message)


def _particle(sentence: Sentence, verb: Word) -> Word | None:
    following = sentence.word_at(verb.index + 1)
    return following if following is not None and following.lower in _reverse_particles() else None


def _both_ways(sentence: Sentence, particle: Word) -> bool:
    """Tell whether a clause goes on with the other way: "out of Selm and into Orle"."""
    clause = sentence.clause_at(particle.index)
    reverse = _reverse_particles()[particle.lower]
    return any(word.lower in reverse for word in sentence.words[particle.index + 1 : clause.stop])


@cache
def _reverse_particles() -> dict[str, frozenset[str]]:
    return {word: frozenset(row.split()) for word, row in read_data("directions")["particles"].items()}


@lru_cache(PAIRS)
def _exclude(word: str, tag: Tag, other: str, its: Tag) -> bool:
    """Tell whether one word, as this part of speech, says that the other does not hold."""
    if word == other:
        return False
    way, theirs = _way(word), _way(other)
    if way and theirs:
        return way != theirs
    return _are_alike(tag, its) and relate(word, other, PARTS.get(tag)).excludes


def _are_alike(one: Tag, two: Tag) -> bool:
    """Tell whether two words may stand for each other by their part: "open" and "closed" may."""
    if Tag.DETERMINER in (one, two):
        return False
    alike = Tag.PREPOSITION in (one, two) or (one in _STATES and two in _STATES)
    return alike or Tag.NAME in (one, two) or PARTS[one] == PARTS[two]


@cache
def _ways() -> dict[str, str]:
    return {word: way for way in ("up", "down") for word in read_data("directions")[way].split()}


def way_of(word: Word) -> str | None:
    """Return whether a word says "up" or "down" of a figure; None for any other."""
    return _way(word.lower)


@lru_cache(WORDS)
def _way(lower: str) -> str | None:
    found = _ways().get(lower) or direction(lower)
    return found if found in {"up", "down"} else None


def _in_one_place(comparison: Comparison, word: Word, other: Word) -> bool:
    return (
        _fill_one_slot(comparison, word, other)
        or _govern_alike(comparison, word, other)
        or _neighbour(comparison, word, other)
        or _modify_alike(comparison, word, other)
        or _share_figure(comparison, word, other)
    )


def _share_figure(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether two words tell which way one figure went: "9 fewer cooks", "cooks rose by 9"."""
    if way_of(word) is None or way_of(other) is None:
        return False
    here = _figures(comparison.claim, word)
    linked = {comparison.alignment.counterpart(index) for index in here}
    there = _figures(comparison.source, other)
    return (
        bool(here)
        and len(_ways_in(comparison.claim, word)) == 1
        and (len(_ways_in(comparison.source, other)) == 1 and not linked.isdisjoint(there))
    )


def _figures(sentence: Sentence, word: Word) -> list[int]:
    """Return the figures in the clause of a word."""
    number = sentence.clause_of[word.index]
    return [w.index for w in sentence.words if w.tag is Tag.NUMBER and sentence.clause_of[w.index] == number]


def _ways_in(sentence: Sentence, word: Word) -> list[int]:
    """Return the words of a clause that tell which way a figure went."""
    number = sentence.clause_of[word.index]
    return [w.index for w in sentence.words if way_of(w) is not None and sentence.clause_of[w.index] == number]


def _fill_one_slot(comparison: Comparison, word: Word, other: Word) -> bool:
    own, theirs = (
        comparison.alignment.claim_terms.slots.of(word.index),
        comparison.alignment.source_terms.slots.of(other.index),
    )
    return any(
        comparison.alignment.counterpart(slot.governor) == there.governor and slot.relation == there.relation
        for slot in own
        for there in theirs
    )


def _govern_alike(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether two words have counterparts in the same slot: "won the race", "lost the race"."""
    claim, source = comparison.alignment.claim_terms.slots, comparison.alignment.source_terms.slots
    return any(
        comparison.alignment.counterpart(filler) in source.filling(other.index, relation)
        for filler, relation in claim.beside(word.index)
    )


def _neighbour(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether the nearest telling word on one side of both is the same, and on the other not another's."""
    pairs = [(_beside(comparison.claim, word, step), _beside(comparison.source, other, step)) for step in (-1, 1)]
    same = [
        mine is not None and theirs is not None and comparison.counterpart(mine) == theirs for mine, theirs in pairs
    ]
    return any(same)


def _beside(sentence: Sentence, word: Word, step: int) -> Word | None:
    index = word.index + step
    while 0 <= index < len(sentence.words):
        if sentence.words[index].tag is Tag.MARK:
            return None
        if sentence.words[index].tag in CONTENT:
            return sentence.words[index]
        index += step
    return None


def _alike_denied(comparison: Comparison, word: Word, other: Word) -> bool:
    here = comparison.alignment.claim_terms.polarity.of(comparison.claim, word.index)
    there = comparison.alignment.source_terms.polarity.of(comparison.source, other.index)
    return parity(here) == parity(there)


def _rule(word: Word, other: Word) -> str:
    if way_of(word) and way_of(other):
        return "direction"
    if all("degree" in entry_of(one.lower).tags for one in (word, other)):
        return "degree"
    return "relation" if word.is_verb else "wording"


def _suggestion(word: Word, other: Word) -> str | None:
    """Return the source's word where it fits as it stands: of the same form."""
    return other.text if word.tag is other.tag and not word.is_verb else None
