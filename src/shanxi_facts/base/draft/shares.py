"""Shares told as a ratio: "of every 100 learners who enrolled, 71 finished" says that 71 percent of them did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from shanxi_facts.base.draft.assertions import Frame
from shanxi_facts.base.draft.phrases import Run
from shanxi_facts.base.draft.record import Draft
from shanxi_facts.base.draft.tagging import Word
from shanxi_facts.language.quantities import read_quantities


def shared(text: str, words: Sequence[Word], speaker: str | None) -> Iterator[Draft]:
    """Yield the fact of a sentence that opens with "of every N …" or "of the N …" and goes on with how many of them."""
    if len(words) < 6 or words[0].norm not in ("of", "out") or words[0].kind != "prep":
        return
    figures = [place for place, word in enumerate(words) if word.kind == "num"]
    comma = next((place for place, word in enumerate(words) if word.norm == ","), None)
    if len(figures) < 2 or comma is None or not figures[0] < comma < figures[1]:
        return
    end = next((p for p in range(figures[1], len(words)) if words[p].norm in (";", ":", ".", "—")), len(words))
    whole, part = (_value(text, words[place]) for place in figures[:2])
    if not whole or part is None or part > whole:
        return
    noun = text[words[figures[0] + 1].start : words[comma - 1].end]
    rest = text[words[figures[1] + 1].start : words[end - 1].end] if figures[1] + 1 < end else ""
    told = [text[words[place].start : words[place].end] for place in figures[:2]]
    aliases = [f"{told[1]} of the {told[0]} {noun} {rest}", f"{told[1]} of the {told[0]} {noun.split()[0]} {rest}"]
    if words[1].norm == "every":
        percent = f"{(100 * part / whole).normalize():f} percent"
        aliases = [f"{percent} of {noun} {rest}", f"{percent} of {noun.split()[0]} {rest}"]
    frame = Frame(Run(0, end), None, Run(figures[1] + 1, end) if rest else None, Run(figures[0] + 1, figures[0] + 2), figures[1])
    yield Draft(text, tuple(words), frame, speaker, aliases=tuple(dict.fromkeys(aliases)), guessed=("aliases",))


def _value(text: str, word: Word) -> Decimal | None:
    found = read_quantities(text[word.start : word.end])
    low = found[0].low if found else None
    return low if isinstance(low, Decimal) else None
