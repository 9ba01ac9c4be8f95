"""Another name: in the place of the source's own, or put together out of halves of two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from shanxi_facts.alignment.model import Relation
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.language.names import governments_of, is_country, people_of
from shanxi_facts.language.titles import is_courtesy, offices_of, title_modifiers_of
from shanxi_facts.language.words import pos
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, Tag, Word
from shanxi_facts.reading.names import Mention, mentions
from shanxi_facts.reading.slots import Slot

_FEWEST_SHARED = 3  # words that make two clauses say the same of somebody


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each name of the claim in whose place the source has another.

    "In Ostia province" against "in Larna province"; "Anna Dahl" where the source has Anna Holm and Berit Dahl.
    """
    words = comparison.claim.words
    speakers = comparison.alignment.claim_terms.speakers
    for mention in mentions(words):
        if words[mention.start].quoted >= 0 or mention.stop - 1 in speakers or _is_noun(mention.of(words)):
            continue
        borne_out = [w for w in mention.of(words) if comparison.counterpart(w) is not None]
        if borne_out:
            yield from _halves(comparison, mention) if len(borne_out) > 1 else _other_part(comparison, mention)
            yield from _other_of_kind(comparison, mention)
            continue
        links = comparison.alignment.links
        if all(w.index in links and links[w.index].relation is Relation.REFERENCE for w in mention.of(words)):
            continue  # a word of the sentence stands for it
        rival = _rival(comparison, mention)
        if rival is not None:
            yield _reason(comparison, mention, rival)


def _is_noun(words: Sequence[Word]) -> bool:
    """Tell whether capitals are only the way to write a noun: "TV"."""
    return len(words) == 1 and words[0].text.isupper() and "n" in pos(words[0].lower)


def _reason(comparison: Comparison, mention: Mention, rival: Mention) -> Reason:
    here, there = mention.of(comparison.claim.words), rival.of(comparison.source.words)
    name = comparison.source.wording(there[0], there[-1])
    own = comparison.claim.wording(here[0], here[-1])
    if there[0].tag is Tag.NAME:
        message = f"The source says {name}, not {own}."
        return comparison.reason("name", (here[0], here[-1]), (there[0], there[-1]), message, name)
    message = f'Nobody by the name of {own} is meant by "{name}" in the source.'
    return comparison.reason("name", (here[0], here[-1]), (there[0], there[-1]), message)


def _rival(comparison: Comparison, mention: Mention) -> Mention | None:
    """Return the source's name, or its pronoun for another, in the place of a name of the claim."""
    own = mention.of(comparison.claim.words)
    for slot in comparison.alignment.claim_terms.slots.of(own[-1].index):
        governor = comparison.counterpart(comparison.claim.words[slot.governor])
        if governor is None:
            continue
        found = [
            rival
            for filler in comparison.alignment.source_terms.slots.filling(governor.index, slot.relation)
            if (rival := _named(comparison, filler)) is not None
        ]
        if any(_are_one(comparison, own, rival) for rival in found):
            return None
        rivals = [r for r in found if not _is_linked(comparison, r) and _are_alike(comparison, own, r)]
        if rivals and not _is_one_of_several(comparison, own, slot):
            return rivals[0]
    return _in_list(comparison, own) or _by_clause(comparison, own)


def _by_clause(comparison: Comparison, own: Sequence[Word]) -> Mention | None:
    """Return the subject of the source's clause that says most of what the claim's clause says of a name.

    "Voss came back to the talks with a new offer" against "Lind resumed the talks with a new offer".
    """
    claim, source = comparison.claim, comparison.source
    clause = next((c for c in claim.clauses if own[-1].index in claim.heads(c.subject)), None)
    if clause is None:
        return None
    others = [w for w in claim.words if claim.clause_of[w.index] == clause.index and _is_telling(w, own)]
    found = [other for word in others if (other := comparison.counterpart(word)) is not None]
    counts = Counter(source.clause_of[other.index] for other in found)
    number, most = counts.most_common(1)[0] if counts else (0, 0)
    if most < max(_FEWEST_SHARED, len(others) / 2):
        return None
    for index in source.clauses[number].subject:
        phrase = source.phrases[index]
        rival = _named(comparison, phrase.head) if source.words[phrase.head].tag is Tag.NAME else None
        if rival is None or phrase.stop > source.clauses[number].verb or _are_one(comparison, own, rival):
            return None
        if not _is_linked(comparison, rival) and _are_alike(comparison, own, rival):
            return rival
    return None


def _is_telling(word: Word, own: Sequence[Word]) -> bool:
    return word.tag in CONTENT and word.index not in {w.index for w in own}


def _in_list(comparison: Comparison, own: Sequence[Word]) -> Mention | None:
    """Return a name that the source lists with another, where the claim lists its own: "Voss and Lind"."""
    claim, source = comparison.claim, comparison.source
    for index in _listed_with(claim, own[-1].index):
        other = comparison.counterpart(claim.words[index])
        for filler in _listed_with(source, other.index) if other is not None else ():
            rival = _named(comparison, filler) if source.words[filler].tag is Tag.NAME else None
            if rival is None or _is_linked(comparison, rival) or not _are_alike(comparison, own, rival):
                continue
            if not _are_one(comparison, own, rival):
                return rival
    return None


def _listed_with(sentence: Sentence, word: int) -> list[int]:
    """Return the names that stand in one list with a name."""
    phrase = sentence.headed_by(word)
    if phrase is None:
        return []
    others = (other for other in sentence.list_of(phrase) if other.index != phrase.index)
    return [other.head for other in others if sentence.words[other.head].tag is Tag.NAME]


def _named(comparison: Comparison, index: int) -> Mention | None:
    """Return the name that a word of the source belongs to, or the word itself if it stands for one."""
    words = comparison.source.words
    if words[index].tag is Tag.NAME:
        return comparison.alignment.source_terms.mentions.get(index)
    if words[index].lower in closed("things") or _candidates(comparison, words[index]):
        return Mention(index, index + 1)
    return None


def _candidates(comparison: Comparison, word: Word) -> tuple[tuple[str, ...], ...]:
    passage = comparison.alignment.passage
    return passage.article.names.candidates(passage.number, word.index)


def _are_one(comparison: Comparison, own: Sequence[Word], rival: Mention) -> bool:
    names = comparison.alignment.passage.article.names
    theirs = rival.of(comparison.source.words)
    lower = [word.lower for word in own]
    if theirs[0].lower in closed("things"):
        return not names.is_later(lower, comparison.alignment.passage.number, theirs[0].index)
    if theirs[0].tag is not Tag.NAME:
        return any(names.are_one(lower, candidate) for candidate in _candidates(comparison, theirs[0]))
    return names.are_one(lower, [word.lower for word in theirs])


def _are_alike(comparison: Comparison, own: Sequence[Word], rival: Mention) -> bool:
    """Tell whether two names exclude each other: a country and a firm or person may both stand there."""
    theirs = rival.of(comparison.source.words)
    if theirs[0].tag is not Tag.NAME:
        return True
    alike = _is_country(own) is _is_country(theirs) and _describes(own) is _describes(theirs)
    return alike and not _is_inside(own, theirs)


def _is_inside(own: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Tell whether one name is of a place inside that of the other: a state in its country."""
    ours, others = (" ".join(word.lower for word in words) for words in (own, theirs))
    return relate(ours, others) in {WordRelation.WIDER, WordRelation.NARROWER}


def _describes(words: Sequence[Word]) -> bool:
    """Tell whether a name is as well an adjective, which may stand before a noun beside a name: "Baroque"."""
    return "a" in pos(words[-1].lower)


def _is_country(words: Sequence[Word]) -> bool:
    wording = " ".join(word.lower for word in words)
    return is_country(wording) or bool(people_of(wording) or governments_of(wording))


def _is_linked(comparison: Comparison, rival: Mention) -> bool:
    return any(comparison.origin(word) is not None for word in rival.of(comparison.source.words))


def _is_one_of_several(comparison: Comparison, own: Sequence[Word], slot: Slot) -> bool:
    """Tell whether the claim has another name in the place that the source has too: a list may be cut."""
    words = comparison.claim.words
    others = comparison.alignment.claim_terms.slots.filling(slot.governor, slot.relation)
    return any(
        words[index].tag is Tag.NAME and index != own[-1].index and comparison.counterpart(words[index]) is not None
        for index in others
    )


def _halves(comparison: Comparison, mention: Mention) -> Iterator[Reason]:
    """Yield a reason for two neighbouring words of a name that the article has in two names, and in none together."""
    names = comparison.alignment.passage.article.names
    words = mention.of(comparison.claim.words)
    for first, second in pairwise(words):
        one, two = comparison.counterpart(first), comparison.counterpart(second)
        if one is None or two is None or names.together(one.lower, two.lower):
            continue
        own = {word.lower for word in words}
        follows = {name[name.index(one.lower) + 1] for name in names.with_word(one.lower) if name[-1] != one.lower}
        precedes = {name[name.index(two.lower) - 1] for name in names.with_word(two.lower) if name[0] != two.lower}
        if follows and precedes and own.isdisjoint(follows | precedes):
            whole = comparison.alignment.source_terms.mentions[one.index]
            yield _reason(comparison, mention, whole)
            return


def _other_part(comparison: Comparison, mention: Mention) -> Iterator[Reason]:
    """Yield a reason where one word of a name is the source's and another is not: "Arden Rovers", "Arden Town"."""
    names = comparison.alignment.passage.article.names
    words = mention.of(comparison.claim.words)
    linked = next(other for word in words if (other := comparison.counterpart(word)) is not None)
    whole = comparison.alignment.source_terms.mentions.get(linked.index)
    if whole is None:
        return
    if any(_is_country([word]) for word in words) or any(word.joined for word in words):
        return
    own = [word.lower for word in words if comparison.counterpart(word) is None and not _tells_a_title(word)]
    theirs = [w for w in whole.of(comparison.source.words) if comparison.origin(w) is None and not _tells_a_title(w)]
    if not own or not theirs or any(names.together(word, other.lower) for word in own for other in theirs):
        return
    if _is_whole(comparison, mention) or not _in_one_place(comparison, mention, whole):
        return
    yield _reason(comparison, mention, whole)


def _other_of_kind(comparison: Comparison, mention: Mention) -> Iterator[Reason]:
    """Yield a reason where a name of several nouns begins with another word: "Orle County Council", "Selm County"."""
    article = comparison.alignment.passage.article
    first, second = (*mention.of(comparison.claim.words)[:2], None, None)[:2]
    its = comparison.counterpart(second) if second is not None else None
    if first is None or second is None or its is None or comparison.counterpart(first) is not None or its.index == 0:
        return
    before = comparison.source.words[its.index - 1]
    named = before.tag is Tag.NAME and comparison.origin(before) is None and "n" in pos(second.lower)
    if not named or any(_tells_a_title(w) or is_country(w.lower) or w.joined for w in (first, before, second)):
        return
    if article.names.with_word(first.lower) or len(mention.of(comparison.claim.words)) < _FEWEST_SHARED:
        return  # the article knows the name
    there = comparison.alignment.source_terms.mentions.get(its.index)
    if there is not None and there.start == before.index:
        yield _reason(comparison, mention, there)


def _tells_a_title(word: Word) -> bool:
    """Tell whether a word of a name only tells an office, a country or an initial."""
    lower = word.lower
    return (
        bool(offices_of(lower) or title_modifiers_of(lower) or is_courtesy(lower))
        or len(lower.strip(".")) == 1
        or bool(people_of(lower))
    )


def _in_one_place(comparison: Comparison, mention: Mention, other: Mention) -> bool:
    """Tell whether two names are the same to two words that are linked: subject of one verb, say."""
    alignment = comparison.alignment
    for slot in alignment.claim_terms.slots.of(mention.stop - 1):
        governor = alignment.counterpart(slot.governor)
        if governor is not None and other.stop - 1 in alignment.source_terms.slots.filling(governor, slot.relation):
            return True
    return False


def _is_whole(comparison: Comparison, mention: Mention) -> bool:
    """Tell whether the evidence has the name itself in another place, or in letters that stand for it."""
    own = {word.lower for word in mention.of(comparison.claim.words)}
    return any(own <= {w.lower for w in m.of(comparison.source.words)} for m in mentions(comparison.source.words))
