"""Facts compiled into frames, once each, when a claim first comes near them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from shanxi_facts.framed.frames import SLOTS, Counted, Frame, Target, content
from shanxi_facts.framed.wordings import Names, compile_wordings
from shanxi_facts.language.dates import Date, read_dates
from shanxi_facts.language.lexicon import opposites_of, rivals_of, targets_of
from shanxi_facts.language.reading import Reading, Unit, read
from shanxi_facts.model import Fact, Phrase, Source, Span


def compile_frame(fact: Fact, number: int, source: Source, names: Names) -> Frame:
    """Compile ``fact``; ``names`` are the names of its base with their other forms."""
    offset = fact.sentence.index(fact.statement)
    reading = read(fact.statement)
    targets = tuple(_targets(fact, reading, offset))
    index = _postings((target.order, target.keys) for target in targets)
    slots = {slot: frozenset(t.order for t in targets if t.slot == slot) for slot in SLOTS}
    wordings = compile_wordings(fact, _phrases_of(fact), targets, slots, names)
    opposites = _postings((target.order, target.opposites) for target in targets)
    openings = _postings((number, wording.elements[0]) for number, wording in enumerate(wordings))
    return Frame(
        fact,
        number,
        reading,
        offset,
        targets,
        index,
        vocabulary=frozenset(index),
        opposites=opposites,
        opposed=frozenset(opposites),
        rivals=_postings((target.order, target.rivals) for target in targets),
        slots=slots,
        wordings=wordings,
        openings=openings,
        opening_keys=frozenset(openings),
        reach=frozenset(index).union(*(element for wording in wordings for element in wording.elements)),
        quantities=tuple(_counted(reading, targets, slots, offset)),
        dates=tuple(_dates(fact, reading, source)),
        context=context_keys(source),
        subject=source.subject.text if source.subject else "",
        publisher=_publisher(source.publisher or ""),
        governed=tuple(_governed(reading, targets, offset)),
        joint=_joint(fact, targets),
        leaves=_leaves(fact.relation),
        tags=frozenset(tag for unit in reading.units for tag in unit.tags),
    )


def _postings(entries: Iterable[tuple[int, frozenset[str]]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for order, keys in entries:
        for key in keys:
            found.setdefault(key, []).append(order)
    return {key: tuple(orders) for key, orders in found.items()}


@cache
def _publisher(name: str) -> frozenset[str]:
    return frozenset(unit.norm for unit in read(name).units)


def _dates(fact: Fact, reading: Reading, source: Source) -> Iterator[Date]:
    """Yield the dates of a fact; a day without a month is of the source's month, if the source is of that day."""
    own = [*reading.dates, *(date for text in fact.dates for date in read_dates(text) or read_dates(f"on the {text}"))]
    yield from own
    for date in read_dates(source.date or ""):
        if any(other.month is None and other.day == date.day for other in own if other.day):
            yield date


def context_keys(source: Source) -> frozenset[str]:
    """Return the words of what the source is about as a whole: a claim may name it with any of its facts."""
    return _subject_keys(source.subject) if source.subject else frozenset()


@cache
def _subject_keys(subject: Phrase) -> frozenset[str]:
    phrases = (subject.text, *subject.aliases)
    return frozenset(unit.norm for phrase in phrases for unit in content(read(phrase)))


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
        phrase = read(place.of(fact.sentence))
        units = list(content(phrase))
        if not units:
            # A pronoun or a bare figure: nothing says it but the curated wordings of what it stands for.
            yield Target(order, name, phrase.text.lower(), place, *[frozenset[str]()] * 5)
            order += 1
        elif not place.overlaps(statement):
            for unit in units:
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
    whole = re.compile(rf"(?<!\w){re.escape(phrase.text)}(?!\w)")  # "it" does not stand in "with"
    within, around = whole.search(fact.statement), whole.search(fact.sentence)
    start = within.start() + offset if within else around.start() if around else fact.sentence.index(phrase.text)
    return Span(start, start + len(phrase.text))


def _slot(span: Span, places: dict[str, Span]) -> str:
    """Return the narrowest slot that holds ``span``."""
    holding = [(place.end - place.start, name) for name, place in places.items() if place.overlaps(span)]
    return min(holding)[1] if holding else "frame"


def _target(order: int, slot: str, unit: Unit, span: Span) -> Target:
    keys = unit.keys | targets_of(unit.norm) if unit.words == 1 else unit.keys
    if unit.words > 1:
        keys |= frozenset(key for part in unit.norm.split() if _tells(part) for key in targets_of(part))
    plain = frozenset(key for key in keys if key[0] != "#")
    return Target(order, slot, unit.norm, span, keys, plain, opposites_of(unit.norm), rivals_of(unit.norm), unit.tags)


def _tells(part: str) -> bool:
    """Tell whether a word of a set phrase can stand for the phrase: "water" for drinking water, not "newly"."""
    return len(part) > 2 and not part.endswith("ly")


def _governed(reading: Reading, targets: tuple[Target, ...], offset: int) -> Iterator[frozenset[int]]:
    """Yield the run of targets that each negation of the statement stands over."""
    orders = {target.span.start: target.order for target in targets if target.keys}
    pronouns = {target.span.start: target.order for target in targets if not target.keys}
    for place, unit in enumerate(reading.units):
        if not unit.tags & {"negators", "preventers", "scope-none"}:
            continue
        run = frozenset(_following(reading, place, orders, offset))
        if unit.has("scope-none"):
            run |= frozenset(_following(reading, place, pronouns, offset))  # "none of them"
        if run:
            yield run


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


def _leaves(relation: Phrase | None) -> bool:
    """Tell whether a relation goes out of something, by its words or its curated ones."""
    texts = (relation.text, *relation.aliases) if relation else ()
    return any(word in ("out", "away", "from") for text in texts for word in text.split())


def _counted(
    reading: Reading, targets: tuple[Target, ...], slots: dict[str, frozenset[int]], offset: int
) -> Iterator[Counted]:
    orders = {target.span.start: target.order for target in targets if target.keys}
    for place, unit in enumerate(reading.units):
        if not unit.has("quantity"):
            continue
        quantity = reading.quantities[unit.index]
        span = reading.folded.back(quantity.span.start, quantity.span.end)
        noun = frozenset(_following(reading, place, orders, offset))
        if len(reading.quantities) == 1 or not noun:
            noun |= slots["counted"]
        yield Counted(quantity, Span(span.start + offset, span.end + offset), noun)


def _following(reading: Reading, place: int, orders: dict[int, int], offset: int) -> Iterator[int]:
    """Yield the targets right behind a unit, up to the next small word or mark."""
    begun = False
    part_of = False
    for unit in reading.units[place + 1 :]:
        order = orders.get(reading.folded.back(unit.start, unit.end).start + offset)
        if order is not None:
            begun = True
            yield order
        elif begun or not (unit.has("function") or (part_of and unit.has("quantity"))):
            return
        part_of = part_of or unit.norm == "of"  # "nine of the 14 berths": the nine are berths
