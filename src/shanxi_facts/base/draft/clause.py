"""What a clause is, and what of a sentence has been read when the next one comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shanxi_facts.base.draft.phrases import Group, Run, full_phrase, noun_phrase
from shanxi_facts.base.draft.tagging import Word

_GOVERNING = frozenset("in to by at for on".split())
_BACKWARDS = frozenset("noun name adj det num prep".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """What is said in a run of words.

    ``kind`` is "clause", or "gap" for one that leaves out its verb; of a phrase without a verb it is "figure",
    "apposition" or "phrase", and ``main`` the clause that it hangs on. ``subject`` may stand before the run. ``place``
    is what a relative clause happens at ("Halu, where floods destroyed …"), ``subordinate`` the word that opens one.
    """

    kind: str
    run: Run
    subject: Run | None
    verb: Group | None
    main: Clause | None = None
    relative: bool = False
    place: Run | None = None
    subordinate: str = ""


@dataclass(slots=True)
class State:
    """What has been read of a sentence.

    ``last`` is the last clause with a verb, ``lead`` the adjuncts that open the sentence, ``pending`` a noun phrase
    whose verb has not come yet, or the subject of the last clause.
    """

    last: Clause | None = None
    lead: Run | None = None
    pending: Run | None = None


def subject_of(words: Sequence[Word], start: int, finite: int) -> Run | None:
    """Return the subject before a finite verb: the last noun phrase that nothing governs, with what hangs on it."""
    place = start
    found: Run | None = None
    while place < finite:
        if words[place].kind == "prep":
            place = max(noun_phrase(words, place + 1, finite).end, place + 1)
            continue
        whole = full_phrase(words, place, finite)
        if not whole:
            place += 1
            continue
        joined = found is not None and found.end + 1 == whole.start and words[found.end].norm in ("and", "or")
        found, place = Run(found.start if found and joined else whole.start, whole.end), whole.end
    return found


def phrase_before(words: Sequence[Word], end: int) -> Run | None:
    """Return the noun phrase that ends right before ``end``, over a comma and a preposition."""
    stop = end
    while stop and words[stop - 1].kind in ("mark", "prep") and words[stop - 1].norm != '"':
        stop -= 1
    start = stop
    while start and words[start - 1].kind in _BACKWARDS and words[start - 1].norm not in _GOVERNING:
        start -= 1
    while start < stop and words[start].kind == "prep":
        start += 1
    return Run(start, stop) or None


def has_figure(words: Sequence[Word], run: Run) -> bool:
    """Tell whether there is a figure in a run."""
    return any(word.kind == "num" for word in run.of(words))
