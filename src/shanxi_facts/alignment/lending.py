"""What a sentence may borrow from its neighbours to bear out a claim.

A noun, a name, an adjective or an adverb, unless the sentence has another word in its place; a figure or a date only
where the sentence has none of its kind; a verb never. The name of a speaker is borrowed from the whole article.
"""

from __future__ import annotations

from collections.abc import Sequence

from shanxi_facts.alignment.linking import Linking
from shanxi_facts.alignment.model import Relation
from shanxi_facts.alignment.options import SAME, is_capital, options_of_date, options_of_figure, options_of_word
from shanxi_facts.model import Kind
from shanxi_facts.reading import Passage, Sentence, Terms
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, NOMINALS, Role, Tag, Word
from shanxi_facts.reading.slots import IS, OBJECT, SUBJECT, Slot
from shanxi_facts.reading.terms import WEAK
from shanxi_facts.values import value

_LENT = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.ADVERB})
_SUMS = frozenset({Kind.MONEY, Kind.PERCENT, Kind.FRACTION})
_DESCRIBING = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE})


def lend_speakers(linking: Linking, passage: Passage, content: Sequence[int]) -> None:
    """Link the name of a speaker whom the article gives the sentence to, however it is named there."""
    words, names = linking.claim.sentence.words, passage.article.names
    for attribution in linking.claim.attributions:
        missing = [i for i in attribution.names if i in content and i not in linking.links]
        if not missing:
            continue
        own = [words[index].lower for index in attribution.names]
        speakers = passage.article.speakers.of(passage.number)
        meant = [name for speaker in speakers for name in speaker.names if names.are_one(own, name)]
        known = {word for name in meant for part in name for full in names.with_word(part) for word in full}
        for index in missing:
            if words[index].lower in known:
                linking.lend(index, Relation.CONTEXT)


def lend(linking: Linking, passage: Passage, context: Sequence[Terms], content: Sequence[int]) -> None:
    """Link those of the words ``content`` that the sentence lacks and a neighbour may lend.

    ``context`` are the terms of the neighbours.
    """
    taken = frozenset(link.source for link in linking.links.values())
    lender = _Lender(linking, passage, context, taken)
    for index in [index for index in content if index not in linking.links]:
        relation = lender.lends(linking.claim.sentence.words[index])
        if relation is not None:
            linking.lend(index, relation)


@value
class _Lender:
    """The neighbours of a sentence. ``taken`` are its own words that say something of the claim."""

    linking: Linking
    passage: Passage
    context: Sequence[Terms]
    taken: frozenset[int]

    def lends(self, word: Word) -> Relation | None:
        """Return how a word of the claim is borne out where the sentence lacks it; None for not at all."""
        if word.tag is Tag.DATE:
            return Relation.CONTEXT if not self._has(Tag.DATE) and self._has_date(word) else None
        if word.tag is Tag.NUMBER and word.number >= 0:
            missing = not self._has(Tag.NUMBER) and not self._is_filled(word) and self._is_counted_here(word)
            return Relation.CONTEXT if missing and self._has_figure(word) else None
        if self._is_stood_for(word):
            return Relation.REFERENCE
        if word.tag not in _LENT or not self._lends_word(word):
            return None
        return Relation.REFERENCE if word.tag is Tag.NAME and self._has_noun_for(word) else Relation.CONTEXT

    def _is_stood_for(self, word: Word) -> bool:
        """Tell whether a word of the sentence stands for one of the claim."""
        if word.tag is Tag.NAME:
            return (self._is_meant(word) and not self._is_anothers(word)) or self._completes(word)
        return self._calls(word)

    def _has(self, tag: Tag) -> bool:
        """Tell whether the sentence itself has a value of a kind."""
        return any(word.tag is tag and word.number >= 0 for word in self._source.words)

    def _has_date(self, word: Word) -> bool:
        return any(True for other in self.context for _ in options_of_date(self._claim, word, other.sentence))

    def _has_figure(self, word: Word) -> bool:
        """Tell whether a neighbour has a figure, of the same noun if it counts one: "two officers", "two dogs"."""
        for other in self.context:
            for option in options_of_figure(self._claim, word, other.sentence):
                if self._counts_the_same(word, other, other.sentence.words[option.source]):
                    return True
        return False

    def _counts_the_same(self, word: Word, other: Terms, figure: Word) -> bool:
        own, theirs = _counted(self._claim, word), _counted(other.sentence, figure)
        if own is None:
            return theirs is None
        told = [theirs] if theirs is not None else _subjects(other.sentence, figure)
        return any(not self.linking.claim.words[own.index].keys.isdisjoint(other.words[w.index].targets) for w in told)

    def _is_filled(self, word: Word) -> bool:
        """Tell whether the sentence says in other words how many: "several hours" in the place of "seven hours"."""
        counted = _counted(self._claim, word)
        head = None if counted is None else self.linking.in_sentence(counted.index)
        if head is not None and self._is_vague(head):
            return True
        return any(other.tag is Tag.NOUN and self._is_vague(other.index) for other in self._in_place_of(word))

    def _is_counted_here(self, word: Word) -> bool:
        """Tell whether the sentence has the noun that a figure counts; a sum or share is another sentence's own."""
        counted = _counted(self._claim, word)
        if counted is not None:
            return self.linking.in_sentence(counted.index) is not None or self._is_stood_for(counted)
        quantity = self._claim.quantity(word)
        return quantity is None or quantity.kind not in _SUMS

    def _is_vague(self, head: int) -> bool:
        """Tell whether the phrase of a noun of the sentence counts it without a figure."""
        phrase = self._source.phrase_at(head)
        return phrase is not None and any(
            self._source.words[index].lower in closed("vague") for index in phrase.indices
        )

    def _lends_word(self, word: Word) -> bool:
        """Tell whether a neighbour has a word, and the sentence itself has no other in its place."""
        term = self.linking.claim.words[word.index]
        options = (option for other in self.context for option in options_of_word(word, term, other))
        has_word = any(option.relation in SAME or not is_capital(word) for option in options)
        if not has_word and not self._has_name(word):
            return False
        if word.tag is Tag.NAME and not self._has_room(word):
            return False
        if self._is_predicate(word) or self._hangs_on_nothing(word) or self._is_described_otherwise(word):
            return False
        return not self._is_occupied(word) and not self._is_of_one(word)

    def _hangs_on_nothing(self, word: Word) -> bool:
        """Tell whether a word says more of words that the sentence lacks as well: "the owner of the mill".

        A sentence may leave out what it speaks of; a whole phrase of another one says something else.
        """
        slots = [slot for slot in self.linking.claim.slots.of(word.index) if slot.relation not in {SUBJECT, IS}]
        return bool(slots) and all(self._lacks(slot) and not self._has_place_of(word, slot) for slot in slots)

    def _has_place_of(self, word: Word, slot: Slot) -> bool:
        """Tell whether the sentence has a word in the place of a word's whole phrase: "she" for "the Arden baker"."""
        if self._claim.phrase_of[slot.governor] != self._claim.phrase_of[word.index]:
            return False
        return any(
            other.tag in NOMINALS and not self._is_introduced(other)
            for other in self._free_in_place_of(self._claim.words[slot.governor])
        )

    def _lacks(self, slot: Slot) -> bool:
        """Tell whether the sentence lacks the governor of a slot, or has a noun for the verb of an object."""
        governor = self.linking.in_sentence(slot.governor)
        if governor is None:
            attributes = slot.governor in self.linking.claim.speakers
            word, term = self._claim.words[slot.governor], self.linking.claim.words[slot.governor]
            says = word.tag in CONTENT and term.weight > WEAK
            return says and not attributes
        verb = self._claim.words[slot.governor].is_verb
        return verb and slot.relation == OBJECT and not self._source.words[governor].is_verb

    def _is_described_otherwise(self, word: Word) -> bool:
        """Tell whether the sentence has another word before the noun that a word describes: "Lisk boats"."""
        phrase = self._claim.phrase_at(word.index)
        if phrase is None or phrase.head == word.index or word.tag is not Tag.ADJECTIVE:
            return False
        head = self.linking.in_sentence(phrase.head)
        there = self._source.phrase_at(head) if head is not None else None
        if there is None or there.head != head:
            return False
        before = self._source.words[there.start : there.head]
        return any(other.tag in _DESCRIBING and other.index not in self.taken for other in before)

    def _is_predicate(self, word: Word) -> bool:
        """Tell whether a word says of the subject what a verb would: "the pier is safe", "the ferry is in service"."""
        phrase = self._claim.phrase_at(word.index)
        if phrase is None:
            return word.tag is Tag.ADJECTIVE
        beside = self.linking.beside_predicate(word.index)
        if beside is None:
            return False
        is_named = phrase.preposition is None and word.tag is Tag.NOUN
        return is_named or all(self.linking.in_sentence(other.index) is None for other in beside)

    def _has_name(self, word: Word) -> bool:
        """Tell whether a word belongs to a name that a neighbour has in another form."""
        names = [t for t in self.linking.claim.phrases if "name" in t.tags and t.start <= word.index < t.stop]
        return any(not name.keys.isdisjoint(other.targets) for name in names for other in self.context)

    def _is_meant(self, word: Word) -> bool:
        """Tell whether a pronoun of the sentence may speak of a name: "his bond", where Voss was named before."""
        names, own = self.passage.article.names, self._mention(word)
        pronouns = (w for w in self._source.words if w.lower in closed("personal") and self._may_fill(word, w))
        candidates = (name for w in pronouns for name in names.candidates(self.passage.number, w.index))
        return any(word.lower in name or names.are_one(own, name) for name in candidates)

    def _may_fill(self, word: Word, pronoun: Word) -> bool:
        """Tell whether a pronoun may stand in the place of a name: nothing else does beside the same word."""
        name = self.linking.claim.name_of(word)[-1]
        slots = self.linking.claim.slots.of(name.index)
        linked = [(slot, there) for slot in slots if (there := self.linking.in_sentence(slot.governor)) is not None]
        if not linked:
            return not slots or any(slot.relation in {SUBJECT, IS} for slot in slots)
        for slot, governor in linked:
            fillers = self.linking.source.slots.filling(governor, slot.relation)
            if not fillers or pronoun.index in fillers or any(self._names(other, name) for other in fillers):
                return True
            near = {self._source.phrase_of[index] for index in (governor, *fillers)}
            if self._source.phrase_of[pronoun.index] in near - {-1}:
                return True
        return False

    def _names(self, other: int, name: Word) -> bool:
        """Tell whether a word of the sentence is a name of whom a name of the claim names."""
        word = self._source.words[other]
        return word.tag is Tag.NAME and self.passage.article.names.are_one(self._mention(name), [word.lower])

    def _completes(self, word: Word) -> bool:
        """Tell whether the sentence has another part of a name, and the article the whole: "Voss", "Clara Voss"."""
        names = self.passage.article.names
        others = (w for w in self.linking.claim.name_of(word) if self.linking.in_sentence(w.index) is not None)
        return any(names.together(word.lower, other.lower) for other in others)

    def _mention(self, word: Word) -> list[str]:
        return [other.lower for other in self.linking.claim.name_of(word)]

    def _has_room(self, word: Word) -> bool:
        """Tell whether the sentence may speak of a name.

        It has none to spare, a pronoun for the subject, or "the two states" in its place; or a neighbour has the name
        before the same noun.
        """
        if self._has_noun_for(word) or any(self._describes(word, other.sentence) for other in self.context):
            return True
        spare = any(other.tag is Tag.NAME and other.index not in self.taken for other in self._source.words)
        phrase = self._claim.phrase_at(word.index)
        is_subject = phrase is not None and phrase.role is Role.SUBJECT
        if self._is_it(word):
            return self._is_last_subject(word)
        if self._is_called(word):
            return True
        stands = (other for other in self._source.words if self._may_stand_for(other) and self._may_fill(word, other))
        return not spare or (is_subject and any(True for _ in stands))

    def _is_called(self, word: Word) -> bool:
        """Tell whether the sentence has what the claim calls a name in its place: "the film" for "the film Arden"."""
        phrase = self._claim.phrase_of[word.index]
        origins = (self.linking.reverse.get(other.index) for other in self._in_place_of(word))
        return any(origin is not None and self._claim.phrase_of[origin] == phrase for origin in origins)

    def _is_it(self, word: Word) -> bool:
        """Tell whether the sentence has "it" in the place of a name."""
        name = self.linking.claim.name_of(word)[-1]
        return any(other.lower == "it" for other in self._in_place_of(name))

    def _is_last_subject(self, word: Word) -> bool:
        """Tell whether a name is the subject of the nearest sentence before that has a name as one; "it" means that."""
        names, own = self.passage.article.names, self._mention(word)
        for number in range(self.passage.number - 1, max(-1, self.passage.number - 4), -1):
            sentence = self.passage.article.sentence(number)
            subjects = [
                p for p in sentence.phrases if p.role is Role.SUBJECT and sentence.words[p.head].tag is Tag.NAME
            ]
            if subjects:
                return any(
                    names.are_one(own, [w.lower for w in sentence.words[p.start : p.stop] if w.tag is Tag.NAME])
                    for p in subjects
                )
        return True

    def _has_noun_for(self, word: Word) -> bool:
        """Tell whether the sentence has a noun of its own in the place of a name: "the two states"."""
        free = self._free_in_place_of(word)
        return any(other.tag is Tag.NOUN and not self._is_introduced(other) for other in free)

    def _is_introduced(self, noun: Word) -> bool:
        """Tell whether a noun speaks of something new: "a cohort" stands for nothing that was named."""
        phrase = self._source.phrase_at(noun.index)
        return phrase is not None and self._source.words[phrase.start].lower in closed("indefinite")

    def _may_stand_for(self, other: Word) -> bool:
        """Tell whether a word of the sentence may stand for a subject: "he", not the "his" of "his heir"."""
        return other.tag is Tag.PRONOUN and other.lower not in closed("possessives") | closed("relatives")

    def _describes(self, word: Word, other: Sentence) -> bool:
        """Tell whether a sentence has a name and the noun behind it in one phrase: "the Arden player"."""
        phrase = self._claim.phrase_at(word.index)
        head = self._claim.words[phrase.head] if phrase is not None else word
        if head is word or head.tag is not Tag.NOUN:
            return False
        runs = (other.words[phrase.start : phrase.stop] for phrase in other.phrases)
        return any({word.lower, head.lower} <= {w.lower for w in run} for run in runs)

    def _is_occupied(self, word: Word) -> bool:
        """Tell whether the sentence has another word in a word's place: "quarry collapse" for "mine collapse"."""
        phrase = self._claim.phrase_at(word.index)
        is_placed = word.tag is Tag.NOUN and phrase is not None and phrase.preposition is not None
        rivals = {word.tag, Tag.NAME} if is_placed else {word.tag}  # "in the UK" for "in the world"
        return any(other.tag in rivals for other in self._free_in_place_of(word))

    def _is_anothers(self, word: Word) -> bool:
        """Tell whether the sentence has another's name in the place of a name."""
        names, own = self.passage.article.names, self._mention(word)
        free = self._free_in_place_of(word)
        return any(other.tag is Tag.NAME and not names.are_one(own, [other.lower]) for other in free)

    def _calls(self, word: Word) -> bool:
        """Tell whether "the company" stands where the sentence has a name, and the article has that word for it."""
        phrase = self._claim.phrase_at(word.index)
        if word.tag is not Tag.NOUN or phrase is None or phrase.head != word.index or word.lower in closed("unique"):
            return False
        if self._claim.words[phrase.start].lower != "the":
            return False
        named = any(other.tag in {Tag.NAME, Tag.PRONOUN} for other in self._in_place_of(word))
        return named and self.passage.article.has_word(word.lemma) and not self._is_of_one(word)

    def _is_of_one(self, word: Word) -> bool:
        """Tell whether the sentence has a pronoun for one in the place of several: "I fed the hens", "the boys"."""
        several = word.tag is Tag.NOUN and word.lower != word.lemma
        return several and any(other.lower in closed("singular") for other in self._in_place_of(word))

    def _in_place_of(self, word: Word) -> list[Word]:
        """Return the words of the sentence that are to a linked word what a word of the claim is to its counterpart."""
        found: list[Word] = []
        for slot in self.linking.claim.slots.of(word.index):
            governor = self.linking.in_sentence(slot.governor)
            if governor is not None:
                fillers = self.linking.source.slots.filling(governor, slot.relation)
                found += [self._source.words[index] for index in fillers]
        return found

    def _free_in_place_of(self, word: Word) -> list[Word]:
        """Return those of them that say nothing of the claim."""
        return [other for other in self._in_place_of(word) if other.index not in self.taken]

    @property
    def _claim(self) -> Sentence:
        return self.linking.claim.sentence

    @property
    def _source(self) -> Sentence:
        return self.linking.source.sentence


def _counted(sentence: Sentence, figure: Word) -> Word | None:
    """Return the noun that a figure counts; None for a sum, a share, an age, or a figure by itself."""
    phrase = sentence.phrase_at(figure.index)
    if phrase is None or phrase.quantity != figure.number:
        return None
    head = sentence.words[phrase.head]
    return None if head.index == figure.index else head


def _subjects(sentence: Sentence, figure: Word) -> list[Word]:
    """Return what a figure by itself is said of: the accidents of "accidents fell to 26"."""
    subject = sentence.clause_at(figure.index).subject
    return [sentence.words[sentence.phrases[index].head] for index in subject]
