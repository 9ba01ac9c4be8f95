"""Whose head, and whose board: what stands behind "of" in the source, and behind another noun in the claim.

"Voss is the head of the guild" against "Voss, the head of the port, met the guild"; "Voss sits on the board of the
guild" against "Voss, a guest of the board of the guild, sits on the board of the port".
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.alignment.options import is_capital
from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.language.titles import offices_of
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import CONTENT, Phrase, Tag, Word
from shanxi_facts.reading.slots import OBJECT, OF


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each noun behind "of" that the source has behind another noun."""
    for phrase in comparison.claim.phrases:
        word = comparison.claim.words[phrase.head]
        other = comparison.counterpart(word)
        if other is None or word.tag not in {Tag.NOUN, Tag.NAME}:
            continue
        for slot in comparison.alignment.claim_terms.slots.of(word.index):
            holder = comparison.claim.words[slot.governor]
            found = comparison.counterpart(holder)
            if found is None or slot.relation not in {OF, OBJECT} or found.tag not in {Tag.NOUN, Tag.NAME}:
                continue
            right = _office_of_another(comparison, found, other) or _of_namesake(comparison, holder, found, other)
            if right is not None:
                text = comparison.source.wording(*right)
                yield comparison.reason("name", run(holder, word), right, f"The source says “{text}”.")
                return


def _office_of_another(comparison: Comparison, office: Word, other: Word) -> tuple[Word, Word] | None:
    """Return an office with what it is the office of, where that is a name which the claim lacks."""
    source = comparison.source
    if not offices_of(office.lemma) or not is_capital(other):
        return None
    held = [source.words[index] for index in comparison.alignment.source_terms.slots.filling(office.index, OF)]
    held = [word for word in held if word.index > office.index]
    if not held or held[0].lemma == other.lemma or not is_capital(held[0]) or _hangs_on(source, other, office):
        return None
    phrase = source.phrase_at(held[0].index)
    words = source.words[phrase.start : phrase.stop] if phrase is not None else held
    names = [word for word in words if word.tag in CONTENT]
    return run(office, held[0]) if all(comparison.origin(word) is None for word in names) else None


def _of_namesake(comparison: Comparison, holder: Word, found: Word, other: Word) -> tuple[Word, Word] | None:
    """Return a namesake of a noun with what stands behind it, where it is another that stands behind the word before.

    Of "secretary of the board of the guild" the source may have "secretary of the board" and "guest of the board of
    the guild".
    """
    words, slots = comparison.source.words, comparison.alignment.source_terms.slots
    own = {slot.governor for slot in slots.of(other.index) if slot.relation == OF}
    boards = {index for index in own if words[index].lemma == found.lemma}
    for slot in comparison.alignment.claim_terms.slots.of(holder.index):
        above = comparison.alignment.counterpart(slot.governor) if slot.relation == OF else None
        held = [index for index in slots.filling(above, OF) if words[index].lemma == found.lemma] if above else []
        if held and boards and boards.isdisjoint(held):
            whose = {s.governor for index in boards for s in slots.of(index) if s.relation == OF}
            nouns = {index for index in whose if words[index].tag in {Tag.NOUN, Tag.NAME}}
            return run(words[max(nouns or boards)], other)
    return None


def _hangs_on(sentence: Sentence, word: Word, holder: Word) -> bool:
    """Tell whether a noun stands in the phrase of another, or in one that hangs on it, however far down."""
    phrase: Phrase | None = sentence.phrase_at(word.index)
    while phrase is not None:
        if phrase.start <= holder.index < phrase.stop:
            return True
        phrase = sentence.phrases[phrase.host] if phrase.host is not None else None
    return False
