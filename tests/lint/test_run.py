"""What a run decides of drafts that were judged, whoever asks for it, and in whatever order."""

from __future__ import annotations

from pathlib import Path

import pytest

from shanxi_facts import Checker, FactBase
from shanxi_facts.documents import read_text
from shanxi_facts.errors import InputError
from shanxi_facts.lint import Linted, LintSettings, Run, RunResult, run

BASE = FactBase.draft("The harbour of Hesk has 40 cranes. It hired 312 dockers in May. The toll is 7 crowns.")
WRONG = "The harbour of Hesk has 44 cranes.\n"
RIGHT = "The harbour of Hesk has 40 cranes.\n"
SILENCED = f"<!-- shanxi-facts: ignore quantity the crane was counted twice -->\n{WRONG}"


def judged(text: str, name: str = "a.md") -> Linted:
    return Checker(BASE).linter().lint(read_text(text, name, "markdown"))


def run_over(*texts: str, **settings: object) -> Run:
    return run([judged(text, f"{number}.md") for number, text in enumerate(texts)], LintSettings(**settings), [BASE])


@pytest.mark.parametrize(
    ("text", "shown", "result"),
    [
        (WRONG, ["quantity"], RunResult.FAILED),
        (RIGHT, [], RunResult.CLEAN),
        (SILENCED, [], RunResult.CLEAN),
        (SILENCED.replace("44", "40"), ["suppression"], RunResult.FAILED),
        ("", [], RunResult.INCOMPLETE),
    ],
)
def test_a_draft(text: str, shown: list[str], result: RunResult) -> None:
    judging = run_over(text)
    assert [finding.rule for file in judging for finding in file.shown] == shown
    assert judging.summary().result is result


@pytest.mark.parametrize("taken", [0, 1, 2])
def test_the_summary_is_of_the_whole_run_however_many_drafts_were_taken(taken: int) -> None:
    judging = run_over(WRONG, RIGHT, SILENCED)
    assert len([file for file, _ in zip(judging, range(taken), strict=False)]) == taken
    assert judging.summary().lines() == [
        "3 files, 3 claims: 1 match, 2 mismatch, 0 unconfirmed, 0 not found",
        "1 finding suppressed",
    ]


def test_no_more_is_shown_than_was_asked_for_and_the_rest_is_counted() -> None:
    judging = run_over(WRONG, WRONG, max_findings=1)
    assert [len(file.shown) for file in judging] == [1, 0]
    assert "1 more finding not shown (--max-findings 1)" in judging.summary().lines()


def test_what_cannot_be_read_is_told_in_its_turn_and_makes_the_run_incomplete() -> None:
    told: list[str] = []
    fault = InputError("cannot be read", where="b.md")
    judging = run([judged(RIGHT), fault], LintSettings(), [BASE], told=lambda error: told.append(error.where))
    next(iter(judging))
    assert told == []
    assert judging.summary().result is RunResult.INCOMPLETE
    assert told == ["b.md"]
    assert [notice.path for notice in judging.notices] == ["b.md"]


def test_the_baseline_is_written_when_the_run_is_over_and_accepts_what_was_found(tmp_path: Path) -> None:
    file = tmp_path / "accepted.json"
    first = run_over(WRONG, baseline=file, update_baseline=True)
    assert first.conclude() == [f"{file}: 1 accepted, 1 new, 0 gone"]
    assert run_over(WRONG, baseline=file).summary().result is RunResult.CLEAN
    assert run_over(WRONG.replace("44", "45"), baseline=file).summary().result is RunResult.FAILED


@pytest.mark.parametrize(("text", "rules"), [(WRONG, ["quantity"]), (SILENCED, [])])
def test_a_program_gets_what_the_command_shows(text: str, rules: list[str]) -> None:
    assert [finding.rule for finding in Checker(BASE).lint(text)] == rules
