"""What is all but so, told as so: "shot almost exclusively at night", "the talks nearly failed"."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Tag, Word
from shanxi_facts.reading.rank import rank_words

_CUT = frozenset({Tag.ADVERB, Tag.ADJECTIVE, Tag.PAST, Tag.BASE, Tag.ING, Tag.DETERMINER, Tag.PRONOUN})
_AUXILIARY = frozenset({Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for what the source says with "almost" or the like, and the claim without it."""
    cues = [word for word in comparison.source.words if word.lower in rank_words("approximators")]
    if not cues or any(word.lower in rank_words("approximate") for word in comparison.claim.words):
        return
    for cue in cues:
        cut = _cut(comparison.source, cue)
        own = _said(comparison, cut) if cut is not None else None
        if cut is not None and own is not None:
            text = comparison.source.wording(*run(cue, cut))
            yield comparison.reason("scope", own, run(cue, cut), f"The source says “{text}”.")
            return


def _cut(sentence: Sentence, cue: Word) -> Word | None:
    """Return the word that is cut short: the one behind, auxiliaries and articles left out."""
    index = cue.index + 1
    while (word := sentence.word_at(index)) is not None and word.tag in _AUXILIARY:
        index += 1
    return word if word is not None and word.tag in _CUT else None


def _said(comparison: Comparison, cut: Word) -> Word | None:
    """Return the claim's word for what is cut short: its counterpart, or the same word if it is too small for one."""
    own = comparison.origin(cut)
    if own is not None:
        return own
    return next((word for word in comparison.claim.words if word.lower == cut.lower and len(cut.lower) > 1), None)
