"""What stands ahead of a place in a sentence: which verb a phrase is before, which participle lacks its auxiliary."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.groups import Group
from shanxi_facts.reading.model import Phrase, Tag, Word

_ENDS = frozenset((";", ":"))


class _Search:
    """What was passed on the way to a verb: clauses that wait for theirs, and whether an object may stand here."""

    __slots__ = ("found", "is_behind_verb", "is_over", "open", "tells")

    def __init__(self) -> None:
        self.open = 0
        self.is_behind_verb = self.tells = self.is_over = False
        self.found: Group | None = None

    def pass_word(self, word: Word) -> None:
        """Note a word outside of phrases and verb groups."""
        if word.tag in {Tag.RELATIVE, Tag.SUBORDINATOR}:
            self.open, self.is_behind_verb = self.open + 1, False
        elif word.lower in _ENDS:
            self.is_over = True
        elif word.lower == ",":
            self.is_behind_verb = False


def takes_content(verb: Word) -> bool:
    """Tell whether a clause may be what a verb tells: "said it sank", "know it sank"."""
    return verb.lemma in closed("reporting") or verb.lemma in closed("content_verbs")


def is_past(verb: Word) -> bool:
    """Tell whether a form can be no passive participle: "became", "died"."""
    return verb.lower in closed("past_only") or verb.lemma in closed("intransitives")


class Ahead:
    """Looks ahead from places in a sentence. What it finds of each verb group it keeps."""

    def __init__(self, words: Sequence[Word], phrases: Sequence[Phrase], groups: Sequence[Group]) -> None:
        self.words, self.groups = words, groups
        self._starts = [group.start for group in groups]
        self._phrases = {phrase.start: phrase for phrase in phrases}
        self._ending = {phrase.stop: phrase for phrase in phrases}
        self._at = {group.start: group for group in groups}
        self._reduced: dict[int, bool] = {}
        for group in reversed(groups):
            if group.is_bare:
                self._reduced[group.start] = self._find_reduced(group)

    def next_group(self, index: int) -> Group | None:
        """Return the first verb group from a place on."""
        place = bisect_left(self._starts, index)
        return self.groups[place] if place < len(self.groups) else None

    def has_verb(self, index: int) -> bool:
        """Tell whether any verb group stands from a place on."""
        return self.next_group(index) is not None

    def phrase_at(self, index: int) -> Phrase | None:
        """Return the phrase that begins at a place, adverbs before it left out; None behind a preposition."""
        return self._phrases.get(self._behind_adverbs(index))

    def is_reduced(self, group: Group) -> bool:
        """Tell whether a past form before which its subject stands is a participle: "a man killed by a tree died"."""
        return self._reduced.get(group.start, False)

    def has_no_object(self, group: Group) -> bool:
        """Tell whether no noun stands right behind a verb group."""
        found = self.phrase_at(group.stop)
        return found is None or self.words[found.head].tag is Tag.DATE

    def is_subject(self, phrase: Phrase) -> bool:
        """Tell whether a finite verb behind a phrase has it for its subject."""
        if self.words[phrase.start].lower in closed("objective") and phrase.stop == phrase.start + 1:
            return self.words[phrase.start].lower == "her"
        return self._finite(phrase.stop) is not None

    def says(self, phrase: Phrase) -> bool:
        """Tell whether a verb of saying stands right behind a phrase."""
        group = self._behind(phrase)
        return group is not None and self.words[group.verb].lemma in closed("reporting")

    def has_two_verbs(self, phrase: Phrase) -> bool:
        """Tell whether a phrase has a verb right behind it, and what stands before has another later."""
        group = self._behind(phrase)
        if group is None or self._finite(group.stop) is None:
            return False
        return self._is_finite(group) or (group.is_bare and self._lower(group.stop) != "by")

    def is_by(self, group: Group) -> bool:
        """Tell whether "by" stands right behind a verb group and, as no figure does behind it, before who acts."""
        return self._lower(group.stop) == "by" and not self._is_figure(group.stop + 1)

    def _behind(self, phrase: Phrase) -> Group | None:
        return self._at.get(self._behind_adverbs(phrase.stop))

    def _behind_adverbs(self, index: int) -> int:
        while index < len(self.words) and self.words[index].tag is Tag.ADVERB:
            index += 1
        return index

    def _lower(self, index: int) -> str:
        return self.words[index].lower if index < len(self.words) else ""

    def _is_figure(self, index: int) -> bool:
        return index < len(self.words) and self.words[index].tag is Tag.NUMBER

    def _find_reduced(self, group: Group) -> bool:
        if self._lower(group.stop) == ":":
            return self._is_figure(group.stop + 1)  # "Schools closed: 14"
        if self.words[group.start].lower in closed("participles") or self._is_absolute(group):
            return True
        if not self.has_no_object(group) or is_past(self.words[group.start]):
            return False
        if self.is_by(group):
            return True
        apart = group.start > 0 and self.words[group.start - 1].lower == ","
        return self._finite(group.stop, comma=apart) is not None

    def _is_absolute(self, group: Group) -> bool:
        """Tell whether a past form ends a phrase of circumstance: "with eight minutes left"."""
        before = self._ending.get(group.start)
        following = self.words[group.stop].tag if group.stop < len(self.words) else Tag.MARK
        if before is None or before.preposition is None or before.quantity < 0 or following is not Tag.MARK:
            return False
        return self.words[before.preposition].lower in closed("circumstance")

    def _finite(self, start: int, *, comma: bool | None = None) -> Group | None:
        """Return the next finite group from ``start`` that no clause opened behind ``start`` takes.

        A new subject, a coordinator before the verb or the end of the sentence ends the search. With ``comma`` it says
        whether a comma must stand before the verb or may not.
        """
        search, index = _Search(), start
        while index < len(self.words) and not search.is_over:
            word, phrase, group = self.words[index], self._phrases.get(index), self._at.get(index)
            if phrase is not None:
                self._pass_phrase(search, phrase)
                index = phrase.stop
            elif group is not None:
                self._pass_group(search, group)
                index = group.stop
            else:
                search.pass_word(word)
                index += 1
        found = search.found
        if found is None or self._is_joined(found):
            return None
        return found if comma is None or comma == (self.words[found.start - 1].lower == ",") else None

    def _pass_phrase(self, search: _Search, phrase: Phrase) -> None:
        """Note a phrase on the way: one that no preposition governs has a verb of its own, or ends the search."""
        is_bare = phrase.preposition is None and phrase.conjunct is None and not phrase.apposition
        if not is_bare or self.words[phrase.head].tag is Tag.DATE:
            return
        if search.is_behind_verb:
            search.open += self._is_joined_subject(phrase) or (search.tells and self._is_contact(phrase))
        elif not search.open:
            is_contact = self._is_contact(phrase)
            search.open, search.is_over = int(is_contact), not is_contact

    def _is_joined_subject(self, phrase: Phrase) -> bool:
        """Tell whether a phrase behind "and" begins a clause beside the last: "as one fell and | the other | rose"."""
        before, group = phrase.start - 1, self._behind(phrase)
        joined = before >= 0 and self.words[before].tag is Tag.COORDINATOR
        return joined and group is not None and self._is_finite(group)

    def _pass_group(self, search: _Search, group: Group) -> None:
        """Note a verb group on the way: a finite one is of the last clause opened, or what is sought."""
        if self._is_finite(group):
            if not search.open:
                search.found, search.is_over = group, True
            search.open -= 1
        search.is_behind_verb, search.tells = True, takes_content(self.words[group.verb])

    def _is_contact(self, phrase: Phrase) -> bool:
        """Tell whether a phrase right behind another has a verb right behind it: "the sites | they run"."""
        if not phrase.start or self.words[phrase.start - 1].lower == ",":
            return False
        group = self._at.get(phrase.stop)
        return group is not None and self._is_finite(group)

    def _is_finite(self, group: Group) -> bool:
        if group.is_infinitive or group.tag is Tag.ING:
            return False
        return not self._reduced.get(group.start, False)

    def _is_joined(self, group: Group) -> bool:
        index = group.start - 1
        while index > 0 and (self.words[index].tag is Tag.ADVERB or self.words[index].lower == ","):
            index -= 1
        return self.words[index].tag is Tag.COORDINATOR
