"""Wordings that can be derived: "up" beside a figure, who does what a verb says, the verb seen the other way."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from shanxi_facts.base.draft.grammar import belongs, members
from shanxi_facts.base.draft.phrases import Run
from shanxi_facts.base.draft.slots import Frame
from shanxi_facts.base.draft.tagging import Word
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.lexicon import keys_of

_DATA = Path(__file__).with_name("wordings.json")
_BARE = frozenset("up down more fewer less higher lower".split())
_DOERS = ("er", "or")


def derived(words: Sequence[Word], relation: Run, frame: Frame) -> list[str]:
    """Return wordings of a relation that mean the same of its agent and of what it counts."""
    inner = relation.of(words)
    return list(dict.fromkeys(_derived(words, inner, frame)))


def _derived(words: Sequence[Word], inner: Sequence[Word], frame: Frame) -> Iterator[str]:
    last = inner[-1]
    if len(inner) == 1 and last.norm in _BARE:
        name = "upward" if belongs(last.norm, "upward") else "downward"
        yield from sorted(members(name) - {last.norm})
    elif len(inner) == 1 and last.norm == "with":
        yield from sorted(members("having"))
    elif last.kind == "verb" and not any(word.kind == "modal" for word in inner):
        yield from _converses().get(last.lemma, ())
        yield from _directions(last, frame)
        if frame.agent and any(word.kind == "name" for word in frame.agent.of(words)) and last.form in ("present", "s"):
            yield from _doers(last.lemma)


def direction_of(norm: str) -> str:
    """Return the class of the direction that a word tells of, "upward" or "downward"; nothing if it has none."""
    keys = keys_of(norm)
    if any(key.startswith("#increase") for key in keys):
        return "upward"
    return "downward" if any(key.startswith("#decrease") for key in keys) else ""


def _directions(verb: Word, frame: Frame) -> Iterator[str]:
    """Yield what a rise or fall is also called: where the figure is given, the verb is colour."""
    direction = direction_of(verb.norm) if frame.figure is not None else ""
    if direction:
        yield from sorted(members(direction) - {verb.norm})


def _doers(lemma: str) -> Iterator[str]:
    """Yield who does what a verb says: "director" for "directs"."""
    for word in sorted(dictionary.family(lemma)):
        if word.endswith(_DOERS) and word[:4] == lemma[:4] and dictionary.pos(word)[:1] == "n":
            yield word


@cache
def _converses() -> dict[str, list[str]]:
    data: dict[str, dict[str, list[str]]] = json.loads(_DATA.read_text(encoding="utf-8"))
    return {**data["converses"], **data["multiples"]}
