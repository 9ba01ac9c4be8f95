"""Variants that no careful reader would take from the sentence, made by rule out of any text.

A rule leaves a sentence alone where it cannot know that the variant is false: a bound that a smaller figure meets as
well, a date that bounds a period, a sentence that denies or supposes something already.
"""

from __future__ import annotations

from collections.abc import Iterator

from evaluation.labelled import NOT_MATCH, Claim
from evaluation.variants import figures, grammar, names
from evaluation.variants.texts import Document, Maker, vary


def refused(document: Document, most: int = 1) -> Iterator[Claim]:
    """Yield what is made of each sentence of a document, at most so many of a kind."""
    yield from vary(document, [(kind, maker, most) for kind, maker in REFUSED.items()], NOT_MATCH)


REFUSED: dict[str, Maker] = {
    "figure changed": figures.digit,
    "digits exchanged": figures.exchanged_digits,
    "figures exchanged": figures.exchanged_figures,
    "magnitude changed": figures.magnitude,
    "unit changed": figures.unit,
    "hedge added": figures.hedge_added,
    "hedge changed": figures.hedge_changed,
    "name swapped": names.swapped_name,
    "names exchanged": names.swapped_names,
    "date changed": names.date,
    "negated": grammar.negation,
    "direction exchanged": grammar.direction,
    "opposite": grammar.opposite,
    "turned round": grammar.turned,
    "plan told as done": grammar.done,
    "condition left out": grammar.unconditional,
    "misquoted": grammar.misquoted,
}
