"""Variants that say what the sentence says, made by rule: other ways of writing a figure, a quotation mark or a dash.

What takes a reader to make (a clause said alone, a speaker left out) is in the files beside the texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evaluation.labelled import MATCH, Claim
from evaluation.variants import figures
from evaluation.variants.texts import Document, Maker, Sentence, vary


def kept(document: Document, most: int = 1) -> Iterator[Claim]:
    """Yield every sentence of a document as it stands, and its variants, at most so many of a kind."""
    for text in document.sentences:
        yield Claim(text, MATCH, text, "said again")
    yield from vary(document, [(kind, maker, most) for kind, maker in KEPT.items()], MATCH)


def curly(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with straight quotation marks and apostrophes for curly ones, or the other way about."""
    text = sentence.text
    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    yield straight
    yield re.sub(r'"([^"]*)"', r"“\1”", straight).replace("'", "’")


def dashes(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with its dashes written otherwise."""
    for dash in (" — ", "—", " – ", "--"):
        yield re.sub(r"(?<=\w)(?: [—–] |--|—)(?=\w)", dash, sentence.text)


KEPT: dict[str, Maker] = {
    "digits ungrouped": figures.ungrouped,
    "million in digits": figures.full,
    "digits as million": figures.short,
    "words as digits": figures.digits_for_words,
    "digits as words": figures.words_for_digits,
    "per cent": figures.per_cent,
    "quotation marks": curly,
    "dashes": dashes,
}
