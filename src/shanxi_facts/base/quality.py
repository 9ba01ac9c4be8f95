"""What a curator wants to know of a base that can be used: figures read otherwise, and wordings that clash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from shanxi_facts.base.anchors import words_of
from shanxi_facts.base.shape import SLOTS
from shanxi_facts.errors import Fault
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.model import Quantity
from shanxi_facts.values import value

LONGEST_SENTENCE = 799

Slot = str | dict[str, Any]


@value
class _Wording:
    """One wording of a slot, with its path; ``words`` are folded for comparison."""

    words: str
    path: str


def check(document: dict[str, Any]) -> tuple[Fault, ...]:
    """Return what is doubtful in a base that has no fault of shape or anchors."""
    return tuple(_faults(document))


def _faults(document: dict[str, Any]) -> Iterator[Fault]:
    yield from _names(document)
    indexed = [(f"facts[{index}]", fact) for index, fact in enumerate(document["facts"])]
    for path, fact in indexed:
        yield from _length(path, fact)
        yield from _quantity(path, fact)
        yield from _wordings_once(path, fact)
        yield from _from_is_not_to(path, fact)
    yield from _statements_apart(indexed)
    yield from _relations_apart(indexed)


def _length(path: str, fact: dict[str, Any]) -> Iterator[Fault]:
    if (length := len(fact["sentence"])) > LONGEST_SENTENCE:
        mend = f"choose a run of at most {LONGEST_SENTENCE} around the statement"
        yield Fault(f"{length} characters, too long to show as evidence", f"{path}.sentence", mend=mend)


def _quantity(path: str, fact: dict[str, Any]) -> Iterator[Fault]:
    """The figure must be read as one quantity of the statement, and with the value and unit on record."""
    if "quantity" not in fact:
        return
    recorded, statement = fact["quantity"], fact["statement"]
    readings = [each for each in read_quantities(statement) if each.span.of(statement) == recorded["text"]]
    if not readings:
        found = ", ".join(repr(each.span.of(statement)) for each in read_quantities(statement))
        mend = f"the statement has {found}" if found else "the statement has no quantity"
        yield Fault(f"{recorded['text']!r} is not read as one quantity", f"{path}.quantity.text", mend=mend)
        return
    if (value := figure_of(readings[0], statement)) != recorded["value"]:
        yield Fault(f"the figure is read as {value}", f"{path}.quantity.value", mend="correct one of the two")
    if readings[0].unit != recorded.get("unit"):
        yield Fault(f"the unit is read as {readings[0].unit!r}", f"{path}.quantity.unit", mend="correct one of the two")


def figure_of(quantity: Quantity, text: str) -> str:
    """Return the figure in digits, without what its hedge makes of it: 90 for "more than 90"."""
    plain = read_quantities(quantity.numeral.of(text))
    low, high = (plain[0].low, plain[0].high) if len(plain) == 1 else (quantity.low, quantity.high)
    digits = dict.fromkeys(_digits(bound) for bound in (low, high) if bound is not None)
    return " to ".join(digits)


def _digits(number: object) -> str:
    written = f"{number:f}" if hasattr(number, "as_tuple") else str(number)
    return written.rstrip("0").rstrip(".") if "." in written else written


def _wordings(path: str, slot: Slot) -> list[_Wording]:
    """Return the words and the aliases of a slot."""
    aliases = [] if isinstance(slot, str) else slot.get("aliases", [])
    words = _Wording(_fold(words_of(slot)), path)
    return [words, *(_Wording(_fold(alias), f"{path}.aliases[{index}]") for index, alias in enumerate(aliases))]


def _wordings_once(path: str, fact: dict[str, Any]) -> Iterator[Fault]:
    slots = [_wordings(f"{path}.{slot}", fact[slot]) for slot in SLOTS if slot in fact]
    for wordings in [*slots, _wordings(path, {"text": fact["statement"], "aliases": fact.get("aliases", [])})]:
        seen: set[str] = set()
        for wording in wordings:
            if wording.words in seen:
                yield Fault(f"{wording.words!r} is there already", wording.path, mend="leave it out")
            seen.add(wording.words)


def _from_is_not_to(path: str, fact: dict[str, Any]) -> Iterator[Fault]:
    if "from" not in fact or "to" not in fact:
        return
    before = {wording.words for wording in _wordings(f"{path}.from", fact["from"])}
    for wording in _wordings(f"{path}.to", fact["to"]):
        if wording.words in before:
            yield Fault(
                f"{wording.words!r} is what it was and what it became", wording.path, mend="drop one of the two"
            )


def _statements_apart(indexed: list[tuple[str, dict[str, Any]]]) -> Iterator[Fault]:
    """A wording of a whole statement belongs to that statement alone."""
    owners: dict[str, tuple[str, str]] = {}
    for path, fact in indexed:
        for index, alias in enumerate(fact.get("aliases", ())):
            first, statement = owners.setdefault(_fold(alias), (path, fact["statement"]))
            if statement != fact["statement"]:
                what = f"{alias!r} is a wording of the other statement of {first} too"
                yield Fault(what, f"{path}.aliases[{index}]", mend="word one of the two more narrowly")


def _relations_apart(indexed: list[tuple[str, dict[str, Any]]]) -> Iterator[Fault]:
    """Where two facts count the same thing, only the relation tells them apart, so they share no wording of it."""
    groups: defaultdict[str, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    for path, fact in indexed:
        if "counted" in fact and "relation" in fact:
            groups[_fold(words_of(fact["counted"]))].append((path, fact))
    for group in groups.values():
        for (first, one), (second, other) in combinations(group, 2):
            if _fold(words_of(one["relation"])) == _fold(words_of(other["relation"])):
                continue
            taken = {wording.words for wording in _wordings(first, one["relation"])}
            for wording in _wordings(f"{second}.relation", other["relation"]):
                if wording.words in taken:
                    what = f"{wording.words!r} is a wording of the other relation of {first} too"
                    yield Fault(what, wording.path, mend="word one of the two more narrowly")


def _names(document: dict[str, Any]) -> Iterator[Fault]:
    """A name stands in a source, and a spelling of it belongs to it alone."""
    owners: dict[str, str] = {}
    texts = [source["text"] for source in document["sources"]]
    for index, name in enumerate(document.get("names", ())):
        path = f"names[{index}]"
        if not any(name["name"] in text for text in texts):
            yield Fault(f"{name['name']!r} stands in no source", f"{path}.name", mend="use the spelling of the source")
        spellings = [(f"{path}.name", name["name"])]
        spellings += [(f"{path}.aliases[{number}]", alias) for number, alias in enumerate(name["aliases"])]
        for place, spelling in spellings:
            if (first := owners.setdefault(_fold(spelling), place)) != place:
                yield Fault(f"{spelling!r} is there already, as {first}", place, mend="leave it out")


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())
