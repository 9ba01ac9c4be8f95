"""A frame as a fact of a base: its slots in the words of the sentence, its figure read, and what needs a look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from shanxi_facts.base.draft.derived import derived
from shanxi_facts.base.draft.people import name_runs
from shanxi_facts.base.draft.phrases import Run
from shanxi_facts.base.draft.slots import Frame
from shanxi_facts.base.draft.tagging import Word
from shanxi_facts.base.quality import figure_of
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.reading import read
from shanxi_facts.model import Kind, Span

Fact = dict[str, Any]
_SCOPES = ("scope-none", "scope-most", "scope-some", "scope-all")


@dataclass(frozen=True, slots=True)
class Draft:
    """A frame with the words it is made of, who says it, and what its pronouns stand for, by slot."""

    text: str
    words: tuple[Word, ...]
    frame: Frame
    speaker: str | None = None
    meant: tuple[tuple[str, tuple[str, ...]], ...] = ()
    aliases: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()


def record(draft: Draft) -> Fact:
    """Return the fact, without an id."""
    statement = _words(draft, draft.frame.statement)
    fact: Fact = {"sentence": draft.text, "statement": statement}
    if draft.speaker:
        fact["speaker"] = draft.speaker
    fact.update(_slots(draft))
    fact.update(_quantity(draft, statement))
    fact.update(_read_off(statement))
    fact.update(_change(draft))
    if names := _names(draft):
        fact["names"] = names
    if dates := [draft.text[w.start : w.end] for w in draft.frame.statement.of(draft.words) if w.kind == "date"]:
        fact["dates"] = list(dict.fromkeys(dates))
    if draft.aliases:
        fact["aliases"] = list(draft.aliases)
    guessed = [slot for slot in ("agent", "relation", "counted", "from", "to") if slot in fact]
    fact["review"] = list(dict.fromkeys(["statement", *draft.guessed, *guessed]))
    return fact


def _words(draft: Draft, run: Run) -> str:
    return draft.text[draft.words[run.start].start : draft.words[run.end - 1].end]


def _change(draft: Draft) -> Iterator[tuple[str, str | dict[str, Any]]]:
    """Yield the values that a change goes from and to; an earlier figure may be told by way of comparison."""
    earlier, later = draft.frame.earlier, draft.frame.later
    if earlier is None or (later and _words(draft, earlier).casefold() == _words(draft, later).casefold()):
        return  # "from house to house" changes nothing
    came = _words(draft, earlier)
    compared = [f"compared with {came}", f"against {came}"] if draft.words[earlier.start].kind == "num" else []
    yield "from", {"text": came, "aliases": compared} if compared else came
    if later:
        yield "to", _words(draft, later)


def _slots(draft: Draft) -> Iterator[tuple[str, str | dict[str, Any]]]:
    meant, frame = dict(draft.meant), draft.frame
    taken: set[Run] = set()
    for slot, run in (("agent", frame.agent), ("relation", frame.relation), ("counted", frame.counted)):
        if not run or run in taken:
            continue
        taken.add(run)
        text = _words(draft, run)
        found = [*meant.get(slot, ()), *(derived(draft.words, run, frame) if slot == "relation" else ())]
        aliases = _distinct(found, text)
        yield slot, {"text": text, "aliases": aliases} if aliases else text


def _distinct(aliases: Sequence[str], text: str) -> list[str]:
    """Return the aliases that differ from the words of the slot and from one another by more than case."""
    by_fold = {" ".join(alias.casefold().split()): alias for alias in reversed(aliases) if alias.strip()}
    by_fold.pop(" ".join(text.casefold().split()), None)
    return list(reversed(by_fold.values()))


def _quantity(draft: Draft, statement: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the figure of a frame as the statement by itself is read."""
    if draft.frame.figure is None:
        return
    figure = draft.words[draft.frame.figure]
    offset = draft.words[draft.frame.statement.start].start
    place = Span(figure.start - offset, figure.end - offset)
    for quantity in read_quantities(statement):
        if quantity.kind is Kind.ORDINAL or not quantity.span.overlaps(place):
            continue
        text = quantity.span.of(statement)
        made = {"text": text, "value": figure_of(quantity, statement)}
        yield "quantity", {**made, "unit": quantity.unit} if quantity.unit else made
        return


def _read_off(statement: str) -> Iterator[tuple[str, str]]:
    """Yield the scope and the degree of a statement."""
    reading = read(statement)
    scopes = [(unit, tag) for unit in reading.units for tag in _SCOPES if unit.has(tag)]
    if scopes:
        yield "scope", reading.back(scopes[0][0]).of(statement)
    degree = next((unit for unit in reading.units if unit.has("degree") and not unit.has("modal")), None)
    if degree is not None:
        yield "degree", reading.back(degree).of(statement)


def _names(draft: Draft) -> list[str]:
    return list(dict.fromkeys(_words(draft, run) for run in name_runs(draft.words)))


def kebab(words: Sequence[str]) -> str:
    """Return words as an id."""
    return "-".join(word for word in words if word.isascii() and word.isalnum())
