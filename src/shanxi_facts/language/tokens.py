"""Folded text as tokens: words, numbers and marks, each with its place.

A word joined by hyphens is several tokens ("poverty-stricken": ``poverty``, ``stricken``), since writers differ on
hyphens; ``joined`` tells that a token hangs on the one before it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from shanxi_facts.caches import WORDS
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.values import replace, value

_TOKEN = re.compile(
    r"""
      (?P<address> (?: https?:// | www\. ) [^\s<>"]*[^\s<>".,;:!?)\]']         # a link; its last mark is the sentence's
                 | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+ )                        # an e-mail address
    | (?P<handle> (?<![\w@])@\w+ )
    | (?P<altered>\[[^\W\d_]\][^\W\d_]+)         # "[T]he": a letter that a quotation changed
    | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)            # letters, with an apostrophe inside
    | (?P<number>\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?\b|\d+)   # 3,290,000 or 18th or 1970s
    | (?P<mark>\.\.\.|--+|[^\w\s]|_)
    """,
    re.VERBOSE,
)
_MARKS = frozenset(("mark", "address"))
_WHOLE = frozenset(("handle", "altered"))
# n't is cut off so that the negation is a token of its own; the rest of an apostrophe's tail is grammar.
_NEGATED = re.compile(r"(?i)(?P<verb>[a-z]+?)n't(?:'ve)?$")


class _Forms(NamedTuple):
    """The words of the data file as they are looked up."""

    irregular: dict[str, str]
    joined: dict[str, tuple[int, str, str]]
    cut: dict[str, str]
    prefixes: frozenset[str]
    prefixed: re.Pattern[str]
    tail: re.Pattern[str]
    tail_inside: re.Pattern[str]


@cache
def _forms() -> _Forms:
    data = read_data("tokens")
    tails, prefixes = "|".join(data["tails"]), "|".join(sorted(data["prefixes"]))
    return _Forms(
        data["irregular"],
        {word: (cut, first, second) for word, (cut, first, second) in data["joined"].items()},
        data["cut"],
        frozenset(data["prefixes"]),
        re.compile(rf"\b({prefixes})-(?=\w)"),
        re.compile(rf"(?i)(?:'(?:{tails}))+$|'$"),
        re.compile(rf"'(?:{tails})\b"),
    )


@value
class Token:
    """A word, number or mark of a folded text, at ``start:end``; ``norm`` is lower case without accents.

    ``capital`` tells a word with a capital, at its beginning or inside it ("eBay").
    """

    text: str
    norm: str
    start: int
    end: int
    is_word: bool
    capital: bool
    joined: bool = False


@lru_cache(WORDS)
def normal(word: str) -> str:
    """Return ``word`` in lower case, without accents: Lüliang and LULIANG are one word."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered)
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of folded ``text``, in order, white space left out. An address is a mark, a handle a name."""
    tokens: list[Token] = []
    forms = _forms()
    hyphen_end = -1  # where a hyphen that hangs between two words ended
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind, word = match.lastgroup, match[0]
        if kind in _MARKS:
            if word == "-" and tokens and tokens[-1].end == start:
                hyphen_end = end
            tokens.append(Token(word, word.lower(), start, end, False, False))
            continue
        if kind in _WHOLE:
            whole = word.replace("[", "").replace("]", "")
            tokens.append(Token(whole, normal(whole), start, end, True, kind == "handle"))
            continue
        joined = hyphen_end == start
        if joined:
            tokens.pop()  # the hyphen itself says nothing more
            if tokens and tokens[-1].norm in forms.prefixes and kind == "word":
                tokens[-1] = _prefixed(tokens[-1], word, start)
                continue
        lower = normal(word)
        if "'" in word or lower in forms.joined:
            words = _parts(word, lower, start, joined)
            tokens.extend(words)
            if len(words) > 1:
                continue
        else:
            tokens.append(Token(word, lower, start, end, kind == "word", word != lower and not word.islower(), joined))
        if len(tokens) > 1 and tokens[-2].text == "'" and tokens[-2].end == start:
            tokens[-1] = _cut(tokens[-1], text)
    return tuple(tokens)


def plain_form(phrase: str) -> str:
    """Return a phrase of the data files as its tokens would be written: lower case, one space between words."""
    if phrase.isalpha():  # as most are, and then none of the marks below is in it
        return phrase.lower()
    return _forms().tail_inside.sub("", _forms().prefixed.sub(r"\1", phrase.lower())).replace("-", " ")


def _prefixed(prefix: Token, text: str, start: int) -> Token:
    lower = normal(text)
    parts = _parts(text, lower, start, True) if "'" in text or lower in _forms().joined else ()
    whole = parts[0] if parts else Token(text, lower, start, start + len(text), True, text[0].isupper(), True)
    capital = prefix.capital and whole.capital  # "E-commerce" opens a sentence; it is no name
    return Token(f"{prefix.text}-{whole.text}", prefix.norm + whole.norm, prefix.start, whole.end, True, capital)


def _cut(token: Token, text: str) -> Token:
    """Return a word behind an apostrophe in full ('cause), unless the apostrophe opens a quotation."""
    full = _forms().cut.get(token.norm)
    return token if full is None or text[token.end : token.end + 1] == "'" else replace(token, norm=full)


def _parts(text: str, lower: str, start: int, joined: bool) -> list[Token]:
    """Return the tokens of a word with an apostrophe, or of two words that are written as one."""
    end = start + len(text)
    if "'" not in text:
        cut, first, second = _forms().joined[lower]
        return [
            Token(text[:cut], first, start, start + cut, True, text[0].isupper(), joined),
            Token(text[cut:], second, start + cut, end, True, False),
        ]
    if negated := _NEGATED.match(text):
        verb = negated["verb"]
        split = start + len(verb)
        norm = normal(verb)
        return [
            Token(verb, _forms().irregular.get(norm, norm), start, split, True, verb[0].isupper(), joined),
            Token(text[len(verb) :], "not", split, end, True, False),
        ]
    stem = _forms().tail.sub("", text)
    return [Token(stem, normal(stem).replace("'", ""), start, start + len(stem), True, text[0].isupper(), joined)]
