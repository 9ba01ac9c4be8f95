"""Facts made ready for comparison: each word of a statement with its slot, and each curated wording with its meaning.

A frame is compiled once a fact, when a claim first comes near it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from shanxi_facts.language.dates import Date, read_dates
from shanxi_facts.language.lexicon import lemmas_of, opposites_of, rivals_of, targets_of
from shanxi_facts.language.reading import Reading, Unit, read
from shanxi_facts.model import Fact, Phrase, Quantity, Source, Span

Elements = tuple[frozenset[str], ...]
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
    """A curated wording: the keys of its content words in order, and the targets that it stands for.

    ``words`` are the elements without the keys of classes, which synonyms share. ``denies`` tells that it holds a
    negation, ``joins`` that it coordinates.
    """

    elements: Elements
    words: Elements
    covers: frozenset[int]
    slot: str
    text: str
    denies: bool
    joins: bool


class Counted(NamedTuple):
    """A quantity of a statement, and the targets of the noun it counts."""

    quantity: Quantity
    span: Span
    noun: frozenset[int]


@dataclass(frozen=True, slots=True)
class Frame:
    """A fact, compiled.

    ``index`` leads from a key to the targets that it meets (``vocabulary`` are its keys), ``opposites`` to those that it
    excludes, ``openings`` to the curated wordings whose first word it meets; ``rivals`` from a group of rival words to the targets that belong to it.
    """

    fact: Fact
    number: int
    reading: Reading
    offset: int
    targets: tuple[Target, ...]
    index: dict[str, tuple[int, ...]]
    vocabulary: frozenset[str]
    opposites: dict[str, tuple[int, ...]]
    rivals: dict[str, tuple[int, ...]]
    slots: dict[str, frozenset[int]]
    wordings: tuple[Wording, ...]
    openings: dict[str, tuple[int, ...]]
    reach: frozenset[str]
    quantities: tuple[Counted, ...]
    dates: tuple[Date, ...]
    context: frozenset[str]
    publisher: frozenset[str]
    governed: tuple[frozenset[int], ...]
    joint: tuple[frozenset[int], ...]
    leaves: bool
    tags: frozenset[str]

    @property
    def has_subject_as_agent(self) -> bool:
        """Whether the agent is the source's own subject, which goes without saying."""
        return all(self.targets[order].norm in self.context for order in self.slots["agent"])


def compile_frame(fact: Fact, number: int, source: Source, names: Names) -> Frame:
    """Compile ``fact``; ``names`` are the names of its base with their other forms."""
    offset = fact.sentence.index(fact.statement)
    reading = read(fact.statement)
    targets = tuple(_targets(fact, reading, offset))
    index = _postings((target.order, target.keys) for target in targets)
    slots = {slot: frozenset(t.order for t in targets if t.slot == slot) for slot in SLOTS}
    wordings = _distinct(_wordings(fact, targets, slots, names))
    return Frame(
        fact,
        number,
        reading,
        offset,
        targets,
        index,
        frozenset(index),
        _postings((target.order, target.opposites) for target in targets),
        _postings((target.order, target.rivals) for target in targets),
        slots,
        wordings,
        _postings((number, wording.elements[0]) for number, wording in enumerate(wordings)),
        frozenset(index).union(*(element for wording in wordings for element in wording.elements)),
        tuple(_counted(reading, targets, slots, offset)),
        (*reading.dates, *(date for text in fact.dates for date in _date_of(text))),
        context_keys(source),
        _publisher(source.publisher or ""),
        tuple(_governed(reading, targets, offset)),
        _joint(fact, targets),
        _leaves(fact.relation),
        frozenset(tag for unit in reading.units for tag in unit.tags),
    )


def _postings(entries: Iterable[tuple[int, frozenset[str]]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for order, keys in entries:
        for key in keys:
            found.setdefault(key, []).append(order)
    return {key: tuple(orders) for key, orders in found.items()}


class Names:
    """The names of a base with their other forms, as wordings; read when a fact first holds one."""

    def __init__(self, names: Iterable[Phrase]) -> None:
        self._names = tuple(names)
        self._read: dict[int, list[tuple[tuple[str, ...], Elements]]] = {}

    def within(self, sentence: str) -> Iterator[list[tuple[tuple[str, ...], Elements]]]:
        """Yield, for each name that ``sentence`` holds, its forms as words and as elements of a wording."""
        for number, name in enumerate(self._names):
            forms = (name.text, *name.aliases)
            if not any(form in sentence for form in forms):
                continue
            if number not in self._read:
                self._read[number] = [_form(form) for form in forms]
            yield self._read[number]


def _form(text: str) -> tuple[tuple[str, ...], Elements]:
    reading = read(text)
    return tuple(unit.norm for unit in content(reading)), _elements(reading.units)


@cache
def _publisher(name: str) -> frozenset[str]:
    return frozenset(unit.norm for unit in read(name).units)


def _date_of(text: str) -> tuple[Date, ...]:
    return read_dates(text) or read_dates(f"on the {text}")


def context_keys(source: Source) -> frozenset[str]:
    """Return the words of what the source is about as a whole: a claim may name it with any of its facts."""
    return _subject_keys(source.subject) if source.subject else frozenset()


@cache
def _subject_keys(subject: Phrase) -> frozenset[str]:
    phrases = (subject.text, *subject.aliases)
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
        keys |= frozenset(key for part in unit.norm.split() if _tells(part) for key in targets_of(part))
    plain = frozenset(key for key in keys if key[0] != "#")
    return Target(order, slot, unit.norm, span, keys, plain, opposites_of(unit.norm), rivals_of(unit.norm), unit.tags)


def _tells(part: str) -> bool:
    """Tell whether a word of a set phrase can stand for the phrase: "water" for drinking water, not "newly"."""
    return len(part) > 2 and not part.endswith("ly")


def _wordings(
    fact: Fact, targets: tuple[Target, ...], slots: dict[str, frozenset[int]], names: Names
) -> Iterator[Wording]:
    for slot, phrase in _phrases_of(fact):
        for alias in phrase.aliases:
            yield from _wording(alias, slots[slot], slot)
    everything = frozenset(target.order for target in targets)
    for alias in fact.aliases:
        yield from _wording(alias, everything, "statement")
    for forms in names.within(fact.sentence):
        covered = next((c for words, _ in forms if (c := _run(words, targets))), None)
        if covered:
            for words, elements in forms:
                yield _worded(elements, covered, "name", " ".join(words))


def _distinct(wordings: Iterable[Wording]) -> tuple[Wording, ...]:
    """Return the wordings without those that are found by the same words and cover the same."""
    found = {(wording.elements, wording.covers): wording for wording in wordings if wording.elements}
    return tuple(found.values())


def _wording(text: str, covers: frozenset[int], slot: str) -> Iterator[Wording]:
    """Yield a wording as its set phrases, and as its single words where a claim may hold them apart."""
    units = read(text).units
    denies = any(unit.tags & {"negators", "preventers", "scope-none"} for unit in units)
    phrased = _elements(units)
    yield _worded(phrased, covers, slot, text, denies)
    apart = _elements(part for unit in units for part in unit.parts or (unit,))
    if len(apart) != len(phrased):
        yield _worded(apart, covers, slot, text, denies)


def _worded(
    elements: Elements, covers: frozenset[int], slot: str, text: str, denies: bool = False
) -> Wording:
    words = tuple(frozenset(key for key in element if key[0] != "#") for element in elements)
    joins = not {"and", "or"}.isdisjoint(text.split())
    return Wording(elements, words, covers, slot, text, denies, joins)


def _elements(units: Iterable[Unit]) -> Elements:
    """Return what a wording is found by: the keys of its content words and figures, and particles as they stand."""
    elements = []
    for unit in units:
        if unit.has("quantity"):
            elements.append(unit.keys)
        elif not unit.has("mark") and (not unit.has("function") or unit.norm in PARTICLES):
            keys = unit.keys | (targets_of(unit.norm) if unit.words == 1 else frozenset()) | {unit.norm}
            # What a name is met by: the word itself, and no derivation of it.
            elements.append(keys.union(f"^{lemma}" for part in unit.parts or (unit,) for lemma in lemmas_of(part.norm)))
    return tuple(elements)


# Small words that carry the direction of a wording: "moved out of" is not "moved into".
PARTICLES = frozenset({"out", "into", "off", "down", "away", "without", "back"})


def _run(wanted: tuple[str, ...], targets: tuple[Target, ...]) -> frozenset[int]:
    """Return the consecutive targets that these words name, none if they are not there in full."""
    norms = [target.norm for target in targets]
    for start in range(len(norms) - len(wanted) + 1):
        if tuple(norms[start : start + len(wanted)]) == wanted:
            return frozenset(range(start, start + len(wanted)))
    return frozenset()


def _governed(reading: Reading, targets: tuple[Target, ...], offset: int) -> Iterator[frozenset[int]]:
    """Yield the run of targets that each negation of the statement stands over."""
    orders = {target.span.start: target.order for target in targets}
    for place, unit in enumerate(reading.units):
        if unit.tags & {"negators", "preventers", "scope-none"} and (
            run := frozenset(_following(reading, place, orders, offset))
        ):
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
    orders = {target.span.start: target.order for target in targets}
    for place, unit in enumerate(reading.units):
        if not unit.has("quantity"):
            continue
        quantity = reading.quantities[unit.index]
        span = reading.folded.back(quantity.span.start, quantity.span.end)
        noun = frozenset(_following(reading, place, orders, offset))
        if len(reading.quantities) == 1:
            noun |= slots["counted"]
        yield Counted(quantity, Span(span.start + offset, span.end + offset), noun)


def _following(reading: Reading, place: int, orders: dict[int, int], offset: int) -> Iterator[int]:
    """Yield the targets right behind a unit, up to the next small word or mark."""
    begun = False
    for unit in reading.units[place + 1 :]:
        order = orders.get(reading.folded.back(unit.start, unit.end).start + offset)
        if order is not None:
            begun = True
            yield order
        elif begun or not unit.has("function"):
            return
