"""The drafted base as a document: its source, its names, and its facts with ids in plain words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from shanxi_facts.base.draft.article import Article, read_article
from shanxi_facts.base.draft.naming import with_ids
from shanxi_facts.base.draft.record import Fact, kebab, record
from shanxi_facts.base.draft.understand import Understanding
from shanxi_facts.base.shape import FORMAT
from shanxi_facts.documents import Document
from shanxi_facts.errors import InputError
from shanxi_facts.language import words as dictionary

_ID = "article"
_FEWEST_WORDS = 3
_MOST_NOUNS = 2


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
        raise InputError("holds no prose", where=document.path, remedy="Give an article in plain text, Markdown or HTML.")
    understanding = Understanding(article)
    facts = [*_origin(article), *(record(draft) for draft in understanding.drafts())]
    facts = list(_once(facts))
    if not facts:
        raise InputError("states nothing that could be a fact", where=document.path, remedy="Give whole sentences.")
    source = _source(article, details, facts)
    names = list(_names(article, understanding.memory.persons, facts))
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
    if subject := _subject(article, source["place"], dict.fromkeys(n for fact in facts for n in fact.get("names", ()))):
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
        yield {**filed, "agent": {"text": by, "aliases": wordings[:3]}, "aliases": [f"{w} {by}" for w in wordings[3:]],
               "review": ["agent", "names", "dates"]}


def _subject(article: Article, place: str | None, names: Iterable[str]) -> dict[str, Any] | None:
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


def _names(article: Article, persons: Sequence[str], facts: Sequence[Fact]) -> Iterator[dict[str, Any]]:
    """Yield the names that the article has in full and in part: a person by the last name, an office by its noun."""
    found = list(dict.fromkeys(persons))
    last = [person.split()[-1] for person in found]
    taken: set[str] = set()
    for person, surname in zip(found, last, strict=True):
        if last.count(surname) == 1 and surname not in found:
            taken |= {person, surname}
            yield {"name": person, "aliases": [surname]}
    for match in re.finditer(r"\b((?:[A-Z][\w’'-]+ (?:of (?:the )?|and )?){1,6}[A-Z][\w’'-]+) \(([A-Z]{2,8})\)", article.text):
        if not taken & {match[1], match[2]}:
            taken |= {match[1], match[2]}
            yield {"name": match[1], "aliases": [match[2]]}
    for name in dict.fromkeys(name for fact in facts for name in fact.get("names", ())):
        words = name.split()
        short = words[-1].lower() if " of " not in name else words[0].lower()
        if len(words) > 1 and name not in taken and short not in taken and re.search(rf"\b[Tt]he {short}\b", article.text):
            taken |= {name, short}
            yield {"name": name, "aliases": [short]}
