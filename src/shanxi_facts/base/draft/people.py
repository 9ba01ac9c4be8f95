"""Names in a sentence: runs of capitalised words, and persons with the titles before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from shanxi_facts.base.draft.parts import Part
from shanxi_facts.base.draft.phrases import Run
from shanxi_facts.base.draft.settling import is_one_of
from shanxi_facts.base.draft.tagging import Word
from shanxi_facts.language import words as dictionary


@dataclass(slots=True)
class People:
    """The persons that an article has named in full so far, and what they are called with their titles."""

    names: list[str] = field(default_factory=list)
    titled: dict[str, str] = field(default_factory=dict)

    def meet(self, part: Part) -> None:
        """Take down the persons that a part of a sentence names in full."""
        for title, name in persons_in(part.words):
            full = part.text(name)
            self.names.append(full)
            if title:
                self.titled.setdefault(full, part.text(Run(title.start, name.end)))

    def called(self, name: str) -> str:
        """Return the name in full of a person who is called by a part of it, with the title if the article has it."""
        full = next((known for known in reversed(self.names) if name in (known, *known.split())), name)
        return self.titled.get(full, full)

    @property
    def last(self) -> str | None:
        """Whom "she" or "he" stands for."""
        return self.called(self.names[-1]) if self.names else None


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


def persons_in(words: Sequence[Word]) -> Iterator[tuple[Run | None, Run]]:
    """Yield the title and the name of each person that is named in full: "chief financial officer", "Tomas Reyl"."""
    for run in name_runs(words):
        start = run.start
        while start and words[start - 1].kind in ("noun", "adj"):
            start -= 1
        title, name = person_in(words, Run(start, run.end))
        if name and name.end - name.start > 1 and not any(word.norm == "of" for word in run.of(words)):
            yield title, name


def person_in(words: Sequence[Word], run: Run) -> tuple[Run | None, Run | None]:
    """Return the title and the name of a person at the end of a noun phrase."""
    end = run.end
    while end > run.start and words[end - 1].kind != "name":
        end -= 1
    start = end
    while start > run.start and words[start - 1].kind == "name":
        start -= 1
    if start == end:
        return None, None
    # Of "Education Minister Tesfa Morin", what the dictionary has are words of a title.
    first = start
    while end - first > 1 and _is_common(words[first]):
        first += 1
    opening = first
    while opening > run.start and words[opening - 1].kind in ("noun", "adj", "name"):
        opening -= 1
    return (Run(opening, first) if opening < first else None), Run(first, end)


def _links(words: Sequence[Word], place: int) -> bool:
    """Tell whether a small word stands inside a name: "of", "of the"."""
    following, second = [*words[place + 1 : place + 3], None, None][:2]
    if words[place].norm == "of":
        article = following is not None and following.norm == "the"
        return is_one_of(following, "name") or (article and is_one_of(second, "name"))
    return words[place].norm == "the" and words[place - 1].norm == "of" and is_one_of(following, "name")


def _is_common(word: Word) -> bool:
    return bool(dictionary.pos(word.norm)) and not dictionary.is_name(word.norm)
