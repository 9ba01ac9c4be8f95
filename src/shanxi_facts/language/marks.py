"""What the reviewed files of ``lexicon/`` say of single words and set phrases beyond their synonyms.

The table ``data/marks.tsv`` is compiled by ``scripts/compile_marks.py``. A mark is a kind and a value: "status:plan" of
"intend". The modules of this package that ask for one kind of mark say what its values mean.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from shanxi_facts.caches import WORDS
from shanxi_facts.language.table import SortedTable
from shanxi_facts.language.terms import base_forms

TABLE = Path(__file__).parent / "data" / "marks.tsv"
_TABLE = SortedTable(TABLE)
_NONE: tuple[str, ...] = ()


class Marks(NamedTuple):
    """The marks of a word or phrase, by kind, and the second words of the phrases that begin with it."""

    values: dict[str, tuple[str, ...]]
    seconds: frozenset[str] = frozenset()


_ABSENT = Marks({})


@lru_cache(WORDS)
def marks_of(word: str) -> Marks:
    """Return what the table says of ``word`` itself (lower case, words of a phrase divided by one space)."""
    fields = _TABLE.find(word)
    if fields is None:
        return _ABSENT
    values: dict[str, list[str]] = {}
    for mark in fields[0].split("|"):
        kind, _, value = mark.partition(":")
        values.setdefault(kind, []).append(value)
    return Marks({kind: tuple(found) for kind, found in values.items()}, frozenset(fields[1].split()))


@lru_cache(WORDS)
def values_of(wording: str, kind: str) -> tuple[str, ...]:
    """Return the values of the marks of one kind that a word or phrase has, in any inflection."""
    found = [value for form in base_forms(wording) for value in marks_of(form).values.get(kind, _NONE)]
    return tuple(dict.fromkeys(found))
