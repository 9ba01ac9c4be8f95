"""The names of an article that it gives in several forms, as far as that is sure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from shanxi_facts.base.draft.article import Article
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.names import names_of, people_of
from shanxi_facts.language.places import is_place
from shanxi_facts.reading.names import mentions
from shanxi_facts.reading.sentence import analyze

_SMALL = "of the and for in on at de du la"
_MOST_LETTERS = 8  # of an abbreviation, and so the most words that it stands for
_SHORTENED = re.compile(
    rf"""
    (?P<name> [A-Z][\w'’-]+ (?: [ ](?: (?:{"|".join(_SMALL.split())})[ ] )* [A-Z][\w'’-]+ ){{1,{_MOST_LETTERS}}} )
    [ ] \( ["“]? (?P<letters> [A-Z][A-Za-z]{{1,{_MOST_LETTERS - 1}}} ) ["”]? \)
    """,
    re.VERBOSE,
)


def forms_of(article: Article) -> Iterator[dict[str, Any]]:
    """Yield the names that have other forms: abbreviations that the article explains, surnames of persons."""
    forms: dict[str, list[str]] = {}
    for name, letters in _abbreviated(article.text):
        forms.setdefault(name, []).append(letters)
    for name, surname in _surnames(article):
        forms.setdefault(name, []).append(surname)
    taken: set[str] = set()
    for name, aliases in forms.items():
        free = [alias for alias in dict.fromkeys(aliases) if alias.casefold() not in taken]
        taken.update(alias.casefold() for alias in (name, *free))
        if free:
            yield {"name": name, "aliases": free}


def _abbreviated(text: str) -> Iterator[tuple[str, str]]:
    """Yield "Harbour Workers' Union (HWU)": a name and its letters, from the word on that they begin with."""
    for match in _SHORTENED.finditer(text):
        letters = match["letters"]
        words = match["name"].split(" ")
        for start in range(len(words)):
            initials = "".join(word[0] for word in words[start:] if word not in _SMALL.split())
            if initials.upper() == letters.upper() and words[start][0].isupper():
                yield " ".join(words[start:]), letters
                break


def _surnames(article: Article) -> Iterator[tuple[str, str]]:
    """Yield the persons whom the article names in full once, and by the last word of the name elsewhere."""
    found = list(dict.fromkeys(name for sentence in article.sentences for name in _mentioned(sentence.text)))
    alone = {name[0] for name in found if len(name) == 1}
    full = [name for name in found if len(name) > 1]
    for name in full:
        same = [other for other in full if other[-1] == name[-1]]
        if name[-1] in alone and len(same) == 1 and _may_be_person(name):
            yield " ".join(name), name[-1]


def _mentioned(text: str) -> Iterator[tuple[str, ...]]:
    sentence = analyze(text)
    for mention in mentions(sentence.words):
        words = mention.of(sentence.words)
        span = sentence.back(words[0], words[-1])
        yield tuple(span.of(text).split())


def _may_be_person(name: Sequence[str]) -> bool:
    """Tell whether the last word is no place and no ordinary word: "Port", "Council"."""
    last = name[-1].lower()
    if is_place(last) or any(names_of(w) or people_of(w) for w in (last, " ".join(name).lower())):
        return False
    return "a" not in dictionary.pos(last) and (dictionary.is_name(last) or not dictionary.known(last))
