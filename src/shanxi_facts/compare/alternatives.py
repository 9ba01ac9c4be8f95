"""One of several alternatives told as so: "dead or missing" told as "dead"; or all of them: "dead and missing"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, VERBS, ClauseKind, Phrase, Tag, Word
from shanxi_facts.reading.polarity import parity
from shanxi_facts.reading.status import Kind

_OR = "or"
_AND = "and"
_SINGLE = frozenset({Tag.ADJECTIVE, Tag.NUMBER, Tag.DATE, Tag.ORDINAL})
_STATES = ({Tag.ADJECTIVE, Tag.PAST}, {Tag.ADJECTIVE, Tag.ING}, {Tag.PAST, Tag.ING})
_BEFORE_WORD = frozenset({Tag.ADVERB, Tag.DETERMINER, Tag.PREPOSITION, Tag.TO})
# In what is allowed, possible, conditional or asked, each alternative holds by itself.
_NEAR = 3  # words
_FREE = frozenset({Kind.ALLOWED, Kind.CONDITIONAL, Kind.ASKED})


class Choice(NamedTuple):
    """Alternatives of a sentence: the words of each."""

    joint: int
    members: tuple[tuple[int, ...], ...]


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason where the claim tells some of the source's alternatives and not the others, or joins them."""
    joints = [word for word in comparison.source.words if word.lower == _OR]
    if not joints or any(word.lower in closed("alternative") for word in comparison.claim.words):
        return
    for joint in joints:
        choice = _choice(comparison.source, joint)
        if choice is None:
            continue
        told = [member for member in choice.members if _is_told(comparison, member)]
        if not told or (len(told) == len(choice.members) and not _are_joined(comparison, told)):
            continue
        if not _is_free(comparison, choice, told[0]) or _are_single(comparison, choice, told):
            yield _reason(comparison, choice, told[0])


def _are_joined(comparison: Comparison, told: Sequence[tuple[int, ...]]) -> bool:
    """Tell whether the claim joins alternatives by nothing but "and": "signed Voss and Lind", for "Voss or Lind"."""
    reverse, words = comparison.alignment.reverse, comparison.claim.words
    own = [[reverse[index] for index in member if index in reverse] for member in told]
    last, before = max(own), [index for member in own for index in member if index < min(max(own))]
    between = words[max(before) + 1 : min(last)] if before else ()
    joined = [word for word in between if word.tag is Tag.COORDINATOR]
    free = all(w.tag in _BEFORE_WORD or w.tag in _SINGLE or w in joined for w in between)
    return bool(joined) and free and all(word.lower == _AND for word in joined)


def _are_single(comparison: Comparison, choice: Choice, told: Sequence[tuple[int, ...]]) -> bool:
    """Tell whether the claim joins alternatives each of which is counted: "may take one bag or one pram"."""
    phrases = [comparison.source.phrase_at(member[0]) for member in choice.members]
    counted = all(phrase is not None and phrase.quantity >= 0 for phrase in phrases)
    return counted and len(told) == len(choice.members) and not _is_denied(comparison, choice)


def _choice(sentence: Sentence, joint: Word) -> Choice | None:
    """Return the alternatives around "or"; None where it joins none: "15 or more", "Olm, or Old Port,"."""
    words = sentence.words
    after = joint.index + 1
    while after < len(words) and words[after].tag in _BEFORE_WORD:
        after += 1
    if joint.index == 0 or after >= len(words) or words[joint.index - 1].lower == ",":
        return None
    before, word = words[joint.index - 1], words[after]
    number, other = sentence.phrase_of[after], sentence.phrase_of[before.index]
    adjacent = after == joint.index + 1 and number < 0
    if (word.tag in _SINGLE and before.tag is word.tag) or (adjacent and {before.tag, word.tag} in _STATES):
        return Choice(joint.index, ((before.index,), (after,)))
    if word.is_verb and number < 0:
        return _of_verbs(sentence, joint, word)
    if number < 0 or other < 0:
        return None
    return _of_phrases(sentence, joint, sentence.phrases[other], sentence.phrases[number])


def _of_phrases(sentence: Sentence, joint: Word, left: Phrase, right: Phrase) -> Choice | None:
    """Return the alternatives that phrases name, with those before them in the list."""
    first = right.conjunct if right.conjunct is not None else left.index
    listed = [p for p in sentence.phrases if first in {p.index, p.conjunct} and p.index <= right.index]
    if left.index not in {phrase.index for phrase in listed}:
        listed = [left, right]
    marked = any(word.lower == _AND for word in sentence.words[listed[0].start : right.start])
    members = tuple(tuple(_content(sentence, phrase)) for phrase in ([left, right] if marked else listed))
    return Choice(joint.index, members) if all(members) and len(members) > 1 else None


def _content(sentence: Sentence, phrase: Phrase) -> Iterator[int]:
    yield from (i for i in phrase.indices if sentence.words[i].tag in CONTENT)


def _of_verbs(sentence: Sentence, joint: Word, verb: Word) -> Choice | None:
    """Return the alternatives that two verbs name: "killed or hurt", "will resign or face a trial"."""
    for word in reversed(sentence.words[: joint.index]):
        if word.tag in {Tag.MARK, Tag.SUBORDINATOR, Tag.RELATIVE}:
            return None
        if word.tag in VERBS and word.tag is verb.tag and sentence.phrase_of[word.index] < 0:
            return Choice(joint.index, ((word.index,), (verb.index,)))
    return None


def _is_free(comparison: Comparison, choice: Choice, told: tuple[int, ...]) -> bool:
    """Tell whether each alternative holds by itself: under a denial or a condition, of anyone, where one may choose."""
    source, terms = comparison.source, comparison.alignment.source_terms
    clause = source.clause_at(choice.joint)
    first, last = choice.members[0][0], choice.members[-1][-1]
    if _is_denied(comparison, choice):
        return True
    if clause.kind is ClauseKind.RELATIVE or not _FREE.isdisjoint(terms.status.kinds(clause.index)):
        return not any(word.lower in word_list("focus", "only") for word in source.words[:first])
    around = _around(source, first, last)
    beside = (w for w in source.words if w.tag is Tag.ADVERB and source.clause_of[w.index] == clause.index)
    group = (source.words[index] for index in clause.group)
    if any(word.lower in closed("free_choice") for word in (*around, *beside, *group)):
        return True
    if _is_as_wide(source.words[told[-1]], [source.words[member[-1]] for member in choice.members]):
        return True
    # "Olm or Old Port is a town": two names of one thing.
    named = all(source.words[index].tag is Tag.NAME for index in (first, last))
    return named and source.phrase_of[last] in clause.subject


def _is_denied(comparison: Comparison, choice: Choice) -> bool:
    source, polarity = comparison.source, comparison.alignment.source_terms.polarity
    first, last = choice.members[0][0], choice.members[-1][-1]
    return any(parity(polarity.of(source, index)) for index in (first, last))


def _around(sentence: Sentence, first: int, last: int) -> Sequence[Word]:
    """Return the words of alternatives, with some before them up to a mark: not the "each" of "In each town, …"."""
    start = max(0, first - _NEAR)
    marks = (word.index for word in sentence.words[start:first] if word.tag is Tag.MARK)
    return sentence.words[max(marks, default=start - 1) + 1 : last + 1]


def _is_as_wide(told: Word, others: Sequence[Word]) -> bool:
    """Tell whether one alternative says as much as all: two words for one thing, or the wider of "a car or vehicle"."""
    relations = (relate(other.lower, told.lower) for other in others if other is not told)
    return all(relation in {WordRelation.SYNONYM, WordRelation.NARROWER} for relation in relations)


def _is_told(comparison: Comparison, member: tuple[int, ...]) -> bool:
    return any(index in comparison.alignment.reverse for index in member)


def _reason(comparison: Comparison, choice: Choice, told: tuple[int, ...]) -> Reason:
    index = next(i for i in told if i in comparison.alignment.reverse)
    here = comparison.claim.words[comparison.alignment.reverse[index]]
    there = (comparison.source.words[choice.members[0][0]], comparison.source.words[choice.members[-1][-1]])
    return comparison.reason("relation", here, there, "The source gives this as one of several alternatives.")
