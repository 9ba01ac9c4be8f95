"""Ids in plain words: what a fact is about, the same whenever the article is drafted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from shanxi_facts.base.draft.statements import Fact
from shanxi_facts.reading.model import CONTENT, Tag
from shanxi_facts.reading.sentence import analyze

_LONGEST = 5  # words
_SAYS_LITTLE = frozenset({Tag.ADVERB, Tag.DATE, Tag.NUMBER, Tag.ORDINAL})


def with_ids(facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts with an id each. Where two would share one, further words of the statement tell them apart."""
    taken: set[str] = set()
    named = []
    for fact in facts:
        id_ = next(id_ for id_ in _proposals(fact["statement"]) if id_ and id_ not in taken)
        taken.add(id_)
        named.append({"id": id_, **fact})
    return named


def _proposals(statement: str) -> Iterator[str]:
    telling = list(dict.fromkeys(_telling(statement)))
    words = telling[:_LONGEST]
    yield kebab(words)
    for word in telling:
        if word not in words:
            yield kebab([*words, word])
    stem = kebab(telling)[:60].strip("-") or "fact"
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _telling(statement: str) -> list[str]:
    """Return the words of a statement that say what it is about: names, nouns, verbs.

    Figures and dates are what a correction changes, and the id stays: they are left out where there are other words.
    """
    said = [word for word in analyze(statement).words if word.tag in CONTENT]
    words = [word for word in said if word.tag not in _SAYS_LITTLE] or said
    return [part for word in words for part in re.findall(r"[a-z0-9]+", word.lower)]


def kebab(words: Sequence[str]) -> str:
    """Return words as an id."""
    return "-".join(word for word in words if word.isascii() and word.isalnum())
