"""What a rank holds for: the thing that is first or largest, and the place, time and set among which it is.

"The blaze was the second largest in the county and the deadliest this year" has two ranks, each with a range of its
own. A claim that gives one rank the range of the other, or says it of another thing, is not borne out.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.identity import equates
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, Phrase, Tag, Word
from shanxi_facts.reading.rank import is_superlative, rank_words

_CLOSING = AUXILIARIES | {Tag.MARK, Tag.COORDINATOR, Tag.RELATIVE, Tag.SUBORDINATOR}
_LIMITS = frozenset({Tag.NOUN, Tag.NAME, Tag.DATE})
_MARKS = frozenset(",;:()-—–")
_REACH = 6  # words behind "and" within which another rank or verb shows that it joins no nouns
_SINCE = "since"


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each rank of the claim that the sentence gives another thing, or in another range."""
    claim, source = comparison.claim, comparison.source
    for word, other in comparison.pairs():
        if word.quoted >= 0 or not _ranks(claim, word) or not _ranks(source, other):
            continue
        reason = _moved(comparison, word, other) or _elsewhere(comparison, word, other)
        if reason is not None:
            yield reason
            return


def _ranks(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word ranks a thing above, below or among others: no "most" of a set, no "17th" of a century."""
    if word.tag is Tag.ORDINAL:
        following = sentence.word_at(word.index + 1)
        numbered = following is not None and following.lemma in rank_words("numbered")
        return not (word.joined or numbered)
    if word.lower in rank_words("first"):
        return True
    phrase = sentence.phrase_at(word.index)
    is_amount = word.lower == "most" and phrase is not None and phrase.start == word.index
    return is_superlative(word) and not is_amount


def _elsewhere(comparison: Comparison, rank: Word, other: Word) -> Reason | None:
    """Return a reason for a limit of the claim's rank that stands outside of the range of the source's."""
    again = [w for w in comparison.source.words if w.lemma == other.lemma and _ranks(comparison.source, w)]
    covered = {index for word in again for index in _range(comparison.source, word)}
    for limit in _limits(comparison.claim, rank):
        found = comparison.counterpart(limit)
        if found is not None and found.index not in covered:
            message = f"The source does not say “{other.text}” of {found.text}."
            return comparison.reason("scope", run(rank, limit), None, message)
    return None


def _moved(comparison: Comparison, rank: Word, other: Word) -> Reason | None:
    """Return a reason for a thing that the claim ranks and the sentence has elsewhere, ranking another thing."""
    own, its = _ranked(comparison.claim, rank), _ranked(comparison.source, other)
    found = comparison.counterpart(comparison.claim.words[own]) if own is not None else None
    if own is None or its is None or found is None or found.index == its:
        return None
    source, head = comparison.source, comparison.source.words[its]
    if relate(found.lower, head.lower) is not WordRelation.NONE or source.are_together(found, head):
        return None
    if head.tag is Tag.PRONOUN or comparison.origin(head) is not None:
        return None
    if comparison.may_be_one(comparison.claim.words[own], head):
        return None
    message = f"The source does not say “{other.text}” of {found.text}."
    return comparison.reason("scope", run(rank, comparison.claim.words[own]), None, message)


def _ranked(sentence: Sentence, rank: Word) -> int | None:
    """Return the word that a rank is said of: the noun behind it, or else what is said to be it."""
    phrase = sentence.phrase_at(rank.index)
    if phrase is None or phrase.head < rank.index:
        return None
    if phrase.head != rank.index:
        return phrase.head
    if phrase.apposition and phrase.host is not None:
        return sentence.phrases[phrase.host].head
    clause = sentence.clauses[phrase.clause] if phrase.clause >= 0 else None
    if clause is None or phrase.index not in clause.objects or not equates(sentence, clause):
        return None
    return sentence.phrases[clause.subject[0]].head


def _limits(sentence: Sentence, rank: Word) -> Iterator[Word]:
    """Yield the words that tell what a rank holds for: heads of the phrases that follow what is ranked, its owner."""
    phrase = sentence.phrase_at(rank.index)
    if phrase is None:
        return
    yield from _behind(sentence, phrase, rank)
    before = sentence.words[phrase.start : phrase.head]
    if is_superlative(rank) and not any(word.lower in closed("possessives") for word in before):
        yield from (word for word in before if word.tag is Tag.NAME and word.genitive)


def _behind(sentence: Sentence, phrase: Phrase, rank: Word) -> Iterator[Word]:
    """Yield the heads of the phrases that follow what is ranked, and the verb of "since it opened"."""
    is_said, stop = _is_said(sentence, phrase), phrase.stop
    for other in sentence.phrases[phrase.index + 1 :]:
        head, between = sentence.words[other.head], sentence.words[stop : other.start]
        opener = between[0] if between else None
        own = sentence.clause_of[rank.index]
        if opener is not None and opener.lower == _SINCE and sentence.clause_of[opener.index] != own:
            verb = sentence.clause_at(opener.index).verb
            if verb > opener.index:
                yield sentence.words[verb]
            return
        if any(word.is_verb or word.tag in _CLOSING for word in between):
            return
        is_date = head.tag is Tag.DATE
        if other.preposition is None and not is_date:
            return
        if head.tag in _LIMITS and (is_said or not is_date):
            yield head
        stop = other.stop


def _is_said(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a rank is what a thing is said to be: behind "is" or "became", or beside its name."""
    clause = sentence.clauses[phrase.clause] if phrase.clause >= 0 else None
    if clause is None or phrase.index not in clause.objects:
        return phrase.apposition
    return equates(sentence, clause)


def _range(sentence: Sentence, rank: Word) -> set[int]:
    """Return the words that may tell what a rank holds for: its clause before it, and its own run behind it."""
    phrase = sentence.phrase_at(rank.index)
    clause = sentence.clause_of[rank.index]
    before = sentence.words[: 0 if _is_beside(sentence, phrase) else rank.index]
    found = {word.index for word in before if sentence.clause_of[word.index] == clause}
    host = phrase
    while host is not None:
        found |= set(host.indices)
        host = sentence.phrases[host.host] if host.host is not None else None
    if phrase is not None:
        found |= {i for p in sentence.phrases if p.apposition and p.host == phrase.index for i in p.indices}
    stop = phrase.stop if phrase is not None else rank.index + 1
    end = next((w.index for w in sentence.words[stop:] if _ends(sentence, w)), len(sentence.words))
    return found | set(range(rank.index, end))


def _is_beside(sentence: Sentence, phrase: Phrase | None) -> bool:
    """Tell whether a phrase stands beside a noun that it is said of, or hangs on one that does."""
    while phrase is not None and phrase.host is not None:
        if phrase.apposition:
            return True
        phrase = sentence.phrases[phrase.host]
    return False


def _ends(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word closes the run of words behind a rank."""
    if word.tag is Tag.MARK:
        return word.text in _MARKS
    if word.tag is Tag.COORDINATOR:
        behind = sentence.words[word.index + 1 : word.index + _REACH]
        return any(_ranks(sentence, other) or other.is_verb for other in behind)
    return word.tag is Tag.SUBORDINATOR and word.lower != _SINCE
