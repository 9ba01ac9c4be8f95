"""Names in a sentence: runs of capitalised words, persons with the titles before them, and who says what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.phrases import Run
from shanxi_facts.base.draft.tagging import Word
from shanxi_facts.language import words as dictionary


def name_runs(words: Sequence[Word]) -> Iterator[Run]:
    """Yield the runs of names, with those that "of" hangs on them: "Port of Brennholm"."""
    place = 0
    while place < len(words):
        if words[place].kind != "name":
            place += 1
            continue
        end = place + 1
        while end < len(words) and (words[end].kind == "name" or _links(words, end)):
            end += 1
        yield Run(place, end)
        place = end


def _links(words: Sequence[Word], place: int) -> bool:
    following = words[place + 1] if place + 1 < len(words) else None
    if words[place].norm == "of" and following is not None:
        second = words[place + 2] if place + 2 < len(words) else None
        return following.kind == "name" or (following.norm == "the" and second is not None and second.kind == "name")
    return words[place].norm == "the" and words[place - 1].norm == "of" and following is not None and following.kind == "name"


def person_in(words: Sequence[Word], run: Run) -> tuple[Run | None, Run | None]:
    """Return the title and the name of a person in a noun phrase: "chief financial officer" and "Tomas Reyl"."""
    end = run.end
    while end > run.start and words[end - 1].kind != "name":
        end -= 1
    start = end
    while start > run.start and words[start - 1].kind == "name":
        start -= 1
    if end - start < 1:
        return None, None
    # Of "Education Minister Tesfa Morin", what the dictionary has are words of a title.
    first = start
    while end - first > 1 and _is_common(words[first]):
        first += 1
    if first - start and end - first < 1:
        return None, None
    opening = first
    while opening > run.start and words[opening - 1].kind in ("noun", "adj", "name"):
        opening -= 1
    title = Run(opening, first) if opening < first else None
    return title, Run(first, end)


def _is_common(word: Word) -> bool:
    return bool(dictionary.pos(word.norm)) and not dictionary.is_name(word.norm)


def reports(word: Word) -> bool:
    """Tell whether a word is a verb that news attributes words with."""
    return word.kind == "verb" and belongs(word.lemma, "reporting")
