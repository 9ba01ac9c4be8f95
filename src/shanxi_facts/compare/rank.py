"""Superlatives and records: near, one of, second or of the club dropped, and a degree made the highest."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.alignment.model import Relation
from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.restrictions import dropped_restriction, is_reworded
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import Phrase, Tag, Word
from shanxi_facts.reading.rank import Short, is_record, is_superlative, rank_words, shortfalls

_REACH = 6  # words behind a ranked thing within which the time it holds for is told


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each rank of the claim that the source does not give, or gives of less."""
    told: set[int] = set()
    for word, other in comparison.pairs():
        highest = _highest(comparison.claim, word)
        if _is_scope(comparison, highest):
            highest = None
        if highest is not None and _highest(comparison.source, other) is None and other.tag is word.tag:
            yield comparison.reason("degree", highest, other, f"The source says no more than {other.lower}.")
        elif is_record(word) and is_record(other):
            yield from _restricted(comparison, word, other)
        yield from _short(comparison, word, other, told)
        yield from _wider(comparison, word, other, told)
    yield from _not_quite(comparison, told)


def _highest(sentence: Sentence, word: Word) -> Word | tuple[Word, Word] | None:
    """Return a superlative, of one word or with "most" before it; None for any other degree."""
    if word.tag not in {Tag.ADJECTIVE, Tag.ADVERB}:
        return None
    before = sentence.word_at(word.index - 1)
    if before is not None and is_superlative(before) and before.lower in {"most", "least"}:
        return before, word
    return word if is_superlative(word) else None


def _is_scope(comparison: Comparison, highest: Word | tuple[Word, Word] | None) -> bool:
    """Tell whether the "most" before an adjective says of how many: "most old boats", not "the most old-fashioned"."""
    if not isinstance(highest, tuple):
        return False
    most, word = highest
    phrase = comparison.claim.phrase_at(word.index)
    if phrase is None or phrase.start != most.index or phrase.head <= word.index:
        return False
    scope = comparison.alignment.claim_terms.scopes.get(phrase.head)
    return scope is not None and scope.first <= most.index <= scope.last


def _restricted(comparison: Comparison, word: Word, other: Word) -> Iterator[Reason]:
    """Yield a reason where a record is one of less than in the claim: "a club record"."""
    theirs = _modifier(comparison.source, other)
    if theirs is None or comparison.origin(theirs) is not None:
        return
    ours = _modifier(comparison.claim, word)
    here = (ours, word) if ours is not None else word
    text = comparison.source.wording(theirs, other)
    yield comparison.reason("scope", here, (theirs, other), f"The source says {text}.")


def _modifier(sentence: Sentence, record: Word) -> Word | None:
    """Return the noun or name that restricts a record, right before it."""
    before = sentence.word_at(record.index - 1)
    if before is None or before.tag not in {Tag.NOUN, Tag.NAME} or before.genitive:
        return None
    return None if before.lower in rank_words("open") else before


def _wider(comparison: Comparison, word: Word, other: Word, told: set[int]) -> Iterator[Reason]:
    """Yield a reason where a thing is the first or largest of less than in the claim: "the worst flood in 40 years"."""
    ours, theirs = comparison.claim.phrase_at(word.index), comparison.source.phrase_at(other.index)
    if comparison.alignment.unexplained or ours is None or theirs is None or theirs.index in told:
        return
    if comparison.claim.words[ours.start].lower in closed("one"):
        return  # "a first dose": one of many
    if not (_is_top(word) and _is_top(other)) or comparison.counterpart(comparison.claim.words[ours.head]) is None:
        return
    head = comparison.source.words[theirs.head]
    own = comparison.origin(head)
    is_name = other.tag is Tag.ORDINAL and head.text[:1].isupper()  # "the 18th National Congress"
    if own is None or own.index != ours.head or is_name or is_reworded(comparison, own, theirs):
        return
    if not own.genitive and comparison.alignment.links[own.index].relation is Relation.WIDER:
        told.add(theirs.index)
        text = comparison.source.wording(*run(other, head))
        yield comparison.reason("scope", run(word, own), run(other, head), f"The source says {text}.")
        return
    limit = dropped_restriction(comparison, theirs) or _since(comparison, theirs)
    if (
        limit is None
        or limit[0].index < other.index
        or _is_of_all(comparison.source, limit)
        or _is_place_of_all(comparison, limit)
    ):
        return
    if not any(w.tag is Tag.COORDINATOR for w in comparison.source.words[head.index : limit[1].index]):
        told.add(theirs.index)
        text = comparison.source.wording(*run(other, head, *limit))
        yield comparison.reason("scope", run(word, own), run(other, head, *limit), f"The source says {text}.")


def _is_of_all(sentence: Sentence, limit: tuple[Word, Word]) -> bool:
    """Tell whether a limit leaves nothing out: "of either sex"."""
    words = sentence.words[limit[0].index : limit[1].index + 1]
    return any(word.lower in rank_words("whole") for word in words)


def _is_place_of_all(comparison: Comparison, limit: tuple[Word, Word]) -> bool:
    """Tell whether a name in one of the first two sentences limits a rank: there an article says where it plays."""
    words = comparison.source.words[limit[0].index : limit[1].index + 1]
    return comparison.alignment.passage.number <= 1 and any(word.tag is Tag.NAME for word in words)


def _is_top(word: Word) -> bool:
    """Tell whether a word says that nothing comes before or above: a superlative, "first"."""
    return is_superlative(word) or (word.tag is Tag.ORDINAL and not word.joined) or word.lower in rank_words("first")


def _since(comparison: Comparison, phrase: Phrase) -> tuple[Word, Word] | None:
    """Return the date since when a rank holds, if the claim lacks it: "the largest since 1990"."""
    source = comparison.source
    for word in source.words[phrase.stop : phrase.stop + _REACH]:
        if word.tag is Tag.MARK:
            return None
        following = source.words[word.index + 1 : word.index + 2]
        if word.lower == "since" and following and following[0].tag is Tag.DATE:
            return (word, following[0]) if comparison.origin(following[0]) is None else None
        if word.tag is Tag.DATE and word.lower.startswith("since "):
            return (word, word) if comparison.origin(word) is None else None
    return None


def _short(comparison: Comparison, word: Word, other: Word, told: set[int]) -> Iterator[Reason]:
    """Yield a reason where the source's thing falls short of what the claim's is."""
    ours, theirs = comparison.claim.phrase_at(word.index), comparison.source.phrase_at(other.index)
    if (
        ours is None
        or theirs is None
        or theirs.index in told
        or not (_is_ranked(word, other) or _is_first(word, other))
    ):
        return
    missing = shortfalls(comparison.source, theirs)
    kept = shortfalls(comparison.claim, ours)
    for short, cue in missing.items():
        if short not in kept and cue.index < other.index and not _is_said_otherwise(comparison, short):
            told.add(theirs.index)
            text = comparison.source.wording(cue, other)
            yield comparison.reason("scope", word, (cue, other), f"The source says {text}.")
            return


def _not_quite(comparison: Comparison, told: set[int]) -> Iterator[Reason]:
    """Yield a reason where a thing is near what the claim puts it in or at: "close to bankruptcy"."""
    inside = rank_words("inside")
    for phrase in comparison.claim.phrases:
        preposition = comparison.claim.words[phrase.preposition] if phrase.preposition is not None else None
        head = comparison.counterpart(comparison.claim.words[phrase.head])
        theirs = comparison.source.headed_by(head.index) if head is not None else None
        if preposition is None or preposition.lower not in inside or head is None or theirs is None:
            continue
        cue = shortfalls(comparison.source, theirs).get(Short.NEAR)
        if cue is not None and theirs.index not in told and not _is_said_otherwise(comparison, Short.NEAR):
            told.add(theirs.index)
            text = comparison.source.wording(cue, head)
            here = (preposition, comparison.claim.words[phrase.head])
            yield comparison.reason("scope", here, (cue, head), f"The source says {text}.")


def _is_ranked(word: Word, other: Word) -> bool:
    return (is_superlative(word) or is_record(word)) and (is_superlative(other) or is_record(other))


def _is_first(word: Word, other: Word) -> bool:
    """Tell whether both say "first": "among the first to leave" is not "the first to leave"."""
    return word.lower == other.lower and word.lower in rank_words("first") and word.tag is Tag.ORDINAL


def _is_said_otherwise(comparison: Comparison, short: Short) -> bool:
    """Tell whether the claim has another word for what falls short."""
    if short is Short.LOWER and any(word.tag is Tag.ORDINAL for word in comparison.claim.words):
        return True
    return any(word.lower in rank_words(short.name.lower()) for word in comparison.claim.words)
