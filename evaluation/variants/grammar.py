"""The verbs of a sentence, denied, turned round or told as done, and what limits it left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evaluation.changes.inflection import inflect
from evaluation.variants.texts import Sentence
from evaluation.variants.words import TABLES, alternatives, both_ways
from shanxi_facts.language import words

_LIMITED = re.compile(rf"(?i)\b(?:{alternatives(TABLES['limits']['words'])})\b|n['’]t\b")
_VERBS = TABLES["auxiliaries"]
_AUXILIARY = re.compile(
    rf"""\b(?:(?:{alternatives(_VERBS["be"])})(?=\ [a-z])
    |(?:{alternatives(_VERBS["have"])})
    (?=\ (?:\w+ly\ )?(?:{alternatives(_VERBS["participles"])}|\w+(?:ed|en|wn))\b))""",
    re.VERBOSE,
)
_DIRECTIONS = both_ways(TABLES["directions"])
_OPPOSITES = {**both_ways(TABLES["opposites"]), **TABLES["replacements"]}
_PASSIVE = re.compile(
    r"""(?:^|(?<=,\ and\ )|(?<=,\ but\ )|(?<=;\ ))(?P<patient>\w[\w’'-]*(?:\ \w[\w’'-]*){0,7}?)
    \ (?P<verb>(?:was|were|is|are|(?:has|have|had)\ been)\ (?:\w+ly\ )?\w+(?:ed|n|t|ld|de)(?:\ (?:out|up|down|off|on))?)
    \ by\ (?P<agent>(?:the|a|an|its|his|her|their|[A-Z][\w’'-]*|[a-z]+s(?=[.,;]|\ in\b))(?:\ [\w’'-]+){0,5}?)
    (?=[.,;]|\ (?:in|on|at|after|before|because|when|for|from|to|with|during|of)\b)""",
    re.VERBOSE,
)
_OBJECTS = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
_PLAN = re.compile(rf"\b(?:{alternatives(TABLES['plans']['words'])}) (?P<verb>[a-z]+)\b(?! by)")
_QUOTED_WORD = re.compile(r"(?<=[a-z,] )[a-z]{4,}(?: )(?=[a-z])")


def negation(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with "not" after an auxiliary, unless it denies or leaves open something already."""
    if not _LIMITED.search(sentence.text):
        for match in sentence.find(_AUXILIARY):
            yield sentence.swap(*match.span(), f"{match[0]} not")


def direction(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with up for down: rose, fell; higher, lower."""
    yield from _exchanged(sentence, _DIRECTIONS)


def opposite(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with a word exchanged for one that excludes it: opened, closed; before, after."""
    yield from _exchanged(sentence, _OPPOSITES)


def _exchanged(sentence: Sentence, table: dict[str, str]) -> Iterator[str]:
    for match in sentence.find(rf"(?i)(?<![\w'’-])(?:{alternatives(table)})(?![\w'’-])"):
        if match[0][1:].islower() and not re.search(r"(?i)\b(?:some|no|look\w*) $", sentence.text[: match.start()]):
            new = table[match[0].lower()]
            yield sentence.swap(*match.span(), new.capitalize() if match[0][0].isupper() else new)


def turned(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with what acts and what is acted on exchanged: A was led by B, B was led by A."""
    for match in sentence.find(_PASSIVE):
        if set(match["patient"].lower().split()) & {*TABLES["clauses"]["openers"]}:
            continue
        first, _, rest = match["patient"].partition(" ")
        small = first.lower() if first.lower() in words.FUNCTION_WORDS else first
        patient = f"{_OBJECTS.get(small, small)} {rest}".strip()
        yield sentence.swap(*match.span(), f"{match['agent']} {match['verb']} by {patient}")


def done(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with a plan or a promise told as done: plans to open, opened."""
    if _LIMITED.search(sentence.text):
        return
    for match in sentence.find(_PLAN):
        verb = match["verb"]
        if verb not in TABLES["plans"]["not"] and "v" in words.pos(verb):
            yield sentence.swap(*match.span(), inflect(verb, "ed", participle=False))


def unconditional(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence without the condition that it begins with."""
    if match := re.match(r"(?:If|Unless|As soon as) [^,]+, ", sentence.text):
        yield sentence.swap(*match.span(), "")


def misquoted(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with a word left out inside a quotation of four words or more."""
    for start, end in sentence.quoted:
        if len(sentence.text[start:end].split()) > 3:
            for match in _QUOTED_WORD.finditer(sentence.text, start, end):
                yield sentence.swap(*match.span(), "")
