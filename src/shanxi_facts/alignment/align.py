"""Linking the words of a claim to those of a passage, one to one.

Words that can be linked in one way only are linked first; the others go to the counterpart that stands nearest to what
is linked already. Figures and dates are linked last, all of a sentence together, each beside its noun. What the
sentence itself lacks may come from a neighbour: a noun, a name, an adjective; a figure or date only where the sentence
has none of its kind; a verb never.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from shanxi_facts.alignment.model import AlignedToken, Alignment, Relation
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.date_comparison import compatible
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.language.quantity_sets import holds, is_slip
from shanxi_facts.language.senses import senses_of
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.article import Passage
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, Role, Tag, Word
from shanxi_facts.reading.terms import Term, Terms
from shanxi_facts.reading.wordings import Wording

_STRENGTH = {
    Relation.EQUAL: 1.0, Relation.FORM: 0.8, Relation.SYNONYM: 0.7, Relation.WIDER: 0.6,
    Relation.FIGURE: 0.9, Relation.DATE: 0.9, Relation.CONTEXT: 0.5,
}  # fmt: skip
_RELATIONS = {
    WordRelation.EQUAL: Relation.EQUAL, WordRelation.FORM: Relation.FORM,
    WordRelation.SYNONYM: Relation.SYNONYM, WordRelation.WIDER: Relation.WIDER,
}  # fmt: skip
_PARTS = {Tag.NOUN: "n", Tag.BASE: "v", Tag.PAST: "v", Tag.ING: "v", Tag.ADJECTIVE: "a", Tag.ADVERB: "r"}
_LICENSED = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.ADVERB})
_FIGURES = frozenset({Tag.NUMBER, Tag.ORDINAL})
_WORDS = CONTENT - {Tag.NUMBER, Tag.ORDINAL, Tag.DATE}
_KINDS = frozenset({Tag.NOUN, Tag.BASE, Tag.PAST, Tag.ING})
_LITTLE, _WIDE = 0.2, 0.3  # weights: of a word that says nothing, and of one as wide as "people"
_SHORTEST_MISSPELT, _LONG = 4, 8


class _Option(NamedTuple):
    claim: int
    source: int
    relation: Relation


def align(
    claim: Terms, passage: Passage, source: Terms, context: Iterable[Terms], wordings: Sequence[Wording] = ()
) -> Alignment:
    """Return the alignment of a claim with a passage.

    ``context`` are the terms of its neighbours, ``wordings`` what a curator says that runs of the sentence mean.
    """
    options = list(_options(claim, source))
    links: dict[int, AlignedToken] = {}
    reverse: dict[int, int] = {}
    words = [option for option in options if option.relation not in {Relation.FIGURE, Relation.DATE}]
    said = _link_wordings(claim, source, wordings, links, reverse)
    _link(words, links, reverse)
    _link_phrases(claim, source, links, reverse)
    _link(list(_wider(claim, source, links, reverse)), links, reverse)
    _link([option for option in options if option.relation in {Relation.FIGURE, Relation.DATE}], links, reverse)
    for index, by in said.items():
        reverse.setdefault(index, by)
    _link_misspelt(claim, source, links, reverse)
    content = tuple(_content(claim))
    missing = [index for index in content if index not in links]
    _license_speakers(claim, passage, missing, links)
    _license(claim, passage, source, list(context), [index for index in missing if index not in links], links)
    left = [index for index in content if index not in links]
    telling = any(claim.words[index].weight > _WIDE for index in left)
    unexplained = tuple(left) if telling or _counts(claim.sentence, left) else ()
    return Alignment(claim.sentence, passage, claim, source, links, reverse, content, unexplained)


def _content(claim: Terms) -> Iterable[int]:
    """Yield the words that have to be borne out: those that say something, and do more than attribute."""
    for word, term in zip(claim.sentence.words, claim.words, strict=True):
        if (
            word.tag in CONTENT
            and term.weight > _LITTLE
            and word.index not in claim.attributing
            and not _is_grammar(word)
        ):
            yield word.index


def _counts(claim: Sentence, indices: Sequence[int]) -> bool:
    """Tell whether one of these words is what a figure counts: there even "people" says something."""
    heads = {phrase.head for phrase in claim.phrases if phrase.quantity >= 0}
    return any(index in heads for index in indices)


def _is_grammar(word: Word) -> bool:
    """Tell whether a word limits or joins what others say: "still", "only", the "one" of "one of them"."""
    return (word.lower in closed("adverbs") and not word.is_verb) or word.lower in closed("units")


def _options(claim: Terms, source: Terms) -> Iterable[_Option]:
    for term in claim.words:
        word = claim.sentence.words[term.start]
        if word.tag in _FIGURES and word.number >= 0:
            yield from _figures(claim.sentence, word, source.sentence)
        elif word.tag is Tag.DATE:
            yield from _dates(claim.sentence, word, source.sentence)
        elif word.tag is not Tag.MARK:
            yield from _words(word, term, source)


def _words(word: Word, term: Term, source: Terms) -> Iterable[_Option]:
    by_target = source.by_target
    shared = term.keys & by_target.keys()
    for index in sorted({index for key in shared for index in by_target[key]}):
        relation = _relation(word, source.sentence.words[index])
        if relation is not None:
            yield _Option(word.index, index, relation)


def _wider(claim: Terms, source: Terms, links: dict[int, AlignedToken], reverse: dict[int, int]) -> Iterable[_Option]:
    """Yield the words of the claim that name more than a word of the source that is left: vehicle for car."""
    left = [w for w in claim.sentence.words if w.index not in links and w.tag in _KINDS]
    right = [w for w in source.sentence.words if w.index not in reverse and w.tag in _KINDS]
    for word in left:
        for other in right:
            if _PARTS[word.tag] == _PARTS[other.tag] and (
                _relation(word, other) is Relation.WIDER or _are_people(word, other)
            ):
                yield _Option(word.index, other.index, Relation.WIDER)


def _are_people(word: Word, other: Word) -> bool:
    """Tell whether the claim says "people" of what the source names more closely: employees, patients."""
    return word.lower in closed("persons") and other.tag is Tag.NOUN and senses_of(other.lemma).human


def _relation(word: Word, other: Word) -> Relation | None:
    if word.lower == other.lower:
        return Relation.EQUAL
    if word.tag is Tag.NAME and other.tag is not Tag.NAME and dictionary.is_name(word.lower) is False:
        related = relate(word.lower, other.lower)
        return Relation.FORM if related is WordRelation.FORM else None
    return _RELATIONS.get(relate(word.lower, other.lower, _PARTS.get(word.tag)))


def _figures(claim: Sentence, word: Word, source: Sentence) -> Iterable[_Option]:
    quantity = claim.quantities[word.number]
    for other in source.words:
        if other.tag not in _FIGURES or other.number < 0:
            continue
        given = source.quantities[other.number]
        if holds(quantity, given) and not is_slip(quantity, given):
            yield _Option(word.index, other.index, Relation.FIGURE)


def _dates(claim: Sentence, word: Word, source: Sentence) -> Iterable[_Option]:
    date = claim.dates[word.number]
    for other in source.words:
        if other.tag is Tag.DATE and compatible(date, source.dates[other.number]):
            yield _Option(word.index, other.index, Relation.DATE)


def _link(options: list[_Option], links: dict[int, AlignedToken], reverse: dict[int, int]) -> None:
    """Link what can be linked, the strongest and nearest first."""
    left = [o for o in options if o.claim not in links and o.source not in reverse]
    while left:
        choices: dict[int, int] = {}
        for option in left:
            choices[option.claim] = choices.get(option.claim, 0) + 1
        rivals: dict[int, int] = {}
        for option in left:
            rivals[option.source] = rivals.get(option.source, 0) + 1
        sure = [o for o in left if choices[o.claim] == 1 and rivals[o.source] == 1]
        if not sure:
            sure = [
                max(
                    left,
                    key=lambda o: (_STRENGTH[o.relation] + _nearness(o, links), -abs(o.claim - o.source), -o.claim),
                )
            ]
        for option in sure:
            links[option.claim] = AlignedToken(*option)
            reverse[option.source] = option.claim
        left = [o for o in left if o.claim not in links and o.source not in reverse]


def _nearness(option: _Option, links: dict[int, AlignedToken]) -> float:
    """Return how near an option stands to what is linked, on both sides."""
    return sum(
        1.0 / ((1 + abs(option.claim - link.claim)) * (1 + abs(option.source - link.source))) for link in links.values()
    )


def _link_wordings(
    claim: Terms, source: Terms, wordings: Sequence[Wording], links: dict[int, AlignedToken], reverse: dict[int, int]
) -> dict[int, int]:
    """Link the curated wordings that stand in the claim to the words that they are wordings of.

    Returns the words of the source that a wording says without a word for each, with a word of the wording.
    """
    said: dict[int, int] = {}
    for wording in wordings:
        found = [index for index in wording.found_in(claim.sentence.words) if index not in links]
        if len(found) < len(wording.lemmas):
            continue
        there = [i for i in range(wording.start, wording.stop) if source.sentence.words[i].tag in _WORDS]
        free = [i for i in there if i not in reverse]
        if not there:
            continue
        for index in found:
            word = claim.sentence.words[index]
            same = [i for i in free if not word.lemmas.isdisjoint(source.sentence.words[i].lemmas)]
            target = same[0] if same else free[0] if free else there[0]
            links[index] = AlignedToken(index, target, Relation.EQUAL if same else Relation.SYNONYM)
            reverse.setdefault(target, index)
            if target in free:
                free.remove(target)
        said |= dict.fromkeys(free, found[0])
    return said


def _link_phrases(claim: Terms, source: Terms, links: dict[int, AlignedToken], reverse: dict[int, int]) -> None:
    """Link set phrases to words or phrases that say the same: "stepped down", "resigned"."""
    for left in (*claim.phrases, *claim.words):
        missing = [index for index in range(left.start, left.stop) if index not in links]
        single = left.stop - left.start == 1
        if not missing or (not single and not any(claim.words[index].weight > 0.2 for index in missing)):
            continue
        for right in _said_by(left, source, single=single):
            free = [index for index in range(right.start, right.stop) if index not in reverse]
            if not free or not _says(left, right):
                continue
            for index in missing:
                links[index] = AlignedToken(index, free[0], Relation.SYNONYM)
            reverse[free[0]] = missing[0]
            for index in free[1:]:
                reverse[index] = left.start
            break


def _said_by(left: Term, source: Terms, *, single: bool) -> list[Term]:
    """Return the phrases, and for a phrase the words, of the source that share a key with a term of the claim."""
    phrases = source.phrases_by_target
    found = {id(term): term for key in left.keys & phrases.keys() for term in phrases[key]}
    terms = sorted(found.values(), key=lambda term: (term.start, term.stop))
    if not single:
        by_target = source.by_target
        indices = sorted({index for key in left.keys & by_target.keys() for index in by_target[key]})
        terms += [source.words[index] for index in indices]
    return terms


def _says(left: Term, right: Term) -> bool:
    """Tell whether a term of the source says what one of the claim says."""
    if "name" in left.tags or "name" in right.tags:
        return True  # names share a key only where they are the same
    return relate(left.lemma, right.lemma) in _RELATIONS


def _link_misspelt(claim: Terms, source: Terms, links: dict[int, AlignedToken], reverse: dict[int, int]) -> None:
    """Link ordinary words that no dictionary has to the word of the source that they were meant for."""
    for word in claim.sentence.words:
        if word.index in links or word.tag not in _WORDS or not _is_misspelt(word):
            continue
        limit = 1 if len(word.lower) < _LONG else 2
        for other in source.sentence.words:
            if other.index not in reverse and other.lower[:1] == word.lower[:1] and dictionary.known(other.lower):
                from rapidfuzz.distance import DamerauLevenshtein

                if DamerauLevenshtein.distance(word.lower, other.lower, score_cutoff=limit) <= limit:
                    links[word.index] = AlignedToken(word.index, other.index, Relation.EQUAL)
                    reverse[other.index] = word.index
                    break


def _is_misspelt(word: Word) -> bool:
    lower = word.lower
    return (
        len(lower) >= _SHORTEST_MISSPELT and lower.isalpha() and not (word.text[0].isupper() and not word.text.isupper())
        and not dictionary.known(lower) and not dictionary.is_name(lower)
    )  # fmt: skip


def _license_speakers(claim: Terms, passage: Passage, missing: list[int], links: dict[int, AlignedToken]) -> None:
    """Link the name of a speaker whom the article gives the sentence to, however it is named there."""
    words, article = claim.sentence.words, passage.article
    for attribution in claim.attributions:
        if set(missing).isdisjoint(attribution.names):
            continue
        own = [words[index].lower for index in attribution.names]
        meant = [
            name
            for speaker in article.speakers.of(passage.number)
            for name in speaker.names
            if article.names.are_one(own, name)
        ]
        known = {word for name in meant for part in name for full in article.names.with_word(part) for word in full}
        for index in attribution.names:
            if index in missing and words[index].lower in known:
                links[index] = AlignedToken(index, -1, Relation.CONTEXT)


def _license(
    claim: Terms,
    passage: Passage,
    source: Terms,
    context: list[Terms],
    missing: list[int],
    links: dict[int, AlignedToken],
) -> None:
    """Link what a neighbour may lend."""
    has_figure = any(word.tag is Tag.NUMBER and word.number >= 0 for word in source.sentence.words)
    has_date = any(word.tag is Tag.DATE for word in source.sentence.words)
    reverse = {link.source for link in links.values()}
    for index in missing:
        word = claim.sentence.words[index]
        if word.tag is Tag.DATE:
            found = not has_date and any(
                True for other in context for _ in _dates(claim.sentence, word, other.sentence)
            )
        elif word.tag is Tag.NUMBER and word.number >= 0:
            found = not has_figure and any(
                True for other in context for _ in _figures(claim.sentence, word, other.sentence)
            )
        else:
            found = word.tag in _LICENSED and _lent(word, claim, source, context, links, reverse)
            found = found or (word.tag is Tag.NOUN and _stands_for_name(word, claim, source, passage, links))
        if found:
            links[index] = AlignedToken(index, -1, Relation.CONTEXT)


def _lent(
    word: Word, claim: Terms, source: Terms, context: list[Terms], links: dict[int, AlignedToken], reverse: set[int]
) -> bool:
    """Tell whether a neighbour has the word, and the sentence itself has no other in its place."""
    term = claim.words[word.index]
    if not any(True for other in context for _ in _words(word, term, other)) and not _is_named(word, claim, context):
        return False
    if word.tag is Tag.NAME and not _may_be_meant(word, claim, source, reverse):
        return False
    if word.tag is Tag.ADJECTIVE and claim.sentence.phrase_of[word.index] < 0:
        return False  # "the pier is safe": what is said of the pier, as a verb would say it
    return not _is_occupied(word, claim, source, links, reverse)


def _stands_for_name(word: Word, claim: Terms, source: Terms, passage: Passage, links: dict[int, AlignedToken]) -> bool:
    """Tell whether "the company" of a claim stands where the sentence has a name, and the article calls it so."""
    number = claim.sentence.phrase_of[word.index]
    phrase = claim.sentence.phrases[number] if number >= 0 else None
    if phrase is None or phrase.head != word.index or claim.sentence.words[phrase.start].lower != "the":
        return False
    for slot in claim.slots.of(word.index):
        governor = links.get(slot.governor)
        if governor is None or governor.source < 0:
            continue
        fillers = source.slots.filling(governor.source, slot.relation)
        if any(source.sentence.words[index].tag in {Tag.NAME, Tag.PRONOUN} for index in fillers):
            return passage.article.has_word(word.lemma)
    return False


def _may_be_meant(word: Word, claim: Terms, source: Terms, reverse: set[int]) -> bool:
    """Tell whether a sentence leaves room for a name: it has none of its own to spare, or a pronoun for the subject."""
    spare = any(other.tag is Tag.NAME and other.index not in reverse for other in source.sentence.words)
    number = claim.sentence.phrase_of[word.index]
    is_subject = number >= 0 and claim.sentence.phrases[number].role is Role.SUBJECT
    return not spare or (is_subject and any(other.tag is Tag.PRONOUN for other in source.sentence.words))


def _is_named(word: Word, claim: Terms, context: list[Terms]) -> bool:
    """Tell whether a word belongs to a name that a neighbour has in another form."""
    names = [t for t in claim.phrases if "name" in t.tags and t.start <= word.index < t.stop]
    return any(not name.keys.isdisjoint(other.targets) for name in names for other in context)


def _is_occupied(word: Word, claim: Terms, source: Terms, links: dict[int, AlignedToken], reverse: set[int]) -> bool:
    """Tell whether the sentence has another word in the place of one of the claim: "mine collapse", "quarry collapse"."""
    for slot in claim.slots.of(word.index):
        governor = links.get(slot.governor)
        if governor is None or governor.source < 0:
            continue
        fillers = source.slots.filling(governor.source, slot.relation)
        if any(index not in reverse and source.sentence.words[index].tag is word.tag for index in fillers):
            return True
    return False
