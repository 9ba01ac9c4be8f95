"""Several processes: one that is killed takes no draft along but its own."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from pathlib import Path

import pytest

from shanxi_facts.cli.answering import Judged, answers
from shanxi_facts.cli.intake import Intake
from shanxi_facts.cli.workers import linted
from shanxi_facts.errors import InputError
from shanxi_facts.files.walk import Draft
from shanxi_facts.lint.model import Linted
from shanxi_facts.model import Label, Verdict
from shanxi_facts.report import Answer

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or multiprocessing.get_start_method() != "fork", reason="the checker here is no module's"
)


class Deadly:
    """Judges nothing, and dies over one draft."""

    def linter(self, **_):
        return self

    def lint(self, document):
        if document.path == "killer.md":
            os.kill(os.getpid(), signal.SIGKILL)
        return Linted(document, ())


def test_a_killed_worker_is_an_error_of_one_draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = [f"{number}.md" for number in range(12)]
    names.insert(5, "killer.md")
    for name in names:
        Path(name).write_text("Text.")
    outcomes = list(linted([Draft(name, Path(name)) for name in names], Deadly(), 2))
    assert [
        outcome.where if isinstance(outcome, InputError) else outcome.document.path for outcome in outcomes
    ] == names
    (error,) = (outcome for outcome in outcomes if isinstance(outcome, InputError))
    assert str(error).startswith("killer.md: the process that judged it was killed")


class Mortal:
    """Judges nothing, and dies over one claim wherever it is not at home."""

    def __init__(self):
        self.home = os.getpid()

    def judge(self, taken):
        if taken.claim == "killer" and os.getpid() != self.home:
            os.kill(os.getpid(), signal.SIGKILL)
        return Judged(taken, Answer(Verdict(taken.claim, Label.NOT_FOUND), None))


def test_claims_of_a_killed_process_are_judged_here():
    claims = [str(number) for number in range(300)]
    claims.insert(70, "killer")
    found = answers(map(Intake, claims), Mortal(), 2, [])
    assert [answer.verdict.claim for answer in found] == claims
