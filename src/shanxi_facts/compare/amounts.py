"""A figure of one holder told of another, while that other has a figure of its own.

Four ties hold a figure to a word, each read in the claim and in the source alike:

    amount     "a profit of 4 million, after a loss of 2 million": no loss of 4 million
    age        "Holm, 41, beat Brandt, 29", "the 41-year-old Holm": no Holm of 29
    dimension  "640 metres long and 12 metres wide": not 640 metres wide
    rate       "$3 million, or $64 per member": not $3 million per member

And several of what the source has one of: "two mills" against "a mill and a barn".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.places import alike, before_of, counted_by, figures
from shanxi_facts.compare.rates import counted_by_each
from shanxi_facts.model import Kind, Quantity, Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import Tag, Word

_SEVERAL = 2
Tie = Callable[[Sentence, Word], Word | None]


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each figure tied to a word that the source ties to another figure."""
    yield from _of_one(comparison)
    for word, quantity, other in comparison.linked_figures():
        for tie in _TIES:
            holder = tie(comparison.claim, word)
            same = comparison.counterpart(holder) if holder is not None else None
            if same is None or _is_one(comparison.source, tie(comparison.source, other), same):
                continue
            given = _own_figure(comparison.source, tie, same, quantity)
            if given is not None and given.index != other.index:
                said = comparison.source.wording(given)
                message = f"The source gives {said} of “{same.text}”, and this figure of something else."
                yield comparison.reason("quantity", word, given, message)
                return


def _of_one(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each count of two or more of a noun that the source has but once, with "a" before it."""
    for word, quantity in figures(comparison.claim):
        if (
            word.index in comparison.alignment.links
            or quantity.kind is not Kind.COUNT
            or (quantity.low or 0) < _SEVERAL
        ):
            continue
        counted = counted_by(comparison.claim, word)
        noun = comparison.counterpart(counted) if counted is not None else None
        phrase = comparison.source.headed_by(noun.index) if noun is not None else None
        if counted is None or noun is None or phrase is None or noun.lemma != counted.lemma:
            continue
        first = comparison.source.words[phrase.start]
        alone = [other.index for other in comparison.source.words if other.lemma == noun.lemma] == [noun.index]
        if alone and noun.lower == noun.lemma and first.lower in closed("articles"):
            there = (first, noun)
            text = comparison.source.wording(*there)
            yield comparison.reason("quantity", word, there, f"The source says {text}.")


def _own_figure(sentence: Sentence, tie: Tie, holder: Word, quantity: Quantity) -> Word | None:
    """Return the figure, like another, that a sentence ties to a word."""
    like = (word for word, own in figures(sentence) if alike(quantity, own))
    return next((word for word in like if _is_one(sentence, tie(sentence, word), holder)), None)


def _is_one(sentence: Sentence, word: Word | None, other: Word) -> bool:
    """Tell whether two words are one, or parts of one name."""
    if word is None or word.index == other.index:
        return word is not None
    phrase = sentence.phrase_at(word.index)
    names = word.tag is Tag.NAME and other.tag is Tag.NAME
    return names and phrase is not None and phrase.start <= other.index < phrase.stop


def _amount(sentence: Sentence, figure: Word) -> Word | None:
    """Return the noun that a figure behind "of" is the amount of: "loss" in "a loss of 2 million"."""
    phrase = sentence.phrase_at(figure.index)
    host = before_of(sentence, phrase) if phrase is not None else None
    if host is None:
        return None
    head = sentence.words[host.head]
    return head if head.tag is Tag.NOUN else None


def _aged(sentence: Sentence, figure: Word) -> Word | None:
    """Return whose age a figure is: "Brandt" of "Brandt, 29," and of "the 29-year-old Brandt"."""
    phrase = sentence.phrase_at(figure.index)
    if phrase is None:
        return None
    head = sentence.words[phrase.head]
    if head.index == figure.index and phrase.apposition and phrase.host is not None:
        head = sentence.words[sentence.phrases[phrase.host].head]
    return head if head.tag is Tag.NAME else None


def _dimension(sentence: Sentence, figure: Word) -> Word | None:
    """Return the adjective behind a measure: "long" of "640 metres long"."""
    quantity = sentence.quantity(figure)
    behind = sentence.word_at(figure.index + 1)
    if behind is None or behind.tag is not Tag.ADJECTIVE:
        return None
    return behind if quantity is not None and quantity.kind is Kind.MEASURE else None


_TIES: tuple[Tie, ...] = (_amount, _aged, _dimension, counted_by_each)
