"""One reading of a text: its words and set phrases with what they may mean, its quantities, dates and quotations.

Everything that is compared (a claim, a statement of a fact, a curated alias) is read by the same function, so that
two texts that say the same thing have the same chance of being read alike. Offsets are of the folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from shanxi_facts.language import words
from shanxi_facts.language.dates import Date, read_dates
from shanxi_facts.language.lexicon import entry_of, keys_of, lemmas_of, phrase_lengths
from shanxi_facts.language.places import is_place
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.text import Folded, fold
from shanxi_facts.language.tokens import Token, tokenize
from shanxi_facts.model import Kind, Quantity, Span
from shanxi_facts.values import value

NONE: frozenset[str] = frozenset()
# Curly and straight double quotes are one glyph after folding; a single quote opens only before a word and closes
# only after one, which leaves apostrophes alone.
_QUOTED = re.compile(r"""(?P<q>")(?P<double>[^"]+)(?:"|$)|(?<![\w'])'(?P<single>\w[^"]{0,1000}?[\w.,!?%])'(?!\w)""")


@value
class Unit:
    """A word, a set phrase, a quantity or a mark of a text.

    ``norm`` is its lower case; ``keys`` what it is compared by; ``tags`` the parts it may play: "mark", "quantity",
    "ordinal", "date", "number", "function", "name" and those of the lexicon. ``index`` is the place of a quantity or
    date among the reading's. ``parts`` are the words of a set phrase.
    """

    start: int
    end: int
    norm: str
    keys: frozenset[str]
    tags: frozenset[str]
    index: int = -1
    parts: tuple[Unit, ...] = ()

    @property
    def words(self) -> int:
        """How many words the unit is made of."""
        return len(self.parts) or 1

    def has(self, tag: str) -> bool:
        """Return whether the unit may play this part."""
        return tag in self.tags


@value
class Reading:
    """A text, read. ``quotes`` are the spans between quotation marks."""

    folded: Folded
    units: tuple[Unit, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    quotes: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The folded text that all offsets are of."""
        return self.folded.text

    def back(self, unit: Unit) -> Span:
        """Return the span of a unit in the text as given."""
        return self.folded.back(unit.start, unit.end)


def read(text: str) -> Reading:
    """Read ``text``. Never fails; what cannot be made out is left as words."""
    folded = fold(text)
    tokens = tokenize(folded.text)
    quantities = read_quantities(folded.text)
    dates = tuple(date for date in read_dates(folded.text, quantities) if not date.is_today)
    if dates and quantities:
        quantities = outside(quantities, [date.span for date in dates])
    return Reading(folded, _units(tokens, quantities, dates), quantities, dates, tuple(read_quotes(folded.text)))


def outside(quantities: Sequence[Quantity], spans: Sequence[Span]) -> tuple[Quantity, ...]:
    """Return the quantities that share no character with any of ``spans``, which are in order and apart."""
    ends = [span.end for span in spans]
    found = []
    for quantity in quantities:
        index = bisect_right(ends, quantity.span.start)
        if index == len(spans) or spans[index].start >= quantity.span.end:
            found.append(quantity)
    return tuple(found)


def read_quotes(text: str) -> list[Span]:
    """Return the spans between quotation marks of folded ``text``."""
    return [
        Span(*match.span("double" if match["double"] else "single"))
        for match in _QUOTED.finditer(text)
        if match["double"] or match["single"]
    ]


def _units(tokens: Sequence[Token], quantities: Sequence[Quantity], dates: Sequence[Date]) -> tuple[Unit, ...]:
    claimed = _claimed(tokens, quantities, dates)
    shouting = is_headline(tokens)
    forms = [lemmas_of(token.norm) if token.is_word and not claimed[i] else NONE for i, token in enumerate(tokens)]
    units: list[Unit] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if claim := claimed[index]:
            unit, index = _claimed_unit(tokens, index, claimed, claim, quantities)
            units.append(unit)
        elif not token.is_word:
            units.append(_other(token))
            index += 1
        else:
            unit, index = _word_unit(tokens, index, forms, shouting)
            units.append(unit)
    return tuple(units)


def _claimed(
    tokens: Sequence[Token], quantities: Sequence[Quantity], dates: Sequence[Date]
) -> list[tuple[str, int] | None]:
    """Tell for each token which quantity or date it is part of."""
    claimed: list[tuple[str, int] | None] = [None] * len(tokens)
    if not quantities and not dates:
        return claimed
    starts = [token.start for token in tokens]
    spans = [("date", number, date.span) for number, date in enumerate(dates)]
    spans += [("quantity", number, quantity.span) for number, quantity in enumerate(quantities)]
    # The "in four" of "one worker in four" is part of a quantity that has been read, and says nothing more.
    spans += [("mark", number, quantity.apart) for number, quantity in enumerate(quantities) if quantity.apart]
    for name, number, span in spans:
        index = max(0, bisect_right(starts, span.start) - 1)
        while index < len(tokens) and tokens[index].start < span.end:
            if tokens[index].end > span.start and claimed[index] is None:
                claimed[index] = (name, number)
            index += 1
    return claimed


def _claimed_unit(
    tokens: Sequence[Token],
    index: int,
    claimed: Sequence[tuple[str, int] | None],
    claim: tuple[str, int],
    quantities: Sequence[Quantity],
) -> tuple[Unit, int]:
    end = index
    while end < len(tokens) and claimed[end] == claim:
        end += 1
    name, number = claim
    keys = NONE
    if name == "quantity" and quantities[number].kind is Kind.ORDINAL:
        name, keys = "ordinal", frozenset({f"@{quantities[number].low}"})
    elif name == "quantity" and quantities[number].low == quantities[number].high:
        keys = frozenset({f"={quantities[number].low}"})
    norm = " ".join(token.norm for token in tokens[index:end])
    number = -1 if name == "mark" else number
    return Unit(tokens[index].start, tokens[end - 1].end, norm, keys, frozenset({name}), number), end


def _other(token: Token) -> Unit:
    is_number = token.norm[0].isdigit()
    keys = frozenset({token.norm}) if is_number else NONE
    return Unit(token.start, token.end, token.norm, keys, frozenset({"number" if is_number else "mark"}))


def _word_unit(
    tokens: Sequence[Token], index: int, forms: Sequence[frozenset[str]], shouting: bool
) -> tuple[Unit, int]:
    token = tokens[index]
    for length, phrase in _phrases_at(tokens, index, forms):
        if _yields(forms, index, length):
            continue
        entry = entry_of(phrase)
        last = tokens[index + length - 1]
        keys = entry.classes | {phrase}
        parts = tuple(_single(tokens, place, shouting) for place in range(index, index + length))
        return Unit(token.start, last.end, phrase, keys, entry.tags, parts=parts), index + length
    return _single(tokens, index, shouting), index + 1


def _phrases_at(tokens: Sequence[Token], index: int, forms: Sequence[frozenset[str]]) -> list[tuple[int, str]]:
    """Return the set phrases that begin at ``index``, the longest first, of these the one so written: "going to"."""
    found = phrase_lengths(forms, index)
    if len(found) < 2:
        return found

    def differing(item: tuple[int, str]) -> tuple[int, int]:
        length, phrase = item
        words_here = (token.norm for token in tokens[index : index + length])
        return -length, sum(part != word for part, word in zip(phrase.split(), words_here, strict=True))

    return sorted(found, key=differing)


def _yields(forms: Sequence[frozenset[str]], index: int, length: int) -> bool:
    """Tell whether a phrase that begins with an auxiliary breaks a longer one: "been done | away with"."""
    if forms[index].isdisjoint(("be", "have")) or index + 1 == len(forms):
        return False
    return any(longer > length - 1 for longer, _ in phrase_lengths(forms, index + 1))


def _single(tokens: Sequence[Token], index: int, shouting: bool) -> Unit:
    token = tokens[index]
    tags = entry_of(token.norm).tags
    if index and tokens[index - 1].norm == "#" and tokens[index - 1].end == token.start:
        return Unit(token.start, token.end, token.norm, NONE, frozenset({"colour"}))  # a hashtag
    if "function" not in tags and _is_name(tokens, index, shouting):
        tags |= {"name"}
    return Unit(token.start, token.end, token.norm, keys_of(token.norm), tags)


def _is_name(tokens: Sequence[Token], index: int, shouting: bool) -> bool:
    """Tell whether a word is written as a name: a capital where grammar asks for none, or a word no dictionary has."""
    token = tokens[index]
    if words.is_name(token.norm) or (is_place(token.norm) and not words.known(token.norm)):
        return True
    if not token.capital or len(token.norm) < 2:
        return False
    if is_place(token.norm):
        return True
    opens = index == 0 or tokens[index - 1].norm in ('"', ".", "!", "?", ":", "'", "—", "-", "*", "#", ")", "(", ";")
    if opens or shouting:
        return not words.known(token.norm)
    return True


def is_headline(tokens: Sequence[Token]) -> bool:
    """Tell whether capitals say nothing here: a headline in capitals, or one that begins each word with one.

    A small word of grammar is no matter in one, nor a noun; a verb is: "Arden's Otto Lind beat Lisk's Clara Voss".
    """
    long_words = [token for token in tokens if token.is_word and len(token.norm) > 3]
    small = [token.norm for token in long_words if not token.capital]
    return len(long_words) > 2 and len(small) < min(2, 0.3 * len(long_words)) and not any(map(_is_verb, small))


def _is_verb(word: str) -> bool:
    """Tell whether a word is a verb more often than a noun; one in -ed is no noun."""
    forms = [words.weights(form) for form in (word, *words.lemmas(word))]
    nouns = forms[:1] if word.endswith("ed") else forms
    verb, noun = max(own.get("v", 0) for own in forms), max(own.get("n", 0) for own in nouns)
    return verb > noun and entry_of(word).tags.isdisjoint({"function", "modal"})
