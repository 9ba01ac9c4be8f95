"""Another office than the one that the source gives a person: before the name, in an apposition, or behind "is"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.lexicon import keys_of, targets_of
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.language.places import is_place
from shanxi_facts.language.titles import TitleModifier, is_charge, offices_of, title_modifiers_of
from shanxi_facts.language.words import pos
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Phrase, Tag, Word
from shanxi_facts.reading.names import Mention, mentions
from shanxi_facts.reading.status import Kind

_PARTS = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.ADVERB})
_LONGEST = 3  # words of an office: "secretary of state"


class _Title(NamedTuple):
    """What a person is said to be: the words of the title, the office among them, and what changes it."""

    words: tuple[Word, ...]
    office: Word
    modifiers: frozenset[TitleModifier]


class _Given(NamedTuple):
    """A title as the source gives it: the sentence that does, and whether that is the evidence itself."""

    title: _Title
    sentence: Sentence
    is_here: bool


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each title that is another than those the source has beside the same name.

    "Port director Voss" against "deputy port director Voss"; a title may be dropped, not cut or exchanged.
    """
    for mention in mentions(comparison.claim.words):
        own = list(_titles(comparison.claim, mention))
        if not own:
            continue
        theirs = _theirs(comparison, mention)
        for title in own if theirs else ():
            said = (title, title._replace(modifiers=title.modifiers | _ahead(comparison, title)))
            if not any(_is_one(one, other.title) for one in said for other in theirs):
                yield _reason(comparison, title, theirs[0])
                return


def _ahead(comparison: Comparison, title: _Title) -> frozenset[TitleModifier]:
    """Return what the claim's verb says of an office behind it: "will be the director" is "the incoming director"."""
    clause = comparison.claim.clause_at(title.office.index)
    behind = clause.verb >= 0 and clause.verb < title.words[0].index
    is_ahead = behind and Kind.AHEAD in comparison.alignment.claim_terms.status.kinds(clause.index)
    return frozenset({TitleModifier.FUTURE} if is_ahead else ())


def _theirs(comparison: Comparison, mention: Mention) -> list[_Given]:
    """Return the titles that the evidence gives the bearer of a name, or else those that the article does."""
    words = comparison.claim.words[mention.start : mention.stop]
    last = words[-1].lower
    found = [_Given(title, comparison.source, True) for title in _given(comparison.source, last)]
    if found or not any(comparison.counterpart(word) is None for word in words):
        return found
    article = comparison.alignment.passage.article
    if len({name[-1] for name in article.names.with_word(last)}) > 1:
        return []
    return [_Given(title, sentence, False) for sentence in article.sentences() for title in _given(sentence, last)]


def _given(sentence: Sentence, last: str) -> Iterator[_Title]:
    """Yield the titles of whoever's name ends with a word."""
    if not any(word.lower == last for word in sentence.words):
        return
    for mention in mentions(sentence.words):
        if sentence.words[mention.stop - 1].lower == last:
            yield from _titles(sentence, mention)


def _reason(comparison: Comparison, title: _Title, given: _Given) -> Reason:
    here, there = (title.words[0], title.words[-1]), (given.title.words[0], given.title.words[-1])
    right = given.sentence.wording(*there)
    wrong = comparison.claim.wording(*here)
    message = f"The source says {right}, not {wrong}."
    if given.is_here:
        return comparison.reason("name", here, there, message, right)
    return Reason("name", wrong, right, message, comparison.claim.back(*here), suggestion=right)


def _is_one(title: _Title, other: _Title) -> bool:
    if title.modifiers != other.modifiers or _differ_in_charge(title, other):
        return False
    return not keys_of(title.office.lower).isdisjoint(targets_of(other.office.lower))


def _differ_in_charge(title: _Title, other: _Title) -> bool:
    """Tell whether two offices are for other things: "finance minister", "Foreign Trade Minister"."""
    ours, theirs = _charges(title), _charges(other)
    if not ours or not theirs or title.office.lemma.lower() != other.office.lemma.lower():
        return False
    return all(relate(one.lower, two.lower) is WordRelation.NONE for one in ours for two in theirs)


def _charges(title: _Title) -> list[Word]:
    """Return the words right before an office that tell what it is for; none if one may be a name or a quality."""
    before = [word for word in title.words if word.index < title.office.index and not title_modifiers_of(word.lower)]
    plain = all(_may_be_charge(w.lower) and not is_place(w.lower) and not offices_of(w.lower) for w in before[-1:])
    return before if plain and all(word.tag in {Tag.NOUN, Tag.NAME, Tag.ADJECTIVE} for word in before) else []


def _may_be_charge(lower: str) -> bool:
    """Tell whether a word before an office may tell what it is for: a noun, or one of few adjectives."""
    return "n" in pos(lower) or is_charge(lower)


def _titles(sentence: Sentence, mention: Mention) -> Iterator[_Title]:
    """Yield the titles beside a name: before it, in an apposition, or behind "is"."""
    phrase = sentence.phrase_at(mention.stop - 1)
    if phrase is None:
        return
    yield from _title(sentence.words[phrase.start : mention.stop - 1])
    for other in sentence.phrases:
        beside = other.apposition and other.host == phrase.index
        if beside or (phrase.apposition and _held(sentence, phrase) is other) or _is_said_of(sentence, phrase, other):
            start = other.start
            while start and sentence.words[start - 1].tag is Tag.ADVERB:
                start -= 1  # "Voss, then the director"
            yield from _title(sentence.words[start : other.stop])


def _held(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Return what a name stands beside; behind "of", the office: "the minister of justice, Lind"."""
    host = sentence.phrases[phrase.host] if phrase.host is not None else None
    while host is not None and host.host is not None and sentence.preposition(host) == "of":
        host = sentence.phrases[host.host]
    return host


def _is_said_of(sentence: Sentence, phrase: Phrase, other: Phrase) -> bool:
    """Tell whether one phrase is what another is said to be: "Voss is the director"."""
    return any(
        phrase.index in clause.subject and other.index in clause.objects and sentence.words[clause.verb].tag is Tag.BE
        for clause in sentence.clauses
        if clause.verb >= 0
    )


def _title(words: Sequence[Word]) -> Iterator[_Title]:
    """Yield the title in a run of words: up to its last office."""
    for index in range(len(words) - 1, -1, -1):
        if words[index].tag not in _PARTS or not _is_office(words, index):
            continue
        start = index
        while start and words[start - 1].tag in _PARTS and not words[start - 1].genitive:
            start -= 1
        modifiers = [m for word in words[:index] if not word.genitive for m in title_modifiers_of(word.lower)]
        yield _Title(tuple(words[start : index + 1]), words[index], frozenset(modifiers))
        return


def _is_office(words: Sequence[Word], index: int) -> bool:
    """Tell whether an office ends with a word: alone, or with those before it ("police chief")."""
    return any(
        offices_of(" ".join(word.lower for word in words[index - length + 1 : index + 1]))
        for length in range(1, min(_LONGEST, index + 1) + 1)
    )
