"""The nouns that facts count: their heads, what restricts them, and which facts count the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from evaluation.changes.change import Given
from evaluation.changes.figures import Figure, Values, parse_figure
from shanxi_facts.language import words
from shanxi_facts.language.lexicon import entry_of, keys_of
from shanxi_facts.model import Fact

_BORDER = re.compile(r",|\b(?:of|in|for|on|to|who|that|which|from|with|at|by|such|series)\b")
_ARTICLES = frozenset({"the", "a", "an", "their", "its"})


def noun_phrase(text: str) -> list[str]:
    """Return the words of a noun phrase up to its head: without article, and without what follows the head."""
    front = _BORDER.split(text, maxsplit=1)[0]
    found = [word for word in re.findall(r"[a-z]+(?:['’-][a-z]+)*", front.lower()) if word not in _ARTICLES]
    for place in range(1, len(found)):  # "labor force lifted out of poverty"
        if found[place].endswith("ed") and words.pos(found[place])[:1] != "a" and words.lemmas(found[place]):
            return found[:place] if words.pos(found[place - 1])[:1] == "n" else found
    return found


def head(text: str) -> str:
    """Return the head noun of a phrase, "" if there is none."""
    phrase = noun_phrase(text)
    return phrase[-1] if phrase else ""


@lru_cache(maxsize=4096)
def keys(text: str) -> frozenset[str]:
    """Return what the words of ``text`` may be met by: base forms and classes."""
    found = re.findall(r"[a-z]+", text.lower())
    return frozenset(key for word in found if not is_small(word) for key in keys_of(word))


def is_small(word: str) -> bool:
    """Tell whether a word is grammar rather than content."""
    return bool(entry_of(word).tags & {"function", "negators", "modal"}) or word in words.FUNCTION_WORDS


def counters(given: Given) -> Iterator[tuple[Fact, Figure]]:
    """Yield the other facts with a figure on the same noun."""
    if given.fact.counted is None:
        return
    mine = keys(head(given.fact.counted.text))
    for fact in given.siblings:
        figure = parse_figure(fact.quantity) if fact.quantity else None
        if figure and fact.counted and mine & keys(head(fact.counted.text)):
            yield fact, figure


def true_elsewhere(given: Given, values: Values) -> bool:
    """Tell whether a figure holds for another fact that says the same of the same noun."""
    return any(values.holds(figure.values) for fact, figure in counters(given) if same_relation(given.fact, fact))


def same_relation(one: Fact, other: Fact) -> bool:
    """Tell whether two facts may say the same of what they count: a relation in common, or none to tell them apart."""
    if one.relation is None or other.relation is None:
        return True
    wordings = (other.relation.text, *other.relation.aliases)
    mine = keys(" ".join((one.relation.text, *one.relation.aliases)))
    return any(keys(wording) <= mine for wording in wordings if keys(wording)) or bool(
        keys(one.relation.text) & keys(other.relation.text)
    )


def curated(fact: Fact) -> frozenset[str]:
    """Return the keys of every wording that the curator lets stand for the fact or for one of its slots."""
    slots = (fact.agent, fact.relation, fact.counted, fact.change_from, fact.change_to)
    return keys(" ".join([*fact.aliases, *(alias for slot in slots if slot for alias in slot.aliases)]))


def says(given: Given, claim: str) -> bool:
    """Tell whether the source has the claim word for word."""
    return _flat(claim) in _flat(given.source.text)


@lru_cache(maxsize=16384)
def _flat(text: str) -> str:
    return " ".join(re.findall(r"[\w%$]+", text.lower()))


def plural(text: str) -> bool:
    """Tell whether a counted noun is in the plural."""
    word = head(text)
    regular = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return regular or word in {"people", "children", "men", "women"}
