"""The facts of a base for a reader: all of them in a table, and one with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.files.writing import dump
from shanxi_facts.model import Span
from shanxi_facts.report.layout import Row, lay_out, row
from shanxi_facts.report.origin import place_record
from shanxi_facts.report.records import Record
from shanxi_facts.report.tables import table

if TYPE_CHECKING:
    from shanxi_facts.model import Fact, Number, Phrase, Quantity, Source
    from shanxi_facts.report import Screen

Entry = tuple["Fact", "Source"]

_AROUND = 2  # sentences on either side
_SLOTS = ("agent", "relation", "counted", "change_from", "change_to")


def overview(entries: Sequence[Entry], screen: Screen) -> str:
    """Return the facts as a table: what to ask ``show`` for, and what is stated."""
    return table(("FACT", "STATEMENT"), [(fact.id, fact.statement) for fact, _ in entries], screen)


def overview_json(entries: Iterable[Entry]) -> str:
    """Return the facts as a JSON array of the records that ``show`` gives."""
    return dump([fact_record(fact, source) for fact, source in entries], indent=2) + "\n"


class Around(NamedTuple):
    """The sentences before and after that of a fact; empty where it stands first or last."""

    before: str
    after: str


def around(fact: Fact, source: Source) -> Around:
    """Return the sentences next to that of a fact, whole: a fact may quote a part of its sentence."""
    from shanxi_facts.language.sentences import split

    sentences = split(source.text)
    before = [span.of(source.text) for span in sentences if span.end <= fact.start]
    after = [span.of(source.text) for span in sentences if span.start >= fact.end]
    return Around(*(" ".join(near) for near in (before[-_AROUND:], after[:_AROUND])))


def card(fact: Fact, source: Source, screen: Screen, around: Around | None = None) -> str:
    """Return everything known of one fact, a slot a row."""
    return lay_out(list(_rows(fact, source, around)), screen)


def card_json(fact: Fact, source: Source, around: Around | None = None) -> str:
    """Return everything known of one fact as a JSON object."""
    extra: Record = {"before": around.before, "after": around.after} if around else {}
    return dump({**fact_record(fact, source), **extra}, indent=2) + "\n"


def _rows(fact: Fact, source: Source, around: Around | None) -> Iterator[Row]:
    at = fact.sentence.find(fact.statement)
    yield row("fact", fact.id)
    if around and around.before:
        yield row("before", around.before)
    yield row("sentence", fact.sentence, [Span(at, at + len(fact.statement))] if at >= 0 else ())
    if around and around.after:
        yield row("after", around.after)
    yield row("place", _place(fact, source))
    yield from _slot_rows(fact)


def _slot_rows(fact: Fact) -> Iterator[Row]:
    if fact.quantity:
        yield row("figure", _figure(fact.quantity, _quantities(fact)))
    for slot in _SLOTS:
        phrase: Phrase | None = getattr(fact, slot)
        if phrase:
            yield row(slot.replace("change_", ""), _with_aliases(phrase))
    for slot in ("scope", "degree", "speaker"):
        if value := getattr(fact, slot):
            yield row(slot, value)
    for slot in ("names", "dates", "aliases"):
        if values := getattr(fact, slot):
            yield row(slot, "; ".join(values))
    if fact.note:
        yield row("note", fact.note)
    if fact.review:
        yield row("to review", ", ".join(fact.review))


def _place(fact: Fact, source: Source) -> str:
    if source.file:
        return source.file.place(fact.start)
    known = [part for part in (source.title, source.publisher, source.place, source.date) if part]
    return f"characters {fact.start} to {fact.end} of {', '.join(known) or source.id}"


def _figure(words: str, quantities: Sequence[Quantity]) -> str:
    """The figure as worded, and the values it stands for where these are not the words themselves."""
    values = "; ".join(map(describe, quantities))
    return words if values in (words, "") else f"{words} ({values})"


def _with_aliases(phrase: Phrase) -> str:
    return f"{phrase.text} (also: {'; '.join(phrase.aliases)})" if phrase.aliases else phrase.text


def _quantities(fact: Fact) -> Sequence[Quantity]:
    from shanxi_facts.language.quantities import read_quantities

    return tuple(read_quantities(fact.quantity or ""))


def describe(quantity: Quantity) -> str:
    """Return the set of values that a quantity stands for, in words: "above 90", "3,290,000", "from 3 to 5"."""
    low, high = quantity.low, quantity.high
    unit = f" {quantity.unit}" if quantity.unit else ""
    if low is None or high is None:
        words = [("from" if quantity.low_incl else "above", low), ("up to" if quantity.high_incl else "below", high)]
        return " ".join(f"{word} {_number(bound)}" for word, bound in words if bound is not None) + unit
    if low == high:
        return _number(low) + unit
    return f"from {_number(low)} to {_number(high)}{unit}"


def _number(value: Number) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    return f"{value.numerator:,}" if value.denominator == 1 else f"{value.numerator:,}/{value.denominator:,}"


def fact_record(fact: Fact, source: Source) -> Record:
    """Return everything known of one fact."""
    return {
        "id": fact.id,
        "sentence": fact.sentence,
        "statement": fact.statement,
        "source": {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "place": source.place,
            "date": source.date,
            "start": fact.start,
            "end": fact.end,
            **place_record(source.file, fact.start),
        },
        "quantity": fact.quantity,
        "quantities": [_quantity_record(quantity, fact) for quantity in _quantities(fact)],
        **{slot: _phrase_record(getattr(fact, slot)) for slot in _SLOTS},
        "scope": fact.scope,
        "degree": fact.degree,
        "names": list(fact.names),
        "dates": list(fact.dates),
        "speaker": fact.speaker,
        "aliases": list(fact.aliases),
        "note": fact.note,
        "review": list(fact.review),
    }


def _phrase_record(phrase: Phrase | None) -> Record | None:
    return {"text": phrase.text, "aliases": list(phrase.aliases)} if phrase else None


def _quantity_record(quantity: Quantity, fact: Fact) -> Record:
    """Bounds are strings: a JSON reader would make floats of them, and a fraction has no JSON number."""
    return {
        "text": quantity.span.of(fact.quantity or ""),
        "low": None if quantity.low is None else _number(quantity.low).replace(",", ""),
        "high": None if quantity.high is None else _number(quantity.high).replace(",", ""),
        "low_included": quantity.low_incl,
        "high_included": quantity.high_incl,
        "unit": quantity.unit,
        "kind": quantity.kind.value,
        "hedge": quantity.hedge,
    }
