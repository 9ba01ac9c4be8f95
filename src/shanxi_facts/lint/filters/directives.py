"""What a draft asks of lint in its comments: findings to be left alone, each by a rule or a fact, and for a reason.

Grammar, in an HTML comment or, in plain text, in brackets on a line of its own::

    shanxi-facts: ignore NAME reason, until=2027-01-01
    shanxi-facts: ignore-start NAME reason, until=2027-01-01
    shanxi-facts: ignore-end [NAME]

NAME is the id of a rule or of a fact, or ``not-found``; the day is the last on which it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from shanxi_facts.documents import Block, Document, Role
from shanxi_facts.model import Span
from shanxi_facts.values import value

_COMMENT = re.compile(r"(?:<!--|\[)\s*shanxi-facts:(?P<said>.*?)(?:--!?>|\])?", re.DOTALL)
_SAID = re.compile(r"(?P<verb>[\w-]+)(?:\s+(?P<name>[\w-]+)(?=[\s,:]|$))?(?P<rest>.*)", re.DOTALL)
_UNTIL = re.compile(r"(?:^|[\s,])until\s*=\s*(?P<day>\S*?)\s*[,.]?\s*$")
_VERBS = ("ignore", "ignore-start", "ignore-end")
_SEPARATORS = " \t\r\n,:;–—-"


@value
class Ignore:
    """A wish to leave findings alone: those that ``name`` names, within ``scope``, up to the day ``until``.

    ``place`` is the comment that asks for it. ``fault`` says why it cannot be obeyed, and is empty if it can.
    """

    place: Span
    scope: Span
    name: str
    reason: str = ""
    until: date | None = None
    fault: str = ""


def ignores(document: Document) -> tuple[Ignore, ...]:
    """Return all wishes of a draft, in the order of its text: for a block, and for what stands between a pair."""
    opened: list[Ignore] = []
    found: list[Ignore] = []
    for place in document.comments:
        comment = _COMMENT.fullmatch(place.of(document.raw))
        if comment is None:
            continue
        said = _SAID.fullmatch(comment["said"].strip())
        verb, name, rest = (said["verb"], said["name"] or "", said["rest"]) if said else ("", "", "")
        if verb not in _VERBS:
            found.append(Ignore(place, place, name, fault=f"No comment begins with {verb!r}: {', '.join(_VERBS)} do."))
        elif verb == "ignore-end":
            found.append(_paired(opened, place, name))
        elif verb == "ignore-start":
            opened.append(_wish(place, Span(place.end, place.end), name, rest))
        else:
            found.append(_wish(place, _scope(document, place), name, rest))
    found += [_broken(wish, "Nothing ends it: ignore-end is missing.") for wish in opened]
    return tuple(sorted(found, key=lambda wish: wish.place))


def _wish(place: Span, scope: Span, name: str, rest: str) -> Ignore:
    until, fault = None, ""
    if given := _UNTIL.search(rest):
        rest = rest[: given.start()]
        try:
            until = date.fromisoformat(given["day"])
        except ValueError:
            fault = f"until={given['day']} is no day like 2027-01-01."
    reason = " ".join(rest.strip(_SEPARATORS).split())
    if not name:
        fault = "It names neither a rule nor a fact."
    elif not reason:
        fault = fault or "It gives no reason."
    return Ignore(place, scope, name, reason, until, fault)


def _paired(opened: list[Ignore], place: Span, name: str) -> Ignore:
    """Return the innermost open wish, of this name if one is given, now that it ends at ``place``."""
    for index in range(len(opened) - 1, -1, -1):
        if not name or opened[index].name == name:
            wish = opened.pop(index)
            scope = Span(wish.scope.start, place.start)
            return Ignore(wish.place, scope, wish.name, wish.reason, wish.until, wish.fault)
    return Ignore(place, place, name, fault="It ends nothing: ignore-start is missing.")


def _broken(wish: Ignore, fault: str) -> Ignore:
    return Ignore(wish.place, wish.scope, wish.name, wish.reason, wish.until, wish.fault or fault)


def _scope(document: Document, comment: Span) -> Span:
    """Return the block that a comment is for: the one that it stands in or behind, on its line, else the next."""
    spans = sorted(_spans(document))
    for span in reversed(spans):
        if span.start < comment.start and not re.search(r"[\r\n<]", document.raw[span.end : comment.start]):
            return span
    return next((span for span in spans if span.start >= comment.end), Span(comment.end, comment.end))


def _spans(document: Document) -> Iterator[Span]:
    """Yield where each block stands; a table cell by itself, without the headings that it is read with."""
    yield from map(_own, document.blocks)


def _own(block: Block) -> Span:
    cell = next((part.span for part in block.parts if part.role is Role.CELL), Span(0, len(block.text)))
    return block.origin.back(cell.start, cell.end)
