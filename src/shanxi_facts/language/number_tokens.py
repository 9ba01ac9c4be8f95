"""The number words of one text in a row, with the gaps between them and the words around them."""

from __future__ import annotations

import re
from itertools import pairwise

from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.number_vocabulary import Word, misspelt, vocabulary
from shanxi_facts.language.units import table

NEAR = frozenset((" ", "-"))
AND = frozenset((" and ", " & "))
JOINING = NEAR | AND | {"-and-"}
_NONE = Word("", 0)
_NEXT_WORD = re.compile(r"[ -]+([a-z]+)")
_NO_COUNT = frozenset(read_data("numbers")["no_count"])
_LONGEST_GAP = 24
_LONGEST_NUMBER = 24  # in words
_GAPS = frozenset(read_data("numbers")["joints"])
_UNCERTAIN = tuple(f"{word} " for word in read_data("numbers")["uncertain"])
_GLUED = frozenset(("-and-", "-and-a-", "-a-"))
_FOLLOWS_A_SHARE = frozenset(read_data("numbers")["behind_share"])


def scan(lowered: str) -> list[tuple[int, int, str]]:
    """Return the number words of ``lowered`` as (start, end, word)."""
    words, candidates = vocabulary()
    return [(*match.span(), match[0]) for match in candidates.finditer(lowered) if match[0] in words]


class Tokens:
    """Number words as a parser walks over them. An index past the last one is answered like a word of no part."""

    def __init__(self, lowered: str, found: list[tuple[int, int, str]]) -> None:
        """Hold the words ``found`` in ``lowered``."""
        words = vocabulary().words
        self.text = lowered
        self.found = found
        self.words = [words[word] for _, _, word in found]
        # What stands before each word: " " for any blank, "|" for anything that joins nothing.
        self.gaps = ["", *(_gap(lowered[left[1] : right[0]]) for left, right in pairwise(found))]

    def __len__(self) -> int:
        """Return how many number words there are."""
        return len(self.found)

    def start(self, at: int) -> int:
        """Return where the word begins in the text."""
        return self.found[at][0]

    def end(self, at: int) -> int:
        """Return where the word ends in the text."""
        return self.found[at][1]

    def gap(self, at: int) -> str:
        """Return what stands before the word."""
        return self.gaps[at] if at < len(self.gaps) else "|"

    def word(self, at: int) -> Word:
        """Return the word's part and value."""
        return self.words[at] if at < len(self.words) else _NONE

    def near(self, at: int) -> bool:
        """Return whether only a blank or hyphen parts the word from the one before."""
        return at < len(self.gaps) and self.gaps[at] in NEAR

    def is_magnitude(self, at: int) -> bool:
        """Return whether a magnitude from thousand up stands here; near a number its plural is one too ("millions")."""
        part, value = self.word(at)
        return part == "magnitude" or (part == "plural" and value >= 3 and self.near(at))

    def article(self, at: int) -> int | None:
        """Return where "a" or "an" right before the word begins, None if there is none."""
        start = self.start(at)
        for article in ("a ", "an ", "a-"):
            begin = start - len(article)
            if begin >= 0 and self.text.startswith(article, begin) and not self.text[begin - 1 : begin].isalnum():
                return begin
        return None

    def several(self, start: int) -> int | None:
        """Return where "several" or "a few" before ``start`` begins, None if neither stands there."""
        for word in _UNCERTAIN:
            begin = start - len(word)
            if begin >= 0 and self.text.startswith(word, begin) and not self.text[begin - 1 : begin].isalnum():
                return begin
        return None

    def heads_noun(self, last: int) -> bool:
        """Return whether a noun seems to follow the word: "a third hospital", against "a third of", "a third were"."""
        match = _NEXT_WORD.match(self.text, self.end(last))
        return match is not None and match[1] not in _FOLLOWS_A_SHARE

    def between(self, at: int) -> bool:
        """Return whether ``at`` begins the second number of "between X and Y"."""
        first = at
        while first and self.gaps[first] in JOINING and at - first < _LONGEST_NUMBER:
            first -= 1
        before = self.text[max(0, self.start(first) - 10) : self.start(first)].rstrip()
        if not before.endswith(("between", "between a")):
            return False
        # The last "and" of the run parts the two: between one hundred and fifty | and two hundred.
        later = next(
            (k for k in range(at + 1, min(len(self), at + _LONGEST_NUMBER)) if self.gaps[k] not in NEAR), len(self)
        )
        return self.gap(later) != " and "

    def strays(self, at: int) -> bool:
        """Return whether a lone "hundred" or "million" belongs to something before it that is no number to read."""
        start = self.start(at)
        if self.article(at) is not None or self.several(start) is not None:
            return False
        before = self.text[max(0, start - 12) : start].split()
        return bool(before) and (
            before[-1] in _NO_COUNT or before[-1] in table().signs or before[-1].strip("-") in misspelt()
        )

    def slips(self, last: int) -> bool:
        """Return whether a misspelt number word follows the word: "fifty-eigth" must not be read as 50."""
        match = _NEXT_WORD.match(self.text, self.end(last))
        return match is not None and match[1] in misspelt()

    def counts_out(self, at: int) -> bool:
        """Return whether "a couple" or "a score" counts things: "a score of carpenters", not "a score of 3"."""
        rest = self.text[self.end(at) : self.end(at) + 8]
        return (
            self.article(at) is not None and rest.startswith(" of ") and not rest[4:].startswith(("the", *"0123456789"))
        )


def _gap(gap: str) -> str:
    if gap in NEAR:
        return gap
    if len(gap) > _LONGEST_GAP:
        return "|"
    joined = " ".join(gap.split())
    if joined in _GAPS:
        return gap if gap == "-" else f" {joined} "
    if joined in {",", ", and"}:
        return f"{joined} "
    if gap in _GLUED:
        return gap
    return " " if not joined or gap == "_" else "|"
