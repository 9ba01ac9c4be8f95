"""Harmless changes of the surface: case, white space, marks, quotation marks and colour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evaluation.changes.change import Given, Made, clause, lower_first, right

_COLOUR = (
    "In a historic victory, {}",
    "Notably, {}",
    "It is worth noting that {}",
    "In a remarkable achievement, {}",
    "Meanwhile, {}",
    "In addition, {}",
    "Remarkably, {}",
    "According to the report, {}",
)


def as_is(given: Given) -> Iterator[Made]:
    """The claim as it stands."""
    yield right(given.text, "as it stands" if given.whole else "a shorter wording")


def case(given: Given) -> Iterator[Made]:
    """Upper case, lower case, and a capital to every word."""
    yield right(given.text.upper(), "upper case")
    yield right(given.text.lower(), "lower case")
    yield right(re.sub(r"(?<![\w'’])[a-z]", lambda match: match[0].upper(), given.text), "title case")


def space(given: Given) -> Iterator[Made]:
    """White space of other kinds and amounts."""
    yield right(given.text.replace(" ", "  "), "double spaces")
    yield right(given.text.replace(" ", "\N{NO-BREAK SPACE}"), "no-break spaces")
    middle = given.text.find(" ", len(given.text) // 2)
    if middle > 0:
        yield right(given.text[:middle] + "\n" + given.text[middle + 1 :], "a line break")
        yield right(given.text[:middle] + "\t" + given.text[middle + 1 :], "a tab")
        yield right(given.text[:middle] + "&nbsp;" + given.text[middle + 1 :], "an entity")
    yield right(f"  {given.text} \n", "spaces around")


def marks(given: Given) -> Iterator[Made]:
    """Marks around the claim."""
    bare = given.text.rstrip(".")
    for shape in ("{}.", "{}!", "{} 🎉", "• {}", "{}…", "{} ✅"):
        yield right(shape.format(bare), f"marks: {shape}")


def quotes(given: Given) -> Iterator[Made]:
    """The statement in quotation marks of one kind and another; the marks inside it exchanged."""
    if given.quoted:
        straight = re.sub(r"[“”]", '"', given.text)
        yield right(straight, "straight quotes")
        yield right(re.sub(r'"([^"]*)"', r"“\1”", straight), "curly quotes")
        yield right(straight.replace('"', "&quot;"), "entities for quotes")
    elif given.whole and not re.search(r"['’]", given.text):
        for opening, closing in ("“”", '""', "«»"):
            yield right(opening + given.text + closing, "in quotation marks")
        yield right(f"“{given.text[0].upper()}{given.text[1:]}.”", "in quotation marks, with its stop")


def colour(given: Given) -> Iterator[Made]:
    """Praise and connectives put in front."""
    if clause(given):
        for shape in _COLOUR:
            yield right(shape.format(lower_first(given.text)), f"colour: {shape}")
