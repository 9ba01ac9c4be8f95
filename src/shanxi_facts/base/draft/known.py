"""What an article takes as known: its subject, which goes without saying, and names that it has in full and in part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from shanxi_facts.base.draft.article import Article
from shanxi_facts.language import words as dictionary

_MOST_NOUNS = 2
_ABBREVIATED = re.compile(
    r"""
    \b (?P<name> (?: [A-Z][\w’'-]+ \s (?: of \s (?: the \s )? | and \s )? ){1,6} [A-Z][\w’'-]+ )
    \s \( (?P<short> [A-Z]{2,8} ) \)
    """,
    re.VERBOSE,
)


def subject_of(article: Article, place: str | None, names: Sequence[str]) -> dict[str, Any] | None:
    """Return what the article is about as a whole, which its sentences leave unsaid.

    That is the place of its dateline, the name that its first sentence opens with and later ones come back to, and what
    it calls "the port" or "the company" throughout.
    """
    wordings = [place] if place else []
    body = " ".join(sentence.text for sentence in article.sentences if not sentence.dateline)
    lead = next((sentence.text for sentence in article.sentences if not sentence.dateline), "")
    for name in names:
        parts = [part for part in name.split() if part[0].isupper()]
        if name in lead[: len(name) + 5] and any(body.count(part) > 2 for part in parts):
            wordings += [name, *(part for part in parts[:1] if body.count(part) > 2)]
            break
    nouns = re.findall(r"\b[Tt]he ([a-z]{3,})\b", body)
    often = [noun for noun in dict.fromkeys(nouns) if nouns.count(noun) > 1 and _is_known(noun, body)]
    wordings += [f"the {noun}" for noun in sorted(often, key=lambda noun: -nouns.count(noun))[:_MOST_NOUNS]]
    wordings = list(dict.fromkeys(wordings))
    return {"text": wordings[0], "aliases": wordings[1:]} if wordings else None


def _is_known(noun: str, body: str) -> bool:
    """Tell whether "the port" needs no introduction, and does things: it is what the article is about."""
    introduced = re.search(rf"\b[Aa]n? (?:[a-z]+ )?{noun}\b", body)
    acts = len(re.findall(rf"(?:^|[.”\"] |, )[Tt]he {noun}\b(?! of)", body))
    first = re.search(rf"\b[Tt]he {noun}\b", body)
    new = introduced is None or (first is not None and first.start() < introduced.start())
    return acts > 1 and new and dictionary.pos(noun)[:1] == "n"


def known_names(article: Article, persons: Sequence[str], names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the names with several forms: a person by the last name, an office by its letters or by its noun."""
    taken: set[str] = set()
    for name, short in (*_surnames(persons), *_abbreviations(article), *_nouns(article, names)):
        forms = {name.casefold(), short.casefold()}
        if len(forms) == 2 and not taken & forms:
            taken |= forms
            yield {"name": name, "aliases": [short]}


def _surnames(persons: Sequence[str]) -> Iterator[tuple[str, str]]:
    found = list(dict.fromkeys(persons))
    last = [person.split()[-1] for person in found]
    for person, surname in zip(found, last, strict=True):
        if last.count(surname) == 1 and surname not in found:
            yield person, surname


def _abbreviations(article: Article) -> Iterator[tuple[str, str]]:
    for match in _ABBREVIATED.finditer(article.text):
        yield match["name"], match["short"]


def _nouns(article: Article, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        words = name.split()
        short = (words[0] if " of " in name else words[-1]).lower()
        if len(words) > 1 and re.search(rf"\b[Tt]he {re.escape(short)}\b", article.text):
            yield name, short
