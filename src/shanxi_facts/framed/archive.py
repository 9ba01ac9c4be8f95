"""A base made ready to be asked: its index, and the tables that are made when a claim first needs them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from shanxi_facts.base import FactBase
from shanxi_facts.framed.compiling import compile_frame, context_keys
from shanxi_facts.framed.frames import Frame
from shanxi_facts.framed.retrieval import build_index
from shanxi_facts.framed.wordings import Names
from shanxi_facts.language.places import is_place
from shanxi_facts.language.quotes import Passages, passages
from shanxi_facts.language.reading import Unit, read
from shanxi_facts.model import Evidence, Source, Span

NameForms = dict[str, tuple[tuple[str, ...], ...]]  # runs of words, by their first


class Archive:
    """The facts of one base, their frames, sentences, names and sources, by number and by word."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.facts = base.facts
        self.index = build_index(base.facts)
        self.persons = frozenset(name for fact in base.facts if fact.speaker for name in fact.speaker.lower().split())
        self.subjects = frozenset().union(*(context_keys(source) for source in base.sources))
        self._sentences: dict[tuple[str, int], list[int]] = {}
        for number, fact in enumerate(base.facts):
            self._sentences.setdefault((fact.source, fact.start), []).append(number)
        self._names = Names(base.names)
        self._frames: dict[int, Frame] = {}
        self._passages: dict[str, Passages] = {}
        self._forms: NameForms | None = None

    def frame(self, number: int) -> Frame:
        """Return a fact, compiled."""
        frame = self._frames.get(number)
        if frame is None:
            fact = self.facts[number]
            frame = compile_frame(fact, number, self.base.source_of(fact), self._names)
            self._frames[number] = frame
        return frame

    def frames(self) -> Iterable[Frame]:
        """Yield every fact, compiled."""
        return map(self.frame, range(len(self.facts)))

    def siblings(self, frame: Frame) -> Sequence[int]:
        """Return the facts that quote the same sentence, the fact itself among them."""
        return self._sentences[frame.fact.source, frame.fact.start]

    def quoting(self, source: str, place: Span) -> list[int]:
        """Return the facts whose sentences share a character with a passage of a source."""
        facts = enumerate(self.facts)
        return [n for n, fact in facts if fact.source == source and place.overlaps(Span(fact.start, fact.end))]

    def passages(self, source: Source) -> Passages:
        """Return the text of a source, ready for finding quotations."""
        if source.id not in self._passages:
            self._passages[source.id] = passages(source.text)
        return self._passages[source.id]

    def evidence(self, number: int, marks: tuple[Span, ...] = ()) -> Evidence:
        """Return a fact as evidence, with the deciding words of its sentence marked."""
        fact = self.facts[number]
        source = self.base.source_of(fact)
        return Evidence(fact.id, fact.sentence, fact.start, fact.end, source, self.base.info, marks)

    def abroad(self, units: Sequence[Unit]) -> tuple[Unit, ...]:
        """Return the places among ``units`` that are neither the base's own nor part of a name that it knows."""
        if not any(is_place(unit.norm) for unit in units):
            return ()
        if self._forms is None:
            self._forms = _name_forms(self.base)
        units = [unit for unit in units if not unit.has("mark")]
        norms = [unit.norm for unit in units]
        known: set[int] = set()
        for start in range(len(norms)):
            for form in self._forms.get(norms[start], ()):
                if tuple(norms[start : start + len(form)]) == form:
                    known.update(range(start, start + len(form)))
        return tuple(unit for place, unit in enumerate(units) if place not in known and is_place(unit.norm))


def _name_forms(base: FactBase) -> NameForms:
    """Return the names that the base knows, as runs of words, by their first word."""
    texts = [text for name in base.names for text in (name.text, *name.aliases)]
    texts += [name for fact in base.facts for name in fact.names]
    for source in base.sources:
        texts += [source.publisher or "", source.place or ""]
        texts += (source.subject.text, *source.subject.aliases) if source.subject else ()
    forms: dict[str, set[tuple[str, ...]]] = {}
    for text in texts:
        form = tuple(unit.norm for unit in read(text).units if not unit.has("mark"))
        if form:
            forms.setdefault(form[0], set()).add(form)
    return {first: tuple(sorted(found)) for first, found in forms.items()}
