"""The judgement: one piece of a claim against one fact. Pure; knows no similarity of sentences.

A piece that is not on the fact's topic is not-found there. One that is, and whose every checkable word the fact
licenses, is a match. Everything else is a mismatch, with the rule that failed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from shanxi_facts.align import Alignment, Link, align
from shanxi_facts.claims import Piece, Speaker, is_verb
from shanxi_facts.frames import Counted, Frame
from shanxi_facts.language.reading import Reading, Unit
from shanxi_facts.model import Kind, Label, Quantity, Reason, Span
from shanxi_facts.language.places import is_place
from shanxi_facts.sets import comparable, holds

Weight = Callable[[Unit], float]


class Outcome(NamedTuple):
    """What one fact says of one piece. ``score`` tells how much of the piece is on the fact's topic."""

    label: Label
    frame: Frame
    reasons: tuple[Reason, ...]
    score: float
    alignment: Alignment


class Case(NamedTuple):
    """All that the rules look at."""

    piece: Piece
    reading: Reading
    alignment: Alignment
    frame: Frame
    speaker: Speaker | None

    def words(self, unit: Unit) -> str:
        """Return the words of a unit as the claim has them."""
        return self.reading.text[unit.start : unit.end]

    def span(self, unit: Unit) -> Span:
        """Return the span of a unit in the claim as given."""
        return self.reading.folded.back(unit.start, unit.end)

    def source_words(self, order: int) -> str:
        """Return the words of a target as the source has them."""
        return self.frame.targets[order].span.of(self.frame.fact.sentence)


def judge(piece: Piece, reading: Reading, frame: Frame, speaker: Speaker | None, weight: Weight) -> Outcome:
    """Judge ``piece`` by the fact of ``frame``."""
    own = piece.units
    units = (*piece.borrowed, *own)
    alignment = align(units, frame)
    case = Case(piece, reading, alignment, frame, speaker)
    topic = _topic(case, weight)
    reasons = tuple(_reasons(case)) if topic > 0 else ()
    if topic <= 0 or _speaks_of_elsewhere(case, reasons):
        return Outcome(Label.NOT_FOUND, frame, (), topic, alignment)
    return Outcome(Label.MISMATCH if reasons else Label.MATCH, frame, reasons, topic, alignment)


def _reasons(case: Case) -> Iterator[Reason]:
    for rule in (_quantity, _relation, _scope, _polarity, _swaps, _change, _degree, _date, _speaker, _names, _wording):
        yield from rule(case)


# --- topic ---------------------------------------------------------------------------------------------------------

EXPLAINED = ("same", "wording", "opposite", "rival")


def _topic(case: Case, weight: Weight) -> float:
    """Return how far the piece is on the fact's topic: 0 or less is off it, 1 is wholly on it."""
    hits = unknown = 0.0
    core = set()
    for link in case.alignment.links:
        if _is_attribution(link.unit, case):
            continue
        if link.kind in EXPLAINED:
            value = weight(link.unit) * (1.0 if link.kind in ("same", "wording") else 0.7)
            hits += value
            core |= {case.frame.targets[t].slot for t in link.targets if value > 0.35}
        elif link.kind in ("unknown", "name"):
            unknown += weight(link.unit)
    if not hits:
        return 0.0
    coverage = hits / (hits + unknown)
    if not core:
        return 0.0
    if coverage < 0.5:
        return coverage - 1
    if _counts_something_else(case) and coverage < 0.75:
        return coverage - 1
    return coverage * min(1.0, 0.5 + hits / 4) + _figure_bonus(case)


def _figure_bonus(case: Case) -> float:
    return 0.3 if any(_licensing(q, case) for q in _figures(case)) else 0.0


def _counts_something_else(case: Case) -> bool:
    """Tell whether the claim's figure counts a noun that the fact does not know."""
    for place, link in enumerate(case.alignment.links):
        if link.kind == "quantity":
            group = _noun_group(case.alignment.links, place)
            nouns = [l for l in group if l.kind in ("unknown", "name") and not is_verb(l.unit)]
            if nouns and not any(l.kind in EXPLAINED for l in group):
                return True
    return False


def _noun_group(links: Sequence[Link], place: int) -> list[Link]:
    """Return the content words right behind a figure, up to the next small word, mark or verb."""
    group: list[Link] = []
    for link in links[place + 1 :]:
        if link.unit.norm == "of" and not group:
            continue
        if link.unit.tags & {"mark", "function", "quantity", "date"}:
            break
        if group and is_verb(link.unit) and link.unit.norm.endswith("ed"):
            break
        group.append(link)
    return group


def _is_attribution(unit: Unit, case: Case) -> bool:
    return case.speaker is not None and unit.start in case.speaker.units


# --- quantities ----------------------------------------------------------------------------------------------------


def _figures(case: Case) -> list[tuple[int, Quantity]]:
    """Return the claim's quantities that count or measure something, each with the place of its link."""
    found = []
    for place, link in enumerate(case.alignment.links):
        if link.kind == "quantity" and link.unit.start >= case.piece.start or link.kind == "quantity" and not case.piece.borrowed:
            if link.unit.start < case.piece.start or link.unit.start > case.piece.end:
                continue
            found.append((place, case.reading.quantities[link.unit.index]))
    return found


def _licensing(figure: tuple[int, Quantity], case: Case) -> Counted | None:
    return next((c for c in case.frame.quantities if holds(figure[1], c.quantity)), None)


def _quantity(case: Case) -> Iterator[Reason]:
    for place, quantity in _figures(case):
        unit = case.alignment.links[place].unit
        if _is_pronoun(quantity, case, place):
            continue
        if _licensing((place, quantity), case):
            if noun := _wrong_noun(place, case):
                yield _reason("counted", noun, case, "counts something else than the source")
            continue
        if _is_share(quantity, place, case):
            yield from _share(quantity, unit, case)
            continue
        yield _figure_reason(quantity, unit, case)


def _is_pronoun(quantity: Quantity, case: Case, place: int) -> bool:
    """Tell whether "one" stands for a thing and counts nothing: "one of the brands"."""
    norm = case.alignment.links[place].unit.norm
    return norm == "one"


def _is_share(quantity: Quantity, place: int, case: Case) -> bool:
    following = case.alignment.links[place + 1].unit.norm if place + 1 < len(case.alignment.links) else ""
    return quantity.kind in (Kind.PERCENT, Kind.FRACTION) and (following in ("of", "the") or not case.frame.quantities)


def _share(quantity: Quantity, unit: Unit, case: Case) -> Iterator[Reason]:
    whole = 100 if quantity.kind is Kind.PERCENT else 1
    if quantity.low == whole and quantity.high == whole and _fact_scope(case) == "all":
        return
    yield _reason("scope", unit, case, f"the source says {'all' if _fact_scope(case) == 'all' else 'nothing of a share'}")


def _figure_reason(quantity: Quantity, unit: Unit, case: Case) -> Reason:
    candidates = [c for c in case.frame.quantities if comparable(quantity, c.quantity)] or list(case.frame.quantities)
    if not candidates:
        return _reason("quantity", unit, case, "the source gives no such figure")
    counted = min(candidates, key=lambda c: _distance(quantity, c.quantity))
    words = counted.span.of(case.frame.fact.sentence)
    if not comparable(quantity, counted.quantity):
        rule = "unit"
    elif quantity.hedge is not None or counted.quantity.hedge is not None:
        rule = "hedge"
    else:
        rule = "quantity"
    return Reason(
        rule, case.words(unit), words, f"the source says {words}", case.span(unit), counted.span, suggestion=words
    )


def _distance(claim: Quantity, source: Quantity) -> float:
    a, b = claim.low if claim.low is not None else claim.high, source.low if source.low is not None else source.high
    if a is None or b is None:
        return 1e9
    a, b = float(a), float(b)
    return abs(a - b) / (abs(a) + abs(b) + 1e-9)


def _wrong_noun(place: int, case: Case) -> Unit | None:
    """Return the noun behind a figure if it is another one than the fact counts."""
    counted = case.frame.slots["counted"]
    group = _noun_group(case.alignment.links, place)
    if not counted or not group or any(link.targets & counted for link in group):
        return None
    for link in group:
        if link.kind in ("same", "wording") and not is_verb(link.unit):
            slots = {case.frame.targets[t].slot for t in link.targets}
            if slots <= {"agent"}:
                return link.unit
    return None


# --- scope, polarity, degree ---------------------------------------------------------------------------------------


def _fact_scope(case: Case) -> str | None:
    return case.frame.fact.scope


def _cues(case: Case, *tags: str) -> list[Unit]:
    return [link.unit for link in case.alignment.links if link.kind == "cue" and link.unit.tags.intersection(tags)]


def _scope(case: Case) -> Iterator[Reason]:
    fact_all = _fact_scope(case) == "all"
    for unit in _cues(case, "scope-most", "scope-some"):
        yield _reason("scope", unit, case, f"the source says {'all' if fact_all else 'no such thing'}", "all" if fact_all else None)
    none = _cues(case, "scope-none")
    every = _cues(case, "scope-all")
    if every and not fact_all and not _over_the_number(case, every) and not _of_the_place(case, every):
        yield _reason("scope", every[0], case, "the source does not say all")
    if (every or (none and _negations(case) % 2 == 0)) and (lost := _lost_restriction(case)):
        unit = (every or none)[0]
        yield _reason("scope", unit, case, f"the source says it only of “{lost}”")


def _over_the_number(case: Case, every: Sequence[Unit]) -> bool:
    """"All 472,000" over the very number that the source counts adds nothing."""
    return any(_licensing(figure, case) for figure in _figures(case))


def _of_the_place(case: Case, every: Sequence[Unit]) -> bool:
    links = case.alignment.links
    for place, link in enumerate(links[:-1]):
        if link.unit is every[0]:
            following = [l for l in links[place + 1 : place + 3] if not l.unit.has("function")]
            return bool(following) and following[0].kind == "context"
    return False


def _lost_restriction(case: Case) -> str | None:
    """Return a restriction of what is counted that the claim, which says "all", has dropped."""
    if any(_licensing(figure, case) for figure in _figures(case)):
        return None
    counted = sorted(case.frame.slots["counted"])
    said = case.alignment.said
    if len(counted) < 2 or counted[-1] not in said:
        return None
    lost = [order for order in counted[:-1] if order not in said]
    return case.source_words(lost[0]) if lost else None


def _negations(case: Case) -> int:
    return len([u for u in _cues(case, "negators", "preventers")])


def _polarity(case: Case) -> Iterator[Reason]:
    cues = _cues(case, "negators")
    stops = _cues(case, "preventers")
    fact_negations = _governing_negations(case)
    wording_negations = 0
    claimed = len(cues) + (len(stops) if fact_negations else 0)
    claimed += len([l for l in case.alignment.links if l.kind == "same" and l.unit.tags & {"negators", "preventers"}])
    if (claimed - wording_negations - fact_negations) % 2:
        unit = (cues or stops or [None])[0]
        if unit is None:
            yield Reason("polarity", "", "not", "the source says it with a negation")
        else:
            yield _reason("polarity", unit, case, "the source says the contrary")
    elif stops and not fact_negations:
        yield _reason("wording", stops[0], case, "the source does not say this")


def _governing_negations(case: Case) -> int:
    """Count the negations of the fact whose words the claim says and does not reword by a curated wording."""
    worded = frozenset().union(*(l.targets for l in case.alignment.links if l.kind == "wording")) if case.alignment.wordings else frozenset()
    count = 0
    for target in case.frame.targets:
        if target.tags & {"negators", "preventers"} and target.order not in worded:
            governed = {target.order, target.order + 1, target.order + 2}
            count += bool(governed & case.alignment.said)
    return count


def _swaps(case: Case) -> Iterator[Reason]:
    for link in case.alignment.of_kind("opposite", "rival"):
        (order,) = link.targets
        words = case.source_words(order)
        slot = case.frame.targets[order].slot
        rule = "direction" if link.kind == "opposite" else "counted" if slot == "counted" else "wording"
        yield Reason(
            rule, case.words(link.unit), words, f"the source says “{words}”", case.span(link.unit),
            case.frame.targets[order].span, suggestion=words,
        )


def _change(case: Case) -> Iterator[Reason]:
    """Yield a reason if the claim goes from where the source says it went to."""
    came, went = case.frame.slots["from"], case.frame.slots["to"]
    if not came or not went:
        return
    places_from = [i for i, l in enumerate(case.alignment.links) if l.targets and l.targets <= came]
    places_to = [i for i, l in enumerate(case.alignment.links) if l.targets and l.targets <= went]
    links = case.alignment.links
    for places, preposition in ((places_to, "from"), (places_from, "to")):
        for place in places:
            before = next((l.unit.norm for l in reversed(links[:place]) if l.unit.norm in ("from", "to", "into")), None)
            if before == preposition or (before == "into" and preposition == "to"):
                yield _reason("direction", links[place].unit, case, "the source says it the other way round")
                return


def _degree(case: Case) -> Iterator[Reason]:
    fact_degrees = {tag for tag in case.frame.tags if tag.startswith("degree-")}
    for link in case.alignment.of_kind("degree"):
        tags = {tag for tag in link.unit.tags if tag.startswith("degree-")}
        if tags & fact_degrees or ("degree-total" in tags and _fact_scope(case) == "all"):
            continue
        yield _reason("degree", link.unit, case, "the source gives no such degree" if not fact_degrees else f"the source says “{case.frame.fact.degree}”", case.frame.fact.degree)


# --- the rest ------------------------------------------------------------------------------------------------------


def _relation(case: Case) -> Iterator[Reason]:
    fact_modal = "modal" in case.frame.tags
    for unit in _cues(case, "modal"):
        if not fact_modal:
            yield _reason("relation", unit, case, "the source says it as a fact")
    for unit in _cues(case, "multiples"):
        yield _reason("quantity", unit, case, "the source gives no such factor")
    for unit in _cues(case, "markers"):
        if unit.norm not in ("only", "yet", "first", "last", "even"):
            yield _reason("wording", unit, case, "the source does not say this")


def _date(case: Case) -> Iterator[Reason]:
    for link in case.alignment.of_kind("date"):
        date = case.reading.dates[link.unit.index]
        if not any(date.within(known) for known in case.frame.dates):
            yield _reason("date", link.unit, case, "the source does not give this date")


def _speaker(case: Case) -> Iterator[Reason]:
    if case.speaker is None:
        return
    names = {unit.norm for unit in case.speaker.name}
    known = set((case.frame.fact.speaker or "").lower().split())
    if names & known and names <= known | case.frame.context:
        return
    if not known and all(frame_knows(unit, case) for unit in case.speaker.name):
        return
    words = " ".join(case.words(unit) for unit in case.speaker.name)
    says = f"the source gives these words to {case.frame.fact.speaker}" if known else "the source gives these words to nobody: they are the report’s own"
    first, last = case.speaker.name[0], case.speaker.name[-1]
    yield Reason("speaker", words, case.frame.fact.speaker or "", says, case.reading.folded.back(first.start, last.end), suggestion=case.frame.fact.speaker)


def frame_knows(unit: Unit, case: Case) -> bool:
    """Tell whether a name is the source's own subject or stands in the fact."""
    return unit.norm in case.frame.context or any(key in case.frame.index for key in unit.keys)


def _names(case: Case) -> Iterator[Reason]:
    for link in case.alignment.of_kind("name"):
        if not _is_attribution(link.unit, case):
            yield _reason("name", link.unit, case, "the source does not name it here")


def _wording(case: Case) -> Iterator[Reason]:
    for link in case.alignment.of_kind("unknown"):
        if _is_attribution(link.unit, case) or link.unit.has("report"):
            continue
        yield _reason("relation" if is_verb(link.unit) else "wording", link.unit, case, "the source does not say this")


def _speaks_of_elsewhere(case: Case, reasons: Sequence[Reason]) -> bool:
    """Tell whether the claim is of another place or period and brings figures of its own."""
    elsewhere = [l for l in case.alignment.of_kind("name") if is_place(l.unit.norm)] or case.alignment.of_kind("date")
    figures = _figures(case)
    return bool(elsewhere) and bool(figures) and not any(_licensing(figure, case) for figure in figures)


def _reason(rule: str, unit: Unit, case: Case, message: str, suggestion: str | None = None) -> Reason:
    return Reason(rule, case.words(unit), "", message, case.span(unit), suggestion=suggestion)


