"""The names of an article and whom its pronouns may speak of.

A pronoun stands for a name before it: of the same sentence or of one of those before. Which one is not settled here;
the candidates are given, the likeliest first. A name that a pronoun took up counts as said again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from shanxi_facts.language import words as dictionary
from shanxi_facts.language.names import governments_of, is_country, names_of, people_of
from shanxi_facts.language.places import is_place
from shanxi_facts.language.senses import senses_of
from shanxi_facts.language.titles import is_courtesy, offices_of
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import Role, Tag, Word
from shanxi_facts.reading.names import Mention, mentions
from shanxi_facts.reading.sentence import Sentence

_REACH, _FAR = 3, 8  # sentences: of any pronoun, and of one that goes on speaking
_SMALL = ("pronouns", "adverbs", "sure_adverbs", "subordinators", "determiners", "prepositions")

Name = tuple[str, ...]


class _Said(NamedTuple):
    """A name where it was said last."""

    name: Name
    sentence: int
    is_subject: bool


class Names:
    """The names of a text, in lower case, and the candidates for each pronoun: by sentence and word."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self._with: dict[str, list[Name]] = {}
        self._first: dict[str, tuple[int, int]] = {}  # where each word of a name stands first: sentence and word
        self._candidates: list[dict[int, tuple[Name, ...]]] = []
        self._last: dict[tuple[int, int], tuple[Name, ...]] = {}
        said: list[_Said] = []
        for number, sentence in enumerate(sentences):
            self._candidates.append(self._read(sentence, number, said))

    def with_word(self, word: str) -> Sequence[Name]:
        """Return the names that hold a word."""
        return self._with.get(word, ())

    def together(self, word: str, other: str) -> bool:
        """Tell whether some name holds both words."""
        return any(other in name for name in self.with_word(word))

    def are_one(self, name: Iterable[str], other: Iterable[str]) -> bool:
        """Tell whether two wordings may be of one name.

        They share a word, some name holds words of both, or the letters of one are the initials of the other.
        """
        name, others = _untitled(name), _untitled(other)
        if any(word in others or any(self.together(word, w) for w in others) for word in name):
            return True
        return _letters(name) in others or _letters(others) in name or bool(_known_as(name) & _known_as(others))

    def candidates(self, sentence: int, word: int) -> tuple[Name, ...]:
        """Return the names that a pronoun may stand for, the likeliest first."""
        return self._candidates[sentence].get(word, ())

    def speakers(self, sentence: int, word: int) -> tuple[Name, ...]:
        """Return the names that a pronoun may stand for who goes on speaking: "he added".

        Those of the last sentence in which one of them acts or speaks, and of the sentences behind it.
        """
        return self._last.get((sentence, word), ())

    def _read(self, sentence: Sentence, number: int, said: list[_Said]) -> dict[int, tuple[Name, ...]]:
        found: dict[int, tuple[Name, ...]] = {}
        starts = {mention.start: mention for mention in mentions(sentence.words)}
        for word in sentence.words:
            mention = starts.get(word.index)
            if mention is not None:
                name = self._note(sentence.words, mention, number)
                if _may_be_person(mention.of(sentence.words)):
                    said.append(_Said(name, number, _is_subject(sentence, mention)))
            elif word.tag in {Tag.PRONOUN, Tag.DETERMINER} and word.lower in closed("personal"):
                far = [s for s in said if number - s.sentence <= _FAR]
                near = [s for s in far if number - s.sentence <= _REACH]
                near.sort(key=lambda s: (s.sentence, s.is_subject), reverse=True)
                found[word.index] = names = tuple(dict.fromkeys(s.name for s in near))
                far.sort(key=lambda s: (s.is_subject, s.sentence), reverse=True)
                last = max((s.sentence for s in far if s.is_subject and s.sentence < number), default=0)
                self._last[number, word.index] = tuple(dict.fromkeys(s.name for s in far if s.sentence >= last))
                is_subject = _is_role(sentence, word.index)
                meant = (self._last[number, word.index] if is_subject else ()) or names
                if meant:
                    said.append(_Said(meant[0], number, is_subject))
        return found

    def is_later(self, name: Iterable[str], sentence: int, word: int) -> bool:
        """Tell whether a text has every word of a name only behind a place, where no pronoun may mean it yet."""
        firsts = [self._first.get(part) for part in name]
        return any(firsts) and all(first is None or first > (sentence, word) for first in firsts)

    def _note(self, words: Sequence[Word], mention: Mention, number: int) -> Name:
        name = tuple(word.lower for word in mention.of(words))
        for part in name:
            self._first.setdefault(part, (number, mention.start))
            known = self._with.setdefault(part, [])
            if name not in known:
                known.append(name)
        return name


def _may_be_person(name: Sequence[Word]) -> bool:
    """Tell whether "he" or "she" may speak of a name: not of a country, of initials, or of "the Board of Trade"."""
    words = [word.lower for word in name]
    if is_country(" ".join(words)) or is_place(" ".join(words)) or all(_is_acronym(word) for word in name):
        return False
    if len(words) == 1:
        several = (base for base in dictionary.lemmas(words[0]) if base != words[0])
        is_small = any(words[0] in closed(kind) for kind in _SMALL)
        return not is_small and not any(senses_of(base).human for base in several)
    is_thing = "n" in dictionary.pos(words[-1]) and not senses_of(words[-1]).human
    return not (is_thing and all(dictionary.known(word) for word in words))


def _is_acronym(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()


def _is_subject(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a name is a subject, or stands behind a verb of speech: "said Voss"."""
    before = sentence.words[mention.start - 1] if mention.start else None
    speaks = before is not None and before.is_verb and before.lemma in closed("reporting")
    return speaks or _is_role(sentence, mention.stop - 1)


def _is_role(sentence: Sentence, index: int) -> bool:
    phrase = sentence.phrase_at(index)
    return phrase is not None and phrase.role is Role.SUBJECT


def _untitled(name: Iterable[str]) -> Name:
    """Return a name without titles, which people share: "Professor Voss" is not "Professor Lind"."""
    words = tuple(name)
    return tuple(word for word in words if not is_courtesy(word) and not offices_of(word)) or words


def _letters(name: Name) -> str:
    """Return the initials of a name: "abt" of "Arden Board of Trade"; of one word nothing that is a name."""
    return "".join(word.replace(".", "") if "." in word else word[:1] for word in name) if len(name) > 1 else " "


def _known_as(name: Name) -> frozenset[str]:
    wording = " ".join(name)
    return frozenset((*names_of(wording), *people_of(wording), *governments_of(wording)))
