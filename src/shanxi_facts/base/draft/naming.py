"""Ids in plain words: what a fact counts and what became of it, the same whenever the article is drafted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from shanxi_facts.base.draft.record import Fact, kebab
from shanxi_facts.language.lexicon import is_small

_LONGEST = 5  # words


def with_ids(facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts with an id each. Where two would share one, further words of the statement tell them apart."""
    taken: set[str] = set()
    named = []
    for fact in facts:
        id_ = next(id_ for id_ in _proposals(fact) if id_ and id_ not in taken)
        taken.add(id_)
        named.append({"id": id_, **fact})
    return named


def _proposals(fact: Fact) -> Iterator[str]:
    slots = [_content(_text(fact[slot])) for slot in ("agent", "counted", "relation") if slot in fact]
    telling = _content(fact["statement"])
    if len(slots) > 2 and sum(map(len, slots)) > _LONGEST:
        slots = slots[1:]
    words = [word for slot in slots for word in slot][:_LONGEST] or telling[:_LONGEST]
    yield kebab(words)
    for word in telling:
        if word not in words:
            yield kebab([*words, word])
    stem = kebab([*words, *telling])[:60].strip("-") or "fact"
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _text(slot: str | dict[str, object]) -> str:
    return slot if isinstance(slot, str) else str(slot["text"])


def _content(text: str) -> list[str]:
    words = re.findall(r"[a-z0-9]+", text.lower().replace("'s", ""))
    return [word for word in words if not is_small(word)]
