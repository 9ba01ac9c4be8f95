"""Another degree on the same verb or noun: slightly for significantly, soared for rose."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.change import direction, strength
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.lexicon import entry_of, keys_of
from shanxi_facts.language.meaning import relate
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Tag, Word

_GRADING = frozenset({Tag.ADVERB, Tag.ADJECTIVE})
_GRADED = frozenset({Tag.ADJECTIVE, Tag.ADVERB, Tag.PREPOSITION})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each degree of the claim that the source gives otherwise."""
    for word in comparison.claim.words:
        if word.lower in word_list("denials", "adverbs"):
            continue  # "hardly changed" denies
        if word.tag in _GRADING and _classes(word) and not _is_kept(comparison, word):
            yield from _swapped(comparison, word)
        elif word.is_verb:
            yield from _stronger(comparison, word)


def _is_kept(comparison: Comparison, word: Word) -> bool:
    """Tell whether the source has a degree of the claim, and says it of the same: not "well" of "well below"."""
    other = comparison.counterpart(word)
    if other is None:
        return False
    own, theirs = comparison.claim.word_at(word.index + 1), comparison.source.word_at(other.index + 1)
    if own is None or theirs is None or own.tag not in _GRADED or theirs.tag not in _GRADED:
        return True
    found = comparison.counterpart(own)
    return found is None or found is theirs


def _classes(word: Word) -> frozenset[str]:
    """Return the classes of degree of a word: "#d-high" of "significantly"."""
    if "degree" not in entry_of(word.lower).tags:
        return frozenset()
    return frozenset(key for key in keys_of(word.lower) if key.startswith("#d-"))


def _swapped(comparison: Comparison, word: Word) -> Iterator[Reason]:
    host = _host(comparison.claim, word)
    other = comparison.counterpart(host) if host is not None else None
    if other is None:
        return
    for theirs in _degrees(comparison.source, other):
        if comparison.origin(theirs) is None and _classes(word).isdisjoint(_classes(theirs)):
            if not relate(word.lower, theirs.lower).excludes:  # told as an opposite
                message = f"The source says {theirs.lower}, not {word.lower}."
                yield comparison.reason("degree", word, theirs, message, theirs.text)
            return


def _host(sentence: Sentence, word: Word) -> Word | None:
    """Return what a degree is of: the word behind it, the head of its phrase, or the verb of its clause."""
    following = sentence.word_at(word.index + 1)
    if (
        following is not None
        and following.tag in _GRADED
        and (word.tag is Tag.ADVERB or following.tag is Tag.ADJECTIVE)
    ):
        return following
    phrase = sentence.phrase_at(word.index)
    if phrase is not None:
        head = sentence.words[phrase.head]
        return head if head.index > word.index else None
    clause = sentence.clause_at(word.index)
    return sentence.words[clause.verb] if word.tag is Tag.ADVERB and clause.verb >= 0 else None


def _degrees(sentence: Sentence, host: Word) -> Iterator[Word]:
    """Yield the degrees of a word."""
    clause = sentence.clause_of[host.index]
    for word in sentence.words:
        near = word.tag in _GRADING and sentence.clause_of[word.index] == clause
        if near and _classes(word) and _host(sentence, word) == host:
            yield word


def _stronger(comparison: Comparison, verb: Word) -> Iterator[Reason]:
    """Yield a reason where no figure tells how strong a change was, and the claim tells it stronger, or far weaker."""
    other = comparison.counterpart(verb)
    if other is None or not other.is_verb or verb.lemma == other.lemma:
        return
    if direction(verb.lower) is None or direction(verb.lower) != direction(other.lower):
        return
    ours, theirs = strength(verb.lower), strength(other.lower)
    clearly = (ours == "strong" and theirs in {"neutral", "weak"}) or (ours == "weak" and theirs == "strong")
    if not clearly or _is_measured(comparison.claim, verb) or _is_graded(comparison.source, other):
        return
    yield comparison.reason("degree", verb, other, f"The source says {other.lower}, not {verb.lower}.")


def _is_measured(sentence: Sentence, verb: Word) -> bool:
    clause = sentence.clause_of[verb.index]
    return any(word.tag is Tag.NUMBER and sentence.clause_of[word.index] == clause for word in sentence.words)


def _is_graded(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb has its strength beside it: "rose sharply" is "soared"."""
    return any(True for _ in _degrees(sentence, verb))
