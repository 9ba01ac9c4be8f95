"""A figure of one noun told of another: "a profit of 4 million, after a loss of 2 million" is no loss of 4 million."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.places import alike, figures
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Tag, Word


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each figure behind "of" that the source has behind another noun, and that noun another."""
    for word, quantity, other in comparison.linked_figures():
        noun, holder = _holder(comparison.claim, word), _holder(comparison.source, other)
        same = comparison.counterpart(noun) if noun is not None else None
        if holder is None or same is None or same.index == holder.index:
            continue
        given = _amount(comparison.source, same)
        theirs = comparison.source.quantity(given) if given is not None else None
        if given is not None and theirs is not None and given.index != other.index and alike(quantity, theirs):
            said = comparison.source.wording(given)
            message = f"The source gives {said} as the {same.text}, and this figure as the {holder.text}."
            yield comparison.reason("quantity", word, given, message)


def _holder(sentence: Sentence, figure: Word) -> Word | None:
    """Return the noun that a figure behind "of" is the amount of: "loss" in "a loss of 2 million"."""
    phrase = sentence.phrase_at(figure.index)
    if phrase is None or phrase.host is None or sentence.preposition(phrase) != "of":
        return None
    host = sentence.words[sentence.phrases[phrase.host].head]
    return host if host.tag is Tag.NOUN else None


def _amount(sentence: Sentence, noun: Word) -> Word | None:
    """Return the figure behind a noun and "of"."""
    return next((word for word, _ in figures(sentence) if _holder(sentence, word) is noun), None)
