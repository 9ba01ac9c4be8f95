"""What others would answer who compare text with text: the plain ways to hold a claim against a source.

They are measured on the same claims as the checker, so that its figures have something to stand beside. Each gets the
thresholds that serve it best on ``articles/``, whose claims the checker was written with as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from tempfile import NamedTemporaryFile
from typing import Any

from rapidfuzz import fuzz

from evaluation.labelled import MATCH, MISMATCH, NOT_FOUND
from shanxi_facts.language.sentences import split

Peer = Callable[[str, str], str]
"""A claim and a source to a label."""

_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_WORD = re.compile(r"[\w.,]*\w")
_RATIO = (80, 50)  # of 100: from here a match, below here not found
_SHARE = (1.0, 0.55)  # of the words of a claim, the same


def figures_stand_there(claim: str, source: str) -> str:
    """Answer as somebody does who looks for the figures of a claim in the text, and for nothing else.

    >>> figures_stand_there("It sold 12 boats.", "The yard sold 14 boats.")
    'mismatch'
    """
    wanted = set(_FIGURE.findall(claim))
    if not wanted:
        return NOT_FOUND
    return MATCH if wanted <= set(_FIGURE.findall(source)) else MISMATCH


def words_stand_there(claim: str, source: str) -> str:
    """Answer by the share of a claim's words that one sentence of the source has."""
    return _label(max((_share(claim, sentence) for sentence in _sentences(source)), default=0.0), _SHARE)


def reads_alike(claim: str, source: str) -> str:
    """Answer by the likeness of a claim to one sentence of the source, as rapidfuzz measures that of sets of words."""
    return _label(max((fuzz.token_set_ratio(claim, sentence) for sentence in _sentences(source)), default=0.0), _RATIO)


def is_grounded(claim: str, source: str) -> str:
    """Answer as the package grounded-check does: each figure, quotation and name of the claim occurs in the source."""
    from grounded import extract, verify

    return MATCH if verify(extract(claim), _loaded(source)).passed else MISMATCH


@lru_cache(maxsize=1)
def _loaded(source: str) -> Any:
    from grounded import load

    with NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(source)
        file.flush()
        return load([file.name])


PEERS: Mapping[str, Peer] = {
    "figures": figures_stand_there,
    "words": words_stand_there,
    "alike": reads_alike,
    **({"grounded-check": is_grounded} if find_spec("grounded") else {}),  # it comes with the extra bench
}


def _sentences(source: str) -> Iterator[str]:
    return (span.of(source) for span in split(source))


def _share(claim: str, sentence: str) -> float:
    words, there = _words(claim), set(_words(sentence))
    return sum(word in there for word in words) / max(1, len(words))


def _words(text: str) -> Sequence[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _label(value: float, thresholds: tuple[float, float]) -> str:
    match, found = thresholds
    return MATCH if value >= match else MISMATCH if value >= found else NOT_FOUND
