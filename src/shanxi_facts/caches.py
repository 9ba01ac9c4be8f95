"""How what was computed is kept, and how much of it: nothing in the program keeps by another way or to another size.

- What is read of a data file is kept for good, by ``functools.cache``: there are only so many files.
- What a function says of a word, a pair of words or a sentence is kept by ``functools.lru_cache``.
- What an object finds out about itself is kept by the object: one value by ``values.lazy``, many by ``keep``.

The last two are asked by texts without end, and have one of the sizes below. The figures are those of 60 news articles
of 10,000 words, with 700 claims on them: what a folder of drafts asks for again is still there, and a program that runs
for days stays below some 200 MB.
"""

from __future__ import annotations

from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")

WORDS = 32_768  # words and set phrases, in all their forms: up to 26,000 were asked for
PAIRS = 65_536  # of a word of a claim and one of a source: 33,000 were asked for
SENTENCES = 1_024  # more than a long draft has: an editor asks for all of them with every keystroke
LATEST = 64  # sentences: one is asked about by many rules in turn, and then no more
MEETINGS = 4_096  # words of claims, of what each source and each of its sentences has for them
ANSWERS = 4_096  # claims: agencies repeat themselves, and so do the drafts of one folder
SOURCES = 128  # texts with a checker each: data sets have the claims on one side by side, or go round a few
CHECKERS = 8  # of bases of any size: a test suite, or an assistant, asks the same again and again
REPOSITORIES = 64  # with the names of all their files


def keep(known: dict[K, T], key: K, found: T, most: int) -> T:
    """Add what was found to what is known, and return it. What is known is forgotten first where it is as much as that.

    >>> known = {1: "one", 2: "two"}
    >>> keep(known, 3, "three", most=2), known
    ('three', {3: 'three'})
    """
    if len(known) >= most:
        known.clear()
    known[key] = found
    return found
