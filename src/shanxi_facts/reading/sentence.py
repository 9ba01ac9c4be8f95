"""One sentence, read: the same for a claim, a draft and a source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from shanxi_facts.language import words as dictionary
from shanxi_facts.language.dates import Date, read_dates
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.quotes import quotations
from shanxi_facts.language.reading import is_headline
from shanxi_facts.language.text import Folded, fold
from shanxi_facts.language.tokens import Token, tokenize
from shanxi_facts.model import Kind, Quantity, Span
from shanxi_facts.reading.clauses import find_clauses, roles_of
from shanxi_facts.reading.conjunctions import open_clauses
from shanxi_facts.reading.contractions import with_auxiliaries
from shanxi_facts.reading.government import govern
from shanxi_facts.reading.model import Clause, Phrase, Tag, Word
from shanxi_facts.reading.phrases import find_phrases
from shanxi_facts.reading.tagging import tag_words

_PARTS = {Tag.NOUN: "n", Tag.BASE: "v", Tag.PAST: "v", Tag.ING: "v", Tag.ADJECTIVE: "a", Tag.ADVERB: "r"}
_KEPT = 8192
_LONGEST_ABBREVIATION = 5
_FRONT = frozenset({Tag.ADVERB, Tag.COORDINATOR, Tag.PREPOSITION, Tag.SUBORDINATOR})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, read.

    ``phrase_of`` gives the phrase of each word, -1 for none; ``clause_of`` its clause. All offsets are of
    ``folded.text``; ``folded.back`` leads to the text as given.
    """

    folded: Folded
    words: tuple[Word, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    quotes: tuple[Span, ...]
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]
    phrase_of: tuple[int, ...]
    clause_of: tuple[int, ...]

    @property
    def text(self) -> str:
        """The folded text that offsets are of."""
        return self.folded.text

    def back(self, first: Word, last: Word | None = None) -> Span:
        """Return the span, in the text as given, of a word or a run of words."""
        return self.folded.back(first.start, (last or first).end)

    def quantity(self, word: Word) -> Quantity | None:
        """Return the quantity that a word is, if it is one."""
        return self.quantities[word.number] if word.tag in {Tag.NUMBER, Tag.ORDINAL} and word.number >= 0 else None


@lru_cache(maxsize=_KEPT)
def analyze(text: str) -> Sentence:
    """Read a sentence. Never fails: what cannot be made out is left as words."""
    folded = fold(text)
    tokens = tuple(with_auxiliaries(tokenize(folded.text), folded.text))
    quantities = read_quantities(folded.text)
    dates = read_dates(folded.text, quantities)
    quantities = tuple(q for q in quantities if not any(date.span.overlaps(q.span) for date in dates))
    quotes = tuple(quotations(folded.text))
    words = _words(folded.text, tokens, quantities, dates, quotes)
    phrases = find_phrases(words)
    opened = open_clauses(words, phrases)
    if opened is not words:
        words, phrases = opened, find_phrases(opened)
    clauses = govern(words, phrases, find_clauses(words, phrases))
    roles = roles_of(clauses, phrases, words)
    phrases = tuple(
        replace(p, clause=roles[p.index][0], role=roles[p.index][1]) if p.index in roles else p for p in phrases
    )
    phrase_of, clause_of = _places(words, phrases, clauses)
    return Sentence(folded, words, quantities, dates, quotes, phrases, clauses, phrase_of, clause_of)


def _words(
    text: str, tokens: Sequence[Token], quantities: Sequence[Quantity], dates: Sequence[Date], quotes: Sequence[Span]
) -> tuple[Word, ...]:
    merged, fixed, numbers = _merged(tokens, quantities, dates)
    tags = tag_words(merged, fixed, shouted=is_headline(tokens))
    found: list[Word] = []
    for index, (token, tag, number) in enumerate(zip(merged, tags, numbers, strict=True)):
        lemmas = lemmas_of(token.norm) if token.is_word and fixed[index] is None else frozenset({token.norm})
        quoted = next((n for n, q in enumerate(quotes) if q.start <= token.start < q.end), -1)
        contracted = index + 1 < len(merged) and merged[index + 1].start == token.end
        genitive = not contracted and text[token.end : token.end + 1] == "'" and _is_genitive(text, token)
        found.append(
            Word(index, token.start, token.end, token.text, token.norm, lemma_of(token.norm, tag), lemmas, tag, number, genitive, quoted, token.joined)
        )  # fmt: skip
    return tuple(found)


def _is_genitive(text: str, token: Token) -> bool:
    following = text[token.end : token.end + 3]
    return following.startswith("'s") or (
        following[:1] == "'" and token.norm.endswith("s") and not following[1:2].isalpha()
    )


@lru_cache(maxsize=32768)
def lemma_of(lower: str, tag: Tag) -> str:
    """Return the base form of a word in the part that it plays.

    >>> lemma_of("rose", Tag.PAST), lemma_of("rose", Tag.NOUN)
    ('rise', 'rose')
    """
    part = _PARTS.get(tag)
    if tag in {Tag.BE, Tag.HAVE, Tag.DO}:
        return tag.value
    if part is None:
        return lower
    bases = dictionary.lemmas(lower)
    if tag in {Tag.PAST, Tag.ING}:
        bases = tuple(base for base in bases if base != lower) or bases
    return next((base for base in bases if part in dictionary.pos(base)), bases[0] if bases else lower)


def _merged(
    tokens: Sequence[Token], quantities: Sequence[Quantity], dates: Sequence[Date]
) -> tuple[list[Token], list[Tag | None], list[int]]:
    """Return the tokens with each figure and each date as one, the tags these have, and their numbers."""
    tokens = list(_with_initials(tokens))
    starts = [token.start for token in tokens]
    taken: dict[int, tuple[Tag, int]] = {}
    for tag, spans in ((Tag.NUMBER, [q.span for q in quantities]), (Tag.DATE, [d.span for d in dates])):
        for number, span in enumerate(spans):
            kind = Tag.ORDINAL if tag is Tag.NUMBER and quantities[number].kind is Kind.ORDINAL else tag
            index = max(0, bisect_right(starts, span.start) - 1)
            while index < len(tokens) and tokens[index].start < span.end:
                if tokens[index].end > span.start:
                    taken[index] = (kind, number)
                index += 1
    merged: list[Token] = []
    fixed: list[Tag | None] = []
    numbers: list[int] = []
    for index, token in enumerate(tokens):
        mine = taken.get(index)
        if mine is not None and index and taken.get(index - 1) == mine:
            last = merged[-1]
            merged[-1] = Token(
                f"{last.text} {token.text}",
                f"{last.norm} {token.norm}",
                last.start,
                token.end,
                True,
                last.capital,
                last.joined,
            )
            continue
        if token.norm == "." and mine is None and _abbreviates(tokens, index):
            continue
        merged.append(token)
        fixed.append(mine[0] if mine else _fixed(token))
        numbers.append(mine[1] if mine else -1)
    return merged, fixed, numbers


def _with_initials(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with each run of letters and full stops as one: "U.S.", "J.K."."""
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
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 1] if index else None
    return (
        following is not None and (following.is_word or following.text[0].isdigit()) and before is not None
        and before.is_word and before.end == tokens[index].start and len(before.text) <= _LONGEST_ABBREVIATION
    )  # fmt: skip


def _fixed(token: Token) -> Tag | None:
    if token.is_word:
        return None
    return Tag.NUMBER if token.text[0].isdigit() else Tag.MARK


def _places(
    words: Sequence[Word], phrases: Sequence[Phrase], clauses: Sequence[Clause]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    phrase_of = [-1] * len(words)
    for phrase in phrases:
        for index in range(phrase.start, phrase.stop):
            phrase_of[index] = phrase.index
    clause_of = [0] * len(words)
    for clause in clauses:
        # What stands between two verb groups belongs to the first, up to the second one's own subject and opener.
        for index in range(_front(words, phrases, clause), clause.stop):
            clause_of[index] = clause.index
    for phrase in phrases:
        if phrase.clause >= 0:
            clause_of[phrase.start : phrase.stop] = [phrase.clause] * (phrase.stop - phrase.start)
    return tuple(phrase_of), tuple(clause_of)


def _front(words: Sequence[Word], phrases: Sequence[Phrase], clause: Clause) -> int:
    """Return where a clause begins: with its opener, its subject, or the adverbs before its verb group."""
    if clause.index == 0:
        return 0
    starts = [phrases[index].start for index in clause.subject if phrases[index].start >= clause.start]
    own = (phrases[index] for index in clause.complements if phrases[index].clause == clause.index)
    starts += [phrase.start for phrase in own if phrase.start < clause.group[0]]
    first = min([*starts, clause.group[0], clause.group[0] if clause.opener is None else clause.opener])
    while first > clause.start and (words[first - 1].tag in _FRONT or words[first - 1].lower == ","):
        first -= 1
    return max(first, clause.start)
