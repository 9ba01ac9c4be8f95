"""What was not read: whole drafts, parts of them, files of a folder. Each format says it in its own way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from shanxi_facts.in_words import counted
from shanxi_facts.lint.model import place_of

if TYPE_CHECKING:
    from shanxi_facts.documents import Document
    from shanxi_facts.errors import InputError
    from shanxi_facts.lint.model import Place

_MOST_NAMED = 5  # files of one kind; the rest is counted


class Reading(StrEnum):
    """What a notice says of the reading: a draft could not be read, or something was passed over."""

    UNREADABLE = "unreadable"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was not read. ``place`` is the first of its places in the draft, None for a whole file.

    ``fails``: what it holds would have been judged, so that the run is not complete.
    """

    kind: Reading
    path: str
    message: str
    place: Place | None = None
    fails: bool = True

    @property
    def said(self) -> str:
        """The message with the path before it."""
        return f"{self.path}: {self.message}" if self.path else self.message


def of_error(error: InputError) -> Notice:
    """Return the notice of a draft that cannot be read."""
    return Notice(Reading.UNREADABLE, error.where, ". ".join(filter(None, (error.what, error.remedy))))


def of_parts(document: Document) -> Iterator[Notice]:
    """Yield a notice for each kind of part that was not read of a draft."""
    numbers = Counter((part.what, part.lost) for part in document.unread)
    for (what, lost), number in numbers.items():
        first = min(part.span for part in document.unread if (part.what, part.lost) == (what, lost))
        message = f"not read: {counted_part(number, what)}"
        yield Notice(Reading.UNREAD, document.path, message, place_of(document, first), fails=lost)


def of_files(suffix: str, names: Iterable[str]) -> Notice:
    """Return the notice of the files of a folder that no reader reads."""
    listed = list(names)
    named = ", ".join(listed[:_MOST_NAMED]) + (", …" if len(listed) > _MOST_NAMED else "")
    named = f" ({named})" if len(listed) > 1 else ""
    return Notice(Reading.UNREAD, listed[0], f"not read: {len(listed)} {suffix}{named}", fails=True)


def counted_part(number: int, what: str) -> str:
    """Return how many parts or files of a kind there are; a suffix has no plural."""
    return f"{number} {what}" if what.startswith(".") else counted(number, what)
