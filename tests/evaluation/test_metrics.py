"""The figures, on answers made up for them."""

from __future__ import annotations

import pytest

from evaluation.labelled import NOT_MATCH, Claim, read_claims
from evaluation.metrics import HIGHER, LOWER, Judged, by_kind, figures, measure
from shanxi_facts import Basis, Evidence, Label, Reason, Verdict
from shanxi_facts.model import BaseInfo, Source

SOURCE = Source("news", "It rained.", "")


def judged(gold, said, *, basis=None, rules=(), source="", shown="", kind=""):
    evidence = Evidence("rain", shown, 0, len(shown), SOURCE, BaseInfo("", "", "")) if shown else None
    reasons = tuple(Reason(rule, "", "", "") for rule in rules)
    verdict = Verdict("It rained.", Label(said), evidence, reasons, basis=basis) if said else None
    return Judged(Claim("It rained.", gold, source, kind), verdict)


MIXED = [
    judged("match", "match"), judged("match", "match"), judged("match", "mismatch"), judged("match", "not-found"),
    judged("mismatch", "mismatch"), judged("mismatch", "match"),
    judged("not-found", "not-found"), judged("not-found", "not-found"), judged("not-found", "mismatch"),
    judged("not-found", "match"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value", "of"),
    [
        ("f1", (0.5 + 0.4 + 4 / 7) / 3, 10),
        ("balanced", (2 / 4 + 4 / 6) / 2, 10),
        ("supported-seen", 2 / 4, 4),
        ("false-match", 1 / 2, 2),
        ("missed", 0, 2),
        ("false-alarm", 1 / 4, 4),
        ("invented", 1 / 4, 4),
    ],
)
def test_a_figure_of_mixed_answers(name, value, of):
    figure = measure("mixed", MIXED).figure(name)
    assert figure.value == pytest.approx(value)
    assert figure.of == of


def test_only_what_can_be_measured_is():
    assert [figure.name for figure in figures([judged("match", "match")])] == ["supported-seen", "true-contradicted"]
    assert figures([]) == ()


def test_not_found_is_as_right_as_a_mismatch_where_nothing_entails_the_claim():
    answers = [judged(NOT_MATCH, said) for said in ("not-found", "mismatch", "match")]
    assert [item.right for item in answers] == [True, True, False]
    assert measure("changed", answers).figure("false-match").value == pytest.approx(1 / 3)


def test_without_a_base_nothing_is_found():
    answer = judged("match", None)
    assert (answer.said, answer.contradicted, answer.shows_evidence) == ("not-found", False, False)


@pytest.mark.parametrize(
    ("said", "basis", "rules", "contradicted"),
    [
        ("mismatch", Basis.CONTRADICTED, ["wording"], True),
        ("mismatch", Basis.UNCONFIRMED, ["quantity"], False),
        ("mismatch", None, ["quantity", "wording"], True),
        ("mismatch", None, ["wording"], False),
        ("match", None, ["quantity"], False),
    ],
)
def test_contradicted(said, basis, rules, contradicted):
    assert judged("match", said, basis=basis, rules=rules).contradicted is contradicted


@pytest.mark.parametrize(
    ("source", "shown", "shows"),
    [
        ("It rained", "It rained.", True),
        ("It rained. It snowed.", "It rained.", True),
        ("It snowed", "It rained.", False),
        ("It rained", "It rained. " * 100, False),
        ("It rained", "", False),
    ],
)
def test_evidence_is_the_sentence_that_decides(source, shown, shows):
    assert judged("match", "match", source=source, shown=shown).shows_evidence is shows


def test_each_kind_has_a_line_of_its_own():
    answers = [judged("match", "match", kind="case"), judged("match", "mismatch", kind="space")]
    lines = by_kind("kept", answers)
    assert [(item.name, item.kind, len(item.judged), len(item.faults)) for item in lines] == [
        ("kept", "", 2, 1),
        ("kept/case", "case", 1, 0),
        ("kept/space", "space", 1, 1),
    ]
    assert lines[0].line().split()[:4] == ["kept", "n=2", "supported-seen", "0.500"]


def test_no_figure_is_both_high_and_low():
    assert not set(HIGHER) & set(LOWER)


def test_rows_are_read(tmp_path):
    file = tmp_path / "claims.jsonl"
    file.write_text('{"claim": "It rained.", "verdict": "not-found", "source": null}\n\n', encoding="utf-8")
    assert read_claims(file) == [Claim("It rained.", "not-found")]
