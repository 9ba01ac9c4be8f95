"""Whether the facts of a base stand in the texts of its sources, word for word."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from shanxi_facts.base.shape import SLOTS
from shanxi_facts.errors import Fault
from shanxi_facts.schema import nearest

_SENTENCE_END = re.compile(r"(?<=[.!?。！？])[\"”’)]*\s+|\n+")
_SHOWN = 120


def check(document: dict[str, Any], unsound: frozenset[str] = frozenset()) -> tuple[Fault, ...]:
    """Return what does not stand where a base says it does; facts of unsound shape, given by path, are passed over."""
    return tuple(_faults(document, unsound))


def source_id(fact: dict[str, Any], sources: list[dict[str, Any]]) -> str | None:
    """Return the id of the source of a fact; a base with one source need not name it."""
    given: str | None = fact.get("source")
    return sources[0]["id"] if given is None and len(sources) == 1 else given


def words_of(slot: str | dict[str, Any]) -> str:
    """Return the words of a slot, which is a string or an object with a text."""
    return slot if isinstance(slot, str) else slot["text"]


def _faults(document: dict[str, Any], unsound: frozenset[str]) -> Iterator[Fault]:
    sources: list[dict[str, Any]] = document["sources"]
    indexed = {f"facts[{index}]": fact for index, fact in enumerate(document["facts"])}
    facts = {path: fact for path, fact in indexed.items() if path not in unsound}
    yield from _repeated({f"sources[{index}]": source for index, source in enumerate(sources)})
    yield from _repeated(facts)
    for index, source in enumerate(sources):
        yield from _digest(f"sources[{index}]", source)
    texts = {source["id"]: source["text"] for source in sources}
    for path, fact in facts.items():
        named = source_id(fact, sources)
        if named is None:
            yield Fault("the key 'source' is missing", path, mend=f"name one of {', '.join(texts)}")
        elif named not in texts:
            yield Fault(f"there is no source {named!r}", f"{path}.source", mend=nearest(named, texts))
        else:
            yield from _fact(path, fact, texts[named])


def _repeated(items: dict[str, dict[str, Any]]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for path, item in items.items():
        if (first := seen.setdefault(item["id"], path)) != path:
            yield Fault(f"the id {item['id']!r} is that of {first} too", f"{path}.id", mend="rename one of the two")


def _digest(path: str, source: dict[str, Any]) -> Iterator[Fault]:
    actual = hashlib.sha256(source["text"].encode()).hexdigest()
    if actual != source["sha256"]:
        yield Fault(f"the text has the SHA-256 {actual}", f"{path}.sha256", mend="restore the text or the digest")


def _fact(path: str, fact: dict[str, Any], text: str) -> Iterator[Fault]:
    sentence, statement = fact["sentence"], fact["statement"]
    if sentence not in text:  # what quotes it would only repeat the fault
        yield Fault("does not stand in the source", f"{path}.sentence", mend=_nearest_passage(sentence, text))
        return
    if statement not in sentence:
        mend = _nearest_passage(statement, sentence)
        yield Fault("does not stand in the sentence", f"{path}.statement", mend=mend)
    for place, words in _quoted_of_sentence(fact):
        if words not in sentence:
            yield Fault(f"{words!r} does not stand in the sentence", f"{path}.{place}")
    for place, words in _quoted_of_statement(fact):
        if words not in statement and not (place == "scope" and words in statement.lower()):
            yield Fault(f"{words!r} does not stand in the statement", f"{path}.{place}")
    if fact.get("speaker", "") not in text:
        yield Fault(f"{fact['speaker']!r} does not stand in the source", f"{path}.speaker")


def _quoted_of_sentence(fact: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for slot in SLOTS:
        if slot in fact:
            yield slot, words_of(fact[slot])
    for slot in ("names", "dates"):
        for index, words in enumerate(fact.get(slot, ())):
            yield f"{slot}[{index}]", words


def _quoted_of_statement(fact: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for slot in ("scope", "degree"):
        if slot in fact:
            yield slot, fact[slot]
    if "quantity" in fact:
        yield "quantity.text", fact["quantity"]["text"]


def _nearest_passage(words: str, text: str) -> str:
    """Say what stands in the text nearest to the words, from a little before the first difference on."""
    from difflib import get_close_matches

    close = get_close_matches(words, [p for p in _SENTENCE_END.split(text) if p], 1, 0.4)
    if not close:
        return "nothing in it is like that"
    same = next((i for i, (a, b) in enumerate(zip(words, close[0], strict=False)) if a != b), 0)
    start = close[0].rfind(" ", 0, max(same - _SHOWN // 2, 0)) + 1
    cut = close[0][start : start + _SHOWN]
    return f'nearest is "{"…" * (start > 0)}{cut}{"…" * (start + _SHOWN < len(close[0]))}"'
