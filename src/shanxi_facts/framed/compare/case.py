"""One piece of a claim beside one fact: all that the rules of comparison look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from shanxi_facts.framed.align import SAID, Alignment, meeting
from shanxi_facts.framed.claims import Piece
from shanxi_facts.framed.frames import Frame
from shanxi_facts.framed.prepared import Link, Prepared
from shanxi_facts.framed.speakers import Speaker
from shanxi_facts.language.grammar import is_participle
from shanxi_facts.language.quantity_sets import distance, holds
from shanxi_facts.language.reading import Reading, Unit
from shanxi_facts.model import Label, Quantity, Reason, Span

_SAME = 0.01  # apart, as a part of both


class Question(NamedTuple):
    """A piece of a claim as it is put to every fact. The units of the piece and those it borrows are ``prepared``.

    ``abroad`` are the places that the clause is about and the base is not, ``silent`` where the units start that only
    say who said it.
    """

    piece: Piece
    prepared: Prepared
    reading: Reading
    speaker: Speaker | None = None
    abroad: tuple[Unit, ...] = ()
    silent: frozenset[int] = frozenset()


class Outcome(NamedTuple):
    """What one fact says of one piece. ``score`` tells how far the piece is on the fact's topic.

    ``back`` leads from a unit to its span in the claim. ``licensed`` are the starts of the figures and dates that the
    fact gives, ``counted`` those of the nouns that figures count. ``predicate`` tells that the piece says the fact's
    relation, ``only_counts`` that it names what is counted and says nothing of it: "59 poor counties".
    """

    label: Label
    frame: Frame
    reasons: tuple[Reason, ...]
    score: float
    alignment: Alignment
    back: Callable[[Unit], Span]
    licensed: frozenset[int] = frozenset()
    counted: frozenset[int] = frozenset()
    predicate: bool = False
    only_counts: bool = False


class Figure(NamedTuple):
    """A quantity of the claim, the place of its link, and whether the fact licenses it."""

    quantity: Quantity
    place: int
    unit: Unit
    licensed: bool


@dataclass(frozen=True)
class Case:
    """A piece, its alignment with a fact, who is said to have said it, and the places of its own."""

    question: Question
    alignment: Alignment
    abroad: tuple[Unit, ...]

    @property
    def piece(self) -> Piece:
        """The piece of the claim."""
        return self.question.piece

    @property
    def reading(self) -> Reading:
        """The claim, read."""
        return self.question.reading

    @property
    def speaker(self) -> Speaker | None:
        """Whom the claim gives its words to."""
        return self.question.speaker

    @property
    def frame(self) -> Frame:
        """The fact's frame."""
        return self.alignment.frame

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of the claim's units."""
        return self.alignment.links

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of link that there are."""
        return frozenset(link.kind for link in self.links)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The piece's own quantities, each with what licenses it. "One of" is no figure."""
        if "quantity" not in self.kinds:
            return ()
        found = []
        for place, link in enumerate(self.links):
            if link.kind != "quantity" or not self._own(link.unit) or link.unit.norm == "one":
                continue
            quantity = self.reading.quantities[link.unit.index]
            found.append(Figure(quantity, place, link.unit, self._licensed(quantity, place)))
        return tuple(found)

    def _own(self, unit: Unit) -> bool:
        return self.piece.start <= unit.start < self.piece.end

    def _licensed(self, quantity: Quantity, place: int) -> bool:
        if self.links[place].targets:
            return True  # a curated wording has the figure in it
        group = self.noun_group(place)
        if any(self.is_of_another(link) for link in group):
            return False
        nouns = frozenset().union(*(meeting(link.unit, self.frame) for link in group))
        holding = [c for c in self.frame.quantities if holds(quantity, c.quantity)]
        # With several figures in a statement, each licenses only its own noun: two worries, three guarantees.
        if len(self.frame.quantities) == 1:
            return bool(holding)
        if nouns:
            return any(nouns & counted.noun for counted in holding)
        # Without a noun, a figure is that of what the fact counts, unless it is another's very own.
        head = self.frame.slots["counted"]
        return any(
            not counted.noun or counted.noun & head or distance(quantity, counted.quantity) < _SAME
            for counted in holding
        )

    def is_of_another(self, link: Link) -> bool:
        """Tell whether a word behind a figure names not what the fact counts, but who did it or what came of it."""
        own = meeting(link.unit, self.frame)
        slots = {self.frame.targets[order].slot for order in own}
        elsewhere = bool(slots) and slots <= {"agent", "from", "to"} and link.kind in SAID
        return elsewhere and not link.targets & self.frame.slots["counted"]

    def noun_group(self, place: int) -> list[Link]:
        """Return the content words right behind a figure, up to the next small word, mark or participle."""
        group: list[Link] = []
        for link in self.links[place + 1 :]:
            if link.unit.norm in ("of", "the", "its") and not group:
                continue
            if link.unit.tags & {"mark", "function", "quantity", "date"}:
                break
            if link.kind == "cue" or (group and is_participle(link.unit)):
                break
            group.append(link)
        return group

    def is_attribution(self, unit: Unit) -> bool:
        """Tell whether the unit only says who said it."""
        return unit.start in self.question.silent

    def cues(self, *tags: str) -> list[Unit]:
        """Return the units that are cues of one of these kinds, in order."""
        if "cue" not in self.kinds:
            return []
        return [link.unit for link in self.links if link.kind == "cue" and link.unit.tags.intersection(tags)]

    @property
    def predicate_said(self) -> bool:
        """Whether the claim says the fact's relation, as the source or a curated wording has it."""
        changed = self.alignment.says("from") and self.alignment.says("to")
        return changed or self.alignment.says("relation") or not self.frame.slots["relation"]

    @property
    def head_said(self) -> bool:
        """Whether the claim names what the fact counts or speaks of, not just what restricts it."""
        counted = self.frame.slots["counted"]
        return not counted or max(counted) in self.alignment.said

    def words(self, units: Sequence[Unit]) -> str:
        """Return the words of the claim from the first of ``units`` to the last."""
        return self.reading.text[units[0].start : units[-1].end]

    def span(self, units: Sequence[Unit]) -> Span:
        """Return the span of these units in the claim as given."""
        return self.reading.folded.back(units[0].start, units[-1].end)

    def source_words(self, order: int) -> str:
        """Return the words of a target as the source has them."""
        return self.frame.targets[order].span.of(self.frame.fact.sentence)

    def reason(
        self, rule: str, units: Sequence[Unit], message: str, target: int | None = None, *, against: str = ""
    ) -> Reason:
        """Return a reason about ``units``, set against the source's word ``target`` where that could take their place.

        Else ``against`` are the words of the source that they are held against.
        """
        if target is None:
            return Reason(rule, self.words(units), against, message, self.span(units))
        source = self.source_words(target)
        place = self.frame.targets[target].span
        return Reason(rule, self.words(units), source, message, self.span(units), place, suggestion=source)
