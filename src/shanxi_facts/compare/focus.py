"""What the claim says of nothing else, more than of all else, or but for some: "only", "than any", "except"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import CONTENT, NOMINALS, Phrase, Tag, Word
from shanxi_facts.reading.rank import Short, is_superlative, shortfalls
from shanxi_facts.reading.scope import Amount

_REACH = 4  # words behind "only" within which what it is said of begins


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return listed phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in read_data("focus")[name]:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in found.items()}


@cache
def _words(name: str) -> frozenset[str]:
    return word_list("focus", name)


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each word of the claim that shuts out what the source does not."""
    yield from _only(comparison)
    yield from _excepted(comparison)
    yield from _all_the_same(comparison)
    yield from _no_other(comparison)
    yield from _one_of(comparison)
    yield from _either_way(comparison)
    yield from _beyond_all(comparison)
    yield from _always(comparison)


def _only(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for "only" before what the source says without it: "only the cook left"."""
    if comparison.claim.lowers.isdisjoint(_words("only")):
        return
    for word in comparison.claim.words:
        if word.lower not in _words("only") or _is_idle(comparison.claim, word):
            continue
        if _excludes(comparison.source):
            return
        said = _focus(comparison, word)
        other = comparison.counterpart(said) if said is not None else None
        if said is not None and other is not None:
            message = f"The source does not say “{word.lower}” of {other.text}."
            yield comparison.reason("scope", run(word, said), other, message)
            return


def _excludes(sentence: Sentence) -> bool:
    excluding = (word for word in sentence.words if word.lower in _words("excluding"))
    return any(not _is_denied(sentence, word) for word in excluding) or _run(sentence, "shut") is not None


def _is_denied(sentence: Sentence, word: Word) -> bool:
    """Tell whether "only" is denied, and so excludes nothing: "not only trains but also ferries"."""
    return word.index > 0 and sentence.words[word.index - 1].lower == "not"


def _is_idle(sentence: Sentence, word: Word) -> bool:
    """Tell whether "only" excludes nothing but a figure or a time: "not only", "only 40", "only after", "if only"."""
    before = sentence.words[word.index - 1].lower if word.index else ""
    following = sentence.word_at(word.index + 1)
    if before in _words("idle_before") or word.quoted >= 0:
        return True
    if following is None or following.tag is Tag.MARK:
        return False
    if following.tag in {Tag.NUMBER, Tag.ORDINAL, Tag.DATE, Tag.ADVERB, Tag.SUBORDINATOR}:
        return True
    return following.lower in _words("idle_behind")


def _focus(comparison: Comparison, word: Word) -> Word | None:
    """Return the noun that "only" is said of: the next one, or the one before where it closes a phrase."""
    words = comparison.claim.words
    following = comparison.claim.word_at(word.index + 1)
    if following is None or following.tag is Tag.MARK or word.lower in _words("after_noun"):
        before = comparison.claim.word_at(word.index - 1)
        return before if before is not None and before.tag in {Tag.NOUN, Tag.NAME} else None
    phrases = (p for p in comparison.claim.phrases if word.index < p.head and p.start <= word.index + _REACH)
    phrase = next(phrases, None)
    if phrase is None:
        return None
    if any(w.is_verb and w.index not in comparison.alignment.links for w in words[word.index + 1 : phrase.head]):
        return None
    head = words[phrase.head]
    return head if head.tag in {Tag.NOUN, Tag.NAME} else None


def _excepted(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for an exception that the source does not make: "all left, except for a few"."""
    here = _run(comparison.claim, "except")
    if here and not _run(comparison.source, "except") and not _has_but(comparison.source):
        host = _linked_noun(comparison, here[0])
        if host is not None:
            text = comparison.claim.wording(*here)
            message = f"The source makes no exception: it does not say “{text}”."
            yield comparison.reason("scope", here, host, message)


def _all_the_same(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason where the claim says of all what the source makes an exception to: "all towns but for one"."""
    there = _run(comparison.source, "except")
    if there is None or excepts(comparison.claim) or _has_but(comparison.claim):
        return
    behind = comparison.source.words[there[1].index + 1 :]
    excepted = next((word for word in behind if word.tag in NOMINALS), None)
    if excepted is None or comparison.origin(excepted) is not None:
        return
    theirs = comparison.alignment.source_terms.scopes
    for index, scope in comparison.alignment.claim_terms.scopes.items():
        other = comparison.counterpart(comparison.claim.words[index])
        given = theirs.get(other.index) if other is not None else None
        if scope.amount is Amount.ALL and other is not None and given is not None and given.amount is Amount.ALL:
            words = comparison.claim.words
            text = comparison.source.wording(there[0], excepted)
            message = f"The source makes an exception: it says “{text}”."
            yield comparison.reason("scope", run(words[scope.first], words[index]), run(*there, excepted), message)
            return


def _no_other(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for "no other" where the source tells of others: "one of several to have left"."""
    here = _run(comparison.claim, "no_other")
    if here is None:
        return
    for phrase in comparison.source.phrases:
        cue = shortfalls(comparison.source, phrase).get(Short.ONE_OF)
        own = comparison.origin(comparison.source.words[phrase.head])
        if cue is not None and own is not None and own.index > here[0].index:
            head = comparison.source.words[phrase.head]
            text = comparison.source.wording(cue, head)
            yield comparison.reason("scope", run(*here, own), run(cue, head), f"The source says {text}.")
            return


def _one_of(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for one of several of which the source says that it is the only one: "one of the schools"."""
    alone = [word for word in comparison.source.words if word.lower in _words("lone")]
    if not alone or any(word.lower in _words("excluding") for word in comparison.claim.words):
        return
    for phrase in comparison.claim.phrases:
        cue = shortfalls(comparison.claim, phrase).get(Short.ONE_OF)
        other = comparison.counterpart(comparison.claim.words[phrase.head]) if cue is not None else None
        theirs = comparison.source.headed_by(other.index) if other is not None else None
        if cue is None or other is None or theirs is None:
            continue
        only = next((word for word in alone if _is_before(theirs, word)), None)
        if only is not None:
            text = comparison.source.wording(only, other)
            here = run(cue, comparison.claim.words[phrase.head])
            yield comparison.reason("scope", here, (only, other), f"The source says {text}.")
            return


def _is_before(phrase: Phrase, word: Word) -> bool:
    """Tell whether a word stands in a phrase before its head, or right before the phrase."""
    return phrase.start - 1 <= word.index < phrase.head


def excepts(sentence: Sentence) -> bool:
    """Tell whether a sentence makes an exception by a phrase of its own: "except for a few"."""
    return _run(sentence, "except") is not None


def _has_but(sentence: Sentence) -> bool:
    """Tell whether "but" may make the exception: "all but three"."""
    return any(word.lower in _words("but") for word in sentence.words)


def _linked_noun(comparison: Comparison, stop: Word) -> Word | None:
    """Return the counterpart of the first noun of the claim before a word."""
    for word in comparison.claim.words[: stop.index]:
        if word.tag in {Tag.NOUN, Tag.NAME} and (other := comparison.counterpart(word)) is not None:
            return other
    return None


def _run(sentence: Sentence, name: str) -> tuple[Word, Word] | None:
    """Return the first and the last word of a listed phrase in a sentence, None if none is there."""
    listed = _phrases(name)
    for word in () if listed.keys().isdisjoint(sentence.lowers) else sentence.words:
        for parts in listed.get(word.lower, ()):
            found = sentence.words[word.index : word.index + len(parts)]
            if tuple(other.lower for other in found) == parts:
                return found[0], found[-1]
    return None


def _either_way(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason where the claim lets go of what the source asks for: "all villages, eligible or not"."""
    words = comparison.claim.words
    for word in words[:-2] if "or" in comparison.claim.lowers else ():
        following = tuple(w.lower for w in words[word.index + 1 : word.index + 3])
        other = comparison.counterpart(word) if following == ("or", "not") and word.tag in CONTENT else None
        if other is None or _run(comparison.source, "either"):
            continue
        phrase = comparison.source.phrase_at(other.index)
        if phrase is not None and phrase.head > other.index:
            head = comparison.source.words[phrase.head]
            said = comparison.source.wording(other, head)
            message = f"The source says this of {said} alone."
            yield comparison.reason("scope", (word, words[word.index + 2]), (other, head), message)


def _beyond_all(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a comparison with all others that the source does not make: "more than any other town"."""
    here = _run(comparison.claim, "beyond")
    if here is None or any(_ranks(word) for word in comparison.source.words):
        return
    before = [w for w in comparison.claim.words[: here[0].index] if w.tag in NOMINALS | CONTENT]
    other = next((o for w in reversed(before) if (o := comparison.counterpart(w)) is not None), None)
    if other is not None:
        text = comparison.claim.wording(*here)
        yield comparison.reason("degree", here, other, f"The source does not say “{text}”.")


def _ranks(word: Word) -> bool:
    """Tell whether a word may rank a thing above others: a superlative, an ordinal, "than", "record"."""
    return word.tag is Tag.ORDINAL or word.lower in _words("ranking") or is_superlative(word)


def _always(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for "always" and the like where the source tells of one time."""
    if comparison.claim.lowers.isdisjoint(_words("always")):
        return
    for word in comparison.claim.words:
        if word.lower not in _words("always") or word.quoted >= 0:
            continue
        verb = comparison.claim.words[comparison.claim.clause_at(word.index).verb]
        other = comparison.counterpart(verb)
        if other is None or not verb.is_verb:
            continue
        if _words("always_too").isdisjoint(part for w in _beside(comparison.source, other) for part in w.lower.split()):
            yield comparison.reason("scope", run(word, verb), other, f"The source does not say “{word.lower}”.")
        return


def _beside(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the words of the clause of a verb; all words where the clause is not the verb's own."""
    clause = sentence.clause_at(verb.index)
    own = clause.verb == verb.index
    return (w for w in sentence.words if not own or sentence.clause_of[w.index] == clause.index)
