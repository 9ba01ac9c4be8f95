"""Shares told as a ratio: "of every 100 learners who enrolled, 71 finished" says that 71 percent of them did."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from shanxi_facts.base.draft.parts import Part
from shanxi_facts.base.draft.phrases import Run
from shanxi_facts.base.draft.record import Draft
from shanxi_facts.base.draft.slots import Frame, figures
from shanxi_facts.language.quantities import read_quantities

_ENDS = frozenset({";", ":", ".", "—"})


def shared(part: Part, speaker: str | None) -> Iterator[Draft]:
    """Yield the fact of a sentence that opens with "of every N …" or "of the N …" and tells how many of them."""
    words = part.words
    found = figures(words, Run(0, len(words)))
    comma = next((place for place, word in enumerate(words) if word.norm == ","), None)
    if words[0].norm not in ("of", "out") or comma is None or len(found) < 2 or not found[0] < comma < found[1]:
        return
    whole, some = found[:2]
    end = next((place for place in range(some, len(words)) if words[place].norm in _ENDS), len(words))
    if whole + 1 == comma or some + 1 == end:
        return
    aliases = tuple(_aliases(part, whole, some, Run(whole + 1, comma), Run(some + 1, end)))
    frame = Frame(Run(0, end), None, Run(some + 1, end), Run(whole + 1, whole + 2), some)
    yield Draft(part.sentence, words, frame, speaker, aliases=aliases, guessed=("aliases",))


def _aliases(part: Part, whole: int, some: int, noun: Run, rest: Run) -> Iterator[str]:
    """Yield the same with the part first: "17 of the 44 bridges collapsed"; of "every", the percentage."""
    told, total = part.text(Run(some, some + 1)), part.text(Run(whole, whole + 1))
    share = f"{told} of the {total}"
    if part.words[1].norm == "every":
        if not (percent := _percent(told, total)):
            return
        share = f"{percent} of"
    for nouns in dict.fromkeys((part.text(noun), part.text(Run(noun.start, noun.start + 1)))):
        yield f"{share} {nouns} {part.text(rest)}"


def _percent(told: str, total: str) -> str:
    """Return how many in a hundred, in words; empty if the two are no plain numbers."""
    some, whole = (found[0].low if (found := read_quantities(text)) else None for text in (told, total))
    if not isinstance(some, Decimal) or not isinstance(whole, Decimal) or not whole or some > whole:
        return ""
    return f"{(100 * some / whole).normalize():f} percent"
