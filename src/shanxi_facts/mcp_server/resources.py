"""The resources: the list of the bases of a server, and each of them with its facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from shanxi_facts.mcp_server.answers import FACT_QUOTES, answer, encodable
from shanxi_facts.mcp_server.tools import fact_of
from shanxi_facts.report.records import base_record

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.mcp_server.shelf import Opened
    from shanxi_facts.report.records import Record

LIST = "shanxi-facts://bases"
_BASE_QUOTES = ("name", "version", "sources[]")


class Resource(NamedTuple):
    """What can be read: by its address, its name, and what is in it."""

    uri: str
    name: str
    description: str


def listed(opened: Opened) -> list[Resource]:
    """Return the resources of a server."""
    about = "The bases that this server consults, their sources, and which are not what their files hold now."
    bases = [
        Resource(uri, base.info.name, f"A base of {len(base.facts)} facts, version {base.info.version}.")
        for uri, base in _addressed(opened)
    ]
    return [Resource(LIST, "bases", about), *(Resource(*map(encodable, base)) for base in bases)]


def read(uri: str, opened: Opened) -> Record | None:
    """Return what is at an address, None if there is nothing."""
    if uri == LIST:
        return answer("files", (_described(*one) for one in _addressed(opened)), _BASE_QUOTES, opened)
    for address, base in _addressed(opened):
        if address == uri:
            records = (fact_of(base, fact) for fact in base.facts)
            return answer("facts", records, FACT_QUOTES, opened._replace(bases=(base,)))
    return None


def _addressed(opened: Opened) -> Iterator[tuple[str, FactBase]]:
    """Yield the bases with their addresses: by name, and by number where several have one name."""
    seen: dict[str, int] = {}
    for base in opened.bases:
        name = quote(base.info.name, safe="", errors="replace")
        seen[name] = seen.get(name, 0) + 1
        yield f"{LIST}/{name}" + (f"?number={seen[name]}" if seen[name] > 1 else ""), base


def _described(uri: str, base: FactBase) -> Record:
    sources = [
        {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "place": source.place,
            "date": source.date,
            "file": source.file.name if source.file else None,
            "characters": len(source.text),
        }
        for source in base.sources
    ]
    return {"uri": uri, **base_record(base.info), "facts": len(base.facts), "sources": sources}
