"""Numbers in words, parsed out of running text.

    number    = [article] group {magnitude [("and" | ",")] group} ["point" digits] [("and a") fraction] [magnitude]
    group     = below-100 ["hundred" [["and"] below-100]]
    fraction  = ("half" | [article] ordinal | number ordinals) [["of"] article] [magnitude]
    plural    = ("dozens" | "tens" | "hundreds" | "thousands" …) {"of" plural} | "several" magnitude

A run of number words is split where two cannot join: "twenty fifteen" is 20 and 15, "between five and six" 5 and 6,
"one hundred and two hundred" 100 and 200.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import NamedTuple

from shanxi_facts.language.magnitudes import magnitudes, slips
from shanxi_facts.language.numeral import Numeral, exact, step_of
from shanxi_facts.language.units import table

_ENDS = frozenset(
    "of were was are is has have had will would could can in on at to by from for the and or but as than that who which "
    "remain remains voted said live lived more less fewer higher lower larger smaller".split()
)
_NO_COUNT = frozenset(("per", "few", "many", "couple", "the", "every", "multi", "whole"))
_NEXT_WORD = re.compile(r"[ -]+([a-z]+)")
# Slips of a number word that are words themselves.
_WORDS = frozenset(("tree", "thee", "seen", "four", "then", "teen", "tens", "night", "fifth", "sixth"))
Token = tuple[int, int, str]


class Word(NamedTuple):
    """What a number word is: its part in the grammar, and its value (a power of ten for a magnitude)."""

    part: str  # unit teen tens ty hundred magnitude dozen ordinal th ths half quarter plural couple point
    value: int


class _Run(NamedTuple):
    """What a parse found: the value, the token after it, the last magnitude, and whether it is an ordinal."""

    value: Fraction
    after: int
    magnitude: int
    ordinal: bool
    words: int


class NumberWords:
    """The vocabulary, and the parser over it. Built once by ``number_words``."""

    def __init__(self, vocabulary: dict[str, Word]) -> None:
        self.vocabulary = vocabulary
        # The scan knows beginnings only: a small pattern compiles fast and runs fast; the dictionary decides.
        stems = sorted({word[:4] for word in vocabulary})
        self._scan = re.compile(rf"(?<![a-z])(?:{_trie(stems)})[a-z]*")

    def scan(self, lowered: str) -> list[Token]:
        """Return the number words of ``lowered`` as (start, end, word)."""
        words = self.vocabulary
        return [(*match.span(), match[0]) for match in self._scan.finditer(lowered) if match[0] in words]

    def read(self, lowered: str, tokens: list[Token]) -> list[Numeral]:
        """Return the numerals that ``tokens`` make, in order."""
        return _Reader(self.vocabulary, lowered, tokens).read()


@cache
def number_words() -> NumberWords:
    """Return the reader of number words over the data file, built once."""
    data = json.loads((Path(__file__).parent / "data" / "numbers.json").read_bytes())
    words: dict[str, Word] = {}
    for part, name in (("unit", "units"), ("teen", "teens"), ("tens", "tens")):
        words.update({word: Word(part, value) for word, value in data[name].items()})
    for word, value in data["ordinals"].items():
        words[word] = Word("ordinal", value)
        if value > 2:
            words[word + "s"] = Word("ths", value)
    words["firsts"] = Word("ths", 1)
    for ten, value in data["tens"].items():  # "twentyone"
        for one, digit in data["units"].items():
            if digit:
                words[ten + one] = Word("ty", value + digit)
    for word, exponent in {"hundred": 2, **data["magnitudes"]}.items():
        words[word] = Word("hundred" if exponent == 2 else "magnitude", exponent)
        words[word + "s"] = Word("plural", exponent)
        words[word + "th"], words[word + "ths"] = Word("th", exponent), Word("thths", exponent)
    for wrong, exponent in magnitudes().misspelt.items():
        words[wrong] = Word("hundred" if exponent == 2 else "magnitude", exponent)
    words |= {
        "half": Word("half", 2), "halves": Word("halves", 2), "halfs": Word("halves", 2), "quarter": Word("quarter", 4),
        "quarters": Word("halves", 4), "dozen": Word("dozen", 12), "dozens": Word("dozens", 24), "scores": Word("dozens", 40),
        "score": Word("score", 20), "tens": Word("plural", 1), "couple": Word("couple", 2), "point": Word("point", 0),
        "handful": Word("handful", 0),
    }  # fmt: skip
    return NumberWords(words)


@cache
def misspelt() -> frozenset[str]:
    """Return slips of number words, which say that a number was meant and not which; needed only beside a number."""
    data = json.loads((Path(__file__).parent / "data" / "numbers.json").read_bytes())
    known = set(number_words().vocabulary)
    found: set[str] = set()
    for group in ("units", "teens", "tens"):
        for word in data[group]:
            found |= slips(word)
    return frozenset(word for word in found - known if len(word) > 3) - _WORDS


def _trie(words: list[str]) -> str:
    """Return a pattern for ``words`` that shares their beginnings."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}

    def pattern(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
        branches = [character + pattern(child) for character, child in node.items() if character]
        body = "|".join(branches)
        if len(branches) > 1 or "" in node and branches:
            body = f"(?:{body})"
        return body + "?" if "" in node and branches else body

    return pattern(root)


class _Reader:
    """One pass over the number words of one text."""

    def __init__(self, words: dict[str, Word], lowered: str, tokens: list[Token]) -> None:
        self.text, self.tokens = lowered, tokens
        self.parts = [words[token[2]] for token in tokens]
        self.gaps = [""] * len(tokens)  # what stands before each token, " " for any blank; "|" for anything long
        for index in range(1, len(tokens)):
            gap = lowered[tokens[index - 1][1] : tokens[index][0]]
            self.gaps[index] = gap if gap in (" ", "-") else _gap(gap)

    def read(self) -> list[Numeral]:
        found: list[Numeral] = []
        index = 0
        while index < len(self.tokens):
            numeral, after = self._numeral(index)
            if numeral is not None:
                found.append(numeral)
            index = max(after, index + 1)
        return found

    # What may begin at a token -----------------------------------------------------------------------------------

    def _numeral(self, index: int) -> tuple[Numeral | None, int]:
        part = self.parts[index].part
        if part in ("half", "quarter", "halves", "ths"):
            return self._fraction(index, 1, index)
        if part in ("plural", "dozens"):
            return self._plural(index)
        if part == "handful":
            return self._handful(index)
        if part == "point":
            return self._leading_point(index)
        if part == "ordinal":
            article = self._article(index)
            if article is not None and self._divides(index):
                return self._fraction(index, 1, index)
            return self._ordinal(index, article)
        if part in ("couple", "score") and not self._counts_out(index):
            return None, index + 1
        run = self._number(index)
        if run is None:
            return None, index + 1
        return self._finish(index, run)

    def _finish(self, index: int, run: _Run) -> tuple[Numeral | None, int]:
        """Make the numeral of a parsed run, after trying a fraction or decimals behind it."""
        part = self.parts[index].part
        if run.ordinal:
            article = self._article(index) if part == "th" or self.tokens[index][2] in ("hundred", "thousand") else None
            if article is not None and (part == "th" or not self._followed_by_noun(run.after)):
                return self._made(article, run.after - 1, Fraction(1) / run.value, fraction=True), run.after
            numeral = self._made(self.tokens[index][0], run.after - 1, run.value)
            numeral.ordinal = True
            return numeral, run.after
        if part in ("hundred", "magnitude") and run.words == 1 and self._stray(index):
            return None, run.after
        if self._misspelt_after(run.after - 1):
            return None, run.after
        if self._denominator(run.after) is not None and self._gap(run.after) in (" ", "-", " - "):
            return self._fraction(run.after, run.value, index)
        run = self._decimals(run)
        run = self._and_a_half(run)
        article = self._article(index) if part in ("hundred", "magnitude", "dozen", "couple", "score", "th") else None
        start = self.tokens[index][0] if article is None else article
        return self._counted(index, start, run)

    def _counted(self, index: int, start: int, run: _Run) -> tuple[Numeral | None, int]:
        """Multiply dozens ("two dozen", "a couple of hundred"), spread "several hundred", and make the numeral."""
        value, after = run.value, run.after
        if self._gap(after) in (" ", "-") and after < len(self.parts) and self.parts[after].part == "dozen":
            value, after = value * 12, after + 1
        if self._gap(after) == " of " and self.parts[index].part == "couple" and (
            self._is_magnitude(after) or self._is_part(after, "hundred")
        ):
            value, after = value * 10 ** self.parts[after].value, after + 1
        if after == index + 1 and self.parts[index].part != "unit" and (several := _several(self.text, start)) is not None:
            numeral = self._made(several, after - 1, value * 2)
            numeral.high, numeral.plural, numeral.step = exact(value * 10 - 1), True, None
            return numeral, after
        numeral = self._made(start, after - 1, value)
        numeral.one = after == index + 1 and value == 1
        if run.magnitude and run.magnitude > 2 and value % 10**run.magnitude == 0:
            numeral.exp, numeral.by_word = run.magnitude, True
            numeral.coefficient = exact(value / 10**run.magnitude)
        elif self.parts[after - 1].part == "hundred":
            numeral.exp, numeral.by_word, numeral.coefficient = 2, True, exact(value / 100)
        elif run.magnitude:
            numeral.by_word = True
        return numeral, after

    def _made(self, start: int, last: int, value: Fraction, fraction: bool = False) -> Numeral:
        number = exact(value)
        numeral = Numeral(start, self.tokens[last][1], number, None if fraction else step_of(number))
        numeral.fraction = numeral.is_fraction = fraction
        return numeral

    # Whole numbers -----------------------------------------------------------------------------------------------

    def _number(self, index: int) -> _Run | None:
        """Parse a whole number or ordinal at ``index``; at "between X and Y", X alone."""
        total, last, words = Fraction(0), 99, 0
        at = index
        while at < len(self.tokens):
            if at > index and not self._continues(at, last, words):
                break
            group = self._group(at, first=at == index, limit=last)
            if group is None:
                break
            value, after, ordinal = group
            exponent = 0
            if not ordinal and (after == at or self._gap(after) in (" ", "-")) and self._is_magnitude(after):
                exponent = self.parts[after].value
                after += 1
            elif not ordinal and self._gap(after) in (" ", "-") and self._is_part(after, "th"):
                exponent, ordinal = self.parts[after].value, True
                after += 1
            if exponent >= last:
                if self._gap(at) == " and " or exponent == last or ordinal:
                    break
                total = (total + value) * 10**exponent  # two thousand two million
            elif not exponent and at > index and (self._dangles(after) or self._numerates(at, after)):
                break
            else:
                total += value * 10**exponent
            at, last, words = after, exponent, words + 1
            if ordinal:
                return _Run(total, at, 0, True, words)
            if not exponent:
                break
            while self._gap(at) in (" ", "-") and self._is_magnitude(at) and self.parts[at].value > last:
                last += self.parts[at].value  # three lakh crore
                total *= 10 ** self.parts[at].value
                at += 1
        return _Run(total, at, 0 if last == 99 else last, False, words) if words else None

    def _continues(self, at: int, last: int, words: int) -> bool:
        """Return whether the group at ``at`` may go on the number before it."""
        gap = self.gaps[at]
        if gap in (" and ", " & ", ", and ") and self._between(at):
            return False
        if gap in (" ", "-", " and ", " & ", "-and-"):
            return True
        # "three million, two hundred thousand" goes on; "two thousand, five" and "a thousand, two million" do not.
        return gap in (", ", ", and ") and last >= 3 and self._is_part(at + 1, "hundred") and self._gap(at + 1) == " "

    def _numerates(self, at: int, after: int) -> bool:
        """Return whether the group is the numerator of a fraction that is added: "two million and three quarters"."""
        return self.gaps[at] in (" and ", " & ") and self._gap(after) in (" ", "-") and self._denominator(after) is not None

    def _between(self, at: int) -> bool:
        """Return whether the word "between" stands before the run that ``at`` would go on."""
        first = at
        while first and self.gaps[first] in (" ", "-", " and ", " & "):
            first -= 1
        start = self.tokens[first][0]
        before = self.text[max(0, start - 10) : start].rstrip()
        if not before.endswith(("between", "between a")):
            return False
        rest = range(at + 1, len(self.tokens))
        later = next((k for k in rest if self.gaps[k] not in (" ", "-")), len(self.tokens))
        # The last "and" of the run parts the two numbers: between one hundred and fifty | and two hundred.
        return not (later < len(self.tokens) and self.gaps[later] == " and ")

    def _group(self, at: int, first: bool, limit: int) -> tuple[Fraction, int, bool] | None:
        """Parse what may stand before a magnitude: (value, after, ordinal). A lone magnitude counts as one of it."""
        part, value = self.parts[at]
        if part in ("magnitude", "th") and first:
            if part == "th":
                return Fraction(10**value), at + 1, True
            return (Fraction(1), at, False) if first else None
        if part in ("dozen", "score", "couple"):
            return (Fraction(value), at + 1, False) if first else None
        if part == "hundred" and first:
            small, after, ordinal = 1, at, False
        else:
            below = self._below_hundred(at)
            if below is None:
                return None
            small, after, ordinal = below
        if ordinal or self._gap(after) not in (" ", "-") and after != at:
            return Fraction(small), after, ordinal
        if self._is_part(after, "th") and self.parts[after].value == 2:
            return Fraction(small * 100), after + 1, True
        if not (self._is_part(after, "hundred") or self._is_part(after, "plural") and self.parts[after].value == 2) or not small:
            return Fraction(small), after, False
        return self._hundreds(small, after + 1)

    def _hundreds(self, hundreds: int, after: int) -> tuple[Fraction, int, bool]:
        """Parse what follows "hundred": tens and units, with or without "and"."""
        value = hundreds * 100
        if self._gap(after) in (" ", "-", " and ", " & ", "-and-") and not (
            self._gap(after) == " and " and self._between(after)
        ):
            below = self._below_hundred(after)
            if below is not None and below[0] and not self._dangles(below[1], hundred_only=True):
                whole_fraction = self._denominator(below[1]) is not None and self._gap(after) == " and "
                if not whole_fraction:
                    return Fraction(value + below[0]), below[1], below[2]
        return Fraction(value), after, False

    def _below_hundred(self, at: int) -> tuple[int, int, bool] | None:
        """Parse 0 to 99 at ``at``: (value, after, ordinal)."""
        if at >= len(self.parts):
            return None
        part, value = self.parts[at]
        if part == "ordinal":
            return value, at + 1, True
        if part == "unit" and value == 0 and self._gap(at + 1) == " " and self._is_part(at + 1, "unit"):
            return self.parts[at + 1].value, at + 2, False  # zero eight
        if part in ("unit", "teen", "ty"):
            return value, at + 1, False
        if part == "tens":
            if self._gap(at + 1) in (" ", "-", " - "):
                after, digit = self.parts[at + 1]
                if after == "unit" and digit:
                    return value + digit, at + 2, False
                if after == "ordinal" and digit < 10:
                    return value + digit, at + 2, True
            return value, at + 1, False
        return None

    def _dangles(self, after: int, hundred_only: bool = False) -> bool:
        """Return whether a hundred or magnitude follows that the group before it cannot take."""
        if self._gap(after) not in (" ", "-") or after >= len(self.parts):
            return False
        return self.parts[after].part == "hundred" or not hundred_only and self._is_magnitude(after)

    # Decimals and fractions --------------------------------------------------------------------------------------

    def _decimals(self, run: _Run) -> _Run:
        """Parse "point nine nine", "point two hundred thirty-six", "point three three thousand" behind a number."""
        if self._gap(run.after) != " " or not self._is_part(run.after, "point"):
            return run
        digits, after = self._digits_after(run.after + 1)
        if not digits:
            return run
        value = run.value + Fraction(int(digits), 10 ** len(digits))
        if self._gap(after) == " " and self._is_magnitude(after):
            exponent = self.parts[after].value
            return _Run(value * 10**exponent, after + 1, 0, False, run.words)
        return _Run(value, after, 0, False, run.words)

    def _digits_after(self, at: int) -> tuple[str, int]:
        digits = ""
        while self._gap(at) in (" ", "-") and len(digits) < 30:
            part, value = self.parts[at]
            if part == "unit" and not self._is_part(at + 1, "hundred"):
                digits, at = digits + str(value), at + 1
                continue
            if digits.strip("0") or part not in ("unit", "teen", "tens", "ty"):
                break
            group = self._group(at, first=False, limit=99)
            return (digits, at) if group is None or group[2] else (digits + str(group[0]), group[1])
        return digits, at

    def _leading_point(self, index: int) -> tuple[Numeral | None, int]:
        """Read "point fifteen", which is a number only where the text begins."""
        digits, after = self._digits_after(index + 1)
        if self.text[: self.tokens[index][0]].strip() or not digits:
            return None, index + 1
        return self._made(self.tokens[index][0], after - 1, Fraction(int(digits), 10 ** len(digits))), after

    def _and_a_half(self, run: _Run) -> _Run:
        """Add the fraction of "two and a half (million)", "one and three quarters", "a million and a half"."""
        gap = self._gap(run.after)
        if gap not in (" and a ", " and an ", " and ", "-and-a-", " & "):
            return run
        above: Fraction = Fraction(1)
        at = run.after
        if gap in (" and ", " & ") and not self._is_part(at, "half"):
            below = self._below_hundred(at)
            if below is None or below[2]:
                return run
            above, at = Fraction(below[0]), below[1]
            if self._gap(at) not in (" ", "-", " - "):
                return run
        bottom = self._denominator(at, one=above == 1)
        if bottom is None or above >= bottom[0]:
            return run
        part, after = above / bottom[0], bottom[1]
        exponent = 0
        if self._gap(after) in (" ", "-") and self._is_magnitude(after):
            exponent = self.parts[after].value
            after += 1
            value = run.value + part * 10**exponent if run.magnitude else (run.value + part) * 10**exponent
        elif run.magnitude >= 3 and run.value % 10**run.magnitude == 0:
            value = run.value + part * 10**run.magnitude  # a million and a half
        else:
            value = run.value + part
        return _Run(value, after, 0, False, run.words + 1)

    def _denominator(self, at: int, one: bool = False) -> tuple[int, int] | None:
        """Parse what a fraction is in: "thirds", "quarters", "twenty-firsts"; singular only after one."""
        if at >= len(self.parts):
            return None
        part, value = self.parts[at]
        before = self.parts[at - 1] if at else Word("", 0)
        one = one or before == ("unit", 1)
        if part in ("ths", "halves"):
            return value, at + 1
        if part == "thths":
            return 10**value, at + 1
        if part in ("half", "quarter") and (one or part == "half"):
            return value, at + 1
        if part == "ordinal" and value > 2 and (one or value == 3 and before.part == "unit" and self._divides(at)):
            return value, at + 1
        if part == "tens" and self._gap(at + 1) in (" ", "-"):
            after, digit = self.parts[at + 1]
            if after == "ths" and digit < 10 or after == "ordinal" and one:
                return value + digit, at + 2
        return None

    def _fraction(self, at: int, above: Fraction | int, index: int) -> tuple[Numeral | None, int]:
        """Read a fraction whose denominator is at ``at`` and whose numerator begins at ``index``."""
        part = self.parts[at].part
        bottom = self._denominator(at, one=above == 1)
        article = self._article(index) if at == index or self.parts[index].part != "unit" else None
        if part in ("ths", "halves") and at == index or bottom is None:
            return None, at + 1
        value, after = Fraction(above) / bottom[0], bottom[1]
        gap = self._gap(after)
        scaled = gap in (" ", "-", " a ", "-a-", " of a ", " of an ") and (
            self._is_magnitude(after) or self._is_part(after, "dozen") or self._is_part(after, "hundred")
        )
        start = self.tokens[index][0] if article is None else article
        if scaled:
            unit, size = self.parts[after]
            numeral = self._made(start, after, value * (12 if unit == "dozen" else 10**size))
            if unit != "dozen":
                numeral.coefficient, numeral.exp, numeral.is_fraction = value, size, True
            return numeral, after + 1
        if at == index and not self._stands(index, article, part):
            return None, after
        return self._made(start, after - 1, value, fraction=True), after

    def _stands(self, index: int, article: int | None, part: str) -> bool:
        """Return whether a lone "half", "quarter" or "a third" is a share and not a period, a match's half …"""
        start, end, _ = self.tokens[index]
        before = self.text[:start].rstrip().rsplit(" ", 1)[-1] if start else ""
        if before in ("first", "second", "third", "fourth", "last", "other", "better", "latter", "this", "next", "same", "per", "every"):
            return False
        if self.text[end : end + 1] == "-" and self.text[end + 1 : end + 2].isalpha():
            return self.text[end + 1 :].startswith(("mile", "hour", "kilomet", "metre", "meter", "tonne", "acre", "mu", "inch"))
        if part == "half":
            return True
        return article is not None or start == 0

    # Ordinals, plurals -------------------------------------------------------------------------------------------

    def _ordinal(self, index: int, article: int | None) -> tuple[Numeral | None, int]:
        numeral = self._made(self.tokens[index][0], index, Fraction(self.parts[index].value))
        numeral.ordinal = True
        return numeral, index + 1

    def _plural(self, index: int) -> tuple[Numeral | None, int]:
        """Read "dozens", "hundreds of thousands": from two of them to one short of ten (a dozen's to 99)."""
        part, value = self.parts[index]
        word = self.tokens[index][2]
        after = index + 1
        if word in ("tens", "scores") and not self.text.startswith(" of", self.tokens[index][1]):
            return None, after
        low, high = (value, 99) if part == "dozens" else (2 * 10**value, 10 ** (value + 1) - 1)
        while self._gap(after) == " of " and self._is_part(after, "plural"):
            scale = 10 ** self.parts[after].value
            low, high, after = low * scale, (high + 1) * scale - 1, after + 1
        numeral = self._made(self.tokens[index][0], after - 1, Fraction(low))
        numeral.high, numeral.plural, numeral.step = Decimal(high), True, None
        return numeral, after

    def _handful(self, index: int) -> tuple[Numeral | None, int]:
        article = self._article(index)
        if article is None or not self.text.startswith(" of", self.tokens[index][1]):
            return None, index + 1
        numeral = self._made(article, index, Fraction(3))
        numeral.high, numeral.plural, numeral.step = Decimal(9), True, None
        return numeral, index + 1

    # Neighbours --------------------------------------------------------------------------------------------------

    def _gap(self, at: int) -> str:
        return self.gaps[at] if at < len(self.gaps) else "|"

    def _is_magnitude(self, at: int) -> bool:
        """Return whether a magnitude stands at ``at``; after a number its plural is one too ("five millions")."""
        if at >= len(self.parts):
            return False
        part, value = self.parts[at]
        return part == "magnitude" or part == "plural" and value > 2 and self._gap(at) in (" ", "-")

    def _is_part(self, at: int, part: str) -> bool:
        return at < len(self.parts) and self.parts[at].part == part

    def _article(self, index: int) -> int | None:
        """Return where "a" or "an" right before the token begins, None if there is none."""
        start = self.tokens[index][0]
        for article in ("a ", "an ", "a-"):
            begin = start - len(article)
            if begin >= 0 and self.text.startswith(article, begin) and not self.text[begin - 1 : begin].isalnum():
                return begin
        return None

    def _divides(self, at: int) -> bool:
        """Return whether an ordinal after "a" or a number is a share: "a third of", "a third were", not "a third hospital"."""
        if self.parts[at].value < 3:
            return False
        return not self._followed_by_noun(at + 1)

    def _followed_by_noun(self, after: int) -> bool:
        rest = self.text[self.tokens[after - 1][1] :]
        match = _NEXT_WORD.match(rest)
        return bool(match and match[1] not in _ENDS)

    def _stray(self, index: int) -> bool:
        """Return whether a lone "hundred" or "million" has no number before it that could be read."""
        if self._article(index) is not None:
            return False
        before = self.text[max(0, self.tokens[index][0] - 12) : self.tokens[index][0]].split()
        if not before or _several(self.text, self.tokens[index][0]) is not None:
            return False
        return before[-1] in _NO_COUNT or before[-1] in table().signs or before[-1].strip("-") in misspelt()

    def _misspelt_after(self, last: int) -> bool:
        """Return whether what follows is a slip of a number word: "fifty-eigth" is not 50."""
        match = _NEXT_WORD.match(self.text, self.tokens[last][1])
        return match is not None and match[1] in misspelt()

    def _counts_out(self, index: int) -> bool:
        """Return whether "a couple", "a score" or "three score" counts things."""
        if self._article(index) is None:
            return False
        rest = self.text[self.tokens[index][1] :]
        return rest.startswith(" of ") and not rest[4:5].isdigit() and not rest.startswith(" of the")


def _gap(gap: str) -> str:
    """Return a gap between number words with its blanks made single, "|" if it is none that joins."""
    if len(gap) > 24:
        return "|"
    words = gap.split()
    joined = " ".join(words)
    if not words:
        return " "
    if joined in ("and", "and a", "and an", "of", "of a", "of an", "a", "an", "&", "-"):
        return f" {joined} "
    if joined in (",", ", and"):
        return f"{joined} "
    return gap if gap in ("-and-", "-and-a-", "-a-") else " " if gap == "_" else "|"


def _several(text: str, start: int) -> int | None:
    """Return where "several" or "a few" before a magnitude begins, None if neither stands there."""
    for word in ("several ", "a few ", "many "):
        begin = start - len(word)
        if begin >= 0 and text.startswith(word, begin) and not text[begin - 1 : begin].isalnum():
            return begin
    return None
