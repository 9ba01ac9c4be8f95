"""The drafted base as a document: its source, and its facts with ids in plain words."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from pathlib import PurePath
from typing import Any

from shanxi_facts.base.draft.article import Article, read_article
from shanxi_facts.base.draft.names import forms_of
from shanxi_facts.base.draft.naming import kebab, with_ids
from shanxi_facts.base.draft.statements import Fact, facts_of
from shanxi_facts.base.shape import FORMAT
from shanxi_facts.documents import Document
from shanxi_facts.errors import InputError
from shanxi_facts.values import value

_ID = "article"
_SEVERAL = "articles"


@value
class Details:
    """What is known of an article besides its text; given details go before those found in it."""

    name: str | None = None
    title: str | None = None
    publisher: str | None = None
    place: str | None = None
    date: str | None = None
    language: str | None = None
    url: str | None = None


@value
class Drafted:
    """An article with the facts that were read in it, not yet named. ``path`` is where it comes from."""

    path: str
    article: Article
    facts: tuple[Fact, ...]


def draft_article(document: Document) -> Drafted:
    """Return the article that a document holds, with its facts. Raises InputError if it is none."""
    article = read_article(document)
    facts = tuple(_once(facts_of(article)))
    if not facts or not re.search(r"[^\W\d_]", article.text):
        raise InputError("holds no prose", where=document.path, remedy="Give an article: a text with sentences in it.")
    return Drafted(document.path, article, facts)


def draft_document(document: Document, details: Details) -> dict[str, Any]:
    """Return the base of an article, as the document that a file of it holds. Raises InputError if it is none."""
    return base_of([draft_article(document)], details)


def base_of(articles: Sequence[Drafted], details: Details) -> dict[str, Any]:
    """Return the base of one article or of several, each a source of it, as the document that a file of it holds."""
    ids = _ids(articles)
    sources = [_source(id_, drafted.article, details) for id_, drafted in zip(ids, articles, strict=True)]
    made: dict[str, Any] = {
        "format": FORMAT,
        "name": details.name or (_name(sources[0], articles[0].path) if len(articles) == 1 else _SEVERAL),
        "version": "0.1.0",
    }
    if names := _names(drafted.article for drafted in articles):
        made["names"] = names
    # One source needs no name in the facts.
    named: list[Fact] = [{"source": id_} if len(ids) > 1 else {} for id_ in ids]
    pairs = zip(named, articles, strict=True)
    return {
        **made,
        "sources": sources,
        "facts": with_ids([name | fact for name, drafted in pairs for fact in drafted.facts]),
    }


def _ids(articles: Sequence[Drafted]) -> list[str]:
    """Return an id for each source: the name of its file, or what the only one is called."""
    if len(articles) == 1:
        return [_ID]
    ids: list[str] = []
    for drafted in articles:
        stem = _of_file(drafted.path) or _ID
        ids.append(next(id_ for id_ in _numbered(stem) if id_ not in ids))
    return ids


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    yield from (f"{stem}-{number}" for number in count(2))


def _names(articles: Iterable[Article]) -> list[dict[str, Any]]:
    """Return the names of articles with their other forms, as far as no two names share one."""
    found: dict[str, dict[str, Any]] = {}
    for article in articles:
        for name in forms_of(article):
            found.setdefault(name["name"], name)
    times = Counter(alias.casefold() for name in found.values() for alias in name["aliases"])
    own = [
        {**name, "aliases": [alias for alias in name["aliases"] if times[alias.casefold()] == 1]}
        for name in found.values()
    ]
    return [name for name in own if name["aliases"]]


def _source(id_: str, article: Article, details: Details) -> dict[str, Any]:
    about = article.about
    source: dict[str, Any] = {
        "id": id_,
        "title": details.title or about.title,
        "publisher": details.publisher or about.publisher,
        "place": details.place or about.place,
        "date": details.date or about.date,
        "language": details.language or "en",
        "url": details.url,
    }
    if source["place"]:
        source["subject"] = source["place"]
    digest = hashlib.sha256(article.text.encode()).hexdigest()
    return {**source, "sha256": digest, "text": article.text}


def _of_file(path: str) -> str:
    """Return the name of a file as an id, "" for what has no name."""
    stem = PurePath(path).stem if path not in ("", "-") else ""
    return kebab(re.findall(r"[a-z0-9]+", stem.lower())[:8])


def _name(source: dict[str, Any], path: str) -> str:
    if name := _of_file(path):
        return name
    for words in (source["title"] or "", source["text"][:60]):
        if name := kebab(re.findall(r"[a-z0-9]+", words.lower())[:8]):
            return name
    return _ID


def _once(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the facts without those that another of the same sentence says to the letter."""
    seen: set[tuple[str, str]] = set()
    for fact in facts:
        key = fact["sentence"], fact["statement"]
        if key not in seen:
            seen.add(key)
            yield fact
