"""The generator: every fact of a base, changed in every way that is known to make it wrong, or to leave it right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evaluation.changes import counts, frames, grammar, hedges, names, surface, words
from evaluation.changes.change import Change, Given, Maker, sample
from evaluation.changes.grammar import negated
from evaluation.labelled import MATCH, MISMATCH
from shanxi_facts import FactBase
from shanxi_facts.model import Fact

# Kinds of which every change is made; of the others, so many a wording of a fact.
EXHAUSTIVE = frozenset(
    {"digit", "neighbouring digits", "magnitude", "unit", "conversion", "rounding", "hedge", "date", "ordinal"}
)
SOME = 3

MAKERS: dict[str, Maker] = {
    "digit": counts.digits,
    "neighbouring digits": counts.exchanged,
    "magnitude": counts.magnitude,
    "unit": counts.unit,
    "conversion": counts.conversion,
    "rounding": counts.rounding,
    "hedge": hedges.hedge,
    "figure alone": counts.bare,
    "figure of a sibling": counts.sibling_figure,
    "number form": counts.form,
    "all of the number": counts.all_of_number,
    "scope": frames.scope,
    "widened": frames.widened,
    "negation": grammar.negation,
    "modal": grammar.modal,
    "antonym": words.antonym,
    "degree": words.degree,
    "added degree": words.added_degree,
    "rival noun": words.rival,
    "content word": words.content_word,
    "misquotation": words.misquoted,
    "quoted alias": words.quoted_alias,
    "counted of a sibling": frames.counted,
    "restriction of a sibling": frames.restriction,
    "agent of a sibling": frames.agent,
    "relation of a sibling": frames.relation,
    "from and to": frames.change,
    "joint count": grammar.joint,
    "name": names.name,
    "date": names.date,
    "ordinal": names.ordinal,
    "added date": names.year,
    "added period": names.period,
    "added place": names.place,
    "added number": names.added_number,
    "speaker": names.speaker,
    "two assertions": frames.together,
    "as it stands": surface.as_is,
    "case": surface.case,
    "white space": surface.space,
    "marks": surface.marks,
    "quotation marks": surface.quotes,
    "colour": surface.colour,
    "own speaker": names.own_speaker,
    "voice": grammar.voice,
    "order of a list": grammar.list_order,
    "spelling": words.spelling,
    "misspelling": words.typo,
    "curated wording": frames.wording,
    "left out": frames.dropped,
}


def generate(base: FactBase) -> Iterator[Change]:
    """Yield the changes of every fact of ``base``, each claim once; always the same ones, in the same order.

    A claim made twice with two verdicts is not known to be either, and is left out.
    """
    found: dict[str, Change | None] = {}
    for fact in base.facts:
        for change in _changes(base, fact):
            known = found.setdefault(change.claim, change)
            if known is not None and (known.verdict == MATCH) != (change.verdict == MATCH):
                found[change.claim] = None
    spoken = {_flat(change.claim) for change in found.values() if change and change.verdict == MATCH}
    for found_change in found.values():
        if found_change and (found_change.verdict == MATCH or _flat(found_change.claim) not in spoken):
            yield found_change


def _flat(claim: str) -> str:
    """Return a claim without what case, white space and marks make of it; figures, signs and quotes stay."""
    return " ".join(re.findall(r'[\w%$.,]+|["“”+~-]', claim.lower())).strip(" .,")


def _changes(base: FactBase, fact: Fact) -> Iterator[Change]:
    for text in _wordings(fact):
        given = Given(base, fact, text)
        for kind, maker in MAKERS.items():
            made = list(maker(given))
            rights = [item for item in made if item.verdict == MATCH]
            wrongs = [item for item in made if item.verdict != MATCH]
            for items in (rights, wrongs):
                chosen = items if kind in EXHAUSTIVE else sample(items, SOME, f"{fact.id}|{kind}")
                for claim, what, verdict in chosen:
                    if claim and (verdict != MISMATCH or claim != text):
                        yield Change(kind, claim, verdict, fact.id, fact.sentence, what)


def _wordings(fact: Fact) -> list[str]:
    """Return the statement, and a headline made of its figure, noun and relation where they read as one."""
    texts = [fact.statement]
    if fact.quantity and fact.counted and fact.relation:
        places = [
            (fact.statement.find(part), len(part)) for part in (fact.quantity, fact.counted.text, fact.relation.text)
        ]
        start, end = min(at for at, _ in places), max(at + length for at, length in places)
        headline, rest = fact.statement[start:end], fact.statement[:start] + fact.statement[end:]
        if start < 0 or negated(rest) or headline.count('"') % 2 or "“" in headline:
            return texts
        if re.match(r"[^ ]+ to the ", headline) is None and places[1][0] < places[2][0]:
            noun = re.escape(fact.counted.text)
            headline = re.sub(rf"({noun}) (?:(?:has|have|had) been|was|were|is|are) ", r"\1 ", headline)
        if headline not in texts:
            texts.append(headline)
    return texts
