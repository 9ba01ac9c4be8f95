"""Units of measurement and money: their names in text, their dimension, and exact conversion between them.

The table is ``data/units.json``, which gives the source of every factor. Factors are fractions, so converting loses
nothing: ``convert(1, "mile", "metre")`` is 1609344/1000, not a float near it. A currency is a dimension of its own and
is never converted.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from shanxi_facts.errors import ShanxiFactsError
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.model import Number


class UnitError(ShanxiFactsError, ValueError):
    """A unit that the table lacks, or two units that measure different things."""


class Unit(NamedTuple):
    """A unit: its id, what it measures, and the value of one in the dimension's base unit (with an offset)."""

    id: str
    dimension: str
    factor: Fraction
    offset: Fraction


class Name(NamedTuple):
    """A way of writing a unit after a number; ``exact`` names are compared with their case."""

    words: str
    unit: str
    exact: bool


class Table(NamedTuple):
    """Units by id; names by their first word, longest first; currency signs before a number; ids of money."""

    units: dict[str, Unit]
    names: dict[str, tuple[Name, ...]]
    signs: dict[str, str]
    money: frozenset[str]


@cache
def table() -> Table:
    """Return the units of the data file, read once."""
    data = {name: members for name, members in read_data("units").items() if isinstance(members, dict)}
    units: dict[str, Unit] = {}
    names: dict[str, list[Name]] = {}
    signs: dict[str, str] = {}
    money: set[str] = set()
    for dimension, members in data.items():
        for unit, row in members.items():
            if dimension == "money":
                coin = row[2:] or ["1", unit]  # a hundredth of a currency, or one
                units[unit] = Unit(unit, coin[1], Fraction(coin[0]), Fraction(0))
                money.add(unit)
                signs.update(dict.fromkeys((sign.replace("_", " ") for sign in row[0].split()), unit))
                written = row[1]
            else:
                offset = Fraction(row[3]) if len(row) > 3 else Fraction(0)
                units[unit] = Unit(unit, dimension, Fraction(row[0]), offset)
                written = row[1]
                for symbol in row[2].split():
                    names.setdefault(symbol.lower(), []).append(Name(symbol, unit, True))
            for words in _spellings(written):
                names.setdefault(_first(words), []).append(Name(words, unit, False))
    signs.update({name.words: name.unit for group in names.values() for name in group if _is_code(name)})
    ordered = {first: tuple(sorted(group, key=lambda name: -len(name.words))) for first, group in names.items()}
    return Table(units, ordered, signs, frozenset(money))


def _spellings(written: str) -> list[str]:
    """Return every spelling of a row of names: plurals, and spaces or hyphens between words."""
    found: list[str] = []
    for name in written.split():
        for form in (name.replace("*", ""), name.replace("*", "s")) if "*" in name else (name,):
            found.append(form.replace("_", " "))
            if "_" in form:
                found.append(form.replace("_", "-"))
    return found


def _first(words: str) -> str:
    """Return what a reader meets first: the leading letters, or the one sign or ideograph."""
    end = 0
    while end < len(words) and words[end].isascii() and words[end].isalpha():
        end += 1
    return words[:end] or words[0]


def _is_code(name: Name) -> bool:
    """Return whether the name is an ISO 4217 code, or "rmb", which may stand before its number."""
    return name.words == "rmb" or (len(name.words) == 3 and name.words.upper() == name.unit)


def match_unit(text: str, lowered: str, start: int) -> tuple[int, str] | None:
    """Return the end and the id of the unit whose name begins at ``start``, the longest name there is; else None.

    ``lowered`` is ``text`` in lower case, of the same length.
    """
    first = lowered[start : start + 1]
    end = start
    if first.isascii():
        while lowered[end : end + 1].isascii() and lowered[end : end + 1].isalpha():
            end += 1
    for name in table().names.get(lowered[start:end] or first, ()):
        source = text if name.exact else lowered
        if source.startswith(name.words, start):
            end = start + len(name.words)
            after = text[end : end + 1]
            if not after or not (after.isalnum() or after == "_") or not (name.words[-1].isascii() and after.isascii()):
                return end, name.unit
    return None


_GLUED = re.compile(r"(?P<inch>in)(?![\w-])|(?P<penny>p)(?![\w-])|(?P<celsius>C)(?!\w)|(?P<fahrenheit>F)(?!\w)")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[ ](?:[+−–-]?[0-9.]+[ ]?(?:[-–]|to|and)[ ]?)?[+−–-]?\Z")
_DEGREES_BEFORE = re.compile(r"[CF] ?[(/]\Z")
_MOST_PENCE = 2  # digits: 50p are pence, 720p lines of a picture


def glued_unit(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Return the end and the id of a unit that is one only right behind the digits at ``start:end``: 12in, 50p, 38C.

    Degrees need a decimal or a word before that leads up to them: "2C" alone may be anything.
    """
    match = _GLUED.match(text, end)
    if match is None or match.lastgroup is None or not text[end - 1].isdigit():
        return None
    if match["penny"] and end - start > _MOST_PENCE:
        return None
    if (match["celsius"] or match["fahrenheit"]) and "." not in text[start:end]:
        before = _WORD_BEFORE.search(text, max(0, start - 30), start)
        if _DEGREES_BEFORE.search(text, max(0, start - 4), start):  # 35C (95F)
            return match.end(), match.lastgroup
        if before is None or before[1].lower() not in read_data("units")["before_degrees"]:
            return None
    return match.end(), match.lastgroup


def dimension(unit: str) -> str:
    """Return what ``unit`` measures ("length"; for money, the currency's own id). Raise UnitError if unknown."""
    return _unit(unit).dimension


def is_money(unit: str) -> bool:
    """Return whether ``unit`` is a currency."""
    return _unit(unit).id in table().money


def convert(value: Number | int, from_unit: str, to_unit: str) -> Fraction:
    """Return ``value`` of ``from_unit`` in ``to_unit``, exactly. Raise UnitError if they measure different things."""
    source, target = _unit(from_unit), _unit(to_unit)
    if source.dimension != target.dimension:
        raise UnitError(
            f"{from_unit} measures {source.dimension}, {to_unit} {target.dimension}",
            remedy="convert between units of one dimension",
        )
    exact = Fraction(value) if isinstance(value, Decimal | int) else value
    return (exact * source.factor + source.offset - target.offset) / target.factor


def _unit(unit: str) -> Unit:
    try:
        return table().units[unit]
    except KeyError:
        raise UnitError(f"no unit {unit!r}", remedy="see data/units.json for the units known") from None
