"""Facts made ready for comparison: each word of a statement with its slot, and each curated wording with its meaning.

A frame is compiled once a fact, when a claim first comes near it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from shanxi_facts.language.dates import Date, read_dates
from shanxi_facts.language.lexicon import opposites_of, rivals_of, targets_of
from shanxi_facts.language.reading import Reading, Unit, read
from shanxi_facts.model import Fact, Phrase, Quantity, Source, Span

SLOTS = ("relation", "counted", "agent", "from", "to", "degree")


class Target(NamedTuple):
    """A content word of a fact. ``span`` is of the fact's sentence; ``order`` its place among the targets."""

    order: int
    slot: str
    norm: str
    span: Span
    keys: frozenset[str]
    plain: frozenset[str]
    opposites: frozenset[str]
    rivals: frozenset[str]
    tags: frozenset[str]

    def has(self, tag: str) -> bool:
        """Return whether the word may play this part."""
        return tag in self.tags


class Wording(NamedTuple):
    """A curated wording: the keys of its content words in order, and the targets that it stands for."""

    elements: tuple[frozenset[str], ...]
    covers: frozenset[int]
    slot: str
    negations: int
    text: str


class Counted(NamedTuple):
    """A quantity of a statement, and the targets of the noun it counts."""

    quantity: Quantity
    span: Span
    noun: frozenset[int]


@dataclass(frozen=True, slots=True)
class Frame:
    """A fact, compiled. ``index`` leads from a key to the targets it meets."""

    fact: Fact
    number: int
    reading: Reading
    offset: int
    targets: tuple[Target, ...]
    index: dict[str, tuple[int, ...]]
    slots: dict[str, frozenset[int]]
    wordings: tuple[Wording, ...]
    quantities: tuple[Counted, ...]
    dates: tuple[Date, ...]
    context: frozenset[str]
    publisher: frozenset[str]
    governed: tuple[frozenset[int], ...]
    joint: tuple[frozenset[int], ...]
    tags: frozenset[str]


def compile_frame(fact: Fact, number: int, source: Source, names: Iterable[Phrase]) -> Frame:
    """Compile ``fact``; ``names`` are the base's names with their other forms."""
    offset = fact.sentence.index(fact.statement)
    reading = read(fact.statement)
    targets = tuple(_targets(fact, reading, offset))
    index: dict[str, list[int]] = {}
    for target in targets:
        for key in target.keys:
            index.setdefault(key, []).append(target.order)
    slots = {slot: frozenset(t.order for t in targets if t.slot == slot) for slot in SLOTS}
    dates = (*reading.dates, *(date for text in fact.dates for date in _date_of(text)))
    return Frame(
        fact,
        number,
        reading,
        offset,
        targets,
        {key: tuple(orders) for key, orders in index.items()},
        slots,
        tuple(_wordings(fact, targets, slots, names)),
        tuple(_counted(reading, targets, slots, offset)),
        dates,
        context_keys(source),
        frozenset(unit.norm for unit in read(source.publisher or "").units),
        tuple(_governed(reading, targets, offset)),
        _joint(fact, targets),
        frozenset(tag for unit in reading.units for tag in unit.tags),
    )


def _date_of(text: str) -> tuple[Date, ...]:
    return read_dates(text) or read_dates(f"on the {text}")


def context_keys(source: Source) -> frozenset[str]:
    """Return the words of what the source is about as a whole: a claim may name it with any of its facts."""
    if source.subject is None:
        return frozenset()
    phrases = (source.subject.text, *source.subject.aliases)
    return frozenset(unit.norm for phrase in phrases for unit in content(read(phrase)))


def content(reading: Reading) -> Iterator[Unit]:
    """Yield the units that carry content: neither marks nor small words nor figures."""
    for unit in reading.units:
        if not unit.tags & {"mark", "function", "quantity", "date"}:
            yield unit


def _targets(fact: Fact, reading: Reading, offset: int) -> Iterator[Target]:
    """Yield the content words of the statement, then those of slots that stand elsewhere in the sentence."""
    places = {name: _place(fact, phrase, offset) for name, phrase in _phrases_of(fact)}
    order = 0
    for unit in content(reading):
        span = reading.folded.back(unit.start, unit.end)
        span = Span(span.start + offset, span.end + offset)
        yield _target(order, _slot(span, places), unit, span)
        order += 1
    statement = Span(offset, offset + len(fact.statement))
    for name, place in places.items():
        if place.overlaps(statement):
            continue
        phrase = read(place.of(fact.sentence))
        for unit in content(phrase):
            span = phrase.folded.back(unit.start, unit.end)
            yield _target(order, name, unit, Span(span.start + place.start, span.end + place.start))
            order += 1


def _phrases_of(fact: Fact) -> Iterator[tuple[str, Phrase]]:
    named = {
        "relation": fact.relation,
        "counted": fact.counted,
        "agent": fact.agent,
        "from": fact.change_from,
        "to": fact.change_to,
        "degree": Phrase(fact.degree) if fact.degree else None,
    }
    for name, phrase in named.items():
        if phrase is not None:
            yield name, phrase


def _place(fact: Fact, phrase: Phrase, offset: int) -> Span:
    within = fact.statement.find(phrase.text)
    start = within + offset if within >= 0 else fact.sentence.index(phrase.text)
    return Span(start, start + len(phrase.text))


def _slot(span: Span, places: dict[str, Span]) -> str:
    """Return the narrowest slot that holds ``span``."""
    holding = [(place.end - place.start, name) for name, place in places.items() if place.overlaps(span)]
    return min(holding)[1] if holding else "frame"


def _target(order: int, slot: str, unit: Unit, span: Span) -> Target:
    keys = unit.keys | targets_of(unit.norm) if unit.words == 1 else unit.keys
    if unit.words > 1:
        keys |= frozenset(key for part in unit.norm.split() for key in targets_of(part) if len(part) > 2)
    plain = frozenset(key for key in keys if key[0] != "#")
    return Target(order, slot, unit.norm, span, keys, plain, opposites_of(unit.norm), rivals_of(unit.norm), unit.tags)


def _wordings(
    fact: Fact, targets: tuple[Target, ...], slots: dict[str, frozenset[int]], names: Iterable[Phrase]
) -> Iterator[Wording]:
    for name, phrase in _phrases_of(fact):
        for alias in phrase.aliases:
            yield _wording(alias, slots[name], name)
    for alias in fact.aliases:
        yield _wording(alias, frozenset(target.order for target in targets), "statement")
    for name_ in names:
        forms = (name_.text, *name_.aliases)
        covered = next((c for form in forms if (c := _run(form, targets))), None)
        if covered:
            for form in forms:
                yield _wording(form, covered, "name")


def _wording(text: str, covers: frozenset[int], slot: str) -> Wording:
    reading = read(text)
    elements = []
    for unit in reading.units:
        if unit.has("mark") or (unit.has("function") and unit.norm not in PARTICLES):
            continue
        if unit.has("quantity"):
            elements.append(unit.keys)
            continue
        elements.append(unit.keys | (targets_of(unit.norm) if unit.words == 1 else frozenset()) | {unit.norm})
    negations = sum(bool(unit.has("negators") or unit.has("preventers")) for unit in reading.units)
    return Wording(tuple(elements), covers, slot, negations, text)


# Small words that carry the direction of a wording: "moved out of" is not "moved into".
PARTICLES = frozenset({"out", "into", "off", "down", "away", "without", "back"})


def _run(form: str, targets: tuple[Target, ...]) -> frozenset[int]:
    """Return the consecutive targets that ``form`` names, none if they are not there in full."""
    wanted = [unit.norm for unit in content(read(form))]
    norms = [target.norm for target in targets]
    for start in range(len(norms) - len(wanted) + 1):
        if norms[start : start + len(wanted)] == wanted:
            return frozenset(range(start, start + len(wanted)))
    return frozenset()


def _governed(reading: Reading, targets: tuple[Target, ...], offset: int) -> Iterator[frozenset[int]]:
    """Yield the run of targets that each negation of the statement stands over."""
    orders = {target.span.start: target.order for target in targets}
    for place, unit in enumerate(reading.units):
        if not unit.tags & {"negators", "preventers", "scope-none"}:
            continue
        run: list[int] = []
        for other in reading.units[place + 1 :]:
            order = orders.get(reading.folded.back(other.start, other.end).start + offset)
            if order is not None:
                run.append(order)
            elif run or not other.has("function"):
                break
        if run:
            yield frozenset(run)


def _joint(fact: Fact, targets: tuple[Target, ...]) -> tuple[frozenset[int], ...]:
    """Return the two sides of a relation that shares one count: "newly built" and "renovated"."""
    text = fact.relation.text if fact.relation else ""
    if fact.quantity is None or " and " not in text:
        return ()
    split = fact.sentence.index(text) + text.index(" and ")
    relation = [target for target in targets if target.slot == "relation"]
    before = [target.order for target in relation if target.span.start < split]
    after = [target.order for target in relation if target.span.start > split]
    # The word next to "and" on either side is what is coordinated; what stands further off is shared.
    return (frozenset(before[-1:]), frozenset(after[:1])) if before and after else ()


def _counted(
    reading: Reading, targets: tuple[Target, ...], slots: dict[str, frozenset[int]], offset: int
) -> Iterator[Counted]:
    if not reading.quantities:
        return
    places = [reading.folded.back(quantity.span.start, quantity.span.end) for quantity in reading.quantities]
    ends = [place.start + offset for place in places[1:]] + [offset + len(reading.text)]
    for quantity, place, end in zip(reading.quantities, places, ends, strict=True):
        span = Span(place.start + offset, place.end + offset)
        following = frozenset(target.order for target in targets if span.end <= target.span.start < end)
        yield Counted(quantity, span, following | (slots["counted"] if len(places) == 1 else frozenset()))
