"""Parts of speech: the likeliest row of tags, given what a dictionary allows each word and what may follow what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from shanxi_facts.caches import WORDS
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.tokens import Token
from shanxi_facts.reading.agreement import fine_tag
from shanxi_facts.reading.candidates import Options, candidates
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.mending import mend
from shanxi_facts.reading.model import Tag
from shanxi_facts.reading.options import content_words, is_adverb, is_auxiliary, is_limit, is_plain, options_at
from shanxi_facts.reading.row import OWNER, OWNERS, PLAIN, best_row

_SHORT = 4  # words, up to which a text may well have no verb
_ENDING = frozenset(".!?")
_QUOTES = frozenset(('"', "'"))
_TAGS = {tag.value: tag for tag in Tag} | {"limit": Tag.NUMBER}


def tag_words(
    tokens: Sequence[Token], fixed: Sequence[Tag | None], genitives: Sequence[bool], *, shouted: bool
) -> list[Tag]:
    """Return a tag for each token. ``fixed`` are those known beforehand: figures, dates, marks.

    ``genitives`` tells which are in 's. Passed over are quotation marks (the "Heron" press) and adverbs behind an
    auxiliary ("has now come").
    """
    kept: list[int] = []
    tags = ["mark"] * len(tokens)
    for index, token in enumerate(tokens):
        if kept and is_adverb(token.norm) and is_auxiliary(tokens[kept[-1]].norm):
            tags[index] = "adv"
        elif token.text not in _QUOTES:
            kept.append(index)
    rows = [_row(tokens, index, fixed, genitive=genitives[index], shouted=shouted) for index in kept]
    free = [_leads(tokens[index].norm) for index in kept]
    sought = len(kept) > _SHORT and not shouted and tokens[kept[-1]].norm in _ENDING
    for index, tag in zip(kept, best_row(rows, free, sought=sought), strict=True):
        tags[index] = PLAIN[tag]
    mend(tokens, tags)
    return [_TAGS[tag] for tag in tags]


@lru_cache(WORDS)
def _leads(lower: str) -> bool:
    """Tell whether a clause may follow a verb without a word between: "said the boat sank", "let a boat sink"."""
    leading = closed("reporting") | closed("causing") | content_words()
    return not leading.isdisjoint(lemmas_of(lower))


def _row(tokens: Sequence[Token], index: int, fixed: Sequence[Tag | None], *, genitive: bool, shouted: bool) -> Options:
    token, tag = tokens[index], fixed[index]
    if tag is Tag.NUMBER and index and is_limit(tokens, index):
        return (("limit", 0.0),)
    if tag is not None:
        return ((OWNER + tag.value if genitive and tag.value in OWNERS else tag.value, 0.0),)
    if not (token.capital or genitive) and is_plain(token.norm):
        return _usual(token.norm)
    options = options_at(tokens, index, fixed, shouted=shouted)
    return _owning(token, options) if genitive else _refined(token.norm, options)


@lru_cache(WORDS)
def _usual(lower: str) -> Options:
    """Return what a word may be of which nothing beside it says more."""
    return _refined(lower, candidates(lower))


def _refined(lower: str, options: Options) -> Options:
    return tuple([(fine_tag(lower, tag), weight) for tag, weight in options])


def _owning(token: Token, options: Options) -> Options:
    """Return the tags of a word in 's: those of a noun, a name or a pronoun, if it has any."""
    nominal = tuple((OWNER + tag, weight) for tag, weight in options if tag in OWNERS)
    return nominal or _refined(token.norm, options)
