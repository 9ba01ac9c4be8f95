"""Folded text as tokens: words, numbers and marks, each with its place.

A word joined by hyphens is several tokens ("poverty-stricken": ``poverty``, ``stricken``), since writers differ on
hyphens; ``joined`` tells that a token hangs on the one before it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""
      (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)            # letters, with an apostrophe inside
    | (?P<number>\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?\b|\d+)   # 3,290,000 or 18th or 1970s
    | (?P<mark>\.\.\.|--+|[^\w\s]|_)
    """,
    re.VERBOSE,
)
# n't is cut off so that the negation is a token of its own; the rest of an apostrophe's tail is grammar.
_NEGATED = re.compile(r"(?i)(?P<verb>[a-z]+?)n't$")
_IRREGULAR = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
# A prefix on a hyphen is part of its word: "e-commerce" and "ecommerce" are one, "poverty-stricken" is two.
_PREFIXES = frozenset("anti co de e ex inter mis multi non over post pre pro re semi sub un under".split())
_PREFIXED = re.compile(rf"\b({'|'.join(sorted(_PREFIXES))})-(?=\w)")
_TAIL = re.compile(r"(?i)'(?:s|re|ve|ll|d|m)?$")
_TAIL_INSIDE = re.compile(r"'(?:s|re|ve|ll|d|m)\b")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of a folded text, at ``start:end``; ``norm`` is lower case without accents."""

    text: str
    norm: str
    start: int
    end: int
    is_word: bool
    capital: bool
    joined: bool = False


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """Return ``word`` in lower case, without accents: Lüliang and LULIANG are one word."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered)
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of folded ``text``, in order, white space left out."""
    tokens: list[Token] = []
    hyphen_end = -1  # where a hyphen that hangs between two words ended
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match.lastgroup == "mark":
            if match[0] == "-" and tokens and tokens[-1].end == start:
                hyphen_end = end
            tokens.append(Token(match[0], match[0], start, end, False, False))
            continue
        joined = hyphen_end == start
        if joined:
            tokens.pop()  # the hyphen itself says nothing more
            if tokens and tokens[-1].norm in _PREFIXES and match.lastgroup == "word":
                tokens[-1] = _prefixed(tokens[-1], match[0], start)
                continue
        tokens.extend(_word(match[0], start, match.lastgroup == "word", joined))
    return tuple(tokens)


def plain_form(phrase: str) -> str:
    """Return a phrase of the data files as its tokens would be written: lower case, one space between words."""
    return _TAIL_INSIDE.sub("", _PREFIXED.sub(r"\1", phrase.lower())).replace("-", " ")


def _prefixed(prefix: Token, text: str, start: int) -> Token:
    whole = _word(text, start, True, False)[0]
    capital = prefix.capital and whole.capital  # "E-commerce" opens a sentence; it is no name
    return Token(f"{prefix.text}-{whole.text}", prefix.norm + whole.norm, prefix.start, whole.end, True, capital)


def _word(text: str, start: int, is_word: bool, joined: bool) -> list[Token]:
    end = start + len(text)
    if "'" not in text:
        return [Token(text, normal(text), start, end, is_word, text[0].isupper(), joined)]
    if negated := _NEGATED.match(text):
        verb = negated["verb"]
        split = start + len(verb)
        norm = normal(verb)
        return [
            Token(verb, _IRREGULAR.get(norm, norm), start, split, True, verb[0].isupper(), joined),
            Token(text[len(verb) :], "not", split, end, True, False),
        ]
    stem = _TAIL.sub("", text)
    return [Token(stem, normal(stem).replace("'", ""), start, start + len(stem), True, text[0].isupper(), joined)]
