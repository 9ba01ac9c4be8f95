"""What stands before a noun, where the source has it before a namesake of the noun.

"The south yard built nine boats" against "the north yard built nine boats, and the south yard mended forty".
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.model import Reason
from shanxi_facts.reading.model import Phrase, Tag, Word

_MODIFIERS = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.ING, Tag.PAST, Tag.ORDINAL})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each phrase whose noun the source has with other words before it, and its words elsewhere."""
    for phrase in comparison.claim.phrases:
        head = comparison.counterpart(comparison.claim.words[phrase.head])
        own = comparison.source.phrase_at(head.index) if head is not None else None
        if head is None or own is None or own.head != head.index:
            continue
        spare = _spare(comparison, own)
        before = comparison.claim.words[phrase.start : phrase.head]
        moved = next((word for word in before if _is_moved(comparison, word, own)), None)
        if spare and moved is not None:
            there = run(*spare, comparison.source.words[own.head])
            message = f"The source says this of the {comparison.source.wording(*there)}."
            yield comparison.reason("wording", (moved, comparison.claim.words[phrase.head]), there, message)


def _spare(comparison: Comparison, phrase: Phrase) -> list[Word]:
    """Return the words before the noun of a source's phrase that say nothing of the claim."""
    words = comparison.source.words[phrase.start : phrase.head]
    return [word for word in words if word.tag in _MODIFIERS and comparison.origin(word) is None]


def _is_moved(comparison: Comparison, word: Word, own: Phrase) -> bool:
    """Tell whether the source has a word before a namesake of the noun that it stands before in the claim."""
    other = comparison.counterpart(word) if word.tag in _MODIFIERS else None
    phrase = comparison.source.phrase_at(other.index) if other is not None else None
    if other is None or phrase is None or own.index in {phrase.index, phrase.host}:
        return False
    words = comparison.source.words
    return other.index < phrase.head and words[phrase.head].lemma == words[own.head].lemma
