"""The drafted base as a document: its source, its names, and its facts with ids in plain words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from shanxi_facts.base.draft.article import Article, read_article
from shanxi_facts.base.draft.known import known_names, subject_of
from shanxi_facts.base.draft.naming import with_ids
from shanxi_facts.base.draft.record import Fact, kebab, record
from shanxi_facts.base.draft.relations import keep_relations_apart
from shanxi_facts.base.draft.shortening import shortened
from shanxi_facts.base.draft.understand import Understanding
from shanxi_facts.base.quality import LONGEST_SENTENCE
from shanxi_facts.base.shape import FORMAT
from shanxi_facts.documents import Document
from shanxi_facts.errors import InputError

_ID = "article"
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
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
    if len(re.findall(r"[^\W\d_]{2,}", article.text)) < _FEWEST_WORDS:
        remedy = "Give an article in plain text, Markdown or HTML."
        raise InputError("holds no prose", where=document.path, remedy=remedy)
    understanding = Understanding(article)
    facts = [*_origin(article), *map(record, understanding.drafts())]
    facts = [fact for fact in _once(facts) if len(fact["statement"]) <= LONGEST_SENTENCE]
    facts = [shortened(fact) for fact in facts]
    keep_relations_apart(facts)
    if not facts:
        raise InputError("states nothing that could be a fact", where=document.path, remedy="Give whole sentences.")
    source = _source(article, details, facts)
    names = list(known_names(article, understanding.people.names, _names_in(facts)))
    return {
        "format": FORMAT,
        "name": details.name or _name(source, document.path),
        "version": "0.1.0",
        **({"names": names} if names else {}),
        "sources": [source],
        "facts": with_ids(facts),
    }


def _source(article: Article, details: Details, facts: Sequence[Fact]) -> dict[str, Any]:
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
    if subject := subject_of(article, source["place"], _names_in(facts)):
        source["subject"] = subject
    digest = hashlib.sha256(article.text.encode()).hexdigest()
    return {**source, "sha256": digest, "text": article.text}


def _name(source: dict[str, Any], path: str) -> str:
    from pathlib import PurePath

    stem = PurePath(path).stem if path not in ("", "-") else ""
    for words in (stem, source["title"] or "", source["text"][:60]):
        if name := kebab(re.findall(r"[a-z0-9]+", words.lower())[:8]):
            return name
    return _ID


def _names_in(facts: Sequence[Fact]) -> list[str]:
    return list(dict.fromkeys(name for fact in facts for name in fact.get("names", ())))


def _once(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the facts without those that another of the same sentence says to the letter."""
    seen: set[str] = set()
    for fact in facts:
        key = repr({name: fact[name] for name in fact if name not in ("review", "aliases")})
        if key not in seen:
            seen.add(key)
            yield fact


def _origin(article: Article) -> Iterator[Fact]:
    """Yield the facts of the dateline: where and when the report was filed, and by whom."""
    about, first = article.about, next((s for s in article.sentences if s.dateline), None)
    if first is None:
        return
    fact: Fact = {"sentence": first.text, "statement": first.text}
    place = next((word for word in (about.place, (about.place or "").upper()) if word and word in first.text), None)
    filed = {**fact, "names": [n for n in (about.publisher, place, *about.reporters) if n]}
    if about.date:
        filed["dates"] = [about.date]
    filed["aliases"] = [f"report filed from {about.place}", f"reported from {about.place}", f"datelined {about.place}"]
    yield {**filed, "review": ["names", "dates"]}
    if about.reporters:
        by = first.text[first.text.index("(") + 1 : first.text.index(")")]
        wordings = ["reporter", "correspondent", "author", "reported by", "written by", "byline"]
        yield {
            **filed,
            "agent": {"text": by, "aliases": wordings[:3]},
            "aliases": [f"{w} {by}" for w in wordings[3:]],
            "review": ["agent", "names", "dates"],
        }
