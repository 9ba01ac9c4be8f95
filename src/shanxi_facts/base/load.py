"""Loading a base: from the bytes of a file to values, or to every fault that stands against it."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shanxi_facts.base.anchors import source_id
from shanxi_facts.base.parse import parse, read_bytes
from shanxi_facts.errors import BaseError, InputError
from shanxi_facts.model import BaseInfo, Fact, Phrase, Source

if TYPE_CHECKING:
    from shanxi_facts.base.draft import Details

_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class FactBase:
    """A curated base: the facts, the sources they quote, and the names that have several spellings."""

    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    names: tuple[Phrase, ...]
    info: BaseInfo
    _by_id: dict[str, Fact] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {fact.id: fact for fact in self.facts})

    @classmethod
    def load(cls, path: str | os.PathLike[str] | None = None) -> FactBase:
        """Load the base of a file, or the bundled one. Raises BaseError with every fault that keeps it from use."""
        file = bundled_path() if path is None else Path(path)
        raw = read_bytes(file)
        parsed = parse(raw)
        if parsed.faults:
            what = (
                "this base cannot be used" if len(parsed.faults) == 1 else f"this base has {len(parsed.faults)} faults"
            )
            raise BaseError(what, where=str(file), faults=parsed.faults)
        info = BaseInfo(file.name, parsed.document["version"], hashlib.sha256(raw).hexdigest())
        return build(parsed.document, info)

    @classmethod
    def draft(cls, text: str, *, format: str = "plain", path: str = "", details: Details | None = None) -> FactBase:
        """Draft a base out of an article. Raises InputError if the text is none.

        Examples:
            >>> base = FactBase.draft("The school of Arden has 412 pupils, 30 more than last year.")
            >>> [fact.statement for fact in base.facts]
            ['The school of Arden has 412 pupils, 30 more than last year']
        """
        from shanxi_facts.base.draft import Details, draft_document
        from shanxi_facts.base.write import dumps
        from shanxi_facts.documents import read_text

        document = draft_document(read_text(text, path, format), details or Details())
        digest = hashlib.sha256(dumps(document).encode()).hexdigest()
        return build(document, BaseInfo(document["name"], document["version"], digest))

    @classmethod
    def draft_file(cls, path: str | os.PathLike[str]) -> FactBase:
        """Draft a base out of a file: text, Markdown, HTML, .docx, and PDF where the extra "pdf" is installed.

        Its evidence names the file, and the page, line or paragraph. The draft is kept in the user's cache. Raises
        InputError if the file cannot be read, or holds no text.
        """
        from shanxi_facts.base.draft.cache import cache_folder
        from shanxi_facts.base.draft.source import draft_source, read_file

        return draft_source(read_file(path), os.fspath(path), cache_folder())

    @property
    def unreviewed(self) -> int:
        """How many facts have slots that a machine guessed and no curator has looked at."""
        return sum(bool(fact.review) for fact in self.facts)

    def fact(self, id: str) -> Fact:
        """Return the fact with an id. Raises InputError, naming the nearest ids, if there is none."""
        if (found := self._by_id.get(id)) is not None:
            return found
        from difflib import get_close_matches

        close = get_close_matches(id, self._by_id, 3, 0.4)
        remedy = f"nearest: {', '.join(close)}" if close else "shanxi-facts list shows the ids"
        raise InputError(f"there is no fact {id!r}", where=self.info.name, remedy=remedy)

    def source_of(self, fact: Fact) -> Source:
        """Return the source that a fact of this base quotes."""
        return next(source for source in self.sources if source.id == fact.source)

    def search(self, words: str) -> tuple[Fact, ...]:
        """Return the facts whose id, sentence or aliases hold all the words, in the order of the base."""
        wanted = words.casefold().split()
        return tuple(fact for fact in self.facts if all(word in _searched(fact) for word in wanted))


def bundled_path() -> Path:
    """Return where the bundled base is: in the package, or at the top of the checkout it is installed from."""
    packaged, checkout = _PACKAGE / "facts.json", _PACKAGE.parents[1]
    if not packaged.is_file() and (checkout / "src" / _PACKAGE.name).resolve() == _PACKAGE:
        return checkout / "facts.json"
    return packaged


def build(document: dict[str, Any], info: BaseInfo) -> FactBase:
    """Turn a document without faults into values."""
    sources = tuple(_source(source) for source in document["sources"])
    texts = {source.id: source.text for source in sources}
    facts = []
    for raw in document["facts"]:
        of = source_id(raw, document["sources"])
        assert of is not None  # checked with the anchors
        facts.append(_fact(raw, of, texts[of].index(raw["sentence"])))
    names = tuple(Phrase(name["name"], tuple(name["aliases"])) for name in document.get("names", ()))
    return FactBase(tuple(facts), sources, names, info)


def _source(raw: dict[str, Any]) -> Source:
    return Source(**{**raw, "subject": _phrase(raw.get("subject"))})


def _fact(raw: dict[str, Any], source: str, start: int) -> Fact:
    return Fact(
        id=raw["id"],
        source=source,
        sentence=raw["sentence"],
        start=start,
        statement=raw["statement"],
        agent=_phrase(raw.get("agent")),
        relation=_phrase(raw.get("relation")),
        counted=_phrase(raw.get("counted")),
        quantity=raw["quantity"]["text"] if "quantity" in raw else None,
        scope=raw.get("scope"),
        change_from=_phrase(raw.get("from")),
        change_to=_phrase(raw.get("to")),
        degree=raw.get("degree"),
        names=tuple(raw.get("names", ())),
        dates=tuple(raw.get("dates", ())),
        speaker=raw.get("speaker"),
        aliases=tuple(raw.get("aliases", ())),
        note=raw.get("note"),
        review=tuple(raw.get("review", ())),
    )


def _phrase(raw: str | dict[str, Any] | None) -> Phrase | None:
    if raw is None or isinstance(raw, str):
        return Phrase(raw) if raw else None
    return Phrase(raw["text"], tuple(raw.get("aliases", ())))


def _searched(fact: Fact) -> str:
    slots = (fact.agent, fact.relation, fact.counted, fact.change_from, fact.change_to)
    aliases = [alias for slot in slots if slot for alias in slot.aliases]
    return " ".join([fact.id, fact.id.replace("-", " "), fact.sentence, *fact.aliases, *aliases]).casefold()
