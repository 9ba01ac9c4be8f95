"""The words of a sentence: tokens with their tags, base forms, and what is written around them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from shanxi_facts.caches import WORDS
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.tokens import Token
from shanxi_facts.model import Span
from shanxi_facts.reading.merging import Unit
from shanxi_facts.reading.model import LIGHT, PARTS, Tag, Word
from shanxi_facts.reading.tagging import tag_words


def read_words(text: str, units: Sequence[Unit], quotes: Sequence[Span], *, shouted: bool) -> Iterator[Word]:
    """Yield the words of a folded text. ``quotes`` are its quotations; ``shouted`` tells that capitals say nothing."""
    starts = [quote.start for quote in quotes]
    tokens = [unit.token for unit in units]
    following = [*tokens, None][1:]
    apostrophes = "'" in text
    genitives = [apostrophes and _is_genitive(text, *pair) for pair in zip(tokens, following, strict=True)]
    tags = tag_words(tokens, [unit.tag for unit in units], genitives, shouted=shouted)
    for index, (unit, tag) in enumerate(zip(units, tags, strict=True)):
        token, known, number = unit
        lower = token.norm
        yield Word(
            index,
            token.start,
            token.end,
            token.text,
            lower,
            lemma_of(lower, tag),
            lemmas_of(lower) if known is None else frozenset({lower}),
            tag,
            number,
            genitives[index],
            _quotation(quotes, starts, token.start) if starts else -1,
            token.joined,
        )


def _quotation(quotes: Sequence[Span], starts: Sequence[int], at: int) -> int:
    """Return the number of the quotation that a place stands in, -1 outside of any. Quotations do not overlap."""
    number = bisect_right(starts, at) - 1
    return number if number >= 0 and at < quotes[number].end else -1


def _is_genitive(text: str, token: Token, following: Token | None) -> bool:
    """Tell whether a word is in 's: "the port's", "the ports'"; in "it's" the 's is a token of its own."""
    if text[token.end : token.end + 1] != "'" or (following is not None and following.start == token.end):
        return False
    tail = text[token.end + 1 : token.end + 2]
    return tail == "s" or (token.norm.endswith("s") and not tail.isalpha())


@lru_cache(WORDS)
def lemma_of(lower: str, tag: Tag) -> str:
    """Return the base form of a word in the part that it plays.

    >>> lemma_of("rose", Tag.PAST), lemma_of("rose", Tag.NOUN)
    ('rise', 'rose')
    """
    if tag in LIGHT:
        return tag.value
    part = PARTS.get(tag)
    if part is None:
        return lower
    bases = dictionary.lemmas(lower)
    if tag in {Tag.PAST, Tag.ING}:
        bases = tuple(base for base in bases if base != lower) or bases
    return next((base for base in bases if part in dictionary.pos(base)), bases[0] if bases else lower)
