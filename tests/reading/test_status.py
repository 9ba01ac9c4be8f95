"""What limits a clause, and which word tells it."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import analyze
from shanxi_facts.reading.status import read_status

# A sentence, a verb of it, and the kinds of its clause with the words that tell them.
LIMITED = [
    ("The yard sold a ferry.", "sold", {}),
    ("The ferry is in such demand that people wait at the gate.", "wait", {}),
    ("The demand that people wait at the gate was met.", "wait", {"wished": "demand"}),
    ("The guild asked them to do the work.", "do", {"wished": "asked"}),
    ("The yard will sell a ferry.", "sell", {"ahead": "will"}),
    ("The yard plans to sell a ferry and lease a crane.", "lease", {"ahead": "plans"}),
    ("The guild wants the yard to pay the cooks.", "pay", {"wished": "wants"}),
    ("The clerk is accused of stealing a lamp.", "stealing", {"alleged": "accused"}),
    ("The clerk allegedly stole a lamp.", "stole", {"alleged": "allegedly"}),
    ("Police believe he fled.", "fled", {"held": "believe"}),
    ("He fled to Olm, police believe.", "fled", {"held": "believe"}),
    ("The cook said he would resign.", "resign", {"ahead": "would"}),
    ("The yard used to build boats.", "build", {"former": "used"}),
    ("The wood was used to build boats.", "build", {}),
    ("The yard no longer builds boats.", "builds", {"former": "longer"}),
    ("The yard has to pay.", "pay", {"required": "has"}),
    ("The yard had to pay.", "pay", {}),
    ("The barge nearly sank.", "sank", {"near": "nearly"}),
    ("The barge was about to sink.", "sink", {"ahead": "about"}),
    ("If the dam breaks, the yard closes.", "closes", {"conditional": "If"}),
    ("The yard closes if the dam breaks.", "closes", {"conditional": "if"}),
    ("Without the grant the yard would close.", "close", {"ahead": "would", "conditional": "Without"}),
    ("The dam was at risk of breaking.", "breaking", {"possible": "risk"}),
    ("The yard is to build two boats.", "build", {"ahead": "is"}),
]


@pytest.mark.parametrize(("text", "verb", "expected"), LIMITED)
def test_limits(text, verb, expected):
    read = analyze(text)
    clause = next(c for c in read.clauses if c.verb >= 0 and read.words[c.verb].text == verb)
    limits = read_status(read).clauses[clause.index]
    assert {limit.kind.value: read.words[limit.word].text for limit in limits} == expected
