"""The generator of claims from facts: what it makes of a small base, and what it makes of the bundled one."""

from __future__ import annotations

import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from evaluation.changes import MAKERS, Change, generate
from evaluation.changes.change import Given
from evaluation.changes.figures import Values, in_digits, in_words, indian, parse_figure, rounded, said
from evaluation.changes.inflection import base as base_form
from evaluation.changes.inflection import form_of, inflect
from evaluation.labelled import MATCH, MISMATCH, NOT_MATCH
from shanxi_facts.base import FactBase
from shanxi_facts.base.load import build
from shanxi_facts.language.quantities import read_quantities
from shanxi_facts.language.quantity_sets import holds
from shanxi_facts.model import BaseInfo, Kind

# A report that has nothing to do with the bundled one.
REPORT = (
    "The council repaired 1,250 kilometers of old canals. Nearly 4,600 boats were registered in Norwich. "
    "All 36 stone locks were widened and drained. More than 70 harbor clubs have been founded. "
    "Water quality has risen sharply from poor to excellent. "
    "Since the 4th River Forum of June 3, Ana Ruiz said, canals and rivers have been cleaned."
)
FACTS = [
    {
        "id": "canals", "statement": "The council repaired 1,250 kilometers of old canals", "agent": "The council",
        "relation": "repaired", "counted": "old canals", "quantity": {"text": "1,250 kilometers"},
    },
    {
        "id": "boats", "statement": "Nearly 4,600 boats were registered in Norwich", "relation": "registered",
        "counted": "boats", "quantity": {"text": "Nearly 4,600"}, "names": ["Norwich"],
    },
    {
        "id": "locks", "statement": "All 36 stone locks were widened and drained", "relation": "widened and drained",
        "counted": {"text": "stone locks", "aliases": ["locks of stone"]}, "quantity": {"text": "36"}, "scope": "all",
    },
    {
        "id": "clubs", "statement": "More than 70 harbor clubs have been founded", "relation": "founded",
        "counted": "harbor clubs", "quantity": {"text": "More than 70"},
    },
    {
        "id": "water", "statement": "Water quality has risen sharply from poor to excellent", "relation": "risen",
        "counted": "Water quality", "degree": "sharply", "from": "poor", "to": "excellent",
    },
    {
        "id": "rivers", "statement": "canals and rivers have been cleaned", "relation": "cleaned",
        "counted": "canals and rivers", "speaker": "Ana Ruiz",
    },
    {
        "id": "forum", "statement": "Since the 4th River Forum of June 3", "relation": "Since",
        "names": ["River Forum"], "dates": ["June 3"], "speaker": "Ana Ruiz",
    },
]  # fmt: skip


def _sentence(statement: str) -> str:
    return next(f"{sentence.rstrip('.')}." for sentence in REPORT.split(". ") if statement in sentence)


SMALL = build(
    {
        "sources": [{"id": "news", "text": REPORT, "sha256": ""}],
        "facts": [{**fact, "source": "news", "sentence": _sentence(str(fact["statement"]))} for fact in FACTS],
    },
    BaseInfo("small.json", "1", ""),
)

MADE = [
    ("digit", "canals", "The council repaired 1,251 kilometers of old canals", MISMATCH),
    ("digit", "clubs", "More than 71 harbor clubs have been founded", MISMATCH),
    ("neighbouring digits", "locks", "All 63 stone locks were widened and drained", MISMATCH),
    ("neighbouring digits", "canals", "The council repaired 2,150 kilometers of old canals", MISMATCH),
    ("magnitude", "locks", "All 360 stone locks were widened and drained", MISMATCH),
    ("magnitude", "boats", "Nearly 4,600 thousand boats were registered in Norwich", MISMATCH),
    ("unit", "canals", "The council repaired 1,250 miles of old canals", MISMATCH),
    ("unit", "canals", "The council repaired 1,250 hectares of old canals", MISMATCH),
    ("unit", "locks", "36 percent of stone locks were widened and drained", MISMATCH),
    ("conversion", "canals", "The council repaired 780 miles of old canals", MATCH),
    ("conversion", "canals", "The council repaired 778 miles of old canals", MISMATCH),
    ("conversion", "canals", "The council repaired 1,250 km of old canals", MATCH),
    ("rounding", "canals", "The council repaired 1,300 kilometers of old canals", MATCH),
    ("rounding", "canals", "The council repaired 1,200 kilometers of old canals", MISMATCH),
    ("rounding", "canals", "The council repaired 1,000 kilometers of old canals", MISMATCH),
    ("hedge", "canals", "The council repaired over 1,250 kilometers of old canals", MISMATCH),
    ("hedge", "canals", "The council repaired at least 1,250 kilometers of old canals", MATCH),
    ("hedge", "canals", "The council repaired just under 1,300 kilometers of old canals", MATCH),
    ("hedge", "canals", "The council repaired between 1,200 kilometers and 1,300 kilometers of old canals", MATCH),
    ("hedge", "clubs", "Exactly 70 harbor clubs have been founded", MISMATCH),
    ("hedge", "clubs", "More than 60 harbor clubs have been founded", MATCH),
    ("figure alone", "boats", "Nearly 4,600", MATCH),
    ("figure alone", "canals", "1,250 kilometers of old canals", MATCH),
    ("figure alone", "canals", "1,550 kilometers", NOT_MATCH),
    ("number form", "canals", "The council repaired 1.25 thousand kilometers of old canals", MATCH),
    ("number form", "locks", "All thirty-six stone locks were widened and drained", MATCH),
    ("figure of a sibling", "locks", "Nearly 4,600 stone locks were widened and drained", MISMATCH),
    ("scope", "locks", "Most of the 36 stone locks were widened and drained", MISMATCH),
    ("scope", "rivers", "all canals and rivers have been cleaned", MISMATCH),
    ("negation", "locks", "All 36 stone locks were not widened and drained", MISMATCH),
    ("negation", "canals", "The council failed to repair 1,250 kilometers of old canals", MISMATCH),
    ("modal", "clubs", "More than 70 harbor clubs will be founded", MISMATCH),
    ("modal", "canals", "The council plans to repair 1,250 kilometers of old canals", MISMATCH),
    ("antonym", "water", "Water quality has fallen sharply from poor to excellent", MISMATCH),
    ("degree", "water", "Water quality has risen slightly from poor to excellent", MISMATCH),
    ("added degree", "rivers", "canals and rivers have been partly cleaned", MISMATCH),
    ("misquotation", "locks", '"All 36 rock locks were widened and drained"', MISMATCH),
    ("quoted alias", "locks", '"All 36 locks of stone were widened and drained"', MISMATCH),
    ("counted of a sibling", "locks", "All 36 boats were widened and drained", MISMATCH),
    ("agent of a sibling", "rivers", "canals and rivers have been cleaned by the council", NOT_MATCH),
    ("relation of a sibling", "clubs", "More than 70 harbor clubs have been registered", MISMATCH),
    ("from and to", "water", "Water quality has risen sharply from excellent to poor", MISMATCH),
    ("joint count", "locks", "All 36 stone locks were widened", MISMATCH),
    ("name", "boats", "Nearly 4,600 boats were registered in Wutai", MISMATCH),
    ("date", "forum", "Since the 4th River Forum of June 4", MISMATCH),
    ("date", "forum", "Since the 4th River Forum of July 3", MISMATCH),
    ("date", "forum", "Since the 4th River Forum of June 3, 2021", MISMATCH),
    ("ordinal", "forum", "Since the 5th River Forum of June 3", MISMATCH),
    ("added date", "locks", "In 2020, all 36 stone locks were widened and drained", MISMATCH),
    (
        "added period",
        "clubs",
        "Since the 4th River Forum of June 3, more than 70 harbor clubs have been founded",
        MISMATCH,
    ),
    ("added place", "locks", "All 36 stone locks were widened and drained in Hebei", MISMATCH),
    ("added number", "locks", "All 36 stone locks were widened and drained in 14 counties", MISMATCH),
    ("speaker", "rivers", "canals and rivers have been cleaned, Maria Lopez said", MISMATCH),
    ("speaker", "locks", "All 36 stone locks were widened and drained, Ana Ruiz said", MISMATCH),
    ("own speaker", "rivers", "Ana Ruiz: canals and rivers have been cleaned", MATCH),
    ("case", "rivers", "CANALS AND RIVERS HAVE BEEN CLEANED", MATCH),
    ("white space", "rivers", "canals  and  rivers  have  been  cleaned", MATCH),
    ("quotation marks", "rivers", "“Canals and rivers have been cleaned.”", MATCH),
    ("colour", "locks", "In a historic victory, all 36 stone locks were widened and drained", MATCH),
    ("voice", "canals", "1,250 kilometers of old canals were repaired by the council", MATCH),
    ("order of a list", "rivers", "rivers and canals have been cleaned", MATCH),
    ("spelling", "clubs", "More than 70 harbour clubs have been founded", MATCH),
    ("curated wording", "locks", "All 36 locks of stone were widened and drained", MATCH),
    ("left out", "locks", "36 stone locks were widened and drained", MATCH),
    ("left out", "water", "Water quality has risen from poor to excellent", MATCH),
]

# What the source entails is no error, and what it does not say is not harmless.
NEVER = [
    ("digit", "clubs", "More than 60 harbor clubs have been founded"),
    ("hedge", "clubs", "At least 71 harbor clubs have been founded"),
    ("figure alone", "locks", "Nearly 4,600 stone locks"),
    ("scope", "boats", "all nearly 4,600 boats were registered in Norwich"),
    ("left out", "locks", "All 36 locks were widened and drained"),
    ("relation of a sibling", "locks", "All 36 stone locks were repaired"),
    ("added date", "forum", "In 2020, since the 4th River Forum of June 3"),
]


def _made(kind: str, fact: str) -> dict[str, str]:
    found = SMALL.fact(fact)
    return {made.claim: made.verdict for made in MAKERS[kind](Given(SMALL, found, found.statement))}


@pytest.mark.parametrize(("kind", "fact", "claim", "verdict"), MADE)
def test_made(kind, fact, claim, verdict):
    made = _made(kind, fact)
    assert made.get(claim) == verdict, sorted(made)


@pytest.mark.parametrize(("kind", "fact", "claim"), NEVER)
def test_never_made(kind, fact, claim):
    assert claim not in _made(kind, fact)


@pytest.mark.parametrize(
    ("text", "value", "hedge", "unit"),
    [
        ("3.29 million", 3_290_000, None, ""),
        ("7,993", 7993, None, ""),
        ("More than 90", 90, "over", ""),
        ("42,800 kilometers", 42_800, None, " kilometers"),
        ("five", 5, None, ""),
        ("$4.2 billion", 4_200_000_000, None, ""),
        ("12.5%", Fraction(25, 2), None, "%"),
    ],
)
def test_figures_are_taken_apart(text, value, hedge, unit):
    figure = parse_figure(text)
    assert figure is not None
    assert (figure.value, figure.hedge, figure.unit) == (value, hedge, unit)


@pytest.mark.parametrize("text", ["two thirds", "hundreds of thousands", "3-5", "18th"])
def test_other_figures_are_left_alone(text):
    assert parse_figure(text) is None


@pytest.mark.parametrize(
    ("numeral", "scale", "hedge", "value", "expected"),
    [
        ("3.3", 10**6, None, 3_290_000, True),
        ("3", 10**6, None, 3_290_000, False),
        ("3.28", 10**6, None, 3_290_000, False),
        ("1.27", 10**6, None, 1_277_000, False),
        ("36,000", 1, None, 35_600, True),
        ("8,000", 1, None, 7993, False),
        ("43,000", 1, "over", 42_800, False),
        ("42,000", 1, "over", 42_800, True),
        ("8,000", 1, "nearly", 7993, True),
        ("300", 1, "nearly", 300, False),
        ("300", 1, "at most", 300, True),
    ],
)
def test_what_holds(numeral, scale, hedge, value, expected):
    assert said(numeral, scale, hedge).holds(Values(Fraction(value), Fraction(value))) is expected


def test_writing_numbers():
    assert in_words(3_290_000) == "three million two hundred and ninety thousand"
    assert in_words(7_003) == "seven thousand and three"
    assert indian(3_290_000) == "32,90,000"
    assert in_digits(Fraction(1277, 1000)) == "1.277"
    assert rounded(Fraction(42_850), 3) == 42_900


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [("built", "build", "ed"), ("covered", "cover", "ed"), ("improving", "improve", "ing"), ("relies", "rely", "s")],
)
def test_inflection(word, lemma, form):
    assert (base_form(word), form_of(word), inflect(lemma, form)) == (lemma, form, word)


@pytest.fixture(scope="module")
def base() -> FactBase:
    return FactBase.load()


@pytest.fixture(scope="module")
def changes(base) -> list[Change]:
    return list(generate(base))


@pytest.mark.parametrize("kind", MAKERS)
def test_every_kind_is_made(changes, kind):
    assert sum(change.kind == kind for change in changes) >= (1 if kind == "widened" else 5)


def test_every_fact_is_changed(base, changes):
    assert {change.fact for change in changes if change.verdict != MATCH} == {fact.id for fact in base.facts}


def test_no_claim_is_made_twice(changes):
    assert len({change.claim for change in changes}) == len(changes)


@pytest.mark.slow
def test_same_on_every_machine():
    program = (
        "import zlib; from evaluation.changes import generate; from shanxi_facts import FactBase;"
        "print(zlib.crc32(repr(list(generate(FactBase.load()))).encode()))"
    )
    path = os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_the_project_reads_its_figures_alike(base, changes):
    """The generator's arithmetic and the project's come to the same, each on its own."""
    kinds = {"digit", "neighbouring digits", "magnitude", "rounding", "hedge", "conversion"}
    wrong = []
    for change in changes:
        quantity = base.fact(change.fact).quantity
        # Several figures in one claim do not say which is the one that was changed.
        read = [q for q in read_quantities(change.claim) if q.kind is not Kind.ORDINAL]
        if change.kind not in kinds or quantity is None or len(read) != 1:
            continue
        (source,) = read_quantities(quantity)
        if holds(read[0], source) != (change.verdict == MATCH):
            wrong.append(change.claim)
    assert wrong == []
