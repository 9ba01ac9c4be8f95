"""What the claim joins and the source has in two places: "won the sprint and the relay", where it lost the relay.

Both members of a list stand in one place beside the word that governs them. The source has to have both there, too: in
a list of its own, or each beside the word or another of its kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import FINITE, LIGHT, NOUNS, VALUES, Tag, Word
from shanxi_facts.reading.slots import IS, Slot, Slots


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for the first member of a list of the claim that the source has in another place."""
    for phrase in comparison.claim.phrases:
        if phrase.conjunct is None or comparison.claim.words[phrase.start - 1].tag is not Tag.COORDINATOR:
            continue
        first = comparison.claim.words[comparison.claim.phrases[phrase.index - 1].head]
        other = comparison.claim.words[phrase.head]
        for slot in _shared(comparison.alignment.claim_terms.slots, first, other):
            reason = _apart(comparison, slot, first, other)
            if reason is not None:
                yield reason
                return


def _shared(slots: Slots, one: Word, two: Word) -> list[Slot]:
    """Return the places that two words of a list both fill."""
    return [slot for slot in slots.of(one.index) if slot.relation != IS and slot in slots.of(two.index)]


def _apart(comparison: Comparison, slot: Slot, one: Word, two: Word) -> Reason | None:
    """Return a reason if the source has one of two words beside the word that governs both, and not the other."""
    first, second = comparison.counterpart(one), comparison.counterpart(two)
    governor = comparison.counterpart(comparison.claim.words[slot.governor])
    if first is None or second is None or governor is None or governor.tag in LIGHT:
        return None
    if not {first.tag, second.tag} <= NOUNS or comparison.source.are_together(first, second):
        return None
    alike = {word.index for word in comparison.source.words if word.lemma == governor.lemma}
    sides = [(own, word) for own, word in ((one, first), (two, second)) if not _hangs_on(comparison, word, alike)]
    if len(sides) != 1:
        return None
    own, word = sides[0]
    if not _is_elsewhere(comparison, word, governor) or not _has_place(comparison, word):
        return None
    message = f"In the source “{governor.text}” is not told of {word.text}."
    return comparison.reason("relation", own, word, message)


def _hangs_on(comparison: Comparison, word: Word, governors: set[int]) -> bool:
    """Tell whether a word stands beside one of some words, by itself or by a noun that it hangs on."""
    slots, seen = comparison.alignment.source_terms.slots, {word.index}
    todo = [word.index]
    while todo:
        for slot in slots.of(todo.pop()):
            if slot.governor in governors:
                return True
            if slot.governor not in seen and not comparison.source.words[slot.governor].is_verb:
                seen.add(slot.governor)
                todo.append(slot.governor)
    return not governors.isdisjoint(seen)


def _is_elsewhere(comparison: Comparison, word: Word, governor: Word) -> bool:
    """Tell whether a word stands in a clause with a tense that is not the governor's, and says what the claim leaves.

    "Voss came for talks": who is in one clause with the talks may hold them.
    """
    clause, other = comparison.source.clause_at(word.index), comparison.source.clause_at(governor.index)
    if clause.index == other.index or not {clause.kind, other.kind} <= FINITE:
        return False
    verb = comparison.source.words[clause.verb] if clause.verb >= 0 else None
    return verb is not None and comparison.origin(verb) is None


def _has_place(comparison: Comparison, word: Word) -> bool:
    """Tell whether a word has a place of its own beside a verb or a noun; what has a count is told by that."""
    phrase = comparison.source.phrase_at(word.index)
    if phrase is None or phrase.quantity >= 0:
        return False
    return any(_is_place(comparison.source, slot) for slot in comparison.alignment.source_terms.slots.of(word.index))


def _is_place(sentence: Sentence, slot: Slot) -> bool:
    governor = sentence.words[slot.governor]
    return slot.relation != IS and governor.tag not in VALUES and governor.tag not in LIGHT
