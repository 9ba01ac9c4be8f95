"""Laying a claim against a passage, word by word.

The order decides: what a curator says of the sentence first, then words of one meaning, set phrases, wider words,
figures and dates (all together, each beside its noun), misspelt words, and last what the sentence borrows from its
neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from shanxi_facts.alignment.denied import link_denied, link_limits
from shanxi_facts.alignment.lending import lend, lend_speakers
from shanxi_facts.alignment.linking import Linking
from shanxi_facts.alignment.model import Alignment, Relation
from shanxi_facts.alignment.options import value_options, word_options
from shanxi_facts.alignment.phrases import link_misspelt, link_phrases, link_wordings
from shanxi_facts.alignment.understood import link_understood
from shanxi_facts.caches import LATEST
from shanxi_facts.reading import Passage, Terms
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, ClauseKind, Tag, Word
from shanxi_facts.reading.terms import WEAK, WIDE
from shanxi_facts.reading.wordings import Wording

_ASSERTING = frozenset({ClauseKind.MAIN, ClauseKind.COORDINATE, ClauseKind.SUBORDINATE})


def align(
    claim: Terms, passage: Passage, source: Terms, context: Iterable[Terms], wordings: Sequence[Wording] = ()
) -> Alignment:
    """Return the alignment of a claim with a passage.

    ``source`` are the terms of the passage's sentence, ``context`` those of its neighbours, ``wordings`` what a curator
    says that runs of the sentence mean.
    """
    linking = _linked(claim, source, wordings)
    content = content_of(claim)
    lend_speakers(linking, passage, content)
    lend(linking, passage, tuple(context), content)
    left = tuple(index for index in content if index not in linking.links)
    telling = any(claim.words[index].weight > WIDE for index in left) or _counts(claim, left)
    telling = telling or any(_is_all_that_is_said(linking, index) for index in left) or _leaves_phrase(linking, left)
    return Alignment(
        claim.sentence, passage, claim, source, linking.links, linking.reverse, content, left if telling else ()
    )


def _linked(claim: Terms, source: Terms, wordings: Sequence[Wording]) -> Linking:
    """Return the links of a claim with a sentence by itself."""
    linking = Linking(claim, source)
    said = link_wordings(linking, wordings)
    words = list(word_options(claim, source))
    # The same word before one that says the same, wherever they stand.
    linking.take(option for option in words if option.relation is Relation.EQUAL)
    linking.take(words)
    link_phrases(linking)
    linking.take_wider()
    linking.take(value_options(claim.sentence, source.sentence))
    linking.reverse |= {index: by for index, by in said.items() if index not in linking.reverse}
    link_misspelt(linking)
    link_denied(linking)
    link_limits(linking)
    link_understood(linking)
    _unlink_unasserted(linking)
    return linking


def _unlink_unasserted(linking: Linking) -> None:
    """Take back the link of a verb that tells something to a noun that only tells one thing from another.

    That there is a "flood relief fund" does not say that anyone relieved a flood.
    """
    claim, source = linking.claim.sentence, linking.source.sentence
    for clause in claim.clauses:
        found = linking.in_sentence(clause.verb) if clause.kind in _ASSERTING and clause.verb >= 0 else None
        if found is None or source.words[found].tag is not Tag.NOUN:
            continue
        phrase, other = source.phrase_at(found), source.words[found]
        same = claim.words[clause.verb].lower == other.lower  # misread as a verb, perhaps
        if phrase is not None and found < phrase.head and not (same or other.genitive or other.text[0].isupper()):
            del linking.links[clause.verb]
            linking.reverse.pop(found, None)


@lru_cache(LATEST)
def content_of(claim: Terms) -> tuple[int, ...]:
    """Return the words that have to be borne out: those that say something, and do more than attribute."""
    found = tuple(_content(claim))
    telling = tuple(index for index in found if index not in claim.colour)
    return telling or found


def _content(claim: Terms) -> Iterator[int]:
    for word, term in zip(claim.sentence.words, claim.words, strict=True):
        says = word.tag in CONTENT and term.weight > WEAK and not _is_grammar(word)
        if says and word.index not in claim.attributing and not _is_said_again(claim, word):
            yield word.index


def _is_said_again(claim: Terms, word: Word) -> bool:
    """Tell whether a noun behind the figure of a label says what the label says: "wells dug: 40 wells"."""
    words = claim.sentence.words
    mark = word.index - 2
    if mark < 1 or word.tag is not Tag.NOUN or words[mark].text != ":" or words[mark + 1].tag is not Tag.NUMBER:
        return False
    return any(other.lemma == word.lemma for other in words[:mark])


def _is_grammar(word: Word) -> bool:
    """Tell whether a word limits or joins what others say: "still", "only", the "one" of "one of them"."""
    return (word.lower in closed("adverbs") and not word.is_verb) or word.lower in closed("units")


def _is_all_that_is_said(linking: Linking, index: int) -> bool:
    """Tell whether a wide word is all that is said of a subject: "the boats are in service"."""
    beside = linking.beside_predicate(index)
    return beside is not None and not any(word.index in linking.links for word in beside)


def _leaves_phrase(linking: Linking, left: Sequence[int]) -> bool:
    """Tell whether a phrase of several wide words is left whole: "area institutions"."""
    phrases = [linking.claim.sentence.phrase_of[index] for index in left]
    whole = (
        linking.claim.sentence.phrases[number] for number in {n for n in phrases if n >= 0 and phrases.count(n) > 1}
    )
    return any(not any(index in linking.links for index in phrase.indices) for phrase in whole)


def _counts(claim: Terms, indices: Sequence[int]) -> bool:
    """Tell whether one of these words is what a figure or "every" counts: there even "people" says something."""
    if not indices:
        return False
    heads = {phrase.head for phrase in claim.sentence.phrases if phrase.quantity >= 0}
    told = ((index, scope) for index, scope in claim.scopes.items() if claim.sentence.words[index].tag is Tag.NOUN)
    heads |= {index for index, scope in told if index > scope.last}
    return any(index in heads for index in indices)
