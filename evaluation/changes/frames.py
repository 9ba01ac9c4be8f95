"""Changes of a fact's slots: filled from a sibling fact, exchanged, dropped, or worded by the curator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evaluation.changes.change import Given, Made, astray, clause, lower_first, right, within, wrong
from evaluation.changes.counts import digits
from evaluation.changes.grammar import find_verb, negated
from evaluation.changes.inflection import form_of
from evaluation.changes.nouns import curated, head, keys, noun_phrase, plural, same_relation
from shanxi_facts.language.lexicon import entry_of
from shanxi_facts.model import Fact, Phrase

_WHOLE = re.compile(r"\b(?P<all>all|every)\b(?P<of> of)?(?= )", re.IGNORECASE)
_PREVENTED = re.compile(r"(?i)\b(?:elimin|prevent|eradicat|remov|avoid|end|stop|ban|abolish|reduc)\w*")


def counted(given: Given) -> Iterator[Made]:
    """What a sibling fact counts, under this fact's figure and relation."""
    mine = given.fact.counted
    if mine is None or given.figure is None or mine.text not in given.text or _quoted(given, mine.text):
        return
    for fact in given.siblings:
        other = fact.counted
        if (
            other is None
            or fact.quantity is None
            or keys(head(other.text)) & (keys(head(mine.text)) | curated(given.fact))
        ):
            continue
        claim = given.put(mine.text, other.text)
        if claim and not (same_relation(given.fact, fact) and fact.quantity == given.fact.quantity):
            yield wrong(claim, f"{mine.text} -> {other.text}")


def restriction(given: Given) -> Iterator[Made]:
    """What restricts the noun of a sibling fact, before this fact's noun."""
    mine = given.fact.counted
    if mine is None or mine.text not in given.text or _quoted(given, mine.text):
        return
    own = noun_phrase(mine.text)
    if len(own) < 2 or not mine.text.lower().startswith(" ".join(own)):
        return
    for fact in given.siblings:
        theirs = noun_phrase(fact.counted.text) if fact.counted else []
        same_head = len(theirs) > 1 and theirs[-1] == own[-1]
        if not same_head or not (fact.quantity or fact.scope) or keys(" ".join(theirs[:-1])) & keys(" ".join(own[:-1])):
            continue
        claim = given.put(" ".join(own), " ".join(theirs))
        if claim and not same_relation(given.fact, fact):
            yield wrong(claim, f"{' '.join(own)} -> {' '.join(theirs)}")


def agent(given: Given) -> Iterator[Made]:
    """Another agent of the base in the place of the fact's; an agent added where the source names none."""
    mine = given.fact.agent
    subject = given.source.subject
    own = keys(mine.text if mine else given.text) | (keys(subject.text) if subject else frozenset())
    for fact in given.siblings:
        other = fact.agent
        if other is None or fact.quantity is None or keys(other.text) & own:
            continue
        if mine and given.text.startswith(mine.text + " ") and given.fact.relation:
            yield wrong(given.swap(0, len(mine.text), other.text), f"{mine.text} -> {other.text}")
        elif mine is None and given.fact.relation and given.text.endswith(given.fact.relation.text):
            verb = find_verb(given)
            if verb and "passive" in verb.voice and not negated(given.text):
                make = wrong if given.figure else astray
                yield make(f"{given.text} by {lower_first(other.text)}", f"by {other.text} added")


def relation(given: Given) -> Iterator[Made]:
    """What a sibling fact says of its own noun, said of this one's figure."""
    mine = given.fact.relation
    if mine is None or given.figure is None or _quoted(given, mine.text) or (verb := find_verb(given)) is None:
        return
    wordings = {_flat(alias) for alias in (mine.text, *mine.aliases)}
    for fact in given.siblings:
        other = fact.relation
        if other is None or fact.quantity is None or _quoted(Given(given.base, fact, fact.statement), other.text):
            continue
        theirs = find_verb(Given(given.base, fact, fact.statement))
        same_shape = theirs and ("passive" in theirs.voice) == ("passive" in verb.voice) and _form(other) == _form(mine)
        shared = same_relation(given.fact, fact) or wordings & {_flat(a) for a in (other.text, *other.aliases)}
        claim = given.put(mine.text, other.text)
        if same_shape and not shared and claim and _form(mine) == "ed":
            yield wrong(claim, f"{mine.text} -> {other.text}")


def _form(phrase: Phrase) -> str:
    return form_of(next((word for word in phrase.text.split() if not word.endswith("ly")), ""))


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def change(given: Given) -> Iterator[Made]:
    """From and to exchanged; one of them taken from another fact."""
    old, new = given.fact.change_from, given.fact.change_to
    if old is None or new is None or given.fact.relation is None or not {old.text, new.text} <= _held(given, old, new):
        return
    swapped = given.text.replace(old.text, "\0").replace(new.text, old.text).replace("\0", new.text)
    yield wrong(swapped, "from and to exchanged")
    yield wrong(given.text.replace(new.text, old.text), "to -> from")
    for fact in given.siblings:
        for mine, other in ((old, fact.change_from), (new, fact.change_to)):
            if other and fact.relation and not keys(other.text) & (keys(mine.text) | curated(given.fact)):
                yield wrong(given.text.replace(mine.text, other.text), f"{mine.text} -> {other.text}")


def _held(given: Given, *phrases: Phrase) -> set[str]:
    return {phrase.text for phrase in phrases if given.text.count(phrase.text) == 1}


def scope(given: Given) -> Iterator[Made]:
    """All made most, some, half or none; a part, or all, put where the source gives no scope."""
    if negated(given.text):
        return
    if given.fact.scope == "all":
        for match in _WHOLE.finditer(given.text):
            for new in _parts(given, match):
                yield wrong(given.swap(*match.span(), new), f"{match[0]} -> {new}")
    elif given.fact.scope is None and given.fact.counted and not _WHOLE.search(given.text):
        yield from _added_scope(given)


def _parts(given: Given, match: re.Match[str]) -> Iterator[str]:
    figure = bool(re.match(r" \d", given.text[match.end() :]))
    if match["all"].lower() == "every":
        yield from ("almost every", "not every", "hardly any")
    elif match["of"]:
        yield from ("most of", "some of", "half of", "none of", "not all of", "nearly all of", "only a few of")
    elif figure:
        yield from ("most of the", "some of the", "half of the", "none of the", "not all", "nearly all of the")
    else:
        yield from ("most", "some", "half of the", "no", "not all", "nearly all", "a minority of")


def _added_scope(given: Given) -> Iterator[Made]:
    fact = given.fact
    assert fact.counted is not None
    first = fact.quantity or fact.counted.text
    opening = re.match(r"(?:the )?(?=" + re.escape(first) + ")", given.text, re.IGNORECASE)
    if opening is None or (fact.quantity and (given.figure is None or not given.figure.plain)):
        return
    degree = entry_of(fact.degree).classes if fact.degree else frozenset()
    if not fact.quantity and (not plural(fact.counted.text) or "#d-total" in degree):
        return
    parts = ("most of the", "half of the", "some of the", "none of the", "a tenth of the", "only a few of the")
    for new in parts if fact.quantity else (*parts, "all", "every one of the"):
        rest = given.text[opening.end() :]
        claim = f"{new} {lower_first(rest)}"
        yield wrong(claim[0].upper() + claim[1:] if given.text[0].isupper() else claim, f"{new} added")


def widened(given: Given) -> Iterator[Made]:
    """A restriction dropped although "all" governs it, so that more is claimed than the source says."""
    mine = given.fact.counted
    if given.fact.scope != "all" or mine is None or given.figure is not None or not _WHOLE.search(given.text):
        return
    phrase = noun_phrase(mine.text)
    if len(phrase) > 1 and not _quoted(given, mine.text) and (claim := given.put(" ".join(phrase), phrase[-1])):
        yield wrong(claim, f"{' '.join(phrase)} -> {phrase[-1]} under all")


def dropped(given: Given) -> Iterator[Made]:
    """A scope, a degree or a restriction left out, where that makes the claim no wider."""
    fact = given.fact
    if fact.scope == "all" and (match := _WHOLE.search(given.text)) and not match["of"] and given.figure:
        yield right(given.swap(*match.span(), ""), "scope dropped")
    if fact.degree and not negated(given.text) and fact.degree.endswith("ly") and (claim := given.put(fact.degree, "")):
        yield right(claim, "degree dropped")
    mine = fact.counted
    if mine is None or given.figure is None or _WHOLE.search(given.text) or _quoted(given, mine.text):
        return
    phrase = noun_phrase(mine.text)
    if _PREVENTED.search(given.text):
        return  # what is ended for some is not ended for all
    if len(phrase) > 1 and mine.text.lower().startswith(" ".join(phrase)) and " and " not in mine.text:
        rest = " ".join(phrase[2:] if phrase[0].endswith("ly") and len(phrase) > 2 else phrase[1:])
        if claim := given.put(" ".join(phrase), rest):
            yield right(claim, f"{' '.join(phrase)} -> {rest}")


def wording(given: Given) -> Iterator[Made]:
    """A curated wording in the place of a slot, or of the whole statement."""
    if not given.whole:
        return
    for alias in given.fact.aliases:
        yield right(alias, "a curated wording of the statement")
    slots = (given.fact.counted, given.fact.agent, given.fact.change_from, given.fact.change_to)
    for phrase in slots:
        if phrase is None or _quoted(given, phrase.text):
            continue
        for alias in phrase.aliases:
            if claim := given.put(phrase.text, alias):
                yield right(claim, f"{phrase.text} -> {alias}")
    phrase = given.fact.relation
    if phrase is None or _quoted(given, phrase.text) or _form(phrase) != "ed":
        return
    for alias in phrase.aliases:
        first = alias.split()[0]
        short = len(alias.split()) <= len(phrase.text.split())
        if form_of(first) == "ed" and short and (claim := given.put(phrase.text, alias)):
            yield right(claim, f"{phrase.text} -> {alias}")


def _quoted(given: Given, text: str) -> bool:
    start = given.text.find(text)
    return start >= 0 and within((start, start + len(text)), given.quoted)


def together(given: Given) -> Iterator[Made]:
    """Two facts in one claim: both as they stand, and the other one with a wrong figure."""
    if given.figure is None or given.figure.spelled or not given.whole or not clause(given):
        return
    facts: list[Fact] = [fact for fact in given.base.facts if fact.relation and fact.counted]
    place = next((i for i, fact in enumerate(facts) if fact.id == given.fact.id), 0)
    for step in (1, 5, 11):
        other = facts[(place + step) % len(facts)]
        if other.id == given.fact.id or not clause(Given(given.base, other, other.statement)):
            continue
        off = next((made.claim for made in digits(given)), None)
        for joint in (". ", "; ", ", and "):
            second = _after(other.statement, joint)
            first = given.text[0].upper() + given.text[1:]
            yield right(f"{first}{joint}{second}", f"with {other.id}")
            if off:
                yield wrong(f"{off[0].upper() + off[1:]}{joint}{second}", f"wrong figure beside {other.id}")
                yield wrong(f"{other.statement}{joint}{_after(off, joint)}", f"wrong figure after {other.id}")


def _after(text: str, joint: str) -> str:
    return text[0].upper() + text[1:] if joint == ". " else lower_first(text)
