"""Tokens put together: each figure and each date is one, and so is a run of initials ("U.S.", "J.K.")."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shanxi_facts.language.dates import Date
from shanxi_facts.language.tokens import Token
from shanxi_facts.model import Kind, Quantity, Span
from shanxi_facts.reading.model import Tag
from shanxi_facts.values import replace

_LONGEST_ABBREVIATION = 5  # letters


class Unit(NamedTuple):
    """A token of a sentence.

    ``tag`` is known beforehand for figures, dates and marks, None for words. ``number`` is the index of the quantity or
    date that it is, -1 for others.
    """

    token: Token
    tag: Tag | None
    number: int = -1


def merge(tokens: Sequence[Token], quantities: Sequence[Quantity], dates: Sequence[Date]) -> list[Unit]:
    """Return the tokens of a sentence with each figure, date and run of initials as one.

    The full stop of an abbreviation is left out.
    """
    tokens = list(_with_initials(tokens))
    values = _values(tokens, quantities, dates) if quantities or dates else {}
    units: list[Unit] = []
    for index, token in enumerate(tokens):
        value = values.get(index) if values else None
        if value is not None and values.get(index - 1) == value:
            units[-1] = units[-1]._replace(token=_joined(units[-1].token, token))
        elif value is not None:
            units.append(Unit(token, *value))
        elif token.norm != "." or not _abbreviates(tokens, index):
            units.append(Unit(token, _known_tag(token)))
    return units


def _values(
    tokens: Sequence[Token], quantities: Sequence[Quantity], dates: Sequence[Date]
) -> dict[int, tuple[Tag, int]]:
    """Return for each token of a figure or a date which it is."""
    found: dict[int, tuple[Tag, int]] = {}
    starts = [token.start for token in tokens]
    for number, quantity in enumerate(quantities):
        tag = Tag.ORDINAL if quantity.kind is Kind.ORDINAL else Tag.NUMBER
        found |= dict.fromkeys(_covered(tokens, starts, quantity.span), (tag, number))
    for number, date in enumerate(dates):
        found |= dict.fromkeys(_covered(tokens, starts, date.span), (Tag.DATE, number))
    return found


def _covered(tokens: Sequence[Token], starts: Sequence[int], span: Span) -> Iterator[int]:
    """Yield the tokens that share a character with a span. ``starts`` are the tokens' own, for finding the first."""
    index = max(0, bisect_right(starts, span.start) - 1)
    while index < len(tokens) and tokens[index].start < span.end:
        if tokens[index].end > span.start:
            yield index
        index += 1


def _joined(first: Token, token: Token) -> Token:
    text, norm = f"{first.text} {token.text}", f"{first.norm} {token.norm}"
    return replace(first, text=text, norm=norm, end=token.end, is_word=True)


def _with_initials(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with each run of letters and full stops as one: "U.S.", "J.K."."""
    if not any(len(token.text) == 1 and token.text.isupper() for token in tokens):
        yield from tokens  # most sentences have none
        return
    index = 0
    while index < len(tokens):
        stop = index
        while _is_initial(tokens, stop) and (stop == index or tokens[stop - 1].end == tokens[stop].start):
            stop += 2
        if stop - index > 2:
            first, last = tokens[index], tokens[stop - 1]
            letters = "".join(f"{token.text}." for token in tokens[index:stop:2])
            yield Token(letters, letters.lower(), first.start, last.end, True, True, first.joined)
        else:
            stop = index + 1
            yield tokens[index]
        index = stop


def _is_initial(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a capital letter by itself stands here, right before a full stop."""
    if index + 1 >= len(tokens) or len(tokens[index].text) != 1 or not tokens[index].text.isupper():
        return False
    return tokens[index + 1].text == "." and tokens[index].end == tokens[index + 1].start


def _abbreviates(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a full stop stands inside the sentence: "Murphy J. Paul", "Gov. Holm"."""
    if not 0 < index < len(tokens) - 1:
        return False
    before, following = tokens[index - 1], tokens[index + 1]
    goes_on = following.is_word or following.text[0].isdigit()
    is_short = before.is_word and before.end == tokens[index].start and len(before.text) <= _LONGEST_ABBREVIATION
    return goes_on and is_short


def _known_tag(token: Token) -> Tag | None:
    if token.is_word:
        return None
    return Tag.NUMBER if token.text[0].isdigit() else Tag.MARK
