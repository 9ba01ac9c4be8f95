"""How much of a claim a sentence can say at most, told from the words of both before anything is aligned.

Aligning takes most of the time of a claim, and most sentences that share a word with it say little of it. What is told
here is never less than the relevance that an alignment comes to: a sentence that is left out for it would be found to
be off the claim's subject. ``alignment`` and ``topic`` say what links there are and what they count: what is changed
there is changed here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from shanxi_facts.alignment import content_of, is_misspelt, may_be_understood
from shanxi_facts.alignment.options import KINDS, options_of_figure
from shanxi_facts.language.meaning import narrower_keys, wider_keys
from shanxi_facts.reading import Article, Sentence, Terms
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import PARTS, VALUES, Tag, Word
from shanxi_facts.retrieval import Index
from shanxi_facts.retrieval.corpus import SourceText
from shanxi_facts.verification import thresholds

_NOTHING: frozenset[str] = frozenset()
_KEPT = 512  # sentences


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    """A word of a claim that counts: what it counts, and by which keys it may meet words of the same and less width."""

    word: Word
    weight: float
    missing: float  # what it counts where the sentence lacks it
    keys: frozenset[str]
    wider: frozenset[str]
    anywhere: bool  # it may be linked by other ways than its keys
    telling: bool  # it must be linked for a match


@dataclass(frozen=True, slots=True, eq=False)
class _Passage:
    """A sentence with all that may bear out words of a claim beside it: its neighbours, and what a curator says."""

    keys: frozenset[str]
    narrower: frozenset[str]
    sentences: tuple[Sentence, ...]


class Bound(NamedTuple):
    """What a sentence can come to at most: a share of what a claim says, and whether it may bear the claim out."""

    share: float
    may_match: bool


class Reach:
    """Tells of the sentences of one source how much of a claim each can say at most."""

    def __init__(self, index: Index, article: Article, text: SourceText | None) -> None:
        self._index, self._article, self._text = index, article, text
        self._read: dict[int, _Passage] = {}

    def said(self, claim: Terms) -> Sequence[_Said]:
        """Return the words of a claim that count."""
        known = self._text.subject if self._text else _NOTHING
        counted = (position for position in content_of(claim) if position not in claim.speakers)
        return [self._said(claim, position) for position in counted if claim.words[position].lemma not in known]

    def bound(self, claim: Terms, said: Sequence[_Said], number: int) -> Bound:
        """Return what a sentence of the source comes to at most."""
        passage = self._passage(number)
        total = here = 0.0
        may_match = True
        for part in said:
            if part.anywhere or _may_be_in(claim.sentence, part, passage):
                total += part.weight
                here += part.weight
            else:
                total += part.missing
                may_match = may_match and not part.telling
        return Bound(here / total if total else 0.0, may_match)

    def _said(self, claim: Terms, position: int) -> _Said:
        term, word = claim.words[position], claim.sentence.words[position]
        weight = term.weight * self._index.rarest(term.keys)
        if word.tag in VALUES:
            most, least = weight * thresholds.VALUE, weight * min(thresholds.VALUE, thresholds.RIVAL)
            anywhere = word.number < 0 or may_be_understood(word)
            return _Said(word, most, least, term.keys | word.lemmas, _NOTHING, anywhere=anywhere, telling=True)
        phrases = (phrase.keys for phrase in claim.phrases if phrase.start <= position < phrase.stop)
        keys = term.keys.union(word.lemmas, *phrases)
        wider = wider_keys(word.lower, PARTS[word.tag]) if word.tag in KINDS else _NOTHING
        telling = term.weight > thresholds.WIDE
        return _Said(
            word, weight, weight, keys, wider, anywhere=self._is_anywhere(claim.sentence, word), telling=telling
        )

    def _is_anywhere(self, claim: Sentence, word: Word) -> bool:
        """Tell whether a word may mean one that has no key of it: "people" nurses, "the firm" a name, "tonw" a town."""
        if word.tag is Tag.NOUN:
            phrase = claim.phrase_at(word.index)
            is_definite = phrase is not None and claim.words[phrase.start].lower == "the"
            if word.lower in closed("persons") or (is_definite and self._article.has_word(word.lemma)):
                return True
        return is_misspelt(word) or may_be_understood(word)

    def _passage(self, number: int) -> _Passage:
        found = self._read.get(number)
        if found is None:
            if len(self._read) >= _KEPT:
                self._read.clear()
            found = self._read[number] = self._passage_at(number)
        return found

    def _passage_at(self, number: int) -> _Passage:
        source = self._index.terms[number]
        around = [self._index.terms[n] for n in self._article.passage(number).neighbours]
        around += self._text.setting if self._text else ()
        wordings = self._text.wordings(number).all if self._text else ()
        worded = (lemmas for wording in wordings for lemmas in wording.lemmas)
        kinds = (word for word in source.sentence.words if word.tag in KINDS)
        return _Passage(
            source.targets.union(source.lemmas, *(terms.targets for terms in around), *worded),
            _NOTHING.union(*(narrower_keys(word.lower, PARTS[word.tag]) for word in kinds)),
            (source.sentence, *(terms.sentence for terms in around)),
        )


def _may_be_in(claim: Sentence, said: _Said, passage: _Passage) -> bool:
    if said.word.tag is Tag.DATE:
        return any(sentence.dates for sentence in passage.sentences)
    if not said.keys.isdisjoint(passage.keys):
        return True
    if said.word.tag in VALUES:
        return any(True for _ in _figures(claim, said.word, passage))
    return not said.wider.isdisjoint(passage.narrower)


def _figures(claim: Sentence, word: Word, passage: _Passage) -> Iterator[object]:
    for sentence in passage.sentences:
        if sentence.quantities:
            yield from options_of_figure(claim, word, sentence)
