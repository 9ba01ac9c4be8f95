"""How much of a claim a sentence can say at most, told from the words of both before anything is aligned.

Aligning takes most of the time of a claim, and most sentences that share a word with it say little of it. What is told
here is never less than the relevance that an alignment comes to: a sentence that is left out for it would be found to
be off the claim's subject. ``alignment`` and ``topic`` say what links there are and what they count: what is changed
there is changed here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from shanxi_facts.alignment import content_of, is_misspelt, may_be_denied, may_be_understood
from shanxi_facts.alignment.options import KINDS, options_of_day, options_of_figure
from shanxi_facts.caches import SENTENCES, keep
from shanxi_facts.language.meaning import narrower_keys, wider_keys
from shanxi_facts.reading import Article, Sentence, Terms
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import PARTS, VALUES, Tag, Word
from shanxi_facts.reading.terms import WIDE
from shanxi_facts.retrieval import Index
from shanxi_facts.retrieval.corpus import SourceText
from shanxi_facts.values import value
from shanxi_facts.verification import thresholds

_NOTHING: frozenset[str] = frozenset()


@value(eq=False)
class _Said:
    """A word of a claim that counts: what it counts, and by which keys it may meet words of the same and less width.

    ``named`` are the keys of the name that it belongs to: where a neighbour has the name, a pronoun may stand for all
    of it, and for its title.
    """

    word: Word
    weight: float
    missing: float  # what it counts where the sentence lacks it
    keys: frozenset[str]
    wider: frozenset[str]
    named: frozenset[str]
    anywhere: bool  # it may be linked by other ways than its keys
    telling: bool  # it must be linked for a match


@value(eq=False)
class _Passage:
    """A sentence with all that may bear out words of a claim: what a curator says of it, and its neighbours.

    ``own`` are the keys of the sentence itself, ``lent`` those of its neighbours. ``misspelt`` tells that it has a word
    that no dictionary has.
    """

    source: Terms
    own: frozenset[str]
    narrower: frozenset[str]
    lent: frozenset[str]
    misspelt: bool
    neighbours: tuple[Sentence, ...]


class Bound(NamedTuple):
    """What a sentence can come to at most: its shares of what a claim says, and whether it may bear the claim out."""

    share: float
    support: float
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
        open_ended: bool | None = None
        total = here = total_own = own = 0.0
        may_match = True
        for part in said:
            if part.anywhere or _may_have(claim.sentence, part, passage):
                share = at_home = 1.0
            elif not _may_borrow(claim.sentence, part, passage):
                share = at_home = 0.0
                may_match = may_match and not part.telling
            else:
                open_ended = may_be_denied(claim, passage.source) if open_ended is None else open_ended
                share = 1.0 if open_ended else thresholds.LENT
                at_home = 1.0 if open_ended else thresholds.LENT * passage.source.refers
            total += part.weight if share else part.missing
            here += part.weight * share
            total_own += part.weight if at_home else part.missing
            own += part.weight * at_home
        if not total or own < thresholds.OWN * total_own:
            return Bound(0.0, 0.0, may_match)
        return Bound(here / total, own / total_own, may_match)

    def _said(self, claim: Terms, position: int) -> _Said:
        term, word = claim.words[position], claim.sentence.words[position]
        weight = term.weight * self._index.rarest(term.keys)
        if word.tag in VALUES:
            most, least = weight * thresholds.VALUE, weight * min(thresholds.VALUE, thresholds.RIVAL)
            anywhere = word.number < 0 or may_be_understood(word)
            return _Said(
                word, most, least, term.keys | word.lemmas, _NOTHING, _NOTHING, anywhere=anywhere, telling=True
            )
        phrases = (phrase.keys for phrase in claim.phrases if phrase.start <= position < phrase.stop)
        keys = term.keys.union(word.lemmas, *phrases)
        wider = wider_keys(word.lower, PARTS[word.tag]) if word.tag in KINDS else _NOTHING
        named = _NOTHING.union(*(claim.words[other.index].keys for other in claim.name_of(word)))
        anywhere, telling = self._is_anywhere(claim.sentence, word), term.weight > WIDE
        return _Said(word, weight, weight, keys, wider, named, anywhere=anywhere, telling=telling)

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
            found = keep(self._read, number, self._passage_at(number), SENTENCES)
        return found

    def _passage_at(self, number: int) -> _Passage:
        source = self._index.terms[number]
        around = [self._index.terms[n] for n in self._article.passage(number).neighbours]
        around += self._text.setting if self._text else ()
        wordings = self._text.wordings(number).all if self._text else ()
        worded = (lemmas for wording in wordings for lemmas in wording.lemmas)
        kinds = (word for word in source.sentence.words if word.tag in KINDS)
        return _Passage(
            source,
            source.targets.union(source.lemmas, *worded),
            _NOTHING.union(*(narrower_keys(word.lower, PARTS[word.tag]) for word in kinds)),
            _NOTHING.union(*(terms.targets for terms in around)),
            any(map(is_misspelt, source.sentence.words)),
            tuple(terms.sentence for terms in around),
        )


def _may_have(claim: Sentence, said: _Said, passage: _Passage) -> bool:
    """Tell whether the sentence itself may have a word."""
    sentence = passage.source.sentence
    if said.word.tag is Tag.DATE:
        return bool(sentence.dates)
    if not said.keys.isdisjoint(passage.own):
        return True
    if said.word.tag in VALUES:
        return _has_figure(claim, said.word, sentence)
    return passage.misspelt or not said.wider.isdisjoint(passage.narrower)


def _may_borrow(claim: Sentence, said: _Said, passage: _Passage) -> bool:
    """Tell whether a neighbour may lend the sentence a word."""
    if said.word.tag is Tag.DATE:
        return any(sentence.dates for sentence in passage.neighbours)
    if not said.keys.isdisjoint(passage.lent) or not said.named.isdisjoint(passage.lent):
        return True
    if said.word.tag in VALUES:
        return any(_has_figure(claim, said.word, sentence) for sentence in passage.neighbours)
    return False


def _has_figure(claim: Sentence, word: Word, sentence: Sentence) -> bool:
    if sentence.dates and any(True for _ in options_of_day(claim, word, sentence)):
        return True
    return any(True for _ in options_of_figure(claim, word, sentence))
