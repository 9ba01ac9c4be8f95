"""Facts made ready for comparison, as values: each word of a statement with its slot, each curated wording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from shanxi_facts.language.dates import Date
from shanxi_facts.language.reading import Reading, Unit
from shanxi_facts.model import Fact, Quantity, Span

Elements = tuple[frozenset[str], ...]
SLOTS = ("relation", "counted", "agent", "from", "to", "degree")
# Small words that carry the direction of a wording: "moved out of" is not "moved into".
PARTICLES = frozenset({"out", "into", "off", "down", "away", "without", "back"})


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

    ``offset`` is where the statement begins in the sentence. ``index`` leads from a key to the targets that it meets
    (``vocabulary`` are its keys), ``opposites`` to those that it excludes (``opposed``), ``openings`` to the curated
    wordings whose first word it meets (``opening_keys``); ``rivals`` from a group of rival words to the targets that
    belong to it; ``reach`` are all keys that mean anything here. ``context`` are the words of what the source is about
    as a whole, ``subject`` how it is named, ``governed`` what each negation stands over, ``joint`` the two sides of a
    relation that shares one count; ``leaves`` tells that the relation goes out of something.
    """

    fact: Fact
    number: int
    reading: Reading
    offset: int
    targets: tuple[Target, ...]
    index: dict[str, tuple[int, ...]]
    vocabulary: frozenset[str]
    opposites: dict[str, tuple[int, ...]]
    opposed: frozenset[str]
    rivals: dict[str, tuple[int, ...]]
    slots: dict[str, frozenset[int]]
    wordings: tuple[Wording, ...]
    openings: dict[str, tuple[int, ...]]
    opening_keys: frozenset[str]
    reach: frozenset[str]
    quantities: tuple[Counted, ...]
    dates: tuple[Date, ...]
    context: frozenset[str]
    subject: str
    publisher: frozenset[str]
    governed: tuple[frozenset[int], ...]
    joint: tuple[frozenset[int], ...]
    leaves: bool
    tags: frozenset[str]

    @property
    def has_subject_as_agent(self) -> bool:
        """Whether the agent is the source's own subject, which goes without saying."""
        return all(self.targets[order].norm in self.context for order in self.slots["agent"])


def content(reading: Reading) -> Iterator[Unit]:
    """Yield the units that carry content: neither marks nor small words nor figures."""
    for unit in reading.units:
        if not unit.tags & {"mark", "function", "quantity", "date"}:
            yield unit
