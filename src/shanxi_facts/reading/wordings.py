"""Curated wordings: other words that say what a run of a sentence says, there and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from shanxi_facts.reading.model import CONTENT, Word
from shanxi_facts.reading.sentence import words_of
from shanxi_facts.values import value

_GAP = 2  # words of grammar that may stand between two words of a wording


@value
class Wording:
    """A wording of the words ``start:stop`` of a source sentence: the base forms of its content words, in order."""

    start: int
    stop: int
    lemmas: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, text: str, start: int, stop: int) -> Wording | None:
        """Read a wording; None if it holds no content word."""
        words = [word for word in words_of(text) if _tells(word)]
        return cls(start, stop, tuple(word.lemmas for word in words)) if words else None

    def found_in(self, words: Sequence[Word]) -> tuple[int, ...]:
        """Return the words of a claim that are this wording, in order; none if it is not there.

        The words of the wording follow each other, with nothing but a little grammar between them.
        """
        for index, word in enumerate(words):
            if not word.lemmas.isdisjoint(self.lemmas[0]) and (found := self._from(words, index)):
                return found
        return ()

    def _from(self, words: Sequence[Word], index: int) -> tuple[int, ...]:
        found = [index]
        for lemmas in self.lemmas[1:]:
            index = _next(words, found[-1] + 1, lemmas)
            if index < 0:
                return ()
            found.append(index)
        return tuple(found)


def _next(words: Sequence[Word], start: int, lemmas: frozenset[str]) -> int:
    for index in range(start, min(len(words), start + _GAP + 1)):
        if not words[index].lemmas.isdisjoint(lemmas):
            return index
        if _tells(words[index]):
            return -1
    return -1


def _tells(word: Word) -> bool:
    return word.tag in CONTENT


class Wordings:
    """The wordings of a sentence, to be found by their first word: most are in no claim."""

    __slots__ = ("_by_first", "all")

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self.all = tuple(wordings)
        self._by_first: dict[str, list[int]] = {}
        for number, wording in enumerate(self.all):
            for lemma in wording.lemmas[0]:
                self._by_first.setdefault(lemma, []).append(number)

    def may_be_in(self, lemmas: frozenset[str]) -> tuple[Wording, ...]:
        """Return those of which a text with these base forms has all words, in whatever order."""
        begun = {number for lemma in lemmas & self._by_first.keys() for number in self._by_first[lemma]}
        wordings = (self.all[number] for number in sorted(begun))
        return tuple(w for w in wordings if not any(lemmas.isdisjoint(forms) for forms in w.lemmas))


def longest_first(wordings: Iterable[Wording]) -> tuple[Wording, ...]:
    """Return wordings in the order in which they are tried."""
    return tuple(sorted(wordings, key=lambda wording: -len(wording.lemmas)))
