"""What the generator makes: claims whose verdict is known because it is known how they came about."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from evaluation.changes.figures import Figure, parse_figure
from evaluation.labelled import MATCH, MISMATCH, NOT_MATCH
from shanxi_facts import FactBase
from shanxi_facts.language import words
from shanxi_facts.model import Fact, Source


@dataclass(frozen=True, slots=True)
class Change:
    """A claim made from a fact. ``verdict`` is "not match" where not-found is as right as mismatch."""

    kind: str
    claim: str
    verdict: str
    fact: str
    source: str
    what: str


class Made(NamedTuple):
    """What a maker yields: the claim, what was changed in it, and its verdict."""

    claim: str
    what: str
    verdict: str


def right(claim: str, what: str) -> Made:
    """Return a claim that the source entails."""
    return Made(claim, what, MATCH)


def wrong(claim: str, what: str) -> Made:
    """Return a claim on the fact's topic that the source does not entail."""
    return Made(claim, what, MISMATCH)


def astray(claim: str, what: str) -> Made:
    """Return a claim that the source does not entail, and that may have left the topic."""
    return Made(claim, what, NOT_MATCH)


@dataclass(frozen=True)
class Given:
    """A true claim to change: the statement of ``fact``, or a shorter wording of it."""

    base: FactBase
    fact: Fact
    text: str

    @cached_property
    def source(self) -> Source:
        """The source of the fact."""
        return self.base.source_of(self.fact)

    @property
    def whole(self) -> bool:
        """Whether the claim is the statement in full."""
        return self.text == self.fact.statement

    @cached_property
    def siblings(self) -> tuple[Fact, ...]:
        """The other facts of the base."""
        return tuple(fact for fact in self.base.facts if fact.id != self.fact.id)

    @cached_property
    def figure(self) -> Figure | None:
        """The fact's figure, where it stands in the claim and can be read."""
        if self.fact.quantity is None or self.fact.quantity not in self.text:
            return None
        return parse_figure(self.fact.quantity)

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The spans between quotation marks."""
        return tuple(match.span(1) for match in re.finditer(r'["“]([^"“”]+)["”]', self.text))

    @cached_property
    def fixed(self) -> tuple[tuple[int, int], ...]:
        """The spans of names and of the figure, which changes of words leave alone."""
        named = {name for fact in self.base.facts for name in fact.names if name in self.text}
        found = [*sorted(named), *([self.fact.quantity] if self.fact.quantity else [])]
        return tuple(m.span() for text in found for m in re.finditer(re.escape(text), self.text))

    def words(self) -> Iterator[re.Match[str]]:
        """Yield the ordinary words: neither in names nor in the figure."""
        for match in re.finditer(r"[A-Za-z]+(?:-[A-Za-z]+)*", self.text):
            apostrophe = self.text[match.end() : match.end() + 1] in {"'", "’"} or self.text[match.start() - 1] in "'’"
            name = match.start() and match[0][0].isupper()
            if not name and not within(match.span(), self.fixed) and not (apostrophe and match.start()):
                yield match

    def swap(self, start: int, end: int, new: str) -> str:
        """Return the claim with ``new`` at ``start:end``, with a capital where one stood."""
        if start == 0 and self.text[:1].isupper() and new:
            new = new[0].upper() + new[1:]
        return re.sub(r" {2,}", " ", self.text[:start] + new + self.text[end:]).strip()

    def put(self, old: str, new: str) -> str | None:
        """Return the claim with the words ``old`` exchanged for ``new``; None if they do not stand in it once."""
        found = list(re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", self.text))
        return self.swap(*found[0].span(), new) if len(found) == 1 else None


Maker = Callable[[Given], Iterator[Made]]


def within(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether ``span`` overlaps one of ``spans``."""
    return any(start < span[1] and span[0] < end for start, end in spans)


def sample(made: Sequence[Made], most: int, seed: str) -> list[Made]:
    """Return at most ``most``, the same ones on every machine, in the order they were made."""
    ranked = sorted(range(len(made)), key=lambda i: (zlib.crc32(f"{seed}|{made[i].claim}".encode()), i))
    return [made[i] for i in sorted(ranked[:most])]


def lower_first(text: str) -> str:
    """Return ``text`` as it stands inside a sentence: without the capital of its first word, unless that is a name."""
    first, second = text[:1], text[1:2]
    match = re.match(r"[A-Z][a-z-]+(?! [A-Z])", text)
    ordinary = match and words.known(match[0].lower()) and not words.is_name(match[0].lower())
    return first.lower() + text[1:] if ordinary and second.islower() else text


def clause(given: Given) -> bool:
    """Tell whether a claim reads as a sentence of its own: it has a relation, and begins with what it is about."""
    return given.fact.relation is not None and bool(re.match(r"[A-Z]|all |the |\d", given.text))
