"""A clause as a typed frame: which of its words are agent, relation, counted, figure, earlier and later value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from shanxi_facts.base.draft.clauses import Clause
from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.phrases import Run, bare, full_phrase, noun_phrase
from shanxi_facts.base.draft.tagging import AUXILIARIES, Word

_VALUE_KINDS = ("to", "at", "by", "of")


@dataclass(frozen=True, slots=True)
class Frame:
    """The slots of one assertion, as runs of the words of its sentence.

    ``figure`` is the place of its figure, ``earlier`` and ``later`` those of the values that a change goes from and to.
    """

    statement: Run
    agent: Run | None = None
    relation: Run | None = None
    counted: Run | None = None
    figure: int | None = None
    earlier: Run | None = None
    later: Run | None = None
    guessed: tuple[str, ...] = field(default=())


def frames(words: Sequence[Word], clause: Clause) -> Iterator[Frame]:
    """Yield the assertions of a clause: one, or one for each of its figures."""
    clause = replace(clause, run=_trimmed(words, clause.run))
    if not clause.run:
        return
    if clause.place is not None:
        for made in _frames(words, clause):
            yield made if made.agent else replace(made, agent=_noun_at(words, clause.place))
        return
    yield from _frames(words, clause)


def _noun_at(words: Sequence[Word], run: Run) -> Run | None:
    """Return the noun phrase of what a relative clause says something happened at, without the figures before it."""
    return bare(words, run) if not any(word.kind == "num" for word in run.of(words)) else None


def _frames(words: Sequence[Word], clause: Clause) -> Iterator[Frame]:
    if clause.verb is None:
        yield _phrase(words, clause)
    elif clause.kind == "gap":
        yield from _split(words, clause, _whole(words, clause))
    else:
        yield from _split(words, clause, _whole(words, clause))


def _trimmed(words: Sequence[Word], run: Run) -> Run:
    """Return a run without the marks and conjunctions around it."""
    start, end = run.start, run.end
    while end > start and words[end - 1].kind in ("mark", "conj") and not (
        words[end - 1].norm == '"' and sum(w.norm == '"' for w in words[start:end]) % 2 == 0
    ):
        end -= 1
    while start < end and (words[start].kind == "conj" or words[start].norm in (",", ".", ";")):
        start += 1
    return Run(start, end)


def figures(words: Sequence[Word], run: Run) -> list[int]:
    """Return the places of the figures in a run."""
    return [place for place in range(run.start, run.end) if words[place].kind == "num"]


def _whole(words: Sequence[Word], clause: Clause) -> Frame:
    """Return the frame of a clause taken as one assertion."""
    verb, run = clause.verb, clause.run
    assert verb is not None
    subject = clause.subject
    behind = verb.run.end if clause.kind != "gap" else (subject.end if subject else run.start)
    step = behind
    while step < run.end and words[step].kind == "adv":
        step += 1
    obj = noun_phrase(words, step, run.end) or None
    value = bool(obj) and _is_mere_value(words, obj)
    relation = _relation(words, clause)
    if verb.passive:
        return Frame(run, _by_phrase(words, Run(behind, run.end)), relation, _noun(words, subject))
    if verb.copular and obj is not None and not value:
        if words[obj.end - 1].kind == "pron":
            return Frame(run, None, None, _noun(words, subject))
        return Frame(run, None, bare(words, obj), _noun(words, subject))
    if verb.copular:
        return Frame(run, None, _complement(words, run, obj.end if obj else step), _noun(words, subject))
    if obj is None or value:
        of = _noun_of_value(words, obj, run.end) if obj else None
        if of is not None:
            return Frame(run, _noun(words, subject), relation, of)
        return Frame(run, None, relation, _noun(words, subject))
    if subject and figures(words, subject) and not figures(words, obj) and not _has_figure(words, obj.end, run.end):
        return Frame(run, None, relation, _noun(words, subject))  # what is counted is who did it
    return Frame(run, _noun(words, subject), relation, _noun(words, obj))


def _has_figure(words: Sequence[Word], start: int, end: int) -> bool:
    return any(word.kind == "num" and not is_duration(word) for word in words[start:end])


def is_duration(word: Word) -> bool:
    """Tell whether a figure is a length of time: "four years"."""
    last = word.norm.split()[-1]
    return word.kind == "num" and (belongs(last, "times") or belongs(last.removesuffix("s"), "times"))


def _is_mere_value(words: Sequence[Word], run: Run | None) -> bool:
    return run is not None and all(word.kind in ("num", "det", "adv") for word in run.of(words))


def _noun_of_value(words: Sequence[Word], run: Run, end: int) -> Run | None:
    """Return what a measure or share is of: "38.4 million tonnes of cargo", "31 percent of all containers"."""
    if run.end < end and words[run.end].norm == "of":
        inner = noun_phrase(words, run.end + 1, end)
        return bare(words, inner) if inner else None
    return None


def _noun(words: Sequence[Word], run: Run | None) -> Run | None:
    """Return what a noun phrase names: with what hangs on it only if its own head is as wide as "number"."""
    if not run:
        return None
    first = noun_phrase(words, run.start, run.end) or run
    if words[first.end - 1].kind == "name" and _goes_on_as_name(words, first.end, run.end):
        return bare(words, run)  # "the Port of Brennholm"
    wide = belongs(words[first.end - 1].norm, "wide") or words[first.end - 1].kind in ("num", "pron", "det")
    if not wide or first.end >= run.end or words[first.end].norm not in ("of", "in"):
        return bare(words, first)
    inner = noun_phrase(words, first.end + 1, run.end)
    if not inner:
        return bare(words, first)
    if words[first.end - 1].kind in ("num", "det"):
        return bare(words, inner)
    return bare(words, Run(first.start, inner.end))


def _goes_on_as_name(words: Sequence[Word], place: int, end: int) -> bool:
    return place + 1 < end and words[place].norm == "of" and all(w.kind in ("name", "prep", "det") for w in words[place:end])


def _relation(words: Sequence[Word], clause: Clause) -> Run | None:
    """Return the verb group without its plain auxiliaries; modals and plans stay, for they change what is told."""
    verb = clause.verb
    assert verb is not None
    if verb.copular and words[verb.main].kind == "be" and verb.main == verb.run.end - 1:
        return verb.run if words[verb.run.start].kind == "modal" else None
    start = verb.run.start
    while start < verb.main and words[start].kind in ("be", "have", "do", "adv") and not _plans(words, start, verb.main):
        start += 1
    return Run(start, verb.run.end)


def _plans(words: Sequence[Word], start: int, main: int) -> bool:
    """Tell whether an auxiliary is of a plan ("is to end") or denies ("did not")."""
    following = words[start + 1].norm if start < main else ""
    return words[start].norm in ("not", "never") or following == "to" or following in ("not", "never", "no")


def _by_phrase(words: Sequence[Word], run: Run) -> Run | None:
    for place in range(run.start, run.end - 1):
        if words[place].norm == "by" and words[place + 1].kind not in ("num", "date"):
            phrase = noun_phrase(words, place + 1, run.end)
            return bare(words, phrase) if phrase else None
    return None


def _complement(words: Sequence[Word], run: Run, start: int) -> Run | None:
    """Return what is said of a subject behind "be": "available", "less likely to leave school early"."""
    end = start
    while end < run.end and words[end].kind in ("adj", "adv", "noun", "verb") or (
        start < end < run.end and words[end].norm == "to" and end + 1 < run.end and words[end + 1].kind == "verb"
    ):
        end += 1
    if any(word.kind in ("adj", "noun", "verb") for word in words[start:end]):
        return Run(start, end)
    return None


def _phrase(words: Sequence[Word], clause: Clause) -> Frame:
    """Return the frame of a phrase without a verb, with what it takes over from the clause that it hangs on."""
    run, main = clause.run, clause.main
    whole = _whole(words, main) if main and main.verb else None
    found = figures(words, run)
    figure = found[0] if found else None
    if clause.kind == "apposition":
        head = noun_phrase(words, run.start, run.end)
        of = noun_phrase(words, head.end + 1, run.end) if head.end < run.end else None
        statement = run
        if clause.subject and clause.subject.end + 1 == run.start:
            statement = Run(clause.subject.start, run.end)
        agent = _noun(words, clause.subject)
        return Frame(statement, agent, bare(words, head) if head else None, bare(words, of) if of else None, figure)
    if whole is None:
        subject = noun_phrase(words, run.start, run.end)
        return Frame(run, None, None, bare(words, subject) if subject else None, figure)
    opening = words[run.start]
    if opening.kind == "adv" and belongs(opening.norm, "comparing"):
        subject = whole.counted or whole.agent
        before = words[figure - 1].norm if figure else ""
        came = Run(figure, figure + 1) if figure is not None and before == "from" else None
        return Frame(run, None, Run(run.start, run.start + 1), subject, figure, came)
    if opening.norm == "with":
        noun = noun_phrase(words, run.start + 1, run.end)
        holder = whole.counted or whole.agent
        return Frame(run, holder, Run(run.start, run.start + 1), _noun(words, Run(noun.start, run.end)) if noun else None, figure)
    if figure is not None and all(word.kind in ("num", "adv", "mark", "conj") for word in run.of(words)):
        start = main.run.start if main and main.run.end + 2 >= run.start else run.start
        return replace(whole, statement=Run(start, run.end), figure=figure)  # "…, or 8.5 percent"
    earlier = None
    if opening.norm in ("against", "from", "compared") and figure is not None:
        earlier = Run(figure, figure + 1)
        return Frame(run, whole.agent, whole.relation, whole.counted, figure, earlier)
    if figure is not None and figure + 1 < run.end and words[figure + 1].norm in ("more", "less", "fewer", "higher", "lower"):
        return Frame(run, whole.agent, Run(figure + 1, figure + 2), whole.counted, figure)
    noun = noun_phrase(words, run.start, run.end)
    own = bare(words, noun) if noun and words[noun.end - 1].kind in ("noun", "name") else None
    agent = whole.agent if own else whole.agent
    return Frame(run, agent, whole.relation, own or whole.counted, figure)


def _split(words: Sequence[Word], clause: Clause, whole: Frame) -> Iterator[Frame]:
    """Yield the frame of a clause, and frames of their own for its further figures: each licenses but its own words."""
    run = whole.statement
    found = [place for place in figures(words, run) if not _belongs_to_another(words, run, place)]
    pair = _change(words, found)
    if pair is not None:
        earlier, later = pair
        rest = [place for place in found if place not in pair and not is_duration(words[place])]
        end = _cut_before(words, run, rest[0]) if rest and rest[0] > max(pair) else run.end
        made = replace(whole, statement=Run(run.start, end), figure=later)
        yield replace(made, earlier=Run(earlier, earlier + 1), later=Run(later, later + 1))
        yield from (_apart(words, whole, Run(_cut_before(words, run, p), run.end), p) for p in rest if p > max(pair))
        return
    subject_end = clause.verb.run.start if clause.verb and clause.kind != "gap" else run.start
    within = clause.subject or Run(run.start, run.start)
    own = [place for place in found if within.start <= place < min(within.end, subject_end)]
    listed = [place for place in own if _is_listed(words, own, place, subject_end)]
    if listed:
        yield from _listed(words, clause, whole, listed, subject_end)
        return
    main = next((place for place in found if place >= subject_end), next(iter(own or found), None))
    later_ones = [place for place in found if main is not None and place > main and place >= subject_end]
    if main is not None and not is_duration(words[main]):
        later_ones = [place for place in later_ones if not is_duration(words[place])]
    if not later_ones:
        yield replace(whole, figure=main)
        return
    cuts = [_cut_before(words, run, place) for place in later_ones]
    yield replace(whole, statement=Run(run.start, cuts[0]), figure=main)
    for place, start, end in zip(later_ones, cuts, [*cuts[1:], run.end], strict=True):
        yield _apart(words, whole, Run(start, end), place)


def _belongs_to_another(words: Sequence[Word], run: Run, place: int) -> bool:
    """Tell whether a figure is the whole of a share ("nine of the 14") or describes a noun ("17.4-kilometre")."""
    step = place - 1
    while step > run.start and words[step].kind in ("det", "adv"):
        step -= 1
    share = step > run.start and words[step].norm in ("of", "in") and words[step - 1].kind == "num"
    return share


def _change(words: Sequence[Word], found: Sequence[int]) -> tuple[int, int] | None:
    """Return the places of the earlier and the later value of a change, if the figures name both."""
    came = next((place for place in found if place and words[place - 1].norm == "from"), None)
    went = next((place for place in found if place and words[place - 1].norm in ("to", "at")), None)
    return (came, went) if came is not None and went is not None else None


def _cut_before(words: Sequence[Word], run: Run, figure: int) -> int:
    """Return where the phrase of a figure begins: at its preposition, or behind the conjunction or comma before it."""
    place = figure
    while place > run.start and (words[place - 1].kind in ("det", "adj", "adv") or words[place - 1].norm == '"'):
        place -= 1
    while place > run.start and words[place - 1].kind in ("noun", "name", "of") and words[place - 1].kind != "verb":
        place -= 1
    if place > run.start and words[place - 1].kind == "prep":
        place -= 1
        # "with a capacity of 84,000 tonnes": the noun that the measure belongs to goes with it.
        while words[place].norm == "of" and place > run.start and words[place - 1].kind in ("noun", "adj", "det"):
            place -= 1
        if words[place].kind != "prep" and place > run.start and words[place - 1].kind == "prep":
            place -= 1
    return place


def _apart(words: Sequence[Word], whole: Frame, run: Run, figure: int) -> Frame:
    """Return the frame of a further figure, which takes the slots of the clause over."""
    run = _trimmed(words, run)
    noun = noun_phrase(words, figure, run.end)
    own = bare(words, noun) if noun and words[noun.end - 1].kind in ("noun", "name") else None
    counted = own or whole.counted
    agent = whole.agent or (whole.counted if own else None)
    return Frame(run, agent, whole.relation, counted, figure)


def _is_listed(words: Sequence[Word], found: Sequence[int], place: int, end: int) -> bool:
    others = [other for other in found if other < end and other != place]
    return any(
        any(word.kind == "conj" or word.norm == "," for word in words[min(place, other) : max(place, other)])
        for other in others
    )


def _listed(words: Sequence[Word], clause: Clause, whole: Frame, listed: Sequence[int], end: int) -> Iterator[Frame]:
    """Yield a frame for each member of a list of figures that shares one predicate."""
    predicate = Run(whole.relation.start if whole.relation else end, whole.statement.end)
    for number, place in enumerate(listed):
        noun = noun_phrase(words, place, end)
        counted = bare(words, noun) if noun else None
        last = number == len(listed) - 1
        start = whole.statement.start if number == 0 else place
        statement = Run(start, whole.statement.end if last else (noun.end if noun else place + 1))
        relation = whole.relation if last else (predicate if whole.relation else None)
        yield Frame(statement, whole.agent, relation, counted, place)


__all__ = ["AUXILIARIES", "Frame", "figures", "frames", "full_phrase"]
