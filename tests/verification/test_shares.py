"""How much of a claim each sentence of a source says, what it can say at most, and what follows from both.

``shares.txt`` has sources, each with claims, and under each claim a line for every sentence that is proposed: the
shares that it and its neighbours, and it alone, say in percent, the same at most, and whether it is on the subject of
the claim. UPDATE_TRANSCRIPTS=1 writes these lines anew; what has changed is to be read in the diff.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from shanxi_facts.base import FactBase
from shanxi_facts.model import Label
from shanxi_facts.reading import Terms, analyze
from shanxi_facts.verification import Judge, Verifier
from shanxi_facts.verification.reach import Reach
from shanxi_facts.verification.topic import says_little

FILE = Path(__file__).parent / "shares.txt"


def sections() -> list[tuple[str, dict[str, list[str]]]]:
    """Return the sources with their claims, and the lines of each claim."""
    found = []
    for part in FILE.read_text(encoding="utf-8").split("\n===\n"):
        source, _, rows = part.partition("\n---\n")
        claims: dict[str, list[str]] = {}
        for row in rows.strip("\n").split("\n"):
            if row.startswith(" "):
                claims[next(reversed(claims))].append(row)
            else:
                claims[row] = []
        found.append((source, claims))
    return found


@cache
def drafted(source: str) -> Judge:
    return Judge(Verifier(FactBase.draft(source)).texts[0])


def told(by: Judge, claim: str) -> list[str]:
    """Return the lines of a claim."""
    terms = Terms.of(analyze(claim))
    reach = Reach(by.index, by.article, by.text)
    said = reach.said(terms)
    lines = []
    for one in sorted(by.judgements(claim), key=lambda judgement: judgement.sentence):
        most = reach.bound(terms, said, one.sentence)
        may = "" if most.may_match else ", no match"
        is_on = "off" if one.label is Label.NOT_FOUND else "on"
        shares = f"{one.relevance:.0%} {one.support:.0%}, at most {most.share:.0%} {most.support:.0%}{may}"
        lines.append(f"  {one.sentence}: {shares}; {is_on}")
        assert most.share >= one.relevance - 1e-9
        assert most.support >= one.support - 1e-9
        assert most.may_match or one.label is not Label.MATCH
    little = says_little(terms, by.text.subject if by.text else frozenset())
    return [*lines, "  says little"] if little else lines


def write() -> None:
    parts = (
        "\n".join([source, "---", *(line for claim in claims for line in (claim, *told(drafted(source), claim)))])
        for source, claims in sections()
    )
    FILE.write_text("\n===\n".join(parts) + "\n", encoding="utf-8")


if os.environ.get("UPDATE_TRANSCRIPTS"):
    write()


@pytest.mark.parametrize(
    ("source", "claim", "lines"),
    [pytest.param(source, claim, rows, id=claim) for source, claims in sections() for claim, rows in claims.items()],
)
def test_what_the_sentences_say_of_a_claim(source: str, claim: str, lines: list[str]) -> None:
    assert told(drafted(source), claim) == lines
