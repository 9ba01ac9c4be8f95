"""What is written on the tail of a word: an auxiliary ("she'll", "it's been"), the apostrophe of "the ports' boats"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from shanxi_facts.language.tokens import Token
from shanxi_facts.language.words import lemmas, pos
from shanxi_facts.model import Span
from shanxi_facts.reading.closed import closed

_TAILS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'s": "is"}
_BEFORE_PARTICIPLE = {"'d": "had", "'s": "has"}


def with_auxiliaries(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    """Yield the tokens of a text with the auxiliary at the end of a pronoun as one of its own.

    >>> from shanxi_facts.language.tokens import tokenize
    >>> [token.norm for token in with_auxiliaries(tokenize("They'll go, he'd gone."), "They'll go, he'd gone.")]
    ['they', 'will', 'go', ',', 'he', 'had', 'gone', '.']
    """
    if "'" not in text:
        yield from tokens
        return
    for index, token in enumerate(tokens):
        yield token
        if text[token.end : token.end + 1] != "'" or token.norm not in closed("contracting"):
            continue
        end = token.end + 1
        while end < len(text) and text[end].isalpha():
            end += 1
        tail = text[token.end : end].lower()
        if tail in _TAILS:
            yield Token(text[token.end : end], _full(tail, tokens[index + 1 :]), token.end, end, True, False)


def _full(tail: str, following: Sequence[Token]) -> str:
    """Return the auxiliary in full: "'d" and "'s" are of "have" before what is a participle alone."""
    verb = next((token for token in following if token.norm != "not" and not token.norm.endswith("ly")), None)
    perfect = _BEFORE_PARTICIPLE.get(tail)
    if perfect is None or verb is None:
        return _TAILS[tail]
    if tail == "'s":
        return perfect if verb.norm in closed("perfect") else _TAILS[tail]
    is_base = "v" in pos(verb.norm) or not lemmas(verb.norm)
    return _TAILS[tail] if is_base else perfect


def without_apostrophes(tokens: Iterable[Token], quotes: Sequence[Span]) -> Iterator[Token]:
    """Yield the tokens without the apostrophe of a genitive in the plural; one that closes a quotation stays.

    >>> from shanxi_facts.language.tokens import tokenize
    >>> [token.text for token in without_apostrophes(tokenize("the ports' boats"), [])]
    ['the', 'ports', 'boats']
    """
    starts, ends = {quote.start for quote in quotes}, {quote.end for quote in quotes}
    last: Token | None = None
    within = False  # a quotation inside another, of which nobody has told
    for token in tokens:
        behind = last is not None and last.is_word and last.end == token.start
        if token.text != "'":
            yield token
        elif not behind or within or token.start in ends or (last is not None and not last.norm.endswith("s")):
            within = not behind and token.end not in starts
            yield token
        last = token
