"""The drafted base as a document: its source, and its facts with ids in plain words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
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


def draft_document(document: Document, details: Details) -> dict[str, Any]:
    """Return the base of an article, as the document that a file of it holds. Raises InputError if it is none."""
    article = read_article(document)
    facts = list(_once(facts_of(article)))
    if not facts or not re.search(r"[^\W\d_]", article.text):
        remedy = "Give an article in plain text, Markdown or HTML."
        raise InputError("holds no prose", where=document.path, remedy=remedy)
    source = _source(article, details)
    drafted: dict[str, Any] = {
        "format": FORMAT,
        "name": details.name or _name(source, document.path),
        "version": "0.1.0",
    }
    if names := list(forms_of(article)):
        drafted["names"] = names
    return {**drafted, "sources": [source], "facts": with_ids(facts)}


def _source(article: Article, details: Details) -> dict[str, Any]:
    about = article.about
    source: dict[str, Any] = {
        "id": _ID,
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


def _name(source: dict[str, Any], path: str) -> str:
    from pathlib import PurePath

    stem = PurePath(path).stem if path not in ("", "-") else ""
    for words in (stem, source["title"] or "", source["text"][:60]):
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
