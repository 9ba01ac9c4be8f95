"""How often something happened, and which way a count of votes went.

"Twice" is no figure, and yet it counts; and "by 40 votes to 32" says more than that there were 40 and 32.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from shanxi_facts.alignment.model import Relation
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.places import figures
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.model import Number, Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Tag, Word

_REACH = 4  # words that "40 votes to" may have up to the second figure


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for another number of times, and for a count told the other way round."""
    yield from _often(comparison)
    yield from _turned(comparison)


def _often(comparison: Comparison) -> Iterator[Reason]:
    said, given = _times(comparison.claim), _times(comparison.source)
    if len(said) != 1 or len(given) != 1:
        return
    [(word, number)], [(other, its)] = said, given
    verb = comparison.claim.clause_at(word.index).verb
    found = comparison.counterpart(comparison.claim.words[verb]) if verb >= 0 else None
    if number == its or found is None or comparison.source.clause_at(other.index).verb != found.index:
        return
    yield comparison.reason("quantity", word, other, f"The source says {other.text}, not {word.text}.")


@cache
def _adverbs() -> dict[str, int]:
    """Return the adverbs that say how often, each with its number: 1 for "once"."""
    return {word: number for number, word in enumerate(read_data("figure-roles")["times"].split(), start=1)}


def _times(sentence: Sentence) -> list[tuple[Word, Number | int]]:
    """Return the words that say how often, each with its number: "twice", "three times"."""
    adverbs = _adverbs()
    found: list[tuple[Word, Number | int]] = [
        (word, adverbs[word.lower])
        for word in sentence.words
        if word.lower in adverbs and not _opens_clause(sentence, word)
    ]
    for word, quantity in figures(sentence):
        if quantity.low is not None and quantity.low == quantity.high and _counts_times(sentence, word):
            found.append((word, quantity.low))
    return found


def _counts_times(sentence: Sentence, word: Word) -> bool:
    """Tell whether a figure says how often: "three times", not "three times as long"."""
    behind, after = sentence.word_at(word.index + 1), sentence.word_at(word.index + 2)
    compares = after is not None and after.tag in {Tag.ADJECTIVE, Tag.DETERMINER}
    return behind is not None and behind.lower == "times" and not compares


def _opens_clause(sentence: Sentence, word: Word) -> bool:
    """Tell whether "once" is "as soon as"."""
    return any(clause.opener == word.index for clause in sentence.clauses)


def _turned(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason where the claim has both figures of "40 votes to 32", the second first, under the same verb."""
    verbs = [own for own, _ in comparison.pairs() if own.is_verb]
    links = comparison.alignment.links
    if not verbs or any(links[verb.index].relation is not Relation.EQUAL for verb in verbs):
        return
    for first, second in _counts(comparison.claim):
        one, other = comparison.counterpart(first), comparison.counterpart(second)
        if one is not None and other is not None and (other, one) in _counts(comparison.source):
            given = comparison.source.wording(other, one)
            yield comparison.reason("quantity", (first, second), (other, one), f"The source says {given}.", given)


def _counts(sentence: Sentence) -> list[tuple[Word, Word]]:
    """Return the pairs of figures of "40 votes to 32" and "40 to 32"."""
    numbers = [word for word in sentence.words if word.tag is Tag.NUMBER]
    found = []
    for first, second in pairwise(numbers):
        between = sentence.words[first.index + 1 : second.index]
        before = sentence.word_at(first.index - 1)
        leads = before is not None and before.lower in {"from", "between"}
        plain = all(word.tag in {Tag.NOUN, Tag.PREPOSITION, Tag.TO} for word in between)
        if 0 < len(between) <= _REACH and between[-1].lower == "to" and plain and not leads:
            found.append((first, second))
    return found
