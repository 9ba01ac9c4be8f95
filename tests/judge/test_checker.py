"""The checker as others use it: several bases, many claims, threads, pickles, and any text at all."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanxi_facts import Basis, Checker, FactBase, Label
from shanxi_facts.language.quantities import read_quantities

CLAIM_FILES = sorted((Path(__file__).parents[2] / "evaluation" / "claims").glob("*.jsonl"))
CLAIMS = [
    "58 flood gates were repaired",
    "59 flood gates were repaired",
    "Honey never spoils",
    "42.8 km of canals dredged",
]


def _other_base(tmp_path: Path, base: FactBase, figure: str) -> FactBase:
    """Write a base on the same subject that counts another number of flood gates."""
    import hashlib

    text = f"All {figure} flood gates were repaired."
    source = base.sources[0]
    document = {
        "format": 1,
        "name": "other",
        "version": "1.0.0",
        "names": [],
        "sources": [
            {
                "id": "other",
                "title": "Gates",
                "publisher": "Harbour Gazette",
                "place": "Port Amra",
                "date": "May 5",
                "language": "en",
                "translated_from": None,
                "url": None,
                "published": None,
                "subject": {"text": source.subject.text, "aliases": list(source.subject.aliases)}
                if source.subject
                else None,
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                "text": text,
            }
        ],
        "facts": [
            {
                "id": "gates",
                "sentence": text,
                "statement": text[:-1],
                "relation": "repaired",
                "counted": "flood gates",
                "quantity": {"text": figure, "value": figure, "unit": None},
                "scope": "All",
            }
        ],
    }
    path = tmp_path / f"other-{figure}.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return FactBase.load(path)


def test_a_match_in_any_base_is_a_match(tmp_path: Path, base: FactBase) -> None:
    verdict = Checker(base, _other_base(tmp_path, base, "58")).check("58 flood gates were repaired")
    assert verdict.label is Label.MATCH
    assert not verdict.conflicts


def test_bases_that_contradict_each_other_are_a_conflict(tmp_path: Path, base: FactBase) -> None:
    verdict = Checker(base, _other_base(tmp_path, base, "60")).check("58 flood gates were repaired")
    assert verdict.label is Label.MISMATCH
    assert [reason.rule for reason in verdict.reasons] == ["conflict"]
    assert verdict.evidence is not None
    assert verdict.basis is Basis.CONTRADICTED
    assert [evidence.base.name for evidence in (verdict.evidence, *verdict.conflicts)] == [
        "harbour.json",
        "other-60.json",
    ]


#: Two texts without a subject of their own, and whether what one says is held against a match in the other.
PAIRS = [
    ("The port of Skarn hired 41 pilots in May.", "The port of Skarn hired 43 pilots in May.", True),
    (
        "Pay in Skarn rose by 4 percent in May. The fee is 41 crowns.",
        "In Ellby, the fee is 43 crowns from June.",
        False,
    ),
    ("Pay in Skarn rose. The fee is 41 crowns.", "Pay in Skarn rose. The fee is 43 crowns.", True),
    ("The fee is 41 crowns.", "The fee is 43 crowns.", True),
]


@pytest.mark.parametrize(("text", "other", "expected"), PAIRS)
def test_texts_are_held_against_each_other_if_they_speak_of_the_same_names(text, other, expected):
    claim = text.split(". ")[-1]
    verdict = Checker(FactBase.draft(text, path="a.txt"), FactBase.draft(other, path="b.txt")).check(claim)
    assert bool(verdict.conflicts) is expected


def test_a_base_that_contradicts_decides_before_one_that_does_not_confirm(tmp_path: Path, base: FactBase) -> None:
    open_, against = (_other_base(tmp_path, base, figure) for figure in ("58", "60"))
    claim = "58 flood gates were repaired by robots"
    assert Checker(open_).check(claim).basis is Basis.UNCONFIRMED
    verdict = Checker(open_, against).check(claim)
    assert verdict.basis is Basis.CONTRADICTED
    assert verdict.evidence is not None
    assert verdict.evidence.base.name == "other-60.json"


@pytest.mark.parametrize(
    "files", [CLAIM_FILES[:2], pytest.param(CLAIM_FILES, marks=pytest.mark.slow)], ids=["two", "all"]
)
def test_what_a_mismatch_rests_on_goes_by_the_words_of_the_source(files: list[Path]) -> None:
    """A mismatch with words on both sides is contradicted; any other names words that the source does not have."""
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    seen = set()
    for row in rows:
        verdict = _CHECKER.check(row["claim"])
        for judged in (verdict, *verdict.assertions):
            both = any(reason.claim and reason.source for reason in judged.reasons)
            wanted = (Basis.CONTRADICTED if both else Basis.UNCONFIRMED) if judged.label is Label.MISMATCH else None
            assert judged.basis is wanted
            assert judged.unexplained or wanted is not Basis.UNCONFIRMED
            assert all(0 <= span.start < span.end <= len(verdict.claim) for span in judged.unexplained)
            seen.add(wanted)
    assert seen == {None, *Basis}


def test_a_contradicted_assertion_decides_before_an_unconfirmed_one() -> None:
    claim = "All impoverished villages are connected to natural gas, and 59 poor counties were removed"
    verdict = _CHECKER.check(claim)
    assert [part.basis for part in verdict.assertions] == [Basis.UNCONFIRMED, Basis.CONTRADICTED]
    assert (verdict.basis, verdict.reasons, verdict.unexplained) == (
        Basis.CONTRADICTED,
        verdict.assertions[1].reasons,
        (),
    )


@pytest.mark.parametrize(
    "claim",
    [
        "The poverty alleviation goals and tasks have not been fully completed",
        "Most impoverished villages are connected to electricity and broadband",
        "Shaanxi removed all 58 poor counties",
        "The press conference was held on the 28th",
        "Grassroots organizations have gone from strong to spotty",
        "Shanxi will lift 3.29 million poor people out of poverty",
    ],
)
def test_denials_extents_names_and_days_are_held_against_words_of_the_source(claim: str) -> None:
    verdict = _CHECKER.check(claim)
    assert (verdict.label, verdict.basis) == (Label.MISMATCH, Basis.CONTRADICTED), verdict.reasons
    assert verdict.reasons[0].source


def test_check_many_is_lazy_and_keeps_the_order(checker: Checker) -> None:
    def endless() -> object:
        while True:
            yield from CLAIMS

    answers = checker.check_many(endless())  # type: ignore[arg-type]
    assert [next(answers).claim for _ in range(6)] == [*CLAIMS, *CLAIMS[:2]]


def test_pickled_and_threaded_checkers_agree(base: FactBase) -> None:
    fresh = Checker(base)
    alone = [Checker(base).check(claim) for claim in CLAIMS]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(fresh.check, CLAIMS * 8)) == alone * 8
    assert [pickle.loads(pickle.dumps(fresh)).check(claim) for claim in CLAIMS] == alone  # noqa: S301


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    claims = "\n".join([*CLAIMS, "All 58 poor counties were delisted, and 3.92 million people were lifted", "no roads"])

    def run(seed: str) -> bytes:
        command = [sys.executable, "-m", "shanxi_facts", "check", "--format", "jsonl", "-"]
        environment = {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8", "PATH": ""}
        return subprocess.run(command, input=claims.encode(), capture_output=True, env=environment, check=False).stdout

    assert run("0") == run("1") == run("4242") != b""


@settings(max_examples=150)
@given(st.text(max_size=120))
def test_any_text_is_a_claim(text: str) -> None:
    verdict = _CHECKER.check(text)
    assert verdict.claim == text
    for assertion in verdict.assertions:
        assert assertion.text == assertion.span.of(text)
        for reason in assertion.reasons:
            assert reason.span is None or 0 <= reason.span.start <= reason.span.end <= len(text)


_CHECKER = Checker(FactBase.load())


@pytest.mark.parametrize("number", range(0, 75, 7))
def test_every_sentence_of_the_base_is_its_own_evidence(number: int) -> None:
    fact = FactBase.load().facts[number]
    verdict = _CHECKER.check(fact.statement)
    assert verdict.label is Label.MATCH, verdict.reasons
    assert verdict.evidence is not None
    assert verdict.evidence.sentence == fact.sentence
    assert verdict.evidence.sentence in verdict.evidence.source.text


def test_the_reader_of_quantities_is_public() -> None:
    (quantity,) = read_quantities("over 3.29 million")
    assert (str(quantity.low), quantity.high, quantity.low_incl) == ("3290000", None, False)
