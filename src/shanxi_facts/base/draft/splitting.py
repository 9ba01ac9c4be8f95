"""A clause with several figures, split: each figure gets a frame of its own, with the words that are about it.

A statement licenses whatever figure stands in it, so that a figure too many is a wrong claim called right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from shanxi_facts.base.draft.clause import Clause
from shanxi_facts.base.draft.phrases import Run, bare, noun_phrase
from shanxi_facts.base.draft.slots import Frame, figures
from shanxi_facts.base.draft.tagging import Word

_ENDS = frozenset({"mark", "prep", "sub", "date"})
_LISTING = frozenset({",", "and", "or", "but"})


def split(words: Sequence[Word], clause: Clause, whole: Frame) -> Iterator[Frame]:
    """Yield the frame of a clause, and frames of their own for its further figures."""
    run = whole.statement
    found = [place for place in figures(words, run) if not _is_whole_of_share(words, run, place)]
    if clause.verb and (course := _course(words, Run(clause.verb.run.end, run.end))):
        whole = replace(whole, earlier=course[0], later=course[1])
    if (values := _values(words, found)) is not None:
        yield from _change(words, whole, found, *values)
        return
    predicate = clause.verb.run.start if clause.verb and clause.kind != "gap" else run.start
    subject = clause.subject or Run(run.start, run.start)
    own = [place for place in found if subject.start <= place < min(subject.end, predicate)]
    if listed := [place for place in own if _is_listed(words, own, place)]:
        yield from _members(words, whole, listed, predicate)
        return
    main = next((place for place in found if place >= predicate), next(iter(own or found), None))
    further = [place for place in found if main is not None and place > main and place >= predicate]
    if main is not None and not words[main].is_duration:
        further = [place for place in further if not words[place].is_duration]
    cuts = [_cut_before(words, run, place) for place in further]
    yield replace(whole, statement=Run(run.start, cuts[0] if cuts else run.end), figure=main)
    for place, start, end in zip(further, cuts, [*cuts[1:], run.end], strict=False):
        yield apart(words, whole, Run(start, end), place)


def apart(words: Sequence[Word], whole: Frame, run: Run, figure: int) -> Frame:
    """Return the frame of a further figure, which takes over the slots of the clause."""
    run = trimmed(words, run)
    own = counted_at(words, figure, run.end)
    agent = whole.agent or (whole.counted if own else None)
    return Frame(run, agent, whole.relation, own or whole.counted, figure)


def counted_at(words: Sequence[Word], start: int, end: int) -> Run | None:
    """Return the noun that a figure at ``start`` counts, None if it stands alone."""
    noun = noun_phrase(words, start, end)
    last = words[noun.end - 1] if noun else None
    named = last is not None and (last.kind in ("noun", "name") or last.norm in ("one", "ones"))
    return bare(words, noun) if named else None


def trimmed(words: Sequence[Word], run: Run) -> Run:
    """Return a run without the marks and conjunctions around it; the quotation marks of a title stay."""
    start, end = run.start, run.end
    while end > start and words[end - 1].kind in ("mark", "conj") and not _closes_title(words, start, end):
        end -= 1
    while start < end and (words[start].kind == "conj" or words[start].norm in (",", ".", ";")):
        start += 1
    return Run(start, end)


def _closes_title(words: Sequence[Word], start: int, end: int) -> bool:
    return words[end - 1].norm == '"' and sum(word.norm == '"' for word in words[start:end]) % 2 == 0


def _is_whole_of_share(words: Sequence[Word], run: Run, place: int) -> bool:
    """Tell whether a figure is the whole of a share: the 14 of "nine of the 14"."""
    step = place - 1
    while step > run.start and words[step].kind in ("det", "adv"):
        step -= 1
    return step > run.start and words[step].norm in ("of", "in") and words[step - 1].kind == "num"


def _values(words: Sequence[Word], found: Sequence[int]) -> tuple[int, int] | None:
    """Return the places of the earlier and the later value of a change, if the figures name both."""
    came = next((place for place in found if place and words[place - 1].norm == "from"), None)
    went = next((place for place in found if place and words[place - 1].norm in ("to", "at")), None)
    return (came, went) if came is not None and went is not None else None


def _course(words: Sequence[Word], run: Run) -> tuple[Run, Run] | None:
    """Return what something goes from and to behind a verb, in words: "from being closed to improvement"."""
    came = next((place for place in range(run.start, run.end) if words[place].norm == "from"), None)
    if came is None:
        return None
    went = next((place for place in range(came + 2, run.end) if words[place].norm == "to"), None)
    if went is None or any(word.kind in ("num", "mark") for word in words[came:went]):
        return None
    end = next((place for place in range(went + 2, run.end) if words[place].kind in _ENDS), run.end)
    earlier, later = Run(came + 1, went), Run(went + 1, end)
    return None if not later or any(word.kind == "num" for word in later.of(words)) else (earlier, later)


def _change(words: Sequence[Word], whole: Frame, found: Sequence[int], came: int, went: int) -> Iterator[Frame]:
    """Yield the frame of a change, with both its values; they belong together and cannot be split."""
    run, end = whole.statement, max(came, went)
    rest = [place for place in found if place > end and not words[place].is_duration]
    stop = _cut_before(words, run, rest[0]) if rest else run.end
    values = replace(whole, earlier=Run(came, came + 1), later=Run(went, went + 1), figure=went)
    yield replace(values, statement=Run(run.start, stop))
    for place in rest:
        yield apart(words, whole, Run(_cut_before(words, run, place), run.end), place)


def _is_listed(words: Sequence[Word], own: Sequence[int], place: int) -> bool:
    between = (words[min(place, other) : max(place, other)] for other in own if other != place)
    return any(any(word.norm in _LISTING for word in run) for run in between)


def _members(words: Sequence[Word], whole: Frame, listed: Sequence[int], predicate: int) -> Iterator[Frame]:
    """Yield a frame for each member of a list of figures that shares one predicate."""
    run = whole.statement
    shared = Run(whole.relation.start, run.end) if whole.relation else None
    for number, place in enumerate(listed):
        noun = noun_phrase(words, place, predicate)
        last = number == len(listed) - 1
        start, end = run.start if number == 0 else place, run.end if last else noun.end
        counted = bare(words, noun)
        yield Frame(Run(start, end), whole.agent, whole.relation if last else shared, counted, place)


def _cut_before(words: Sequence[Word], run: Run, figure: int) -> int:
    """Return where the phrase of a figure begins: at its preposition, or behind the conjunction or comma before it."""
    place = _back(words, run, figure, ("det", "adj", "adv", "mark"))
    place = _back(words, run, place, ("noun", "name"))
    if place == run.start or words[place - 1].kind != "prep":
        return place
    place -= 1
    # "with a capacity of 84,000 tonnes": the noun that the measure belongs to goes with it.
    if words[place].norm == "of":
        place = _back(words, run, place, ("noun", "adj", "det"))
        if place > run.start and words[place - 1].kind == "prep":
            place -= 1
    return place


def _back(words: Sequence[Word], run: Run, place: int, kinds: tuple[str, ...]) -> int:
    while place > run.start and words[place - 1].kind in kinds and words[place - 1].norm not in _LISTING:
        place -= 1
    return place
