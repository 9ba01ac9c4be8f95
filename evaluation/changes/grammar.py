"""Changes of the verb: negation, plans and possibilities, active and passive, and one part of a joint relation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from evaluation.changes.change import Given, Made, lower_first, right, within, wrong
from evaluation.changes.inflection import base, form_of, inflect
from evaluation.changes.nouns import plural
from shanxi_facts.language import words

_PERFECT_PASSIVE, _PASSIVE, _PERFECT, _ACTIVE = "perfect passive", "passive", "perfect", "active"
_AUXILIARY = re.compile(r"\b(?:(has|have|had) (been)|(is|are|was|were)|(has|have|had))((?: \w+){0,2} ?)$")
_UNSURE = re.compile(
    r"\b(?:not|no|never|none|without|nor|fail\w*|may|might|could|would|will|should|plans?|planned|expect\w*|if|unless)\b|n't\b",
    re.IGNORECASE,
)


class Verb(NamedTuple):
    """Where the claim's verb stands: its auxiliary, or the verb itself where it has none."""

    voice: str
    start: int
    end: int
    words: str


def negated(text: str) -> bool:
    """Tell whether a text negates, or says what is not done yet."""
    return bool(_UNSURE.search(text))


def find_verb(given: Given) -> Verb | None:
    """Return the verb of the fact's relation as it stands in the claim."""
    relation, agent = given.fact.relation, given.fact.agent
    if relation is None or (at := given.text.find(relation.text)) < 0:
        return None
    if found := _AUXILIARY.search(given.text[:at]):
        voice = _PERFECT_PASSIVE if found[2] else _PASSIVE if found[3] else _PERFECT
        return Verb(voice, found.start(), found.start(5), given.text[found.start() : found.start(5)])
    start = at
    if agent and given.text.startswith(agent.text + " "):
        start = len(agent.text) + 1
        if found := re.compile(r"(has|have|had)(?= \w+ed\b| \w+n\b| led\b)").match(given.text, start):
            return Verb(_PERFECT, found.start(), found.end(), found[0])
    word = re.compile(r"[a-z]+").match(given.text, start)
    return Verb(_ACTIVE, *word.span(), word[0]) if word else None


def negation(given: Given) -> Iterator[Made]:
    """Not, never, no longer, failed to; or the negation of the source taken away."""
    if negated(given.text):
        yield from _affirmed(given)
        return
    verb = find_verb(given)
    for new in _negations(given, verb) if verb else ():
        assert verb is not None
        yield wrong(given.swap(verb.start, verb.end, new), f"{verb.words} -> {new}")


def _affirmed(given: Given) -> Iterator[Made]:
    for match in re.finditer(r"\b(is|are|was|were|has|have) not\b", given.text):
        yield wrong(given.swap(*match.span(), match[1]), f"{match[0]} -> {match[1]}")
    for match in re.finditer(r"\bno (?=[a-z])", given.text):
        yield wrong(given.swap(*match.span(), ""), "no taken away")


def _negations(given: Given, verb: Verb) -> Iterator[str]:
    first, _, been = verb.words.partition(" ")
    if verb.voice is not _ACTIVE:
        yield from (f"{first} not {been}".strip(), f"{first} never {been}".strip(), f"{first}n't {been}".strip())
        if verb.voice is not _PERFECT:
            yield "failed to be"
            present = {"has": "is", "have": "are", "had": "were"}.get(first, first)
            yield f"{present} no longer"
        return
    if (lemma := base(verb.words)) is None:
        if words.pos(verb.words)[:1] == "v":
            yield from (f"do not {verb.words}", f"never {verb.words}", f"failed to {verb.words}")
        return
    match form_of(verb.words):
        case "ing":
            yield from (f"not {verb.words}", f"never {verb.words}", f"failing to {lemma}")
        case "ed" if _participle(given, verb):
            yield from (f"not {verb.words}", f"never {verb.words}")
        case "ed":
            yield from (f"did not {lemma}", f"never {verb.words}", f"failed to {lemma}")
        case "s":
            yield from (f"does not {lemma}", f"never {verb.words}", f"fails to {lemma}", f"no longer {verb.words}")


def _participle(given: Given, verb: Verb) -> bool:
    """Tell whether a past form is a participle: it follows what it is said of, in a headline or as an attribute."""
    counted, agent = given.fact.counted, given.fact.agent
    if agent and given.text.startswith(agent.text + " ") and verb.start == len(agent.text) + 1:
        return False
    at = given.text.find(counted.text) if counted else -1
    return 0 <= at < verb.start or bool(re.search(r"\b(?:of|newly) $", given.text[: verb.start]))


def modal(given: Given) -> Iterator[Made]:
    """What was done told as possible, planned or to come."""
    verb = find_verb(given)
    if verb is None or negated(given.text):
        return
    for new in _modals(given, verb):
        yield wrong(given.swap(verb.start, verb.end, new), f"{verb.words} -> {new}")


def _modals(given: Given, verb: Verb) -> Iterator[str]:
    if verb.voice in {_PASSIVE, _PERFECT_PASSIVE}:
        many = not verb.words.startswith(("is", "was", "has"))
        yield from ("will be", "may be", "could be", "are expected to be" if many else "is expected to be")
        yield "are planned to be" if many else "is planned to be"
    elif verb.voice is _PERFECT:
        yield from ("may have", "will have", "could have")
    elif lemma := base(verb.words):
        match form_of(verb.words):
            case "ing":
                yield from (f"planning to {lemma}", f"hoping to {lemma}")
            case "ed" if _participle(given, verb):
                if verb.start and not given.text[: verb.start].endswith(("newly ", "of ")):
                    yield from (f"to be {verb.words}", f"expected to be {verb.words}")
            case _:
                yield from (f"will {lemma}", f"may {lemma}", f"plans to {lemma}", f"hopes to {lemma}")


def voice(given: Given) -> Iterator[Made]:
    """Active told as passive, with the agent and without it; passive with an agent told as active."""
    agent, counted = given.fact.agent, given.fact.counted
    if agent is None or counted is None or given.quoted or negated(given.text):
        return
    verb = find_verb(given)
    opening = agent.text + " "
    if verb and verb.voice is _ACTIVE and form_of(verb.words) == "ed" and given.text.startswith(opening):
        rest = given.text[verb.end :].strip()
        lemma = base(verb.words)
        number = given.fact.quantity or ""
        if (
            lemma
            and rest in {counted.text, f"{number} {counted.text}", f"{number} of {counted.text}"}
            and verb.start == len(opening)
        ):
            be = "were" if number or plural(counted.text) else "was"
            passive = f"{rest} {be} {inflect(lemma, 'ed')}"
            yield right(f"{passive} by {lower_first(agent.text)}", "active -> passive")
            yield right(passive, "active -> passive, the agent dropped")
    passive_end = re.compile(r"(?: (?:was|were|has been|have been))? (?P<verb>\w+) by " + re.escape(agent.text) + "$")
    if (
        (match := passive_end.search(given.text))
        and verb
        and match["verb"] == verb.words
        and (lemma := base(verb.words))
    ):
        active = f"{agent.text} {inflect(lemma, 'ed', participle=False)} {lower_first(given.text[: match.start()])}"
        yield right(active, "passive -> active")


def joint(given: Given) -> Iterator[Made]:
    """A joint count given to one part alone."""
    relation = given.fact.relation
    if relation is None or given.figure is None or " and " not in relation.text:
        return
    left, _, other = relation.text.partition(" and ")
    adverb = left.split()[0] if " " in left else ""
    for part in (left, f"{adverb} {other}".strip(), other):
        claim = given.put(relation.text, part)
        if claim and base(part.split()[-1]):
            yield wrong(claim, f"{relation.text} -> {part}")


def list_order(given: Given) -> Iterator[Made]:
    """The members of a list of two in the other order."""
    slots = (given.fact.counted, given.fact.relation, given.fact.agent, given.fact.change_from, given.fact.change_to)
    for phrase in slots:
        if phrase is None or phrase.text.count(" and ") != 1 or (at := given.text.find(phrase.text)) < 0:
            continue
        span = (at, at + len(phrase.text))
        in_name = any(" and " in name for name in given.fact.names if name in phrase.text)
        if in_name or within(span, given.quoted) or '"' in phrase.text:
            continue
        if new := _exchanged(phrase.text):
            yield right(given.swap(*span, new), f"{phrase.text} -> {new}")


def _exchanged(text: str) -> str | None:
    """Exchange the members of "A and B", where their words leave no doubt what belongs to which."""
    lead = re.match(r"(?:[\w ]+ (?:to|with|against) )?(?:the )?", text)
    opening = lead[0] if lead else ""
    left, _, other = text[len(opening) :].partition(" and ")
    if re.search(r"\b(?:of|in|for|on|to|who|that|a|an|the|their|by|being)\b", f"{left} {other}") or "," in text:
        return None
    if " " in left and " " not in other:
        *first, last = left.split(" ")
        return f"{opening}{' '.join(first)} {other} and {last}"
    return f"{opening}{other} and {left}"
