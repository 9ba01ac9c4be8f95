"""The bounds: how they are read, held and tightened; and those of the project that cost little to hold."""

from __future__ import annotations

import pytest

from evaluation import measures
from evaluation.__main__ import main
from evaluation.bounds import OPTIONS, broken, read_bounds, tightened, write_bounds
from evaluation.metrics import HIGHER, LOWER, Figure, Measure

BOUNDS = read_bounds()


def test_there_is_a_bound_for_every_figure():
    assert sorted(OPTIONS.values()) == sorted((*HIGHER, *LOWER))


@pytest.mark.parametrize(
    ("bound", "value", "holds"),
    [
        ({"min-f1": 0.9}, 0.9, True),
        ({"min-f1": 0.9}, 0.89, False),
        ({"min-f1": 0.9, "min-evidence": 0.5}, 0.95, False),
        ({}, 0.1, True),
    ],
)
def test_a_measure_holds_its_bounds_or_says_which_it_breaks(bound, value, holds):
    assert (list(broken(Measure("claims", (Figure("f1", value, 100),)), bound)) == []) is holds


def test_a_high_share_of_false_matches_breaks_its_bound():
    found = list(broken(Measure("claims", (Figure("false-match", 0.25, 4),)), {"max-false-match": 0.2}))
    assert found == ["claims: false-match is 0.2500, max-false-match is 0.2"]


def test_bounds_get_tighter_by_two_claims_less_than_was_reached_and_never_looser():
    taken = [Measure("claims", (Figure("f1", 0.95, 100), Figure("false-match", 0.0, 100)))]
    tight = tightened(taken, {"claims": {"min-f1": 0.8, "max-false-match": 0.01}, "other": {"min-f1": 0.5}})
    assert tight == {"claims": {"min-f1": 0.93, "max-false-match": 0.01}, "other": {"min-f1": 0.5}}


def test_a_kind_is_held_to_its_claims_alone():
    taken = [Measure("kept/case", (Figure("supported-seen", 1.0, 4), Figure("evidence", 1.0, 4)), kind="case")]
    assert tightened(taken, {}) == {"kept/case": {"min-supported-seen": 0.5}}


def test_bounds_are_written_as_they_are_read(tmp_path):
    file = tmp_path / "bounds.toml"
    write_bounds(BOUNDS, file)
    assert read_bounds(file) == BOUNDS


def test_an_unknown_bound_is_refused(tmp_path):
    file = tmp_path / "bounds.toml"
    file.write_text('"claims" = { min-luck = 1.0 }\n', encoding="utf-8")
    with pytest.raises(ValueError, match="claims: no such bound: min-luck"):
        read_bounds(file)


@pytest.mark.parametrize("name", ["claims/ordinary", "articles/valley-flood"])
def test_the_bounds_of_the_project_that_are_quickly_held(name):
    folder, stem = name.split("/")
    if folder == "claims":
        taken = next(measures.on_claims([measures.CLAIMS / f"{stem}.jsonl"]))
    else:
        taken = next(measures.on_articles([measures.ARTICLES / f"{stem}.txt"]))
    assert taken.name == name
    assert list(broken(taken, BOUNDS[name])) == []


ROWS = """\
{"claim": "All 58 poor counties were removed", "verdict": "match", "source": "all 58 poor counties were removed"}
{"claim": "All 59 poor counties were removed", "verdict": "match", "source": "all 58 poor counties were removed"}
"""


@pytest.mark.parametrize(
    ("options", "status", "shown"),
    [
        ([], 0, "claims/own"),
        (["--min-supported-seen", "0.5"], 0, "supported-seen 0.500"),
        (["--min-supported-seen", "0.6"], 1, "n=2"),
        (["--errors", "1"], 0, "match called mismatch [quantity: 59"),
        (["--only", "other"], 0, ""),
    ],
)
def test_the_command(options, status, shown, tmp_path, capsys):
    file = tmp_path / "own.jsonl"
    file.write_text(ROWS, encoding="utf-8")
    assert main(["claims", str(file), *options]) == status
    assert shown in capsys.readouterr().out
