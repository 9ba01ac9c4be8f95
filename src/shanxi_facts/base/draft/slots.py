"""A clause taken as one assertion: which of its words are agent, relation and what is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shanxi_facts.base.draft.chunks import first_but_adverbs
from shanxi_facts.base.draft.clause import Clause, has_figure
from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.phrases import Group, Run, bare, noun_phrase
from shanxi_facts.base.draft.tagging import Word

_COMPLEMENTS = frozenset({"adj", "adv", "noun", "verb"})
_DENIALS = frozenset({"not", "never", "no"})


@dataclass(frozen=True, slots=True)
class Frame:
    """The slots of one assertion, as runs of the words of its sentence.

    ``figure`` is the place of its figure, ``earlier`` and ``later`` are the values that a change goes from and to.
    """

    statement: Run
    agent: Run | None = None
    relation: Run | None = None
    counted: Run | None = None
    figure: int | None = None
    earlier: Run | None = None
    later: Run | None = None


def figures(words: Sequence[Word], run: Run) -> list[int]:
    """Return the places of the figures in a run."""
    return [place for place in range(run.start, run.end) if words[place].kind == "num"]


def frame_of(words: Sequence[Word], clause: Clause, verb: Group) -> Frame:
    """Return the frame of a clause with a verb, without its figure."""
    run, subject = clause.run, noun_of(words, clause.subject)
    behind = verb.run.end
    if clause.kind == "gap":
        behind = clause.subject.end if clause.subject else run.start
    relation = _relation(words, verb)
    if verb.passive:
        return Frame(run, _by_phrase(words, Run(behind, run.end)), relation, subject)
    start = first_but_adverbs(words[: run.end], behind)
    obj = noun_phrase(words, start, run.end)
    if verb.copular:
        return Frame(run, None, _said_to_be(words, Run(start, run.end), obj), subject)
    if not obj or _is_value(words, obj):
        of = _noun_of_value(words, obj, run.end)
        return Frame(run, subject, relation, of) if of else Frame(run, None, relation, subject)
    if clause.subject and has_figure(words, clause.subject) and not _counts_more(words, Run(obj.start, run.end)):
        return Frame(run, None, relation, subject)  # what is counted is who did it
    return Frame(run, subject, relation, noun_of(words, obj))


def noun_of(words: Sequence[Word], run: Run | None) -> Run | None:
    """Return what a noun phrase names: with what hangs on it only if its own head is as wide as "number"."""
    if not run:
        return None
    first = noun_phrase(words, run.start, run.end) or run
    head = words[first.end - 1]
    follows = words[first.end].norm if first.end < run.end else ""
    named = head.kind == "name" and all(w.kind in ("name", "prep", "det") for w in words[first.end : run.end])
    if named and follows == "of":
        return bare(words, run)  # "the Port of Brennholm"
    counts = head.kind in ("num", "det")
    inner = noun_phrase(words, first.end + 1, run.end) if follows in ("of", "in") else None
    if not inner or not (counts or head.kind == "pron" or belongs(head.norm, "wide")):
        return bare(words, first)
    return bare(words, inner if counts else Run(first.start, inner.end))


def _counts_more(words: Sequence[Word], run: Run) -> bool:
    return any(word.kind == "num" and not word.is_duration for word in run.of(words))


def _is_value(words: Sequence[Word], run: Run) -> bool:
    return all(word.kind in ("num", "det", "adv") for word in run.of(words))


def _noun_of_value(words: Sequence[Word], value: Run, end: int) -> Run | None:
    """Return what a measure or share is of: "38.4 million tonnes of cargo", "31 percent of all containers"."""
    if not value or value.end >= end or words[value.end].norm != "of":
        return None
    inner = noun_phrase(words, value.end + 1, end)
    return bare(words, inner) if inner else None


def _relation(words: Sequence[Word], verb: Group) -> Run | None:
    """Return the verb group without its plain auxiliaries; modals and plans stay, for they change what is told."""
    if verb.copular and verb.main == verb.run.end - 1:
        return verb.run if words[verb.run.start].kind == "modal" else None
    start = verb.run.start
    while start < verb.main and words[start].kind in ("be", "have", "do", "adv") and not _matters(words, start):
        start += 1
    return Run(start, verb.run.end)


def _matters(words: Sequence[Word], place: int) -> bool:
    """Tell whether an auxiliary is of a plan ("is to end") or denies ("did not")."""
    following = words[place + 1].norm
    return words[place].norm in ("not", "never") or following == "to" or following in _DENIALS


def _by_phrase(words: Sequence[Word], run: Run) -> Run | None:
    for place in range(run.start, run.end - 1):
        if words[place].norm == "by" and words[place + 1].kind not in ("num", "date"):
            phrase = noun_phrase(words, place + 1, run.end)
            return bare(words, phrase) if phrase else None
    return None


def _said_to_be(words: Sequence[Word], run: Run, obj: Run) -> Run | None:
    """Return what is said of a subject behind "be": "women", "available", (19 percent) "less likely to leave"."""
    if obj and not _is_value(words, obj):
        return bare(words, obj) if words[obj.end - 1].kind != "pron" else None
    start = end = obj.end if obj else run.start
    while end < run.end and (words[end].kind in _COMPLEMENTS or _is_infinitive(words, start, end, run)):
        end += 1
    return Run(start, end) if any(word.kind != "adv" for word in words[start:end]) else None


def _is_infinitive(words: Sequence[Word], start: int, place: int, run: Run) -> bool:
    return start < place < run.end - 1 and words[place].norm == "to" and words[place + 1].kind == "verb"
